"""Names of things in the ledger: hashes, random ids and the fingerprint a person can read aloud."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32 alphabet: no I, L, O, U, so that a case number survives a phone call."""


def sha256(domain: str, *parts: bytes) -> bytes:
    """Return the 32-byte SHA-256 of the parts under a domain string, so that no hash can serve another purpose."""
    return hashlib.sha256(b"".join((domain.encode(), b"\x00", *parts))).digest()


def base32(data: bytes, length: int) -> str:
    """Return the first ``length`` Crockford base32 characters of the bits of ``data``."""
    bits = int.from_bytes(data)
    width = len(data) * 8
    padded = bits << (-width % 5)
    count = (width + 4) // 5
    text = "".join(CROCKFORD[(padded >> (5 * (count - 1 - index))) & 31] for index in range(count))
    return text[:length]


def new_compartment_id(random: Callable[[int], bytes]) -> str:
    """Return a new compartment id: 26 Crockford base32 characters from 16 random bytes."""
    return base32(random(16), 26)


def new_person_id(random: Callable[[int], bytes]) -> str:
    """Return a new person id: ``p`` and 12 Crockford base32 characters."""
    return "p" + base32(random(8), 12)


def fingerprint(vault: str) -> str:
    """Return the fingerprint of a vault id (64 hex digits) as eight groups of four characters (160 bits)."""
    text = base32(bytes.fromhex(vault)[:20], 32)
    return " ".join(text[start : start + 4] for start in range(0, 32, 4))


def same_fingerprint(left: str, right: str) -> bool:
    """Say whether two fingerprints are the same, whatever their spaces, dashes, case and look-alike letters."""
    return _plain(left) == _plain(right) != ""


def _plain(text: str) -> str:
    folded = text.upper().replace("O", "0").replace("I", "1").replace("L", "1")
    return "".join(character for character in folded if character in CROCKFORD)
