"""The list of oversight on paper: what lacks first, then who did which step when, day by day."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import groupby
from typing import Literal

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from lentiz_desk.dossier import theme
from lentiz_desk.dossier.canvas import Part
from lentiz_desk.dossier.fonts import Weight
from lentiz_desk.dossier.heading import Heading, attached, heading
from lentiz_desk.dossier.page import PageNumbers
from lentiz_desk.dossier.parts import Panel, PanelText
from lentiz_desk.dossier.pdf import draw_parts
from lentiz_desk.dossier.signing import PdfSigner, seal
from lentiz_desk.dossier.text import SetLine, Style, Text, draw_lines, set_lines
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.words import dates, paper
from lentiz_desk.words import oversight_paper as words

Progress = Callable[[int, int], None]
"""Told how far the drawing is, of how much; what it raises stops it."""

_VALUE = Style(size=10.5, leading=15)
_PANEL_HEADING = Style(weight=Weight.BOLD, size=10.5, leading=15)
_PANEL_TEXT = Style(size=9.5, leading=13.5)
_DAY = Style(weight=Weight.BOLD, size=10.5, leading=15)
_TIME = Style(size=9, leading=12.5, colour=theme.QUIET)
_STEP = Style(weight=Weight.BOLD, size=9, leading=12.5)
_WHO = Style(size=8.5, leading=12.5)
_QUIET = Style(size=8.5, leading=12, colour=theme.QUIET)

_STEP_AT, _CASE_AT, _WHO_AT = 34.0, 176.0, 258.0
"""Where the columns begin, in points: time, step, case, who."""
_GUTTER = 8.0
_PAD = 3.5
_CORE_LABEL = 126.0
_OFTEN = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class ListLine:
    """One line on paper: when, which step, in which case, who; and the core of a test or decision, by label."""

    at: datetime
    step: str
    case: str
    who: str
    core: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ListPaper:
    """A list of oversight: of which days, filtered on what, by whom, what is wrong with the lines, and the lines.

    ``limits`` says how far it can be seen that lines lack; ``roster`` are the register entries that prove who seals.
    """

    organisation: str
    period: str
    filters: tuple[tuple[str, str], ...]
    prepared_by: str
    prepared_at: datetime
    vault: str
    practice: bool
    warnings: tuple[str, ...]
    limits: str
    lines: tuple[ListLine, ...]
    roster: tuple[SignedEntry, ...]
    language: Literal["nl", "en"] = "nl"

    @property
    def title(self) -> str:
        """Return the title of the file."""
        return words.paper_title(self.prepared_at)

    @property
    def subject(self) -> str:
        """Return what kind of paper it is."""
        return words.title()

    @property
    def footer(self) -> str:
        """Return what stands at the left of the foot of every page."""
        return words.paper_title(self.prepared_at)


def draw_list(of: ListPaper, progress: Progress) -> bytes:
    """Return the unsigned PDF of a list; the same list gives the same bytes."""

    def parts(numbers: PageNumbers) -> list[Flowable]:
        count = len(of.lines)

        def drawn(done: int) -> None:
            if done % _OFTEN == 0 or done == count:
                progress(done, count)

        return [*_head(of, numbers), *_warnings(of), *_lines(of, drawn)]

    return draw_parts(of, parts)


def seal_list(pdf: bytes, of: ListPaper, signer: PdfSigner) -> bytes:
    """Return a drawn list as a signed PDF/A-3b, with what proves who signed it; raises as ``signing.seal``."""
    return seal(pdf, of, signer, lambda exporter: attached(of, of.vault, exporter))


def _head(of: ListPaper, numbers: PageNumbers) -> Iterator[Flowable]:
    facts = (
        (words.period_label(), of.period),
        *of.filters,
        (words.counted_label(), words.counted(len(of.lines))),
        (paper.prepared_at_label(), paper.moment(of.prepared_at)),
        (paper.prepared_by_label(), of.prepared_by),
    )
    yield from heading(
        of, Heading(title=words.title(), facts=facts, checking=words.checking(), vault=of.vault), numbers
    )


def _warnings(of: ListPaper) -> Iterator[Flowable]:
    if of.warnings:
        yield Panel(
            (PanelText(words.lacking_heading(len(of.warnings)), _PANEL_HEADING), PanelText(of.limits, _PANEL_TEXT)),
            tint=theme.STOP_TINT,
            bar=theme.STOP,
        )
        for sentence in of.warnings:
            yield Text(sentence, _VALUE, indent=theme.STEP * 2, before=theme.STEP / 2)
    else:
        whole = (PanelText(words.whole(), _PANEL_HEADING), PanelText(of.limits, _PANEL_TEXT))
        yield Panel(whole, tint=theme.ACCENT_TINT, bar=theme.ACCENT)
    yield Spacer(1, theme.STEP)


def _lines(of: ListPaper, drawn: Callable[[int], None]) -> Iterator[Flowable]:
    if not of.lines:
        yield Text(words.nothing(), _VALUE, before=theme.STEP)
    numbered = enumerate(of.lines, 1)
    for day, lines in groupby(numbered, key=lambda line: dates.day(line[1].at)):
        yield CondPageBreak(_DAY.leading + 3 * _STEP.leading)
        yield Spacer(1, theme.STEP * 1.5)
        yield Text(day, _DAY)
        for number, line in lines:
            yield _Row(day, line, partial(drawn, number))
            for label, text in line.core:
                yield _Fact(day, label, text)


class _OfDay(Part):
    """Something of a day; at the top of a page it says again which day that is."""

    def __init__(self, day: str) -> None:
        super().__init__()
        self._day = day
        self._again = 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - reportlab's signature
        """Return the size."""
        first = bool(getattr(getattr(self, "_frame", None), "_atTop", False))
        self._again = _DAY.leading + theme.STEP / 2 if first else 0.0
        self.width = aW
        self.height = self._again + self._wrap(aW)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the day where it is said again, and what belongs to it."""
        if self._again:
            draw_lines(self.canv, _set(self._day, _DAY, self.width), _DAY, (0, self.height), self.width)
        self._draw(self.height - self._again)

    @abstractmethod
    def _wrap(self, available: float) -> float:
        """Return the height."""

    @abstractmethod
    def _draw(self, top: float) -> None:
        """Draw from the top down."""


