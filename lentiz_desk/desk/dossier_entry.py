"""The dossier entry: choose entries, leave words out, look at it from memory, sign and export or print it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

import msgspec

from lentiz_desk.desk.leaving import leave_vault
from lentiz_desk.desk.naming import naming_of
from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.roster import roster_excerpt
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CheckDecided,
    CheckRequested,
    CorrespondenceLogged,
    DossierExported,
    EntryCorrected,
    ExhibitAdded,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.recorded import Recorded, in_order
from lentiz_desk.domain.texts import empty_text, text_fields
from lentiz_desk.domain.values import Category, FileKind, Part, Sector
from lentiz_desk.dossier.paper import Line, Paper, PaperEntry, PaperExhibit
from lentiz_desk.dossier.pdf import draw
from lentiz_desk.dossier.signing import PdfSigner, seal_pdf
from lentiz_desk.words import dossier as words
from lentiz_desk.words.catalog import in_language
from lentiz_desk.words.entries import Described, describe

USUAL = (
    IntakeRecorded,
    ReportRecorded,
    CheckRequested,
    CheckDecided,
    CheckRecorded,
    FindingsHandedIn,
    ActionsDecided,
    CorrespondenceLogged,
    EntryCorrected,
    ExhibitAdded,
    PersonNoted,
)
"""Kinds that a dossier entry usually holds; entries about other people are left out."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What goes into a copy: entries, per entry the fields that are left out, for whom and why, in which language.

    What people typed stays as they typed it; the language is that of everything around it.
    """

    file_kind: FileKind
    entries: tuple[str, ...]
    withheld: Mapping[str, frozenset[str]] = field(default_factory=dict)
    receiver: str
    purpose: str
    language: Literal["nl", "en"] = "nl"


@dataclass(frozen=True, kw_only=True)
class Choosable:
    """An entry that may go into a copy, as it reads, and whether it usually does."""

    entry: Recorded
    described: Described
    usual: bool
    third_party: bool


@dataclass(frozen=True, kw_only=True)
class Made:
    """A signed copy, its number and the SHA-256 of the file in hex."""

    pdf: bytes
    copy_number: int
    document: str


def choosable(session: Session, case: str) -> tuple[Choosable, ...]:
    """Return what may go into a dossier entry, in order; correspondence that is not for the file is marked so."""
    state = session.case(case)
    naming = naming_of(session, state)
    return tuple(
        Choosable(
            entry=entry,
            described=describe(entry, naming),
            usual=_usual(entry),
            third_party=_third_party(entry),
        )
        for entry in _entries(state)
        if isinstance(entry.body, USUAL)
    )


def usual_file_kind(state: CaseState) -> FileKind:
    """Return the file that the category of the person concerned asks for (R1, S1, S4)."""
    students = {Category.PUPIL, Category.STUDENT, Category.GUARDIAN}
    subjects = state.of_part(Part.SUBJECT)
    return FileKind.STUDENT if subjects and subjects[0].category in students else FileKind.PERSONNEL


def preview(session: Session, case: str, choice: Choice) -> bytes:
    """Return the copy as it would be, unsigned and in memory only; the look is logged."""
    note_step(session, "read.preview", case=case)
    return draw(_paper_in_its_language(session, session.case(case), choice))


def make(session: Session, case: str, choice: Choice, *, path: Path | None) -> Made:
    """Sign a copy, write it to ``path`` (or hand it over for printing when None), and record who got it.

    What is exported leaves the vault on purpose, and only under its name once it is recorded; a full disk shows
    before anything is recorded. Raises Refused, DiskFull, FolderReadOnly.
    """
    state = session.case(case)
    paper = _paper_in_its_language(session, state, choice)
    certificate = base64.b64decode(session.me.keys.documents)
    pdf = seal_pdf(draw(paper), paper, PdfSigner(key=session.keys.signing.documents, certificate_der=certificate))
    made = Made(pdf=pdf, copy_number=paper.copy_number, document=hashlib.sha256(pdf).hexdigest())
    body = DossierExported(
        file_kind=choice.file_kind,
        entries=choice.entries,
        withheld={name: tuple(sorted(fields)) for name, fields in choice.withheld.items() if fields},
        copy_number=made.copy_number,
        document=made.document,
        printed=path is None,
        receiver=choice.receiver,
        purpose=choice.purpose,
    )
    if path is None:
        record(session, case, body)
        return made
    leave_vault(path, pdf, lambda: record(session, case, body))
    return made


def _entries(state: CaseState) -> tuple[Recorded, ...]:
    return in_order((*state.entries.values(), *state.quoted))


def _usual(entry: Recorded) -> bool:
    if isinstance(entry.body, CorrespondenceLogged):
        return entry.body.into_file
    return isinstance(entry.body, USUAL) and not _third_party(entry)


def _third_party(entry: Recorded) -> bool:
    return isinstance(entry.body, PersonNoted) and entry.body.part is not Part.SUBJECT


def _paper_in_its_language(session: Session, state: CaseState, choice: Choice) -> Paper:
    with in_language(choice.language):
        return _paper(session, state, choice)


def _paper(session: Session, state: CaseState, choice: Choice) -> Paper:
    register, me = session.register, session.me
    at = session.clock.peek()
    chosen = [entry for entry in _entries(state) if entry.id in choice.entries]
    location = register.location(state.opened.body.location) if state.opened is not None else None
    actions = state.latest_actions
    decider = register.people[actions.author] if actions is not None else None
    authors = {entry.author for entry in chosen} | {me.id}
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
        exhibits=_paper_exhibits(state, chosen, choice),
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
        described = describe(without(entry, left_out), naming)
        target = entry.body.target if isinstance(entry.body, EntryCorrected) else ""
        author = session.register.person(entry.author)
        made.append(
            PaperEntry(
                number=numbers[entry.id],
                heading=described.heading,
                at=entry.at,
                author=author.name if author is not None else "",
                right=words.right(author.roles if author is not None else frozenset()),
                lines=tuple(
                    Line(label=label, text=text) for label, text, name in described.lines if name not in left_out
                ),
                entry=signed[entry.id].withhold(left_out),
                withheld=tuple(dict.fromkeys(label for label, _, name in described.lines if name in left_out)),
                correction_of=numbers.get(target),
            )
        )
    return tuple(made)


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
    for entry in _entries(state):
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
                    name=body.name or words.unnamed_file(),
                    sha256=body.exhibit,
                    size=body.size,
                    media_type=body.media_type,
                    description=body.shows,
                )
            )
    return tuple(listed)


def _paper_kind(kind: FileKind, sector: Sector) -> Literal["personnel", "pupil", "student"]:
    if kind is FileKind.PERSONNEL:
        return "personnel"
    return "pupil" if sector is Sector.VO else "student"
