"""The order in which Tab goes: the order of reading.

Nothing here asks Qt for the next in its chain: for PySide, what that returns belongs to what was asked from then on,
and freeing one control of a page would go through all that follow it.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QMainWindow, QScrollArea, QStackedWidget, QWidget


def focus_chain(widget: QWidget) -> list[QWidget]:
    """The controls inside that Tab visits, in order."""
    return [
        control
        for control in _controls(widget)
        if control is not widget
        and control.focusPolicy() & Qt.FocusPolicy.TabFocus
        and control.isVisibleTo(widget)
        and control.isEnabledTo(widget)
    ]


def order_by_reading(window: QWidget) -> None:
    """Let Tab go through a window as one reads it, also through what was added later."""
    for before, after in pairwise(_controls(window)):
        QWidget.setTabOrder(before, after)


def _controls(piece: QWidget | QLayout | None) -> Iterator[QWidget]:
    if isinstance(piece, QWidget):
        if piece.focusPolicy() is not Qt.FocusPolicy.NoFocus and piece.focusProxy() is None:
            yield piece
        yield from _controls(_inside(piece))
    elif isinstance(piece, QLayout):
        for place in range(piece.count()):
            item = piece.itemAt(place)
            if item is not None:
                yield from _controls(item.widget() or item.layout())


def _inside(widget: QWidget) -> QWidget | QLayout | None:
    match widget:
        case QMainWindow():
            return widget.centralWidget()
        case QStackedWidget():
            return widget.currentWidget()
        case QScrollArea():
            return widget.widget()
        case _:
            return widget.layout()
