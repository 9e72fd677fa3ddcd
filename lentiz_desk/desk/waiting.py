"""What waits in one case for one person: each a kind, since when, by when, and where it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from lentiz_desk.desk.concluding import findings_waiting
from lentiz_desk.desk.session import Faulty, Session
from lentiz_desk.domain.case_acts import CaseAct, case_acts
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.duties import duties_begun, open_duties
from lentiz_desk.domain.values import CaseStatus, DutyKind, Filing, Outcome, Role
from lentiz_desk.domain.working_days import working_days_after
from lentiz_desk.words import dates


class Waiting(StrEnum):
    """What kind of thing waits; ``words.worklist`` has a title, an explanation and a verb for each."""

    CHECK = "check"
    CHECK_BEGUN = "check_begun"
    CHECK_EXPIRED = "check_expired"
    DECIDE = "decide"
    DECIDE_AS_DEPUTY = "decide_as_deputy"
    MORE_ASKED = "more_asked"
    REFUSED = "refused"
    FINDINGS = "findings"
    ACTIONS = "actions"
    REPORTED = "reported"
    DUTY = "duty"
    HANDLE = "handle"
    CLOSE = "close"
    SECRECY = "secrecy"
    APPROVE = "approve"
    INTAKE = "intake"
    INTAKE_DRAFT = "intake_draft"
    DRAFT = "draft"
    FAULT = "fault"
    WENT_BACK = "went_back"


@dataclass(frozen=True, kw_only=True)
class WorkItem:
    """One thing that waits. ``due`` may be None; ``page`` and ``args`` say where the verb leads."""

    kind: Waiting
    case_number: str
    since: datetime
    due: datetime | None
    page: str
    args: dict[str, str]
    duty: DutyKind | None = None
    count: int = 0
    person: str = ""
    fault: Faulty | None = None


WORKING_DAYS = 2
"""So many working days after a request it is to be decided; from then on the deputy is asked, too."""


def waits_in(session: Session, state: CaseState, now: datetime) -> Iterator[WorkItem]:
    """Yield what waits in a case for the signed-in person."""
    if state.opened is None or state.closed_at is not None:
        return
    waits = bool(findings_waiting(session, state))
    acts = case_acts(state, session.register, session.person, now, findings_wait=waits)
    yield from _deciding(session, state, {act for act, refusal in acts.items() if refusal is None})
    yield from _handling(session, state, now)


def decide_by(requested: datetime) -> datetime:
    """Return by when a request is to be decided: the same time of the day, in Dutch time, two working days later."""
    return working_days_after(dates.local(requested), WORKING_DAYS).astimezone(UTC)


def _deciding(session: Session, state: CaseState, may: set[CaseAct]) -> Iterator[WorkItem]:
    location = state.location
    own = location in session.me.locations and Role.DIRECTOR in session.me.roles
    request = state.open_request
    if CaseAct.DECIDE in may and request is not None:
        kind = Waiting.DECIDE if own else Waiting.DECIDE_AS_DEPUTY
        due = decide_by(request.at)
        if own or session.clock.peek() > due:
            yield _item(kind, state, request.at, due, "decision")
    if CaseAct.TAKE_FINDINGS in may:
        yield _item(Waiting.FINDINGS, state, state.decisions[-1].at, None, "actions")
    elif CaseAct.ACTIONS in may and own and state.status(session.clock.peek()) in _TO_DECIDE and not state.actions:
        yield _item(Waiting.ACTIONS, state, state.decisions[-1].at, None, "actions")


def _handling(session: Session, state: CaseState, now: datetime) -> Iterator[WorkItem]:
    mine = state.handler == session.person
    if mine and state.decision is not None and not state.actions:
        match state.decision.body.outcome:
            case Outcome.MORE:
                yield _item(Waiting.MORE_ASKED, state, state.decision.at, None, "request")
            case Outcome.REFUSED:
                yield _item(Waiting.REFUSED, state, state.decision.at, None, "case")
            case _:
                pass
    if mine and state.status(now) is CaseStatus.REPORTED and state.opened is not None:
        yield _item(Waiting.REPORTED, state, state.opened.at, None, "case")
    for duty in duties_begun(state, now):
        if duty.open and (mine or duty.owner == session.person):
            page = "dossier" if duty.kind is DutyKind.FILE_CORRESPONDENCE else "duty"
            args = {"case": state.compartment, "duty": duty.kind.value, "about": duty.about}
            yield WorkItem(
                kind=Waiting.DUTY,
                case_number=state.case_number,
                since=duty.due,
                due=duty.due,
                page=page,
                args=args,
                duty=duty.kind,
            )
    if mine and state.actions and not state.exports and state.actions[-1].body.filing is Filing.KEEP:
        yield _item(Waiting.HANDLE, state, state.actions[-1].at, None, "case")
    elif mine and state.actions and not open_duties(state):
        yield _item(Waiting.CLOSE, state, state.actions[-1].at, None, "close")


def _item(kind: Waiting, state: CaseState, since: datetime, due: datetime | None, page: str) -> WorkItem:
    return WorkItem(
        kind=kind,
        case_number=state.case_number,
        since=since,
        due=due,
        page=page,
        args={"case": state.compartment},
    )


_TO_DECIDE = {CaseStatus.FINDINGS_IN, CaseStatus.CHECK_ENDED, CaseStatus.REFUSED}
