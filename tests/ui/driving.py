"""What a person does on a page: click, type, choose; and what a person reads there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from lentiz_desk.ui.kit import Button, CheckGroup, Choice, Form, Notice, RadioGroup, Tick
from tests.ui.watchdog import turn


def click(button: QAbstractButton) -> None:
    """Click with the mouse; what is disabled or hidden cannot be clicked."""
    assert button.isEnabled()
    assert button.isVisible()
    with turn(f"clicking {button.text()!r}"):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def write(control: QWidget, text: str) -> None:
    """Type over what is there."""
    control.setFocus()
    if isinstance(control, QLineEdit | QPlainTextEdit):
        control.selectAll()
    for letter in text:
        with turn(f"typing {letter!r}"):
            QTest.keyClicks(control, letter)


def choose(form: Form, question: str, key: str) -> None:
    """Choose or tick one answer."""
    field = form.field(question)
    if isinstance(field, RadioGroup | CheckGroup):
        click(field.button(key))
    elif isinstance(field, Tick):
        click(field.box)
    else:
        assert isinstance(field, Choice)
        field.put(key)


def fill(form: Form, question: str, text: str) -> None:
    """Type an answer."""
    write(form.field(question).control(), text)


def offered(form: Form, question: str) -> list[str]:
    """What can be chosen, by key."""
    field = form.field(question)
    assert isinstance(field, RadioGroup | CheckGroup)
    return [key for key in field._buttons if field.button(key).isEnabled()]


def button(page: QWidget, verb: str) -> Button:
    """The button with this verb."""
    found = [each for each in page.findChildren(Button) if each.text() == verb and each.isVisible()]
    assert found, (verb, read(page))
    return found[0]


def read(page: QWidget) -> str:
    """Everything that can be read on a page."""
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible()).replace("\u200b", "")


def notices(page: QWidget) -> str:
    """What the notices on a page say."""
    found = [notice for notice in page.findChildren(Notice) if notice.isVisible()]
    return " ".join(label.text() for notice in found for label in notice.findChildren(QLabel))
