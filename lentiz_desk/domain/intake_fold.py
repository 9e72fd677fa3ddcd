"""The fold of an emergency intake: each entry in order, refused by the rules that guard recording, or applied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lentiz_desk.domain.act import Act
from lentiz_desk.domain.case_entries import ExhibitAdded, ExhibitErased
from lentiz_desk.domain.case_state import B, Irregular, Said
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.intake_rules import may_record_intake
from lentiz_desk.domain.intake_state import IntakeState
from lentiz_desk.domain.recorded import forked, in_order
from lentiz_desk.domain.refusals import Reason, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lentiz_desk.domain.recorded import Recorded
    from lentiz_desk.domain.register import Register


def fold_intake(compartment: str, entries: Iterable[Recorded], register: Register) -> IntakeState:
    """Return what an emergency intake is; entries of another compartment count for nothing here."""
    home = in_order(entry for entry in entries if entry.compartment == compartment)
    forks = forked(home)
    state = IntakeState(compartment=compartment)
    for entry in home:
        act = Act(author=entry.author, device=entry.device, at=entry.at, body=entry.body, missing=entry.missing)
        refusal = Refusal.of(Reason.FORKED) if entry.id in forks else may_record_intake(state, register, act)
        if refusal is None:
            state = _applied(state, entry)
            state = replace(state, entries={**state.entries, entry.id: entry})
        else:
            state = replace(state, irregular=(*state.irregular, Irregular(entry=entry, refusal=refusal)))
    return state


def _applied(state: IntakeState, entry: Recorded) -> IntakeState:
    match entry.body:
        case IntakeRecorded() as body:
            return replace(state, recorded=_said(entry, body))
        case ExhibitAdded() as body:
            return replace(state, exhibits={**state.exhibits, body.exhibit: _said(entry, body)})
        case ExhibitErased() as body:
            return replace(state, erased={**state.erased, body.exhibit: _said(entry, body)})
        case _:
            return state


def _said(entry: Recorded, body: B) -> Said[B]:
    return Said(id=entry.id, author=entry.author, at=entry.at, body=body)
