"""A dressed application for every test, and the same language, look and clipboard at the start of each."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from lentiz_desk.ui.application import dress
from lentiz_desk.ui.roles import Scheme
from lentiz_desk.words.catalog import use_language


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
