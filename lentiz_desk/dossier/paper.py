"""What goes on paper: plain values, ready to be laid out; nothing here reads a vault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.words import paper as words


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One labelled value of an entry, as it is read."""

    label: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperEntry:
    """One entry on paper; ``entry`` holds the same bytes, with withheld fields already taken out.

    ``right`` says by what right it was recorded, ``withheld`` are the labels of what is left out, and
    ``correction_of`` is the number on this paper of the entry that this one corrects.
    """

    number: int
    heading: str
    at: datetime
    author: str
    right: str
    lines: tuple[Line, ...]
    entry: SignedEntry
    withheld: tuple[str, ...] = ()
    correction_of: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperExhibit:
    """One exhibit in the list: named and hashed, never inside the PDF itself. ``size`` is in bytes."""

    number: str
    name: str
    sha256: str
    size: int
    media_type: str
    description: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Appendix:
    """An exhibit as it is seen on paper: pictures of ours (PNG or JPEG, page by page), or its text."""

    number: str
    name: str
    sha256: str
    pictures: tuple[bytes, ...] = field(default=(), repr=False)
    text: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Original:
    """An exhibit that goes along inside the PDF, byte-identical, under a safe name."""

    file_name: str
    media_type: str
    sha256: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Paper:
    """A whole dossier entry: for whom, why, which copy, the chosen entries, and the roster that proves them.

    ``vault`` is the vault id, ``roster`` the register entries from the founding entry on, ``heads`` the ids of
    the last entries of the case at that moment.
    """

    organisation: str
    location: str
    case_number: str
    file_kind: Literal["personnel", "pupil", "student"]
    receiver: str
    purpose: str
    copy_number: int
    prepared_by: str
    prepared_at: datetime
    vault: str
    practice: bool
    decider: str
    ground: str
    entries: tuple[PaperEntry, ...]
    exhibits: tuple[PaperExhibit, ...]
    roster: tuple[SignedEntry, ...]
    language: Literal["nl", "en"] = "nl"
    heads: tuple[str, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    originals: tuple[Original, ...] = ()

    @property
    def title(self) -> str:
        """Return the title of the file, in the language that is current."""
        return words.paper_title(self.case_number, self.copy_number)

    @property
    def subject(self) -> str:
        """Return what kind of paper it is, in the language that is current."""
        return words.file_kind(self.file_kind)

    @property
    def footer(self) -> str:
        """Return what stands at the left of the foot of every page."""
        return words.footer_case(self.case_number, self.copy_number)


class AnyPaper(Protocol):
    """What every paper has that is drawn in the frame of a page and sealed as a file."""

    @property
    def organisation(self) -> str:
        """Return whose paper it is."""

    @property
    def title(self) -> str:
        """Return the title of the file."""

    @property
    def subject(self) -> str:
        """Return what kind of paper it is."""

    @property
    def footer(self) -> str:
        """Return what stands at the left of the foot of every page."""

    @property
    def prepared_at(self) -> datetime:
        """Return when it was made."""

    @property
    def practice(self) -> bool:
        """Say whether it comes from a practice vault."""

    @property
    def language(self) -> Literal["nl", "en"]:
        """Return the language it is in."""

    @property
    def roster(self) -> Sequence[SignedEntry]:
        """Return the register entries that prove who sealed it."""


def originals_of(paper: AnyPaper) -> Sequence[Original]:
    """Return the exhibits that go along inside a paper; only a dossier entry has any."""
    return paper.originals if isinstance(paper, Paper) else ()
