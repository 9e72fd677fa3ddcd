"""Duties: the person is informed, guardians too under 16; a director may let it wait, the handler may not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lentiz_desk.domain.duties import duties_of, open_duties
from lentiz_desk.domain.values import DutyKind
from lentiz_desk.ui import kit
from lentiz_desk.ui.duty import DONE, LATER, NOT, DutyForm, DutyPage
from lentiz_desk.words import duty as words
from tests.ui.desk_rooms import Opened, at_work
from tests.world import World, world_at


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "act")
    yield made
    made.vault.close()


class Clerk(Opened):
    page: DutyPage

    @property
    def form(self) -> DutyForm:
        assert self.page.form is not None
        return self.page.form

    def save(self) -> None:
        self.page.save()
        self.settle()

    def said(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(kit.Text)]


def at_page(qtbot: QtBot, workplace: object, world: World, kind: DutyKind = DutyKind.INFORM_PERSON) -> Clerk:
    about = world.decision if kind is DutyKind.INFORM_PERSON else world.case
    page = DutyPage(workplace, {"case": world.case, "duty": kind.value, "about": about})  # type: ignore[arg-type]
    return Clerk(qtbot, workplace, page)  # type: ignore[arg-type]


def test_the_person_is_informed_with_the_guardians_when_under_16(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        assert words.under_sixteen() in clerk.said()
        clerk.form.put("what", DONE)
        clerk.form.put("how", "Gesprek op school.")
        clerk.save()
        assert clerk.form.question("guardians").error() == words.gap_guardians()
        clerk.form.put("guardians", True)
        clerk.save()
        assert clerk.went == [("case", {"case": world.case})]
    with world.session("behandelaar") as session:
        state = session.case(world.case)
        assert DutyKind.INFORM_PERSON not in {duty.kind for duty in open_duties(state)}
        how = state.settled[-1].body.how
        assert how.startswith("Gesprek op school.")
        assert words.guardians_recorded() in how


def test_a_director_lets_it_wait_with_a_date_and_a_reason(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.form.put("what", LATER)
        clerk.form.put("until", "2026-02-01")
        clerk.save()
        assert clerk.form.question("until").error() == words.gap_until_past()
        clerk.form.put("until", "2026-04-20")
        clerk.form.put("why", "De leerling is ziek.")
        clerk.save()
    with world.session("behandelaar") as session:
        (duty,) = [item for item in duties_of(session.case(world.case)) if item.kind is DutyKind.INFORM_PERSON]
        assert duty.open
        assert duty.due.isoformat() == "2026-04-20T21:59:59+00:00"


def test_a_handler_cannot_postpone_and_reads_why(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        what = clerk.form.field("what")
        assert isinstance(what, kit.RadioGroup)
        assert not what.button(LATER).isEnabled()
        assert what.button(LATER).accessibleDescription()


def test_a_duty_that_does_not_apply_asks_why(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.form.put("what", NOT)
        clerk.save()
        assert clerk.form.question("why_not").error() == words.gap_why()
        clerk.form.put("why_not", "De persoon is overleden.")
        clerk.save()
    with world.session("behandelaar") as session:
        assert not session.case(world.case).settled[-1].body.applies


def test_filing_leads_to_the_dossier_entry(qtbot: QtBot, tmp_path: Path) -> None:
    world = world_at(tmp_path, "correspond")
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world, DutyKind.FILE_CORRESPONDENCE)
        button = next(item for item in clerk.page.findChildren(kit.Button) if item.text() == words.make_dossier())
        button.click()
        assert clerk.went == [("dossier", {"case": world.case})]
        settled = at_page(qtbot, workplace, world)
        assert settled.page.form is None
    world.vault.close()
