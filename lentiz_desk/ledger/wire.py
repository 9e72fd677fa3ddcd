"""An entry as JSON, for the dossier entry and for parcels: bytes kept as text, so that nothing is re-serialised."""

from __future__ import annotations

import msgspec

from lentiz_desk.ledger.entry import DIGEST_BYTES, Field, SignedEntry, field_digest
from lentiz_desk.ledger.errors import EntryUnreadable


class _WireField(msgspec.Struct, forbid_unknown_fields=True):
    digest: str


class _Wire(msgspec.Struct, forbid_unknown_fields=True):
    header: str
    signature: str
    fields: list[str | _WireField]


def to_json(entry: SignedEntry) -> dict[str, object]:
    """Return the entry as plain JSON values; shown fields as their text, withheld ones as their digest."""
    return {
        "header": entry.header_bytes.decode(),
        "signature": entry.signature.hex(),
        "fields": [
            {"digest": field.digest.hex()} if field.body is None else field.body.decode() for field in entry.fields
        ],
    }


def from_json(value: object) -> SignedEntry:
    """Return the entry of plain JSON values; raises EntryUnreadable. It says nothing yet about the signature."""
    try:
        wire = msgspec.convert(value, type=_Wire)
        fields = tuple(
            Field(field_digest(item.encode()), item.encode())
            if isinstance(item, str)
            else Field.withheld(_digest(item.digest))
            for item in wire.fields
        )
        return SignedEntry(wire.header.encode(), bytes.fromhex(wire.signature), fields)
    except (ValueError, RecursionError) as error:
        raise EntryUnreadable("wire") from error


def _digest(text: str) -> bytes:
    digest = bytes.fromhex(text)
    if len(digest) != DIGEST_BYTES:
        raise EntryUnreadable("wire")
    return digest
