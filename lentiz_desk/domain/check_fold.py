"""The fold of an authorisation: each entry in order, refused by the rules that guard recording, or applied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from lentiz_desk.domain.act import Act
from lentiz_desk.domain.case_entries import (
    CheckDecided,
    CheckRequested,
    DutySettled,
    EntryCorrected,
    ExhibitAdded,
    ExhibitErased,
    HoldersSet,
    PersonNoted,
)
from lentiz_desk.domain.case_state import B, Irregular, Said
from lentiz_desk.domain.check_entries import (
    AuthorisationEnded,
    AuthorisationOpened,
    AuthorisationReopened,
    CheckRecorded,
    FindingsHandedIn,
    SeenByAccident,
)
from lentiz_desk.domain.check_rules import may_record_check
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.recorded import forked, in_order
from lentiz_desk.domain.refusals import Reason, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lentiz_desk.domain.recorded import Recorded
    from lentiz_desk.domain.register import Register


WORK = (CheckRecorded, SeenByAccident, ExhibitAdded, FindingsHandedIn)
"""What executors record; an end that they did not know of takes its effect away."""


def fold_check(compartment: str, entries: Iterable[Recorded], register: Register) -> CheckState:
    """Return what an authorisation is; entries of the case count where the opening quotes them."""
    every = tuple(entries)
    foreign = {entry.id: entry for entry in every if entry.compartment != compartment}
    home = in_order(entry for entry in every if entry.compartment == compartment)
    state = _folded(compartment, home, foreign, register, frozenset())
    beside = _beside_an_end(state)
    return _folded(compartment, home, foreign, register, beside) if beside else state


def _folded(
    compartment: str,
    home: tuple[Recorded, ...],
    foreign: Mapping[str, Recorded],
    register: Register,
    beside: frozenset[str],
) -> CheckState:
    held: dict[str, Recorded] = {}
    state = CheckState(compartment=compartment, entries=held)
    forks = forked(home, _ends)
    for entry in home:
        if entry.id in forks:
            refusal: Refusal | None = Refusal.of(Reason.FORKED)
        elif entry.id in beside:
            refusal = Refusal.of(Reason.WITHOUT_KNOWLEDGE)
        else:
            refusal = _refusal(state, register, entry)
        if refusal is None:
            state = _applied(state, entry, foreign)
            held[entry.id] = entry  # the one mapping of every state on the way, as in a case
        else:
            state = replace(state, irregular=(*state.irregular, Irregular(entry=entry, refusal=refusal)))
    return state


def _beside_an_end(state: CheckState) -> frozenset[str]:
    """Return the executors' entries that neither follow nor precede an end: written as if it were not there."""
    ends = [entry for entry in state.entries.values() if _ends(entry)]
    work = [entry for entry in state.entries.values() if isinstance(entry.body, WORK)]
    before = {entry.id: _before(entry, state.entries) for entry in (*ends, *work)}
    return frozenset(
        entry.id
        for entry in work
        for end in ends
        if entry.id != end.id and entry.id not in before[end.id] and end.id not in before[entry.id]
    )


def _before(entry: Recorded, entries: Mapping[str, Recorded]) -> set[str]:
    seen: set[str] = set()
    waiting = list(entry.parents)
    while waiting:
        name = waiting.pop()
        if name in entries and name not in seen:
            seen.add(name)
            waiting.extend(entries[name].parents)
    return seen


def _ends(entry: Recorded) -> bool:
    body = entry.body
    return isinstance(body, AuthorisationEnded) or (isinstance(body, FindingsHandedIn) and body.finish)


def _refusal(state: CheckState, register: Register, entry: Recorded) -> Refusal | None:
    act = Act(author=entry.author, device=entry.device, at=entry.at, body=entry.body, missing=entry.missing)
    return may_record_check(state, register, act)


def _applied(  # noqa: C901, PLR0911 - one case per kind of entry
    state: CheckState, entry: Recorded, foreign: Mapping[str, Recorded]
) -> CheckState:
    match entry.body:
        case AuthorisationOpened() as body:
            return _opened(state, entry, body, foreign)
        case HoldersSet() as body:
            return replace(state, holders=frozenset(body.holders), epoch=body.epoch)
        case CheckRecorded() as body:
            return replace(state, checks=(*state.checks, _said(entry, body)))
        case SeenByAccident() as body:
            return replace(state, accidents=(*state.accidents, _said(entry, body)))
        case ExhibitAdded() as body:
            return replace(state, exhibits={**state.exhibits, body.exhibit: _said(entry, body)})
        case ExhibitErased() as body:
            return replace(state, erased={**state.erased, body.exhibit: _said(entry, body)})
        case FindingsHandedIn() as body:
            # an addition is one: handing it in is the end again
            said = body if state.reopened is None else msgspec.structs.replace(body, finish=True)
            return replace(state, findings=(*state.findings, _said(entry, said)), reopened=None)
        case AuthorisationEnded() as body:
            return replace(state, ended=_said(entry, body))
        case AuthorisationReopened() as body:
            holders = state.holders | {body.executor}
            return replace(state, reopened=_said(entry, body), ended=None, holders=holders, findings=_unfinished(state))
        case DutySettled():
            return replace(state, copies_removed_at=entry.at)
        case EntryCorrected() as body:
            earlier = state.corrections.get(body.target, ())
            return replace(state, corrections={**state.corrections, body.target: (*earlier, _said(entry, body))})
        case _:
            return state


def _opened(
    state: CheckState, entry: Recorded, body: AuthorisationOpened, foreign: Mapping[str, Recorded]
) -> CheckState:
    quoted = {name: foreign[name] for name in body.quoted if name in foreign}
    decision = quoted.get(body.decision)
    request = quoted.get(body.request)
    people = {item.body.number: item.body for item in quoted.values() if isinstance(item.body, PersonNoted)}
    return replace(
        state,
        opened=_said(entry, body),
        holders=frozenset(body.holders),
        decision=_said(decision, decision.body) if decision and isinstance(decision.body, CheckDecided) else None,
        case_of_decision=decision.compartment if decision is not None else "",
        request=request.body if request and isinstance(request.body, CheckRequested) else None,
        people=people,
    )


def _unfinished(state: CheckState) -> tuple[Said[FindingsHandedIn], ...]:
    return tuple(replace(item, body=_without_finish(item.body)) for item in state.findings)


def _without_finish(body: FindingsHandedIn) -> FindingsHandedIn:
    return msgspec.structs.replace(body, finish=False)


def _said(entry: Recorded, body: B) -> Said[B]:
    return Said(id=entry.id, author=entry.author, at=entry.at, body=body)
