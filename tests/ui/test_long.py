"""What is long keeps nobody waiting: a long case, many cases, a report about many people; each step is watched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.case.page import CasePage
from lentiz_desk.ui.case.timeline import Filter
from lentiz_desk.ui.case_list import CaseListPage
from lentiz_desk.ui.dossier.page import DossierPage
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.report.form import ReportForm
from lentiz_desk.ui.report.page import ReportPage
from lentiz_desk.ui.workplace import Workplace
from tests.bench.filled import filled
from tests.ui.desk_rooms import Opened, at_work
from tests.ui.samples_reporting import REPORT
from tests.ui.watchdog import turn
from tests.world import World, world_at

MANY = 120
PEOPLE = 5


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = filled(tmp_path, 1, MANY)
    yield made
    made.vault.close()


def only_case(world: World) -> str:
    with world.session("behandelaar") as session:
        (case,) = session.cases()
        return case.compartment


class Reader(Opened):
    """Goes through a page step by step."""

    def does(self, what: str, step: object) -> None:
        assert callable(step)
        with turn(what):
            step()
        self.settle()


def opened(qtbot: QtBot, workplace: Workplace, page: Page) -> Reader:
    return Reader(qtbot, workplace, page)


def test_a_long_case_is_read_filtered_and_unfolded(qtbot: QtBot, world: World) -> None:
    case = only_case(world)
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = CasePage(workplace, {"case": case})
        reader = opened(qtbot, workplace, page)
        shown = len(page.timeline.items())
        for which in (Filter.LETTERS, Filter.ALL, Filter.THREADS, Filter.ALL):
            reader.does(f"showing {which}", lambda which=which: page._filters.put("show", which))
        reader.does("turning the order round", lambda: page._filters.put("order", "newest"))
        reader.does("showing more", page.timeline._parts.more.click)
        assert len(page.timeline.items()) > shown
        last = page.timeline.items()[-1]
        reader.does("unfolding", last.entry.acts[0][1])
        assert page.timeline.items()[-1] is last
        assert last.entry.lines
        kept = page.snapshot()
        again = CasePage(workplace, {"case": case})
        again.restore(kept)
        opened(qtbot, workplace, again)


def test_a_copy_of_a_long_case_is_chosen(qtbot: QtBot, world: World) -> None:
    case = only_case(world)
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = DossierPage(workplace, {"case": case})
        reader = opened(qtbot, workplace, page)
        form = page.form
        assert form is not None
        before = form.chooser.chosen()
        reader.does("ticking", form.chooser.rows[2].tick.click)
        reader.does("showing what is chosen", lambda: form.put("filter", "chosen"))
        reader.does("showing more", form.chooser._parts.more.click)
        reader.does("unticking the last in sight", form.chooser.rows[-1].tick.click)
        reader.does("leaving others out", form.others.click)
        reader.does("going back to what is usual", form.usual.click)
        assert form.chooser.chosen() == before


def test_who_looks_for_one_of_many_cases_types_its_number(qtbot: QtBot, tmp_path: Path) -> None:
    world = filled(tmp_path, MANY, 5)
    try:
        with at_work(qtbot, world, "behandelaar") as workplace:
            page = CaseListPage(workplace, {})
            reader = opened(qtbot, workplace, page)
            (form,) = page.forms()
            for typed in ("Z", "ZD", "ZD-", ""):
                reader.does(f"typing {typed!r}", lambda typed=typed: form.put("number", typed))
            reader.does("ordering", lambda: form.put("order", "oldest"))
            reader.does("showing more", page._rows.more.click)
    finally:
        world.vault.close()


def test_a_report_about_many_people_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    world = world_at(tmp_path, "enrol")
    people = {f"p{number}": f"Leerling {number}" for number in range(1, PEOPLE + 1)}
    names = {f"{key}.name": name for key, name in people.items()}
    parts = {f"{key}.known": "outside" for key in people}
    answers = {**REPORT, "people": list(people), **parts, **names, "step": 2}
    try:
        with at_work(qtbot, world, "behandelaar") as workplace:
            page = ReportPage(workplace, {})
            page.refresh()  # in this order, as the window does
            page.restore({"forms": [{"answers": answers}], "draft": "report:1", "kept": False})
            reader = opened(qtbot, workplace, page)
            form = page.form
            assert isinstance(form, ReportForm)
            assert form.people.rows.names() == list(people)
            assert [form.text(key) for key in names] == list(names.values())
            for step in range(len(form.steps())):
                reader.does(f"going to step {step}", lambda step=step: page.go_to_step(step))
    finally:
        world.vault.close()
