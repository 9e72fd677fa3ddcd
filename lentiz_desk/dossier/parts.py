"""Small parts of a page: a rule, a place that is found again, a tinted panel, a row of the index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.lib.colors import Color

from lentiz_desk.dossier import theme
from lentiz_desk.dossier.canvas import PaperCanvas, Part
from lentiz_desk.dossier.fonts import Weight, printable
from lentiz_desk.dossier.page import PageNumbers
from lentiz_desk.dossier.shaping import draw_text, width
from lentiz_desk.dossier.text import SetLine, Style, draw_lines, set_lines

_LONGEST_TITLE = 300
"""Letters of a title that the index and the outline show; the whole title stands above its entry."""


class Rule(Part):
    """A thin line across the column, with space above and below; at the top of a page it is not needed."""

    def __init__(self, *, above: float, below: float, colour: Color = theme.RULE, weight: float = 0.6) -> None:
        """Take the space above and below, the colour and the thickness, in points."""
        super().__init__()
        self._above, self._below, self._colour, self._weight = above, below, colour, weight

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - reportlab's signature
        """Return the size."""
        first = bool(getattr(getattr(self, "_frame", None), "_atTop", False))
        self.width, self.height = aW, 0 if first else self._above + self._below
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line."""
        if not self.height:
            return
        self.canv.setStrokeColor(self._colour)
        self.canv.setLineWidth(self._weight)
        self.canv.line(0, self._below, self.width, self._below)


class Place(Part):
    """A place without size that the index and the outline lead to."""

    def __init__(self, name: str, title: str, numbers: PageNumbers, *, depth: int = 0) -> None:
        """Take the name of the place, its title in the outline, how deep it stands there, and the page numbers."""
        super().__init__()
        self._name, self._title, self._numbers, self._depth = name, title, numbers, depth

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - reportlab's signature
        """Return no size."""
        return 0, 0

    def draw(self) -> None:
        """Remember the page and add the place to the outline."""
        self._numbers.found[self._name] = self.canv.getPageNumber()
        self.canv.bookmarkHorizontal(self._name, 0, theme.STEP * 3)
        title = printable(self._title[:_LONGEST_TITLE]).replace("\n", " ")
        self.canv.addOutlineEntry(title, self._name, self._depth, closed=False)


@dataclass(frozen=True, slots=True)
class PanelText:
    """A text in a panel, the space above it, and a number at its left."""

    text: str
    style: Style
    before: float = 0
    label: str = ""

    @property
    def indent(self) -> float:
        """Return how far the text stands to the right of its label."""
        return theme.STEP * 2 if self.label else 0


class Panel(Part):
    """Texts on a tint with a bar at the left; it stays together."""

    def __init__(
        self, texts: tuple[PanelText, ...], *, tint: Color, bar: Color, pad: float = 14, left: float = 0
    ) -> None:
        """Take the texts from the top down, the colours, the space around the texts and at the left of the panel."""
        super().__init__()
        self._texts, self._tint, self._bar, self._pad, self._left = texts, tint, bar, pad, left
        self._set: list[Sequence[SetLine]] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - reportlab's signature
        """Set the texts and return the size."""
        self._set = [
            set_lines(text.text, text.style, aW - self._left - 2 * self._pad - text.indent) for text in self._texts
        ]
        inside = sum(
            text.before + len(lines) * text.style.leading for text, lines in zip(self._texts, self._set, strict=True)
        )
        self.width, self.height = aW, inside + 2 * self._pad
        return self.width, self.height

    def draw(self) -> None:
        """Draw the tint, the bar and the texts."""
        self.canv.setFillColor(self._tint)
        self.canv.rect(self._left, 0, self.width - self._left, self.height, stroke=0, fill=1)
        self.canv.setFillColor(self._bar)
        self.canv.rect(self._left, 0, 2.5, self.height, stroke=0, fill=1)
        top = self.height - self._pad
        for text, lines in zip(self._texts, self._set, strict=True):
            top -= text.before
            left = self._left + self._pad + text.indent
            if text.label:
                draw_lines(
                    self.canv, set_lines(text.label, text.style, left), text.style, (left - text.indent, top), left
                )
            draw_lines(self.canv, lines, text.style, (left, top), self.width - left - self._pad)
            top -= len(lines) * text.style.leading


class IndexRow(Part):
    """One line of the index: number, title, a quiet remark, and the page, all of it a link."""

    _NUMBER = Style(weight=Weight.BOLD, size=10, leading=14, colour=theme.ACCENT)
    _TITLE = Style(size=10, leading=14)
    _REMARK = Style(size=8.5, leading=14, colour=theme.QUIET)
    _TITLE_AT = 28.0
    _REMARK_AT = 296.0
    _MOST_LINES = 3
    _PAD = 4.0

    def __init__(self, number: str, title: str, remark: str, place: str, numbers: PageNumbers) -> None:
        """Take what is written, the place it leads to, and the page numbers."""
        super().__init__()
        self._number, self._title, self._remark, self._place, self._numbers = number, title, remark, place, numbers
        self._lines: Sequence[SetLine] = ()

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - reportlab's signature
        """Set the title and return the size."""
        room = (self._REMARK_AT if self._remark else aW - 40) - self._TITLE_AT - theme.STEP
        self._lines = set_lines(self._title[:_LONGEST_TITLE], self._TITLE, room)[: self._MOST_LINES]
        self.width, self.height = aW, len(self._lines) * self._TITLE.leading + 2 * self._PAD
        return self.width, self.height

    def draw(self) -> None:
        """Draw the row, the line under it and the link over it."""
        top = self.height - self._PAD
        room = self._REMARK_AT - self._TITLE_AT
        draw_lines(self.canv, set_lines(self._number, self._NUMBER, self._TITLE_AT), self._NUMBER, (0, top), room)
        draw_lines(self.canv, self._lines, self._TITLE, (self._TITLE_AT, top), room)
        if self._remark:
            remark = set_lines(self._remark, self._REMARK, self.width - self._REMARK_AT - 24)[:1]
            draw_lines(self.canv, remark, self._REMARK, (self._REMARK_AT, top), room)
        self.canv.setFillColor(theme.INK)
        self.canv.at_the_end(partial(self._page, self.canv, top - 10.2))
        self.canv.setStrokeColor(theme.RULE)
        self.canv.setLineWidth(0.5)
        self.canv.line(0, 0, self.width, 0)
        self.canv.linkRect("", self._place, (0, 0, self.width, self.height), relative=1, thickness=0)

    def _page(self, canvas: PaperCanvas, baseline: float) -> None:
        page = str(self._numbers.of(self._place))
        right = self.width - width(page, Weight.REGULAR, self._TITLE.size)
        draw_text(canvas, (right, baseline), page, Weight.REGULAR, self._TITLE.size)
