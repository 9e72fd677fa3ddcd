"""Buttons: a verb, a key to reach it, a name to speak."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from lentiz_desk.ui.icons import icon, icon_in
from lentiz_desk.ui.kit.text import literal
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import room, theme

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ICON = 18
_WIDEST_WORD = 160
_HIGH = 10_000
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
"""How the words of a link stand that takes more than one line."""


class Kind(StrEnum):
    """How much weight a button has on its page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    DANGER = "danger"
    QUIET = "quiet"
    LINK = "link"


class Button(QPushButton):
    """A verb that does one thing; `spoken` is its name for a screen reader when the verb alone is not enough."""

    def __init__(
        self,
        verb: str,
        on: Callable[[], object] | None = None,
        *,
        kind: Kind = Kind.SECONDARY,
        icon_name: str = "",
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._verb = verb
        self._icon_name = icon_name
        self._spoken = spoken
        self._on = on
        self.setProperty("kind", str(kind))
        self.setAutoDefault(False)
        self.setText(verb)
        if kind is Kind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if icon_name:
            self.setIconSize(QSize(_ICON, _ICON))
            theme().changed.connect(self._dress)
            self._dress()
        if on is not None:
            self.clicked.connect(self._do)

    def setText(self, text: str) -> None:
        """Show this verb as typed: an ampersand is an ampersand."""
        self._verb = text
        super().setText(literal(text).replace("&", "&&"))
        self.setAccessibleName(self._spoken or text)

    def verb(self) -> str:
        """The verb as it was given."""
        return self._verb

    def does(self) -> bool:
        """Whether it does something by itself, and not only open a menu of its own."""
        return self._on is not None

    def speak(self, spoken: str) -> None:
        """Give the button this name for a screen reader."""
        self._spoken = spoken
        self.setAccessibleName(spoken)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter presses what has the focus, a link too; held down, it presses once."""
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def _do(self) -> None:
        if self._on is not None:
            self._on()

    def _dress(self) -> None:
        roles = theme().roles
        if self.kind is Kind.PRIMARY:
            self.setIcon(icon_in(self._icon_name, roles.on_accent))
        elif self.kind is Kind.DANGER:
            self.setIcon(icon_in(self._icon_name, roles.on_stop))
        else:
            self.setIcon(icon(self._icon_name, Tone.INFO if self.kind is Kind.LINK else Tone.PLAIN))


class PrimaryButton(Button):
    """The main verb of a page."""

    def __init__(
        self,
        verb: str,
        on: Callable[[], object] | None = None,
        *,
        icon_name: str = "",
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(verb, on, kind=Kind.PRIMARY, icon_name=icon_name, spoken=spoken, parent=parent)


class SecondaryButton(Button):
    """Another verb of a page."""


class DangerButton(Button):
    """A verb that cannot be undone."""

    def __init__(
        self,
        verb: str,
        on: Callable[[], object] | None = None,
        *,
        icon_name: str = "",
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(verb, on, kind=Kind.DANGER, icon_name=icon_name, spoken=spoken, parent=parent)


class LinkButton(Button):
    """A verb that only goes somewhere; where there is no room for one line, it wraps as text does."""

    def __init__(
        self,
        verb: str,
        on: Callable[[], object] | None = None,
        *,
        icon_name: str = "",
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(verb, on, kind=Kind.LINK, icon_name=icon_name, spoken=spoken, parent=parent)

    def minimumSizeHint(self) -> QSize:
        """Its longest word, up to a width that leaves room for others."""
        words = self.text().split() or [""]
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        return QSize(min(widest, room(_WIDEST_WORD)) + self._around().width(), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """More lines where there is less room."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """As high as its lines, which may go up to its right side, as they are drawn."""
        around = self._around()
        inside = max(1, width - around.width() // 2)
        lines = self.fontMetrics().boundingRect(0, 0, inside, _HIGH, WRAPPED, self.text())
        return max(self.sizeHint().height(), lines.height() + around.height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Insist on the height of all lines, and on no more than one where one will do."""
        super().resizeEvent(event)
        narrow = self.width() < self.sizeHint().width()
        wanted = self.heightForWidth(self.width()) if narrow else 0
        if self.minimumHeight() != wanted:
            self.setMinimumHeight(wanted)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """One line as every button; more lines below each other, underlined as well."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        from lentiz_desk.ui.kit.wrapped import draw_wrapped

        draw_wrapped(self, self._around())

    def _around(self) -> QSize:
        """What the style puts around the words of one line."""
        metrics = self.fontMetrics()
        hint = self.sizeHint()
        words = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(max(0, hint.width() - words.width()), max(0, hint.height() - words.height()))
