"""The steps of a long form beside it, with what is still open in each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from lentiz_desk.ui.kit import Card, Heading, LinkButton, Picture, Text, Weight, row
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import GRID
from lentiz_desk.words import stepped as words
from lentiz_desk.words import ui as ui_words


class StepList(Card):
    """All steps of a form, with what is open in each; a step that is not in sight is a link.

    Folded, it is the step in sight and a link that unfolds it.
    """

    def __init__(self, title: str, on: Callable[[int], object], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._on = on
        self._items: list[_StepLine] = []
        self._first = self._now = 0
        self._foldable = self._unfolded = False
        self._all = LinkButton(words.all_steps(), self._turn)
        self._all.setVisible(False)
        self._title, self._heading = title, Heading(title)
        self.add(row(self._heading, None, self._all))

    def make_foldable(self, *, foldable: bool) -> None:
        """Stand above the form, where only the step in sight is shown until one asks for all; or beside it, whole."""
        if foldable != self._foldable:
            self._foldable, self._unfolded = foldable, False
            self._show_lines()

    def whole_width(self) -> int:
        """How narrow it can be when nothing is folded away: whether it folds may not depend on what is folded."""
        lines = max((line.minimumSizeHint().width() for line in self._items), default=0)
        inner, border = self.body.contentsMargins(), self.contentsMargins()
        return lines + inner.left() + inner.right() + border.left() + border.right()

    def show_steps(self, titles: Sequence[str], open_gaps: Sequence[int], current: int, *, first: int = 0) -> None:
        """Show these steps from ``first`` on, each with how many answers it still needs."""
        if not self._items:
            for number, title in enumerate(titles):
                item = _StepLine(number - first + 1, title, partial(self._on, number))
                self._items.append(item)
                self.add(item)
        self._unfolded = self._unfolded and current == self._now
        self._first, self._now = first, current
        for number, item in enumerate(self._items):
            last = number + 1 == len(self._items)
            item.show_state(open_gaps[number], current=number == current, last=last)
        self._show_lines()

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        self._show_lines()

    def _show_lines(self) -> None:
        folded = self._foldable and not self._unfolded
        self._all.setVisible(self._foldable)
        self._all.setText(words.all_steps() if folded else words.this_step())
        here, steps = self._now - self._first + 1, len(self._items) - self._first
        self._heading.setText(ui_words.step_of(step=here, steps=steps) if folded else self._title)
        for number, item in enumerate(self._items):
            item.setVisible(number >= self._first and (not folded or number == self._now))


class _StepLine(QWidget):
    def __init__(self, number: int, title: str, on: Callable[[], object]) -> None:
        super().__init__()
        self._title = title
        self._number = number
        self._mark = Picture("circle", Tone.QUIET)
        self._link = LinkButton(title, on)
        self._here = Text(title, weight=Weight.STRONG)
        self._open = Text(tone=Tone.QUIET, weight=Weight.SMALL, wrap=False)
        line = row(self._mark, gap=GRID)
        line.addWidget(self._link)
        line.addWidget(self._here, 1)
        line.addStretch(0)
        line.addWidget(self._open)
        self.setMinimumHeight(26)
        self.setLayout(line)

    def show_state(self, missing: int, *, current: bool, last: bool) -> None:
        """Say how far this step is."""
        name, tone = ("arrow-right", Tone.INFO) if current else ("circle", Tone.QUIET)
        if not missing and not current and not last:
            name, tone = "check-circle", Tone.GOOD
        self._mark.show_icon(name, tone)
        self._link.setVisible(not current)
        self._here.setVisible(current)
        said = words.open_count(count=missing) if missing else ("" if last else words.complete())
        self._open.setText(said)
        self._link.speak(words.spoken_step(number=self._number, title=self._title, state=said).strip(", "))
