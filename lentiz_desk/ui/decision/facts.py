"""What the decision page reads: the request, the people, the test, and who may decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time

from lentiz_desk.desk.naming import naming_of
from lentiz_desk.desk.oversight import note_reading
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import CheckDecided, CheckRequested, PersonNoted
from lentiz_desk.domain.case_state import CaseState, Said
from lentiz_desk.domain.decision_rules import decider_refusal, who_could_decide, who_could_execute
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.request_gaps import points_of_attention
from lentiz_desk.domain.values import Role
from lentiz_desk.words.naming import Naming
from lentiz_desk.words.refusals import sentence


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Whether the signed-in person may decide, why not, and who could."""

    may: bool
    refusal: str
    could: tuple[str, ...]
    may_declare: bool


@dataclass(frozen=True, kw_only=True)
class DecisionFacts:
    """Everything the page shows; ``now`` says when it was read and makes no difference.

    ``unfilled`` names the fields of a request that is still being written in which nothing is filled in yet; in what is
    submitted there are none.
    """

    case: str
    number: str
    reported: str
    request: Said[CheckRequested] | None
    naming: Naming
    people: Mapping[int, PersonNoted]
    points: tuple[str, ...]
    officers: tuple[tuple[str, str], ...]
    standing: Standing
    running: Said[CheckDecided] | None
    unfilled: frozenset[str] = frozenset()
    now: datetime = field(compare=False)


def read_decision(session: Session, case: str) -> DecisionFacts:
    """Return the facts of a case for deciding."""
    state = session.case(case)
    note_reading(session, case, case)
    now = session.clock.peek()
    request = state.open_request
    body = request.body if request is not None else None
    officers = who_could_execute(state, session.register, body.requester) if body is not None else ()
    return DecisionFacts(
        case=case,
        number=state.case_number,
        reported=state.report.body.facts if state.report is not None else "",
        request=request,
        naming=naming_of(session, state),
        people=state.people,
        points=points_of_attention(body, _adopted(session)) if body is not None else (),
        officers=tuple((who.id, who.name) for who in officers),
        standing=standing_of(session, state, now),
        running=state.running(now),
        now=now,
    )


def standing_of(session: Session, state: CaseState, now: datetime) -> Standing:
    """Return whether the signed-in person may decide in a case; someone who is no director is told nothing."""
    refusal = decider_refusal(state, session.register, session.person, now)
    directing = Role.DIRECTOR in session.me.roles
    names = {person.id: person.name for person in session.register.people.values()}
    return Standing(
        may=refusal is None,
        refusal=sentence(refusal, lambda who: names.get(who, ""))
        if refusal is not None and (directing or _personal(refusal))
        else "",
        could=tuple(who.name for who in who_could_decide(state, session.register, now) if who.id != session.person),
        may_declare=directing and session.person in state.holders,
    )


def _personal(refusal: Refusal) -> bool:
    return refusal.reason is not Reason.NOT_A_DIRECTOR


def _adopted(session: Session) -> datetime:
    return datetime.combine(session.register.founding.edition.adopted, time(0), tzinfo=UTC)
