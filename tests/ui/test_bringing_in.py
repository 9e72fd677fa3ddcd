"""The handler brings a folder of mails in: sees what is in it, says what is asked, and each gets its number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.bringing_in import BringInForm, BringInPage
from lentiz_desk.ui.kit import Text
from lentiz_desk.words import bringing_in as words
from lentiz_desk.words import ui as ui_words
from tests.ui.desk_rooms import Opened, at_work
from tests.world import World, png, world_at

MAIL = b"From: Ouder <ouder@voorbeeld.invalid>\nTo: a@demo.invalid\nSubject: %s\nMessage-ID: <%s@x>\n\nDag.\n"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "act")
    yield made
    made.vault.close()


@pytest.fixture
def post(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("post")
    for name in (b"een", b"twee"):
        (folder / f"{name.decode()}.eml").write_bytes(MAIL % (name, name))
    (folder / "scherm.png").write_bytes(png())
    return folder


class Clerk(Opened):
    page: BringInPage

    @property
    def form(self) -> BringInForm:
        assert self.page.form is not None
        return self.page.form

    def choose(self, *paths: Path) -> None:
        self.form.files.put([str(path) for path in paths])
        self.page.look_into()
        self.settle()

    def read(self) -> str:
        return "\n".join(text.text() for text in self.form.findChildren(Text))

    def bring(self) -> None:
        self.page.bring()
        self.settle()


def at_page(qtbot: QtBot, workplace: object, world: World) -> Clerk:
    return Clerk(qtbot, workplace, BringInPage(workplace, {"case": world.case}))  # type: ignore[arg-type]


def test_a_folder_is_shown_then_brought_in_and_its_doubles_are_said(qtbot: QtBot, world: World, post: Path) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.choose(post)
        assert words.counted(2, 1, 0) in clerk.read()
        clerk.form.put("into_file", "yes")
        clerk.form.put("no_intimate", True)
        clerk.bring()
        again = at_page(qtbot, workplace, world)
        again.choose(post)
        assert words.counted(2, 1, 3) in again.read()
        assert words.gap_nothing_new() in dict(again.form.gaps(again.page.found)).values()
    with world.session("behandelaar") as session:
        state = session.case(world.case)
    assert sorted(item.body.subject for item in state.correspondence) == ["een", "twee"]
    assert all("date_missing" in item.body.faults for item in state.correspondence)


def test_nothing_is_brought_in_while_something_is_missing(qtbot: QtBot, world: World, post: Path) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.bring()
        assert [key for key, _said in clerk.form.gaps(())] == ["files", "into_file", "no_intimate"]
        clerk.choose(post)
        clerk.form.put("into_file", "no")
        clerk.form.put("no_intimate", True)
        clerk.bring()
        assert [key for key, _said in clerk.form.gaps(clerk.page.found)] == ["not_filed_why"]
    with world.session("behandelaar") as session:
        assert session.case(world.case).correspondence == ()


def test_after_choosing_a_folder_the_keyboard_is_where_it_was(qtbot: QtBot, world: World, post: Path) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.page.activateWindow()
        clerk.form.files.folder_button.setFocus()
        dialog = QDialog(clerk.page)
        QLineEdit(dialog).setFocus()
        dialog.open()
        qtbot.waitUntil(dialog.isActiveWindow)
        clerk.form.files.put([str(post)])
        clerk.page.look_into()
        dialog.accept()
        clerk.settle()
        assert clerk.page.focusWidget() is clerk.form.files.folder_button


def test_what_was_chosen_before_a_lock_is_looked_into_again(qtbot: QtBot, world: World, post: Path) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        before = at_page(qtbot, workplace, world)
        before.choose(post)
        kept = before.page.snapshot()
        after = at_page(qtbot, workplace, world)
        after.page.restore(kept)
        after.settle()
        assert words.counted(2, 1, 0) in after.read()
        assert "files" not in dict(after.form.gaps(after.page.found))


def test_pasting_nothing_says_so_until_something_comes(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        QGuiApplication.clipboard().clear()
        clerk.form.files.paste_button.click()
        asked = clerk.form.question("files")
        assert asked.error() == ui_words.nothing_to_paste()
        QGuiApplication.clipboard().setImage(QImage.fromData(png()))
        clerk.form.files.paste_button.click()
        assert not asked.error()
        assert len(clerk.form.files.paths()) == 1
