"""Overseeing on the real vault thread: who gets in, what is shown, what is missed, and what is taken along."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.desk.faults import sentence
from lentiz_desk.desk.overseeing import Wanted, oversee
from lentiz_desk.desk.oversight_list import Taken, take_pdf
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.values import Role
from lentiz_desk.ui.kit import DateField, LinkButton
from lentiz_desk.ui.offered import entries_for
from lentiz_desk.ui.oversight import page as oversight_page
from lentiz_desk.ui.oversight.lines import DayCard, DayList
from lentiz_desk.ui.oversight.page import OversightPage
from lentiz_desk.ui.vault_thread import Progress
from lentiz_desk.ui.workplace import Who, Workplace
from lentiz_desk.words import oversight as words
from lentiz_desk.words import ui as ui_words
from tests.acceptance.prying import found_in, words_of
from tests.desk.staged import At, staged
from tests.ui.desk_app import running
from tests.ui.desk_rooms import PATIENCE, Opened, at_work
from tests.ui.driving import button, choose, click, fill, notices, read
from tests.ui.samples_oversight import LONG, LongPage
from tests.world import World

__all__ = ["staged"]


class Overseer(Opened):
    page: OversightPage

    def __init__(self, qtbot: QtBot, workplace: Workplace, page: OversightPage | None = None) -> None:
        super().__init__(qtbot, workplace, page or OversightPage(workplace, {}))

    def saves(self, verb: str, file: Path) -> None:
        """Press the verb, type a name in the dialog, and wait until the list is there."""
        click(button(self.page, verb))
        dialog = self.page.findChildren(QFileDialog)[-1]
        dialog.selectFile(str(file))
        dialog.accept()
        for _turn in range(4):
            QApplication.processEvents()
        self.settle()


@pytest.fixture
def world(staged: At) -> World:
    return staged("correspond")


def who(*roles: Role) -> Who:
    return Who(person="p", name="n", function="f", roles=frozenset(roles), locations=frozenset(), holds_cases=True)


@pytest.mark.parametrize("role", list(Role))
def test_only_directors_and_the_dpo_have_it_in_the_navigation(role: Role) -> None:
    there = "oversight" in {entry.page for entry in entries_for(who(role))}
    assert there is (role in {Role.DIRECTOR, Role.DPO})


@pytest.mark.parametrize("name", ["officer", "behandelaar", "bestuurder"])
def test_whoever_else_comes_to_the_page_reads_only_why_not(qtbot: QtBot, world: World, name: str) -> None:
    with at_work(qtbot, world, name) as workplace:
        rooms = Overseer(qtbot, workplace)
        assert sentence(NoAccess()) in notices(rooms.page)
        assert not rooms.page.csv_button.isVisible()
        assert rooms.page.findChildren(DayList) == []
        assert [act for act in rooms.page.acts() if act.enabled] == []
        rooms.page.save_csv()
        assert rooms.page.findChildren(QFileDialog) == []


def test_a_director_finds_it_in_the_app(qtbot: QtBot, world: World) -> None:
    world.vault.close()
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        person.signs_in("directeur")
        person.app.window.open("oversight", {})
        person.settles()
        page = person.sees(OversightPage)
        person.waits_for(lambda: page.facts is not None)
        assert words.step("report.recorded") in person.reads()
        person.locks()
        person.signs_in("directeur")
        person.sees(OversightPage)


def test_every_step_is_read_and_no_word_of_the_case(qtbot: QtBot, world: World) -> None:
    with world.session("directeur") as session:
        written = words_of(session, world.case) | words_of(session, world.authorisation)
    with at_work(qtbot, world, "fg") as workplace:
        rooms = Overseer(qtbot, workplace)
        for link in rooms.page.findChildren(LinkButton):
            if link.text() == words.show_core():
                click(link)
        rooms.settle()
        said = read(rooms.page)
        for step in ("report.recorded", "check.requested", "actions.decided", "authorisation.opened"):
            assert words.step(step) in said
        assert f"ZD-2026-{world.case[:6]}" in said
        assert found_in(said.encode(), written) == []


def test_the_core_of_a_decision_is_shown_on_request_and_hidden_again(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "fg") as workplace:
        rooms = Overseer(qtbot, workplace)
        assert "Niveau 1" not in read(rooms.page)
        first = next(link for link in rooms.page.findChildren(LinkButton) if link.text() == words.show_core())
        assert "Besluit: beperkt toegestaan" in first.accessibleName()
        click(first)
        rooms.settle()
        assert "Niveau 1: wat iedereen kan zien" in read(rooms.page)
        assert "Openbaar account" in read(rooms.page)
        click(first)
        rooms.settle()
        assert "Niveau 1" not in read(rooms.page)


def test_a_deleted_drop_is_named_when_a_director_unlocks(qtbot: QtBot, staged: At) -> None:
    world = staged("enrol")
    with world.session("directeur") as session:
        assert oversee(session).whole
    world.report()
    drops = sorted((world.path / "drops").iterdir(), key=lambda path: path.stat().st_mtime_ns)
    drops[1].unlink()
    with at_work(qtbot, world, "directeur") as workplace:
        rooms = Overseer(qtbot, workplace)
        said = notices(rooms.page)
        assert "Behandelaar (demo), laptop 1: regel 2 ontbreekt." in said
        assert words.missing_why() in said
        assert words.missing_now() in said
        assert words.whole() not in read(rooms.page)
        click(button(rooms.page, words.to_check()))
        assert rooms.went == [("integrity", {})]


def test_while_nothing_lacks_that_is_said_with_its_limits(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "fg") as workplace:
        rooms = Overseer(qtbot, workplace)
        assert notices(rooms.page) == ""
        assert words.whole() in read(rooms.page)
        assert words.limits(compared=False) in read(rooms.page)


def test_filters_narrow_and_are_cleared(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "fg") as workplace:
        rooms = Overseer(qtbot, workplace)
        filters = rooms.page.filters
        assert filters is not None
        every = len(rooms.page.facts.lines) if rooms.page.facts is not None else 0
        choose(filters, "kind", "decision")
        qtbot.waitUntil(lambda: words.counted(3, every) in read(rooms.page))
        assert words.step("report.recorded") not in read(rooms.page)
        choose(filters, "person", world.ids["directeur"])
        qtbot.waitUntil(lambda: words.counted(2, every) in read(rooms.page))
        fill(filters, "case", "zd-1999")
        qtbot.waitUntil(lambda: words.none_found() in read(rooms.page))
        click(button(rooms.page, words.clear()))
        qtbot.waitUntil(lambda: words.counted(every, every) in read(rooms.page))


def test_days_are_typed_and_a_day_that_is_none_filters_nothing(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "fg") as workplace:
        rooms = Overseer(qtbot, workplace)
        filters = rooms.page.filters
        assert filters is not None
        fill(filters, "since", "24-2-2026")
        qtbot.waitUntil(lambda: words.none_found() in read(rooms.page))
        since = filters.field("since")
        assert isinstance(since, DateField)
        fill(filters, "since", "gisteren")
        qtbot.waitUntil(lambda: words.none_found() not in read(rooms.page))


@pytest.mark.parametrize("form", ["csv", "pdf"])
def test_a_list_is_saved_and_is_a_line_at_once(qtbot: QtBot, world: World, form: str, tmp_path: Path) -> None:
    with at_work(qtbot, world, "fg") as workplace:
        rooms = Overseer(qtbot, workplace)
        assert words.step("oversight.exported") not in read(rooms.page)
        click(next(link for link in rooms.page.findChildren(LinkButton) if link.text() == words.show_core()))
        rooms.saves(words.save_csv() if form == "csv" else words.save_pdf(), tmp_path / f"lijst.{form}")
        qtbot.waitUntil(lambda: words.step("oversight.exported") in read(rooms.page))
        assert words.saved_how() in notices(rooms.page)
        assert "Niveau 1: wat iedereen kan zien" in read(rooms.page)
    data = (tmp_path / f"lijst.{form}").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfDatum;" if form == "csv" else b"%PDF-1.7")
    assert [file.name for file in tmp_path.glob("lijst*")] == [f"lijst.{form}"]


def test_only_what_the_filters_show_is_saved(qtbot: QtBot, world: World, tmp_path: Path) -> None:
    with at_work(qtbot, world, "fg") as workplace:
        rooms = Overseer(qtbot, workplace)
        filters = rooms.page.filters
        assert filters is not None
        choose(filters, "kind", "decision")
        rooms.saves(words.save_csv(), tmp_path / "lijst.csv")
    lines = (tmp_path / "lijst.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 1 + 3


def test_a_folder_that_cannot_be_written_to_is_said_and_leaves_nothing(
    qtbot: QtBot, world: World, tmp_path: Path
) -> None:
    with at_work(qtbot, world, "fg") as workplace:
        rooms = Overseer(qtbot, workplace)
        rooms.page._take(tmp_path / "weg" / "lijst.pdf", "pdf", take_pdf)
        rooms.settle()
        assert words.saved_how() not in notices(rooms.page)
        assert notices(rooms.page)


def test_a_pdf_that_is_stopped_says_so_and_leaves_no_file(
    qtbot: QtBot, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_work(qtbot, world, "fg") as workplace:
        rooms, stopped = Overseer(qtbot, workplace), Event()

        def until_stopped(session: Session, wanted: Wanted, path: Path, progress: Progress) -> Taken:
            def drawn(done: int, total: int) -> None:
                stopped.wait(PATIENCE)
                progress(done, total)

            return take_pdf(session, wanted, path, drawn)

        monkeypatch.setattr(oversight_page, "take_pdf", until_stopped)
        click(button(rooms.page, words.save_pdf()))
        dialog = rooms.page.findChildren(QFileDialog)[-1]
        dialog.selectFile(str(tmp_path / "lijst.pdf"))
        dialog.accept()
        qtbot.waitUntil(rooms.page.busy.isVisible)
        click(button(rooms.page.busy, ui_words.cancel()))
        stopped.set()
        rooms.settle()
        assert words.stopped() in notices(rooms.page)
    assert list(tmp_path.glob("lijst*")) == []


def test_ten_thousand_lines_are_shown_a_part_at_a_time(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "fg") as workplace:
        rooms = Overseer(qtbot, workplace, LongPage(workplace, {}))
        assert words.counted(LONG, LONG) in read(rooms.page)
        days = rooms.page.days
        assert days is not None
        assert days.shown == DayList.PART
        click(days.more)
        assert days.shown == 2 * DayList.PART
        shown = sum(len(card.findChildren(QLabel)) for card in rooms.page.findChildren(DayCard))
        assert shown < 2 * DayList.PART * 6


def test_after_a_lock_as_many_lines_and_the_same_cores_are_in_sight(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "fg") as workplace:
        rooms = Overseer(qtbot, workplace, LongPage(workplace, {}))
        days = rooms.page.days
        assert days is not None
        click(days.more)
        click(next(link for link in rooms.page.findChildren(LinkButton) if link.text() == words.show_core()))
        kept = rooms.page.snapshot()
        again = Overseer(qtbot, workplace, LongPage(workplace, {}))
        again.page.restore(kept)
        again.settle()
        assert again.page.days is not None
        assert again.page.days.shown == 2 * DayList.PART
        assert "Niveau 1: wat iedereen kan zien" in read(again.page)
