"""The keyboard alone: Enter presses what has the focus, as the space bar does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.kit import Button, LinkButton


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", [Button, LinkButton])
def test_a_key_presses_the_button_or_link_that_has_the_focus(qtbot: QtBot, kind: type[Button], key: Qt.Key) -> None:
    pressed: list[str] = []
    button = kind("Openen", lambda: pressed.append("opened"))
    qtbot.addWidget(button)
    button.show()
    QTest.keyClick(button, key)
    assert pressed == ["opened"]


@pytest.mark.qt_log_ignore("Keyboard event not accepted")
def test_enter_with_control_is_left_to_the_page(qtbot: QtBot) -> None:
    pressed: list[str] = []
    button = Button("Openen", lambda: pressed.append("opened"))
    qtbot.addWidget(button)
    button.show()
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    button.setEnabled(False)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == []
