"""Entries in tables: added once, completed by later copies, and erased field by field for good.

Every reading hashes again: SQLCipher (4.19) gives out zeros without an error when the last overflow page of a long
value fails its authentication, and only its own integrity check says so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from lentiz_desk.ledger.entry import Field, SignedEntry, field_digest, payload_digest
from lentiz_desk.ledger.errors import EntryUnreadable
from lentiz_desk.vault.errors import CompartmentDamaged, EntryInconsistent
from lentiz_desk.vault.sqlcipher import Connection


class Added(NamedTuple):
    """Where an entry stands, whether it is new, and whether fields of it are."""

    n: int
    new: bool
    changed: bool


def add(connection: Connection, entry: SignedEntry) -> Added:
    """Add an entry, or complete the one that is there; raises EntryInconsistent."""
    for field in entry.fields:
        if field.body is not None and field_digest(field.body) != field.digest:
            raise EntryInconsistent(entry.id)
    if not _payload_fits(entry):
        raise EntryInconsistent(entry.id)
    erased = _erased(connection, entry.id)
    row = connection.execute("SELECT n, signature FROM entries WHERE id = ?", (entry.id,)).fetchone()
    if row is not None:
        return Added(n=row[0], new=False, changed=_complete(connection, row[0], entry, erased))
    inserted = "INSERT INTO entries (id, header, signature) VALUES (?, ?, ?) RETURNING n"
    n: int = connection.execute(inserted, (entry.id, entry.header_bytes, entry.signature)).fetchone()[0]
    connection.executemany(
        "INSERT INTO fields VALUES (?, ?, ?, ?)",
        [
            (n, position, field.digest, None if position in erased else field.body)
            for position, field in enumerate(entry.fields)
        ],
    )
    return Added(n=n, new=True, changed=True)


def read(connection: Connection, file: str) -> list[SignedEntry]:
    """Return every entry in the order it was added; raises CompartmentDamaged with the entry that is not whole."""
    heads = connection.execute("SELECT n, id, header, signature FROM entries ORDER BY n").fetchall()
    fields: dict[int, list[Field]] = {n: [] for n, *_ in heads}
    for n, digest, body in connection.execute("SELECT entry, digest, body FROM fields ORDER BY entry, position"):
        if body is not None and field_digest(body) != digest:
            raise CompartmentDamaged(file, "field")
        fields[n].append(Field(digest=digest, body=body))
    entries = [SignedEntry(header, signature, tuple(fields[n])) for n, _, header, signature in heads]
    for entry, (_, entry_id, _, _) in zip(entries, heads, strict=True):
        if entry.id != entry_id:
            raise CompartmentDamaged(file, entry_id)
    return entries


def headers(connection: Connection, file: str) -> list[SignedEntry]:
    """Return every entry without its fields, in the order it was added; raises CompartmentDamaged."""
    rows = connection.execute("SELECT id, header, signature FROM entries ORDER BY n").fetchall()
    entries = [SignedEntry(header, signature, ()) for _, header, signature in rows]
    for entry, (entry_id, _, _) in zip(entries, rows, strict=True):
        if entry.id != entry_id:
            raise CompartmentDamaged(file, entry_id)
    return entries


def erase(connection: Connection, entry_id: str, names: Collection[str]) -> tuple[str, ...]:
    """Erase the fields with these names and return the names that were found."""
    rows = connection.execute(
        "SELECT position, digest, body FROM fields JOIN entries ON n = entry WHERE id = ? AND body IS NOT NULL",
        (entry_id,),
    ).fetchall()
    found = {position: Field(digest=digest, body=body).name for position, digest, body in rows}
    chosen = {position: name for position, name in found.items() if name is not None and name in names}
    erase_positions(connection, entry_id, chosen)
    return tuple(chosen.values())


def erase_positions(connection: Connection, entry_id: str, positions: Collection[int]) -> None:
    """Erase fields by place, and remember it for every copy that may still come."""
    for position in positions:
        connection.execute("INSERT OR IGNORE INTO erasures VALUES (?, ?)", (entry_id, position))
        connection.execute(
            "UPDATE fields SET body = NULL WHERE position = ? AND entry = (SELECT n FROM entries WHERE id = ?)",
            (position, entry_id),
        )


def inconsistent(connection: Connection) -> Iterator[str]:
    """Yield the ids of entries whose stored id or field digests do not fit their bytes."""
    for n, entry_id, header in connection.execute("SELECT n, id, header FROM entries ORDER BY n").fetchall():
        fields = connection.execute("SELECT digest, body FROM fields WHERE entry = ?", (n,)).fetchall()
        whole = all(body is None or field_digest(body) == digest for digest, body in fields)
        if not whole or SignedEntry(header_bytes=header, signature=b"", fields=()).id != entry_id:
            yield entry_id


def _complete(connection: Connection, n: int, entry: SignedEntry, erased: Collection[int]) -> bool:
    stored = connection.execute("SELECT digest, body FROM fields WHERE entry = ? ORDER BY position", (n,)).fetchall()
    if [digest for digest, _ in stored] != [field.digest for field in entry.fields]:
        raise EntryInconsistent(entry.id)
    lacked = [
        (field.body, n, position)
        for position, ((_, body), field) in enumerate(zip(stored, entry.fields, strict=True))
        if body is None and field.body is not None and position not in erased
    ]
    connection.executemany("UPDATE fields SET body = ? WHERE entry = ? AND position = ?", lacked)
    return bool(lacked)


def _payload_fits(entry: SignedEntry) -> bool:
    try:
        return payload_digest(field.digest for field in entry.fields) == entry.header.payload
    except EntryUnreadable:
        return True  # a newer version wrote it; it is kept as it is


def _erased(connection: Connection, entry_id: str) -> frozenset[int]:
    rows = connection.execute("SELECT position FROM erasures WHERE entry = ?", (entry_id,))
    return frozenset(row[0] for row in rows)
