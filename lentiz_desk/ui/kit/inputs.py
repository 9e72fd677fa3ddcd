"""Fields to type in."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.kit.layout import column
from lentiz_desk.ui.kit.text import Text, Weight
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import DOUBLE, HALF, room
from lentiz_desk.words import ui as words

_NEARLY = 0.8
_WIDEST_HINT = 280
_AROUND = 24


class TextLine(Field):
    """One line of text."""

    typed = True

    def __init__(self, *, hint: str = "", width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(hint)
        if hint:
            self.edit.setMinimumWidth(
                min(room(_WIDEST_HINT), self.edit.fontMetrics().horizontalAdvance(hint) + _AROUND)
            )
        if width:
            self.edit.setMaximumWidth(room(width))
        self.edit.textChanged.connect(self.changed)
        self.setLayout(column(self.edit))

    def answer(self) -> str:
        """The text, without blanks around it."""
        return self.edit.text().strip()

    def put(self, answer: Answer) -> None:
        """Fill in this text."""
        self.edit.setText(answer if isinstance(answer, str) else "")

    def control(self) -> QWidget:
        """The line."""
        return self.edit

    def caret(self) -> int:
        """How many characters stand before the caret."""
        return self.edit.cursorPosition()

    def put_caret(self, place: int) -> None:
        """Put the caret after so many characters."""
        self.edit.setCursorPosition(place)


class _GrowingEdit(QPlainTextEdit):
    """As tall as its text, between two limits; Tab goes on to the next control."""

    def __init__(self, least: int, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._least = least
        self._most = most
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Another width makes another number of lines."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent, /) -> None:
        """Other letters make other lines."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._grow()

    def sizeHint(self) -> QSize:
        """The height of the lines there are."""
        return QSize(240, self._height())

    def minimumSizeHint(self) -> QSize:
        """The same height: it is fixed."""
        return QSize(120, self._height())

    def _height(self) -> int:
        lines = max(self._least, min(self._most, round(self.document().size().height())))
        return lines * QFontMetrics(self.font()).lineSpacing() + DOUBLE

    def _grow(self) -> None:
        wanted = self._height()
        if self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)


class TextArea(Field):
    """Text of several lines that grows with what is typed; over the limit nothing is cut, it is said."""

    typed = True

    def __init__(self, *, least: int = 3, most: int = 14, limit: int = 10_000, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self.edit = _GrowingEdit(least, most, self)
        self.edit.textChanged.connect(self._typed)
        self._count = Text(tone=Tone.QUIET, weight=Weight.SMALL, wrap=False)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setLayout(column(self.edit, self._count, gap=HALF))
        self._typed()

    def answer(self) -> str:
        """The text as typed."""
        return self.edit.toPlainText()

    def put(self, answer: Answer) -> None:
        """Fill in this text."""
        self.edit.setPlainText(answer if isinstance(answer, str) else "")

    def is_empty(self) -> bool:
        """Whether there is nothing but blanks."""
        return not self.answer().strip()

    def too_long(self) -> bool:
        """Whether there is more text than fits in an entry."""
        return len(self.answer()) > self._limit

    def control(self) -> QWidget:
        """The edit."""
        return self.edit

    def caret(self) -> int:
        """How many characters stand before the caret."""
        return self.edit.textCursor().position()

    def put_caret(self, place: int) -> None:
        """Put the caret after so many characters."""
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(max(0, min(place, self.edit.document().characterCount() - 1)))
        self.edit.setTextCursor(cursor)

    def _typed(self) -> None:
        used = len(self.edit.toPlainText())
        self._count.setVisible(used > self._limit * _NEARLY)
        self._count.setText(words.characters_used(used=used, limit=self._limit))
        self._count.set_tone(Tone.STOP if used > self._limit else Tone.QUIET)
        self.changed.emit()
