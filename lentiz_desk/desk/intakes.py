"""An emergency intake: one signed line with its files, in seconds, for nobody but its author until it is a report."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from lentiz_desk.desk.epochs import KEY_BYTES, mend_grants, share
from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.desk.exhibits import Incoming, measure
from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.people import new_grant
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import INTAKE, Session
from lentiz_desk.domain.case_entries import IntakeQuoted
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.intake_state import IntakeState
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.ids import new_compartment_id
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.errors import VaultError
from lentiz_desk.vault.exhibits import NewExhibit
from lentiz_desk.vault.grants import RECOVERY, Grant, delete_grant
from lentiz_desk.vault.sqlcipher import journal
from lentiz_desk.vault.writing import remove

DRAFT = "intake"
"""The name of what is typed and not signed yet."""

_OVER = "intakes_over"
_PRIVATE, _REMOVING = "private", "removing"


@dataclass(frozen=True, kw_only=True)
class NewIntake:
    """What the page holds: when it was seen, one line, and files."""

    seen_at: datetime
    line: str
    files: tuple[Incoming, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Quotation:
    """An intake on its way into a case: what the case says of it, its signed entries, and the bytes of its files."""

    body: IntakeQuoted
    entries: tuple[SignedEntry, ...]
    exhibits: tuple[NewExhibit, ...]


def sign_intake(session: Session, new: NewIntake) -> IntakeState:
    """Sign an emergency intake and return it; on disk when this returns. Raises Refused, OSError, vault errors.

    The key is sealed to its author and to recovery: at this moment nobody can say who is concerned.
    """
    compartment = _new_file(session)
    try:
        with ExitStack() as stack:
            found = [measure(session, item, stack) for item in new.files]
            measured = list({item.fact.exhibit: item for item in found}.values())
            named = tuple(item.fact.exhibit for item in measured)
            opening = IntakeRecorded(seen_at=new.seen_at, exhibits=named, line=new.line.strip())
            facts = (item.fact for item in measured)
            record(session, compartment, opening, *facts, exhibits=[item.exhibit for item in measured])
        share(session, session.grants[compartment], (session.person,), session.signer)
    except BaseException:
        session.forget(compartment)
        grant = session.grants.pop(compartment)
        _remove_files(session, grant)
        raise
    return session.intake(compartment)


def quotation(session: Session, intake: str) -> Quotation:
    """Return an intake as it goes into a case, with its own signatures; raises NoAccess, ExhibitAltered."""
    state, source = session.intake(intake), session.open(intake)
    entries = tuple(state.entries)
    return Quotation(
        body=IntakeQuoted(origin=intake, entries=entries, exhibits=state.kept),
        entries=tuple(source.signed[name] for name in entries),
        exhibits=tuple(source.compartment.copied_exhibit(name) for name in state.kept),
    )


def come_along(session: Session, intake: str, item: Incoming) -> Incoming:
    """Return what the report says of a file, with its bytes when the intake holds them and the time it came in.

    Raises ExhibitErased; who measures it asks its hash. What is brought in now is returned as it is.
    """
    if not item.intake_exhibit:
        return item
    added = session.intake(intake).exhibits[item.intake_exhibit].body
    kept = session.open(intake).compartment.copied_exhibit(item.intake_exhibit)
    return replace(item, content=kept.stream, path=Path(added.name), brought_at=added.brought_at)


def end_intake(session: Session, intake: str) -> None:
    """Remove an intake that stands in its case: its file first, then every key to it. Safe to repeat."""
    session.personal.put(_OVER, intake, _REMOVING)
    _remove(session, intake)


def destroy_private(session: Session, intake: str) -> None:
    """Destroy an intake that turns out to be private (R2); one count without any name stays."""
    session.intake(intake)
    session.personal.put(_OVER, intake, _PRIVATE)
    _finish_private(session, intake)


def attend_intakes(session: Session) -> None:
    """At sign-in: go on with what was cut off, so that there is either an intake or its case, and never both for long.

    Without an intake in hand this costs nothing; a file that does not open has its own message and hides no other.
    """
    over = session.personal.all(_OVER)
    mine = set(session.of_kind(INTAKE))
    completed = {name for state in session.cases() for name in state.intakes} if mine - over.keys() else set[str]()
    for intake in over.keys() | mine:
        try:
            _attend(session, intake, over.get(intake), completed)
        except NoAccess:
            continue
        except VaultError as error:
            if intake in session.grants:
                session.fault(intake, error)


def _attend(session: Session, intake: str, said: object, completed: set[str]) -> None:
    if said == _PRIVATE:
        _finish_private(session, intake)
    elif said == _REMOVING:
        _remove(session, intake)
    elif intake in completed:
        end_intake(session, intake)
    else:
        mend_grants(session, intake)


def _finish_private(session: Session, intake: str) -> None:
    note_step(session, "scope.private")
    end_intake(session, intake)


def _remove(session: Session, intake: str) -> None:
    session.forget(intake)
    grant = session.grants.get(intake)
    if grant is not None:
        _remove_files(session, grant)
        del session.grants[intake]
    session.faulty.pop(intake, None)
    session.personal.delete(_OVER, intake)


def _remove_files(session: Session, grant: Grant) -> None:
    """Remove the file, then the keys, the own one last: so whatever is cut off can be gone on with."""
    folder = session.vault.folder
    path = folder.file(grant.file)
    remove(path)
    remove(journal(path))
    for person in (RECOVERY, session.person):
        delete_grant(folder, key=grant.key, person=person, epoch=grant.epoch)


def _new_file(session: Session) -> str:
    folder, random = session.vault.folder, session.vault.around.random
    compartment, key, file = new_compartment_id(random), random(KEY_BYTES), folder.new_file()
    vault = session.register.vault
    Compartment.create(folder.file(file), key, id=compartment, kind=INTAKE, epoch=1, vault=vault).close()
    session.grants[compartment] = new_grant(vault=vault, compartment=compartment, kind=INTAKE, file=file, key=key)
    return compartment
