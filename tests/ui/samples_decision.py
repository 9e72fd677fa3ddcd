"""The pages of deciding, checking and acting, with a real vault behind them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

from lentiz_desk.desk.custody import describe_exhibit
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.domain.case_entries import Depicted, ExhibitDescribed
from lentiz_desk.domain.values import Consent
from lentiz_desk.ui.actions.page import ActionsPage
from lentiz_desk.ui.authorisations import AuthorisationsPage
from lentiz_desk.ui.check.findings import FindingsPage
from lentiz_desk.ui.check.page import CheckPage
from lentiz_desk.ui.decision.page import DecisionPage
from lentiz_desk.ui.exhibit.describing import DescribePage
from lentiz_desk.ui.exhibit.page import ExhibitPage
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.workplace import Workplace
from tests.ui.desk_rooms import InstantWorkplace, instant, sample_world
from tests.ui.samples import Sample
from tests.world import World, passphrase, world_at


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


@cache
def described() -> tuple[World, Session, str]:
    """A case of its own in which the exhibit is described."""
    folder = Path(tempfile.mkdtemp(prefix="lentiz-desk-samples-"))
    folder.chmod(0o700)
    world = world_at(folder, "report")
    session = sign_in(world.vault, "behandelaar", passphrase("behandelaar"))
    name = next(iter(session.case(world.case).exhibits))
    at = world.clock.at
    body = ExhibitDescribed(
        exhibit=name,
        platform="Instagram",
        posted_at=at - timedelta(days=14),
        still_online=False,
        deleted_at=at - timedelta(days=3),
        depicted=(Depicted(person=1, consent=Consent.NOT_ASKED), Depicted(person=2, consent=Consent.REFUSED)),
        address="https://voorbeeld.invalid/berichten/een-lang-adres-van-een-bericht-dat-openbaar-was/2026/02/09",
        account="@voorbeeld",
        shows="Een schermafbeelding van een bericht met een foto uit de les.",
    )
    describe_exhibit(session, world.case, body)
    return world, session, name


def exhibit_described() -> Page:
    world, session, name = described()
    workplace = InstantWorkplace(session, "behandelaar", world)
    page = ExhibitPage(workplace, {"compartment": world.case, "exhibit": name})
    page.refresh()
    return page


def describing(*, again: bool = False, gaps: bool = False) -> Page:
    if again:
        world, session, name = described()
        workplace = InstantWorkplace(session, "behandelaar", world)
        page = DescribePage(workplace, {"case": world.case, "exhibit": name})
        page.refresh()
    else:
        made = opened("report", "behandelaar", _describing)
        assert isinstance(made, DescribePage)
        page = made
    assert page.form is not None
    if gaps:
        page.form.put("posted_at", "2026-02-20T10:00")
        page.form.put("online", "no")
        page.form.put("deleted_at", "2026-02-19T10:00")
        page.form.put("depicted", ["1"])
        page.save()
    return page


def _describing(workplace: Workplace, world: World) -> Page:
    with world.session("directeur") as session:
        name = next(iter(session.case(world.case).exhibits))
    return DescribePage(workplace, {"case": world.case, "exhibit": name})


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
    Sample(name="exhibit-described", make=lambda _: exhibit_described(), entry="cases", docs=False, height=900),
    Sample(name="describe", make=lambda _: describing(again=True), entry="cases", height=1250),
    Sample(name="describe-start", make=lambda _: describing(), entry="cases", docs=False),
    Sample(name="describe-gaps", make=lambda _: describing(gaps=True), entry="cases", docs=False, height=1400),
)
