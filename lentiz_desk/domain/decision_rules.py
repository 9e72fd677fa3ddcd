"""Who may decide, and what a decision may say: four eyes, inside what was asked, always with a motivation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.values import SOURCE_LEVEL, Certainty, Filing, Finding, Level, Outcome, Part, Role

if TYPE_CHECKING:
    from datetime import datetime

    from lentiz_desk.domain.act import Act
    from lentiz_desk.domain.case_entries import ActionsDecided, CheckDecided, CheckRequested
    from lentiz_desk.domain.case_state import CaseState, Said
    from lentiz_desk.domain.register import Person, Register


def requesters(state: CaseState) -> frozenset[str]:
    """Return the roster people who asked for a check or reported; typing for someone does not make one either."""
    asked = {item.body.requester for item in state.requests if item.body.requester}
    number = state.report.body.reporter if state.report is not None else None
    reported = [*state.of_part(Part.REPORTER), *(who for who in state.people.values() if who.number == number)]
    return frozenset(asked | {who.roster for who in reported if who.roster})


def executors(state: CaseState) -> frozenset[str]:
    """Return everyone who was ever named to carry out a check in this case."""
    return frozenset(name for item in state.granted for name in item.body.executors)


def deciders(state: CaseState) -> frozenset[str]:
    """Return everyone who decided in this case."""
    return frozenset(item.author for item in state.decisions) | {item.author for item in state.actions}


def decider_refusal(state: CaseState, register: Register, person: str, at: datetime) -> Refusal | None:
    """Return why a person may not decide in this case, or None."""
    location = state.location
    if not register.may_sign_for(person, location, at):
        return Refusal.of(Reason.NOT_A_DIRECTOR, location=location)
    if person in requesters(state):
        return Refusal.of(Reason.IS_REQUESTER, person=person)
    if person in executors(state):
        return Refusal.of(Reason.IS_EXECUTOR, person=person)
    return None


def who_could_decide(state: CaseState, register: Register, at: datetime) -> tuple[Person, ...]:
    """Return who may decide here and has no conflicting part: the app names them when parts collide."""
    location = state.location
    barred = requesters(state) | executors(state) | state.conflicts
    return tuple(
        person
        for person in sorted(register.people.values(), key=lambda who: who.name)
        if person.id in state.holders and person.id not in barred and register.may_sign_for(person.id, location, at)
    )


def who_could_execute(state: CaseState, register: Register, requester: str = "") -> tuple[Person, ...]:
    """Return the officers who may carry out a check here: in no other part, not concerned, without the case's key.

    Who holds the case would see more than the check.
    """
    barred = requesters(state) | deciders(state) | state.conflicts | state.holders | {requester}
    barred |= {person.roster for person in state.people.values() if person.roster}
    if state.opened is not None:
        barred |= set(state.opened.body.concerned)
    return tuple(person for person in register.with_role(Role.OFFICER) if person.id not in barred)


def decision_refusal(state: CaseState, register: Register, act: Act, body: CheckDecided) -> Refusal | None:
    """Return why a decision on a check request may not be signed, or None."""
    refusal = decider_refusal(state, register, act.author, act.at)
    if refusal is not None:
        return refusal
    request = state.open_request
    if request is None or request.id != body.request:
        return Refusal.of(Reason.NO_OPEN_REQUEST)
    if not body.no_personal_interest:
        return Refusal.of(Reason.PERSONAL_INTEREST_OPEN)
    if not body.motivation.strip() and "motivation" not in act.missing:
        return Refusal.of(Reason.MOTIVATION_MISSING)
    if act.author in body.executors:
        return Refusal.of(Reason.IS_EXECUTOR, person=act.author)
    if body.outcome in {Outcome.REFUSED, Outcome.MORE}:
        return Refusal.of(Reason.SCOPE_WIDER, what="authorisation") if body.authorisation else None
    return _scope_refusal(request, body, act) or _executor_refusal(state, register, request, body)


def _scope_refusal(request: Said[CheckRequested], body: CheckDecided, act: Act) -> Refusal | None:
    asked = request.body
    if body.period_from is None or body.period_until is None or body.ends_at is None or not body.authorisation:
        return Refusal.of(Reason.REQUEST_INCOMPLETE, fields=("period_from", "period_until", "ends_at"))
    if body.period_until < body.period_from:
        return Refusal.of(Reason.PERIOD_REVERSED)
    if body.ends_at <= act.at:
        return Refusal.of(Reason.END_IN_THE_PAST)
    if not asked.after_decision and body.period_until > act.at:
        return Refusal.of(Reason.PERIOD_AFTER_DECISION)
    wider = (
        not set(body.subjects) <= set(asked.subjects)
        or not set(body.sources) <= set(asked.sources)
        or not body.sources
        or not set(body.questions) <= set(asked.questions)
        or not body.questions
        or not set(asked.exclusions) <= set(body.exclusions)
        or body.period_from < asked.period_from
        or body.period_until > asked.period_until
        or body.level > asked.level
        or body.covert != asked.covert
    )
    if wider or (body.level > Level.AGGREGATE and not body.subjects):
        return Refusal.of(Reason.SCOPE_WIDER, what="scope")
    if any(SOURCE_LEVEL[item.source] > body.level for item in body.sources):
        return Refusal.of(Reason.SCOPE_WIDER, what="level")
    return None


def _executor_refusal(
    state: CaseState, register: Register, request: Said[CheckRequested], body: CheckDecided
) -> Refusal | None:
    suitable = {person.id for person in who_could_execute(state, register, request.body.requester)}
    unsuitable = tuple(name for name in body.executors if name not in suitable)
    if unsuitable or not body.executors:
        return Refusal.of(Reason.EXECUTOR_UNSUITABLE, people=unsuitable)
    return None


def actions_refusal(state: CaseState, register: Register, act: Act, body: ActionsDecided) -> Refusal | None:
    """Return why a decision on actions may not be signed, or None."""
    refusal = decider_refusal(state, register, act.author, act.at)
    if refusal is not None:
        return refusal
    if state.report is None:
        return Refusal.of(Reason.NO_REPORT)
    if state.open_request is not None:
        return Refusal.of(Reason.REQUEST_OPEN)
    if state.running(act.at) is not None:
        return Refusal.of(Reason.CHECK_RUNS)
    if not body.no_personal_interest:
        return Refusal.of(Reason.PERSONAL_INTEREST_OPEN)
    if not body.motivation.strip() and "motivation" not in act.missing:
        return Refusal.of(Reason.MOTIVATION_MISSING)
    return _outcome_refusal(body) or _handler_refusal(state, register, body)


def _outcome_refusal(body: ActionsDecided) -> Refusal | None:
    if body.finding is Finding.FOUNDED and body.certainty is Certainty.UNKNOWN:
        return Refusal.of(Reason.MAKER_UNKNOWN)
    if body.finding is not Finding.FOUNDED and body.measures:
        return Refusal.of(Reason.MEASURE_FOR_UNFOUNDED)
    if body.finding is Finding.FOUNDED and body.filing is not Filing.KEEP:
        return Refusal.of(Reason.MEASURE_FOR_UNFOUNDED)
    return None


def _handler_refusal(state: CaseState, register: Register, body: ActionsDecided) -> Refusal | None:
    barred = executors(state) | state.conflicts | {who.roster for who in state.of_part(Part.SUBJECT)}
    if not register.has_role(body.handler, Role.HANDLER) or body.handler in barred:
        return Refusal.of(Reason.ROLE_MISSING, roles=(Role.HANDLER,))
    if state.opened is not None and body.handler in state.opened.body.concerned:
        return Refusal.of(Reason.CONCERNED, person=body.handler)
    return None
