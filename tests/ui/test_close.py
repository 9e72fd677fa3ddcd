"""Closing: what is due blocks it and leads on; then the summary, and the case is closed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lentiz_desk.domain.values import CaseStatus, DutyKind
from lentiz_desk.ui import kit
from lentiz_desk.ui.close import ClosePage
from lentiz_desk.words import close as words
from lentiz_desk.words import refusals
from tests.ui.desk_rooms import Opened, at_work
from tests.ui.samples_concluding import export_all
from tests.world import World, world_at


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "correspond")
    yield made
    made.vault.close()


class Clerk(Opened):
    page: ClosePage

    def said(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(kit.Text)]


def at_page(qtbot: QtBot, workplace: object, world: World) -> Clerk:
    return Clerk(qtbot, workplace, ClosePage(workplace, {"case": world.case}))  # type: ignore[arg-type]


def test_an_open_duty_blocks_and_leads_to_where_it_is_done(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        assert clerk.page.form is None
        (row,) = clerk.page.findChildren(kit.WorkRow)
        row.button.click()
        assert clerk.went == [("dossier", {"case": world.case})]
        clerk.page.close_now()
    with world.session("behandelaar") as session:
        assert session.case(world.case).closed_at is None


def test_informing_still_due_leads_to_its_own_page(qtbot: QtBot, tmp_path: Path) -> None:
    world = world_at(tmp_path, "act")
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        (row,) = clerk.page.findChildren(kit.WorkRow)
        row.button.click()
        args = {"case": world.case, "duty": DutyKind.INFORM_PERSON.value, "about": world.decision}
        assert clerk.went == [("duty", args)]
    world.vault.close()


def test_a_case_with_nothing_due_is_summed_up_and_closed(qtbot: QtBot, world: World) -> None:
    with world.session("behandelaar") as session:
        export_all(session, world.case, world.folder / "stuk.pdf")
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        assert any("Leerlingadministratie" in said for said in clerk.said())
        assert clerk.page.form is not None
        clerk.page.form.put("why", "Alles is gedaan.")
        clerk.page.close_now()
        clerk.settle()
        assert clerk.went == [("case", {"case": world.case})]
    with world.session("behandelaar") as session:
        state = session.case(world.case)
        assert state.status(world.clock.at) is CaseStatus.CLOSED
        assert state.irregular == ()
    with at_work(qtbot, world, "behandelaar") as workplace:
        closed = at_page(qtbot, workplace, world)
        assert closed.page.form is None
        assert words.not_yet() in closed.said()


def test_before_the_decision_on_actions_it_says_what_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    world = world_at(tmp_path, "report")
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        assert words.not_yet() in clerk.said()
        assert any(said in clerk.said() for said in refusals._where().values())
    world.vault.close()
