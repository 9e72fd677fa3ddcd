"""What the pages share on which something is recorded in a case: the bar with the verb, refusals, and the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lentiz_desk.ui.fetched import Facts, FetchedPage, Home
from lentiz_desk.ui.kit import Button, Notice, Tone
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import duty as words


class RecordingPage(FetchedPage[Facts]):
    """Records one thing in a case, and then goes to the case."""

    def __init__(self, workplace: Workplace, title: str, *, case: str, draft: Home | None = None) -> None:
        super().__init__(workplace, title, draft=draft)
        self.case = case
        self._ended = False

    def end_once(self, *pieces: QWidget) -> None:
        """Put words and verbs in the bar, the first time; afterwards show the bar as it is."""
        if self._ended:
            self._bar.setVisible(True)
            return
        self._ended = True
        self.end_with(*pieces)

    def refuse(self, sentence: str, why: str = "", now: str = "", *, buttons: tuple[Button, ...] = ()) -> None:
        """Say in the place of a form why it cannot be filled in now, with the way to the case."""
        self._bar.setVisible(False)
        to_case = Button(words.to_case(), self.to_case)
        self.content.addWidget(Notice(sentence, why, now, tone=Tone.CARE, buttons=[*buttons, to_case]))

    def done(self, sentence: str) -> None:
        """Say what was recorded, and go to the case."""
        self.said.emit(sentence)
        self.to_case()

    def to_case(self) -> None:
        """Open the case."""
        self.go("case", case=self.case)
