"""Checking one entry: a report that explains itself, never a bare yes or no."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from lentiz_desk.ledger.entry import DIGEST_BYTES, SignedEntry, field_digest, payload_digest, signed_bytes
from lentiz_desk.ledger.errors import EntryUnreadable


class FieldProof(StrEnum):
    """What is known of one field."""

    PROVEN = "proven"
    WITHHELD = "withheld"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """One field's place, its name when it is here, and what is proven of it."""

    name: str | None
    proof: FieldProof


@dataclass(frozen=True, slots=True)
class EntryCheck:
    """What an entry's bytes prove: the signature over the header, the payload under it, and each field."""

    entry: str
    readable: bool
    signature_ok: bool
    payload_ok: bool
    fields: tuple[FieldCheck, ...]

    @property
    def ok(self) -> bool:
        """Say whether nothing is wrong: signed, complete, and no field altered."""
        return (
            self.readable
            and self.signature_ok
            and self.payload_ok
            and all(field.proof is not FieldProof.ALTERED for field in self.fields)
        )


def verify_entry(entry: SignedEntry, public_key: bytes) -> EntryCheck:
    """Check an entry against its author's Ed25519 public key (32 bytes, RFC 8032)."""
    checks: list[FieldCheck] = []
    readable = True
    for field in entry.fields:
        try:
            name = field.name
        except EntryUnreadable:
            readable, name = False, None
        if field.body is None:
            checks.append(FieldCheck(name, FieldProof.WITHHELD))
        elif field_digest(field.body) == field.digest:
            checks.append(FieldCheck(name, FieldProof.PROVEN))
        else:
            checks.append(FieldCheck(name, FieldProof.ALTERED))
    try:
        # digests of another length could be joined or split without a change of their hash
        whole = all(len(field.digest) == DIGEST_BYTES for field in entry.fields)
        payload_ok = whole and payload_digest(field.digest for field in entry.fields) == entry.header.payload
    except EntryUnreadable:
        readable = payload_ok = False
    return EntryCheck(entry.id, readable, _signed(entry, public_key), payload_ok, tuple(checks))


def _signed(entry: SignedEntry, public_key: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(entry.signature, signed_bytes(entry.header_bytes))
    except (InvalidSignature, ValueError):
        return False
    return True
