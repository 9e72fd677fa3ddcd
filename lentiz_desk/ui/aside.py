"""A piece beside a column that scrolls; in a narrow window it is the last of what scrolls."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from lentiz_desk.ui.kit.layout import row
from lentiz_desk.ui.kit.scroll import ScrollColumn
from lentiz_desk.ui.theme import room


class AsidePiece(QFrame):
    """What can stand there."""

    @abstractmethod
    def stand(self, *, beside: bool) -> None:
        """Stand beside the column, as high as it is, or in it."""


class Aside(QWidget):
    """Holds the column, and the piece where both get at least ``enough`` (at the usual size of letters)."""

    def __init__(self, area: ScrollColumn, piece: AsidePiece, *, enough: int) -> None:
        super().__init__()
        self._area = area
        self._piece = piece
        self._enough = enough
        self._line = row(gap=0)
        self._line.addWidget(area, 1)
        self._line.addWidget(piece, 1)
        self.setLayout(self._line)
        piece.stand(beside=True)

    def is_beside(self) -> bool:
        """Say whether the piece stands beside the column."""
        return self._line.indexOf(self._piece) >= 0

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two: the piece can always go into the column."""
        sizes = self._area.minimumSizeHint(), self._piece.minimumSizeHint()
        return QSize(max(size.width() for size in sizes), self._area.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Beside it or at the end of it, as the width allows."""
        super().resizeEvent(event)
        wanted = event.size().width() >= 2 * room(self._enough)
        if wanted == self.is_beside():
            return
        focused: QWidget | None = self.window().focusWidget()
        if wanted:
            self._area.body.removeWidget(self._piece)
            self._line.addWidget(self._piece, 1)
        else:
            self._line.removeWidget(self._piece)
            self._area.body.addWidget(self._piece)
        self._piece.stand(beside=wanted)
        if focused is not None and self._piece.isAncestorOf(focused):
            QTimer.singleShot(0, focused, lambda: focused.setFocus(Qt.FocusReason.OtherFocusReason))
