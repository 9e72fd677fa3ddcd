"""The chain of custody: looking at an exhibit, hashing it again, taking a copy out, and who did so when and why."""

from __future__ import annotations

from collections.abc import Iterator
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
from lentiz_desk.vault.exhibits import Progress, silent


def look(session: Session, compartment: str, exhibit: str) -> bytes:
    """Return an exhibit's bytes, hashed again; the look is logged, in its chain of custody, too.

    Raises ExhibitAltered, which is recorded as well, and ExhibitErased.
    """
    data = b"".join(_hashed_again(session, compartment, exhibit))
    _handled(session, compartment, ExhibitHandled(exhibit=exhibit, deed=Deed.LOOKED))
    return data


def verify_exhibit(session: Session, compartment: str, exhibit: str, progress: Progress = silent) -> None:
    """Hash an exhibit's bytes again and record what that found; raises ExhibitAltered, ExhibitErased.

    What ``progress`` raises cancels, and nothing is recorded.
    """
    for _piece in _hashed_again(session, compartment, exhibit, progress):
        pass
    _handled(session, compartment, ExhibitHandled(exhibit=exhibit, deed=Deed.VERIFIED))


def export_exhibit(
    session: Session,
    compartment: str,
    exhibit: str,
    path: Path,
    *,
    receiver: str,
    why: str,
    progress: Progress = silent,
) -> None:
    """Write an exhibit as it was brought in to a file outside the vault, for someone and with a reason.

    The file gets its name only once every byte was hashed again and the export is recorded. Raises ExhibitAltered,
    ExhibitErased, DiskFull; what ``progress`` raises cancels, and no file stays.
    """
    pieces = _hashed_again(session, compartment, exhibit, progress)
    body = ExhibitHandled(exhibit=exhibit, deed=Deed.EXPORTED, receiver=receiver, why=why)
    leave_vault(path, pieces, lambda: _handled(session, compartment, body))


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


def _hashed_again(session: Session, compartment: str, exhibit: str, progress: Progress = silent) -> Iterator[bytes]:
    """Yield an exhibit's bytes piece by piece; after the last one it is known, and recorded, whether they are whole."""
    session.require(compartment)
    file = session.open(compartment).compartment
    done, total = 0, file.exhibit_size(exhibit)
    try:
        for piece in file.exhibit_chunks(exhibit):
            done += len(piece)
            progress(done, total)
            yield piece
    except ExhibitAltered:
        _handled(session, compartment, ExhibitHandled(exhibit=exhibit, deed=Deed.VERIFIED, intact=False))
        raise


def _handled(session: Session, compartment: str, body: ExhibitHandled) -> None:
    """Record a deed in the exhibit's compartment; an emergency intake, which nobody else reads, leaves only a line."""
    if session.grants[compartment].kind == INTAKE:
        note_step(session, step_of(body))
    else:
        record(session, compartment, body)
