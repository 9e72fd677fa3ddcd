"""Words on the screen: always plain text, always shown as typed."""

import re
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from lentiz_desk.ui.icons import SIZE, icon
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import restyle, room, theme


class Weight(StrEnum):
    """How loud words are."""

    NORMAL = "normal"
    SMALL = "small"
    STRONG = "strong"
    HEADING = "heading"
    TITLE = "title"


_SHOWN_AS_CODE = re.compile("[\u202a-\u202e\u2066\u2067\u2028\u2029\ufeff\ufff9-\ufffb\x7f-\x9f]")
_CONTROL_PICTURES = 0x2400
_SPACE = 0x20
_LONG_RUN = re.compile(r"\S{40,}")
_BREAK = "\u200b"
_WIDEST = 200


def literal(text: str) -> str:
    """The text as it can be shown: control and direction marks become visible, endless words may be broken."""
    seen = "".join(
        chr(_CONTROL_PICTURES + ord(mark)) if ord(mark) < _SPACE and mark not in "\n\t" else mark for mark in text
    )
    seen = _SHOWN_AS_CODE.sub(lambda found: f"<U+{ord(found.group()):04X}>", seen)
    return _LONG_RUN.sub(lambda found: _breakable(found.group()), seen)


def _breakable(run: str) -> str:
    return _BREAK.join(run[start : start + 20] for start in range(0, len(run), 20))


class Text(QLabel):
    """A piece of text; wraps, takes the width it gets, and never reads markup."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: Tone = Tone.PLAIN,
        weight: Weight = Weight.NORMAL,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("tone", str(tone))
        self.setProperty("weight", str(weight))
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Where it wraps, its longest word, up to a width that leaves room for others."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), room(_WIDEST)), hint.height()) if self.wordWrap() else hint

    def heightForWidth(self, width: int, /) -> int:
        """As high as its lines; a long text is broken into lines once a width."""
        if width not in self._heights:
            self.ensurePolished()  # what the style adds counts, too
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent, /) -> None:
        """Other letters make other lines."""
        self._heights.clear()
        super().changeEvent(event)

    def setText(self, text: str) -> None:
        """Show this text as typed."""
        self._heights.clear()
        super().setText(literal(text))

    def set_tone(self, tone: Tone) -> None:
        """Say it in another tone."""
        if self.property("tone") != str(tone):
            self.setProperty("tone", str(tone))
            restyle(self)


class PageTitle(Text):
    """The one title of a page."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, weight=Weight.TITLE, parent=parent)


class Heading(Text):
    """The title of a card or a section."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, tone=Tone.QUIET, weight=Weight.STRONG, parent=parent)


class Quiet(Text):
    """What explains, softer than what it explains."""

    def __init__(self, text: str = "", *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, tone=Tone.QUIET, weight=Weight.SMALL if small else Weight.NORMAL, parent=parent)


class Picture(QLabel):
    """An icon beside words; says nothing that the words do not say."""

    def __init__(self, name: str, tone: Tone = Tone.QUIET, *, size: int = SIZE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self._size = size
        self.setFixedSize(size, size)
        theme().changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, tone: Tone) -> None:
        """Show another icon."""
        self._name = name
        self._tone = tone
        self._draw()

    def _draw(self) -> None:
        self.setPixmap(icon(self._name, self._tone).pixmap(self.size(), self.devicePixelRatio()))


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader say this now."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive if urgent else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)
