"""Columns and rows in the 4/8/16 rhythm."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from lentiz_desk.ui.theme import GRID

Piece = QWidget | QLayout | int | None
"""What stands in a row or a column: a widget, a layout, a gap in pixels, or None for what stretches."""


def column(*pieces: Piece, gap: int = GRID, margin: int = 0) -> QVBoxLayout:
    """Pieces below each other."""
    made = QVBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(gap)
    fill(made, *pieces)
    return made


def fill(layout: QVBoxLayout, *pieces: Piece) -> None:
    """Put pieces below what is there; what is only as wide as its words keeps to the reading side."""
    for piece in pieces:
        if isinstance(piece, QWidget):
            narrow = piece.sizePolicy().horizontalPolicy() in _NARROW
            layout.addWidget(piece, 0, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))
        elif isinstance(piece, QLayout):
            layout.addLayout(piece)
        elif piece is None:
            layout.addStretch(1)
        else:
            layout.addSpacing(piece)


_NARROW = (QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)


def row(*pieces: Piece, gap: int = GRID, margin: int = 0, top: bool = False) -> QHBoxLayout:
    """Pieces beside each other, centred or with their tops aligned."""
    made = QHBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(gap)
    for piece in pieces:
        if isinstance(piece, QWidget):
            made.addWidget(piece, 0, Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag(0))
        elif isinstance(piece, QLayout):
            made.addLayout(piece)
        elif piece is None:
            made.addStretch(1)
        else:
            made.addSpacing(piece)
    return made


def group(layout: QLayout, parent: QWidget | None = None) -> QWidget:
    """A bare widget around a layout, for what is shown and hidden together."""
    made = QWidget(parent)
    made.setLayout(layout)
    return made


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line across."""
    made = QFrame(parent)
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


def empty_out(layout: QLayout) -> None:
    """Remove and free everything in a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty_out(inner)
            inner.deleteLater()
