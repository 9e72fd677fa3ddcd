"""The worklist, the case list and the case page, with a real vault behind them."""

from __future__ import annotations

from lentiz_desk.ui.case.page import CasePage
from lentiz_desk.ui.case_list import CaseListPage
from lentiz_desk.ui.kit import Button
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.worklist import WorklistPage
from lentiz_desk.words import case as words
from tests.ui.desk_rooms import InstantWorkplace, instant, sample_world
from tests.ui.mailed import CLERK, mailed
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


def threads(*, unfolded: bool = False) -> Page:
    world, session = mailed()
    page = CasePage(InstantWorkplace(session, CLERK, world), {"case": world.case})
    page.refresh()
    page.forms()[0].put("show", "threads")
    if unfolded:
        card = page.threads.cards()[0]
        next(iter(card.folds.values())).click()
    return page


def no_threads() -> Page:
    page = case("report", "behandelaar")
    page.forms()[0].put("show", "threads")
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
    Sample(name="case-threads", make=lambda _: threads(), entry="cases", height=900),
    Sample(name="case-threads-unfolded", make=lambda _: threads(unfolded=True), entry="cases", docs=False, height=1300),
    Sample(name="case-threads-empty", make=lambda _: no_threads(), entry="cases", docs=False),
    Sample(name="case-access-end", make=lambda _: case("act", "directeur", words.end()), entry="cases", docs=False),
    Sample(name="case-access", make=lambda _: case("act", "directeur", words.give()), entry="cases", docs=False),
)
