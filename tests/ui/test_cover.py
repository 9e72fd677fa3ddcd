"""The cover hides every window with one key, locks nothing, and gives everything back as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from lentiz_desk.ui import kit
from lentiz_desk.ui.acts import COVER_KEY
from lentiz_desk.ui.clipboard import copy_nudge
from lentiz_desk.ui.kit.dialog import Dialog
from lentiz_desk.ui.navigation import NavEntry
from lentiz_desk.ui.page import Page, Place
from lentiz_desk.ui.window import Window


class SecretPage(Page):
    def __init__(self) -> None:
        super().__init__("ZD-2026-K7Q2MX")
        self.line = QLineEdit("half een zin")
        self.add(self.line, kit.Text("kanarie"))


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window(lambda _name, _args: SecretPage(), lambda: QLabel("Vergrendeld"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    entries = [NavEntry(page="worklist", title="Werkvoorraad", icon_name="inbox")]
    made.sign_in("Directeur (demo)", "directeur", entries, start=Place(page="worklist"))
    return made


def sheets() -> list[QFrame]:
    return [
        sheet
        for top in QApplication.topLevelWidgets()
        for sheet in top.findChildren(QFrame, "cover")
        if sheet.isVisible()
    ]


def same_colour(window: Window) -> bool:
    """Whether all edges and the whole middle band of the picture have one colour: nothing shines through."""
    picture = window.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height() // 3, 7)}
    return len(colours) == 1


def test_one_key_covers_everything_and_any_key_gives_it_back(qtbot: QtBot, window: Window) -> None:
    page = window.page()
    assert isinstance(page, SecretPage)
    page.line.setFocus()
    QTest.keyClick(page.line, Qt.Key.Key_F9)
    assert COVER_KEY == "F9"
    qtbot.waitUntil(window.covers.is_on)
    assert same_colour(window)
    assert not window.is_locked()
    (sheet,) = sheets()
    QTest.keyClick(sheet, Qt.Key.Key_X)
    assert not window.covers.is_on()
    assert page.line.text() == "half een zin"
    assert page.line.hasFocus()


def test_a_click_lifts_it_and_reaches_nothing_below(qtbot: QtBot, window: Window) -> None:
    clicked: list[int] = []
    button = kit.Button("Weg", lambda: clicked.append(1))
    page = window.page()
    assert page is not None
    page.add(button)
    window.cover()
    (sheet,) = sheets()
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=button.mapTo(window, button.rect().center()))
    assert not window.covers.is_on()
    assert clicked == []


def test_dialogs_are_covered_too_and_stay_open(qtbot: QtBot, window: Window) -> None:
    dialog = Dialog(window, "Zeker weten?")
    dialog.open()
    qtbot.waitExposed(dialog)
    window.cover()
    assert {sheet.parentWidget() for sheet in sheets()} == {window, dialog}
    QTest.keyClick(sheets()[0], Qt.Key.Key_Escape)
    assert sheets() == []
    assert dialog.isVisible()


def test_keys_of_the_desk_do_not_work_below_it_except_the_lock(qtbot: QtBot, window: Window) -> None:
    window.cover()
    (sheet,) = sheets()
    for key, taken in ((Qt.Key.Key_1, True), (Qt.Key.Key_L, False)):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        asked.ignore()
        QApplication.sendEvent(sheet, asked)
        assert asked.isAccepted() is taken
    window.lock()
    assert sheets() == []
    assert window.is_locked()


def test_it_grows_with_the_window_and_covers_no_lock(qtbot: QtBot, window: Window) -> None:
    window.cover()
    window.resize(1000, 900)
    (sheet,) = sheets()
    assert sheet.size() == window.size()
    window.lock()
    window.cover()
    assert sheets() == []


def test_a_nudge_holds_no_word_of_a_case(qtbot: QtBot) -> None:
    said: list[str] = []
    copy_nudge(said.append)
    assert QGuiApplication.clipboard().text() == "Er wacht een verzoek op u in Lentiz Desk."
    assert "Er wacht een verzoek" in said[0]
