"""The tables of a compartment, schema version 1; with the index of words in it (``fulltext``) it is version 2."""

from __future__ import annotations

VERSION = 1

COMPARTMENT = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entries (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, header BLOB NOT NULL, signature BLOB NOT NULL
) STRICT;
CREATE TABLE fields (
    entry INTEGER NOT NULL REFERENCES entries (n), position INTEGER NOT NULL, digest BLOB NOT NULL, body BLOB,
    PRIMARY KEY (entry, position)
) STRICT;
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
