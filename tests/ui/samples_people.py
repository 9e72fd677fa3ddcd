"""The pages about people, and the pages in front of the desk, with sample data of a real world."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from lentiz_desk.desk.enrolling import NewPerson, enrol
from lentiz_desk.desk.founding import prepare_recovery
from lentiz_desk.desk.players import EVERYBODY
from lentiz_desk.desk.shares import RecoverySet
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.domain.values import Role
from lentiz_desk.ui.fault import ClockPage, FaultPage
from lentiz_desk.ui.found.founding_sheet import FoundingSheetPage
from lentiz_desk.ui.found.page import BACK, DIRECTOR, PASSPHRASE, PLACE, SHEETS, SIGN, FoundPage
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.people.approve import ApprovePage
from lentiz_desk.ui.people.deputy import DeputyPage
from lentiz_desk.ui.people.enrol import EnrolPage
from lentiz_desk.ui.people.page import PeoplePage
from lentiz_desk.ui.people.passphrase import PassphrasePage
from lentiz_desk.ui.people.secrecy import SecrecyPage
from lentiz_desk.ui.start import StartPage
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.ui.vault_thread import Errand
from lentiz_desk.words import faults as fault_words
from tests.ui.desk_rooms import InstantWorkplace, instant, sample_world
from tests.ui.samples import Sample
from tests.world import MBO, VO, World, passphrase, world_at

FOLDER = Path("/home/voorbeeld/.local/share/Lentiz Desk")


@cache
def recovery() -> RecoverySet:
    return prepare_recovery()


class _Still(InstantWorkplace):
    """Does nothing apart: what the wizard shows is put in by hand."""

    def apart(self, *_args: object, **_named: object) -> Errand:
        return Errand(None, lambda: None)


@cache
def _still() -> _Still:
    made = instant("enrol", "directeur")
    assert made._session is not None
    return _Still(made._session, "directeur", sample_world("enrol"))


def founding(step: int) -> FoundPage:
    """The wizard, filled in and at a step."""
    page = FoundPage(_still(), FOLDER)
    form = page.organisation
    form.put("organisation", "Demo Onderwijsgroep")
    form.put("locations", [f"vo\t{VO.name}", f"mbo\t{MBO.name}"])
    page.director.put("name", "Directeur (demo)")
    page.director.put("function", "directeur")
    page.director.put("sign_in", "directeur")
    page.place.put("secret", "file")
    page.place.put("key_file", "/media/stick/lentiz-desk.key")
    page.passphrase.put("passphrase", passphrase("directeur"))
    page._made(recovery())
    for number in range(1, step + 1):
        page.steps.go_to(number)
    return page


def read(page: Page) -> Page:
    """The page with its facts, as the window shows it."""
    page.refresh()
    return page


def enrolling(*, seated: bool) -> EnrolPage:
    page = EnrolPage(instant("enrol", "directeur"), {})
    page.refresh()
    if seated:
        page.who.put("name", "Nieuwe medewerker (demo)")
        page.who.put("function", "stafafdeling I&A")
        page.who.put("roles", [Role.OFFICER.value])
        page.who.put("locations", [VO.id])
        page._on()
    return page


@cache
def _waiting() -> tuple[World, str]:
    """A world in which a third director waits for approval."""
    folder = Path(tempfile.mkdtemp(prefix="lentiz-desk-samples-"))
    folder.chmod(0o700)
    world = world_at(folder, "enrol")
    new = NewPerson(
        name="Derde directeur (demo)",
        function="directeur",
        roles=(Role.DIRECTOR,),
        locations=(VO.id,),
        sign_in="derde",
        passphrase=passphrase("derde"),
    )
    with world.session("directeur") as session:
        return world, enrol(session, new)


@cache
def _second() -> InstantWorkplace:
    world = _waiting()[0]
    return InstantWorkplace(sign_in(world.vault, "directeur2", passphrase("directeur2")), "directeur2", world)


def approving() -> Page:
    return read(ApprovePage(_second(), {"person": _waiting()[1]}))


def deputy() -> DeputyPage:
    page = DeputyPage(instant("enrol", "directeur"), {})
    page.refresh()
    page.form.put("deputy", [sample_world("enrol").ids["directeur2"]])
    page.form.put("location", VO.id)
    page.form.put("from", "2026-03-02")
    page.form.put("until", "2026-03-13")
    return page


def own_passphrase() -> PassphrasePage:
    page = PassphrasePage(instant("enrol", "officer"), {})
    page.refresh()
    assert page.form is not None
    page.form.put("old", "oude woorden van vroeger")
    page.form.put("passphrase", "negen stille walvissen lezen graag kranten")
    return page


SAMPLES: tuple[Sample, ...] = (
    Sample(
        name="people",
        make=lambda args: read(PeoplePage(instant("enrol", "directeur"), args)),
        entry="people",
        height=900,
    ),
    Sample(name="enrol", make=lambda _: enrolling(seated=False), entry="people"),
    Sample(name="enrol-seat", make=lambda _: enrolling(seated=True), entry="people", height=1200),
    Sample(name="deputy", make=lambda _: deputy(), entry="people"),
    Sample(
        name="approve",
        make=lambda _: approving(),
        entry="people",
    ),
    Sample(name="people-waiting", make=lambda args: read(PeoplePage(_second(), args)), entry="people", docs=False),
    Sample(name="secrecy", make=lambda args: read(SecrecyPage(instant("enrol", "officer"), args))),
    Sample(name="passphrase", make=lambda _: own_passphrase()),
    Sample(name="founding-sheet", make=lambda args: read(FoundingSheetPage(instant("enrol", "directeur"), args))),
    Sample(
        name="fault",
        make=lambda _: FaultPage(instant("enrol", "directeur"), {"sentence": fault_words.other()}),
        docs=False,
    ),
    Sample(
        name="clock",
        make=lambda _: ClockPage(
            instant("enrol", "directeur"),
            {"sentence": fault_words.clock_ahead(sample_world("enrol").clock.at, sample_world("enrol").clock.at)},
        ),
        docs=False,
    ),
)
"""Pages of the desk."""

FRONTS: tuple[Sample, ...] = (
    Sample(name="start", make=lambda _: StartPage()),
    Sample(name="start-offer", make=lambda _: StartPage([FOLDER / "demo.lentiz", FOLDER / "oefen.lentiz"]), docs=False),
    Sample(name="unlock", make=lambda _: UnlockPage(instant("enrol", "directeur"), "demo")),
    Sample(
        name="unlock-stick",
        make=lambda _: UnlockPage(instant("enrol", "directeur"), "demo", name="directeur", stick=Path("sleutel.key")),
        docs=False,
    ),
    Sample(
        name="unlock-practice",
        make=lambda _: UnlockPage(
            instant("enrol", "directeur"), "oefenen", stick=Path("sleutel.key"), players=EVERYBODY
        ),
        height=860,
    ),
    Sample(name="found-organisation", make=lambda _: founding(0)),
    Sample(name="found-director", make=lambda _: founding(DIRECTOR), docs=False),
    Sample(name="found-place", make=lambda _: founding(PLACE)),
    Sample(name="found-passphrase", make=lambda _: founding(PASSPHRASE)),
    Sample(name="found-sheet", make=lambda _: founding(SHEETS)),
    Sample(name="found-back", make=lambda _: founding(BACK), docs=False),
    Sample(name="found-sign", make=lambda _: founding(SIGN)),
)
"""Pages in front of the desk: drawn without navigation."""
