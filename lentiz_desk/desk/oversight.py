"""Oversight lines: every step leaves one, content-free, chained, sealed for those who oversee.

A line is an entry of its own (``oversight.noted``) on a chain per author, device and ``via``. It is written as a drop
before the entry it announces, whose header commits to it, so that a missing line shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice, pairwise

import msgspec

from lentiz_desk.desk.opened import Opened, check_entry
from lentiz_desk.desk.session import OVERSIGHT, REGISTER, Session, Signer
from lentiz_desk.domain.case_entries import CheckDecided, CheckRequested, DossierExported
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.texts import Body, core_fields
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.errors import LedgerError
from lentiz_desk.ledger.reading import read
from lentiz_desk.ledger.wire import from_json, to_json
from lentiz_desk.ledger.writing import SALT, Place, oversight_commitment, sign
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.drops import delete_drop, drop_soon, read_drops, write_drop
from lentiz_desk.vault.errors import VaultError
from lentiz_desk.vault.keys import SealingKey

_KIND = "oversight"
_SEEN = "oversight_seen"

_MOST_NUMBERS = 1000

_LOST: Future[None] = Future()
_LOST.set_exception(RuntimeError("the line was never handed over"))

ChainName = tuple[str, int, str]
"""Whose chain of lines, on which device, and in whose session when not in one's own."""

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
    """What an entry's header must carry, the commitment to its line; ``landed`` ends when that line is on disk.

    The entry goes to disk after that, never before.
    """

    commitment: str
    landed: Future[None]


def note_step(session: Session, step: str, *, case: str = "", core: Mapping[str, object] | None = None) -> None:
    """Leave a line for something that is no entry: a reading, a preview, a print, a private report.

    ``core`` are facts without any words, such as how many lines were exported.
    """
    _leave_line(session, session.signer, step, case=case, core=core or {}).landed.result()


def note_reading(session: Session, compartment: str, case: str, step: str = "read.case") -> None:
    """Leave a line that a page was read: one per compartment since sign-in."""
    if compartment not in session.read_pages:
        note_step(session, step, case=case)
        session.read_pages.add(compartment)


def announce(session: Session, signer: Signer, step: str, *, case: str, body: Body | None) -> Announced:
    """Sign the line of an entry, and have it written as a drop while the entry is made."""
    return _leave_line(session, signer, step, case=case, core=_core(body))


def _leave_line(session: Session, signer: Signer, step: str, *, case: str, core: Mapping[str, object]) -> Announced:
    _land(session)
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
    fact = OversightNoted(case=case, step=step, via=signer.via, salt=salt.hex(), core=dict(core))
    at = session.clock.tick()
    line = sign(fact, place, author=signer.person, at=at, oversight="", key=signer.keys.entries, random=random)
    kept = Chain(count=place.seq, head=line.id, line=to_json(line), dropped=False)
    session.landing = _LOST
    remembered = session.personal.change_soon({(_KIND, name): kept, ("clock", "floor"): at.isoformat()}, session.aside)
    folder, sealed_to = session.vault.folder, session.register.founding.oversight
    landed = drop_soon(folder, sealed_to, msgspec.json.encode(kept.line), session.aside, after=remembered)
    session.landing = landed
    return Announced(commitment=oversight_commitment(salt, place.seq, line.id), landed=landed)


def _land(session: Session) -> None:
    """Wait until the last line is on disk, and drop it again if it did not get there: the next one follows it."""
    if session.landing is not None and session.landing.exception() is not None:
        repair_lines(session)
    session.landing = None


def settle_lines(session: Session) -> None:
    """Mark the last lines as dropped, at sign-off; what did not reach the disk is dropped again at sign-in."""
    try:
        _land(session)
    except VaultError:
        return
    with session.personal.changing():
        for name, value in session.personal.all(_KIND).items():
            last = msgspec.convert(value, type=Chain)
            session.personal.put(_KIND, name, msgspec.to_builtins(msgspec.structs.replace(last, dropped=True)))


def repair_lines(session: Session) -> None:
    """Drop last lines again that may never have been written; doubles are one line to oversight."""
    for value in session.personal.all(_KIND).values():
        last = msgspec.convert(value, type=Chain)
        if not last.dropped:
            line = msgspec.json.encode(last.line)
            write_drop(session.vault.folder, session.register.founding.oversight, line)


def absorb(session: Session) -> int:
    """Take all drops into the oversight compartment, if this person holds it; return how many lines were new."""
    if OVERSIGHT not in {grant.kind for grant in session.grants.values()}:
        return 0
    with suppress(VaultError):
        _land(session)
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
        _remember(session, _chains(session))
    for name in lines:
        delete_drop(session.vault.folder, name)
    return len(fresh)


