"""The worklist, the case list and the case page, with a real vault behind them."""

from __future__ import annotations

from lentiz_desk.ui.case.page import CasePage
from lentiz_desk.ui.case_list import CaseListPage
from lentiz_desk.ui.kit import Button
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.worklist import WorklistPage
from lentiz_desk.words import case as words
from tests.ui.desk_rooms import instant, sample_world
from tests.ui.samples import Sample


def worklist(stage: str, name: str) -> Page:
    page = WorklistPage(instant(stage, name), {})
    page.refresh()
    return page


def cases(stage: str, name: str) -> Page:
    page = CaseListPage(instant(stage, name), {})
    page.refresh()
    return page


def case(stage: str, name: str, verb: str = "") -> Page:
    page = CasePage(instant(stage, name), {"case": sample_world(stage).case})
    page.refresh()
    for button in page.findChildren(Button):
        if verb and button.text() == verb:
            button.click()
    return page


SAMPLES: tuple[Sample, ...] = (
    Sample(name="worklist-director", make=lambda _: worklist("ask", "directeur"), entry="worklist"),
    Sample(name="worklist-officer", make=lambda _: worklist("decide", "officer"), entry="worklist"),
    Sample(name="worklist-handler", make=lambda _: worklist("act", "behandelaar"), entry="worklist"),
    Sample(name="worklist-empty", make=lambda _: worklist("enrol", "fg"), entry="worklist", docs=False),
    Sample(name="cases", make=lambda _: cases("act", "behandelaar"), entry="cases"),
    Sample(name="cases-empty", make=lambda _: cases("enrol", "behandelaar"), entry="cases", docs=False),
    Sample(name="case-running", make=lambda _: case("decide", "behandelaar"), entry="cases", height=1200),
    Sample(name="case-director", make=lambda _: case("take", "directeur"), entry="cases", height=1200),
    Sample(name="case-handler", make=lambda _: case("correspond", "behandelaar"), entry="cases"),
    Sample(
        name="case-exhibits", make=lambda _: case("act", "behandelaar", words.act_exhibit()), entry="cases", docs=False
    ),
    Sample(name="case-access", make=lambda _: case("act", "directeur", words.give()), entry="cases", docs=False),
)
