"""A dressed application for every test, and the same language, look and clipboard at the start of each."""

import gc
from collections.abc import Generator, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from lentiz_desk.ui.application import dress
from lentiz_desk.ui.roles import Scheme
from lentiz_desk.words.catalog import use_language


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Collect no garbage during a test: a page nobody holds any more would lose its names while Qt still calls it.

    Pages are deleted at the end of each test; what is left of them is collected between two tests.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


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
