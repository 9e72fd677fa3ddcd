"""The pages of deciding, checking and acting, with a real vault behind them."""

from __future__ import annotations

from collections.abc import Callable

from lentiz_desk.ui.decision.page import DecisionPage
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


SAMPLES: tuple[Sample, ...] = (
    Sample(name="decision", make=lambda _: decision(outcome="")),
    Sample(name="decision-narrower", make=lambda _: decision(), docs=False, height=1500),
    Sample(
        name="decision-inline", make=lambda _: decision(name="behandelaar", outcome="more"), docs=False, height=1300
    ),
    Sample(name="decision-running", make=lambda _: decision(stage="decide"), docs=False),
)
