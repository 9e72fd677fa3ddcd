"""The dossier entry: choose entries, leave words out, look at it from memory, sign and export or print it."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from lentiz_desk.desk.dossier_paper import Choice, entries_of, paper_of, redacted_fields
from lentiz_desk.desk.errors import NotOnPaper
from lentiz_desk.desk.leaving import leave_vault
from lentiz_desk.desk.naming import naming_of
from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CheckDecided,
    CheckRequested,
    CorrespondenceLogged,
    DossierExported,
    EntryCorrected,
    ExhibitAdded,
    ExhibitDescribed,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.shown_values import NotShownBecause
from lentiz_desk.domain.values import Category, FileKind, Part
from lentiz_desk.dossier.apart import LARGEST_PDF
from lentiz_desk.dossier.paper import Paper
from lentiz_desk.dossier.pdf import draw
from lentiz_desk.dossier.signing import PdfSigner, seal_pdf
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
    ExhibitDescribed,
    PersonNoted,
)
"""Kinds that a dossier entry usually holds; entries about other people are left out."""


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
        for entry in entries_of(state)
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
    return draw(paper_of(session, session.case(case), choice))


def make(session: Session, case: str, choice: Choice, *, path: Path | None) -> Made:
    """Sign a copy, write it to ``path`` (or hand it over for printing when None), and record who got it.

    What is exported leaves the vault on purpose, and only under its name once it is recorded; a full disk shows
    before anything is recorded. Raises Refused, DiskFull, FolderReadOnly.
    """
    state = session.case(case)
    paper = paper_of(session, state, choice)
    certificate = base64.b64decode(session.me.keys.documents)
    pdf = seal_pdf(draw(paper), paper, PdfSigner(key=session.keys.signing.documents, certificate_der=certificate))
    if len(pdf) > LARGEST_PDF:
        raise NotOnPaper(_heaviest(paper), NotShownBecause.TOO_LARGE)
    made = Made(pdf=pdf, copy_number=paper.copy_number, document=hashlib.sha256(pdf).hexdigest())
    body = DossierExported(
        file_kind=choice.file_kind,
        entries=choice.entries,
        withheld={name: tuple(sorted(fields)) for name, fields in choice.withheld.items() if fields},
        redacted=redacted_fields(state, choice),
        shown=tuple(item.sha256 for item in paper.appendices),
        attached=tuple(item.sha256 for item in paper.originals),
        left_out={item.words: item.ground.value for item in choice.left_out},
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


def _heaviest(paper: Paper) -> str:
    """Return the number of the exhibit that makes a copy so large."""
    sizes = {item.number: sum(map(len, item.pictures)) for item in paper.appendices}
    sizes |= {item.file_name.partition("-")[0]: len(item.data) for item in paper.originals}
    return max(sizes, key=lambda number: sizes[number], default="")


def _usual(entry: Recorded) -> bool:
    if isinstance(entry.body, CorrespondenceLogged):
        return entry.body.into_file
    return isinstance(entry.body, USUAL) and not _third_party(entry)


def _third_party(entry: Recorded) -> bool:
    return isinstance(entry.body, PersonNoted) and entry.body.part is not Part.SUBJECT
