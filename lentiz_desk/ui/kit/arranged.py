"""What layouts of our own share: the pieces, and the height that follows from the width, worked out once a width."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ArrangedLayout(QLayout):
    """Holds pieces; asks how high they are together only when something changed.

    Qt asks for that height over and over, at the same few widths, on every level of a page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    @abstractmethod
    def height_at(self, width: int) -> int:
        """Work out the height at this width."""

    def addItem(self, item: QLayoutItem, /) -> None:
        """Take one more piece."""
        self._items.append(item)

    def count(self) -> int:
        """How many pieces there are."""
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        """The piece at that place, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        """The piece at that place, given up."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """The height that the pieces need at this width."""
        if width not in self._heights:
            self._heights[width] = self.height_at(width)
        return self._heights[width]

    def invalidate(self) -> None:
        """A piece came, went or wants another size."""
        self._heights.clear()
        super().invalidate()
