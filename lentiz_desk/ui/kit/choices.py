"""Fields to choose in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QRadioButton,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QWidget,
)

from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.kit.layout import column, row
from lentiz_desk.ui.kit.text import Quiet, Text, literal
from lentiz_desk.ui.theme import HALF, room
from lentiz_desk.words import ui as words

_WIDEST = 340
"""The width that a folded list takes at most; longer answers are read in full where it unfolds."""

_LEAST = 300
"""The width that it can always have: half a window, with letters of twice the size."""

_AROUND = 40
"""Pixels of frame, padding and arrow."""


@dataclass(frozen=True, kw_only=True)
class Option:
    """Something to choose: its key, its title, what it means, and why it cannot be chosen when it cannot."""

    key: str
    title: str
    help: str = ""
    closed: str = ""


class _Caption(Text):
    """The words beside a tick; a click on them is a click on the tick."""

    def __init__(self, text: str, button: QAbstractButton) -> None:
        super().__init__(text)
        self._button = button

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Pass the click on."""
        if event.button() is Qt.MouseButton.LeftButton and self._button.isEnabled():
            self._button.setFocus(Qt.FocusReason.MouseFocusReason)
            self._button.click()


class _Line(QWidget):
    """A tick or a dot, its words, and what it means below them."""

    def __init__(self, button: QAbstractButton, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button
        explained = option.closed or option.help
        button.setAccessibleName(option.title)
        button.setAccessibleDescription(explained)
        caption = _Caption(option.title, button)
        caption.setContentsMargins(0, 3, 0, 0)
        lines = column(caption, gap=0)
        if explained:
            lines.addWidget(Quiet(explained, small=True))
        if option.closed:
            button.setEnabled(False)
            caption.setEnabled(False)
        whole = row(button, gap=HALF, top=True)
        whole.addLayout(lines, 1)
        self.setLayout(whole)


class RadioGroup(Field):
    """One of a few; nothing is chosen beforehand."""

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        lines = column(gap=HALF)
        for option in options:
            button = QRadioButton()
            self._buttons[option.key] = button
            self._group.addButton(button)
            lines.addWidget(_Line(button, option))
        self.setLayout(lines)
        self._group.buttonToggled.connect(self._chosen)

    def answer(self) -> str:
        """The key of what is chosen, or nothing."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def put(self, answer: Answer) -> None:
        """Choose this key, or nothing."""
        before = self.answer()
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            button.setChecked(key == answer)
        self._group.setExclusive(True)
        if before and not self.answer():
            self.changed.emit()  # no dot was set that could say so

    def control(self) -> QWidget:
        """What is chosen, or the first that can be."""
        buttons = list(self._buttons.values())
        chosen = [button for button in buttons if button.isChecked()]
        return (chosen or [button for button in buttons if button.isEnabled()] or buttons)[0]

    def button(self, key: str) -> QRadioButton:
        """The dot of one option."""
        return self._buttons[key]

    def name_it(self, name: str, description: str = "") -> None:
        """The group has the question as its name, each dot its own."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def mark(self, *, wrong: bool) -> None:
        """The error line says it; dots are not marked."""

    def _chosen(self, _button: QAbstractButton, on: bool) -> None:  # noqa: FBT001 - Qt passes it so
        if on:
            self.changed.emit()


class CheckGroup(Field):
    """Any of a few."""

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QCheckBox] = {}
        lines = column(gap=HALF)
        for option in options:
            button = QCheckBox()
            self._buttons[option.key] = button
            button.toggled.connect(self.changed)
            lines.addWidget(_Line(button, option))
        self.setLayout(lines)

    def answer(self) -> list[str]:
        """The keys of what is ticked, in order."""
        return [key for key, button in self._buttons.items() if button.isChecked()]

    def put(self, answer: Answer) -> None:
        """Tick these keys and no other."""
        keys = answer if isinstance(answer, list) else []
        for key, button in self._buttons.items():
            button.setChecked(key in keys)

    def control(self) -> QWidget:
        """The first that can be ticked."""
        buttons = list(self._buttons.values())
        return next((button for button in buttons if button.isEnabled()), buttons[0])

    def button(self, key: str) -> QCheckBox:
        """The tick of one option."""
        return self._buttons[key]

    def name_it(self, name: str, description: str = "") -> None:
        """The group has the question as its name, each tick its own."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def mark(self, *, wrong: bool) -> None:
        """The error line says it; ticks are not marked."""


class Tick(Field):
    """One sentence to agree with or not."""

    def __init__(self, sentence: str, *, explained: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.toggled.connect(self.changed)
        self.setLayout(column(_Line(self.box, Option(key="", title=sentence, help=explained))))

    def answer(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def put(self, answer: Answer) -> None:
        """Tick, or not."""
        self.box.setChecked(answer is True)

    def control(self) -> QWidget:
        """The tick."""
        return self.box

    def name_it(self, name: str, description: str = "") -> None:
        """The sentence is the name; the question above it, if any, explains."""
        if description or name:
            self.setAccessibleName(name)

    def mark(self, *, wrong: bool) -> None:
        """The error line says it; a tick is not marked."""


class _QuietCombo(QComboBox):
    """As wide as its longest answer, up to a limit; a wheel that scrolls the page does not change an answer."""

    def minimumSizeHint(self) -> QSize:
        """Room for an answer of the usual length."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), room(_LEAST)), hint.height())

    def sizeHint(self) -> QSize:
        """Room for every answer, up to a limit."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), room(_WIDEST)), hint.height())

    def initStyleOption(self, option: QStyleOptionComboBox, /) -> None:
        """Say with an ellipsis that an answer goes on; in full it is spoken, and read where the list unfolds."""
        super().initStyleOption(option)
        wide = self.width() - _AROUND
        if wide > 0:
            said = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, wide)
            option.currentText = said

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class Choice(Field):
    """One of many, folded up; nothing is chosen beforehand."""

    def __init__(self, options: Sequence[Option], *, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combo = _QuietCombo(self)
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nor does the wheel take the focus
        self.combo.setPlaceholderText(words.choose())
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.combo.setItemDelegate(QStyledItemDelegate(self.combo))  # the other one measures rows without the style
        self.combo.setMaxVisibleItems(14)
        self._width = width
        self.offer(options)
        self.combo.currentIndexChanged.connect(self.changed)
        frame = self.combo.view().parentWidget()
        if isinstance(frame, QFrame):
            frame.setFrameShape(QFrame.Shape.NoFrame)  # the list has its own
        self.setLayout(column(self.combo))

    def offer(self, options: Sequence[Option]) -> None:
        """Offer these instead; what was chosen stays when it is still there."""
        kept = self.answer()
        self.combo.clear()
        for option in options:
            self.combo.addItem(literal(option.title), option.key)
        if self._width:
            self.combo.setMaximumWidth(max(room(self._width), self.combo.sizeHint().width()))
        self.put(kept)

    def answer(self) -> str:
        """The key of what is chosen, or nothing."""
        data = self.combo.currentData()
        return data if isinstance(data, str) else ""

    def put(self, answer: Answer) -> None:
        """Choose this key."""
        self.combo.setCurrentIndex(self.combo.findData(answer) if answer else -1)

    def control(self) -> QWidget:
        """The folded list."""
        return self.combo
