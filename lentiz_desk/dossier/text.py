"""A text on paper: broken into lines, over pages, in any direction. It is never read as markup."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from lentiz_desk.dossier import shaping
from lentiz_desk.dossier.bidi import base_level, levels, visual_runs
from lentiz_desk.dossier.canvas import PaperCanvas, Part
from lentiz_desk.dossier.fonts import Weight, is_simple, printable
from lentiz_desk.dossier.shaping import draw_runs, draw_simple, width
from lentiz_desk.dossier.theme import INK

_FEWEST_LINES = 2
_LONGEST_LINE = 512
"""No line of this paper holds more letters; it bounds the work on an unbroken word."""
_WORDS = re.compile(r"[^ ]+ *|^ +")


@dataclass(frozen=True, kw_only=True, slots=True)
class Style:
    """How a text is set; ``leading`` is from line to line, both in points."""

    weight: Weight = Weight.REGULAR
    size: float = 10
    leading: float = 14.5
    colour: Color = INK


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at the left of a text, from ``left`` to the gutter before it, on the same first baseline."""

    text: str
    style: Style
    left: float = 0
    gutter: float = 10

    def height(self, indent: float) -> float:
        """Return the height in points when it must end before the text begins."""
        return len(self._lines(indent)) * self.style.leading

    def draw(self, canvas: PaperCanvas, corner: tuple[float, float], indent: float, beside: Style) -> None:
        """Draw the label below a top left corner so that its first baseline is that of the text beside it."""
        x, top = corner
        drop = _baseline(beside) - _baseline(self.style)
        draw_lines(canvas, self._lines(indent), self.style, (x + self.left, top - drop), indent - self.left)

    def _lines(self, indent: float) -> Sequence[SetLine]:
        return set_lines(self.text, self.style, indent - self.left - self.gutter)


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line ready to draw: runs of (text, level) in the order of the line.

    ``leftward`` is its width when it is written from right to left, else 0; ``simple`` as ``fonts.is_simple``.
    """

    runs: tuple[tuple[str, int], ...]
    leftward: float = 0
    simple: bool = False


def forget() -> None:
    """Drop every text that was set, so that nothing of a paper stays in memory after its drawing."""
    set_lines.cache_clear()
    shaping.forget()


@lru_cache(maxsize=4096)
def set_lines(text: str, style: Style, available: float) -> Sequence[SetLine]:
    """Break a text into lines of at most the available width in points; a blank line stays a blank line."""
    lines: list[SetLine] = []
    for paragraph in printable(text, style.weight).split("\n"):
        breaks = _breaks(paragraph, style, available)
        if is_simple(paragraph, style.weight):
            lines.extend(SetLine(((paragraph[start:stop], 0),), simple=True) for start, stop in breaks)
        else:
            lines.extend(_in_order(paragraph, style, breaks))
    return tuple(lines)


def _in_order(paragraph: str, style: Style, breaks: list[tuple[int, int]]) -> Iterator[SetLine]:
    """Put the letters of each line in the order they stand on paper."""
    base = base_level(paragraph)
    found = levels(paragraph, base)
    for start, stop in breaks:
        runs = tuple((paragraph[first:last], level) for first, last, level in visual_runs(found, start, stop))
        yield SetLine(runs, width(paragraph[start:stop], style.weight, style.size) if base else 0)


def _breaks(paragraph: str, style: Style, available: float) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = end = 0
    used = 0.0
    space = width(" ", style.weight, style.size)
    for match in _WORDS.finditer(paragraph):
        word = match.group().rstrip(" ") or match.group()
        wide = width(word, style.weight, style.size)
        if used + wide > available and end > start:
            found.append((start, end))
            start, used = match.start(), 0.0
        if wide > available:
            *whole, rest = _pieces_of_word(paragraph, match.start(), match.start() + len(word), style, available)
            found.extend(whole)
            start, wide = rest[0], width(paragraph[rest[0] : rest[1]], style.weight, style.size)
        end = match.start() + len(word)
        used += wide + space * (match.end() - end)
    found.append((start, end))
    return found


def _pieces_of_word(text: str, start: int, stop: int, style: Style, available: float) -> list[tuple[int, int]]:
    """Cut a word that is wider than the line, after a slash, dash or dot where that leaves most of the line used."""
    found: list[tuple[int, int]] = []
    while True:
        low, high = start + 1, min(stop, start + _LONGEST_LINE)
        while low < high:
            middle = (low + high + 1) // 2
            if width(text[start:middle], style.weight, style.size) <= available:
                low = middle
            else:
                high = middle - 1
        if low >= stop:
            return [*found, (start, stop)]
        nicer = max((text.rfind(mark, start, low) for mark in "/-.?&=_"), default=-1) + 1
        cut = nicer if nicer - start > (low - start) * 0.6 else _before_marks(text, start, low)
        found.append((start, cut))
        start = cut


def _before_marks(text: str, start: int, cut: int) -> int:
    """Move a cut to before the letter whose marks would otherwise be torn off."""
    moved = cut
    while moved > start + 1 and unicodedata.combining(text[moved]):
        moved -= 1
    return moved


class Text(Part):
    """A text in a column, with a label at its left; it breaks over pages and leaves no single line behind."""

    def __init__(
        self, text: str, style: Style, *, indent: float = 0, label: Label | None = None, before: float = 0
    ) -> None:
        """Take the text as recorded, how to set it, how far from the left it stands, its label and the space above."""
        super().__init__()
        self._text = text
        self._style = style
        self._indent = indent
        self._label = label
        self._before = before
        self._lines: Sequence[SetLine] = ()
        self._set_for = 0.0

    def getSpaceBefore(self) -> float:  # noqa: N802 - reportlab's name
        """Return the space above, which is dropped at the top of a page."""
        return self._before

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - reportlab's signature
        """Set the lines and return the size."""
        if self._set_for != aW:
            self._lines = set_lines(self._text, self._style, aW - self._indent)
            self._set_for = aW
        labelled = self._label.height(self._indent) if self._label else 0
        self.width, self.height = aW, max(len(self._lines) * self._style.leading, labelled)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - reportlab's signature
        """Return the part that fits and the rest, or nothing when too little fits."""
        self.wrap(aW, aH)
        fit = min(int(aH // self._style.leading), len(self._lines) - _FEWEST_LINES)
        if fit < _FEWEST_LINES:
            return []
        return [self._part(self._lines[:fit], self._label, self._before), self._part(self._lines[fit:], None, 0)]

    def drawOn(  # type: ignore[override]  # noqa: N802 - reportlab's name; the canvas is that of ``draw_parts``
        self,
        canvas: PaperCanvas,
        x: float,
        y: float,
        _sW: float = 0,  # noqa: N803 - reportlab's signature
    ) -> None:
        """Draw the label and the lines from the top down, without a graphics state of their own."""
        top, left = y + self.height, x + self._indent
        if self._label:
            self._label.draw(canvas, (x, top), self._indent, self._style)
        draw_lines(canvas, self._lines, self._style, (left, top), self.width - self._indent)

    def _part(self, lines: Sequence[SetLine], label: Label | None, before: float) -> Text:
        part = Text(self._text, self._style, indent=self._indent, label=label, before=before)
        part._lines, part._set_for = lines, self._set_for
        return part


def draw_lines(
    canvas: PaperCanvas, lines: Sequence[SetLine], style: Style, corner: tuple[float, float], available: float
) -> None:
    """Draw set lines below a top left corner; a longer text written from the right is set to the right."""
    x, top = corner
    canvas.ink(style.colour)
    baseline = top - _baseline(style)
    for simple, group in groupby(lines, key=_is_simple):
        following = list(group)
        if simple:
            texts = [line.runs[0][0] for line in following]
            draw_simple(canvas, (x, baseline), texts, style.weight, style.size, leading=style.leading)
        else:
            for index, line in enumerate(following):
                start = x + available - line.leftward if line.leftward and len(lines) > 1 else x
                draw_runs(canvas, (start, baseline - index * style.leading), line.runs, style.weight, style.size)
        baseline -= len(following) * style.leading


def _is_simple(line: SetLine) -> bool:
    return line.simple


def _baseline(style: Style) -> float:
    """Return how far the first baseline lies below the top."""
    return (style.leading - style.size) / 2 + style.size * 0.82
