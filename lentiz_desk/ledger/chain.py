"""The register's trust: entries count only when signed along a chain from the founding entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lentiz_desk.domain.recorded import in_order
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.register import Register, after, found
from lentiz_desk.domain.register_entries import KeysCountersigned, VaultFounded
from lentiz_desk.ledger.errors import EntryUnreadable, LedgerError
from lentiz_desk.ledger.reading import read
from lentiz_desk.ledger.verification import verify_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lentiz_desk.domain.recorded import Recorded
    from lentiz_desk.ledger.entry import SignedEntry


class FoundingMissing(LedgerError):
    """No entry founds a vault, or it is not signed by the key it names."""


@dataclass(frozen=True)
class Irregularity:
    """An entry that is kept and shown but has no effect, and why."""

    entry: str
    refusal: Refusal


@dataclass(frozen=True)
class RegisterReading:
    """The register that the signatures carry, its entries in order, and what had no effect."""

    register: Register
    entries: tuple[Recorded, ...]
    irregularities: tuple[Irregularity, ...]


def verified_register(entries: Sequence[SignedEntry], vault: str | None = None) -> RegisterReading:
    """Fold register entries, each checked with the key that the chain so far gives its author.

    ``vault`` is the founding entry that is pinned; another one has no effect then. Raises FoundingMissing when there is
    not exactly one valid founding entry.
    """
    signed = {entry.id: entry for entry in entries}
    irregularities: list[Irregularity] = []
    ordered = in_order(_readable(signed.values(), irregularities))
    roots = [entry for entry in ordered if isinstance(entry.body, VaultFounded) and vault in {None, entry.id}]
    register = found(roots[0]) if len(roots) == 1 else None
    if register is None or not _signed(signed[roots[0].id], register.founding.keys.entries):
        raise FoundingMissing
    for entry in ordered:
        if entry.id == register.vault:
            continue
        step = _step(register, entry, signed[entry.id])
        if isinstance(step, Refusal):
            irregularities.append(Irregularity(entry.id, step))
        else:
            register = step
    return RegisterReading(register, ordered, tuple(irregularities))


def _readable(entries: Iterable[SignedEntry], irregularities: list[Irregularity]) -> Iterator[Recorded]:
    for entry in entries:
        try:
            yield read(entry)
        except EntryUnreadable:
            irregularities.append(Irregularity(entry.id, Refusal.of(Reason.UNKNOWN_KIND)))


def _step(register: Register, entry: Recorded, signed: SignedEntry) -> Register | Refusal:
    author = register.person(entry.author)
    known = author is not None and (author.active or isinstance(entry.body, KeysCountersigned))
    if author is None or not known or signed.header.vault != register.vault:
        return Refusal.of(Reason.UNKNOWN_AUTHOR)
    if not _signed(signed, author.keys.entries):
        return Refusal.of(Reason.SIGNATURE_WRONG)
    return after(register, entry)


def _signed(entry: SignedEntry, key: str) -> bool:
    return verify_entry(entry, bytes.fromhex(key)).ok
