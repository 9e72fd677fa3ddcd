"""What may be done in a case now, by whom, and what may not yet and why. Asked of the same rules as recording."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from lentiz_desk.domain.act import Act
from lentiz_desk.domain.case_entries import CaseClosed
from lentiz_desk.domain.case_rules import HANDLING, REPORTING, may_record, missing_role, standing
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.decision_rules import decider_refusal, who_could_decide
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.register import Register
from lentiz_desk.domain.values import CaseStatus


class CaseAct(StrEnum):
    """The acts a case page offers, in the order of the main job."""

    REQUEST = "request"
    DECIDE = "decide"
    WITHDRAW = "withdraw"
    TAKE_FINDINGS = "take_findings"
    ACTIONS = "actions"
    CORRESPOND = "correspond"
    LETTER = "letter"
    BRING_IN = "bring_in"
    EXHIBIT = "exhibit"
    DOSSIER = "dossier"
    CLOSE = "close"
    CONFLICT = "conflict"


AFTER_CLOSING = frozenset({CaseAct.DOSSIER, CaseAct.CONFLICT})
"""What may still be done in a closed case: hand out another copy, and declare an interest."""


_OTHERS = frozenset({Reason.NOT_A_DIRECTOR, Reason.ROLE_MISSING})
"""Refusals that say that an act belongs to other people, whatever the case."""


def case_acts(
    state: CaseState, register: Register, person: str, at: datetime, *, findings_wait: bool
) -> dict[CaseAct, Refusal | None]:
    """Return every act with None when it may be done now, else why not. ``findings_wait``: handed in, not yet taken."""
    act = Act(author=person, device=0, at=at, body=CaseClosed())
    stands = standing(state, person)
    if stands is not None:
        return dict.fromkeys(CaseAct, stands)
    handling = missing_role(register, person, HANDLING)
    reporting = missing_role(register, person, REPORTING)
    deciding = decider_refusal(state, register, person, at)
    acts: dict[CaseAct, Refusal | None] = {
        CaseAct.REQUEST: reporting or _request(state, at),
        CaseAct.DECIDE: deciding or (None if state.open_request else Refusal.of(Reason.NO_OPEN_REQUEST)),
        CaseAct.WITHDRAW: deciding or (None if state.running(at) else Refusal.of(Reason.DECISION_UNKNOWN)),
        CaseAct.TAKE_FINDINGS: deciding or (None if findings_wait else Refusal.of(Reason.QUESTIONS_UNANSWERED)),
        CaseAct.ACTIONS: deciding or _actions(state, at, findings_wait=findings_wait),
        CaseAct.CORRESPOND: handling,
        CaseAct.LETTER: handling,
        CaseAct.BRING_IN: handling,
        CaseAct.EXHIBIT: None,
        CaseAct.DOSSIER: handling or (None if state.latest_actions else Refusal.of(Reason.NO_ACTIONS_YET)),
        CaseAct.CLOSE: may_record(state, register, act),
        CaseAct.CONFLICT: None,
    }
    if state.closed_at is None:
        return acts
    closed = Refusal.of(Reason.CASE_CLOSED, closed_at=state.closed_at)
    return {
        name: refusal if name in AFTER_CLOSING or (refusal is not None and refusal.reason in _OTHERS) else closed
        for name, refusal in acts.items()
    }


def could_take_over(state: CaseState, register: Register, at: datetime) -> tuple[str, ...]:
    """Return the names of who may decide here without a conflicting part."""
    return tuple(person.name for person in who_could_decide(state, register, at))


def _request(state: CaseState, at: datetime) -> Refusal | None:
    if state.report is None:
        return Refusal.of(Reason.NO_REPORT)
    if state.open_request is not None:
        return Refusal.of(Reason.REQUEST_OPEN)
    if state.running(at) is not None:
        return Refusal.of(Reason.CHECK_RUNS)
    return Refusal.of(Reason.ACTIONS_DECIDED) if state.status(at) is CaseStatus.ACTIONS_DECIDED else None


def _actions(state: CaseState, at: datetime, *, findings_wait: bool) -> Refusal | None:
    if state.open_request is not None:
        return Refusal.of(Reason.REQUEST_OPEN)
    if state.running(at) is not None and not findings_wait:
        return Refusal.of(Reason.CHECK_RUNS)
    return None
