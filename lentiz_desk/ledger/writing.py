"""From facts to bytes: signing an entry, format version 1."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

import msgspec

from lentiz_desk.domain.texts import kind_fields
from lentiz_desk.ledger.entry import FORMAT, Field, Header, SignedEntry, payload_digest, signed_bytes
from lentiz_desk.ledger.ids import sha256
from lentiz_desk.ledger.reading import AT

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from lentiz_desk.domain.texts import Body

SALT = 16
OVERSIGHT = "lentiz-desk/oversight-commitment/v1"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where an entry goes: vault and compartment ids, and what it follows."""

    vault: str
    compartment: str
    device: int
    seq: int
    prev: str | None
    parents: tuple[str, ...]


def oversight_commitment(salt: bytes, count: int, head: str) -> str:
    """Return the hex commitment to the author's oversight lines; the salt is opened only in the drop."""
    return sha256(OVERSIGHT, salt, count.to_bytes(8), bytes.fromhex(head)).hex()


def sign(
    body: Body,
    place: Place,
    *,
    author: str,
    at: datetime,
    oversight: str,
    key: Ed25519PrivateKey,
    random: Callable[[int], bytes],
) -> SignedEntry:
    """Return the signed entry of a fact: each field with its own random salt, in the order of its kind."""
    values: dict[str, object] = msgspec.to_builtins(body)
    names = kind_fields(type(body))
    salts = random(SALT * len(names))  # at once: every question to the system lets another thread in
    fields = tuple(Field.write(salts[n * SALT : (n + 1) * SALT], name, values[name]) for n, name in enumerate(names))
    header = Header(
        format=FORMAT,
        vault=place.vault,
        compartment=place.compartment,
        author=author,
        device=place.device,
        seq=place.seq,
        prev=place.prev,
        at=at.astimezone(UTC).strftime(AT),
        parents=tuple(sorted(place.parents)),
        kind=body.kind,
        oversight=oversight,
        payload=payload_digest(field.digest for field in fields),
    )
    header_bytes = msgspec.json.encode(header)
    return SignedEntry(header_bytes, key.sign(signed_bytes(header_bytes)), fields)
