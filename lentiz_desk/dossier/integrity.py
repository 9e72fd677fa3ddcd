"""The report of a check of the vault on paper: the verdict, part by part what is wrong, and what cannot be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from lentiz_desk.dossier import theme
from lentiz_desk.dossier.fonts import Weight
from lentiz_desk.dossier.heading import Heading, attached, heading
from lentiz_desk.dossier.page import PageNumbers
from lentiz_desk.dossier.parts import Panel, PanelText, Rule
from lentiz_desk.dossier.pdf import draw_parts
from lentiz_desk.dossier.signing import PdfSigner, seal
from lentiz_desk.dossier.text import Style, Text
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.words import dates, paper
from lentiz_desk.words import integrity as words

_PANEL_HEADING = Style(weight=Weight.BOLD, size=10.5, leading=15)
_PANEL_TEXT = Style(size=9.5, leading=13.5)
_HEADING = Style(weight=Weight.BOLD, size=12, leading=17)
_PART = Style(weight=Weight.BOLD, size=10.5, leading=15)
_SAID = Style(size=9.5, leading=13.5)
_QUIET = Style(size=9.5, leading=13.5, colour=theme.QUIET)


@dataclass(frozen=True, kw_only=True, slots=True)
class PartPaper:
    """A part of the vault: its name, how much of it there is with its mark, and what is wrong."""

    title: str
    said: str
    wrong: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class IntegrityPaper:
    """A report: of which vault, by whom and when, the verdict, the parts, and what cannot be told.

    ``roster`` are the register entries that prove who seals.
    """

    organisation: str
    vault: str
    practice: bool
    prepared_by: str
    prepared_at: datetime
    verdict: str
    intact: bool
    standing: str
    parts: tuple[PartPaper, ...]
    limits: tuple[str, ...]
    roster: tuple[SignedEntry, ...]
    language: Literal["nl", "en"] = "nl"

    @property
    def title(self) -> str:
        """Return the title of the file."""
        return words.paper_title(dates.day(self.prepared_at))

    @property
    def subject(self) -> str:
        """Return what kind of paper it is."""
        return words.title()

    @property
    def footer(self) -> str:
        """Return what stands at the left of the foot of every page."""
        return self.title


def draw_report(of: IntegrityPaper) -> bytes:
    """Return the unsigned PDF of a report; the same report gives the same bytes."""
    return draw_parts(of, lambda numbers: [*_head(of, numbers), *_parts(of), *_limits(of)])


def seal_report(pdf: bytes, of: IntegrityPaper, signer: PdfSigner) -> bytes:
    """Return a drawn report as a signed PDF/A-3b, with what proves who signed it; raises as ``signing.seal``."""
    return seal(pdf, of, signer, lambda exporter: attached(of, of.vault, exporter))


def _head(of: IntegrityPaper, numbers: PageNumbers) -> Iterator[Flowable]:
    facts = (
        (paper.prepared_at_label(), paper.moment(of.prepared_at)),
        (paper.prepared_by_label(), of.prepared_by),
    )
    top = Heading(title=words.title(), facts=facts, checking=words.paper_checking(), vault=of.vault)
    yield from heading(of, top, numbers)
    said = [PanelText(of.verdict, _PANEL_HEADING)]
    if of.standing:
        said.append(PanelText(of.standing, _PANEL_TEXT))
    tint, bar = (theme.ACCENT_TINT, theme.ACCENT) if of.intact else (theme.STOP_TINT, theme.STOP)
    yield Panel(tuple(said), tint=tint, bar=bar)


def _parts(of: IntegrityPaper) -> Iterator[Flowable]:
    yield Spacer(1, theme.STEP * 2)
    yield Text(words.checked_heading(), _HEADING)
    for part in of.parts:
        yield CondPageBreak(_PART.leading + 2 * _SAID.leading)
        yield Rule(above=theme.STEP / 2, below=theme.STEP / 2)
        yield Text(part.title, _PART)
        yield Text(part.said, _QUIET)
        for sentence in part.wrong:
            yield Text(sentence, _SAID, indent=theme.STEP, before=theme.STEP / 4)


def _limits(of: IntegrityPaper) -> Iterator[Flowable]:
    if of.limits:
        yield Spacer(1, theme.STEP * 2)
        yield Text(words.limits_heading(), _HEADING)
        for sentence in of.limits:
            yield Text(sentence, _SAID, before=theme.STEP / 2)
