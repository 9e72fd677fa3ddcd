"""The check of the vault: before, intact, and with much that is wrong; and how a check comes about."""

from __future__ import annotations

from lentiz_desk.desk.anchoring import Standing, WentBack
from lentiz_desk.desk.integrity import Examined, Flaw, Report, Wrong
from lentiz_desk.desk.integrity_text import told
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.ui.helping import HowPage
from lentiz_desk.ui.integrity import IntegrityFacts, IntegrityPage
from tests.ui.desk_rooms import instant, sample_world
from tests.ui.samples import Sample


class NoticedPage(IntegrityPage):
    """As if an older vault had been noticed at sign-in."""

    def fetch(self, session: Session) -> IntegrityFacts:
        return IntegrityFacts(went_back=WentBack(noticed=session.clock.peek(), lacking=3))


def before() -> IntegrityPage:
    page = IntegrityPage(instant("correspond", "directeur"), {})
    page.refresh()
    return page


def intact() -> IntegrityPage:
    page = before()
    page.start()
    return page


def wrong() -> IntegrityPage:
    page = NoticedPage(instant("correspond", "directeur"), {})
    page.refresh()
    parts = (
        Examined(part="register", entries=15),
        Examined(
            part="oversight",
            entries=63,
            wrong=(Wrong(flaw=Flaw.LINES_LACKING, about="4, 5", person=sample_world("correspond").ids["officer"]),),
        ),
        Examined(part="personal"),
        Examined(
            part="case",
            case_number="ZD-2026-K7Q2MX",
            entries=21,
            exhibits=2,
            wrong=(
                Wrong(flaw=Flaw.EXHIBIT, about="9f2c41aa"),
                Wrong(flaw=Flaw.WITHOUT_EFFECT, about="77ab01cd", refusal=Refusal.of(Reason.FORKED)),
            ),
        ),
        Examined(part="case", case_number="ZD-2026-3H4NP2", entries=8),
    )
    report = Report(
        vault="0" * 64,
        organisation="Demo Onderwijsgroep",
        person="Directeur (demo)",
        at=sample_world("correspond").clock.at,
        parts=parts,
        closed=3,
        standing=Standing.WENT_BACK,
    )
    page.show_report(told(report, page.name_of))
    return page


SAMPLES: tuple[Sample, ...] = (
    Sample(name="how", make=lambda _: HowPage(instant("enrol", "directeur"), {}), entry="", height=1000),
    Sample(name="integrity", make=lambda _: before(), entry="integrity", docs=False),
    Sample(name="integrity-intact", make=lambda _: intact(), entry="integrity"),
    Sample(name="integrity-wrong", make=lambda _: wrong(), entry="integrity", height=900),
)
