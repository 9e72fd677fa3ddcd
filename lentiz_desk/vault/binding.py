"""One way to bind context: a domain and parts, each with its length, so that no two contexts read the same."""

from __future__ import annotations

import hashlib
import hmac


def bound(domain: str, *parts: str | bytes | int) -> bytes:
    """Return the bytes of a context: domain, zero byte, and every part after its 4-byte big-endian length."""
    out = bytearray(domain.encode() + b"\x00")
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode()
        out += len(data).to_bytes(4) + data
    return bytes(out)


def keyed_name(key: bytes, domain: str, *parts: str | bytes | int) -> str:
    """Return 64 hex digits, HMAC-SHA256 of a context: a name that says nothing to who lacks the key."""
    return hmac.new(key, bound(domain, *parts), hashlib.sha256).hexdigest()


def subkey(key: bytes, domain: str, *parts: str | bytes | int) -> bytes:
    """Return a 32-byte key for one purpose: HKDF-SHA256 (RFC 5869) with the context as info and no salt."""
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415 - nothing is derived before unlocking
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

    return HKDF(algorithm=SHA256(), length=32, salt=None, info=bound(domain, *parts)).derive(key)


def same(left: str | bytes, right: str | bytes) -> bool:
    """Compare in constant time."""
    a = left.encode() if isinstance(left, str) else left
    b = right.encode() if isinstance(right, str) else right
    return hmac.compare_digest(a, b)
