"""The handler makes a dossier entry: leaves a field out, looks at it, signs, and the receiver can check it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageStat
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from lentiz_desk.domain.case_entries import CorrespondenceLogged, DossierExported, PersonNoted
from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn
from lentiz_desk.domain.values import Ground
from lentiz_desk.dossier.verification import Outcome
from lentiz_desk.dossier.verify import verify
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.ui import kit
from lentiz_desk.ui import paper_page as page_module
from lentiz_desk.ui.dossier.choosing import EntryRow
from lentiz_desk.ui.dossier.form import DossierForm
from lentiz_desk.ui.dossier.page import DossierPage
from lentiz_desk.ui.dossier.printing import PrintRun
from lentiz_desk.words import dossier_page as words
from tests.dossier import tools
from tests.dossier.tools import text_of, unpacked
from tests.ui.desk_rooms import Opened, at_work
from tests.world import World, world_at

CONTENT = "Wij nodigen u uit voor een gesprek"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "correspond")
    yield made
    made.vault.close()


class Clerk(Opened):
    page: DossierPage

    @property
    def form(self) -> DossierForm:
        assert self.page.form is not None
        return self.page.form

    def row(self, kind: type, place: int = 0) -> EntryRow:
        return [row for row in self.form.chooser.rows if isinstance(row.choosable.entry.body, kind)][place]

    def address(self) -> None:
        self.form.put("receiver", "Leerlingadministratie")
        self.form.put("purpose", "Toevoegen aan het leerlingdossier")

    def leave_out(self, kind: type, field: str) -> None:
        row = self.row(kind)
        row.toggle()
        row.ticks[field].box.click()

    def look(self) -> str:
        self.page.update_button.click()
        self.settle()
        return self.page.preview.text()

    def save_to(self, path: Path) -> None:
        self.page.save_button.click()
        self.settle()
        dialog = self.page.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        dialog.filesSelected.emit([str(path)])
        dialog.close()
        self.settle()


def at_page(qtbot: QtBot, workplace: object, world: World) -> Clerk:
    return Clerk(qtbot, workplace, DossierPage(workplace, {"case": world.case}))  # type: ignore[arg-type]


def test_an_export_with_one_field_left_out_verifies_and_holds_none_of_its_words(qtbot: QtBot, world: World) -> None:
    target = world.folder / "stuk"
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.address()
        assert CONTENT in clerk.look()
        clerk.leave_out(CorrespondenceLogged, "content")
        assert CONTENT not in clerk.look()
        clerk.save_to(target)
        left = clerk.page.left
        assert left is not None
        assert left.copy_number == 1
    file = target.with_name("stuk.pdf")
    pdf = file.read_bytes()
    assert left.document == hashlib.sha256(pdf).hexdigest()
    assert "Wij nodigen" not in text_of(pdf, world.folder)
    assert CONTENT.encode() not in unpacked(pdf, world.folder)
    with world.session("behandelaar") as session:
        vault = session.register.vault
        (export,) = session.case(world.case).exports
    report = verify(pdf, fingerprint(vault))
    assert report.outcome is Outcome.INTACT
    assert report.outcome.exit_code == 0
    assert isinstance(export.body, DossierExported)
    assert list(export.body.withheld.values()) == [("content",)]
    assert (export.body.receiver, export.body.printed) == ("Leerlingadministratie", False)


def test_what_was_not_looked_at_is_not_signed(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.address()
        clerk.page.save_button.click()
        clerk.settle()
        assert clerk.page.findChild(QFileDialog) is None
        said = [label.text() for label in clerk.page.findChildren(kit.Text)]
        assert words.look_first() in said
        assert clerk.page.preview.document.pageCount() > 1
        clerk.form.put("purpose", "iets anders")
        assert words.stale() in [label.text() for label in clerk.page.preview.findChildren(kit.Text)]


def test_others_are_off_with_the_reason_and_left_out_in_one_click(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        people = [row for row in clerk.form.chooser.rows if isinstance(row.choosable.entry.body, PersonNoted)]
        assert [row.picked.chosen for row in people] == [True, False, False]
        assert people[1].tick.accessibleDescription() == words.is_other()
        people[1].tick.click()
        clerk.form.others.click()
        assert [row.picked.chosen for row in people] == [True, False, False]
        letter = clerk.row(CorrespondenceLogged)
        assert letter.picked.withheld == {"other_party"}
        clerk.address()
        assert "Ouder Voorbeeld" not in clerk.look()
        clerk.form.usual.click()
        assert letter.picked.withheld == set()


def test_the_filter_hides_rows_and_keeps_their_ticks(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        before = clerk.form.chooser.chosen()
        clerk.form.put("filter", "checks")
        clerk.settle()
        assert {type(row.choosable.entry.body) for row in clerk.form.chooser.rows} <= {CheckRecorded, FindingsHandedIn}
        assert clerk.row(CheckRecorded).isVisible()
        assert clerk.form.chooser.chosen() == before


def test_the_suggested_name_holds_no_name_and_the_dialog_leaves_no_trace(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.address()
        clerk.look()
        clerk.page.save_button.click()
        dialog = clerk.page.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
        assert Path(dialog.selectedFiles()[0]).name == f"ZD-2026-{world.case[:6]}-exemplaar-1.pdf"
        assert str(world.folder) not in str(dialog.history())
        dialog.close()
        clerk.settle()
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert world.case[:6] not in str(kept.value("FileDialog/history"))


def test_ticks_left_out_fields_and_open_rows_come_back_after_the_lock(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.leave_out(CorrespondenceLogged, "content")
        clerk.row(CheckRecorded).tick.click()
        kept = clerk.page.snapshot()
        again = DossierPage(workplace, {"case": world.case})
        again.restore(kept)
        second = Clerk(qtbot, workplace, again)
        assert second.row(CorrespondenceLogged).picked.withheld == {"content"}
        assert second.row(CorrespondenceLogged).picked.unfolded
        assert not second.row(CheckRecorded).picked.chosen


def test_printing_says_what_stays_behind_and_counts_as_an_export(
    qtbot: QtBot, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = world.folder / "papier.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    monkeypatch.setattr(page_module, "has_printer", lambda: True)
    monkeypatch.setattr(page_module, "ask_printer", lambda _page, _job, chosen: chosen(printer))
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.address()
        clerk.look()
        clerk.page.print_button.click()
        dialog = clerk.page.findChild(kit.Dialog)
        assert isinstance(dialog, kit.Dialog)
        assert words.print_consequence() in [label.text() for label in dialog.findChildren(kit.Text)]
        agree = next(button for button in dialog.findChildren(kit.Button) if button.text() == words.sign_and_print())
        agree.click()
        clerk.settle()
        assert clerk.page.left is not None
        assert not clerk.page.left.path
    assert paper.stat().st_size > 10_000
    with world.session("behandelaar") as session:
        (export,) = session.case(world.case).exports
        assert export.body.printed


def test_without_a_printer_nothing_is_signed(qtbot: QtBot, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "has_printer", lambda: False)
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.address()
        clerk.look()
        clerk.page.print_button.click()
        clerk.settle()
        assert words.no_printer() in [label.text() for label in clerk.page.findChildren(kit.Text)]
    with world.session("behandelaar") as session:
        assert session.case(world.case).exports == ()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_noticed(qtbot: QtBot) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName("/nowhere/at/all.pdf")
    run = PrintRun(pdf(), printer)
    with qtbot.waitSignal(run.finished) as ended:
        run.start()
    assert ended.args == [False]


def test_a_page_goes_to_the_printer_as_dark_words_on_white_paper(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    run = PrintRun(pdf(), printer)
    with qtbot.waitSignal(run.finished) as ended:
        run.start()
    assert ended.args == [True]
    assert "smask" not in tools.run("pdfimages", "-list", str(tmp_path / "paper.pdf"))
    tools.run("pdftoppm", "-r", "60", "-gray", "-png", str(tmp_path / "paper.pdf"), str(tmp_path / "paper"))
    (picture,) = tmp_path.glob("paper-*.png")
    with Image.open(picture) as image:
        shades = ImageStat.Stat(image.convert("L"))
    assert shades.mean[0] > 240
    assert shades.extrema[0][0] < 130


def pdf() -> bytes:
    made = BytesIO()
    canvas = Canvas(made)
    canvas.drawString(100, 100, "bladzijde")
    canvas.save()
    return made.getvalue()


def test_a_folder_that_cannot_be_written_is_said(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.address()
        clerk.look()
        clerk.save_to(world.folder / "bestaat-niet" / "stuk.pdf")
        assert clerk.page.left is None
        assert clerk.page.findChildren(kit.Notice)


def test_a_name_that_is_offered_is_left_out_of_the_copy_with_its_ground(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)

        def offered() -> list[kit.LinkButton]:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            every = clerk.page.findChildren(kit.LinkButton)
            return [link for link in every if link.accessibleName().startswith("Lakken: ")]

        first = offered()[0]
        name = first.accessibleName().removeprefix("Lakken: ")
        first.click()
        clerk.settle()
        (left,) = clerk.form.choice().left_out
        assert (left.words, left.ground) == (name, Ground.OTHERS)
        assert f"Lakken: {name}" not in [link.accessibleName() for link in offered()]
        clerk.address()
        assert name not in clerk.look()


def test_words_without_a_ground_are_a_gap(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.form.put("left_out", "iemand")
        assert "ground" in dict(clerk.form.gaps())
