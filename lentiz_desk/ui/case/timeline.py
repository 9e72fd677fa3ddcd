"""The timeline of a case: who, when, what, by what right; corrections show old and new, nothing disappears."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from lentiz_desk.desk.case_page import CasePageFacts, Correction, Shown
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CaseClosed,
    CheckDecided,
    CheckRequested,
    ConflictDeclared,
    CorrespondenceLogged,
    DecisionWithdrawn,
    DossierExported,
    DutyPostponed,
    DutySettled,
    EntriesQuoted,
    ExhibitAdded,
    ExhibitErased,
)
from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn, SeenByAccident
from lentiz_desk.domain.texts import Body
from lentiz_desk.ledger.verification import EntryCheck
from lentiz_desk.ui.kit import TimelineEntry, Tone
from lentiz_desk.ui.kit.timeline import Verb
from lentiz_desk.words import case_timeline as words
from lentiz_desk.words import dates, dossier, refusals
from lentiz_desk.words.entries import Described

_MARK = 8
_ENDS = 4


class Filter(StrEnum):
    """What the timeline shows."""

    ALL = "all"
    DECISIONS = "decisions"
    CHECKS = "checks"
    LETTERS = "letters"
    THREADS = "threads"


_KINDS: dict[Filter, tuple[type, ...]] = {
    Filter.ALL: (object,),
    Filter.DECISIONS: (CheckRequested, CheckDecided, DecisionWithdrawn, ActionsDecided, ConflictDeclared, CaseClosed),
    Filter.CHECKS: (CheckRecorded, FindingsHandedIn, SeenByAccident, ExhibitAdded, ExhibitErased),
    Filter.LETTERS: (CorrespondenceLogged, DossierExported, DutySettled, DutyPostponed),
    Filter.THREADS: (CorrespondenceLogged,),
}

Go = Callable[[str, dict[str, str]], object]


def entries_of(
    facts: CasePageFacts, shown: Filter, opened: frozenset[str], go: Go, unfold: Callable[[str], object]
) -> list[TimelineEntry]:
    """Return the timeline in the order of the fold; ``opened`` are the entries that show all their fields."""
    kinds = _KINDS[shown]
    listed = [
        _entry(facts, item, go, unfold, whole=item.entry.id in opened)
        for item in facts.timeline
        if isinstance(item.entry.body, kinds)
    ]
    return [*listed, *(_broken(check) for check in facts.broken)] if shown is Filter.ALL else listed


def entry_of(
    facts: CasePageFacts, key: str, opened: frozenset[str], go: Go, unfold: Callable[[str], object]
) -> TimelineEntry | None:
    """Return one of these entries, or None."""
    item = next((item for item in facts.timeline if item.entry.id == key), None)
    return _entry(facts, item, go, unfold, whole=key in opened) if item is not None else None


def _entry(facts: CasePageFacts, item: Shown, go: Go, unfold: Callable[[str], object], *, whole: bool) -> TimelineEntry:
    said = item.described
    counts = item.refusal is None
    return TimelineEntry(
        key=item.entry.id,
        day=dates.day(item.entry.at),
        when=dates.time_of_day(item.entry.at),
        title=said.heading,
        text="" if whole else said.summary,
        why_not=refusals.sentence(item.refusal, facts.naming.person) if item.refusal is not None else "",
        by=_by(item),
        proof=words.signature_holds() if counts else words.no_effect(),
        proof_tone=Tone.GOOD if counts else Tone.STOP,
        icon_name=said.icon,
        tone=Tone.INFO if counts else Tone.STOP,
        marks=_marks(facts, item),
        corrections=tuple(_corrected(correction) for correction in item.corrections),
        exhibits=_exhibits(facts, item, go),
        lines=_lines(said) if whole else (),
        acts=_acts(facts, item, go, unfold, whole=whole),
    )


def _by(item: Shown) -> str:
    match item.entry.body:
        case CheckRequested():
            right = dossier.right(item.roles)
        case CheckDecided() | ActionsDecided() | DecisionWithdrawn():
            right = words.as_director()
        case CheckRecorded() | FindingsHandedIn() | SeenByAccident():
            right = words.within_authorisation()
        case EntriesQuoted():
            right = words.follows()
        case _:
            right = words.within_authorisation() if item.quoted else dossier.right(item.roles)
    return words.by_right(item.author, right) if right else item.author


def _marks(facts: CasePageFacts, item: Shown) -> tuple[tuple[str, Tone], ...]:
    marks: list[tuple[str, Tone]] = []
    if item.quoted:
        marks.append((words.from_check(), Tone.INFO))
    if item.corrections:
        marks.append((words.corrected_on(), Tone.CARE))
    if any(name in facts.state.erased for name in _named(item.entry.body)):
        marks.append((words.gone(), Tone.QUIET))
    return tuple(marks)


def _corrected(correction: Correction) -> tuple[str, ...]:
    lines = [words.corrected_by(correction.author, dates.moment(correction.at))]
    lines += [words.was_now(label, old, new) for label, old, new in correction.changes]
    return (*lines, words.corrected_why(correction.why)) if correction.why else tuple(lines)


def _named(body: Body) -> tuple[str, ...]:
    """Return the exhibits that an entry brings in or goes with."""
    if isinstance(body, ExhibitAdded):
        return (body.exhibit,)
    return body.exhibits if isinstance(body, CheckRecorded | CorrespondenceLogged) else ()


def _exhibits(facts: CasePageFacts, item: Shown, go: Go) -> tuple[Verb, ...]:
    case = facts.state.compartment
    return tuple(
        (_exhibit(facts, name), lambda name=name: go("exhibit", {"compartment": case, "exhibit": name}))
        for name in _named(item.entry.body)
        if name not in facts.state.erased
    )


def _exhibit(facts: CasePageFacts, name: str) -> str:
    return words.exhibit_mark(
        facts.naming.exhibits.get(name, ""), facts.exhibit_names.get(name, ""), f"{name[:_ENDS]}…{name[-_ENDS:]}"
    )


def _acts(
    facts: CasePageFacts, item: Shown, go: Go, unfold: Callable[[str], object], *, whole: bool
) -> tuple[Verb, ...]:
    case, entry = facts.state.compartment, item.entry.id
    acts: list[Verb] = [(words.less() if whole else words.whole(), lambda: unfold(entry))]
    if item.correctable:
        acts.append((words.correct(), lambda: go("correct", {"compartment": case, "entry": entry})))
    return tuple(acts)


def _lines(said: Described) -> tuple[tuple[str, str], ...]:
    return tuple((line.label, line.text) for line in said.lines)


def _broken(check: EntryCheck) -> TimelineEntry:
    return TimelineEntry(
        key=check.entry,
        day=words.broken_heading(),
        when="",
        title=words.broken_entry(check.entry[:_MARK]),
        text=words.broken_why(),
        by="",
        proof=words.broken(),
        proof_tone=Tone.STOP,
        icon_name="warning",
        tone=Tone.STOP,
    )
