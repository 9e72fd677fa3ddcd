"""What an authorisation's compartment records: the check itself, by the named officers only."""

from __future__ import annotations

from typing import ClassVar

from lentiz_desk.domain.texts import Body, Moment, Text, Texts
from lentiz_desk.domain.values import Certainty, EndedBecause, ViewedHow


class AuthorisationOpened(Body, frozen=True, kw_only=True):
    """The first entry of an authorisation: quotes the decision and its scope, names the first holders."""

    kind: ClassVar[str] = "authorisation.opened"
    case: str
    case_year: int
    location: str
    decision: str
    request: str
    holders: tuple[str, ...]
    quoted: tuple[str, ...]


class CheckRecorded(Body, frozen=True, kw_only=True):
    """One look at one source about one person, inside the decided scope; the finding is a fact."""

    kind: ClassVar[str] = "check.recorded"
    source: str
    subject: int
    question: str
    viewed_from: Moment
    viewed_until: Moment
    viewed_at: Moment
    viewed_how: ViewedHow
    maker: Certainty
    exhibits: tuple[str, ...] = ()
    finding: Text
    maker_basis: Text = ""


class SeenByAccident(Body, frozen=True, kw_only=True):
    """Something outside the scope was seen; only that it happened is kept, never what."""

    kind: ClassVar[str] = "seen.by_accident"
    seen_at: Moment
    source: str


class FindingsHandedIn(Body, frozen=True, kw_only=True):
    """Every decided question is answered, or it says why not; ``finish`` also ends the authorisation."""

    kind: ClassVar[str] = "findings.handed_in"
    answered: tuple[str, ...]
    not_answered: tuple[str, ...]
    finish: bool
    answers: Texts


class AuthorisationEnded(Body, frozen=True, kw_only=True):
    """The authorisation is over; nothing can be recorded in it any more."""

    kind: ClassVar[str] = "authorisation.ended"
    because: EndedBecause
    why: Text = ""


class AuthorisationReopened(Body, frozen=True, kw_only=True):
    """A director asks one addition after the findings, until a date."""

    kind: ClassVar[str] = "authorisation.reopened"
    executor: str
    until: Moment
    why: Text


CheckEntry = (
    AuthorisationOpened | CheckRecorded | SeenByAccident | FindingsHandedIn | AuthorisationEnded | AuthorisationReopened
)
