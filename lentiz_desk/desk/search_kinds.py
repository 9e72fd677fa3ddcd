"""Kinds of entries as one looks for them, and what each can be called when it is typed."""

from __future__ import annotations

from enum import StrEnum

from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CaseClosed,
    CaseOpened,
    CheckDecided,
    CheckRequested,
    CorrespondenceLogged,
    DecisionWithdrawn,
    DossierExported,
    DutyPostponed,
    DutySettled,
    ExhibitAdded,
    ExhibitErased,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn, SeenByAccident
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.texts import Body
from lentiz_desk.words import search_typed
from lentiz_desk.words.catalog import LANGUAGES, in_language


class Kind(StrEnum):
    """What kind of entry one looks for."""

    REPORT = "report"
    PERSON = "person"
    EXHIBIT = "exhibit"
    DECISION = "decision"
    CHECK = "check"
    LETTER = "letter"
    DUTY = "duty"
    OTHER = "other"


KINDS: dict[type[Body], Kind] = {
    CaseOpened: Kind.REPORT,
    ReportRecorded: Kind.REPORT,
    IntakeRecorded: Kind.REPORT,
    PersonNoted: Kind.PERSON,
    ExhibitAdded: Kind.EXHIBIT,
    ExhibitErased: Kind.EXHIBIT,
    CheckRequested: Kind.DECISION,
    CheckDecided: Kind.DECISION,
    DecisionWithdrawn: Kind.DECISION,
    ActionsDecided: Kind.DECISION,
    CaseClosed: Kind.DECISION,
    CheckRecorded: Kind.CHECK,
    SeenByAccident: Kind.CHECK,
    FindingsHandedIn: Kind.CHECK,
    CorrespondenceLogged: Kind.LETTER,
    DossierExported: Kind.LETTER,
    DutySettled: Kind.DUTY,
    DutyPostponed: Kind.DUTY,
}
"""Kinds of entries by what one looks for; the rest is ``OTHER``."""


def kind_of(body: Body) -> Kind:
    """Return what kind of entry this is for who looks for it."""
    return KINDS.get(type(body), Kind.OTHER)


def called_in_any_language() -> dict[str, Kind]:
    """Return every name that a kind can be typed by, in every language; what stands first wins."""
    names: dict[str, Kind] = {}
    for language in LANGUAGES:
        with in_language(language):
            for kind in Kind:
                for name in search_typed.kind_called(kind.value):
                    names.setdefault(name, kind)
    return names
