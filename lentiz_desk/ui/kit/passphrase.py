"""The field for a passphrase."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from lentiz_desk.ui.kit.buttons import Button
from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.kit.layout import column, row
from lentiz_desk.ui.kit.text import Text, Weight
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import HALF
from lentiz_desk.words import ui as words


@dataclass(frozen=True, kw_only=True)
class Strength:
    """How strong a passphrase is, in words, and whether it will do."""

    sentence: str
    tone: Tone
    enough: bool


class PassphraseField(Field):
    """Hides what is typed unless asked; never part of a snapshot; says how strong it is when told how to tell."""

    secret = True

    def __init__(self, *, strength: Callable[[str], Strength] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strength = strength
        self.edit = QLineEdit(self)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.edit.textChanged.connect(self._typed)
        self._shown = Button(words.show_passphrase(), self._toggle, icon_name="eye")
        self._verdict = Text(weight=Weight.SMALL)
        self._verdict.setVisible(False)
        line = row(gap=HALF)
        line.addWidget(self.edit, 1)
        line.addWidget(self._shown)
        self.setLayout(column(line, self._verdict, gap=HALF))

    def passphrase(self) -> str:
        """What is typed, exactly."""
        return self.edit.text()

    def answer(self) -> str:
        """What is typed, exactly."""
        return self.edit.text()

    def put(self, answer: Answer) -> None:
        """Fill in, or empty."""
        self.edit.setText(answer if isinstance(answer, str) else "")

    def clear(self) -> None:
        """Forget what was typed and hide what comes next."""
        self.edit.clear()
        self._hide()

    def control(self) -> QWidget:
        """The line."""
        return self.edit

    def is_enough(self) -> bool:
        """Whether the passphrase will do; always, when nobody told how to tell."""
        return self._strength is None or self._strength(self.edit.text()).enough

    def _typed(self) -> None:
        typed = self.edit.text()
        self._verdict.setVisible(bool(typed) and self._strength is not None)
        if typed and self._strength is not None:
            verdict = self._strength(typed)
            self._verdict.setText(verdict.sentence)
            self._verdict.set_tone(verdict.tone)
            self.edit.setAccessibleDescription(verdict.sentence)
        self.changed.emit()

    def _toggle(self) -> None:
        if self.edit.echoMode() is QLineEdit.EchoMode.Password:
            self.edit.setEchoMode(QLineEdit.EchoMode.Normal)
            self._shown.setText(words.hide_passphrase())
        else:
            self._hide()
        self.edit.setFocus()

    def _hide(self) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._shown.setText(words.show_passphrase())