class _Row(_OfDay):
    """Time, step, case and who beside each other, with a thin line above."""

    def __init__(self, day: str, line: ListLine, drawn: Callable[[], None]) -> None:
        super().__init__(day)
        self._drawn = drawn
        self._cells = (
            (dates.time_of_day(line.at), _TIME, 0.0, _STEP_AT),
            (line.step, _STEP, _STEP_AT, _CASE_AT),
            (line.case, _WHO, _CASE_AT, _WHO_AT),
            (line.who, _WHO, _WHO_AT, theme.COLUMN + _GUTTER),
        )

    def _wrap(self, available: float) -> float:  # noqa: ARG002 - the columns stand where they stand
        lines = max(len(_set(text, style, end - left)) for text, style, left, end in self._cells)
        return lines * _STEP.leading + 2 * _PAD

    def _draw(self, top: float) -> None:
        self._drawn()
        self.canv.setStrokeColor(theme.RULE)
        self.canv.setLineWidth(0.5)
        self.canv.line(0, top, self.width, top)
        for text, style, left, end in self._cells:
            draw_lines(self.canv, _set(text, style, end - left), style, (left, top - _PAD), end - left)


class _Fact(_OfDay):
    """One fact of the core of a test or decision, below its row."""

    def __init__(self, day: str, label: str, text: str) -> None:
        super().__init__(day)
        self._label, self._text = label, text

    def _wrap(self, available: float) -> float:
        label, text = self._lines(available)
        return max(len(label), len(text)) * _QUIET.leading + 1

    def _draw(self, top: float) -> None:
        label, text = self._lines(self.width)
        draw_lines(self.canv, label, _QUIET, (_STEP_AT, top), _CORE_LABEL)
        left = _STEP_AT + _CORE_LABEL
        draw_lines(self.canv, text, _QUIET, (left, top), self.width - left)

    def _lines(self, available: float) -> tuple[Sequence[SetLine], Sequence[SetLine]]:
        text = _set(self._text, _QUIET, available - _STEP_AT - _CORE_LABEL + _GUTTER)
        return _set(self._label, _QUIET, _CORE_LABEL), text


def _set(text: str, style: Style, room: float) -> Sequence[SetLine]:
    """Set a cell, with a gutter at its right."""
    return set_lines(text, style, room - _GUTTER)
