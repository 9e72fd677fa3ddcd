"""The full-text index inside a compartment: one row per field, and no word stays when its field is erased.

There is no index beside the compartments: what can be found in a file is read with the key of that file. The vault
does not know what an entry says; whoever opens a compartment passes a ``Wording`` that does. Words are indexed in the
transaction that adds their entry. A compartment that lacks the index, or entries in it, is completed when it is opened
with a wording: one of an earlier version, one that was copied to a new key, one that took entries in without a wording.

The text of an exhibit is found with the entry that brings it in, and is no field of it: its pages are rows of their own
kind. They are made from the table beside the bytes, so that the index can be built anew from what the file holds.

FTS5 keeps deleted words in its pages and in the keys between them. So its ``secure-delete`` is on beside SQLite's
``secure_delete``, and after an erasure the index is built anew from what is left.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.vault import exhibit_texts, union
from lentiz_desk.vault.schema import WITH_INDEX, raise_to
from lentiz_desk.vault.sqlcipher import Connection, insert

_TABLES = (
    "DROP TABLE IF EXISTS words",
    "DROP TABLE IF EXISTS unworded",
    """CREATE VIRTUAL TABLE words USING fts5(text, tokenize = "unicode61 remove_diacritics 2", columnsize=0)""",
    "INSERT INTO words (words, rank) VALUES ('secure-delete', 1)",
    "CREATE TABLE unworded (entry INTEGER PRIMARY KEY) STRICT",
    "INSERT INTO unworded SELECT n FROM entries",
)
"""An entry that comes with its words changes as few pages as can be: no index of beginnings, for a case has few words,
no sizes, for nothing is ranked, and a table of the entries that lack words, not of those that have them."""

_ANY = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1"
_PLACES = 1024
"""How many fields of one entry have room in the numbers of the rows, and how many pages of its exhibit."""

_PAGES = 1 << 52
"""Added to the number of a row that is no field but a page of the exhibit that an entry brings in."""

_NUMBER = _PAGES - 1

EDITION = "wording"
"""Under which name a compartment keeps the edition of its index, beside what it says of itself."""
_START, _END = "\x02", "\x03"
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """Which words of an entry can be found, by the place of their field.

    ``of`` gets an entry and the hashes of the exhibits that were erased. ``exhibit`` says which exhibit an entry brings
    in, so that it is found by the text of that, too. Another ``edition`` says that they answer differently from before:
    everything is indexed again.
    """

    edition: str
    of: Callable[[SignedEntry, Collection[str]], Mapping[int, str]]
    exhibit: Callable[[SignedEntry], str] = lambda _entry: ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """Words that stand next to each other; the last one may go on when it is a ``prefix``."""

    text: str
    prefix: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Marked:
    """The words of one field in which something was found, and from where to where.

    ``in_exhibit``: not of a field but of a page of the exhibit that the entry brings in, counted from 0.
    """

    position: int
    text: str
    ranges: tuple[tuple[int, int], ...]
    in_exhibit: bool = False


def exists(connection: Connection) -> bool:
    """Say whether the compartment has an index."""
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'unworded'").fetchone() is not None


def prepare(connection: Connection, wording: Wording) -> None:
    """Make the empty index, which lacks every entry."""
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (EDITION, wording.edition))
    raise_to(connection, WITH_INDEX)


def is_whole(connection: Connection, wording: Wording) -> bool:
    """Say whether every entry is in the index, in this edition."""
    if not exists(connection) or _edition(connection) != wording.edition:
        return False
    return connection.execute("SELECT 1 FROM unworded LIMIT 1").fetchone() is None


def complete(connection: Connection, wording: Wording) -> None:
    """Bring into the index what it lacks."""
    if not exists(connection) or _edition(connection) != wording.edition:
        prepare(connection, wording)
    _fill(connection, wording)


def renew(connection: Connection, wording: Wording) -> None:
    """Build the index again from the entries."""
    prepare(connection, wording)
    _fill(connection, wording)


def add(connection: Connection, n: int, entry: SignedEntry, wording: Wording) -> None:
    """Index a new entry, without the fields that were erased before it came."""
    _put(connection, n, entry, wording, _gone(connection))


def unmark(connection: Connection, numbers: Iterable[int]) -> None:
    """Say that entries have changed, so that they are indexed again at the next opening."""
    if exists(connection):
        connection.executemany("INSERT OR IGNORE INTO unworded VALUES (?)", [(n,) for n in numbers])


def outdate(connection: Connection) -> None:
    """Say that all entries are to be indexed again at the next opening."""
    if exists(connection):
        connection.execute("INSERT OR IGNORE INTO unworded SELECT n FROM entries")


def drop_exhibits(connection: Connection) -> None:
    """Remove what was read in exhibits, for good, where no wording says in which; the next opening completes it."""
    if exists(connection):
        connection.execute("DELETE FROM words WHERE rowid >= ?", (_PAGES,))
        outdate(connection)
        _rebuild(connection)


def refresh(connection: Connection, n: int, wording: Wording) -> None:
    """Index an entry again whose fields were filled in."""
    _remove(connection, n)
    _put(connection, n, _stored(connection, n), wording, _gone(connection))


def drop_erased(connection: Connection, entry_id: str) -> None:
    """Remove the words of the fields of an entry that are not here any more, for good."""
    if not exists(connection):
        return
    numbers = connection.execute("SELECT n FROM entries WHERE id = ?", (entry_id,)).fetchall()
    rows = [
        (n * _PLACES + position,)
        for (n,) in numbers
        for position, field in enumerate(union.fields_of(connection, n)[:_PLACES])
        if field.body is None
    ]
    if connection.executemany("DELETE FROM words WHERE rowid = ?", rows).rowcount > 0:
        _rebuild(connection)


def matching(connection: Connection, terms: Sequence[Term]) -> tuple[str, ...]:
    """Return the ids of the entries in which every term is found, each in any field; the last added first."""
    if not terms or not any(connection.execute(_ANY, (_match(terms[0]),))):
        return ()
    each = " INTERSECT ".join("SELECT (rowid & ?) / ? FROM words WHERE words MATCH ?" for _term in terms)
    values = [value for term in terms for value in (_NUMBER, _PLACES, _match(term))]
    rows = connection.execute(f"SELECT id FROM entries WHERE n IN ({each}) ORDER BY n DESC", values)  # noqa: S608 - every value is bound
    return tuple(row[0] for row in rows)


def marked(connection: Connection, entry_ids: Collection[str], terms: Sequence[Term]) -> dict[str, tuple[Marked, ...]]:
    """Return per entry the fields in which any of the terms is found, in order, with what was found."""
    found: dict[str, list[Marked]] = {}
    if terms and entry_ids:
        lines = connection.execute(
            "SELECT id, words.rowid >= ?, words.rowid % ?, highlight(words, 0, ?, ?)"
            " FROM words JOIN entries ON n = (words.rowid & ?) / ?"
            " WHERE words MATCH ? AND id IN (SELECT value FROM json_each(?)) ORDER BY words.rowid",
            (
                *(_PAGES, _PLACES, _START, _END),
                *(_NUMBER, _PLACES),
                " OR ".join(map(_match, terms)),
                msgspec.json.encode(list(entry_ids)).decode(),
            ),
        )
        for entry_id, in_exhibit, position, text in lines:
            found.setdefault(entry_id, []).append(_marked(position, text, in_exhibit=bool(in_exhibit)))
    return {entry_id: tuple(every) for entry_id, every in found.items()}


def plain(text: str) -> str:
    """Return text as it is indexed: composed, without marks that nobody sees, with the letters of a ligature apart."""
    composed = unicodedata.normalize("NFC", text.encode(errors="replace").decode())
    return _CONTROL.sub(" ", _UNSEEN.sub("", composed)).replace("ĳ", "ij").replace("Ĳ", "IJ")


def _match(term: Term) -> str:
    quoted = plain(term.text).replace('"', '""')
    return f'"{quoted}" *' if term.prefix else f'"{quoted}"'


def _marked(position: int, text: str, *, in_exhibit: bool) -> Marked:
    first, *rest = text.split(_START)
    words, ranges, at = [first], [], len(first)
    for piece in rest:
        found, _, after = piece.partition(_END)
        ranges.append((at, at + len(found)))
        words += [found, after]
        at += len(found) + len(after)
    return Marked(position=position, text="".join(words), ranges=tuple(ranges), in_exhibit=in_exhibit)


def _fill(connection: Connection, wording: Wording) -> None:
    gone = _gone(connection)
    for (n,) in connection.execute("SELECT entry FROM unworded ORDER BY entry").fetchall():
        _remove(connection, n)
        _put(connection, n, _stored(connection, n), wording, gone)
    connection.execute("DELETE FROM unworded")


def _put(connection: Connection, n: int, entry: SignedEntry, wording: Wording, gone: Collection[str]) -> None:
    here = union.positions(connection, n)
    rows = [
        (n * _PLACES + position, plain(text))
        for position, text in wording.of(entry, gone).items()
        if position in here and position < _PLACES and text.strip()
    ]
    rows += [(_PAGES + n * _PLACES + page, plain(text)) for page, text in _pages(connection, entry, wording, gone)]
    insert(connection, "words (rowid, text)", sorted(rows))


def _pages(
    connection: Connection, entry: SignedEntry, wording: Wording, gone: Collection[str]
) -> Iterator[tuple[int, str]]:
    """Yield the pages with words of the exhibit that an entry brings in, if its text is here."""
    exhibit = wording.exhibit(entry) if exhibit_texts.exists(connection) else ""
    text = exhibit_texts.of(connection, exhibit) if exhibit and exhibit not in gone else None
    for number, page in enumerate(text.pages[:_PLACES] if text is not None else ()):
        if page.strip():
            yield number, page


def _remove(connection: Connection, n: int) -> None:
    for first in (n * _PLACES, _PAGES + n * _PLACES):
        connection.execute("DELETE FROM words WHERE rowid BETWEEN ? AND ?", (first, first + _PLACES - 1))


def _stored(connection: Connection, n: int) -> SignedEntry:
    header, signature = connection.execute("SELECT header, signature FROM entries WHERE n = ?", (n,)).fetchone()
    return SignedEntry(header, signature, tuple(union.fields_of(connection, n)))


def _gone(connection: Connection) -> frozenset[str]:
    return frozenset(row[0] for row in connection.execute("SELECT sha256 FROM erased_exhibits"))


def _rebuild(connection: Connection) -> None:
    connection.execute("INSERT INTO words (words) VALUES ('rebuild')")


def _edition(connection: Connection) -> str:
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (EDITION,)).fetchone()
    return "" if row is None else str(row[0])
