"""Opening a vault, signing in, locking and switching, as a person does it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.desk.vault_in_use import open_vault
from lentiz_desk.domain.values import Role
from lentiz_desk.ui.fault import ClockPage, FaultPage
from lentiz_desk.ui.offered import entries_for
from lentiz_desk.ui.people.enrol import EnrolPage
from lentiz_desk.ui.people.page import PeoplePage
from lentiz_desk.ui.start import StartPage
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.ui.workplace import Who
from tests.ui.desk_app import Person, front, running
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


def test_the_vault_of_the_command_line_is_opened_at_once(person: Person) -> None:
    page = person.sees(UnlockPage)
    assert page.title() == "Aanmelden bij demo"
    assert page.name.answer() == ""


def test_the_right_passphrase_leads_to_the_worklist(person: Person) -> None:
    person.signs_in("directeur")
    place = person.app.window.place()
    assert place is not None
    assert place.page == "worklist"


def test_a_wrong_passphrase_is_said_under_its_line_and_can_be_typed_again(person: Person) -> None:
    person.signs_in("directeur", "zes groene giraffen slapen rustig")
    page = person.sees(UnlockPage)
    assert "Die wachtwoordzin klopt niet" in page.form.question("passphrase").error()
    assert page.passphrase.passphrase() == ""
    assert person.app.window.focusWidget() is page.passphrase.edit
    person.signs_in("directeur")
    assert not person.app.window.is_locked()


def test_an_unknown_name_is_said_under_the_name(person: Person) -> None:
    person.signs_in("niemand", passphrase("directeur"))
    page = person.sees(UnlockPage)
    assert page.form.question("name").error()
    assert page.form.question("passphrase").error() == ""


def test_nothing_typed_is_said_before_anything_is_tried(person: Person) -> None:
    page = person.sees(UnlockPage)
    page.submit()
    assert page.form.question("name").error() == "Typ uw aanmeldnaam."
    assert page.form.question("passphrase").error() == "Typ uw wachtwoordzin."


def test_a_missing_key_file_is_said_and_another_can_be_chosen(qtbot: QtBot, world: World) -> None:
    with running(qtbot, world, vault=world.path, key_file=world.folder / "weg.key") as person:
        person.signs_in("directeur")
        assert "weg.key" in person.reads()
        person.sees(UnlockPage)._chosen([world.folder / "sleutel.key"])
        person.signs_in("directeur")
        assert not person.app.window.is_locked()


def test_a_damaged_slot_is_not_called_a_wrong_passphrase(person: Person, world: World) -> None:
    for slot in (world.path / "slots").iterdir():
        slot.write_bytes(slot.read_bytes()[:-9])
    person.signs_in("directeur")
    assert "beschadigd" in person.reads()
    assert "klopt niet" not in person.reads()


def test_a_vault_that_is_open_elsewhere_is_offered_again(qtbot: QtBot, world: World) -> None:
    other = open_vault(world.path, world.key_file, world.around)
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        person.sees(StartPage)
        assert "al open in een ander venster" in person.reads()
        other.close()
        person.presses("demo openen")
        person.settles()
        person.sees(UnlockPage)


def test_a_vault_of_a_newer_version_is_said(qtbot: QtBot, world: World) -> None:
    mark = world.path / "vault.json"
    mark.write_text(json.dumps({**json.loads(mark.read_text()), "format": 9}))
    with running(qtbot, world, vault=world.path) as person:
        person.sees(StartPage)
        assert "nieuwere versie" in person.reads()


def test_the_only_vault_in_the_usual_place_is_opened(qtbot: QtBot, world: World) -> None:
    with running(qtbot, world, folder=world.folder) as person:
        assert person.sees(UnlockPage).title() == "Aanmelden bij demo"


def test_without_a_vault_there_are_two_ways_on(qtbot: QtBot, world: World) -> None:
    with running(qtbot, world) as person:
        page = person.sees(StartPage)
        assert page.offers == []
        assert {"Een kluis openen", "Een nieuwe kluis oprichten"} <= set(person.reads().split("\n"))


def test_after_the_lock_the_same_page_and_text_are_back(person: Person) -> None:
    person.signs_in("directeur")
    person.app.window.open("enrol")
    person.settles()
    page = person.sees(EnrolPage)
    person.types(page.who, "name", "Iemand Nieuw")
    person.locks()
    unlock = person.sees(UnlockPage)
    assert unlock.name.answer() == "directeur"
    assert "Iemand Nieuw" not in person.reads()
    person.signs_in("directeur")
    again = person.sees(EnrolPage)
    assert again.who.text("name") == "Iemand Nieuw"


def test_the_lock_wins_from_a_dialog_and_the_text_is_back(person: Person) -> None:
    person.signs_in("directeur")
    person.app.window.open("enrol")
    person.settles()
    person.types(person.sees(EnrolPage).who, "function", "conciërge")
    person.app.window.menus.show_shortcuts()
    assert QApplication.activeModalWidget() is not None
    person.locks()
    assert QApplication.activeModalWidget() is None
    person.signs_in("directeur")
    assert person.sees(EnrolPage).who.text("function") == "conciërge"


def test_who_switches_leaves_no_name_and_the_next_sees_an_own_place(person: Person) -> None:
    person.signs_in("directeur")
    person.app.window.open("people")
    person.settles()
    person.app.window.switch()
    person.settles()
    assert person.sees(UnlockPage).name.answer() == ""
    person.signs_in("behandelaar")
    who = person.app.workplace.who
    assert who is not None
    assert who.name == "Behandelaar (demo)"
    place = person.app.window.place()
    assert place is not None
    assert place.page == "worklist"
    person.app.window.switch()
    person.settles()
    person.signs_in("directeur")
    person.sees(PeoplePage)


def test_closing_keeps_the_place_and_lets_go_of_the_vault(qtbot: QtBot, world: World) -> None:
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        person.signs_in("directeur")
        person.app.window.open("people")
        person.settles()
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        person.signs_in("directeur")
        person.sees(PeoplePage)


def test_nothing_but_the_size_of_the_window_is_remembered(qtbot: QtBot, world: World) -> None:
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        person.signs_in("directeur")
        settings = person.app.window._settings
    assert settings is not None
    assert settings.allKeys() == ["window/geometry"]


def test_what_nobody_foresaw_is_said_calmly_on_a_page_of_its_own(person: Person) -> None:
    person.signs_in("directeur")
    person.app.window.open("people")
    person.settles()
    person.app.workplace.ask(lambda _session: 1 // 0)
    person.settles()
    person.sees(FaultPage)
    assert "ZeroDivision" not in person.reads()
    person.presses("Terug")
    person.sees(PeoplePage)


def test_a_crash_is_logged_by_its_place_only(person: Person, caplog: pytest.LogCaptureFixture) -> None:
    person.signs_in("directeur")
    with pytest.raises(ValueError, match="kanarie") as raised:
        int("kanarie")
    person.app.crashed(raised.type, raised.value, raised.tb)
    assert "kanarie" not in caplog.text
    assert "test_signing_in.py" in caplog.text
    person.sees(FaultPage)


def test_a_clock_far_ahead_is_asked_about_before_anything_is_recorded(person: Person, world: World) -> None:
    world.clock.forward(days=45)
    person.signs_in("directeur")
    person.sees(ClockPage)
    person.presses("De klok klopt")
    person.settles()
    person.app.window.open("people")
    person.settles()
    person.sees(PeoplePage)


def test_the_desk_lets_go_of_a_session_even_when_the_place_cannot_be_kept(person: Person, world: World) -> None:
    person.signs_in("directeur")
    person.app.workplace.sign_out({"no": object()})
    person.app.window.lock()
    person.settles()
    assert person.app.workplace.who is None
    assert front(person).isVisible()


@pytest.mark.parametrize(
    ("roles", "pages"),
    [
        ({Role.OFFICER}, ["worklist", "authorisations", "search"]),
        ({Role.HANDLER}, ["worklist", "cases", "search", "people"]),
        ({Role.DIRECTOR}, ["worklist", "cases", "search", "people", "oversight"]),
        ({Role.DPO}, ["worklist", "people", "oversight"]),
        ({Role.OFFICER, Role.HANDLER}, ["worklist", "authorisations", "cases", "search", "people"]),
    ],
)
def test_each_role_finds_its_own_pages(roles: set[Role], pages: list[str]) -> None:
    who = Who(person="p", name="", function="", roles=frozenset(roles), locations=frozenset())
    assert [entry.page for entry in entries_for(who)] == [*pages, "integrity"]


def test_an_officer_who_holds_a_case_finds_it() -> None:
    who = Who(
        person="p", name="", function="", roles=frozenset({Role.OFFICER}), locations=frozenset(), holds_cases=True
    )
    found = [entry.page for entry in entries_for(who)]
    assert found == ["worklist", "authorisations", "cases", "search", "integrity"]


def test_the_vault_is_whole_after_all_this(person: Person, world: World) -> None:
    person.signs_in("directeur")
    person.app.window.close()
    session = sign_in(open_vault(world.path, world.key_file, world.around), "directeur", passphrase("directeur"))
    assert session.faulty == {}
    session.close()
    session.vault.close()
