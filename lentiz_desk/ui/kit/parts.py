"""A list that can be long: a part of it is in sight, and more on request."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lentiz_desk.ui.kit.buttons import Button
from lentiz_desk.ui.kit.focus import focus_chain
from lentiz_desk.ui.kit.layout import column, empty_out, group
from lentiz_desk.ui.theme import GRID
from lentiz_desk.words import ui as words

_MOST = 2
"""So many parts are shown again at once where more were in sight."""

Make = Callable[[int], Sequence[QWidget]]
"""Makes what stands on the screen for the item with this number, from 0."""


class Parts(QWidget):
    """Items below each other, `size` of them at a time.

    A part is made whole and then shown: items that are shown one by one would each lay out all of the page again.
    """

    def __init__(self, size: int = 30, *, gap: int = GRID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.size_of_part = size
        self._gap = gap
        self._make: Make = _nothing
        self._count = 0
        self._shown = range(0)
        self._lines: QVBoxLayout = column(gap=gap)
        self.before = Button(words.show_before(), self._show_before)
        self.more = Button(words.show_more(), self._show_more)
        self.setLayout(column(self.before, self._lines, self.more, None, gap=gap))
        self._say()

    def show_list(self, count: int, make: Make, *, around: int = 0) -> None:
        """Show a list of so many items instead of what is shown: the part in which the item ``around`` stands."""
        self.clear()
        self._count, self._make = count, make
        start = max(0, around) // self.size_of_part * self.size_of_part
        self._shown = range(start, start)
        self._add_after()

    def show_range(self, numbers: range) -> None:
        """Show these items of the list, as far as a few parts go."""
        start = max(numbers.start, numbers.stop - _MOST * self.size_of_part)
        start = start // self.size_of_part * self.size_of_part
        if start != self._shown.start and start < self._count:
            self.show_list(self._count, self._make, around=start)
        while self._shown.stop < min(numbers.stop, self._count):
            self._add_after()

    def clear(self) -> None:
        """Show nothing."""
        empty_out(self._lines)
        self._count, self._shown, self._make = 0, range(0), _nothing
        self._say()

    def shown(self) -> range:
        """The numbers of the items that are in sight."""
        return self._shown

    def _show_more(self) -> None:
        had_focus = self.more.hasFocus()
        part = self._add_after()
        if had_focus and part is not None:
            QTimer.singleShot(0, part, lambda: _focus(part, 0))

    def _show_before(self) -> None:
        had_focus = self.before.hasFocus()
        stop = self._shown.start
        self._shown = range(max(0, stop - self.size_of_part), self._shown.stop)
        part = self._part(range(self._shown.start, stop))
        self._lines.insertWidget(0, part)
        self._say()
        if had_focus:
            QTimer.singleShot(0, part, lambda: _focus(part, -1))

    def _add_after(self) -> QWidget | None:
        start = self._shown.stop
        self._shown = range(self._shown.start, min(start + self.size_of_part, self._count))
        part = self._part(range(start, self._shown.stop)) if start < self._shown.stop else None
        if part is not None:
            self._lines.addWidget(part)
        self._say()
        return part

    def _part(self, numbers: range) -> QWidget:
        return group(column(*(piece for number in numbers for piece in self._make(number)), gap=self._gap))

    def _say(self) -> None:
        self.before.setVisible(self._shown.start > 0)
        self.more.setVisible(self._shown.stop < self._count)


def _focus(part: QWidget, place: int) -> None:
    """Go on by key in what was added."""
    controls = focus_chain(part)
    if controls:
        controls[place].setFocus(Qt.FocusReason.OtherFocusReason)


def _nothing(_number: int) -> Sequence[QWidget]:
    return ()
