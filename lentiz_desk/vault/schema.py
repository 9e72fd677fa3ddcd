"""The tables of a compartment, and its schema version: what an earlier program would not know how to leave whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lentiz_desk.vault.sqlcipher import Connection

VERSION = 1
WITH_INDEX = 2
"""With the index of words in it (``fulltext``)."""

WITH_TEXTS = 3
"""With the text of an exhibit in it (``exhibit_texts``)."""

NEWEST = WITH_TEXTS

MOST_FIELDS = 1 << 16
"""How many fields of one entry have a place: its number times this, and the position."""

OF_ENTRY = "place BETWEEN :n << 16 AND (:n << 16) + 65535"
"""Which fields are those of entry ``n``: next to each other, found without an index of their own."""

COMPARTMENT = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entries (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, header BLOB NOT NULL, signature BLOB NOT NULL
) STRICT;
CREATE TABLE fields (place INTEGER PRIMARY KEY, digest BLOB NOT NULL, body BLOB) STRICT;
CREATE TABLE erasures (
    entry TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE exhibits (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, added_with TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE chunks (
    exhibit TEXT NOT NULL REFERENCES exhibits (sha256), n INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (exhibit, n)
) STRICT;
CREATE TABLE erased_exhibits (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE drafts (
    id TEXT PRIMARY KEY, author TEXT NOT NULL, body BLOB NOT NULL, saved_at TEXT NOT NULL
) STRICT
"""

PERSONAL = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE items (
    kind TEXT NOT NULL, name TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (kind, name)
) STRICT
"""


def raise_to(connection: Connection, version: int) -> None:
    """Note that a compartment is of this schema version at least, inside the caller's transaction."""
    connection.execute(
        "INSERT INTO meta VALUES ('schema', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        " WHERE CAST(value AS INTEGER) < CAST(excluded.value AS INTEGER)",
        (str(version),),
    )
