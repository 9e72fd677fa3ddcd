"""May this officer record this now? Source, person, question and period come from the decision, never from typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lentiz_desk.domain.case_entries import (
    DutySettled,
    EntryCorrected,
    ExhibitAdded,
    ExhibitErased,
    ExhibitHandled,
    HoldersSet,
)
from lentiz_desk.domain.check_entries import (
    AuthorisationEnded,
    AuthorisationOpened,
    AuthorisationReopened,
    CheckRecorded,
    FindingsHandedIn,
    SeenByAccident,
)
from lentiz_desk.domain.corrections import corrected
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.values import DutyKind, EndedBecause, Level, NotKept, Outcome, Role

if TYPE_CHECKING:
    from datetime import datetime

    from lentiz_desk.domain.act import Act
    from lentiz_desk.domain.case_entries import CheckDecided
    from lentiz_desk.domain.check_state import CheckState
    from lentiz_desk.domain.register import Register


def may_record_check(state: CheckState, register: Register, act: Act) -> Refusal | None:
    """Return why an entry may not be recorded in an authorisation now, or None."""
    body = act.body
    if isinstance(body, AuthorisationOpened):
        return _opening(state, register, act, body)
    if state.decision is None or not decision_stands(state, register):
        return Refusal.of(Reason.DECISION_UNKNOWN)
    if act.author not in state.holders:
        return Refusal.of(Reason.NOT_A_HOLDER, person=act.author)
    return _by_kind(state, register, act, state.decision.body)


def decision_stands(state: CheckState, register: Register) -> bool:
    """Say whether the quoted decision opens this authorisation: for it, from its case, by who may decide there."""
    if state.opened is None or state.decision is None:
        return False
    opened, decision = state.opened, state.decision
    return (
        decision.body.outcome in {Outcome.ALLOWED, Outcome.NARROWER}
        and decision.body.authorisation == state.compartment
        and decision.body.request == opened.body.request
        and decision.author == opened.author
        and state.case_of_decision == opened.body.case
        and register.may_sign_for(decision.author, opened.body.location, decision.at)
    )


def executor_refusal(state: CheckState, register: Register, person: str, at: datetime) -> Refusal | None:
    """Return why a person may not carry out this check now, or None: named, sworn to secrecy, in time."""
    decision = state.decision
    if decision is None or person not in decision.body.executors:
        return Refusal.of(Reason.ROLE_MISSING, roles=(Role.OFFICER,))
    if not register.has_role(person, Role.OFFICER):
        return Refusal.of(Reason.ROLE_MISSING, roles=(Role.OFFICER,))
    if not register.secrecy_valid(person, at):
        return Refusal.of(Reason.SECRECY_MISSING, person=person)
    if state.finished:
        return Refusal.of(Reason.AUTHORISATION_ENDED)
    if state.ends_at is None or at > state.ends_at:
        return Refusal.of(Reason.AUTHORISATION_EXPIRED, ended_at=state.ends_at)
    if state.reopened is not None and person != state.reopened.body.executor:
        return Refusal.of(Reason.AUTHORISATION_ENDED)
    return None


def _opening(state: CheckState, register: Register, act: Act, body: AuthorisationOpened) -> Refusal | None:
    if state.opened is not None:
        return Refusal.of(Reason.CASE_ALREADY_OPENED)
    if not register.may_sign_for(act.author, body.location, act.at) or act.author not in body.holders:
        return Refusal.of(Reason.NOT_A_DIRECTOR, location=body.location)
    return None


def _by_kind(  # noqa: C901, PLR0911 - one case per kind of entry
    state: CheckState, register: Register, act: Act, decision: CheckDecided
) -> Refusal | None:
    match act.body:
        case HoldersSet():
            return _director(state, register, act)
        case AuthorisationReopened() as body:
            return _reopening(state, register, act, body)
        case CheckRecorded() as body:
            return executor_refusal(state, register, act.author, act.at) or _scope(state, decision, body)
        case SeenByAccident(source=source):
            inside = source in {item.key for item in decision.sources}
            return executor_refusal(state, register, act.author, act.at) or (
                None if inside else Refusal.of(Reason.SOURCE_OUTSIDE)
            )
        case ExhibitAdded() as body:
            picture = body.media_type.startswith(("image/", "video/"))
            asked = Refusal.of(Reason.INTIMATE_NOT_ASKED) if picture and not body.intimate_asked else None
            return executor_refusal(state, register, act.author, act.at) or asked
        case FindingsHandedIn() as body:
            given = set(body.answered) | set(body.not_answered)
            told = all(body.answers.get(key, "").strip() for key in decision.questions) or "answers" in act.missing
            complete = given == set(decision.questions) and told
            return executor_refusal(state, register, act.author, act.at) or (
                None if complete else Refusal.of(Reason.QUESTIONS_UNANSWERED)
            )
        case AuthorisationEnded(because=because):
            own = because is EndedBecause.HANDED_IN and act.author in decision.executors
            return None if own else _director(state, register, act)
        case DutySettled(duty=duty):
            mine = duty is DutyKind.COPIES_REMOVED and act.author in decision.executors
            return None if mine else Refusal.of(Reason.DUTY_UNKNOWN)
        case EntryCorrected() as body:
            return _correction(state, register, act, body)
        case ExhibitHandled(exhibit=exhibit):
            return None if exhibit in state.exhibits else Refusal.of(Reason.EXHIBIT_UNKNOWN)
        case ExhibitErased() as body:
            return _erasure(state, register, act, body)
        case _:
            return Refusal.of(Reason.NOT_FOR_THIS_COMPARTMENT)


def _director(state: CheckState, register: Register, act: Act) -> Refusal | None:
    location = state.location
    if register.has_role(act.author, Role.DIRECTOR) or register.may_sign_for(act.author, location, act.at):
        return None
    return Refusal.of(Reason.NOT_A_DIRECTOR, location=location)


def _reopening(state: CheckState, register: Register, act: Act, body: AuthorisationReopened) -> Refusal | None:
    location = state.location
    executors = state.decision.body.executors if state.decision is not None else ()
    if not register.may_sign_for(act.author, location, act.at):
        return Refusal.of(Reason.NOT_A_DIRECTOR, location=location)
    if body.executor not in executors:
        return Refusal.of(Reason.EXECUTOR_UNSUITABLE, people=(body.executor,))
    if not state.finished:
        return Refusal.of(Reason.CHECK_RUNS)
    handed_in = state.ended is None or state.ended.body.because is EndedBecause.HANDED_IN
    return None if handed_in else Refusal.of(Reason.DECISION_ENDED)


def _scope(state: CheckState, decision: CheckDecided, body: CheckRecorded) -> Refusal | None:
    if body.source not in {item.key for item in decision.sources}:
        return Refusal.of(Reason.SOURCE_OUTSIDE)
    if body.subject not in decision.subjects and decision.level > Level.AGGREGATE:
        return Refusal.of(Reason.SUBJECT_OUTSIDE)
    if body.question not in decision.questions:
        return Refusal.of(Reason.QUESTION_OUTSIDE)
    begins, ends = decision.period_from, decision.period_until
    if begins is None or ends is None or body.viewed_from < begins or body.viewed_until > ends:
        return Refusal.of(Reason.PERIOD_OUTSIDE, period_from=begins, period_until=ends)
    if body.viewed_until < body.viewed_from:
        return Refusal.of(Reason.PERIOD_REVERSED)
    if not set(body.exhibits) <= state.exhibits.keys():
        return Refusal.of(Reason.EXHIBIT_UNKNOWN)
    return None


def _correction(state: CheckState, register: Register, act: Act, body: EntryCorrected) -> Refusal | None:
    target = state.entries.get(body.target)
    if target is None:
        return Refusal.of(Reason.TARGET_UNKNOWN)
    if target.author != act.author and _director(state, register, act) is not None:
        return Refusal.of(Reason.NOT_THE_AUTHOR, author=target.author)
    return Refusal.of(Reason.NOT_CORRECTABLE) if corrected(target.body, body) is None else None


def _erasure(state: CheckState, register: Register, act: Act, body: ExhibitErased) -> Refusal | None:
    if body.exhibit not in state.exhibits:
        return Refusal.of(Reason.EXHIBIT_UNKNOWN)
    if body.because is NotKept.INTIMATE_OR_ILLEGAL:
        return None if body.police_considered else Refusal.of(Reason.INTIMATE_NOT_ASKED)
    return _director(state, register, act)
