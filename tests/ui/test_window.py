"""The window shows pages, and no names where others can read them."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lentiz_desk.ui import kit
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.navigation import NavEntry
from lentiz_desk.ui.page import Page, Place
from lentiz_desk.ui.window import Window


class SomePage(Page):
    def __init__(self, name: str, args: Mapping[str, object]) -> None:
        super().__init__(f"{name} {args.get('case', '')}".strip())
        self.read = 0
        self.passing = name == "fault"
        self.add(kit.Button("Verder", lambda: self.go("case", case="ZD-2026-K7Q2MX")))

    def refresh(self) -> None:
        self.read += 1

    def acts(self) -> list[Act]:
        return [Act(title="Iets doen", run=self.refresh, shortcut="Ctrl+D")]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot, settings: QSettings) -> Window:
    made = Window(SomePage, lambda: QLabel("Vergrendeld"), settings=settings)
    qtbot.addWidget(made)
    made.show()
    entries = [
        NavEntry(page="worklist", title="Werkvoorraad", icon_name="inbox", count=4),
        NavEntry(page="people", title="Personen", icon_name="people"),
    ]
    made.sign_in("Officier (demo)", "Medewerker I&A", entries, start=Place(page="worklist"))
    return made


def shown(window: Window) -> SomePage:
    page = window.page()
    assert isinstance(page, SomePage)
    return page


def actions(window: Window) -> list[QAction]:
    return [action for menu in menus(window) for action in menu.actions()]


def menus(window: Window) -> list[QMenu]:
    found = {menu.menuAction(): menu for menu in window.findChildren(QMenu)}
    return [found[action] for action in window.menuBar().actions()]


def test_a_page_is_opened_from_the_navigation(window: Window) -> None:
    button = window.navigation.button("people")
    assert button is not None
    button.click()
    assert shown(window).title() == "people"
    assert button.isChecked()


def test_a_page_can_ask_for_another_and_back_returns(window: Window) -> None:
    shown(window).findChildren(kit.Button)[0].click()
    assert shown(window).title() == "case ZD-2026-K7Q2MX"
    window.back()
    assert shown(window).title() == "worklist"


def test_what_is_said_once_is_no_place_to_come_back_to(window: Window) -> None:
    kept: list[dict[str, object]] = []
    window.locked.connect(kept.append)
    window.open("case", {"case": "ZD-2026-K7Q2MX"})
    window.open("fault")
    window.open("people")
    window.back()
    assert shown(window).title() == "case ZD-2026-K7Q2MX"
    window.open("fault")
    window.lock()
    window.sign_in("Officier (demo)", "", [], start=Place(page="worklist"), state=kept[-1])
    assert shown(window).title() == "case ZD-2026-K7Q2MX"


def test_who_is_led_back_to_where_one_came_from_is_there_once(window: Window) -> None:
    window.open("case", {"case": "ZD-2026-K7Q2MX"})
    window.open("fault")
    window.open("case", {"case": "ZD-2026-K7Q2MX"})
    window.back()
    assert shown(window).title() == "worklist"


def test_the_title_of_the_window_never_changes(window: Window) -> None:
    window.open("case", {"case": "ZD-2026-K7Q2MX"})
    assert window.windowTitle() == "Lentiz Desk"


def test_only_the_size_of_the_window_is_remembered(window: Window, settings: QSettings) -> None:
    window.open("case", {"case": "ZD-2026-K7Q2MX"})
    window.close()
    assert settings.allKeys() == ["window/geometry"]


def test_a_first_window_leaves_room_for_its_frame_on_a_small_screen(qtbot: QtBot, settings: QSettings) -> None:
    window = Window(SomePage, lambda: QLabel("Vergrendeld"), settings=settings)
    qtbot.addWidget(window)
    least, screen = window.minimumSize(), window.screen().availableSize()
    assert window.width() <= max(least.width(), screen.width() - 16)
    assert window.height() <= max(least.height(), screen.height() - 48)


def test_a_page_puts_its_acts_in_the_menu(window: Window) -> None:
    act = next(action for action in actions(window) if action.text() == "Iets doen")
    before = shown(window).read
    act.trigger()
    assert shown(window).read == before + 1


def test_no_two_acts_have_the_same_key(window: Window) -> None:
    keys = [action.shortcut().toString() for action in actions(window) if not action.shortcut().isEmpty()]
    assert sorted(keys) == sorted(set(keys))


def test_the_list_of_keys_names_every_key_and_is_freed(qtbot: QtBot, window: Window) -> None:
    window.menus.show_shortcuts()
    dialog = window.findChild(kit.Dialog)
    assert dialog is not None
    said = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"Ctrl+L", "Ctrl+/", "Ctrl+D", "Iets doen", "Vergrendelen"} <= said
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_while_locked_no_act_but_language_help_and_quit_can_be_done(window: Window) -> None:
    window.lock()
    desk, _edit, go, do, _help = menus(window)
    assert [action.text() for action in desk.actions() if action.isEnabled() and action.text()] == [
        "Taal: English",
        "Afsluiten",
    ]
    assert not any(action.isEnabled() for action in go.actions() if action.text())
    assert do.actions() == []
    window.open("people")
    assert window.page() is None


def test_counts_are_shown_and_spoken(window: Window) -> None:
    window.navigation.count({"worklist": 7})
    button = window.navigation.button("worklist")
    assert button is not None
    assert button.text().endswith("7")
    assert button.accessibleName() == "Werkvoorraad, 7"
