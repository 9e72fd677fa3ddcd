"""What was found: hits under the case they stand in, a part at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from lentiz_desk.desk.exhibit_text import Searched
from lentiz_desk.desk.search_snippets import Snippet
from lentiz_desk.desk.searching import Found, Hit
from lentiz_desk.ui.case_list import STATUS_TONES
from lentiz_desk.ui.kit import (
    Badge,
    Button,
    Card,
    Flow,
    Picture,
    Text,
    Tone,
    Weight,
    column,
    empty_out,
    row,
)
from lentiz_desk.ui.kit.layout import fill
from lentiz_desk.ui.kit.marked import MarkedText
from lentiz_desk.ui.theme import DOUBLE, GRID, HALF
from lentiz_desk.words import dates, headings, values
from lentiz_desk.words import search as words
from lentiz_desk.words import ui as shell
from lentiz_desk.words.field_labels import label

Open = Callable[[Found, Hit], object]

_UNSEARCHED = {Searched.NOT: words.text_not_searched, Searched.PART: words.text_partly_searched}


class Placed(NamedTuple):
    """A hit with the case it stands in."""

    found: Found
    hit: Hit


class HitCard(Card):
    """One entry in which everything was found; a double click or Enter opens it, too."""

    def __init__(self, number: int, placed: Placed, on: Open, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        found, hit = placed
        # the height follows from the width: a line that wraps is never cut off
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.body.setContentsMargins(DOUBLE, 12, DOUBLE, 12)
        heading = headings.heading(hit.target, found.naming)
        when = dates.moment(hit.said.at)
        spoken = words.hit(number=number, heading=heading, when=when)
        self.button = Button(
            words.open_hit(), lambda: on(found, hit), spoken=shell.verb_about(verb=words.open_hit(), about=spoken)
        )
        head = row(gap=DOUBLE, top=True)
        head.addWidget(Text(heading, weight=Weight.STRONG), 1)
        head.addWidget(Text(when, tone=Tone.QUIET, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        lines = column(head, gap=HALF)
        for snippet in hit.snippets:
            lines.addLayout(_said(hit, snippet))
        marks = [Badge(words.corrected(), Tone.CARE)] if hit.corrected else []
        if hit.searched in _UNSEARCHED:
            marks.append(Badge(_UNSEARCHED[hit.searched](), Tone.CARE))
        if marks:
            fill(lines, Flow(*marks, gap=GRID))
        whole = row(Picture(headings.icon(hit.target), Tone.INFO), gap=12, top=True)
        whole.addLayout(lines, 1)
        whole.addSpacing(GRID)
        whole.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add(whole)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Open."""
        event.accept()
        self.button.click()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Open by Enter, leave other keys to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.button.click()
        else:
            super().keyPressEvent(event)


class Results(QWidget):
    """Hits in the order in which they came, under the numbers of their cases."""

    PART = 30

    def __init__(self, on: Open, location: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on = on
        self._location = location
        self._hits: list[Placed] = []
        self._cards: list[HitCard] = []
        self._wanted = self.PART
        self._lines = column(gap=GRID)
        self._more = Button(shell.show_more(), self._show_more)
        self._more.setVisible(False)
        self.setLayout(column(self._lines, self._more, None, gap=GRID))

    def clear(self) -> None:
        """Show nothing."""
        empty_out(self._lines)
        self._hits, self._cards = [], []
        self._wanted = self.PART
        self._more.setVisible(False)

    def add(self, found: Sequence[Found]) -> None:
        """Show these below what is there, as far as there is room."""
        self._hits += [Placed(item, hit) for item in found for hit in item.hits]
        self._fill()

    def cards(self) -> list[HitCard]:
        """The hits that are shown."""
        return list(self._cards)

    def wanted(self) -> int:
        """How many hits there is room for."""
        return self._wanted

    def want(self, many: int) -> None:
        """Make room for so many hits, at least for one part."""
        self._wanted = max(self.PART, many)
        self._fill()

    def _show_more(self) -> None:
        self.want(self._wanted + self.PART)

    def _fill(self) -> None:
        for number in range(len(self._cards), min(self._wanted, len(self._hits))):
            placed = self._hits[number]
            if not number or placed.found.compartment != self._hits[number - 1].found.compartment:
                self._lines.addWidget(self._heading(placed.found))
            card = HitCard(number + 1, placed, self._on)
            self._cards.append(card)
            self._lines.addWidget(card)
        self._more.setVisible(len(self._cards) < len(self._hits))

    def _heading(self, found: Found) -> QWidget:
        number = words.check_of(number=found.case_number) if found.of_check else found.case_number
        pieces: list[QWidget] = [Text(number, weight=Weight.HEADING, wrap=False)]
        if found.status is not None:
            pieces.append(Badge(values.case_status(found.status), STATUS_TONES[found.status]))
        pieces.append(Text(self._location(found.location), tone=Tone.QUIET, wrap=False))
        line = Flow(*pieces, gap=12)
        line.setContentsMargins(0, GRID, 0, 0)
        return line


def _said(hit: Hit, snippet: Snippet) -> QLayout:
    named = label(hit.said.body.kind, snippet.field) if snippet.field else ""
    text = MarkedText(snippet.text, snippet.ranges)
    where = words.in_exhibit(page=snippet.page) if snippet.page else words.in_field(field=named) if named else ""
    line = row(gap=GRID, top=True)
    if where:
        line.addWidget(Text(where, tone=Tone.QUIET, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(text, 1)
    return line
