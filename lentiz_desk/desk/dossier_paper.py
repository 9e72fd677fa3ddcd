"""What goes on the paper of a dossier entry: the chosen entries and exhibits, with what is left out already gone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

import msgspec

from lentiz_desk.desk.appendices import appendix_of, originals
from lentiz_desk.desk.errors import WordsRemain
from lentiz_desk.desk.naming import naming_of
from lentiz_desk.desk.roster import roster_excerpt
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import EntryCorrected, ExhibitAdded, PersonNoted
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.recorded import Recorded, in_order
from lentiz_desk.domain.redaction import redacted, spans
from lentiz_desk.domain.texts import empty_text, kind_fields, text_fields
from lentiz_desk.domain.values import FileKind, Ground, Sector
from lentiz_desk.dossier.paper import Line, Paper, PaperEntry, PaperExhibit
from lentiz_desk.words import dossier as words
from lentiz_desk.words.catalog import in_language
from lentiz_desk.words.entries import describe
from lentiz_desk.words.naming import omitted


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """A word, a name or a passage that no place of a copy shows, and on what ground."""

    words: str
    ground: Ground


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What goes into a copy: entries, per entry the fields that are left out, for whom and why, in which language.

    ``shown`` are the exhibits that it shows, ``attached`` those inside it as they were received. What people typed
    stays as they typed it; the language is that of everything around it.
    """

    file_kind: FileKind
    entries: tuple[str, ...]
    withheld: Mapping[str, frozenset[str]] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()
    shown: frozenset[str] = frozenset()
    attached: frozenset[str] = frozenset()
    receiver: str
    purpose: str
    language: Literal["nl", "en"] = "nl"


def entries_of(state: CaseState) -> tuple[Recorded, ...]:
    """Return the entries of a case in order, quoted ones among them."""
    return in_order((*state.entries.values(), *state.quoted))


def paper_of(session: Session, state: CaseState, choice: Choice) -> Paper:
    """Return the paper of a choice, in its language; raises WordsRemain when what is left out would still show."""
    with in_language(choice.language):
        return _paper(session, state, choice)


def _paper(session: Session, state: CaseState, choice: Choice) -> Paper:
    if _frame_holds(choice):
        raise WordsRemain(heading="")
    register, me = session.register, session.me
    at = session.clock.peek()
    chosen = [entry for entry in entries_of(state) if entry.id in choice.entries]
    location = register.location(state.opened.body.location) if state.opened is not None else None
    actions = state.latest_actions
    decider = register.people[actions.author] if actions is not None else None
    authors = {entry.author for entry in chosen} | {me.id}
    exhibits = _paper_exhibits(state, chosen, choice)
    words_out = [item.words for item in choice.left_out]
    case = state.compartment
    return Paper(
        organisation=register.founding.organisation,
        location=location.name if location is not None else "",
        case_number=state.case_number,
        file_kind=_paper_kind(choice.file_kind, location.sector if location is not None else Sector.VO),
        receiver=choice.receiver,
        purpose=choice.purpose,
        copy_number=len(state.exports) + 1,
        prepared_by=words.name_and_function(me.name, me.function),
        prepared_at=at,
        vault=register.vault,
        practice=register.founding.practice,
        decider=words.name_and_function(decider.name, decider.function) if decider is not None else "",
        ground=words.ground(actions.at, register.founding.edition.adopted) if actions is not None else "",
        entries=_paper_entries(session, state, chosen, choice),
        exhibits=exhibits,
        appendices=tuple(
            appendix_of(session, case, item, words_out) for item in exhibits if item.sha256 in choice.shown
        ),
        originals=originals(session, case, [item for item in exhibits if item.sha256 in choice.attached], words_out),
        roster=roster_excerpt(session, authors),
        language=choice.language,
        heads=session.open(state.compartment).place(me.id, session.device).parents,
    )


def _paper_entries(
    session: Session, state: CaseState, chosen: list[Recorded], choice: Choice
) -> tuple[PaperEntry, ...]:
    naming = naming_of(session, state, shown=_shown_people(chosen, choice), asked=_asked_shown(state, choice))
    signed = session.open(state.compartment).signed
    numbers = {entry.id: number for number, entry in enumerate(chosen, 1)}
    made = []
    for entry in chosen:
        left_out = choice.withheld.get(entry.id, frozenset()) & text_fields(type(entry.body))
        gone = left_out | fields_with(entry, choice)
        described = describe(without(entry, left_out), naming)
        target = entry.body.target if isinstance(entry.body, EntryCorrected) else ""
        author = session.register.person(entry.author)
        made.append(
            PaperEntry(
                number=numbers[entry.id],
                heading=_shortened(described.heading, choice),
                at=entry.at,
                author=author.name if author is not None else "",
                right=words.right(author.roles if author is not None else frozenset()),
                lines=tuple(
                    Line(label=label, text=_shortened(text, choice))
                    for label, text, name in described.lines
                    if name not in left_out
                ),
                entry=signed[entry.id].withhold(gone),
                withheld=tuple(dict.fromkeys(label for label, _, name in described.lines if name in left_out)),
                correction_of=numbers.get(target),
            )
        )
    return tuple(made)


