"""Which page stands under which name. Pages are loaded when they are first shown."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from lentiz_desk.ui.page import Page
from lentiz_desk.ui.workplace import Workplace

PAGES: dict[str, str] = {
    "worklist": "lentiz_desk.ui.worklist:WorklistPage",
    "cases": "lentiz_desk.ui.case_list:CaseListPage",
    "case": "lentiz_desk.ui.case.page:CasePage",
    "search": "lentiz_desk.ui.search.page:SearchPage",
    "authorisations": "lentiz_desk.ui.authorisations:AuthorisationsPage",
    "people": "lentiz_desk.ui.people.page:PeoplePage",
    "enrol": "lentiz_desk.ui.people.enrol:EnrolPage",
    "approve": "lentiz_desk.ui.people.approve:ApprovePage",
    "deputy": "lentiz_desk.ui.people.deputy:DeputyPage",
    "secrecy": "lentiz_desk.ui.people.secrecy:SecrecyPage",
    "passphrase": "lentiz_desk.ui.people.passphrase:PassphrasePage",
    "founding": "lentiz_desk.ui.found.founding_sheet:FoundingSheetPage",
    "oversight": "lentiz_desk.ui.oversight.page:OversightPage",
    "integrity": "lentiz_desk.ui.integrity:IntegrityPage",
    "how": "lentiz_desk.ui.helping:HowPage",
    "clock": "lentiz_desk.ui.fault:ClockPage",
    "fault": "lentiz_desk.ui.fault:FaultPage",
    "emergency": "lentiz_desk.ui.emergency.page:EmergencyPage",
    "report": "lentiz_desk.ui.report.page:ReportPage",
    "request": "lentiz_desk.ui.request.page:RequestPage",
    "decision": "lentiz_desk.ui.decision.page:DecisionPage",
    "check": "lentiz_desk.ui.check.page:CheckPage",
    "findings": "lentiz_desk.ui.check.findings:FindingsPage",
    "actions": "lentiz_desk.ui.actions.page:ActionsPage",
    "bring_in": "lentiz_desk.ui.bringing_in:BringInPage",
    "correspondence": "lentiz_desk.ui.correspondence:CorrespondencePage",
    "letters": "lentiz_desk.ui.letters.choosing:LettersPage",
    "letter": "lentiz_desk.ui.letters.page:LetterPage",
    "letter_texts": "lentiz_desk.ui.letters.wording:LetterTextsPage",
    "dossier": "lentiz_desk.ui.dossier.page:DossierPage",
    "correct": "lentiz_desk.ui.correct:CorrectPage",
    "duty": "lentiz_desk.ui.duty:DutyPage",
    "close": "lentiz_desk.ui.close:ClosePage",
    "exhibit": "lentiz_desk.ui.exhibit.page:ExhibitPage",
    "describe": "lentiz_desk.ui.exhibit.describing:DescribePage",
}
"""Page name to ``module:class``; every class takes ``(workplace, args)``."""


def make_page(workplace: Workplace, name: str, args: Mapping[str, object]) -> Page:
    """Return a new page of that name, about those ids."""
    module, _, kind = PAGES[name].partition(":")
    page: Page = getattr(import_module(module), kind)(workplace, args)
    return page
