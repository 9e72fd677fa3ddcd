"""Cover the screen with one key, without locking: every window of the app goes blank until a key or a click."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from lentiz_desk.ui.acts import LOCK_KEY
from lentiz_desk.ui.kit.layout import column
from lentiz_desk.ui.kit.text import Picture, Text, Weight, announce
from lentiz_desk.ui.roles import Tone
from lentiz_desk.words import ui as words


class _Sheet(QFrame):
    """Lies over one window, as large as it is; takes every key and click."""

    lifted = Signal()

    def __init__(self, under: QWidget) -> None:
        super().__init__(under)
        self.setObjectName("cover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.covered())
        title = Text(words.covered(), weight=Weight.HEADING)
        how = Text(words.uncover_how(), tone=Tone.QUIET)
        for text in (title, how):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        lines = column(None, gap=12)
        lines.addWidget(Picture("eye-off", Tone.QUIET, size=28), 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(title)
        lines.addWidget(how)
        lines.addStretch(1)
        self.setLayout(lines)
        under.installEventFilter(self)
        self.setGeometry(under.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay as large as the window."""
        under = self.parentWidget()
        if event.type() is QEvent.Type.Resize and under is not None:
            self.setGeometry(under.rect())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent, /) -> bool:
        """Keep the keys of the desk below from working unseen; the key of the lock works always."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if QKeySequence(event.keyCombination()) != QKeySequence(LOCK_KEY):
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Any key lifts the cover, and does nothing else."""
        event.accept()
        self.lifted.emit()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """So does a click."""
        event.accept()
        self.lifted.emit()


class Cover:
    """Lies over all windows of the app at once, dialogs too, or over none."""

    def __init__(self) -> None:
        self._sheets: list[_Sheet] = []
        self._focused: QWidget | None = None

    def is_on(self) -> bool:
        """Whether the screen is covered."""
        return bool(self._sheets)

    def lay(self, on_lifted: Callable[[], object] | None = None) -> None:
        """Cover every window; menus that are open are closed. ``on_lifted`` hears when someone is back."""
        if self.is_on():
            return
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()
        self._focused = QApplication.focusWidget()
        front = QApplication.activeWindow()
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.isWindow():
                sheet = _Sheet(window)
                sheet.lifted.connect(lambda: self._lifted(on_lifted))
                self._sheets.append(sheet)
        for sheet in self._sheets:
            if sheet.parentWidget() is front or front is None:
                sheet.setFocus()
                announce(sheet, words.covered(), urgent=True)

    def lift(self) -> None:
        """Take every cover away, with the focus where it was."""
        sheets, self._sheets = self._sheets, []
        focused, self._focused = self._focused, None
        for sheet in sheets:
            if isValid(sheet):
                sheet.hide()
                sheet.deleteLater()
        if focused is not None and isValid(focused) and focused.isVisible():
            focused.setFocus()

    def _lifted(self, on_lifted: Callable[[], object] | None) -> None:
        self.lift()
        if on_lifted is not None:
            on_lifted()
