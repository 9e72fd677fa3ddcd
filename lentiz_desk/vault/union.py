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
from lentiz_desk.vault.schema import MOST_FIELDS, OF_ENTRY
from lentiz_desk.vault.sqlcipher import Connection, insert


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
    if len(entry.fields) > MOST_FIELDS or not _payload_fits(entry):
        raise EntryInconsistent(entry.id)
    erased = _erased(connection, entry.id)
    row = connection.execute("SELECT n, signature FROM entries WHERE id = ?", (entry.id,)).fetchone()
    if row is not None:
        return Added(n=row[0], new=False, changed=_complete(connection, row[0], entry, erased))
    inserted = "INSERT INTO entries (id, header, signature) VALUES (?, ?, ?) RETURNING n"
    n: int = connection.execute(inserted, (entry.id, entry.header_bytes, entry.signature)).fetchone()[0]
    rows = [
        (n * MOST_FIELDS + position, field.digest, None if position in erased else field.body)
        for position, field in enumerate(entry.fields)
    ]
    insert(connection, "fields", rows)
    return Added(n=n, new=True, changed=True)


def read(connection: Connection, file: str) -> list[SignedEntry]:
    """Return every entry in the order it was added; raises CompartmentDamaged with the entry that is not whole."""
    heads = connection.execute("SELECT n, id, header, signature FROM entries ORDER BY n").fetchall()
    fields: dict[int, list[Field]] = {n: [] for n, *_ in heads}
    for n, digest, body in connection.execute("SELECT place >> 16, digest, body FROM fields ORDER BY place"):
        if n not in fields or (body is not None and field_digest(body) != digest):
            raise CompartmentDamaged(file, "field")
        fields[n].append(Field(digest=digest, body=body))
    entries = [SignedEntry(header, signature, tuple(fields[n])) for n, _, header, signature in heads]
    for entry, (_, entry_id, _, _) in zip(entries, heads, strict=True):
        if entry.id != entry_id:
            raise CompartmentDamaged(file, entry_id)
    return entries


def fields_of(connection: Connection, n: int) -> list[Field]:
    """Return the fields of an entry by its number, in order, not hashed again."""
    rows = connection.execute(f"SELECT digest, body FROM fields WHERE {OF_ENTRY} ORDER BY place", {"n": n})  # noqa: S608 - a constant
    return [Field(digest=digest, body=body) for digest, body in rows]


def positions(connection: Connection, n: int) -> frozenset[int]:
    """Return which fields of an entry are here, neither withheld nor erased."""
    rows = connection.execute(f"SELECT place & 65535 FROM fields WHERE {OF_ENTRY} AND body IS NOT NULL", {"n": n})  # noqa: S608 - a constant
    return frozenset(row[0] for row in rows)


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
    row = connection.execute("SELECT n FROM entries WHERE id = ?", (entry_id,)).fetchone()
    found = [] if row is None else [field.name for field in fields_of(connection, row[0])]
    chosen = {position: name for position, name in enumerate(found) if name is not None and name in names}
    erase_positions(connection, entry_id, chosen)
    return tuple(chosen.values())


def erase_positions(connection: Connection, entry_id: str, positions: Collection[int]) -> None:
    """Erase fields by place, and remember it for every copy that may still come."""
    for position in positions:
        connection.execute("INSERT OR IGNORE INTO erasures VALUES (?, ?)", (entry_id, position))
        if position < MOST_FIELDS:
            connection.execute(
                "UPDATE fields SET body = NULL WHERE place = ((SELECT n FROM entries WHERE id = ?) << 16) + ?",
                (entry_id, position),
            )


def inconsistent(connection: Connection) -> Iterator[str]:
    """Yield the ids of entries whose stored id or field digests do not fit their bytes, and the numbers of none."""
    nobodys = "SELECT DISTINCT place >> 16 FROM fields WHERE place >> 16 NOT IN (SELECT n FROM entries)"
    yield from (str(n) for (n,) in connection.execute(nobodys).fetchall())
    for n, entry_id, header in connection.execute("SELECT n, id, header FROM entries ORDER BY n").fetchall():
        fields = fields_of(connection, n)
        whole = all(field.body is None or field_digest(field.body) == field.digest for field in fields)
        if not whole or SignedEntry(header_bytes=header, signature=b"", fields=()).id != entry_id:
            yield entry_id


def _complete(connection: Connection, n: int, entry: SignedEntry, erased: Collection[int]) -> bool:
    stored = fields_of(connection, n)
    if [field.digest for field in stored] != [field.digest for field in entry.fields]:
        raise EntryInconsistent(entry.id)
    lacked = [
        (field.body, n * MOST_FIELDS + position)
        for position, (kept, field) in enumerate(zip(stored, entry.fields, strict=True))
        if kept.body is None and field.body is not None and position not in erased
    ]
    connection.executemany("UPDATE fields SET body = ? WHERE place = ?", lacked)
    return bool(lacked)


def _payload_fits(entry: SignedEntry) -> bool:
    try:
        return payload_digest(field.digest for field in entry.fields) == entry.header.payload
    except EntryUnreadable:
        return True  # a newer version wrote it; it is kept as it is


def _erased(connection: Connection, entry_id: str) -> frozenset[int]:
    rows = connection.execute("SELECT position FROM erasures WHERE entry = ?", (entry_id,))
    return frozenset(row[0] for row in rows)
