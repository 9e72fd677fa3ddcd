"""Golden entries of format version 1: what was once written stays readable for ever.

``python -m tests.ledger.goldens`` writes the missing ones for a new kind and never touches one that is there.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from lentiz_desk.domain.kinds import KINDS
from lentiz_desk.ledger.entry import Field, SignedEntry
from tests.ledger.making import PUBLIC, fixed, signed

FOLDER = Path(__file__).parent / "golden"


def path_of(kind: str) -> Path:
    return FOLDER / f"{kind}.json"


def golden(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path_of(kind).read_text())
    return found


def entry_of(found: dict[str, Any]) -> SignedEntry:
    """The entry of a golden file, from its hex alone."""
    fields = tuple(
        Field(digest=bytes.fromhex(field["digest"]), body=bytes.fromhex(field["body"])) for field in found["fields"]
    )
    return SignedEntry(bytes.fromhex(found["header"]), bytes.fromhex(found["signature"]), fields)


def write_missing() -> None:
    for name, kind in KINDS.items():
        if not path_of(name).exists():
            body = fixed(kind)
            entry = signed(body)
            fields = [
                {"digest": field.digest.hex(), "body": (field.body or b"").hex(), "says": (field.body or b"").decode()}
                for field in entry.fields
            ]
            found = {
                "kind": name,
                "id": entry.id,
                "public_key": PUBLIC.hex(),
                "header": entry.header_bytes.hex(),
                "header_says": entry.header_bytes.decode(),
                "signature": entry.signature.hex(),
                "fields": fields,
                "body": msgspec.to_builtins(body),
            }
            path_of(name).write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    write_missing()