@dataclass(frozen=True, kw_only=True)
class MissingLines:
    """A chain of lines that has gaps: whose, on which device, in whose session, and from which number to which.

    ``ends`` says that the last gap reaches the end of the chain, as far as that is known.
    """

    author: str
    device: int
    via: str
    gaps: tuple[tuple[int, int], ...]
    ends: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return the numbers that lack, each by itself; of endless gaps only the first."""
        every = chain.from_iterable(range(first, last + 1) for first, last in self.gaps)
        return tuple(islice(every, _MOST_NUMBERS))


def missing_lines(session: Session) -> tuple[MissingLines, ...]:
    """Return per chain which numbers lack, up to the last one that is known of; none when every chain is whole.

    Known of is what is here, what was here when this person last looked, and how far this person's own lines go. Only
    who holds oversight can tell; raises NoAccess for others. For other chains cut off at their end see
    ``lines_gone``.
    """
    absorb(session)
    here = _chains(session)
    _remember(session, here)
    known = _seen(session)
    for name, count in _own(session):
        known[name] = max(count, known.get(name, 0))
    lacking = {name: _gaps(here.get(name, Counter()), known[name]) for name in sorted(known)}
    return tuple(
        MissingLines(author=name[0], device=name[1], via=name[2], gaps=gaps, ends=gaps[-1][1] == known[name])
        for name, gaps in lacking.items()
        if gaps
    )


def doubled_lines(session: Session) -> tuple[MissingLines, ...]:
    """Return per chain which numbers stand twice with another line: someone went on from an older copy."""
    twice = {
        name: tuple((number, number) for number, count in sorted(lines.items()) if count > 1)
        for name, lines in sorted(_chains(session).items())
    }
    return tuple(
        MissingLines(author=name[0], device=name[1], via=name[2], gaps=numbers)
        for name, numbers in twice.items()
        if numbers
    )


def lines_gone(session: Session) -> tuple[Recorded, ...]:
    """Return the entries this person holds whose line oversight lacks: their headers commit to a line that is gone."""
    absorb(session)
    lines = session.open(OVERSIGHT).recorded.values()
    known = {
        oversight_commitment(bytes.fromhex(line.body.salt), line.seq, line.id)
        for line in lines
        if isinstance(line.body, OversightNoted)
    }
    return tuple(
        ledger.recorded[entry.id]
        for ledger in (session.register_ledger, *_held(session))
        for entry in ledger.signed.values()
        if entry.header.compartment == ledger.id and entry.header.oversight not in known
        if entry.id != session.register.vault
    )


def unannounced(session: Session) -> tuple[str, ...]:
    """Return the ids of the entries whose line is gone, see ``lines_gone``."""
    return tuple(entry.id for entry in lines_gone(session))


def put_sealing(compartment: Compartment, sealing: SealingKey) -> None:
    """Keep the key that drops are sealed to in the oversight compartment."""
    compartment.note(SEALING_NOTE, sealing.seed.hex())


def _held(session: Session) -> Iterator[Opened]:
    """The cases and authorisations this person has a key for; one that does not open is named and hides no other."""
    for name in tuple(session.grants):
        if name in session.faulty or name in {REGISTER, OVERSIGHT}:
            continue
        try:
            yield session.open(name)
        except VaultError as error:
            session.fault(name, error)


def _chains(session: Session) -> dict[ChainName, Counter[int]]:
    """Return per chain how often each number is here."""
    chains: dict[ChainName, Counter[int]] = {}
    for line in session.open(OVERSIGHT).recorded.values():
        if isinstance(line.body, OversightNoted):
            chains.setdefault((line.author, line.device, line.body.via), Counter())[line.seq] += 1
    return chains


def _own(session: Session) -> Iterator[tuple[ChainName, int]]:
    """How far the chains go that are continued in this person's sessions on this device."""
    for name, value in session.personal.all(_KIND).items():
        person, _, via = name.partition(":")
        yield (person, session.device, via), msgspec.convert(value, type=Chain).count


def _seen(session: Session) -> dict[ChainName, int]:
    """Return per chain the last number that was here when this person looked."""
    ends: dict[ChainName, int] = {}
    for name, last in session.personal.all(_SEEN).items():
        ends[msgspec.json.decode(name, type=ChainName)] = msgspec.convert(last, type=int)
    return ends


def _remember(session: Session, here: Mapping[ChainName, Counter[int]]) -> None:
    before = _seen(session)
    longer = {name: max(lines) for name, lines in here.items() if max(lines) > before.get(name, 0)}
    if longer:
        with session.personal.changing():
            for name, last in longer.items():
                session.personal.put(_SEEN, msgspec.json.encode(name).decode(), last)


def _gaps(here: Collection[int], last: int) -> tuple[tuple[int, int], ...]:
    """Return from which number to which none is here, between 1 and the last."""
    ends = [0, *sorted(here), last + 1]
    return tuple((before + 1, after - 1) for before, after in pairwise(ends) if after - before > 1)


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
