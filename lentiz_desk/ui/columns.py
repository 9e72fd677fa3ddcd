"""Two columns beside each other, that go below each other where there is no room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from lentiz_desk.ui.kit import column
from lentiz_desk.ui.theme import DOUBLE, room

_ENOUGH = 760


class TwoColumns(QWidget):
    """What one reads on the left, what one does on the right; ``share`` is how the width is divided."""

    def __init__(self, *, share: tuple[int, int] = (7, 5), gap: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left: QVBoxLayout = column(gap=gap)
        self.right: QVBoxLayout = column(gap=gap)
        self._head: QWidget | None = None
        self._sides = QHBoxLayout()
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(DOUBLE)
        self._sides.addLayout(self.left, share[0])
        self._sides.addLayout(self.right, share[1])
        self.setLayout(self._sides)

    def head_with(self, piece: QWidget) -> None:
        """Put this on top of the right column, and above everything where the columns go below each other."""
        self._head = piece
        self.right.insertWidget(0, piece)

    def close_off(self) -> None:
        """Keep what is there at the top of both columns."""
        self.left.addStretch(1)
        self.right.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider of the two: they can always stand below each other."""
        return QSize(max(self._least()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Beside or below each other, as the width allows."""
        super().resizeEvent(event)
        beside = event.size().width() >= max(room(_ENOUGH), sum(self._least()) + DOUBLE)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._sides.direction() is not wanted:
            self._sides.setDirection(wanted)
            if self._head is not None:
                (self._sides if beside else self.right).removeWidget(self._head)
                (self.right if beside else self._sides).insertWidget(0, self._head)

    def _least(self) -> tuple[int, int]:
        """How narrow each side can be; the same wherever the head stands, or they would go to and fro for ever."""
        head = self._head.minimumSizeHint().width() if self._head is not None else 0
        return self.left.minimumSize().width(), max(self.right.minimumSize().width(), head)
