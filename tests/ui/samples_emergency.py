"""An emergency intake, and the report that completes it, with a real vault behind them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from lentiz_desk.desk.drafts import delete_draft
from lentiz_desk.desk.intakes import DRAFT, sign_intake
from lentiz_desk.ui.emergency.page import EmergencyPage
from lentiz_desk.ui.kit.field import Answer
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.report.form import ReportForm
from lentiz_desk.ui.report.page import ReportPage
from tests.desk.intaking import new_intake
from tests.ui.desk_rooms import instant, sample_world
from tests.ui.samples import Sample
from tests.ui.samples_reporting import CLERK, REPORT

LINE = "Bedreiging op Snapchat, doorgestuurd door een mentor"


def emergency_page(*, filled: bool, gaps: bool = False) -> EmergencyPage:
    workplace = instant("enrol", CLERK)
    workplace.ask(lambda session: delete_draft(session, DRAFT))
    page = EmergencyPage(workplace, {})
    page.refresh()
    form = page.form
    assert form is not None
    if filled:
        answers: dict[str, Answer] = {"line": LINE, "files": ["/media/stick/bericht.png"], "no_intimate": True}
        form.restore({"answers": answers})
    if gaps:
        form.restore({"answers": {"files": ["/media/stick/bericht.png"]}})
        form.show_gaps(form.gaps(page.workplace.now()))
    return page


@cache
def sample_intake() -> str:
    """An intake of the sample clerk, made once per process."""
    made: list[str] = []
    intake = replace(new_intake(sample_world("enrol")), line=LINE)
    instant("enrol", CLERK).ask(lambda session: made.append(sign_intake(session, intake).compartment))
    return made[0]


def completing_page(step: int, **changed: Answer) -> Page:
    intake = sample_intake()
    workplace = instant("enrol", CLERK)
    workplace.ask(lambda session: delete_draft(session, "report", intake))
    page = ReportPage(workplace, {"intake": intake})
    page.refresh()
    form = page.form
    assert isinstance(form, ReportForm)
    form.restore({"answers": {**REPORT, "e1.path": form.field("e1.path").answer(), **changed}})
    page.go_to_step(step)
    return page


SAMPLES: tuple[Sample, ...] = (
    Sample(name="emergency", make=lambda _: emergency_page(filled=True)),
    Sample(name="emergency-empty", make=lambda _: emergency_page(filled=False), docs=False),
    Sample(name="emergency-completing", make=lambda _: completing_page(0), docs=False),
    Sample(name="emergency-completing-exhibits", make=lambda _: completing_page(5), docs=False),
    Sample(name="emergency-completing-record", make=lambda _: completing_page(6), docs=False, height=1400),
    Sample(name="emergency-gaps", make=lambda _: emergency_page(filled=False, gaps=True), docs=False),
)
