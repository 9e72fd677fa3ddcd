"""Pieces beside each other where there is room, else below each other."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from lentiz_desk.ui.kit.arranged import ArrangedLayout
from lentiz_desk.ui.theme import DOUBLE, GRID, room


class BesideLayout(ArrangedLayout):
    """Decides anew at every width, so that the height it asks for is that of what it will do."""

    def __init__(self, parent: QWidget, shares: tuple[int, ...], *, enough: int, gap: int, top: bool) -> None:
        super().__init__(parent)
        self._shares = shares
        self._enough = enough
        self._gap = gap
        self._top = top

    def expandingDirections(self) -> Qt.Orientation:
        """Down only where a piece wants to."""
        down = any(item.expandingDirections() & Qt.Orientation.Vertical for item in self._items)
        return Qt.Orientation.Horizontal | Qt.Orientation.Vertical if down else Qt.Orientation.Horizontal

    def height_at(self, width: int) -> int:
        """The height of one line, or of all lines below each other."""
        widths = self._widths(width)
        if widths is None:
            heights = [_height(item, width) for item, _share in self._shown()]
            return sum(heights) + self._below() * max(0, len(heights) - 1)
        return max((_height(item, wide) for (item, _), wide in zip(self._shown(), widths, strict=True)), default=0)

    def minimumSize(self) -> QSize:
        """As wide as the widest of them: they can always stand below each other."""
        least = QSize()
        for item, _share in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [item.sizeHint() for item, _share in self._shown()]
        wide = sum(size.width() for size in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(wide, max((size.height() for size in hints), default=0))

    def setGeometry(self, rect: QRect, /) -> None:
        """Place the pieces."""
        super().setGeometry(rect)
        widths = self._widths(rect.width())
        if widths is None:
            self._stack(rect)
            return
        across = rect.x()
        for (item, _share), wide in zip(self._shown(), widths, strict=True):
            tall = min(rect.height(), _height(item, wide)) if self._top else rect.height()
            item.setGeometry(QRect(across, rect.y(), wide, tall))
            across += wide + self._gap

    def _stack(self, rect: QRect) -> None:
        shown = [item for item, _share in self._shown()]
        heights = [_height(item, rect.width()) for item in shown]
        growing = [place for place, item in enumerate(shown) if _grows(item)]
        spare = rect.height() - sum(heights) - self._below() * max(0, len(shown) - 1)
        room_left = sum(heights[place] for place in growing) + spare
        for place in growing:
            fair = room_left // len(growing)
            heights[place] = max(0, heights[place] + spare // len(growing) if spare > 0 else fair)
        down = rect.y()
        for item, tall in zip(shown, heights, strict=True):
            item.setGeometry(QRect(rect.x(), down, rect.width(), tall))
            down += tall + self._below()

    def _widths(self, width: int) -> list[int] | None:
        """How wide each piece is in one line; None where there is no room for one line."""
        shown = self._shown()
        least = [
            max(item.minimumSize().width(), room(self._enough)) if share else item.sizeHint().width()
            for item, share in shown
        ]
        spare = width - sum(least) - self._gap * max(0, len(shown) - 1)
        if spare < 0:
            return None
        free = sum(least[place] for place, (_item, share) in enumerate(shown) if share) + spare
        total = sum(share for _item, share in shown)
        fair = [free * share // total if share else least[place] for place, (_item, share) in enumerate(shown)]
        if all(got >= needed for got, needed in zip(fair, least, strict=True)):
            return fair
        return [
            needed + (spare * share // total if share else 0) for needed, (_, share) in zip(least, shown, strict=True)
        ]

    def _shown(self) -> list[tuple[QLayoutItem, int]]:
        return [pair for pair in zip(self._items, self._shares, strict=False) if not pair[0].isEmpty()]

    def _below(self) -> int:
        return min(self._gap, GRID)


def _height(item: QLayoutItem, width: int) -> int:
    wanted = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(wanted, item.minimumSize().height())


def _grows(item: QLayoutItem) -> bool:
    """By the piece's own wish: a stretch inside of it is there for when it stands beside another."""
    own = item.widget()
    wish = own.sizePolicy().expandingDirections() if own is not None else item.expandingDirections()
    return bool(wish & Qt.Orientation.Vertical)


class Beside(QWidget):
    """Each piece that has a share of what is left gets at least ``enough`` (at the usual size of letters).

    ``shares`` is how what is left is divided; none means evenly, and one of 0 stays as wide as it asks.
    """

    def __init__(
        self,
        *pieces: QWidget,
        enough: int = 0,
        shares: tuple[int, ...] = (),
        gap: int = DOUBLE,
        top: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        line = BesideLayout(self, shares or (1,) * len(pieces), enough=enough, gap=gap, top=top)
        for piece in pieces:
            line.addWidget(piece)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
