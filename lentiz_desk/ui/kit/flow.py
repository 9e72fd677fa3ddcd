"""Pieces beside each other that go on in the next line when the width is used up."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from lentiz_desk.ui.kit.arranged import ArrangedLayout
from lentiz_desk.ui.theme import GRID, HALF


class FlowLayout(ArrangedLayout):
    """Fills lines from the reading side."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = GRID) -> None:
        super().__init__(parent)
        self._gap = gap

    def height_at(self, width: int) -> int:
        """The height that all lines need at this width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect, /) -> None:
        """Place the pieces inside."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest piece alone in a line."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        across, down, tall = rect.x(), rect.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if across > rect.x() and across + size.width() > rect.right() + 1:
                self._settle(line, tall, move=move)
                line, across, down, tall = [], rect.x(), down + tall + HALF, 0
            if size.width() > rect.width():
                size.setWidth(rect.width())
                if item.hasHeightForWidth():
                    size.setHeight(item.heightForWidth(rect.width()))
            line.append((item, QRect(QPoint(across, down), size)))
            across += size.width() + self._gap
            tall = max(tall, size.height())
        self._settle(line, tall, move=move)
        return down + tall - rect.y()

    @staticmethod
    def _settle(line: list[tuple[QLayoutItem, QRect]], tall: int, *, move: bool) -> None:
        if move:
            for item, place in line:
                item.setGeometry(place.translated(0, (tall - place.height()) // 2))


class Flow(QWidget):
    """A widget of such lines."""

    def __init__(self, *pieces: QWidget, gap: int = GRID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = FlowLayout(self, gap=gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for piece in pieces:
            self.lines.addWidget(piece)
