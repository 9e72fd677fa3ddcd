"""A new epoch of a compartment: new holders, new key, new file; who is no longer named opens nothing newer."""

from __future__ import annotations

from collections.abc import Iterable

from lentiz_desk.desk.people import new_grant, pass_on
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import AUTHORISATION, INTAKE, Session, Signer
from lentiz_desk.domain.case_entries import HoldersSet
from lentiz_desk.domain.intake_fold import fold_intake
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.grants import RECOVERY, Grant, delete_grant, has_grant
from lentiz_desk.vault.rekey import Rekeyed, rekey_into, replace, take_over
from lentiz_desk.vault.sqlcipher import holds

KEY_BYTES = 32


def share(session: Session, grant: Grant, holders: Iterable[str], signer: Signer) -> None:
    """Seal a compartment key to its holders and to recovery, the signer's own first."""
    at = session.clock.peek()
    ordered = sorted(set(holders), key=lambda person: person != signer.person)
    for person in ordered:
        known = session.register.person(person)
        if known is not None:
            pass_on(session.vault.folder, grant, person=person, sealing=known.keys.sealing, signer=signer, at=at)
    recovery = session.register.founding.recovery
    pass_on(session.vault.folder, grant, person=RECOVERY, sealing=recovery, signer=signer, at=at)


def start_epoch(
    session: Session, compartment: str, holders: Iterable[str], why: str = "", signer: Signer | None = None
) -> None:
    """Name the holders from now on and put the compartment under a new key; a holding director does this."""
    epoch = session.open(compartment).grant.epoch + 1
    record(session, compartment, HoldersSet(epoch=epoch, holders=tuple(sorted(holders)), why=why), signer=signer)
    finish_epoch(session, compartment, signer)


def finish_epoch(session: Session, compartment: str, signer: Signer | None = None) -> None:
    """Bring a compartment's key to the epoch its entries name; also after a crash half-way.

    Who signs must be a holder; the signed-in person who is none any more loses the key here and now.
    """
    opened = session.open(compartment)
    old = opened.grant
    holders, epoch = _named(session, compartment)
    who = signer or session.signer
    if epoch <= old.epoch or who.person not in holders:
        return
    key = session.vault.around.random(KEY_BYTES)
    copy = rekey_into(session.vault.folder, opened.compartment, key, epoch)
    grant = new_grant(vault=old.vault, compartment=compartment, kind=old.kind, file=copy.file, key=key, epoch=epoch)
    share(session, grant, holders, who)
    session.forget(compartment)
    replace(session.vault.folder, old.file, copy)
    for person in (*session.register.people, RECOVERY):
        delete_grant(session.vault.folder, key=old.key, person=person, epoch=old.epoch)
    if session.person in holders:
        session.grants[compartment] = grant
    else:
        del session.grants[compartment]


def mend_grants(session: Session, compartment: str) -> None:
    """Write the grants that a crash left unwritten, for whom the entries name; a holder of the newest key does this."""
    grant, folder = session.open(compartment).grant, session.vault.folder
    holders, epoch = _named(session, compartment)
    if session.person not in holders or epoch > grant.epoch:
        return
    missing = [
        person
        for person in (*holders, RECOVERY)
        if not has_grant(folder, key=grant.key, person=person, epoch=grant.epoch)
    ]
    if missing:
        share(session, grant, set(missing) - {RECOVERY}, session.signer)


def clear_earlier(session: Session) -> None:
    """Take in and remove what a crash left of earlier epochs: somebody may have written there since."""
    folder = session.vault.folder
    mine, session.mine = session.mine, ()
    for old in mine:
        grant = session.grants.get(old.compartment)
        if grant is None or old.epoch >= grant.epoch or old.file == grant.file:
            continue
        path = folder.file(old.file)
        if path.exists() and holds(path, old.key):
            with Compartment.open(path, old.key, id=old.compartment, vault=old.vault) as earlier:
                take_over(earlier, session.open(old.compartment).compartment)
            session.forget(old.compartment)
            replace(folder, old.file, Rekeyed(file=grant.file, epoch=grant.epoch))
        for person in (*session.register.people, RECOVERY):
            delete_grant(folder, key=old.key, person=person, epoch=old.epoch)


def _named(session: Session, compartment: str) -> tuple[frozenset[str], int]:
    opened = session.open(compartment)
    if opened.grant.kind == AUTHORISATION:
        check = opened.check_state(session.register)
        return check.holders, check.epoch
    if opened.grant.kind == INTAKE:
        signed = fold_intake(compartment, opened.recorded.values(), session.register).recorded
        return frozenset({signed.author} if signed is not None else ()), opened.grant.epoch
    case = opened.case_state(session.register)
    return case.holders, case.epoch
