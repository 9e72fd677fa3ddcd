"""What the request page reads: the report, who may ask and carry out, and what the director asked before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time

from lentiz_desk.desk.naming import naming_of
from lentiz_desk.desk.reading import note_page
from lentiz_desk.desk.requesting import possible_executors
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_acts import CaseAct, case_acts
from lentiz_desk.domain.case_entries import CheckRequested, PersonNoted
from lentiz_desk.domain.case_rules import concerned
from lentiz_desk.domain.case_state import CaseState, Said
from lentiz_desk.domain.decision_rules import deciders, executors, requesters
from lentiz_desk.domain.values import Outcome, Part, Role
from lentiz_desk.ui.unsigned import said_why
from lentiz_desk.words import request_people as people_words
from lentiz_desk.words.naming import Naming


@dataclass(frozen=True, kw_only=True)
class Someone:
    """Someone in the roster, and why this person cannot take a part, when so."""

    id: str
    name: str
    function: str
    closed: str


@dataclass(frozen=True, kw_only=True)
class RequestFacts:
    """Everything the form offers; ``now`` says when it was read and makes no difference.

    ``previous`` is the request on which the director asked for more, ``asked`` what, ``asked_why`` in which words.
    """

    case: str
    number: str
    refusal: str
    me: str
    reported: str
    scope_why: str
    people: Mapping[int, PersonNoted]
    naming: Naming
    colleagues: tuple[Someone, ...]
    officers: tuple[Someone, ...]
    previous: Said[CheckRequested] | None
    asked: tuple[str, ...]
    asked_why: str
    adopted: datetime
    now: datetime = field(compare=False)

    @property
    def subjects(self) -> tuple[PersonNoted, ...]:
        """Return the people whom the case is about."""
        return tuple(person for person in self.people.values() if person.part is Part.SUBJECT)


def read_request(session: Session, case: str) -> RequestFacts:
    """Return what a request in a case can be made of."""
    state, now, register = session.case(case), session.clock.peek(), session.register
    note_page(session, case)
    refusal = case_acts(state, register, session.person, now, findings_wait=False)[CaseAct.REQUEST]
    more = state.decision if state.decision is not None and state.decision.body.outcome is Outcome.MORE else None
    report = state.report.body if state.report is not None else None
    return RequestFacts(
        case=case,
        number=state.case_number,
        refusal=said_why(session, refusal),
        me=session.person,
        reported=report.facts if report is not None else "",
        scope_why=report.scope_why if report is not None else "",
        people=state.people,
        naming=naming_of(session, state),
        colleagues=_colleagues(session, state),
        officers=_officers(session, state),
        previous=state.request if more is not None else None,
        asked=more.body.asked if more is not None else (),
        asked_why=more.body.motivation if more is not None else "",
        adopted=datetime.combine(register.founding.edition.adopted, time(0), tzinfo=UTC),
        now=now,
    )


def _colleagues(session: Session, state: CaseState) -> tuple[Someone, ...]:
    reasons = [
        (concerned(state), people_words.closed_concerned()),
        (state.conflicts, people_words.closed_conflict()),
        (deciders(state), people_words.closed_decided()),
        (executors(state), people_words.closed_executed()),
    ]
    everyone = sorted(session.register.people.values(), key=lambda who: who.name.casefold())
    return tuple(
        Someone(id=who.id, name=who.name, function=who.function, closed=_first(reasons, who.id)) for who in everyone
    )


def _officers(session: Session, state: CaseState) -> tuple[Someone, ...]:
    free = {who.id for who in possible_executors(session, state.compartment, "")}
    reasons = [
        (concerned(state), people_words.closed_concerned()),
        (frozenset(who.roster for who in state.people.values()), people_words.closed_in_case()),
        (state.conflicts, people_words.closed_conflict()),
        (requesters(state), people_words.closed_asked()),
        (deciders(state), people_words.closed_decided()),
        (state.holders, people_words.closed_holder()),
    ]
    return tuple(
        Someone(
            id=who.id,
            name=who.name,
            function=who.function,
            closed="" if who.id in free else _first(reasons, who.id) or people_words.closed_otherwise(),
        )
        for who in session.register.with_role(Role.OFFICER)
    )


def _first(reasons: list[tuple[frozenset[str], str]], person: str) -> str:
    return next((reason for people, reason in reasons if person in people), "")
