"""Verifying 10,000 entries, against 10,000 bare Ed25519 verifications."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from lentiz_desk.desk.session import CASE
from lentiz_desk.desk.signing_in import sign_in, sign_out
from lentiz_desk.ledger.entry import SignedEntry, signed_bytes
from lentiz_desk.ledger.verification import verify_entry
from tests.bench.figure import Figure, side_by_side
from tests.bench.filled import filled
from tests.world import passphrase

AT_MOST = 2.0


def figure(folder: Path, entries: int = 10_000) -> Figure:
    """Every field hashed and every signature checked, as reading a case does."""
    world = filled(folder, 1, entries)
    session = sign_in(world.vault, "behandelaar", passphrase("behandelaar"))
    (case,) = session.of_kind(CASE)
    held = list(session.open(case).signed.values())
    keys = {entry.header.author: session.key_of(entry.header.author) or b"" for entry in held}
    raw = [(entry.header_bytes, entry.signature, entry.fields, keys[entry.header.author]) for entry in held]
    sign_out(session)
    world.vault.close()

    def ours() -> None:
        assert all(verify_entry(SignedEntry(header, sign, fields), key).ok for header, sign, fields, key in raw)

    def bare() -> None:
        for header, signature, _fields, key in raw:
            Ed25519PublicKey.from_public_bytes(key).verify(signature, signed_bytes(header))

    took, plain = side_by_side(ours, bare, 3)
    return Figure(name="verify entries", ours=took, bare=plain, at_most=AT_MOST, notes={"entries": len(raw)})
