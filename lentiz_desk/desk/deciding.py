"""A director decides on a request. Allowed, the authorisation and its key come into being by that signature."""

from __future__ import annotations

from lentiz_desk.desk.epochs import KEY_BYTES, share
from lentiz_desk.desk.indexing import WORDING
from lentiz_desk.desk.opened import Opened
from lentiz_desk.desk.people import new_grant
from lentiz_desk.desk.recording import ask, record, signed
from lentiz_desk.desk.session import AUTHORISATION, Session, Signer
from lentiz_desk.domain.case_entries import CheckDecided, CheckRequested, ConflictDeclared, DecisionWithdrawn
from lentiz_desk.domain.case_rules import deciding_holders
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_entries import AuthorisationOpened, AuthorisationReopened
from lentiz_desk.domain.decision_rules import requesters
from lentiz_desk.domain.texts import core_fields
from lentiz_desk.domain.values import Outcome
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.ids import new_compartment_id
from lentiz_desk.vault.compartment import Compartment

SHOWN_OF_REQUEST = core_fields(CheckRequested) | {"purpose", "question_texts", "source_texts"}
"""What an executor sees of a request: the check, nothing else of the case."""


def new_authorisation(session: Session) -> str:
    """Return the id of an authorisation that a decision may bring into being."""
    return new_compartment_id(session.vault.around.random)


def decide(session: Session, case: str, body: CheckDecided, signer: Signer | None = None) -> SignedEntry:
    """Sign a decision and return its entry; raises Refused and leaves nothing behind.

    With an outcome that allows, ``body.authorisation`` names the new compartment: its file with the quoted scope is
    written first, then the grants, then the decision in the case. Its key is dropped here and handed to nobody.
    """
    who = signer or session.signer
    if body.outcome not in {Outcome.ALLOWED, Outcome.NARROWER}:
        (entry,) = record(session, case, body, signer=who)
        return entry
    opened = session.open(case)
    ask(session, opened, body, who)
    decision = signed(session, opened, body, who)
    _open_authorisation(session, session.case(case), decision, body, who)
    opened.append([decision])
    return decision


def holders_of(session: Session, state: CaseState, body: CheckDecided) -> tuple[str, ...]:
    """Return who an authorisation is sealed to: the named officers and the case's directors, never the requester."""
    directing = deciding_holders(state, session.register)
    return tuple(sorted((directing - requesters(state) - state.conflicts) | set(body.executors)))


def withdraw(session: Session, case: str, decision: str, why: str) -> None:
    """End a decision before its term: in the case, in the authorisation, and with a new key without its officers."""
    from lentiz_desk.desk.endings import end_if_over, end_withdrawn  # noqa: PLC0415 - runs before any decision, too

    record(session, case, DecisionWithdrawn(decision=decision, why=why))
    granted = next(item for item in session.case(case).granted if item.id == decision)
    authorisation = granted.body.authorisation
    if authorisation in session.grants and not session.check(authorisation).finished:
        end_withdrawn(session, authorisation)
        end_if_over(session, authorisation)


def declare_conflict(session: Session, case: str, why: str = "") -> None:
    """Declare an own interest in a case: from now on this person is locked out of it."""
    record(session, case, ConflictDeclared(person=session.person, why=why))
    session.forget(case)


def reopen(session: Session, authorisation: str, body: AuthorisationReopened) -> None:
    """Ask one officer for one addition after the findings; the key is sealed to that officer again."""
    record(session, authorisation, body)
    state = session.check(authorisation)
    share(session, session.grants[authorisation], state.holders, session.signer)


def _open_authorisation(
    session: Session, state: CaseState, decision: SignedEntry, body: CheckDecided, who: Signer
) -> None:
    folder, around = session.vault.folder, session.vault.around
    key, file, vault = around.random(KEY_BYTES), folder.new_file(), session.register.vault
    quoted = _quoted(session, state, decision, body)
    holders = holders_of(session, state, body)
    opening = AuthorisationOpened(
        case=state.compartment,
        case_year=state.opened.at.year if state.opened is not None else 0,
        location=state.location,
        decision=decision.id,
        request=body.request,
        holders=holders,
        quoted=tuple(entry.id for entry in quoted),
    )
    grant = new_grant(vault=vault, compartment=body.authorisation, kind=AUTHORISATION, file=file, key=key)
    path = folder.file(file)
    try:
        with Compartment.create(
            path, key, id=body.authorisation, kind=AUTHORISATION, epoch=1, vault=vault, wording=WORDING
        ) as compartment:
            opened = Opened(compartment=compartment, grant=grant, vault=vault, key_of=session.key_of)
            opened.take(quoted)
            ask(session, opened, opening, who)
            entry = signed(session, opened, opening, who)
            opened.append((*quoted, entry))
        share(session, grant, holders, who)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _quoted(session: Session, state: CaseState, decision: SignedEntry, body: CheckDecided) -> tuple[SignedEntry, ...]:
    case = session.open(state.compartment)
    request = case.signed[body.request].keep_only(SHOWN_OF_REQUEST)
    people = [
        case.signed[entry.id]
        for entry in state.entries.values()
        if getattr(entry.body, "number", 0) in body.subjects and entry.body.kind == "person.noted"
    ]
    return (decision, request, *people)
