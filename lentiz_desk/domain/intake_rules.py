"""May this person record this in an emergency intake? One line with its files, once; and erasing what may not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lentiz_desk.domain.case_entries import ExhibitAdded, ExhibitErased
from lentiz_desk.domain.case_rules import REPORTING, missing_role
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.values import NotKept

if TYPE_CHECKING:
    from lentiz_desk.domain.act import Act
    from lentiz_desk.domain.intake_state import IntakeState
    from lentiz_desk.domain.register import Register


def may_record_intake(state: IntakeState, register: Register, act: Act) -> Refusal | None:
    """Return why an entry may not be recorded in an emergency intake now, or None."""
    body = act.body
    if isinstance(body, IntakeRecorded):
        return _opening(state, register, act, body)
    if state.recorded is None:
        return Refusal.of(Reason.CASE_NOT_OPENED)
    if act.author != state.recorded.author:
        return Refusal.of(Reason.NOT_A_HOLDER, person=act.author)
    match body:
        case ExhibitAdded():
            return _exhibit(state, state.recorded.body, body)
        case ExhibitErased():
            return _erasure(state, body)
        case _:
            return Refusal.of(Reason.NOT_FOR_THIS_COMPARTMENT)


def _opening(state: IntakeState, register: Register, act: Act, body: IntakeRecorded) -> Refusal | None:
    if state.recorded is not None:
        return Refusal.of(Reason.INTAKE_SIGNED)
    if not body.line.strip() and "line" not in act.missing:
        return Refusal.of(Reason.INTAKE_EMPTY)
    return missing_role(register, act.author, REPORTING)


def _exhibit(state: IntakeState, recorded: IntakeRecorded, body: ExhibitAdded) -> Refusal | None:
    if body.exhibit not in recorded.exhibits or body.exhibit in state.exhibits:
        return Refusal.of(Reason.INTAKE_SIGNED)
    picture = body.media_type.startswith(("image/", "video/"))
    return Refusal.of(Reason.INTIMATE_NOT_ASKED) if picture and not body.intimate_asked else None


def _erasure(state: IntakeState, body: ExhibitErased) -> Refusal | None:
    """Erase an intimate or illegal image only: anything else may speak for somebody, and waits for a director."""
    if body.exhibit not in state.exhibits:
        return Refusal.of(Reason.EXHIBIT_UNKNOWN)
    if body.because is not NotKept.INTIMATE_OR_ILLEGAL:
        return Refusal.of(Reason.NOT_A_DIRECTOR)
    return None if body.police_considered else Refusal.of(Reason.INTIMATE_NOT_ASKED)
