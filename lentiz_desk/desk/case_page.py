"""The case page: the timeline in words, what may be done and what not yet, what is due, who has a key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lentiz_desk.desk.access import could_be_given
from lentiz_desk.desk.concluding import findings_waiting
from lentiz_desk.desk.naming import naming_of
from lentiz_desk.desk.oversight import note_reading
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_acts import CaseAct, case_acts, could_take_over
from lentiz_desk.domain.case_entries import EntryCorrected
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.corrections import CORRECTABLE
from lentiz_desk.domain.duties import Duty, duties_of
from lentiz_desk.domain.recorded import Recorded, in_order
from lentiz_desk.domain.refusals import Refusal
from lentiz_desk.domain.register import Person
from lentiz_desk.ledger.verification import EntryCheck
from lentiz_desk.words.entries import Described, describe
from lentiz_desk.words.naming import Naming


@dataclass(frozen=True, kw_only=True)
class Shown:
    """An entry on the timeline: as it reads, by whom, and whether it counts."""

    entry: Recorded
    described: Described
    author: str
    quoted: bool
    corrections: tuple[Described, ...]
    correctable: bool
    refusal: Refusal | None


@dataclass(frozen=True, kw_only=True)
class CasePageFacts:
    """Everything the case page shows."""

    state: CaseState
    naming: Naming
    timeline: tuple[Shown, ...]
    broken: tuple[EntryCheck, ...]
    acts: dict[CaseAct, Refusal | None]
    duties: tuple[Duty, ...]
    take_over: tuple[str, ...]
    deciders: frozenset[str]
    phones: dict[str, str]
    may_give: tuple[Person, ...]
    edition: date


def case_page(session: Session, case: str) -> CasePageFacts:
    """Return what the case page shows; the first reading since sign-in leaves one line with oversight."""
    state = session.case(case)
    note_reading(session, case, case)
    waits = bool(findings_waiting(session, state))
    now = session.clock.peek()
    naming = naming_of(session, state)
    edition = session.register.founding.edition
    return CasePageFacts(
        state=state,
        naming=naming,
        timeline=_timeline(session, state, naming),
        broken=tuple(session.open(case).broken),
        acts=case_acts(state, session.register, session.person, now, findings_wait=waits),
        duties=duties_of(state),
        take_over=could_take_over(state, session.register, now),
        deciders=_deciders(session, state),
        phones=session.rules.phones,
        may_give=could_be_given(session, case) if session.person in _deciders(session, state) else (),
        edition=edition.adopted,
    )


def _deciders(session: Session, state: CaseState) -> frozenset[str]:
    location = state.opened.body.location if state.opened is not None else ""
    directing = {person.id for person in session.register.directors_of(location)}
    return frozenset(directing | set(session.register.deputies_of(location))) & state.holders


def _timeline(session: Session, state: CaseState, naming: Naming) -> tuple[Shown, ...]:
    refused = {item.entry.id: item.refusal for item in state.irregular}
    every = in_order((*state.entries.values(), *state.quoted, *(item.entry for item in state.irregular)))
    directs = session.register.may_sign_for(
        session.person, state.opened.body.location if state.opened is not None else "", session.clock.peek()
    )
    return tuple(
        Shown(
            entry=entry,
            described=describe(entry, naming),
            author=naming.person(entry.author),
            quoted=entry.id in state.quoted_ids,
            corrections=_corrections(state, entry, naming),
            correctable=(
                type(entry.body) in CORRECTABLE
                and entry.id in state.entries
                and (entry.author == session.person or directs)
            ),
            refusal=refused.get(entry.id),
        )
        for entry in every
        if not (isinstance(entry.body, EntryCorrected) and entry.id not in refused)
    )


def _corrections(state: CaseState, entry: Recorded, naming: Naming) -> tuple[Described, ...]:
    found = [state.entries[said.id] for said in state.corrections.get(entry.id, ()) if said.id in state.entries]
    quoted = [item for item in state.quoted if isinstance(item.body, EntryCorrected) and item.body.target == entry.id]
    return tuple(describe(item, naming) for item in (*found, *quoted))
