"""The pages of deciding, checking and acting, with a real vault behind them."""

from __future__ import annotations

from collections.abc import Callable

from lentiz_desk.ui.actions.page import ActionsPage
from lentiz_desk.ui.authorisations import AuthorisationsPage
from lentiz_desk.ui.check.findings import FindingsPage
from lentiz_desk.ui.check.page import CheckPage
from lentiz_desk.ui.decision.page import DecisionPage
from lentiz_desk.ui.exhibit.page import ExhibitPage
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.workplace import Workplace
from tests.ui.desk_rooms import instant, sample_world
from tests.ui.samples import Sample
from tests.world import World


def opened(stage: str, name: str, make: Callable[[Workplace, World], Page]) -> Page:
    page = make(instant(stage, name), sample_world(stage))
    page.refresh()
    return page


def decision(stage: str = "ask", name: str = "directeur", outcome: str = "narrower") -> Page:
    page = opened(stage, name, lambda workplace, world: DecisionPage(workplace, {"case": world.case}))
    if isinstance(page, DecisionPage) and page.form is not None and outcome:
        page.form.put("outcome", outcome)
        page.form.put("sources", ["s1"])
        page.form.put("motivation", "Alleen de openbare berichten. De schoolmail valt erbuiten.")
    return page


def check(stage: str = "check", name: str = "officer") -> Page:
    return opened(stage, name, lambda workplace, world: CheckPage(workplace, {"authorisation": world.authorisation}))


def findings() -> Page:
    return opened(
        "check", "officer", lambda workplace, world: FindingsPage(workplace, {"authorisation": world.authorisation})
    )


def authorisations(stage: str, name: str) -> Page:
    return opened(stage, name, lambda workplace, _world: AuthorisationsPage(workplace, {}))


def actions(stage: str = "take", name: str = "directeur", finding: str = "") -> Page:
    page = opened(stage, name, lambda workplace, world: ActionsPage(workplace, {"case": world.case}))
    if isinstance(page, ActionsPage) and page.form is not None and finding:
        page.form.put("finding", finding)
        page.form.put("certainty", "likely")
    return page


def exhibit() -> Page:
    def make(workplace: Workplace, world: World) -> Page:
        with world.session("directeur") as session:
            name = next(iter(session.case(world.case).exhibits))
        return ExhibitPage(workplace, {"compartment": world.case, "exhibit": name})

    return opened("report", "behandelaar", make)


SAMPLES: tuple[Sample, ...] = (
    Sample(name="decision", make=lambda _: decision(outcome="")),
    Sample(name="decision-narrower", make=lambda _: decision(), docs=False, height=1500),
    Sample(
        name="decision-inline", make=lambda _: decision(name="behandelaar", outcome="more"), docs=False, height=1300
    ),
    Sample(name="decision-running", make=lambda _: decision(stage="decide"), docs=False),
    Sample(name="check", make=lambda _: check(), entry="authorisations"),
    Sample(name="check-whole", make=lambda _: check(), entry="authorisations", docs=False, height=2100),
    Sample(name="check-director", make=lambda _: check(name="directeur"), entry="authorisations", docs=False),
    Sample(name="findings", make=lambda _: findings(), entry="authorisations"),
    Sample(name="authorisations", make=lambda _: authorisations("check", "officer"), entry="authorisations"),
    Sample(
        name="authorisations-empty",
        make=lambda _: authorisations("check", "officer2"),
        entry="authorisations",
        docs=False,
    ),
    Sample(
        name="authorisations-director",
        make=lambda _: authorisations("check", "directeur"),
        entry="authorisations",
        docs=False,
    ),
    Sample(name="actions", make=lambda _: actions(), entry="cases"),
    Sample(name="actions-founded", make=lambda _: actions(finding="founded"), entry="cases", docs=False, height=1500),
    Sample(
        name="actions-inline",
        make=lambda _: actions(stage="report", name="behandelaar", finding="unfounded"),
        entry="cases",
        docs=False,
        height=1300,
    ),
    Sample(name="actions-waiting", make=lambda _: actions(stage="hand_in"), entry="cases"),
    Sample(name="exhibit", make=lambda _: exhibit(), entry="cases"),
)
