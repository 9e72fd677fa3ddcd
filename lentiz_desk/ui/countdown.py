"""The warning before the lock, with one click to stay."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from lentiz_desk.ui.kit.buttons import PrimaryButton
from lentiz_desk.ui.kit.layout import column, row
from lentiz_desk.ui.kit.text import Picture, Text, Weight, announce
from lentiz_desk.ui.roles import Tone
from lentiz_desk.words import ui as words


class Countdown(QFrame):
    """Hidden until the lock is near."""

    def __init__(self, stay: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("countdown")
        self._sentence = Text(weight=Weight.STRONG)
        self.stay_button = PrimaryButton(words.stay(), stay)
        line = row(Picture("clock", Tone.CARE), gap=12)
        line.setContentsMargins(28, 8, 28, 8)
        line.addLayout(column(self._sentence, Text(words.locking_why()), gap=0), 1)
        line.addWidget(self.stay_button)
        self.setLayout(line)
        self.setVisible(False)

    def warn(self, seconds: int) -> None:
        """Say how long it still takes."""
        sentence = words.locking_soon(seconds=seconds)
        self._sentence.setText(sentence)
        if self.isHidden():
            self.setVisible(True)
            announce(self, sentence, urgent=True)

    def calm(self) -> None:
        """Nothing to warn of any more."""
        self.setVisible(False)
