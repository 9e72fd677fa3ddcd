"""The fold of a case: each entry in order, refused by the same rules that guard recording, or applied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never, cast

from lentiz_desk.domain.act import Act
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CaseClosed,
    CaseEntry,
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
from lentiz_desk.domain.case_rules import may_record
from lentiz_desk.domain.case_state import B, CaseState, Irregular, Said
from lentiz_desk.domain.corrections import with_correction
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.recorded import forked, in_order
from lentiz_desk.domain.refusals import Reason, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lentiz_desk.domain.recorded import Recorded
    from lentiz_desk.domain.register import Register


def fold_case(compartment: str, entries: Iterable[Recorded], register: Register) -> CaseState:
    """Return what a case is. Foreign entries (of another compartment) count where an entry quotes them."""
    every = tuple(entries)
    foreign = {entry.id: entry for entry in every if entry.compartment != compartment}
    held: dict[str, Recorded] = {}
    state = CaseState(compartment=compartment, entries=held)
    home = in_order(entry for entry in every if entry.compartment == compartment)
    forks = forked(home)
    for entry in home:
        refusal = Refusal.of(Reason.FORKED) if entry.id in forks else _refusal(state, entry, register)
        if refusal is None:
            state = _applied(state, entry, foreign)
            held[entry.id] = entry  # the one mapping of every state on the way; copied, folding would grow as a square
        else:
            state = _irregular(state, entry, refusal)
    return state


def fold_onto(state: CaseState, entry: Recorded, register: Register) -> CaseState:
    """Return what a case is with one more entry of its own, which follows all that came before.

    The same as folding everything again, for an entry that quotes none of another compartment.
    """
    refusal = _refusal(state, entry, register)
    if refusal is not None:
        return _irregular(state, entry, refusal)
    return replace(_applied(state, entry, {}), entries={**state.entries, entry.id: entry})


def _refusal(state: CaseState, entry: Recorded, register: Register) -> Refusal | None:
    act = Act(author=entry.author, device=entry.device, at=entry.at, body=entry.body, missing=entry.missing)
    return may_record(state, register, act)


def _irregular(state: CaseState, entry: Recorded, refusal: Refusal) -> CaseState:
    return replace(state, irregular=(*state.irregular, Irregular(entry=entry, refusal=refusal)))


def _said(entry: Recorded, body: B) -> Said[B]:
    return Said(id=entry.id, author=entry.author, at=entry.at, body=body)


def _applied(  # noqa: C901, PLR0911, PLR0912 - one case per kind of entry; the type checker watches that none is missed
    state: CaseState, entry: Recorded, foreign: Mapping[str, Recorded]
) -> CaseState:
    body = cast("CaseEntry", entry.body)
    match body:
        case CaseOpened():
            return replace(state, opened=_said(entry, body), holders=frozenset(body.holders))
        case HoldersSet():
            return replace(state, holders=frozenset(body.holders), epoch=body.epoch)
        case PersonNoted():
            return replace(state, people={**state.people, body.number: body})
        case ReportRecorded():
            return replace(state, report=_said(entry, body))
        case ExhibitAdded():
            return replace(state, exhibits={**state.exhibits, body.exhibit: _said(entry, body)})
        case ExhibitDescribed():
            return replace(state, described={**state.described, body.exhibit: _said(entry, body)})
        case ExhibitHandled():
            return state
        case ExhibitErased():
            return replace(state, erased={**state.erased, body.exhibit: _said(entry, body)})
        case CheckRequested():
            return replace(state, requests=(*state.requests, _said(entry, body)))
        case CheckDecided():
            return replace(state, decisions=(*state.decisions, _said(entry, body)))
        case ConflictDeclared():
            return replace(state, conflicts=state.conflicts | {body.person})
        case DecisionWithdrawn():
            return replace(state, withdrawn={**state.withdrawn, body.decision: entry.at})
        case EntriesQuoted():
            here = tuple(foreign[name] for name in body.entries if name in foreign and name not in state.quoted_ids)
            return replace(
                state,
                quoted=(*state.quoted, *in_order(here)),
                quoted_ids=state.quoted_ids | {item.id for item in here},
            )
        case IntakeQuoted():
            return _with_intake(state, entry, body, foreign)
        case ActionsDecided():
            return replace(state, actions=(*state.actions, _said(entry, body)))
        case CorrespondenceLogged():
            return replace(state, correspondence=(*state.correspondence, _said(entry, body)))
        case DutySettled():
            return replace(state, settled=(*state.settled, _said(entry, body)))
        case DutyPostponed():
            return replace(state, postponed=(*state.postponed, _said(entry, body)))
        case DossierExported():
            return replace(state, exports=(*state.exports, _said(entry, body)))
        case EntryCorrected():
            return with_correction(state, _said(entry, body))
        case CaseClosed():
            return replace(state, closed_at=entry.at)
        case _:
            assert_never(body)


def _with_intake(state: CaseState, entry: Recorded, body: IntakeQuoted, foreign: Mapping[str, Recorded]) -> CaseState:
    """Return the case with an emergency intake in it: what one person signed in one place, and nothing else."""
    here = in_order(
        foreign[name]
        for name in body.entries
        if name in foreign
        and (foreign[name].compartment, foreign[name].author) == (body.origin, entry.author)
        and isinstance(foreign[name].body, IntakeRecorded | ExhibitAdded | ExhibitErased)
    )
    erased = {item.body.exhibit: _said(item, item.body) for item in here if isinstance(item.body, ExhibitErased)}
    return replace(
        state,
        intakes=state.intakes | {body.origin},
        quoted=(*state.quoted, *here),
        quoted_ids=state.quoted_ids | {item.id for item in here},
        erased={**state.erased, **erased},
    )
