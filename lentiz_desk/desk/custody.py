"""The chain of custody: looking at an exhibit, hashing it again, taking a copy out, and who did so when and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from lentiz_desk.desk.leaving import leave_vault
from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import CASE, INTAKE, Session
from lentiz_desk.domain.case_entries import DossierExported, ExhibitDescribed, ExhibitErased, ExhibitHandled
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.oversight_steps import step_of
from lentiz_desk.domain.recorded import Recorded, in_order
from lentiz_desk.domain.values import Deed
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.vault.errors import ExhibitAltered


def look(session: Session, compartment: str, exhibit: str) -> bytes:
    """Return an exhibit's bytes, hashed again; the look is logged, in its chain of custody, too.

    Raises ExhibitAltered, which is recorded as well, and ExhibitErased.
    """
    data = _hashed_again(session, compartment, exhibit)
    _handled(session, compartment, ExhibitHandled(exhibit=exhibit, deed=Deed.LOOKED))
    return data


def verify_exhibit(session: Session, compartment: str, exhibit: str) -> None:
    """Hash an exhibit's bytes again and record what that found; raises ExhibitAltered, ExhibitErased."""
    _hashed_again(session, compartment, exhibit)
    _handled(session, compartment, ExhibitHandled(exhibit=exhibit, deed=Deed.VERIFIED))


def export_exhibit(session: Session, compartment: str, exhibit: str, path: Path, *, receiver: str, why: str) -> None:
    """Write an exhibit as it was brought in to a file outside the vault, for someone and with a reason.

    The file gets its name only once the export is recorded. Raises ExhibitAltered, ExhibitErased, DiskFull.
    """
    data = _hashed_again(session, compartment, exhibit)
    body = ExhibitHandled(exhibit=exhibit, deed=Deed.EXPORTED, receiver=receiver, why=why)
    leave_vault(path, data, lambda: _handled(session, compartment, body))


def describe_exhibit(session: Session, case: str, body: ExhibitDescribed) -> SignedEntry:
    """Record what became known of an exhibit; the newest description holds."""
    (entry,) = record(session, case, body)
    return entry


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link of the chain of custody: what was done with an exhibit, by whom (person id), when, for whom and why."""

    entry: Recorded
    what: str
    author: str
    at: datetime
    intact: bool = True
    receiver: str = ""
    why: str = ""


def custody(session: Session, compartment: str, exhibit: str) -> tuple[Link, ...]:
    """Return the chain of custody of an exhibit, from bringing in to now; an emergency intake keeps none."""
    session.require(compartment)
    if session.grants[compartment].kind == INTAKE:
        return ()
    case = session.grants[compartment].kind == CASE
    state = session.case(compartment) if case else session.check(compartment)
    quoted = state.quoted if isinstance(state, CaseState) else ()
    links = (_link(entry, exhibit) for entry in in_order((*state.entries.values(), *quoted)))
    return tuple(link for link in links if link is not None)


def _link(entry: Recorded, exhibit: str) -> Link | None:
    body = entry.body
    told = Link(entry=entry, what=body.kind, author=entry.author, at=entry.at)
    if isinstance(body, DossierExported) and exhibit in {*body.shown, *body.attached}:
        return replace(told, receiver=body.receiver, why=body.purpose)
    if getattr(body, "exhibit", None) != exhibit:
        return None
    if isinstance(body, ExhibitHandled):
        deed = f"{body.kind}.{body.deed}"
        return replace(told, what=deed, intact=body.intact, receiver=body.receiver, why=body.why)
    return replace(told, why=body.why) if isinstance(body, ExhibitErased) else told


def _hashed_again(session: Session, compartment: str, exhibit: str) -> bytes:
    session.require(compartment)
    try:
        return session.open(compartment).compartment.exhibit(exhibit)
    except ExhibitAltered:
        _handled(session, compartment, ExhibitHandled(exhibit=exhibit, deed=Deed.VERIFIED, intact=False))
        raise


def _handled(session: Session, compartment: str, body: ExhibitHandled) -> None:
    """Record a deed in the exhibit's compartment; an emergency intake, which nobody else reads, leaves only a line."""
    if session.grants[compartment].kind == INTAKE:
        note_step(session, step_of(body))
    else:
        record(session, compartment, body)
