"""Erasing what should not have been kept: first the police, then a reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lentiz_desk.domain.values import NotKept
from lentiz_desk.ui.exhibit.facts import ExhibitFacts
from lentiz_desk.ui.kit import DangerButton, Dialog, Form, Notice, Option, RadioGroup, TextArea, Tick, Tone
from lentiz_desk.words import exhibit as words
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words import values


class EraseDialog(Dialog):
    """Asks whether the police come first, and why; only then erases."""

    def __init__(self, parent: QWidget, facts: ExhibitFacts, on: Callable[..., object]) -> None:
        super().__init__(parent, words.erase_title(), width=560)
        self._on = on
        self.form = Form()
        self.form.ask("because", RadioGroup(_reasons(facts)), words.erase_because())
        police = words.police_why(phone=facts.police, emergency=facts.emergency)
        self._police = Notice(words.police_first(), police, tone=Tone.STOP)
        self.form.place(self._police)
        self.form.ask("considered", Tick(words.police_tick()))
        self.form.ask("why", TextArea(least=2), words.erase_why(), words.erase_why_help())
        self.form.changed.connect(lambda _key: self._show())
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.add_close(ui_words.go_back())
        self.verb = DangerButton(words.erase_verb(), self._agree)
        self.buttons.addWidget(self.verb)
        self._show()

    def _show(self) -> None:
        intimate = self.form.text("because") == NotKept.INTIMATE_OR_ILLEGAL
        self._police.setVisible(intimate)
        self.form.set_shown("considered", shown=intimate)

    def _agree(self) -> None:
        because, why = self.form.text("because"), self.form.text("why").strip()
        intimate = because == NotKept.INTIMATE_OR_ILLEGAL
        gaps = [("because", words.gap_because())] if not because else []
        if intimate and not self.form.flag("considered"):
            gaps.append(("considered", words.gap_police()))
        if not why:
            gaps.append(("why", words.gap_why()))
        self.form.show_gaps(gaps)
        if not gaps:
            considered = self.form.flag("considered")
            self.accept()
            self._on(NotKept(because), why, considered=considered)


def _reasons(facts: ExhibitFacts) -> list[Option]:
    closed = {NotKept.WRONG_CASE: words.wrong_case_later()} if facts.in_intake else {}
    helps = {
        NotKept.INTIMATE_OR_ILLEGAL: words.intimate_help(),
        NotKept.WRONG_CASE: words.wrong_case_help(),
    }
    return [
        Option(key=item, title=values.capital(values.not_kept(item)), help=helps[item], closed=closed.get(item, ""))
        for item in NotKept
    ]
