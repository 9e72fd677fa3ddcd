"""Bringing the one entry into sight that someone came for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from lentiz_desk.ui.kit import ScrollColumn
from lentiz_desk.ui.kit.focus import focus_chain

_ABOVE = 40
_SETTLED = 80
"""Milliseconds after which what stands above it has its height."""


def show_sought(area: ScrollColumn, entry: QWidget) -> None:
    """Put the focus in an entry, on its first control, and the entry near the top."""
    controls = focus_chain(entry)
    if controls:
        controls[0].setFocus(Qt.FocusReason.OtherFocusReason)
    _place(area, entry)
    QTimer.singleShot(_SETTLED, entry, lambda: _place(area, entry))


def _place(area: ScrollColumn, entry: QWidget) -> None:
    inner = area.widget()
    if inner is not None and isValid(entry) and inner.isAncestorOf(entry):
        area.put_place(max(0, entry.mapTo(inner, QPoint(0, 0)).y() - _ABOVE))
