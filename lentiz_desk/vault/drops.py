"""Drops: lines for oversight, sealed to its key by people who cannot open it themselves."""

from __future__ import annotations

import hashlib
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from os import urandom

from lentiz_desk.vault.binding import bound, same
from lentiz_desk.vault.errors import SealBroken
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.keys import SealingKey, seal
from lentiz_desk.vault.writing import atomic_write, remove

BUCKETS = (1024, 4096, 16_384, 65_536)
"""Sizes to which a drop is padded, in bytes; beyond the last one, whole multiples of it."""

_INFO = "lentiz-desk/drop/v1"
_LENGTH = 4
_LIMIT = 1 << 24


@dataclass(frozen=True, kw_only=True, slots=True)
class Drop:
    """A drop as it was found: its name, and its line, or None when it is damaged or not for this key."""

    name: str
    line: bytes | None


def write_drop(folder: VaultFolder, public_hex: str, line: bytes) -> str:
    """Seal a line to oversight's key, on disk when this returns; return the drop's random name."""
    name = urandom(16).hex()
    atomic_write(folder.drops / name, _sealed(folder, public_hex, line))
    return name


def drop_soon(folder: VaultFolder, public_hex: str, line: bytes, aside: Executor, after: Future[None]) -> Future[None]:
    """As ``write_drop``, on disk when the future is done; it is there only when ``after`` has ended well."""
    path, sealed = folder.drops / urandom(16).hex(), _sealed(folder, public_hex, line)
    return aside.submit(atomic_write, path, sealed, before=after.result)


def read_drops(folder: VaultFolder, sealing: SealingKey) -> tuple[Drop, ...]:
    """Return every drop, by name; a damaged one is named without a line."""
    paths = sorted(path for path in folder.drops.iterdir() if not path.name.startswith("."))
    found: list[Drop] = []
    for path in paths:
        try:
            with path.open("rb") as file:
                data = file.read(_LIMIT)
        except OSError:
            data = b""
        found.append(Drop(name=path.name, line=_line(data, folder.vault, sealing)))
    return tuple(found)


def delete_drop(folder: VaultFolder, name: str) -> None:
    """Remove a drop, if it is there."""
    remove(folder.drops / name)


def _sealed(folder: VaultFolder, public_hex: str, line: bytes) -> bytes:
    padded = (len(line).to_bytes(_LENGTH) + line).ljust(_bucket(len(line) + _LENGTH), b"\x00")
    sealed = seal(public_hex, padded, bound(_INFO, folder.vault))
    return sealed + hashlib.sha256(sealed).digest()


def _bucket(size: int) -> int:
    for bucket in BUCKETS:
        if size <= bucket:
            return bucket
    return -(-size // BUCKETS[-1]) * BUCKETS[-1]


def _line(data: bytes, vault: str, sealing: SealingKey) -> bytes | None:
    sealed, checksum = data[:-32], data[-32:]
    if not same(hashlib.sha256(sealed).digest(), checksum):
        return None
    try:
        plain = sealing.unseal(sealed, bound(_INFO, vault))
    except SealBroken:
        return None
    length = int.from_bytes(plain[:_LENGTH])
    return plain[_LENGTH : _LENGTH + length] if _LENGTH + length <= len(plain) else None
