"""The worklist and the case page at every stage, for every person of the story."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lentiz_desk.domain.case_acts import CaseAct
from lentiz_desk.ui.case.page import CasePage
from lentiz_desk.ui.case.side import NAMES
from lentiz_desk.ui.case_list import CaseListPage
from lentiz_desk.ui.kit import Button, EmptyState, TimelineItem, WorkRow
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.worklist import WorklistPage
from tests.ui.desk_rooms import instant, sample_world
from tests.world import PEOPLE, STAGES

EVERYBODY = ("directeur", *PEOPLE)
HOLDERS = ("directeur", "directeur2", "behandelaar")


def shown(qtbot: QtBot, page: Page) -> Page:
    qtbot.addWidget(page)
    page.refresh()
    return page


def verbs(page: Page) -> set[str]:
    return {button.text() for button in page.findChildren(Button) if button.isVisibleTo(page)}


@pytest.mark.parametrize("stage", STAGES[1:])
@pytest.mark.parametrize("name", EVERYBODY)
def test_the_worklist_opens_for_everybody_at_every_stage(qtbot: QtBot, stage: str, name: str) -> None:
    page = shown(qtbot, WorklistPage(instant(stage, name), {}))
    assert bool(page.findChildren(WorkRow)) or bool(page.findChildren(EmptyState))


def test_a_director_of_an_empty_vault_is_led_to_enrolling(qtbot: QtBot) -> None:
    page = shown(qtbot, WorklistPage(instant("found", "directeur"), {}))
    (lacking,) = page.findChildren(EmptyState)
    said = " ".join(label.text() for label in lacking.findChildren(QLabel))
    assert "behandelaar en medewerker I&A" in said
    went: list[str] = []
    page.open_page.connect(lambda name, _args: went.append(name))
    assert lacking.button is not None
    lacking.button.click()
    assert went == ["enrol"]


@pytest.mark.parametrize(
    ("stage", "name", "number"),
    [
        ("ask", "directeur", 1),
        ("ask", "behandelaar", 0),
        ("ask", "officer", 0),
        ("decide", "officer", 1),
        ("decide", "officer2", 0),
        ("hand_in", "directeur", 1),
        ("hand_in", "officer", 0),
        ("take", "directeur", 1),
        ("act", "behandelaar", 2),
    ],
)
def test_what_waits_waits_for_the_right_person(qtbot: QtBot, stage: str, name: str, number: int) -> None:
    page = shown(qtbot, WorklistPage(instant(stage, name), {}))
    numbered = [row for row in page.findChildren(WorkRow) if "ZD-2026-" in row.button.accessibleName()]
    assert len(numbered) == number


@pytest.mark.parametrize("stage", STAGES[2:])
@pytest.mark.parametrize("name", HOLDERS)
def test_the_case_page_opens_at_every_stage_and_every_entry_is_on_it(qtbot: QtBot, stage: str, name: str) -> None:
    page = shown(qtbot, CasePage(instant(stage, name), {"case": sample_world(stage).case}))
    assert isinstance(page, CasePage)
    assert page.facts is not None
    assert len(page.findChildren(TimelineItem)) == len(page.facts.timeline)


@pytest.mark.parametrize(
    ("stage", "name", "act"),
    [
        ("report", "behandelaar", CaseAct.REQUEST),
        ("report", "directeur", CaseAct.ACTIONS),
        ("ask", "directeur", CaseAct.DECIDE),
        ("hand_in", "directeur", CaseAct.TAKE_FINDINGS),
        ("take", "directeur", CaseAct.ACTIONS),
        ("act", "behandelaar", CaseAct.DOSSIER),
        ("act", "behandelaar", CaseAct.CORRESPOND),
    ],
)
def test_the_next_act_of_the_main_job_is_offered(qtbot: QtBot, stage: str, name: str, act: CaseAct) -> None:
    page = shown(qtbot, CasePage(instant(stage, name), {"case": sample_world(stage).case}))
    assert NAMES[act]() in verbs(page)


@pytest.mark.parametrize(
    ("stage", "name", "act"),
    [
        ("ask", "directeur", CaseAct.DECIDE),
        ("hand_in", "directeur", CaseAct.TAKE_FINDINGS),
        ("take", "directeur", CaseAct.ACTIONS),
        ("act", "directeur", CaseAct.DOSSIER),
        ("act", "behandelaar", CaseAct.DOSSIER),
    ],
)
def test_one_act_leads_and_it_is_the_one_that_waits(qtbot: QtBot, stage: str, name: str, act: CaseAct) -> None:
    page = shown(qtbot, CasePage(instant(stage, name), {"case": sample_world(stage).case}))
    leading = [button.text() for button in page.findChildren(Button) if button.property("kind") == "primary"]
    assert leading == [NAMES[act]()]


def test_a_handler_is_never_offered_to_decide(qtbot: QtBot) -> None:
    page = shown(qtbot, CasePage(instant("ask", "behandelaar"), {"case": sample_world("ask").case}))
    assert NAMES[CaseAct.DECIDE]() not in verbs(page)
    assert NAMES[CaseAct.ACTIONS]() not in verbs(page)


def test_all_fields_of_an_entry_unfold_and_fold_again(qtbot: QtBot) -> None:
    page = shown(qtbot, CasePage(instant("report", "behandelaar"), {"case": sample_world("report").case}))
    assert isinstance(page, CasePage)
    for wanted in (True, False):
        item = next(item for item in page.timeline.items() if "Melding" in item.entry.title)
        item.entry.acts[0][1]()
        item = next(item for item in page.timeline.items() if "Melding" in item.entry.title)
        assert (("Platform", "Instagram") in item.entry.lines) is wanted


def test_the_case_list_filters_by_number_and_status(qtbot: QtBot) -> None:
    page = shown(qtbot, CaseListPage(instant("ask", "behandelaar"), {}))
    assert len(page.findChildren(WorkRow)) == 1
    form = page.forms()[0]
    form.put("status", "closed")
    assert not [row for row in page.findChildren(WorkRow) if row.isVisibleTo(page)]
    form.put("status", "requested")
    assert [row for row in page.findChildren(WorkRow) if row.isVisibleTo(page)]


@pytest.mark.parametrize("width", [1030, 672])
def test_what_to_do_now_never_stands_below_the_timeline(qtbot: QtBot, width: int) -> None:
    page = shown(qtbot, CasePage(instant("ask", "directeur"), {"case": sample_world("ask").case}))
    assert isinstance(page, CasePage)
    page.resize(width, 600)
    page.show()
    qtbot.waitExposed(page)
    (verb,) = [button for button in page.findChildren(Button) if button.text() == NAMES[CaseAct.DECIDE]()]
    assert verb.mapTo(page, verb.rect().topLeft()).y() < page.timeline.mapTo(page, page.timeline.rect().topLeft()).y()
