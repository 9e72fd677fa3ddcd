"""What is copied from the app is marked as sensitive, and does not stay."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from lentiz_desk.words import ui as words

SENSITIVE = {
    "x-kde-passwordManagerHint": b"secret",
    "org.nspasteboard.ConcealedType": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\x00\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\x00\x00\x00\x00",
}
"""How clipboard histories are told to keep away: KDE and its kin, macOS, Windows."""

STAYS = 60_000
"""Milliseconds after which a copy is taken back."""


class ClipboardGuard(QObject):
    """Marks every copy made in the app, and clears it after a minute and at the lock."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._mark)

    def clear(self) -> None:
        """Take back what was copied here, if it is still there."""
        if self._is_ours() and self._is_marked():
            self._clipboard.clear()
        self._timer.stop()

    def _is_ours(self) -> bool:
        return self._clipboard.ownsClipboard()

    def _is_marked(self) -> bool:
        held = self._held()
        return held is not None and held.hasFormat(next(iter(SENSITIVE)))

    def _held(self) -> QMimeData | None:
        return self._clipboard.mimeData()  # nothing at all, on some systems, when empty

    def _mark(self) -> None:
        held = self._held()
        if held is None or not self._is_ours() or not held.hasText() or self._is_marked():
            return
        marked = QMimeData()
        marked.setText(held.text())
        for kind, mark in SENSITIVE.items():
            marked.setData(kind, mark)
        self._clipboard.setMimeData(marked)
        self._timer.start()


def copy_nudge(say: Callable[[str], object]) -> None:
    """Put a line without any content on the clipboard, for mail or phone, and say so."""
    QGuiApplication.clipboard().setText(words.nudge())
    say(words.nudge_copied())
