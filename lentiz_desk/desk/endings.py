"""What must come first when a holding director signs in: finish what was cut off, end what is over, re-key."""

from __future__ import annotations

from lentiz_desk.desk.epochs import clear_earlier, finish_epoch, mend_grants, start_epoch
from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.desk.exhibits import erase_again
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.resting import let_rest, resting
from lentiz_desk.desk.session import AUTHORISATION, CASE, Session
from lentiz_desk.domain.case_entries import DecisionWithdrawn
from lentiz_desk.domain.case_rules import concerned
from lentiz_desk.domain.check_entries import AuthorisationEnded
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.values import EndedBecause, Role
from lentiz_desk.vault.errors import VaultError


def end_what_is_over(session: Session) -> tuple[str, ...]:
    """Repair, end and re-key what this person holds as a director; return the authorisations that were ended.

    A compartment that does not open is left for its own message and hides no other.
    """
    ended = []
    if _directs(session):
        _clear(session)
    rests = resting(session)
    for compartment in (*session.of_kind(CASE), *session.of_kind(AUTHORISATION)):
        session.attended.add(compartment)
        if compartment in rests:
            continue
        try:
            if _attend(session, compartment):
                ended.append(compartment)
        except (NoAccess, Refused):
            continue
        except VaultError as error:
            session.attended.discard(compartment)
            session.fault(compartment, error)
        finally:
            session.close_some(compartment)
    return tuple(ended)


def _attend(session: Session, compartment: str) -> bool:
    if not _directs(session):
        if session.grants[compartment].kind == CASE and _opened_by_me(session, compartment):
            mend_grants(session, compartment)
        return False
    if session.grants[compartment].kind == CASE:
        finish_epoch(session, compartment)
        state = session.case(compartment)
        _leave(session, compartment, state.holders, state.conflicts | concerned(state))
        mend_grants(session, compartment)
        return False
    check = session.check(compartment)
    if check.decision is None:
        return False
    finish_epoch(session, compartment)
    _repair_decision(session, check)
    end_withdrawn(session, compartment)
    _erase_what_the_case_erased(session, check)
    _leave(session, compartment, check.holders, _barred(session, check))
    ended = end_if_over(session, compartment)
    mend_grants(session, compartment)
    let_rest(session, check)
    return ended


def _clear(session: Session) -> None:
    try:
        clear_earlier(session)
    except VaultError:
        return  # it is tried again at the next sign-in, and what is newer stands


def _opened_by_me(session: Session, compartment: str) -> bool:
    opened = session.case(compartment).opened
    return opened is not None and opened.author == session.person


def _leave(session: Session, compartment: str, holders: frozenset[str], barred: frozenset[str]) -> None:
    """Give a compartment a new key without the people who may not have it any more."""
    if holders & barred:
        start_epoch(session, compartment, holders - barred)


def _erase_what_the_case_erased(session: Session, check: CheckState) -> None:
    if check.opened is not None and check.opened.body.case in session.grants:
        erased = session.case(check.opened.body.case).erased.values()
        erase_again(session, check.compartment, [said.body for said in erased])


def _barred(session: Session, check: CheckState) -> frozenset[str]:
    if check.opened is None or check.opened.body.case not in session.grants:
        return frozenset()
    case = session.case(check.opened.body.case)
    return case.conflicts | concerned(case)


def end_if_over(session: Session, compartment: str) -> bool:
    """End an authorisation that is handed in, expired or withdrawn and re-key it without its officers."""
    state = session.check(compartment)
    now = session.clock.peek()
    if state.decision is None or state.usable(now) or state.opened is None:
        return False
    if state.ended is None and not state.finished:
        record(session, compartment, AuthorisationEnded(because=EndedBecause.EXPIRED))
    staying = state.holders - set(state.decision.body.executors)
    if staying == state.holders:
        return False
    start_epoch(session, compartment, staying)
    return True


def end_withdrawn(session: Session, authorisation: str) -> None:
    """End an authorisation whose decision was withdrawn in its case, for the reason that stands there."""
    check = session.check(authorisation)
    if check.opened is None or check.decision is None or check.finished:
        return
    case = session.case(check.opened.body.case) if check.opened.body.case in session.grants else None
    if case is None or check.decision.id not in case.withdrawn:
        return
    bodies = (entry.body for entry in case.entries.values())
    withdrawn = (item for item in bodies if isinstance(item, DecisionWithdrawn) and item.decision == check.decision.id)
    why = next((item.why for item in withdrawn), "")
    record(session, authorisation, AuthorisationEnded(because=EndedBecause.WITHDRAWN, why=why))


def _directs(session: Session) -> bool:
    return Role.DIRECTOR in session.me.roles


def _repair_decision(session: Session, state: CheckState) -> None:
    """Put a decision into its case when the power went between the authorisation and the case."""
    if state.opened is None or state.decision is None or state.opened.body.case not in session.grants:
        return
    case = session.open(state.opened.body.case)
    if state.decision.id not in case.signed:
        case.append([session.open(state.compartment).signed[state.decision.id]])
