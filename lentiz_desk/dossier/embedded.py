"""The entries that travel inside the PDF as ``lentiz-desk.json``, version 1.

Per entry the header and signature as they were signed, every field digest, and the bytes of the fields that are
shown. Whoever reads it needs only SHA-256 and Ed25519 to prove it; see ``ledger.entry`` for the formats.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import msgspec

from lentiz_desk.dossier.errors import EmbeddedUnreadable
from lentiz_desk.dossier.paper import Paper
from lentiz_desk.ledger.entry import Field, SignedEntry
from lentiz_desk.ledger.errors import EntryUnreadable
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.ledger.wire import from_json, to_json

NAME = "lentiz-desk.json"
FORMAT = "lentiz-desk/dossier-entry"


class EmbeddedEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry: its number on paper (0 in the roster), its wire form, and the digest of every field in hex."""

    number: int
    wire: dict[str, object]
    digests: tuple[str, ...]

    def signed(self) -> SignedEntry:
        """Return the entry with the digests as embedded, so that an altered field shows. Raises EmbeddedUnreadable."""
        try:
            entry = from_json(self.wire)
            digests = [bytes.fromhex(digest) for digest in self.digests]
        except (EntryUnreadable, ValueError) as error:
            raise EmbeddedUnreadable from error
        if len(digests) != len(entry.fields):
            raise EmbeddedUnreadable
        fields = tuple(Field(digest, field.body) for digest, field in zip(digests, entry.fields, strict=True))
        return replace(entry, fields=fields)


class EmbeddedExhibit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One exhibit of the list, by hash; the file itself is not in the PDF."""

    number: str
    name: str
    sha256: str
    size: int


class Embedded(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything needed to prove the entries of one copy. ``exporter`` is a person id of the roster.

    ``letter`` is the reference of a letter, which has no entries; it is not written for any other paper.
    """

    format: Literal["lentiz-desk/dossier-entry"] = "lentiz-desk/dossier-entry"
    version: Literal[1] = 1
    vault: str
    fingerprint: str
    case_number: str
    copy_number: int
    prepared_at: str
    exporter: str
    practice: bool
    heads: tuple[str, ...]
    roster: tuple[EmbeddedEntry, ...]
    entries: tuple[EmbeddedEntry, ...]
    exhibits: tuple[EmbeddedExhibit, ...]
    letter: str | msgspec.UnsetType = msgspec.UNSET


def embed(paper: Paper, exporter: str) -> bytes:
    """Return the JSON of a paper as UTF-8."""
    return msgspec.json.encode(
        Embedded(
            vault=paper.vault,
            fingerprint=fingerprint(paper.vault),
            case_number=paper.case_number,
            copy_number=paper.copy_number,
            prepared_at=paper.prepared_at.isoformat(),
            exporter=exporter,
            practice=paper.practice,
            heads=paper.heads,
            roster=roster_of(paper.roster),
            entries=_numbered([(entry.number, entry.entry) for entry in paper.entries]),
            exhibits=tuple(
                EmbeddedExhibit(number=item.number, name=item.name, sha256=item.sha256, size=item.size)
                for item in paper.exhibits
            ),
        )
    )


def roster_of(entries: Sequence[SignedEntry]) -> tuple[EmbeddedEntry, ...]:
    """Return the register entries that prove who signed what, as they are embedded."""
    return _numbered([(0, entry) for entry in entries])


def read_embedded(data: bytes) -> Embedded:
    """Read the JSON again; raises EmbeddedUnreadable."""
    try:
        return msgspec.json.decode(data, type=Embedded)
    except (msgspec.DecodeError, RecursionError) as error:
        raise EmbeddedUnreadable from error


def _numbered(entries: Sequence[tuple[int, SignedEntry]]) -> tuple[EmbeddedEntry, ...]:
    return tuple(
        EmbeddedEntry(number=number, wire=to_json(entry), digests=tuple(field.digest.hex() for field in entry.fields))
        for number, entry in entries
    )
