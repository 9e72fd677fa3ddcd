"""A letter of the school on paper: to whom, about what, what it says, on what it rests, and where one can object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reportlab.lib.colors import Color
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
_NAME = Style(weight=Weight.BOLD, size=10.5, leading=15)
_SMALL = Style(size=8.5, leading=12, colour=theme.QUIET)

_LABEL_WIDTH = 84.0
_FRAME = theme.PAGE_HEIGHT - theme.MARGIN_TOP - theme.MARGIN_BOTTOM
_MOST_KEPT = _FRAME * 2 / 3
"""Beyond this height the end of a letter is not kept together."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Measures:
    """How roomy a letter is set; ``pen`` is the room for a signature, ``address_lines`` what the address takes."""

    body: Style
    heading: Style
    small: Style
    gap: float
    pen: float
    pad: float
    to_address: float
    address_lines: int


_ROOMY = _Measures(
    body=Style(size=10.5, leading=15.5),
    heading=Style(weight=Weight.BOLD, size=9.5, leading=13.5),
    small=Style(size=9.5, leading=13.5),
    gap=theme.STEP * 1.25,
    pen=theme.STEP * 4,
    pad=12,
    to_address=theme.STEP * 3,
    address_lines=6,
)
_TIGHT = _Measures(
    body=Style(size=10, leading=13.5),
    heading=Style(weight=Weight.BOLD, size=9, leading=12),
    small=Style(size=9, leading=12),
    gap=theme.STEP * 0.75,
    pen=theme.STEP * 2,
    pad=9,
    to_address=theme.STEP * 2,
    address_lines=5,
)
"""For a letter that just does not fit on one page."""


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
    """Return the unsigned PDF of a letter, on one page where it fits; the same letter gives the same bytes."""
    roomy, pages = _drawn(of, _ROOMY)
    if pages == 1:
        return roomy
    tight, pages = _drawn(of, _TIGHT)
    return tight if pages == 1 else roomy


def _drawn(of: LetterPaper, how: _Measures) -> tuple[bytes, int]:
    """Return the PDF and how many pages it has."""
    found: list[PageNumbers] = []

    def parts(numbers: PageNumbers) -> list[Flowable]:
        found.append(numbers)
        return [*_head(of, how, numbers), *_body(of, how)]

    pdf = draw_parts(of, parts)
    return pdf, found[0].of(PageNumbers.LAST)


def seal_letter(pdf: bytes, of: LetterPaper, signer: PdfSigner) -> bytes:
    """Return a drawn letter as a signed PDF/A-3b, with what proves who signed it; raises as ``signing.seal``."""
    return seal(pdf, of, signer, lambda exporter: attached(of, of.vault, exporter, of.reference))


def _head(of: LetterPaper, how: _Measures, numbers: PageNumbers) -> Iterator[Flowable]:
    yield Place("first", of.title, numbers)
    yield Text(of.organisation, _ORGANISATION)
    if of.location:
        yield Text(of.location, _LOCATION)
    yield Rule(above=theme.STEP, below=how.to_address, colour=theme.ACCENT, weight=1.6)
    for line in of.to:
        yield Text(line, _ADDRESS)
    yield Spacer(1, _ADDRESS.leading * max(1, (how.address_lines if of.addressed else 0) - len(of.to)))
    for label, value, style in (
        (words.date_label(), words.day(of.prepared_at), _VALUE),
        (words.reference_label(), of.reference, _VALUE),
        (words.topic_label(), of.topic, _SUBJECT),
    ):
        yield Text(value, style, indent=_LABEL_WIDTH, label=Label(label, _LABEL))
    yield Spacer(1, how.gap * 2)


def _body(of: LetterPaper, how: _Measures) -> Iterator[Flowable]:
    """Set the paragraphs; the last one stays with the signature and with what the letter rests on."""
    paragraphs = [part.strip("\n") for part in of.body.split("\n\n") if part.strip()]
    *first, last = paragraphs or [""]
    for paragraph in first:
        yield from _paragraph(paragraph, how)
    end = [*_paragraph(last, how), *_end(of, how), *_foot(of, how)]
    height = sum(part.wrap(theme.COLUMN, _FRAME)[1] for part in end)
    yield CondPageBreak(height if height <= _MOST_KEPT else how.pen + 4 * how.body.leading)
    yield from end


def _paragraph(text: str, how: _Measures) -> Iterator[Flowable]:
    yield Text(text, how.body)
    yield Spacer(1, how.gap)


def _end(of: LetterPaper, how: _Measures) -> Iterator[Flowable]:
    yield CondPageBreak(how.pen + 4 * how.body.leading)
    yield Spacer(1, how.gap)
    yield Text(words.greeting() if of.addressed else words.drawn_up_by(), how.body)
    yield Text(words.on_behalf(of.organisation), how.body)
    yield Spacer(1, how.pen)
    yield Text(of.signatory, _NAME)
    if of.function:
        yield Text(of.function, how.body)
    yield Spacer(1, how.gap * 2)


def _foot(of: LetterPaper, how: _Measures) -> Iterator[Flowable]:
    ground, appeal = list(of.ground), [part.strip("\n") for part in of.appeal.split("\n\n") if part.strip()]
    yield _panel(words.ground_heading(), ground, how, (theme.ACCENT_TINT, theme.ACCENT))
    yield Spacer(1, how.gap)
    yield _panel(words.appeal_heading(), appeal, how, (theme.CARE_TINT, theme.CARE))
    yield Spacer(1, how.gap)
    yield Text(words.signed_digitally(), _SMALL)


def _panel(heading: str, lines: list[str], how: _Measures, colours: tuple[Color, Color]) -> Panel:
    said = (PanelText(line, how.small, before=theme.STEP / 2) for line in lines)
    tint, bar = colours
    return Panel((PanelText(heading, how.heading), *said), tint=tint, bar=bar, pad=how.pad)
