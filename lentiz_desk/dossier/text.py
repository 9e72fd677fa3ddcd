"""A text on paper: broken into lines, over pages, in any direction. It is never read as markup."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from lentiz_desk.dossier.bidi import base_level, levels, visual_runs
from lentiz_desk.dossier.fonts import Weight, printable
from lentiz_desk.dossier.shaping import draw_runs, width
from lentiz_desk.dossier.theme import INK

_FEWEST_LINES = 2
_GUTTER = 10.0
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
    """What stands at the left of a text, from ``left`` to the text itself, on the same first baseline."""

    text: str
    style: Style
    left: float = 0

    def height(self, indent: float) -> float:
        """Return the height in points when it must end before the text begins."""
        return len(self._lines(indent)) * self.style.leading

    def draw(self, canvas: Canvas, top: float, indent: float, beside: Style) -> None:
        """Draw the label so that its first baseline is that of the text beside it."""
        drop = _baseline(beside) - _baseline(self.style)
        draw_lines(canvas, self._lines(indent), self.style, (self.left, top - drop), indent - self.left)

    def _lines(self, indent: float) -> list[SetLine]:
        return set_lines(self.text, self.style, indent - self.left - _GUTTER)


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line ready to draw: runs of (text, level) in the order of the line, its width, its base direction."""

    runs: tuple[tuple[str, int], ...]
    width: float
    rightward: bool


def set_lines(text: str, style: Style, available: float) -> list[SetLine]:
    """Break a text into lines of at most the available width in points; a blank line stays a blank line."""
    lines: list[SetLine] = []
    for paragraph in printable(text, style.weight).split("\n"):
        base = base_level(paragraph)
        found = levels(paragraph, base)
        for start, stop in _breaks(paragraph, style, available):
            runs = tuple((paragraph[first:last], level) for first, last, level in visual_runs(found, start, stop))
            drawn = width(paragraph[start:stop], style.weight, style.size)
            lines.append(SetLine(runs, drawn, base == 0))
    return lines


def _breaks(paragraph: str, style: Style, available: float) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = end = 0
    used = 0.0
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
        used += wide + (width(" ", style.weight, style.size) * (match.end() - end))
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


class Text(Flowable):
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
        self._lines: list[SetLine] = []
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
        return [self._part(self._lines[:fit], self._label), self._part(self._lines[fit:], None)]

    def draw(self) -> None:
        """Draw the label and the lines from the top down."""
        if self._label:
            self._label.draw(self.canv, self.height, self._indent, self._style)
        draw_lines(self.canv, self._lines, self._style, (self._indent, self.height), self.width - self._indent)

    def _part(self, lines: list[SetLine], label: Label | None) -> Text:
        part = Text(self._text, self._style, indent=self._indent, label=label)
        part._lines, part._set_for = lines, self._set_for
        return part


def draw_lines(
    canvas: Canvas, lines: list[SetLine], style: Style, corner: tuple[float, float], available: float
) -> None:
    """Draw set lines below a top left corner; a longer text written from the right is set to the right."""
    x, top = corner
    canvas.setFillColor(style.colour)
    baseline = top - _baseline(style)
    for index, line in enumerate(lines):
        start = x if line.rightward or len(lines) == 1 else x + available - line.width
        draw_runs(canvas, (start, baseline - index * style.leading), list(line.runs), style.weight, style.size)


def _baseline(style: Style) -> float:
    """Return how far the first baseline lies below the top."""
    return (style.leading - style.size) / 2 + style.size * 0.82
