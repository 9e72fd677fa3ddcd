"""The case page: the timeline in words, what may be done and what not yet, what is due, who has a key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from lentiz_desk.desk.access import could_be_ended, could_be_given
from lentiz_desk.desk.concluding import findings_waiting
from lentiz_desk.desk.naming import naming_of
from lentiz_desk.desk.oversight import note_reading
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_acts import CaseAct, case_acts, could_take_over
from lentiz_desk.domain.case_entries import EntryCorrected, ExhibitAdded, ExhibitHandled
from lentiz_desk.domain.case_rules import deciding_holders
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.corrections import CORRECTABLE, corrected
from lentiz_desk.domain.duties import Duty, duties_begun
from lentiz_desk.domain.recorded import Recorded, in_order
from lentiz_desk.domain.refusals import Refusal
from lentiz_desk.domain.register import Person
from lentiz_desk.domain.values import Role
from lentiz_desk.ledger.verification import EntryCheck
from lentiz_desk.vault.errors import VaultError
from lentiz_desk.words.entries import Described, describe
from lentiz_desk.words.naming import Naming


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A correction of an entry: who, when, why, and per line what it is called, the old text and the new."""

    author: str
    at: datetime
    why: str
    changes: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """An entry on the timeline: as it reads, by whom, in which roles, and whether it counts."""

    entry: Recorded
    described: Described
    author: str
    roles: frozenset[Role]
    quoted: bool
    corrections: tuple[Correction, ...]
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
    may_end: tuple[Person, ...]
    edition: date
    exhibit_names: dict[str, str]


def case_page(session: Session, case: str) -> CasePageFacts:
    """Return what the case page shows; the first reading since sign-in leaves one line with oversight."""
    state = session.case(case)
    note_reading(session, case, case)
    now = session.clock.peek()
    naming = naming_of(session, state)
    edition, deciders = session.register.founding.edition, deciding_holders(state, session.register)
    return CasePageFacts(
        state=state,
        naming=naming,
        timeline=_timeline(session, state, naming),
        broken=tuple(session.open(case).broken),
        acts=case_acts(state, session.register, session.person, now, findings_wait=_findings_wait(session, state)),
        duties=duties_begun(state, now),
        take_over=could_take_over(state, session.register, now),
        deciders=deciders,
        phones=session.rules.phones,
        may_give=could_be_given(session, case) if session.person in deciders else (),
        may_end=could_be_ended(session, case),
        edition=edition.adopted,
        exhibit_names=_exhibit_names(state),
    )


def _findings_wait(session: Session, state: CaseState) -> bool:
    """Say whether findings wait; a check that does not open is a fault of its own and hides nothing of the case."""
    try:
        return bool(findings_waiting(session, state))
    except VaultError:
        return False


def _exhibit_names(state: CaseState) -> dict[str, str]:
    added = (*state.entries.values(), *state.quoted)
    return {entry.body.exhibit: entry.body.name for entry in added if isinstance(entry.body, ExhibitAdded)}


def _timeline(session: Session, state: CaseState, naming: Naming) -> tuple[Shown, ...]:
    refused = {item.entry.id: item.refusal for item in state.irregular}
    every = in_order((*state.entries.values(), *state.quoted, *(item.entry for item in state.irregular)))
    corrections = {
        entry.id: entry for entry in every if isinstance(entry.body, EntryCorrected) and entry.id not in refused
    }
    location = state.location
    directs = session.register.may_sign_for(session.person, location, session.clock.peek())
    return tuple(
        Shown(
            entry=entry,
            described=describe(entry, naming),
            author=naming.person(entry.author),
            roles=author.roles if (author := session.register.person(entry.author)) is not None else frozenset(),
            quoted=entry.id in state.quoted_ids,
            corrections=_corrections(entry, corrections.values(), naming),
            correctable=_correctable(session, state, entry, directs=directs),
            refusal=refused.get(entry.id),
        )
        for entry in every
        if entry.id not in corrections and not isinstance(entry.body, ExhibitHandled)
    )


def _correctable(session: Session, state: CaseState, entry: Recorded, *, directs: bool) -> bool:
    own = entry.author == session.person or directs
    return own and type(entry.body) in CORRECTABLE and entry.id in state.entries


def _corrections(entry: Recorded, corrections: Iterable[Recorded], naming: Naming) -> tuple[Correction, ...]:
    """Return what was corrected in an entry, each correction against the words that held before it."""
    made = []
    for said in corrections:
        if not isinstance(said.body, EntryCorrected) or said.body.target != entry.id:
            continue
        after = replace(entry, body=corrected(entry.body, said.body) or entry.body)
        made.append(
            Correction(
                author=naming.person(said.author),
                at=said.at,
                why=said.body.why,
                changes=_changes(describe(entry, naming), describe(after, naming)),
            )
        )
        entry = after
    return tuple(made)


def _changes(old: Described, new: Described) -> tuple[tuple[str, str, str], ...]:
    before, after = _by_field(old), _by_field(new)
    names = dict.fromkeys((*before, *after))
    pairs = [(name, before.get(name, ""), after.get(name, "")) for name in names]
    return tuple((label, was, now) for (_field, label), was, now in pairs if was != now)


def _by_field(said: Described) -> dict[tuple[str, str], str]:
    texts: dict[tuple[str, str], str] = {}
    for line in said.lines:
        key = line.field, line.label
        texts[key] = f"{texts[key]}\n{line.text}" if key in texts else line.text
    return texts
