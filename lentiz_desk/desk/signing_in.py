"""Sign in and out. What must come before anything else at sign-in happens here, in this order."""

from __future__ import annotations

from datetime import UTC, datetime

from lentiz_desk.desk.anchoring import anchor_vault, notice_old_vault
from lentiz_desk.desk.clock import FloorClock
from lentiz_desk.desk.endings import end_what_is_over
from lentiz_desk.desk.errors import RolledBack, WrongPerson
from lentiz_desk.desk.granted import register_grant, usable_grants
from lentiz_desk.desk.intakes import attend_intakes
from lentiz_desk.desk.opened import Opened
from lentiz_desk.desk.oversight import absorb, repair_lines, settle_lines
from lentiz_desk.desk.rules import pack_at
from lentiz_desk.desk.session import REGISTER, Left, Session, Signer
from lentiz_desk.desk.vault_in_use import OpenVault
from lentiz_desk.domain.values import Role
from lentiz_desk.ledger.chain import FoundingMissing, RegisterReading, verified_register
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.errors import NotAVault, VaultError
from lentiz_desk.vault.grants import Grant, open_grants
from lentiz_desk.vault.keys import SealingKey
from lentiz_desk.vault.personal import PersonalFile
from lentiz_desk.vault.slots import OpenedSlot

_MEMORY = "grants"
_HEADS = "heads"


def sign_in(vault: OpenVault, name: str, passphrase: str) -> Session:
    """Sign someone in; raises WrongPassphrase, SlotNotFound, SlotDamaged and what else the vault says.

    Before the person sees anything: lines that were cut off are dropped again, drops are taken in by who oversees,
    what went back to an older state is named, decisions cut off half-way are repaired, and what is over is re-keyed
    by a holding director. With a clock that is behind or far ahead nothing is signed: see ``accept_clock``.
    """
    slot = vault.slots.open(name, passphrase)
    personal = PersonalFile.open(vault.folder, slot.keys.sealing)
    try:
        session = _session(vault, slot, personal)
    except BaseException:
        personal.close()
        raise
    try:
        repair_lines(session)
        absorb(session)
        notice_old_vault(session)
        find_rollback(session)
        if session.clock.trusted():
            end_what_is_over(session)
            attend_intakes(session)
    except BaseException:
        session.close()
        raise
    return session


def accept_clock(session: Session) -> None:
    """Go on with a clock that jumped far ahead, on this person's word, and do now what sign-in left undone."""
    session.clock.accept_jump()
    end_what_is_over(session)
    attend_intakes(session)


def signer_for(session: Session, name: str, passphrase: str) -> Signer:
    """Open only the signing keys of someone, for one signature in this session; nothing sealed opens with them."""
    opened = session.vault.slots.open_signing_only(name, passphrase)
    known = session.register.person(opened.person)
    if known is None or known.keys.entries != opened.signing.entries.public_key().public_bytes_raw().hex():
        raise WrongPerson
    via = "" if opened.person == session.person else session.person
    return Signer(person=opened.person, keys=opened.signing, via=via)


def sign_out(session: Session) -> None:
    """Lock: remember what was seen, close every file of this person; the vault stays in use for the next."""
    if session.closed:
        return
    settle_lines(session)
    session.clock.observe()
    session.personal.put("clock", "floor", session.clock.floor.isoformat())
    remembered = session.personal.all(_HEADS)
    for name, opened in session.opened.items():
        session.left[name] = Left(heads=opened.heads(), ids=frozenset(opened.signed))
    seen = {
        name: _to_remember(left, remembered.get(name)) for name, left in session.left.items() if name in session.grants
    }
    known = _unseen(session) | seen
    session.personal.put_all(_HEADS, known)
    anchor_vault(session, known)
    session.close()


