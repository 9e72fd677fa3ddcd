"""A dressed application for every test, and the same language, look and clipboard at the start of each."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.application import dress
from lentiz_desk.ui.roles import Scheme
from lentiz_desk.words.catalog import use_language
from tests.ui.desk_rooms import PATIENCE


class HoldingBot(QtBot):
    """Holds on to every widget of a test until it ends, as the window of the app does.

    A widget without a parent that nobody holds is freed whenever garbage is collected, also while Qt calls it.
    """

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        self._held: list[QWidget] = []

    def addWidget(  # noqa: N802 - its name in pytest-qt
        self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None
    ) -> None:
        """As pytest-qt, and hold it."""
        self._held.append(widget)
        super().addWidget(widget, before_close_func=before_close_func)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE * 1000) -> None:  # noqa: N802
        """As pytest-qt, with patience for a machine that is busy; how long the window is busy is measured elsewhere."""
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Drives widgets, and holds them until the test ends."""
    return HoldingBot(request)


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    use_language("nl")
    dress(qapp, Scheme.LIGHT)
    yield
    held = QApplication.mouseButtons()
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    qapp.clipboard().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    assert held is Qt.MouseButton.NoButton, "the next test would start with a mouse button pressed"
