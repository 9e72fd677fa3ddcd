"""The calm page for what nobody foresaw, and the question about a clock that jumped."""

from __future__ import annotations

from collections.abc import Mapping

from lentiz_desk.ui.kit import Button, Notice, PrimaryButton, Tone
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import front as words
from lentiz_desk.words import ui as ui_words


class FaultPage(Page):
    """What happened, that nothing typed is lost, and two ways on. ``args`` holds the sentence."""

    passing = True

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        del workplace
        super().__init__(words.fault_title())
        self.back_button = Button(ui_words.go_back(), self.go_back.emit)
        self.on_button = PrimaryButton(words.to_worklist(), lambda: self.go("worklist"))
        self.add(
            Notice(
                str(args.get("sentence", "")),
                words.fault_kept(),
                tone=Tone.CARE,
                buttons=(self.on_button, self.back_button),
            )
        )


class ClockPage(Page):
    """Asked once at sign-in, before anything is recorded. ``args`` holds the sentence with both times."""

    passing = True

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        super().__init__(words.clock_title())
        self._workplace = workplace
        self.right_button = PrimaryButton(words.clock_right(), self._accept)
        self.add(Notice(str(args.get("sentence", "")), tone=Tone.CARE, buttons=(self.right_button,)))

    def _accept(self) -> None:
        self._workplace.accept_clock()
        self.go("worklist")