def find_rollback(session: Session) -> tuple[str, ...]:
    """Name the compartments that lack entries this person saw before, also in ``session.faulty``; none when whole."""
    lost = []
    for compartment, seen in session.personal.all(_HEADS).items():
        if compartment in session.grants and compartment not in session.faulty and isinstance(seen, list):
            try:
                here = session.ids(compartment)
                if here is None:
                    here = frozenset(session.open(compartment).signed)
            except VaultError as error:
                session.fault(compartment, error)
                continue
            if not set(seen) <= here:
                session.fault(compartment, RolledBack((compartment,)))
                lost.append(compartment)
    return tuple(lost)


def _to_remember(left: Left, remembered: object) -> list[str]:
    """Return what must be here next time: the heads, and what was here once and is missed until it is back."""
    before = set(remembered) if isinstance(remembered, list) else set[str]()
    return sorted({*left.heads, *(before - left.ids)})


def _unseen(session: Session) -> dict[str, object]:
    """Return what was remembered of compartments that were not opened this time."""
    return {
        name: seen
        for name, seen in session.personal.all(_HEADS).items()
        if name not in session.left and name in session.grants
    }


def _session(vault: OpenVault, slot: OpenedSlot, personal: PersonalFile) -> Session:
    mine = _mine(vault, slot.person, slot.keys.sealing, personal)
    grant = register_grant(vault.folder, mine)
    if grant is None:
        raise NotAVault(vault.path.name, REGISTER)
    file = Compartment.open(vault.folder.file(grant.file), grant.key, id=REGISTER, vault=vault.folder.vault)
    try:
        ledger = Opened(compartment=file, grant=grant, vault=vault.folder.vault, key_of=_nobody)
        session = _built(vault, slot, personal, ledger)
        session.mine = mine
        session.grants = usable_grants(session.vault.folder, mine, session.register, session.key_of)
    except BaseException:
        file.close()
        raise
    return session


def _built(vault: OpenVault, slot: OpenedSlot, personal: PersonalFile, ledger: Opened) -> Session:
    reading = _register(ledger.compartment, vault)
    me = reading.register.person(slot.person)
    if me is None or me.keys.entries != slot.keys.signing.entries.public_key().public_bytes_raw().hex():
        raise WrongPerson
    session = Session(
        vault=vault,
        person=slot.person,
        device=reading.register.founding.device,
        keys=slot.keys,
        personal=personal,
        clock=FloorClock(vault.around.now, _floor(personal, reading, slot.person)),
        register_ledger=ledger,
        reading=reading,
        rules=pack_at(vault.around.now().date()),
    )
    ledger.key_of = session.key_of
    ledger.load()
    return session


def _nobody(_person: str) -> bytes | None:
    return None


def _register(file: Compartment, vault: OpenVault) -> RegisterReading:
    try:
        reading = verified_register(file.entries(), vault.folder.vault)
    except FoundingMissing as error:
        raise NotAVault(vault.path.name, REGISTER) from error
    if reading.register.vault != vault.folder.vault:
        raise NotAVault(vault.path.name, REGISTER)
    return reading


def _floor(personal: PersonalFile, reading: RegisterReading, person: str) -> datetime:
    """Return the last time of this device, as the person and its directors signed it; nobody else can raise it."""
    kept = personal.get("clock", "floor")
    register, without = reading.register, {item.entry for item in reading.irregularities}
    trusted = {person, *(who.id for who in register.with_role(Role.DIRECTOR))}
    own = [
        entry.at
        for entry in reading.entries
        if entry.id not in without and entry.author in trusted and entry.device == register.founding.device
    ]
    floors = [*own, datetime.min.replace(tzinfo=UTC)]
    if isinstance(kept, str):
        floors.append(datetime.fromisoformat(kept))
    return max(floors)


def _mine(vault: OpenVault, person: str, sealing: SealingKey, personal: PersonalFile) -> tuple[Grant, ...]:
    memory = personal.get(_MEMORY, "seen")
    seen: dict[str, str] = memory if isinstance(memory, dict) else {}
    mine = open_grants(vault.folder, person, sealing, seen).mine
    personal.put(_MEMORY, "seen", seen)
    return mine
