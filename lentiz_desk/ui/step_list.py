"""The steps of a long form beside it, with what is still open in each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from lentiz_desk.ui.kit import Card, LinkButton, Picture, Text, Weight, row
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import GRID
from lentiz_desk.words import stepped as words


class StepList(Card):
    """All steps of a form, with what is open in each; a step that is not in sight is a link."""

    def __init__(self, title: str, on: Callable[[int], object], parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._on = on
        self._items: list[_StepLine] = []

    def show_steps(self, titles: Sequence[str], open_gaps: Sequence[int], current: int, *, first: int = 0) -> None:
        """Show these steps from ``first`` on, each with how many answers it still needs."""
        if not self._items:
            for number, title in enumerate(titles):
                item = _StepLine(number - first + 1, title, partial(self._on, number))
                self._items.append(item)
                self.add(item)
                item.setVisible(number >= first)
        for number, item in enumerate(self._items):
            last = number + 1 == len(self._items)
            item.show_state(open_gaps[number], current=number == current, last=last)


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
