"""One exhibit: blurred until someone looks on purpose, never a danger to open, and erased when it must be."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from lentiz_desk.desk.custody import custody, look
from lentiz_desk.desk.exhibits import Incoming, add_exhibits
from lentiz_desk.domain.shown_values import NotShownBecause
from lentiz_desk.domain.values import NotKept
from lentiz_desk.ui.exhibit.custody import ExportDialog
from lentiz_desk.ui.exhibit.erasing import EraseDialog
from lentiz_desk.ui.exhibit.page import ExhibitPage
from lentiz_desk.ui.kit import Button
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import custody as custody_words
from lentiz_desk.words import exhibit as words
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words import viewing as viewing_words
from tests.ui.desk_rooms import Opened, at_work, held_up
from tests.ui.driving import button, choose, click, fill, notices, read
from tests.world import World, png, world_at


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "report")
    yield made
    made.vault.close()


def name_of(world: World) -> str:
    with world.session("behandelaar") as session:
        return next(iter(session.case(world.case).exhibits))


def exhibit(qtbot: QtBot, workplace: Workplace, world: World, name: str) -> Opened:
    return Opened(qtbot, workplace, ExhibitPage(workplace, {"compartment": world.case, "exhibit": name}))


def looks(world: World) -> int:
    with world.session("directeur") as session:
        oversight = session.open(session.of_kind("oversight")[0])
        return sum(1 for entry in oversight.recorded.values() if getattr(entry.body, "step", "") == "read.exhibit")


def test_a_picture_is_blurred_until_someone_looks_and_the_look_is_logged(qtbot: QtBot, world: World) -> None:
    name = name_of(world)
    before = looks(world)
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = exhibit(qtbot, workplace, world, name)
        assert words.blurred() in read(page.page)
        assert name[:20] in read(page.page)
    assert looks(world) == before
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = exhibit(qtbot, workplace, world, name)
        click(button(page.page, words.look()))
        page.settle()
        assert "Bekeken om" in read(page.page)
        click(button(page.page, words.hide()))
        page.settle()
        assert words.blurred() in read(page.page)
    assert looks(world) == before + 1


def test_who_looks_by_key_stays_with_the_picture_and_comes_back_to_the_verb(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        opened = exhibit(qtbot, workplace, world, name_of(world))
        page = opened.page
        page.activateWindow()
        button(page, words.look()).setFocus()
        qtbot.waitUntil(button(page, words.look()).hasFocus)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        passed: list[str] = []
        app.focusChanged.connect(lambda _old, new: passed.append(new.text() if isinstance(new, Button) else ""))
        QTest.keyClick(button(page, words.look()), Qt.Key.Key_Return)
        opened.settle()
        assert button(page, words.hide()).hasFocus()
        QTest.keyClick(button(page, words.hide()), Qt.Key.Key_Return)
        opened.settle()
        assert button(page, words.look()).hasFocus()
        assert set(passed) <= {"", words.look(), words.hide()}


@pytest.mark.parametrize(
    ("name", "data", "because"),
    [
        ("brief.docx", b"PK\x03\x04" + bytes(40), NotShownBecause.NO_WAY),
        ("film.mp4", b"\x00\x00\x00\x18ftypisom" + bytes(40), NotShownBecause.NO_WAY),
        ("stuk.pdf", b"%PDF-1.7 kapot", NotShownBecause.UNREADABLE),
    ],
)
def test_what_cannot_be_shown_says_so_and_can_be_exported(
    qtbot: QtBot, world: World, name: str, data: bytes, because: NotShownBecause
) -> None:
    with world.session("behandelaar") as session:
        incoming = Incoming(path=world.file(name, data), intimate_asked=True)
        (added,) = add_exhibits(session, world.case, [incoming])
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = exhibit(qtbot, workplace, world, added)
        if because is NotShownBecause.UNREADABLE:
            click(button(page.page, viewing_words.look()))
            page.settle()
        assert viewing_words.not_shown(because) in read(page.page)
        assert button(page.page, custody_words.export()).isEnabled()


def test_a_picture_that_claims_too_many_points_is_never_decoded(qtbot: QtBot, world: World) -> None:
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(head)) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    bomb = world.file("bom.png", b"\x89PNG\r\n\x1a\n" + chunk + png()[33:])
    with world.session("behandelaar") as session:
        (added,) = add_exhibits(session, world.case, [Incoming(path=bomb, intimate_asked=True)])
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = exhibit(qtbot, workplace, world, added)
        assert viewing_words.not_shown(NotShownBecause.TOO_MANY_PIXELS) in read(page.page)


def test_a_text_is_shown_as_text_once_someone_looks(qtbot: QtBot, world: World) -> None:
    text = world.file("brief.txt", b"Beste school,")
    with world.session("behandelaar") as session:
        (name,) = add_exhibits(session, world.case, [Incoming(path=text, captured_on="scanner")])
    before = looks(world)
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = exhibit(qtbot, workplace, world, name)
        assert "brief.txt" in read(page.page)
        assert page.page.findChild(QPlainTextEdit) is None
        click(button(page.page, viewing_words.look()))
        page.settle()
        shown = page.page.findChild(QPlainTextEdit)
        assert isinstance(shown, QPlainTextEdit)
        assert shown.toPlainText() == "Beste school,"
        assert shown.isReadOnly()
    assert looks(world) == before + 1


def test_a_pdf_is_turned_page_by_page_within_one_look(qtbot: QtBot, world: World) -> None:
    pages = BytesIO()
    canvas = Canvas(pages)
    for _page in range(2):
        canvas.drawString(100, 700, "bladzijde")
        canvas.showPage()
    canvas.save()
    with world.session("behandelaar") as session:
        incoming = Incoming(path=world.file("stuk.pdf", pages.getvalue()))
        (name,) = add_exhibits(session, world.case, [incoming])
    before = looks(world)
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = exhibit(qtbot, workplace, world, name)
        click(button(page.page, viewing_words.look()))
        page.settle()
        assert viewing_words.page_of(1, 2) in read(page.page)
        click(button(page.page, viewing_words.page_after()))
        page.settle()
        assert viewing_words.page_of(2, 2) in read(page.page)
    assert looks(world) == before + 1


def test_an_intimate_image_is_erased_after_the_question_about_the_police(qtbot: QtBot, world: World) -> None:
    name = name_of(world)
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = exhibit(qtbot, workplace, world, name)
        click(button(page.page, words.not_kept()))
        dialog = page.page.findChild(EraseDialog)
        assert dialog is not None
        choose(dialog.form, "because", NotKept.INTIMATE_OR_ILLEGAL)
        assert "0900-8844" in notices(dialog)
        fill(dialog.form, "why", "Per ongeluk meegekomen.")
        click(dialog.verb)
        assert dialog.form.question("considered").error()
        choose(dialog.form, "considered", "")
        click(dialog.verb)
        page.settle()
        assert words.gone() in notices(page.page)
        assert name[:20] in read(page.page)
    with world.session("behandelaar") as session:
        erased = session.case(world.case).erased[name]
        assert (erased.body.because, erased.body.police_considered) == (NotKept.INTIMATE_OR_ILLEGAL, True)


def test_what_is_in_the_wrong_case_is_erased_by_a_director_only(qtbot: QtBot, world: World) -> None:
    name = name_of(world)
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = exhibit(qtbot, workplace, world, name)
        click(button(page.page, words.not_kept()))
        dialog = page.page.findChild(EraseDialog)
        assert dialog is not None
        choose(dialog.form, "because", NotKept.WRONG_CASE)
        fill(dialog.form, "why", "Hoort bij een andere leerling.")
        click(dialog.verb)
        page.settle()
        assert "Alleen een directeur" in notices(page.page)
    with world.session("behandelaar") as session:
        assert session.case(world.case).erased == {}


def test_a_copy_leaves_only_with_a_receiver_and_a_reason_and_stands_in_the_chain(
    qtbot: QtBot, world: World, tmp_path_factory: pytest.TempPathFactory
) -> None:
    name, target = name_of(world), tmp_path_factory.mktemp("stick") / "kopie.png"
    with at_work(qtbot, world, "behandelaar") as workplace:
        opened = exhibit(qtbot, workplace, world, name)
        click(button(opened.page, custody_words.export()))
        dialog = opened.page.findChild(ExportDialog)
        assert isinstance(dialog, ExportDialog)
        dialog.verb.click()
        assert custody_words.gap_receiver() in read(dialog)
        dialog.form.put("receiver", "politie")
        dialog.form.put("why", "aangifte van 3 maart")
        dialog.verb.click()
        opened.settle()
        chooser = opened.page.findChild(QFileDialog)
        assert isinstance(chooser, QFileDialog)
        chooser.filesSelected.emit([str(target)])
        chooser.close()
        opened.settle()
        opened.settle()
        assert "Geëxporteerd door Behandelaar (demo)" in read(opened.page)
        assert "aangifte van 3 maart" in read(opened.page)
        click(button(opened.page, custody_words.verify()))
        opened.settle()
        opened.settle()
        assert "Opnieuw gecontroleerd door Behandelaar (demo)" in read(opened.page)
    with world.session("behandelaar") as session:
        assert target.read_bytes() == look(session, world.case, name)


def test_taking_out_can_be_stopped_and_leaves_no_file_and_no_link(
    qtbot: QtBot, world: World, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("stick")
    with world.session("behandelaar") as session:
        film = world.file("film.bin", bytes(8 << 20))
        (added,) = add_exhibits(session, world.case, [Incoming(path=film, intimate_asked=True)])
        before = len(custody(session, world.case, added))
    with at_work(qtbot, world, "behandelaar") as workplace:
        opened = exhibit(qtbot, workplace, world, added)
        page = opened.page
        assert isinstance(page, ExhibitPage)
        with held_up(workplace):
            page.export(folder / "film.bin", "politie", "aangifte")
            qtbot.waitUntil(page.busy.isVisible)
            click(button(page.busy, ui_words.cancel()))
        opened.settle()
        assert custody_words.stopped() in notices(page)
        assert not page.busy.is_running()
    with world.session("behandelaar") as session:
        assert len(custody(session, world.case, added)) == before
    assert list(folder.iterdir()) == []
