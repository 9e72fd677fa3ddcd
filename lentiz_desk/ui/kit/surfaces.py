"""What words stand on: cards, badges, facts, notices, and what an empty list says."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from lentiz_desk.ui.kit.buttons import Button, PrimaryButton
from lentiz_desk.ui.kit.layout import column, fill, row
from lentiz_desk.ui.kit.text import Heading, Picture, Quiet, Text, Weight, announce
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import DOUBLE, GRID, HALF, room

TONE_ICONS = {
    Tone.PLAIN: "info",
    Tone.QUIET: "info",
    Tone.INFO: "info",
    Tone.GOOD: "check-circle",
    Tone.CARE: "warning",
    Tone.STOP: "stop",
}


class Card(QFrame):
    """A panel with an optional heading; add to it with `add`."""

    def __init__(self, title: str = "", *pieces: QWidget | QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body: QVBoxLayout = column(gap=GRID, margin=DOUBLE)
        self.setLayout(self.body)
        if title:
            self.add(Heading(title))
        self.add(*pieces)

    def add(self, *pieces: QWidget | QLayout) -> None:
        """Put pieces below what is there."""
        fill(self.body, *pieces)


class Badge(Text):
    """A few words in a tone: a state, a date, a limit."""

    def __init__(self, text: str, tone: Tone = Tone.INFO, parent: QWidget | None = None) -> None:
        super().__init__(text, tone=tone, wrap=False, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class FactLine(QWidget):
    """What a fact is called, and the fact."""

    def __init__(self, label: str, fact: str, tone: Tone = Tone.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = Quiet(label)
        name.setFixedWidth(room(168))
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.fact = Text(fact, tone=tone)
        layout = row(name, gap=DOUBLE)
        layout.addWidget(self.fact, 1)
        self.setLayout(layout)


class Facts(QWidget):
    """Facts below each other, their names in one column as wide as the longest, and at least so wide."""

    def __init__(self, *facts: tuple[str, str], least: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(DOUBLE)
        self._grid.setVerticalSpacing(HALF)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, least)
        for label, fact in facts:
            self.add(label, fact)

    def add(self, label: str, fact: str, tone: Tone = Tone.PLAIN) -> None:
        """Put one more fact below."""
        name = Text(label, tone=Tone.QUIET, wrap=False)
        line = self._grid.rowCount()
        self._grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(Text(fact, tone=tone), line, 1)


class Notice(QFrame):
    """What happened, why, and what to do now."""

    def __init__(
        self,
        happened: str,
        why: str = "",
        now: str = "",
        *,
        tone: Tone = Tone.INFO,
        buttons: Sequence[Button] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("tone", str(tone))
        self._spoken = " ".join(part for part in (happened, why, now) if part)
        self._happened = Text(happened, weight=Weight.STRONG)
        self.lines: QVBoxLayout = column(self._happened, gap=HALF)
        for part in (why, now):
            if part:
                self.lines.addWidget(Text(part))
        if buttons:
            self.lines.addSpacing(HALF)
            self.lines.addLayout(row(*buttons, None))
        whole = row(Picture(TONE_ICONS[tone], tone), gap=12, margin=12, top=True)
        whole.addLayout(self.lines, 1)
        self.setLayout(whole)

    def retitle(self, happened: str) -> None:
        """Say this instead of what happened."""
        self._spoken = self._spoken.replace(self._happened.text(), happened)
        self._happened.setText(happened)

    def say(self, *, urgent: bool = False) -> None:
        """Let a screen reader say it."""
        announce(self, self._spoken, urgent=urgent)


class EmptyState(Card):
    """What an empty list says: one sentence, and at most one button."""

    def __init__(
        self,
        sentence: str,
        verb: str = "",
        on: Callable[[], object] | None = None,
        *,
        icon_name: str = "inbox",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        text = Text(sentence, tone=Tone.QUIET)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.setContentsMargins(DOUBLE, 2 * DOUBLE, DOUBLE, 2 * DOUBLE)
        self.body.addWidget(Picture(icon_name, size=28), 0, Qt.AlignmentFlag.AlignHCenter)
        self.add(text)
        self.button: Button | None = None
        if verb:
            self.button = PrimaryButton(verb, on)
            self.body.addSpacing(GRID)
            self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
