"""The order in which Tab goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_chain(widget: QWidget) -> list[QWidget]:
    """The controls inside that Tab visits, in order."""
    found: list[QWidget] = []
    here = widget.nextInFocusChain()
    while here is not widget and here is not None:
        visits = here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.focusProxy() is None
        if widget.isAncestorOf(here) and visits and here.isVisibleTo(widget) and here.isEnabledTo(widget):
            found.append(here)
        here = here.nextInFocusChain()
    return found
