"""Oversight lines: every step leaves one, content-free, chained, sealed for those who oversee.

A line is an entry of its own (``oversight.noted``) on a chain per author, device and ``via``. It is written as a drop
before the entry it announces, whose header commits to it, so that a missing line shows.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from lentiz_desk.desk.opened import check_entry
from lentiz_desk.desk.session import OVERSIGHT, Session, Signer
from lentiz_desk.domain.case_entries import CheckDecided, CheckRequested, DossierExported
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.texts import Body, core_fields
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.errors import LedgerError
from lentiz_desk.ledger.reading import read
from lentiz_desk.ledger.wire import from_json, to_json
from lentiz_desk.ledger.writing import SALT, Place, oversight_commitment, sign
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.drops import delete_drop, read_drops, write_drop
from lentiz_desk.vault.keys import SealingKey

_KIND = "oversight"
SEALING_NOTE = "drops"
"""Where the oversight compartment keeps the seed of the key that drops are sealed to."""


class Chain(msgspec.Struct, frozen=True, kw_only=True):
    """Where a chain of lines stands: number and id of the last line, its wire form, and whether its drop is written."""

    count: int
    head: str
    line: dict[str, object]
    dropped: bool


@dataclass(frozen=True, kw_only=True)
class Announced:
    """What an entry's header must carry: the commitment to the line that announces it."""

    commitment: str


def note_step(session: Session, step: str, *, case: str = "", body: Body | None = None) -> None:
    """Leave a line for something that is no entry: a reading, a preview, a print, a private report."""
    announce(session, session.signer, step, case=case, body=body)


def note_reading(session: Session, compartment: str, case: str, step: str = "read.case") -> None:
    """Leave a line that a page was read: one per compartment since sign-in."""
    if compartment not in session.read_pages:
        note_step(session, step, case=case)
        session.read_pages.add(compartment)


def announce(session: Session, signer: Signer, step: str, *, case: str, body: Body | None) -> Announced:
    """Write the line of a step as a drop, on disk when this returns, and return the commitment to it."""
    name = f"{signer.person}:{signer.via}"
    last = _chain(session, name)
    random = session.vault.around.random
    salt = random(SALT)
    place = Place(
        vault=session.register.vault,
        compartment=OVERSIGHT,
        device=session.device,
        seq=1 if last is None else last.count + 1,
        prev=None if last is None else last.head,
        parents=() if last is None else (last.head,),
    )
    fact = OversightNoted(case=case, step=step, via=signer.via, salt=salt.hex(), core=_core(body))
    at = session.clock.tick()
    line = sign(fact, place, author=signer.person, at=at, oversight="", key=signer.keys.entries, random=random)
    chain = Chain(count=place.seq, head=line.id, line=to_json(line), dropped=False)
    with session.personal.changing():
        session.personal.put(_KIND, name, msgspec.to_builtins(chain))
        session.personal.put("clock", "floor", at.isoformat())
    write_drop(session.vault.folder, session.register.founding.oversight, msgspec.json.encode(to_json(line)))
    return Announced(commitment=oversight_commitment(salt, place.seq, line.id))


def settle_lines(session: Session) -> None:
    """Mark the last lines as dropped, at sign-off; what was cut off before this is dropped again at sign-in."""
    with session.personal.changing():
        for name, value in session.personal.all(_KIND).items():
            chain = msgspec.convert(value, type=Chain)
            session.personal.put(_KIND, name, msgspec.to_builtins(msgspec.structs.replace(chain, dropped=True)))


def repair_lines(session: Session) -> None:
    """Drop last lines again that may never have been written; doubles are one line to oversight."""
    for value in session.personal.all(_KIND).values():
        chain = msgspec.convert(value, type=Chain)
        if not chain.dropped:
            line = msgspec.json.encode(chain.line)
            write_drop(session.vault.folder, session.register.founding.oversight, line)


def absorb(session: Session) -> int:
    """Take all drops into the oversight compartment, if this person holds it; return how many lines were new."""
    if OVERSIGHT not in {grant.kind for grant in session.grants.values()}:
        return 0
    opened = session.open(session.of_kind(OVERSIGHT)[0])
    seed = opened.compartment.noted(SEALING_NOTE)
    if seed is None:
        return 0
    drops = read_drops(session.vault.folder, SealingKey(bytes.fromhex(seed)))
    found = {drop.name: _line(session, drop.line) for drop in drops if drop.line is not None}
    lines = {name: line for name, line in found.items() if line is not None}
    fresh = [line for line in lines.values() if line.id not in opened.signed]
    if fresh:
        opened.append(fresh)
    for name in lines:
        delete_drop(session.vault.folder, name)
    return len(fresh)


@dataclass(frozen=True, kw_only=True)
class MissingLines:
    """A chain of lines that has gaps: whose, on which device, in whose session, and which numbers lack."""

    author: str
    device: int
    via: str
    numbers: tuple[int, ...]


def missing_lines(session: Session) -> tuple[MissingLines, ...]:
    """Return per chain which numbers lack between its first and last known line; none when every chain is whole.

    Only who holds oversight can tell; raises NoAccess for others. For a chain cut off at its end see ``unannounced``.
    """
    absorb(session)
    chains: dict[tuple[str, int, str], set[int]] = {}
    for entry in session.open(OVERSIGHT).recorded.values():
        if isinstance(entry.body, OversightNoted):
            chains.setdefault((entry.author, entry.device, entry.body.via), set()).add(entry.seq)
    return tuple(
        MissingLines(author=author, device=device, via=via, numbers=lacking)
        for (author, device, via), numbers in sorted(chains.items())
        if (lacking := tuple(sorted(set(range(1, max(numbers) + 1)) - numbers)))
    )


def unannounced(session: Session) -> tuple[str, ...]:
    """Return the entries this person holds whose line oversight lacks: their headers commit to a line that is gone."""
    absorb(session)
    lines = session.open(OVERSIGHT).recorded.values()
    known = {
        oversight_commitment(bytes.fromhex(line.body.salt), line.seq, line.id)
        for line in lines
        if isinstance(line.body, OversightNoted)
    }
    ledgers = [session.register_ledger, *(session.open(name) for name in session.grants if name not in session.faulty)]
    return tuple(
        entry.id
        for ledger in ledgers
        for entry in ledger.signed.values()
        if entry.header.compartment == ledger.id and entry.header.oversight not in known
        if ledger.id != OVERSIGHT and entry.id != session.register.vault
    )


def put_sealing(compartment: Compartment, sealing: SealingKey) -> None:
    """Keep the key that drops are sealed to in the oversight compartment."""
    compartment.note(SEALING_NOTE, sealing.seed.hex())


def _chain(session: Session, name: str) -> Chain | None:
    value = session.personal.get(_KIND, name)
    return None if value is None else msgspec.convert(value, type=Chain)


def _line(session: Session, data: bytes) -> SignedEntry | None:
    """Return a line that someone of the roster signed for oversight, or None: such a drop is left where it is."""
    try:
        line = from_json(msgspec.json.decode(data))
        ours = line.header.compartment == OVERSIGHT and isinstance(read(line).body, OversightNoted)
    except (LedgerError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return line if ours and check_entry(line, session.register.vault, session.key_of).ok else None


def _core(body: Body | None) -> dict[str, object]:
    if isinstance(body, DossierExported):
        return {"copy_number": body.copy_number, "printed": body.printed}
    if not isinstance(body, CheckRequested | CheckDecided):
        return {}
    values: dict[str, object] = msgspec.to_builtins(body)
    return {name: values[name] for name in core_fields(type(body))}
