"""Findings into the case, the decision on actions, and closing."""

from __future__ import annotations

from dataclasses import replace

from lentiz_desk.desk.endings import end_if_over
from lentiz_desk.desk.epochs import start_epoch
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import Session, Signer
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CaseClosed,
    DutyPostponed,
    DutySettled,
    EntriesQuoted,
    EntryCorrected,
    ExhibitAdded,
    ExhibitErased,
)
from lentiz_desk.domain.case_rules import concerned, deciding_holders
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn, SeenByAccident
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.recorded import in_order
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.vault.errors import VaultError

QUOTED = (CheckRecorded, ExhibitAdded, SeenByAccident, FindingsHandedIn, DutySettled, EntryCorrected, ExhibitErased)
"""Kinds that go from an authorisation into its case."""


def findings_waiting(session: Session, state: CaseState) -> tuple[CheckState, ...]:
    """Return the authorisations of a case whose findings are handed in and not yet all in the case."""
    waiting = []
    for granted in state.granted:
        name = granted.body.authorisation
        check = _check_in_use(session, name)
        if check is not None and check.findings and set(_to_quote(check)) - state.quoted_ids:
            waiting.append(check)
    return tuple(waiting)


def as_if_taken(state: CaseState, waiting: tuple[CheckState, ...]) -> CaseState:
    """Return a case as it reads once findings are taken over, so that a director reads them before that."""
    known = state.quoted_ids
    new = (check.entries[name] for check in waiting for name in _to_quote(check) if name not in known)
    return replace(state, quoted=(*state.quoted, *in_order(new)))


def _check_in_use(session: Session, name: str) -> CheckState | None:
    """Return an authorisation that this person holds and that opens; a damaged one is named and hides no case."""
    if name not in session.grants or name in session.faulty:
        return None
    try:
        return session.check(name)
    except VaultError as error:
        session.fault(name, error)
        return None


def take_findings(session: Session, case: str) -> None:
    """Quote findings and exhibits into the case with their own signatures, and re-key what is finished."""
    for check in findings_waiting(session, session.case(case)):
        source = session.open(check.compartment)
        state = session.case(case)
        entries = tuple(name for name in _to_quote(check) if name not in state.quoted_ids)
        hashes = tuple(name for name in check.exhibits if name not in check.erased)
        bytes_of = [source.compartment.copied_exhibit(name) for name in hashes]
        body = EntriesQuoted(origin=check.compartment, entries=entries, exhibits=hashes)
        record(session, case, body, exhibits=bytes_of, along=[source.signed[name] for name in entries])
        end_if_over(session, check.compartment)


def decide_actions(session: Session, case: str, body: ActionsDecided, signer: Signer | None = None) -> SignedEntry:
    """Sign the decision on actions; the handler it names holds the case, an officer's access ends with it.

    Access of an officer stays only when the director says why.
    """
    (entry,) = record(session, case, body, signer=signer)
    state = session.case(case)
    wanted = _holders_after(session, state, body)
    if wanted != state.holders:
        start_epoch(session, case, wanted, body.officer_why, signer)
    return entry


def settle_duty(session: Session, case: str, body: DutySettled) -> None:
    """Record that a duty was done, or why it does not apply."""
    record(session, case, body)


def postpone_duty(session: Session, case: str, body: DutyPostponed) -> None:
    """Let a duty wait until a date, with a reason; a director does this."""
    record(session, case, body)


def close_case(session: Session, case: str, why: str = "") -> None:
    """Close a case; raises Refused with the duties that are still open."""
    record(session, case, CaseClosed(why=why))


def correct(session: Session, compartment: str, body: EntryCorrected) -> None:
    """Correct an entry by a new one; its author or a director does this, and both wordings stay in sight."""
    record(session, compartment, body)


def _to_quote(check: CheckState) -> tuple[str, ...]:
    return tuple(entry.id for entry in check.entries.values() if isinstance(entry.body, QUOTED))


def _holders_after(session: Session, state: CaseState, body: ActionsDecided) -> frozenset[str]:
    kept = state.holders if body.officer_keeps_access else deciding_holders(state, session.register)
    return (kept | {body.handler}) - state.conflicts - concerned(state)