def redacted_fields(state: CaseState, choice: Choice) -> dict[str, tuple[str, ...]]:
    """Return per entry the fields in which words are left out: they are withheld whole from what is proven."""
    found = {entry.id: fields_with(entry, choice) for entry in entries_of(state) if entry.id in choice.entries}
    return {name: tuple(sorted(fields)) for name, fields in found.items() if fields}


def fields_with(entry: Recorded, choice: Choice) -> frozenset[str]:
    """Return the fields of an entry that hold something that is left out; raises WordsRemain for one of its core."""
    if not choice.left_out:
        return frozenset()
    kind, shown = type(entry.body), choice.withheld.get(entry.id, frozenset())
    holding = frozenset(name for name in kind_fields(kind) if _holds(getattr(entry.body, name), choice))
    if holding - text_fields(kind):
        raise WordsRemain(heading=kind.kind)
    return holding - shown


def _holds(value: object, choice: Choice) -> bool:
    """Say whether a value that somebody typed holds something that is left out."""
    if type(value) is str:
        return any(next(spans(value, item.words), None) is not None for item in choice.left_out)
    if isinstance(value, dict):
        return any(_holds(text, choice) for text in value.values())
    return isinstance(value, tuple) and any(_holds(item, choice) for item in value)


def _shortened(text: str, choice: Choice) -> str:
    return redacted(text, [item.words for item in choice.left_out], omitted()) if choice.left_out else text


def _frame_holds(choice: Choice) -> bool:
    return _holds((choice.receiver, choice.purpose), choice)


def without(entry: Recorded, names: frozenset[str]) -> Recorded:
    """Return an entry as it reads when some of its words are left out."""
    kind = type(entry.body)
    emptied = {name: empty_text(kind, name) for name in names}
    return replace(entry, body=msgspec.structs.replace(entry.body, **emptied), missing=entry.missing | names)


def _shown_people(chosen: list[Recorded], choice: Choice) -> frozenset[int]:
    """Return the case people whose names this copy may show: their own entry is in it, with the name."""
    return frozenset(
        entry.body.number
        for entry in chosen
        if isinstance(entry.body, PersonNoted) and "name" not in choice.withheld.get(entry.id, frozenset())
    )


def _asked_shown(state: CaseState, choice: Choice) -> bool:
    """Say whether the request's words may stand in other entries: only when the request itself shows them."""
    request = state.request
    if request is None or request.id not in choice.entries:
        return False
    return not {"source_texts", "question_texts"} & choice.withheld.get(request.id, frozenset())


def _paper_exhibits(state: CaseState, chosen: list[Recorded], choice: Choice) -> tuple[PaperExhibit, ...]:
    """List the exhibits that the chosen entries name; name and description only where their entry is in the copy."""
    named = {name for entry in chosen for name in getattr(entry.body, "exhibits", ())}
    here = {entry.id for entry in chosen}
    added: dict[str, Recorded] = {}
    for entry in entries_of(state):
        if isinstance(entry.body, ExhibitAdded):
            first = added.setdefault(entry.body.exhibit, entry)
            if isinstance(first.body, ExhibitAdded) and entry.body.shows and not first.body.shows:
                added[entry.body.exhibit] = entry  # signed in an emergency, and described in the report
    listed = []
    for number, entry in enumerate(added.values(), 1):
        left_out = choice.withheld.get(entry.id, frozenset()) if entry.id in here else text_fields(ExhibitAdded)
        body = without(entry, left_out & text_fields(ExhibitAdded)).body
        if isinstance(body, ExhibitAdded) and (body.exhibit in named or entry.id in here):
            listed.append(
                PaperExhibit(
                    number=str(number),
                    name=_shortened(body.name, choice) or words.unnamed_file(),
                    sha256=body.exhibit,
                    size=body.size,
                    media_type=body.media_type,
                    description=_shortened(body.shows, choice),
                )
            )
    return tuple(listed)


def _paper_kind(kind: FileKind, sector: Sector) -> Literal["personnel", "pupil", "student"]:
    if kind is FileKind.PERSONNEL:
        return "personnel"
    return "pupil" if sector is Sector.VO else "student"
