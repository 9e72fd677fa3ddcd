"""From passphrase to key: Argon2id (RFC 9106)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

SALT_BYTES = 16


@dataclass(frozen=True, kw_only=True, slots=True)
class KdfCost:
    """What one guess costs: memory in KiB, passes and lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def at_least(self, floor: KdfCost) -> bool:
        """Say whether this is nowhere cheaper than the floor."""
        return self.memory_kib >= floor.memory_kib and self.passes >= floor.passes


FULL = KdfCost(memory_kib=262_144, passes=3, lanes=4)
"""The cost of every vault that a person opens; only a constructor argument can ask for less."""


def stretch(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """Return 32 bytes from a passphrase, normalised to NFC so that every keyboard types the same one."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415 - not before a passphrase is given

    return Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib).derive(
        unicodedata.normalize("NFC", passphrase).encode()
    )
