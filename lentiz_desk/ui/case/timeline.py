"""The timeline of a case: who, when, what, by what right; corrections show old and new, nothing disappears."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from lentiz_desk.desk.case_page import CasePageFacts, Shown
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
    ExhibitAdded,
    ExhibitErased,
)
from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn, SeenByAccident
from lentiz_desk.ledger.verification import EntryCheck
from lentiz_desk.ui.kit import TimelineEntry, Tone
from lentiz_desk.words import case as words
from lentiz_desk.words import dates, refusals
from lentiz_desk.words.entries import Described

_MARK = 8


class Filter(StrEnum):
    """What the timeline shows."""

    ALL = "all"
    DECISIONS = "decisions"
    CHECKS = "checks"
    LETTERS = "letters"


_KINDS: dict[Filter, tuple[type, ...]] = {
    Filter.ALL: (object,),
    Filter.DECISIONS: (CheckRequested, CheckDecided, DecisionWithdrawn, ActionsDecided, ConflictDeclared, CaseClosed),
    Filter.CHECKS: (CheckRecorded, FindingsHandedIn, SeenByAccident, ExhibitAdded, ExhibitErased),
    Filter.LETTERS: (CorrespondenceLogged, DossierExported, DutySettled, DutyPostponed),
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


def _entry(facts: CasePageFacts, item: Shown, go: Go, unfold: Callable[[str], object], *, whole: bool) -> TimelineEntry:
    said = item.described
    text = _lines(said) if whole else said.summary
    for correction in item.corrections:
        text = f"{text}\n{correction.heading}\n{_lines(correction)}" if whole else f"{text}\n{correction.summary}"
    counts = item.refusal is None
    return TimelineEntry(
        key=item.entry.id,
        day=dates.day(item.entry.at),
        when=dates.time_of_day(item.entry.at),
        title=said.heading,
        text=text if counts else f"{text}\n{_why(facts, item)}",
        by=item.author,
        proof=words.signature_holds() if counts else words.no_effect(),
        proof_tone=Tone.GOOD if counts else Tone.STOP,
        icon_name=said.icon,
        tone=Tone.INFO if counts else Tone.STOP,
        marks=_marks(item),
        acts=_acts(facts, item, go, unfold, whole=whole),
    )


def _why(facts: CasePageFacts, item: Shown) -> str:
    return refusals.sentence(item.refusal, facts.naming.person) if item.refusal is not None else ""


def _marks(item: Shown) -> tuple[tuple[str, Tone], ...]:
    marks: list[tuple[str, Tone]] = []
    if item.quoted:
        marks.append((words.from_check(), Tone.INFO))
    if item.corrections:
        marks.append((words.corrected_on(), Tone.CARE))
    return tuple(marks)


def _acts(
    facts: CasePageFacts, item: Shown, go: Go, unfold: Callable[[str], object], *, whole: bool
) -> tuple[tuple[str, Callable[[], object]], ...]:
    case, entry = facts.state.compartment, item.entry.id
    acts: list[tuple[str, Callable[[], object]]] = [(words.less() if whole else words.whole(), lambda: unfold(entry))]
    if item.correctable:
        acts.append((words.correct(), lambda: go("correct", {"compartment": case, "entry": entry})))
    body = item.entry.body
    if isinstance(body, ExhibitAdded) and body.exhibit not in facts.state.erased:
        verb = words.look(facts.naming.exhibits.get(body.exhibit, ""))
        acts.append((verb, lambda: go("exhibit", {"compartment": case, "exhibit": body.exhibit})))
    return tuple(acts)


def _lines(said: Described) -> str:
    return "\n".join(f"{line.label}: {line.text}" for line in said.lines)


def _broken(check: EntryCheck) -> TimelineEntry:
    return TimelineEntry(
        key=check.entry,
        day="",
        when="",
        title=words.broken_entry(check.entry[:_MARK]),
        text=words.broken_why(),
        proof=words.broken(),
        proof_tone=Tone.STOP,
        icon_name="warning",
        tone=Tone.STOP,
    )
