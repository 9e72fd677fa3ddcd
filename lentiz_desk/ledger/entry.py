"""The signed entry: a header as signed, its signature, and fields that can each be withheld or erased.

Bytes are kept as they were signed and are never re-serialised to verify. Format version 1:

* header: compact JSON object with the keys of :class:`Header`, UTF-8, keys in the order written;
* field: JSON list ``["<salt, 32 hex digits>", "<name>", <value>]``; its digest is SHA-256 under ``FIELD``;
* payload digest: SHA-256 under ``PAYLOAD`` of the field digests in order;
* entry id: SHA-256 of the header bytes, plain;
* signature: Ed25519 (RFC 8032) over ``ENTRY``, a zero byte and the header bytes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Annotated

import msgspec

from lentiz_desk.ledger.errors import EntryUnreadable
from lentiz_desk.ledger.ids import sha256

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

FORMAT = 1
ENTRY = "lentiz-desk/entry/v1"
FIELD = "lentiz-desk/field/v1"
PAYLOAD = "lentiz-desk/payload/v1"


DIGEST_BYTES = 32

Count = Annotated[int, msgspec.Meta(ge=0, lt=2**53)]
"""A number that every JSON reader keeps exact."""


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What is signed: who, where, when, after what, and the digest of the payload. Hashes and ids are text."""

    format: int
    vault: str
    compartment: str
    author: str
    device: Count
    seq: Count
    prev: str | None
    at: str
    parents: tuple[str, ...]
    kind: str
    oversight: str
    payload: str


_HEADER = msgspec.json.Decoder(Header)
_FIELD = msgspec.json.Decoder(tuple[str, str, object])


@dataclass(frozen=True, slots=True)
class Field:
    """One named value with its own salt; ``body`` is None when it is withheld or erased, the digest stays."""

    digest: bytes
    body: bytes | None

    @classmethod
    def write(cls, salt: bytes, name: str, value: object) -> Field:
        """Make a field from a 16-byte salt, a name and a JSON value."""
        body = msgspec.json.encode([salt.hex(), name, value])
        return cls(digest=field_digest(body), body=body)

    @classmethod
    def withheld(cls, digest: bytes) -> Field:
        """Make the place of a field whose words are not here."""
        return cls(digest=digest, body=None)

    @property
    def name(self) -> str | None:
        """Return the field's name, or None when it is withheld."""
        return None if self.body is None else _parts(self.body)[1]

    @property
    def value(self) -> object:
        """Return the field's value, or None when it is withheld."""
        return None if self.body is None else _parts(self.body)[2]

    @property
    def named(self) -> tuple[str, object] | None:
        """Return name and value together, or None when it is withheld."""
        return None if self.body is None else _parts(self.body)[1:]


@dataclass(frozen=True)
class SignedEntry:
    """An entry as bytes: immutable, and whole even when some of its fields are withheld."""

    header_bytes: bytes
    signature: bytes
    fields: tuple[Field, ...]

    @cached_property
    def id(self) -> str:
        """Return the entry id: the SHA-256 of the header bytes, in hex."""
        return hashlib.sha256(self.header_bytes).hexdigest()

    @cached_property
    def header(self) -> Header:
        """Return the parsed header; raises EntryUnreadable when the bytes are not one."""
        try:
            return _HEADER.decode(self.header_bytes)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise EntryUnreadable("header") from error

    def withhold(self, names: Collection[str]) -> SignedEntry:
        """Return the same entry with the named fields left out; what is left still verifies."""
        return replace(
            self,
            fields=tuple(Field.withheld(field.digest) if field.name in names else field for field in self.fields),
        )

    def keep_only(self, names: Collection[str]) -> SignedEntry:
        """Return the same entry with every field left out but the named ones."""
        return replace(
            self,
            fields=tuple(field if field.name in names else Field.withheld(field.digest) for field in self.fields),
        )


def field_digest(body: bytes) -> bytes:
    """Return the digest of a field's bytes."""
    return sha256(FIELD, body)


def payload_digest(digests: Iterable[bytes]) -> str:
    """Return the payload digest of field digests, in order, as hex."""
    return sha256(PAYLOAD, *digests).hex()


def signed_bytes(header_bytes: bytes) -> bytes:
    """Return what the signature covers."""
    return ENTRY.encode() + b"\x00" + header_bytes


def _parts(body: bytes) -> tuple[str, str, object]:
    try:
        return _FIELD.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise EntryUnreadable("field") from error
