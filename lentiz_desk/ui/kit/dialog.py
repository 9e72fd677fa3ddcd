"""The few dialogs there are: for what cannot be undone, and for looking something up."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from lentiz_desk.ui.kit.buttons import Button, DangerButton, PrimaryButton
from lentiz_desk.ui.kit.layout import column, row
from lentiz_desk.ui.kit.text import Text, Weight
from lentiz_desk.ui.theme import DOUBLE, GRID, room
from lentiz_desk.words import ui as words


class Dialog(QDialog):
    """Opens over its page, closes on Escape, is freed when closed, and gives way to the lock."""

    def __init__(self, parent: QWidget, title: str, *, width: int = 480) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(room(width))
        self.body: QVBoxLayout = column(Text(title, weight=Weight.HEADING), gap=GRID)
        self.buttons: QHBoxLayout = row(None)
        whole = column(gap=DOUBLE, margin=24)
        whole.addLayout(self.body, 1)
        whole.addLayout(self.buttons)
        self.setLayout(whole)

    def add_close(self, text: str = "") -> Button:
        """A button that only closes."""
        button = Button(text or words.close(), self.reject)
        self.buttons.addWidget(button)
        return button


def ask_first(
    parent: QWidget,
    question: str,
    consequence: str,
    verb: str,
    on: Callable[[], object],
    *,
    danger: bool = True,
) -> Dialog:
    """Ask before what cannot be undone; the focus starts on going back."""
    dialog = Dialog(parent, question)
    dialog.body.addWidget(Text(consequence))

    def agree() -> None:
        dialog.accept()
        on()

    back = dialog.add_close(words.go_back())
    dialog.buttons.addWidget(DangerButton(verb, agree) if danger else PrimaryButton(verb, agree))
    dialog.open()
    back.setFocus()
    return dialog
