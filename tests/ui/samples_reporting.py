"""Reporting and requesting, with a real vault behind them."""

from __future__ import annotations

from collections.abc import Mapping

from lentiz_desk.desk.drafts import delete_draft
from lentiz_desk.desk.requesting import DRAFT
from lentiz_desk.ui.kit.field import Answer
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.report.form import ReportForm
from lentiz_desk.ui.report.page import ReportPage
from lentiz_desk.ui.request.form import RequestForm
from lentiz_desk.ui.request.page import RequestPage
from tests.ui.desk_rooms import instant, sample_world
from tests.ui.samples import Sample

CLERK = "behandelaar"

REPORT: Mapping[str, Answer] = {
    "scope": "school",
    "location": "demo-college",
    "received": "2026-02-23T09:30",
    "report_kind": "conduct",
    "clauses": ["U4", "A3", "A7"],
    "people": ["p1", "p2", "p3"],
    "p1.part": "subject",
    "p1.category": "pupil",
    "p1.known": "outside",
    "p1.name": "Leerling Voorbeeld",
    "p1.group": "3B",
    "p1.age_band": "12_15",
    "p2.part": "guardian",
    "p2.known": "outside",
    "p2.name": "Ouder Voorbeeld",
    "p2.children": ["p1"],
    "p2.authority": "yes",
    "p2.address": "unknown",
    "p3.part": "harmed",
    "p3.category": "staff",
    "p3.known": "outside",
    "p3.name": "Docent Voorbeeld",
    "p3.function": "docent Engels",
    "reporter": "p3",
    "any_concerned": "no",
    "platform": "Instagram",
    "account": "@voorbeeld",
    "address": "https://voorbeeld.invalid/p/1",
    "posted": "2026-02-09",
    "facts": "Op het openbare account @voorbeeld staat een bericht van 9 februari. Het noemt de docent bij naam en "
    "roept op om de les over te slaan. De docent zag het bericht zelf.",
    "harm": ["person"],
    "harm_why": "De docent durft de klas niet meer in.",
    "intimate": "no",
    "exhibits": ["e1"],
    "e1.path": "/media/stick/bericht.png",
    "e1.shows": "het bericht van 9 februari",
    "e1.brought_by": "de docent",
    "e1.device": "telefoon van de docent",
    "e1.captured_at": "2026-02-20T16:10",
    "e1.online": "yes",
}
"""A whole report, as a form keeps it."""


def report_page(step: int, answers: Mapping[str, Answer] = REPORT, *, gaps: bool = False) -> ReportPage:
    page = ReportPage(instant("enrol", CLERK), {})
    page.refresh()
    form = page.form
    assert isinstance(form, ReportForm)
    form.restore({"answers": dict(answers)})
    page.go_to_step(step)
    if gaps:
        form.show_gaps(form.gaps())
    return page


def _report(step: int, **changed: Answer) -> Page:
    return report_page(step, {**REPORT, **changed})


TEST = {
    "interest": "De veiligheid van de docent weegt zwaarder dan de beperkte inbreuk op de privacy.",
    "lighter_means": "Een gesprek met de klas is gevoerd. De maker bleef onbekend.",
    "informed": "Het protocol staat in de schoolgids, maar is ouder dan de AVG.",
    "extent": "Eén openbaar account en de schoolmail van vier weken, van één leerling.",
    "consequences": "Mogelijk een maatregel. De uitkomst wordt alleen hiervoor gebruikt.",
    "safeguards": "Eén medewerker, zeven dagen, alles in het logboek.",
    "confidential": "Post van medezeggenschap, bedrijfsarts en vertrouwenspersoon blijft buiten beeld.",
    "covert_suspicion": "Het account noemt de klas en toont het lokaal van deze leerling.",
    "covert_other_failed": "Twee gesprekken, op 10 en 12 februari, leverden niets op.",
    "covert_incidental": "Eén keer, tot en met 20 februari.",
    "covert_dpia": "DPIA van 16 februari; de FG adviseert positief.",
}

REQUEST: Mapping[str, Answer] = {
    "requester_kind": "outside",
    "requester_function": "teamleider onderbouw",
    "purpose": "Vaststellen of het gemelde account van een leerling van deze school is.",
    "suspicion": "Het account noemt de docent bij naam en toont het klaslokaal van 3B.",
    "subjects": ["1"],
    "questions": ["v1", "v2"],
    "v1.text": "Is het gemelde account van deze leerling?",
    "v2.text": "Staan er meer berichten over deze docent?",
    "sources": ["s1", "s2"],
    "s1.kind": "public_account",
    "s1.text": "openbaar account @voorbeeld",
    "s2.kind": "school_mail",
    "s2.text": "schoolmail van de leerling",
    "period_from": "2026-01-26",
    "period_until": "2026-02-22",
    "after_decision": "no",
    "covert": "no",
    **{f"answers.{key}": "no" if key == "informed" else "yes" for key in TEST},
    **{f"motivations.{key}": text for key, text in TEST.items()},
    "exclusions": ["participation_council", "company_doctor", "confidential_adviser"],
}
"""A whole request, as a form keeps it, but for the officers."""


def request_page(step: int, answers: Mapping[str, Answer] | None = None, *, gaps: bool = False) -> RequestPage:
    workplace, case = instant("report", CLERK), sample_world("report").case
    workplace.ask(lambda session: delete_draft(session, DRAFT, case))
    page = RequestPage(workplace, {"case": case})
    page.refresh()
    form = page.form
    assert isinstance(form, RequestForm)
    executors = {"executors": [sample_world("report").ids["officer"]]}
    form.restore({"answers": {**REQUEST, **executors} if answers is None else answers})
    page.go_to_step(step)
    if gaps:
        form.show_gaps(form.gaps())
    return page


SAMPLES: tuple[Sample, ...] = (
    Sample(name="report-gate", make=lambda _: report_page(0, {})),
    Sample(name="report-private", make=lambda _: report_page(0, {"scope": "private"}), docs=False),
    Sample(name="report-what", make=lambda _: _report(1), docs=False),
    Sample(name="report-people", make=lambda _: _report(2), height=1500),
    Sample(name="report-colleagues", make=lambda _: _report(3, any_concerned="yes"), docs=False),
    Sample(name="report-post", make=lambda _: _report(4), docs=False, height=1100),
    Sample(name="report-exhibits", make=lambda _: _report(5)),
    Sample(name="report-intimate", make=lambda _: _report(5, intimate="yes"), docs=False),
    Sample(name="report-record", make=lambda _: _report(6), height=1300),
    Sample(name="report-gaps", make=lambda _: report_page(6, {"scope": "school"}, gaps=True), docs=False),
    Sample(name="request-why", make=lambda _: request_page(0), docs=False, height=1000),
    Sample(name="request-what", make=lambda _: request_page(1), height=1050),
    Sample(name="request-period", make=lambda _: request_page(2, {**REQUEST, "covert": "yes"}), docs=False),
    Sample(name="request-test", make=lambda _: request_page(3), height=1300),
    Sample(name="request-carrying-out", make=lambda _: request_page(4), docs=False),
    Sample(name="request-submit", make=lambda _: request_page(5), height=1500),
    Sample(name="request-gaps", make=lambda _: request_page(5, {}, gaps=True), docs=False),
)
