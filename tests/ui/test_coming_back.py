"""What is put away in the middle comes back whole: a form being built, a long list, a page being printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.drafts import save_draft
from lentiz_desk.ui.case_list import CaseListPage
from lentiz_desk.ui.dossier.page import DossierPage
from lentiz_desk.ui.page import Place
from lentiz_desk.ui.report.form import ReportForm
from lentiz_desk.ui.report.page import ReportPage
from lentiz_desk.ui.window import Window
from lentiz_desk.words import dossier_page as words
from tests.bench.filled import filled
from tests.ui.desk_rooms import Opened, at_work
from tests.ui.samples_reporting import REPORT
from tests.world import world_at


def test_a_draft_survives_a_lock_while_its_form_is_built(qtbot: QtBot, tmp_path: Path) -> None:
    world = world_at(tmp_path, "enrol")
    with at_work(qtbot, world, "behandelaar") as workplace:
        done: list[object] = []
        workplace.ask(lambda session: save_draft(session, "report:abc", {**REPORT}, ""), done.append)
        qtbot.waitUntil(lambda: bool(done))
        states: list[dict[str, object]] = []
        window = Window(lambda _name, args: ReportPage(workplace, args), QWidget)
        qtbot.addWidget(window)
        window.show()
        window.locked.connect(states.append)
        window.sign_in("", "", (), start=Place(page="report", args={"draft": "report:abc"}))
        building = window.page()
        assert isinstance(building, ReportPage)
        qtbot.waitUntil(lambda: building._made is not None)
        assert building.facts is None
        window.lock()
        window.sign_in("", "", (), start=Place(page="report"), state=states[0])
        page = window.page()
        assert isinstance(page, ReportPage)
        qtbot.waitUntil(lambda: page.facts is not None and page.is_settled())
        assert isinstance(page.form, ReportForm)
        assert page.form.text("facts") == REPORT["facts"]
        window.hide()
    world.vault.close()


def test_a_long_list_comes_back_as_far_as_it_was_shown(qtbot: QtBot, tmp_path: Path) -> None:
    world = filled(tmp_path, 70, 5)
    with at_work(qtbot, world, "behandelaar") as workplace:
        first = CaseListPage(workplace, {})
        reader = Opened(qtbot, workplace, first)
        first._rows.more.click()
        reader.settle()
        first.area.put_place(2_000)
        kept = first.kept()
        second = CaseListPage(workplace, {})
        second.restore(kept)
        Opened(qtbot, workplace, second)
        assert second._rows.shown() == range(60)
        qtbot.waitUntil(lambda: second.area.place() == 2_000)
    world.vault.close()


def test_what_is_ticked_comes_back_with_its_count(qtbot: QtBot, tmp_path: Path) -> None:
    world = world_at(tmp_path, "correspond")
    with at_work(qtbot, world, "behandelaar") as workplace:
        first = DossierPage(workplace, {"case": world.case})
        Opened(qtbot, workplace, first)
        assert first.form is not None
        first.form.chooser.put([first.form.chooser.chosen()[0]])
        second = DossierPage(workplace, {"case": world.case})
        second.restore(first.kept())
        Opened(qtbot, workplace, second)
        assert second.form is not None
        assert second.form._count.text() == words.chosen_count(count=1)
    world.vault.close()


def test_a_page_that_is_left_stops_what_it_prints(qtbot: QtBot, tmp_path: Path) -> None:
    world = world_at(tmp_path, "correspond")
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = DossierPage(workplace, {"case": world.case})
        reader = Opened(qtbot, workplace, page)
        page.show_preview()
        reader.settle()
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "papier.pdf"))
        page._run(bytes(page.preview._bytes.data().data()), printer)
        run = page._printing
        assert run is not None
        assert run._painter.isActive()
        page.leave()
        assert not run._painter.isActive()
        assert page._printing is None
        run.cancel()
    world.vault.close()
