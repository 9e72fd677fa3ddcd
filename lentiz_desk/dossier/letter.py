"""A letter of the school on paper: to whom, about what, what it says, on what it rests, and where one can object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from lentiz_desk.dossier import theme
from lentiz_desk.dossier.fonts import Weight
from lentiz_desk.dossier.heading import attached
from lentiz_desk.dossier.page import PageNumbers
from lentiz_desk.dossier.parts import Panel, PanelText, Place, Rule
from lentiz_desk.dossier.pdf import draw_parts
from lentiz_desk.dossier.signing import PdfSigner, seal
from lentiz_desk.dossier.text import Label, Style, Text
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.words import letter_paper as words

_ORGANISATION = Style(weight=Weight.BOLD, size=13, leading=17)
_LOCATION = Style(size=10.5, leading=15, colour=theme.QUIET)
_ADDRESS = Style(size=10.5, leading=15)
_LABEL = Style(size=9, leading=15, colour=theme.QUIET)
_VALUE = Style(size=10.5, leading=15)
_SUBJECT = Style(weight=Weight.BOLD, size=10.5, leading=15)
_BODY = Style(size=10.5, leading=15.5)
_PANEL_HEADING = Style(weight=Weight.BOLD, size=9.5, leading=13.5)
_PANEL_TEXT = Style(size=9.5, leading=13.5)
_NAME = Style(weight=Weight.BOLD, size=10.5, leading=15)
_SMALL = Style(size=8.5, leading=12, colour=theme.QUIET)

_LABEL_WIDTH = 84.0
_TO_ADDRESS = theme.STEP * 4
_ADDRESS_LINES = 6
_PEN = theme.STEP * 5
"""Room for a signature with a pen."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterPaper:
    """A letter: whose, to whom (line by line), what it says, its ground and way to object, and who signs.

    ``addressed`` says that it goes to a person and ends as a letter does; ``roster`` proves who seals it.
    """

    organisation: str
    location: str
    to: tuple[str, ...]
    reference: str
    topic: str
    body: str
    ground: tuple[str, ...]
    appeal: str
    signatory: str
    function: str
    addressed: bool
    vault: str
    practice: bool
    prepared_at: datetime
    roster: tuple[SignedEntry, ...]
    language: Literal["nl", "en"] = "nl"

    @property
    def title(self) -> str:
        """Return the title of the file: the reference, and no name."""
        return words.paper_title(self.reference)

    @property
    def subject(self) -> str:
        """Return what kind of paper it is."""
        return words.letter()

    @property
    def footer(self) -> str:
        """Return what stands at the left of the foot of every page."""
        return words.footer(self.reference)


def draw_letter(of: LetterPaper) -> bytes:
    """Return the unsigned PDF of a letter; the same letter gives the same bytes."""
    return draw_parts(of, lambda numbers: [*_head(of, numbers), *_body(of), *_end(of), *_foot(of)])


def seal_letter(pdf: bytes, of: LetterPaper, signer: PdfSigner) -> bytes:
    """Return a drawn letter as a signed PDF/A-3b, with what proves who signed it; raises as ``signing.seal``."""
    return seal(pdf, of, signer, lambda exporter: attached(of, of.vault, exporter))


def _head(of: LetterPaper, numbers: PageNumbers) -> Iterator[Flowable]:
    yield Place("first", of.title, numbers)
    yield Text(of.organisation, _ORGANISATION)
    if of.location:
        yield Text(of.location, _LOCATION)
    yield Rule(above=theme.STEP, below=_TO_ADDRESS, colour=theme.ACCENT, weight=1.6)
    for line in of.to:
        yield Text(line, _ADDRESS)
    yield Spacer(1, _ADDRESS.leading * max(1, (_ADDRESS_LINES if of.addressed else 0) - len(of.to)))
    for label, value, style in (
        (words.date_label(), words.day(of.prepared_at), _VALUE),
        (words.reference_label(), of.reference, _VALUE),
        (words.topic_label(), of.topic, _SUBJECT),
    ):
        yield Text(value, style, indent=_LABEL_WIDTH, label=Label(label, _LABEL))
    yield Spacer(1, theme.STEP * 3)


def _body(of: LetterPaper) -> Iterator[Flowable]:
    for paragraph in of.body.split("\n\n"):
        yield Text(paragraph.strip("\n"), _BODY)
        yield Spacer(1, theme.STEP * 1.25)


def _end(of: LetterPaper) -> Iterator[Flowable]:
    yield CondPageBreak(_PEN + 4 * _BODY.leading)
    yield Spacer(1, theme.STEP)
    yield Text(words.greeting() if of.addressed else words.drawn_up_by(), _BODY)
    yield Text(words.on_behalf(of.organisation), _BODY)
    yield Spacer(1, _PEN)
    yield Text(of.signatory, _NAME)
    if of.function:
        yield Text(of.function, _BODY)
    yield Spacer(1, theme.STEP * 3)


def _foot(of: LetterPaper) -> Iterator[Flowable]:
    yield Panel(
        (
            PanelText(words.ground_heading(), _PANEL_HEADING),
            *(PanelText(line, _PANEL_TEXT, before=theme.STEP / 2) for line in of.ground),
        ),
        tint=theme.ACCENT_TINT,
        bar=theme.ACCENT,
    )
    yield Spacer(1, theme.STEP * 1.5)
    yield Panel(
        (
            PanelText(words.appeal_heading(), _PANEL_HEADING),
            *(
                PanelText(paragraph.strip("\n"), _PANEL_TEXT, before=theme.STEP / 2)
                for paragraph in of.appeal.split("\n\n")
            ),
        ),
        tint=theme.CARE_TINT,
        bar=theme.CARE,
    )
    yield Spacer(1, theme.STEP * 1.5)
    yield Text(words.signed_digitally(), _SMALL)
