"""Checking the vault on the real vault thread: the report, stopping, and answering for an older vault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.anchoring import went_back
from lentiz_desk.ui.integrity import IntegrityPage
from lentiz_desk.ui.kit.dialog import Dialog
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import integrity as words
from tests.desk.laptop import Laptop, Shelf, put_back
from tests.desk.staged import At, staged
from tests.ui.desk_rooms import Opened, at_work, held_up
from tests.ui.driving import button, click, notices, read
from tests.world import World

__all__ = ["staged"]


class Checker(Opened):
    page: IntegrityPage

    def __init__(self, qtbot: QtBot, workplace: Workplace) -> None:
        super().__init__(qtbot, workplace, IntegrityPage(workplace, {}))


@pytest.fixture
def world(staged: At) -> World:
    return staged("correspond")


def test_one_button_checks_everything_and_it_can_be_done_again(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        rooms = Checker(qtbot, workplace)
        click(button(rooms.page, words.start()))
        rooms.settle()
        said = read(rooms.page)
        assert words.intact() in said
        assert said.count(words.part_intact()) >= 5
        click(rooms.page.again)
        rooms.settle()
        assert words.intact() in read(rooms.page)


def test_what_is_wrong_is_named_where_it_is(qtbot: QtBot, world: World) -> None:
    with world.session("directeur") as session:
        file = world.path / "compartments" / session.grants[world.case].file
    data = bytearray(file.read_bytes())
    data[4500] ^= 1
    file.write_bytes(data)
    with at_work(qtbot, world, "directeur") as workplace:
        rooms = Checker(qtbot, workplace)
        rooms.page.start()
        rooms.settle()
        assert words.part_wrong() in read(rooms.page)
        assert words.what_now() in notices(rooms.page)


def test_a_check_that_is_stopped_says_that_it_says_nothing(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        rooms = Checker(qtbot, workplace)
        with held_up(workplace):
            rooms.page.start()
            rooms.page.stop()
        rooms.settle()
        assert words.stopped() in notices(rooms.page)
        assert words.intact() not in read(rooms.page)


def test_an_older_vault_is_said_until_someone_answers_for_it(qtbot: QtBot, world: World, tmp_path: Path) -> None:
    world.vault.device = Laptop(world.folder / "sleutel.key", Shelf())
    with world.session("directeur"):
        pass
    earlier = Path(shutil.copytree(world.path, tmp_path / "earlier"))
    with world.session("directeur"):
        pass
    put_back(world, earlier)
    with at_work(qtbot, world, "directeur") as workplace:
        rooms = Checker(qtbot, workplace)
        assert words.standing("went_back") in notices(rooms.page)
        click(button(rooms.page, words.accept()))
        (dialog,) = rooms.page.findChildren(Dialog)
        click(button(dialog, words.accept_verb()))
        rooms.settle()
        assert words.standing("went_back") not in notices(rooms.page)
    with world.session("directeur") as session:
        assert went_back(session) is None
