"""Lines under headings per day, a part at a time; a test or decision shows its core on request."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lentiz_desk.desk.overseeing import Line, Overseen
from lentiz_desk.domain.oversight_steps import StepKind
from lentiz_desk.ui.kit import (
    Button,
    Card,
    Facts,
    Heading,
    LinkButton,
    Picture,
    Quiet,
    Text,
    Tone,
    Weight,
    column,
    empty_out,
    group,
    rule,
)
from lentiz_desk.ui.theme import DOUBLE, GRID
from lentiz_desk.words import dates
from lentiz_desk.words import oversight as words
from lentiz_desk.words import ui as shell

ICONS = {
    StepKind.READING: "eye",
    StepKind.DECISION: "scales",
    StepKind.ACCESS: "key",
    StepKind.CHECK: "search",
    StepKind.LEAVING: "export",
    StepKind.CASE: "folder",
    StepKind.PEOPLE: "person",
    StepKind.VAULT: "shield",
    StepKind.OTHER: "help",
}
"""How a kind of step is drawn, beside its words."""

_TIME = 44
_ROWS = 4
"""Rows of the grid for one line: the rule above, the step, who, and the core."""


def key_of(line: Line) -> str:
    """Return what a line is called here: whose, on which laptop, in whose session, which number."""
    return f"{line.author}:{line.device}:{line.via}:{line.number}"


class DayCard(Card):
    """The lines of one day in one grid: when, which step and who, in which case; a core below its line on request."""

    def __init__(
        self, lines: Sequence[Line], overseen: Overseen, opened: AbstractSet[str], toggled: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._overseen = overseen
        self._toggled = toggled
        self._facts: dict[str, Facts] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, _TIME)
        self._grid.setColumnStretch(2, 1)
        self.body.setContentsMargins(DOUBLE, GRID, DOUBLE, GRID)
        self.body.addLayout(self._grid)
        for number, line in enumerate(lines):
            self._add(line, number * _ROWS, opened=key_of(line) in opened)

    def _add(self, line: Line, place: int, *, opened: bool) -> None:
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        said = words.step(line.step, line.core)
        if place:
            grid.setRowMinimumHeight(place, 2 * GRID + 1)
            grid.addWidget(rule(), place, 0, 1, 4, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Text(dates.time_of_day(line.at), tone=Tone.QUIET, wrap=False), place + 1, 0, top)
        grid.addWidget(Picture(ICONS[line.kind]), place + 1, 1, 2, 1, top)
        grid.addWidget(Text(said, weight=Weight.STRONG), place + 1, 2, top)
        grid.addWidget(Quiet(words.who(line.name, line.roles, line.device, line.via)), place + 2, 2, top)
        if line.case:
            case = Text(line.case, tone=Tone.QUIET, wrap=False)
            grid.addWidget(case, place + 1, 3, top | Qt.AlignmentFlag.AlignRight)
        if words.core(line.core, self._overseen.naming, self._overseen.adopted):
            verb = LinkButton("")
            about = words.core_about(said, dates.moment(line.at), line.number, line.name)
            verb.clicked.connect(lambda: self._toggle(line, verb, about, place + 3))
            grid.addWidget(verb, place + 2, 3, top | Qt.AlignmentFlag.AlignRight)
            self._say(verb, about, opened=False)
            if opened:
                self._open(line, verb, about, place + 3)

    def _toggle(self, line: Line, verb: LinkButton, about: str, place: int) -> None:
        facts = self._facts.pop(key_of(line), None)
        if facts is None:
            self._open(line, verb, about, place)
        else:
            facts.hide()
            facts.deleteLater()
            self._say(verb, about, opened=False)
        self._toggled(key_of(line))

    def _open(self, line: Line, verb: LinkButton, about: str, place: int) -> None:
        core = words.core(line.core, self._overseen.naming, self._overseen.adopted)
        facts = Facts(*((label, text) for _key, label, text in core))
        facts.setContentsMargins(0, GRID, 0, GRID)
        self._facts[key_of(line)] = facts
        self._grid.addWidget(facts, place, 2, 1, 2)
        self._say(verb, about, opened=True)

    @staticmethod
    def _say(verb: LinkButton, about: str, *, opened: bool) -> None:
        said = words.hide_core() if opened else words.show_core()
        verb.setText(said)
        verb.speak(shell.verb_about(verb=said, about=about))


class DayList(QWidget):
    """All lines that are asked for, newest day first; more of them on request."""

    PART = 60

    def __init__(self, overseen: Overseen) -> None:
        super().__init__()
        self._overseen = overseen
        self._chosen: Sequence[Line] = ()
        self._shown = 0
        self.opened: set[str] = set()
        self._days: QVBoxLayout = column(gap=GRID)
        self.more = Button(shell.show_more(), self.show_part)
        self.setLayout(column(self._days, self.more, gap=DOUBLE))

    @property
    def shown(self) -> int:
        """Return how many lines are in sight."""
        return self._shown

    def show_lines(self, chosen: Sequence[Line], *, least: int = 0) -> None:
        """Show these lines, the first part of them, or at least so many."""
        empty_out(self._days)
        self._chosen, self._shown = chosen, 0
        self._show(max(least, self.PART))

    def show_part(self) -> None:
        """Show one part more."""
        self._show(self.PART)

    def _show(self, count: int) -> None:
        day = dates.day(self._chosen[self._shown - 1].at) if self._shown else ""
        part = self._chosen[self._shown : self._shown + count]
        self._shown += len(part)
        days = column(gap=GRID)
        for name, lines in groupby(part, key=lambda line: dates.day(line.at)):
            if name != day:
                days.addWidget(Heading(name))
            days.addWidget(DayCard(list(lines), self._overseen, self.opened, self._toggle))
        self._days.addWidget(group(days))  # shown at once
        self.more.setVisible(self._shown < len(self._chosen))

    def _toggle(self, key: str) -> None:
        self.opened ^= {key}
