"""Filling in a long form of steps, with mouse and keyboard, in several test files."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from lentiz_desk.ui.kit import Button, CheckGroup, Choice, PersonPicker, RadioGroup, Text
from lentiz_desk.ui.stepped import SteppedForm
from lentiz_desk.ui.stepped_page import SteppedPage
from tests.ui.desk_rooms import Opened


class Stepper(Opened):
    """Someone who fills in a form of steps, and presses its verb."""

    page: SteppedPage  # type: ignore[type-arg]

    @property
    def form(self) -> SteppedForm:
        assert self.page.form is not None
        return self.page.form

    def click(self, button: QAbstractButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())

    def choose(self, key: str, answer: str) -> None:
        field = self.form.field(key)
        match field:
            case RadioGroup() | CheckGroup():
                self.click(field.button(answer))
            case Choice():
                field.combo.setCurrentIndex(field.combo.findData(answer))
            case PersonPicker():
                field.put([*field.answer(), answer])
            case _:
                raise AssertionError(key)

    def type(self, key: str, text: str) -> None:
        control = self.form.field(key).control()
        control.setFocus()
        QTest.keyClicks(control, text)

    def on(self) -> None:
        self.click(self.page.next)

    def submit(self) -> None:
        self.click(self.page.verb)
        self.settle()

    def shown(self) -> str:
        QApplication.processEvents()
        return " ".join(label.text() for label in self.page.findChildren(Text) if label.isVisible())

    def button(self, verb: str) -> Button:
        QApplication.processEvents()
        return next(one for one in self.page.findChildren(Button) if one.text() == verb and one.isVisible())

    def fill(self, answers: Mapping[str, object]) -> None:
        """Put in all answers at once, and go to the last step."""
        self.form.restore({"answers": answers})
        self.page.go_to_step(len(self.form.steps()) - 1)
