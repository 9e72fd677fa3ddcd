"""A practice vault from the first page: made once, everybody can be anybody, and it says so everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.places import KEY_FILE, practice_room
from lentiz_desk.desk.players import DIRECTOR, EVERYBODY, HANDLER
from lentiz_desk.desk.vault_in_use import OpenVault, open_vault
from lentiz_desk.ui.start import StartPage
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.ui.worklist import WorklistPage
from lentiz_desk.vault.device_secret import KeyFile
from lentiz_desk.words import front as words
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words import values
from tests.ui.desk_app import Person, running
from tests.world import World


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    with running(qtbot, World(tmp_path)) as made:
        yield made


def room(person: Person) -> Path:
    return practice_room(person.app._folder)


def chooses(person: Person, sign_in: str) -> None:
    player = next(player for player in EVERYBODY if player.sign_in == sign_in)
    person.sees(UnlockPage)
    person.presses(words.be(name=player.name, role=values.role(player.role)))
    person.settles()


def makes(person: Person) -> None:
    person.sees(StartPage)
    person.presses(words.practice_verb())
    person.sees(UnlockPage)


def test_two_clicks_lead_a_newcomer_into_a_practice_vault(person: Person) -> None:
    makes(person)
    chooses(person, DIRECTOR.sign_in)
    person.sees(WorklistPage)
    assert person.app.window.practice.isVisible()
    assert person.app.window.practice.text() == ui_words.practice_band()
    assert "OEFENING" in ui_words.practice_band()
    who = person.app.workplace.who
    assert who is not None
    assert who.practice


def test_everybody_can_be_anybody_after_the_lock(person: Person) -> None:
    makes(person)
    chooses(person, DIRECTOR.sign_in)
    person.locks()
    chooses(person, HANDLER.sign_in)
    who = person.app.workplace.who
    assert who is not None
    assert who.name == HANDLER.name


def test_the_one_there_is_is_opened_and_not_made_again(person: Person) -> None:
    makes(person)
    before = (room(person) / "vault.json").read_bytes()
    QTest.mouseClick(person.sees(UnlockPage).other, Qt.MouseButton.LeftButton)
    start = person.sees(StartPage)
    assert start.practice.text() == words.practice_open()
    person.presses(words.practice_open())
    person.sees(UnlockPage)
    assert (room(person) / "vault.json").read_bytes() == before
    chooses(person, HANDLER.sign_in)


def test_making_one_can_be_stopped_and_tried_again(person: Person) -> None:
    start = person.sees(StartPage)
    person.presses(words.practice_verb())
    start.busy._stop()
    person.settles()
    assert isinstance(person.shown(), StartPage)
    assert not room(person).exists()
    makes(person)


def test_what_a_power_cut_left_does_not_stand_in_the_way(person: Person) -> None:
    room(person).parent.mkdir(parents=True, mode=0o700)
    (room(person).parent / KEY_FILE).write_text("half")
    makes(person)


def test_a_real_vault_offers_nobody_to_be(qtbot: QtBot, tmp_path: Path) -> None:
    world = World(tmp_path).found()
    world.vault.close()
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as someone:
        someone.signs_in("directeur")
        assert not someone.app.window.practice.isVisible()
        someone.locks()
        assert words.who_to_be() not in someone.reads()


def test_it_is_a_practice_vault_in_its_founding_entry(person: Person) -> None:
    makes(person)
    person.app.workplace.stop()
    vault: OpenVault = open_vault(room(person), KeyFile(room(person).parent / KEY_FILE), person.app.workplace._around)
    try:
        from lentiz_desk.desk.signing_in import sign_in, sign_out

        session = sign_in(vault, HANDLER.sign_in, HANDLER.passphrase)
        assert session.register.founding.practice
        sign_out(session)
    finally:
        vault.close()
