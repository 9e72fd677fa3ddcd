"""Choosing the language: at the front, at the desk, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.found.page import FoundPage
from lentiz_desk.ui.people.enrol import EnrolPage
from lentiz_desk.ui.speech import Speech, follow_system
from lentiz_desk.ui.start import StartPage
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.ui.worklist import WorklistPage
from lentiz_desk.words.catalog import current_language, use_language
from tests.ui.desk_app import Person, running
from tests.world import World, passphrase, world_at


@pytest.fixture
def world(tmp_path: Path) -> World:
    tmp_path.chmod(0o700)
    made = world_at(tmp_path, "enrol")
    made.vault.close()
    return made


@pytest.fixture
def person(qtbot: QtBot, world: World) -> Iterator[Person]:
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as someone:
        yield someone


def menu_titles(person: Person) -> list[str]:
    return [action.text() for action in person.app.window.menuBar().actions()]


def language_act(person: Person) -> QAction:
    found = [action for action in person.app.window.findChildren(QAction) if action.shortcut() == "Ctrl+Shift+T"]
    assert len(found) == 1
    return found[0]


def asks_for_other(person: Person) -> None:
    language_act(person).trigger()
    person.settles()


def test_the_other_language_is_offered_by_its_own_name_and_taken_at_once(person: Person) -> None:
    page = person.sees(UnlockPage)
    person.types(page.form, "name", "directeur")
    person.presses("English")
    page = person.sees(UnlockPage)
    assert page.title() == "Sign in to demo"
    assert page.name.answer() == "directeur"
    assert menu_titles(person) == ["Desk", "Edit", "Go to", "Do", "Help"]
    assert QLocale().language() is QLocale.Language.English
    person.presses("Nederlands")
    assert person.sees(UnlockPage).title() == "Aanmelden bij demo"


def test_what_qt_says_by_itself_follows(person: Person) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
    asks_for_other(person)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_at_the_desk_the_place_and_the_text_stay(qtbot: QtBot, person: Person) -> None:
    person.signs_in("directeur")
    person.app.window.open("enrol")
    person.settles()
    page = person.sees(EnrolPage)
    person.types(page.who, "name", "Nieuwe medewerker (demo)")
    page.who.field("function").control().setFocus()
    asks_for_other(person)
    page = person.sees(EnrolPage)
    assert page.who.text("name") == "Nieuwe medewerker (demo)"
    person.waits_for(lambda: person.app.window.focusWidget() is page.who.field("function").control())
    assert page.title() == "Enrol someone"
    worklist = person.app.window.navigation.button("worklist")
    assert worklist is not None
    assert worklist.text().strip().startswith("Worklist")
    person.app.window.back()
    person.settles()
    assert person.sees(WorklistPage).title() == "Worklist"


def test_what_was_said_of_gaps_is_not_said_in_the_language_before(person: Person) -> None:
    person.signs_in("directeur")
    person.app.window.open("enrol")
    person.settles()
    page = person.sees(EnrolPage)
    page.who.show_gaps([("name", "Vul de naam in.")])
    asks_for_other(person)
    page = person.sees(EnrolPage)
    assert page.who.question("name").error() == ""
    assert "Vul de naam in." not in person.reads()


def test_a_choice_stays_with_the_person_and_with_nobody_else(person: Person) -> None:
    person.signs_in("directeur")
    asks_for_other(person)
    person.locks()
    assert person.sees(UnlockPage).title() == "Sign in to demo"
    person.app.window.switch()
    person.signs_in("behandelaar")
    assert current_language() == "nl"
    assert person.sees(WorklistPage).title() == "Werkvoorraad"
    person.locks()
    person.signs_in("directeur")
    assert person.sees(WorklistPage).title() == "Worklist"


def test_a_choice_is_there_when_the_app_is_opened_again(qtbot: QtBot, world: World) -> None:
    stick = world.folder / "sleutel.key"
    with running(qtbot, world, vault=world.path, key_file=stick) as person:
        person.signs_in("directeur")
        asks_for_other(person)
    use_language("nl")
    with running(qtbot, world, vault=world.path, key_file=stick) as person:
        assert person.sees(UnlockPage).title() == "Aanmelden bij demo"
        person.signs_in("directeur")
        assert person.sees(WorklistPage).title() == "Worklist"


def test_what_is_pressed_in_front_is_kept_for_who_signs_in_then(person: Person) -> None:
    person.presses("English")
    person.signs_in("directeur")
    assert person.sees(WorklistPage).title() == "Worklist"
    asks_for_other(person)
    person.app.window.switch()
    person.presses("English")
    person.signs_in("behandelaar")
    person.app.window.switch()
    person.signs_in("directeur")
    assert current_language() == "nl"
    person.locks()
    person.signs_in("behandelaar")
    assert current_language() == "en"


def test_the_language_of_the_command_line_wins_until_someone_chooses(qtbot: QtBot, world: World) -> None:
    use_language("en")
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key", language="en") as person:
        person.signs_in("directeur")
        assert current_language() == "en"
        asks_for_other(person)
        person.locks()
        person.signs_in("directeur")
        assert current_language() == "nl"


def test_the_wizard_holds_secrets_and_is_not_made_anew(qtbot: QtBot, world: World) -> None:
    with running(qtbot, world) as person:
        person.sees(StartPage)
        person.presses("English")
        assert person.sees(StartPage).title() == "Welcome to Lentiz Desk"
        person.presses("Found a vault")
        person.sees(FoundPage)
        assert not language_act(person).isEnabled()
        QTest.keyClick(
            person.app.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        assert person.sees(FoundPage).title() == "Found a vault"
        person.presses("Stop founding")
        person.sees(StartPage)
        assert language_act(person).isEnabled()


def test_nothing_of_the_language_before_stays_behind(qtbot: QtBot, person: Person) -> None:
    person.signs_in("directeur")
    before = len(person.app.window.findChildren(QMenu)), len(QApplication.allWidgets())
    for _turn in range(4):
        asks_for_other(person)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    person.settles()
    qtbot.waitUntil(lambda: len(person.app.window.findChildren(QMenu)) == before[0])
    QApplication.processEvents()
    assert len(QApplication.allWidgets()) <= before[1] + 5
    keys = [action.shortcut().toString() for action in person.app.window.findChildren(QAction)]
    assert sorted(key for key in keys if key) == sorted({key for key in keys if key})


def test_no_language_is_named_in_the_settings_of_the_system(qtbot: QtBot, world: World) -> None:
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        person.signs_in("directeur")
        asks_for_other(person)
    kept = QSettings(str(world.folder / "window.ini"), QSettings.Format.IniFormat)
    assert set(kept.allKeys()) <= {"window/geometry"}


def test_the_lock_still_comes_after_another_language(qtbot: QtBot, person: Person) -> None:
    person.signs_in("directeur")
    asks_for_other(person)
    window = person.app.window
    assert window.idle.is_armed()
    window.idle.warned.emit(30)
    assert window.countdown.isVisible()
    assert window.countdown.stay_button.text() == "Keep working"
    window.idle.stayed.emit()
    assert not window.countdown.isVisible()
    window.lock()
    assert window.is_locked()
    assert passphrase("directeur") not in person.reads()


@pytest.mark.parametrize(("environ", "language"), [("en_GB.UTF-8", "en"), ("nl_NL.UTF-8", "nl"), ("tlh", "nl")])
def test_without_a_choice_the_app_speaks_as_the_system(
    environ: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", environ)
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: ["C"])
    use_language("en" if language == "nl" else "nl")
    follow_system()
    assert current_language() == language


def test_what_was_pressed_in_front_is_kept_once() -> None:
    speech = Speech("nl")
    speech.pressed_in_front("en")
    assert speech.of("nl") == "en"
    assert speech.to_keep() == "en"
    assert speech.to_keep() == ""
    assert speech.of("nl") == "nl"
