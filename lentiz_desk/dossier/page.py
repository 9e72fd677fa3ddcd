"""What every page carries: the head, the foot with case, copy and page number, and the band of a practice vault."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from math import atan2, degrees

from reportlab.platypus import BaseDocTemplate

from lentiz_desk.dossier import theme
from lentiz_desk.dossier.canvas import PaperCanvas
from lentiz_desk.dossier.fonts import Weight, printable
from lentiz_desk.dossier.paper import AnyPaper
from lentiz_desk.dossier.shaping import draw_text, width
from lentiz_desk.dossier.text import Style, set_lines
from lentiz_desk.words import paper as words

_SMALL = 8.5
_FOOT = 46.0
_HEAD = theme.PAGE_HEIGHT - 54.0
_BAND = 24.0
_LONGEST_HEAD = 200


@dataclass(slots=True)
class PageNumbers:
    """On which page each part begins, by its name; the number of pages is kept under ``LAST``."""

    LAST = "last"
    found: dict[str, int] = field(default_factory=dict)

    def of(self, part: str) -> int:
        """Return the page where a part begins; all are known once the last page is drawn."""
        return self.found[part]


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Draws the frame of a page before its contents."""

    paper: AnyPaper
    numbers: PageNumbers

    def draw(self, canvas: PaperCanvas, _document: BaseDocTemplate) -> None:
        """Draw head, foot and band of the page that begins."""
        page = canvas.getPageNumber()
        self.numbers.found[PageNumbers.LAST] = page
        canvas.saveState()
        if self.paper.practice:
            _practice(canvas)
        if page > 1:
            self._head(canvas)
        self._foot(canvas, page)
        canvas.restoreState()

    def _head(self, canvas: PaperCanvas) -> None:
        right = words.confidential()
        room = theme.COLUMN - width(right, Weight.REGULAR, _SMALL) - theme.STEP * 2
        canvas.setFillColor(theme.QUIET)
        draw_text(
            canvas, (theme.MARGIN_LEFT, _HEAD), _first_line(self.paper.organisation, room), Weight.REGULAR, _SMALL
        )
        _flush_right(canvas, _HEAD, right)
        _rule(canvas, _HEAD - theme.STEP)

    def _foot(self, canvas: PaperCanvas, page: int) -> None:
        paper = self.paper
        _rule(canvas, _FOOT + theme.STEP * 2)
        canvas.setFillColor(theme.QUIET)
        left = printable(paper.footer)
        draw_text(canvas, (theme.MARGIN_LEFT, _FOOT), left, Weight.REGULAR, _SMALL)
        canvas.at_the_end(partial(self._page_of_pages, canvas, page))

    def _page_of_pages(self, canvas: PaperCanvas, page: int) -> None:
        _flush_right(canvas, _FOOT, words.footer_page(page, self.numbers.of(PageNumbers.LAST)))


def _practice(canvas: PaperCanvas) -> None:
    said = printable(words.practice(), Weight.BOLD)
    size = 104.0
    canvas.saveState()
    canvas.setFillColor(theme.WATERMARK)
    canvas.translate(theme.PAGE_WIDTH / 2, theme.PAGE_HEIGHT / 2)
    canvas.rotate(degrees(atan2(theme.PAGE_HEIGHT, theme.PAGE_WIDTH)))
    draw_text(canvas, (-width(said, Weight.BOLD, size) / 2, -size / 3), said, Weight.BOLD, size)
    canvas.restoreState()
    canvas.setFillColor(theme.STOP_TINT)
    canvas.rect(0, theme.PAGE_HEIGHT - _BAND, theme.PAGE_WIDTH, _BAND, stroke=0, fill=1)
    canvas.setFillColor(theme.STOP)
    band = printable(words.practice_band(), Weight.BOLD)
    start = (theme.PAGE_WIDTH - width(band, Weight.BOLD, _SMALL)) / 2
    draw_text(canvas, (start, theme.PAGE_HEIGHT - _BAND / 2 - 3), band, Weight.BOLD, _SMALL)


def _first_line(text: str, room: float) -> str:
    """Return what fits on one line of a head; the whole stands on the first page."""
    style = Style(size=_SMALL)
    plain = printable(text[:_LONGEST_HEAD]).replace("\n", " ")
    if width(plain, Weight.REGULAR, _SMALL) <= room:
        return plain
    ending = " \u2026"
    first = set_lines(plain, style, room - width(ending, Weight.REGULAR, _SMALL))[0]
    return "".join(run for run, _level in first.runs).rstrip() + ending


def _flush_right(canvas: PaperCanvas, y: float, text: str) -> None:
    start = theme.PAGE_WIDTH - theme.MARGIN_RIGHT - width(text, Weight.REGULAR, _SMALL)
    draw_text(canvas, (start, y), text, Weight.REGULAR, _SMALL)


def _rule(canvas: PaperCanvas, y: float) -> None:
    canvas.setStrokeColor(theme.RULE)
    canvas.setLineWidth(0.6)
    canvas.line(theme.MARGIN_LEFT, y, theme.PAGE_WIDTH - theme.MARGIN_RIGHT, y)
