"""May this person record this entry in this case now? None means yes; else the refusal carries the facts.

The same rules guard recording and folding, so an entry that came round them has no effect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lentiz_desk.domain.act import Act
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CaseClosed,
    CaseOpened,
    CheckDecided,
    CheckRequested,
    ConflictDeclared,
    CorrespondenceLogged,
    DecisionWithdrawn,
    DossierExported,
    DutyPostponed,
    DutySettled,
    EntriesQuoted,
    EntryCorrected,
    ExhibitAdded,
    ExhibitDescribed,
    ExhibitErased,
    ExhibitHandled,
    HoldersSet,
    IntakeQuoted,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.corrections import corrected
from lentiz_desk.domain.decision_rules import (
    actions_refusal,
    decider_refusal,
    deciders,
    decision_refusal,
    executors,
)
from lentiz_desk.domain.duties import duties_of, open_duties
from lentiz_desk.domain.letter_rules import letter_refusal
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.request_gaps import request_gaps
from lentiz_desk.domain.values import DutyKind, NotKept, Part, Role, Scope

if TYPE_CHECKING:
    from lentiz_desk.domain.case_state import CaseState
    from lentiz_desk.domain.register import Register

AFTER_CLOSING = (HoldersSet, ExhibitErased, ExhibitHandled, ConflictDeclared, DossierExported, EntryCorrected)
"""What may still be recorded in a closed case."""

REPORTING = frozenset({Role.HANDLER, Role.OFFICER, Role.DIRECTOR})
HANDLING = frozenset({Role.HANDLER, Role.DIRECTOR})


def may_record(state: CaseState, register: Register, act: Act) -> Refusal | None:
    """Return why an entry may not be recorded now, or None."""
    body = act.body
    if isinstance(body, CaseOpened):
        return _opening(state, register, act, body)
    if state.opened is None:
        return Refusal.of(Reason.CASE_NOT_OPENED)
    refusal = standing(state, act.author)
    if refusal is not None:
        return refusal
    if state.closed_at is not None and not isinstance(body, AFTER_CLOSING):
        return Refusal.of(Reason.CASE_CLOSED, closed_at=state.closed_at)
    return _by_kind(state, register, act)


def standing(state: CaseState, author: str) -> Refusal | None:
    """Return why a person has no part in a case: concerned, in conflict, or without its key; or None."""
    if author in concerned(state):
        return Refusal.of(Reason.CONCERNED, person=author)
    if author in state.conflicts:
        return Refusal.of(Reason.IN_CONFLICT, person=author)
    if author not in state.holders:
        return Refusal.of(Reason.NOT_A_HOLDER, person=author)
    return None


def concerned(state: CaseState) -> frozenset[str]:
    """Return who in the roster the case is about, by the opening entry and by the people of the case."""
    named = frozenset(state.opened.body.concerned) if state.opened is not None else frozenset[str]()
    return named | {person.roster for person in state.of_part(Part.SUBJECT) if person.roster}


def deciding_holders(state: CaseState, register: Register) -> frozenset[str]:
    """Return the holders of a case who decide for its location; nobody shuts them out but by a conflict of interest."""
    return register.deciders_of(state.location) & state.holders


def _by_kind(  # noqa: C901, PLR0911, PLR0912 - one case per kind of entry
    state: CaseState, register: Register, act: Act
) -> Refusal | None:
    match act.body:
        case HoldersSet() as body:
            return _holders(state, register, act, body)
        case PersonNoted() as body:
            return missing_role(register, act.author, REPORTING) or _next_person(state, body)
        case ReportRecorded() as body:
            return missing_role(register, act.author, REPORTING) or _report(state, body)
        case ExhibitAdded() as body:
            picture = body.media_type.startswith(("image/", "video/"))
            return Refusal.of(Reason.INTIMATE_NOT_ASKED) if picture and not body.intimate_asked else None
        case CheckRequested() as body:
            return missing_role(register, act.author, REPORTING) or _request(state, act, body)
        case CheckDecided() as body:
            return decision_refusal(state, register, act, body)
        case ConflictDeclared(person=person):
            own = person == act.author
            return None if own else _director(state, register, act)
        case DecisionWithdrawn(decision=decision):
            return decider_refusal(state, register, act.author, act.at) or _withdrawal(state, decision)
        case EntriesQuoted():
            return _director(state, register, act)
        case IntakeQuoted() as body:
            return _intake(state, register, act, body)
        case ActionsDecided() as body:
            return actions_refusal(state, register, act, body)
        case CorrespondenceLogged() as body:
            return missing_role(register, act.author, HANDLING) or _correspondence(state, register, act, body)
        case DutySettled() as body:
            return missing_role(register, act.author, HANDLING) or _duty(state, body)
        case DutyPostponed() as body:
            return _director(state, register, act) or _duty(state, body)
        case DossierExported() as body:
            return missing_role(register, act.author, HANDLING) or _export(state, body)
        case EntryCorrected() as body:
            return _correction(state, register, act, body)
        case ExhibitDescribed() as body:
            return missing_role(register, act.author, REPORTING) or _description(state, body)
        case ExhibitHandled(exhibit=exhibit):
            return None if exhibit in known_exhibits(state) else Refusal.of(Reason.EXHIBIT_UNKNOWN)
        case ExhibitErased() as body:
            return _erasure(state, register, act, body)
        case CaseClosed():
            return missing_role(register, act.author, HANDLING) or _closing(state)
        case _:
            return Refusal.of(Reason.NOT_FOR_THIS_COMPARTMENT)


def _opening(state: CaseState, register: Register, act: Act, body: CaseOpened) -> Refusal | None:
    if state.opened is not None:
        return Refusal.of(Reason.CASE_ALREADY_OPENED)
    if act.author in body.concerned:
        return Refusal.of(Reason.CONCERNED, person=act.author)
    if register.location(body.location) is None:
        return Refusal.of(Reason.LOCATION_UNKNOWN)
    if set(body.concerned) & set(body.holders) or act.author not in body.holders:
        return Refusal.of(Reason.CONCERNED, person=act.author)
    if not register.deciders_of(body.location) & set(body.holders):
        return Refusal.of(Reason.NOT_A_DIRECTOR)
    return missing_role(register, act.author, REPORTING)


def missing_role(register: Register, person: str, roles: frozenset[Role]) -> Refusal | None:
    """Return a refusal when a person has none of the roles, or None."""
    if any(register.has_role(person, role) for role in roles):
        return None
    return Refusal.of(Reason.ROLE_MISSING, roles=tuple(sorted(roles)))


def _director(state: CaseState, register: Register, act: Act) -> Refusal | None:
    location = state.location
    if register.may_sign_for(act.author, location, act.at):
        return None
    return Refusal.of(Reason.NOT_A_DIRECTOR, location=location)


def _holders(state: CaseState, register: Register, act: Act, body: HoldersSet) -> Refusal | None:
    if body.epoch not in {state.epoch, state.epoch + 1} or set(body.holders) & (concerned(state) | state.conflicts):
        return Refusal.of(Reason.CONCERNED, person=act.author)
    deciders = register.deciders_of(state.location, by=act.at) & state.holders
    shut_out = deciders - set(body.holders) - concerned(state) - state.conflicts
    if shut_out:
        return Refusal.of(Reason.KEEPS_ACCESS, person=min(shut_out))
    if register.has_role(act.author, Role.DIRECTOR):
        return None
    return _director(state, register, act)


def _next_person(state: CaseState, body: PersonNoted) -> Refusal | None:
    expected = len(state.people) + 1
    return None if body.number == expected else Refusal.of(Reason.NUMBER_NOT_NEXT, expected=expected)


def _report(state: CaseState, body: ReportRecorded) -> Refusal | None:
    if state.report is not None:
        return Refusal.of(Reason.CASE_ALREADY_OPENED)
    return Refusal.of(Reason.SCOPE_PRIVATE) if body.scope is Scope.PRIVATE else None


def _intake(state: CaseState, register: Register, act: Act, body: IntakeQuoted) -> Refusal | None:
    """Only who opened the case brings an own emergency intake along, and with the report: before any request."""
    if state.opened is None or act.author != state.opened.author:
        return Refusal.of(Reason.NOT_THE_AUTHOR, author=state.opened.author if state.opened is not None else "")
    if body.origin in state.intakes | {state.compartment} or state.requests or state.actions:
        return Refusal.of(Reason.INTAKE_SIGNED)
    return missing_role(register, act.author, REPORTING)


def _request(state: CaseState, act: Act, body: CheckRequested) -> Refusal | None:
    if state.report is None:
        return Refusal.of(Reason.NO_REPORT)
    if state.open_request is not None:
        return Refusal.of(Reason.REQUEST_OPEN)
    if state.running(act.at) is not None:
        return Refusal.of(Reason.CHECK_RUNS)
    if state.actions:
        return Refusal.of(Reason.ACTIONS_DECIDED)
    if body.requester in concerned(state):
        return Refusal.of(Reason.CONCERNED, person=body.requester)
    if body.requester in deciders(state):
        return Refusal.of(Reason.IS_DECIDER, person=body.requester)
    if body.requester in executors(state):
        return Refusal.of(Reason.IS_EXECUTOR, person=body.requester)
    gaps = request_gaps(body, state.people, act.missing)
    if gaps:
        return Refusal.of(Reason.REQUEST_INCOMPLETE, fields=tuple(gap.field for gap in gaps))
    return None


def _withdrawal(state: CaseState, decision: str) -> Refusal | None:
    if decision not in {item.id for item in state.granted}:
        return Refusal.of(Reason.DECISION_UNKNOWN)
    return Refusal.of(Reason.DECISION_ENDED) if decision in state.withdrawn else None


def _correspondence(state: CaseState, register: Register, act: Act, body: CorrespondenceLogged) -> Refusal | None:
    expected = next_number(state, act.device)
    if body.number != expected:
        return Refusal.of(Reason.NUMBER_NOT_NEXT, expected=expected)
    if not body.into_file and not body.not_filed_why.strip() and "not_filed_why" not in act.missing:
        return Refusal.of(Reason.NOT_FILED_WHY_MISSING)
    return letter_refusal(state, register, act, body.letter, body.about) if body.letter is not None else None


def next_number(state: CaseState, device: int) -> int:
    """Return the next running number of correspondence on a device: no gaps, never renumbered."""
    return 1 + sum(1 for item in state.correspondence if state.entries[item.id].device == device)


def _duty(state: CaseState, body: DutySettled | DutyPostponed) -> Refusal | None:
    duty = next((item for item in duties_of(state) if item.kind is body.duty and item.about == body.about), None)
    if duty is None or body.duty is DutyKind.FILE_CORRESPONDENCE:
        return Refusal.of(Reason.DUTY_UNKNOWN)
    if duty.covert and isinstance(body, DutySettled) and not body.applies:
        return Refusal.of(Reason.DUTY_HELD)
    return None


def _export(state: CaseState, body: DossierExported) -> Refusal | None:
    if state.latest_actions is None:
        return Refusal.of(Reason.NO_ACTIONS_YET)
    known = state.entries.keys() | state.quoted_ids
    return None if set(body.entries) <= known else Refusal.of(Reason.TARGET_UNKNOWN)


def _correction(state: CaseState, register: Register, act: Act, body: EntryCorrected) -> Refusal | None:
    target = state.entries.get(body.target)
    if target is None:
        return Refusal.of(Reason.TARGET_UNKNOWN)
    if target.author != act.author and _director(state, register, act) is not None:
        return Refusal.of(Reason.NOT_THE_AUTHOR, author=target.author)
    return Refusal.of(Reason.NOT_CORRECTABLE) if corrected(target.body, body) is None else None


def known_exhibits(state: CaseState) -> frozenset[str]:
    """Return the hashes of the exhibits of a case: brought in here, or quoted from a check or an intake."""
    quoted = {name for entry in state.quoted for name in getattr(entry.body, "exhibits", ())}
    brought = {entry.body.exhibit for entry in state.quoted if isinstance(entry.body, ExhibitAdded)}
    return frozenset(state.exhibits.keys() | quoted | brought)


def _description(state: CaseState, body: ExhibitDescribed) -> Refusal | None:
    if body.exhibit not in known_exhibits(state):
        return Refusal.of(Reason.EXHIBIT_UNKNOWN)
    unknown = {item.person for item in body.depicted} - state.people.keys()
    return Refusal.of(Reason.PERSON_UNKNOWN, people=tuple(sorted(unknown))) if unknown else None


def _erasure(state: CaseState, register: Register, act: Act, body: ExhibitErased) -> Refusal | None:
    if body.exhibit not in known_exhibits(state):
        return Refusal.of(Reason.EXHIBIT_UNKNOWN)
    if body.because is NotKept.INTIMATE_OR_ILLEGAL:
        return None if body.police_considered else Refusal.of(Reason.INTIMATE_NOT_ASKED)
    return _director(state, register, act)


def _closing(state: CaseState) -> Refusal | None:
    if state.latest_actions is None:
        return Refusal.of(Reason.NO_ACTIONS_YET)
    waiting = open_duties(state)
    return Refusal.of(Reason.DUTIES_OPEN, duties=tuple(duty.kind for duty in waiting)) if waiting else None
