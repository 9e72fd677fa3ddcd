"""The text of exhibits, beside their bytes in the compartment: what a program read in a PDF, so that it can be found.

It is no evidence and nobody signed it: it can be read again from the bytes, and goes with them. A compartment has the
table from the first text on; an earlier program would keep the text of an exhibit it erases, so it refuses such a file.
"""

from __future__ import annotations

import msgspec

from lentiz_desk.vault.exhibits import ExhibitText, erased
from lentiz_desk.vault.schema import WITH_TEXTS, raise_to
from lentiz_desk.vault.sqlcipher import Connection

_TABLE = """
CREATE TABLE exhibit_texts (sha256 TEXT PRIMARY KEY, whole INTEGER NOT NULL, pages TEXT NOT NULL) STRICT
"""


def exists(connection: Connection) -> bool:
    """Say whether the text of any exhibit was ever kept here."""
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'exhibit_texts'").fetchone() is not None


def keep(connection: Connection, sha256: str, text: ExhibitText) -> bool:
    """Keep the text of an exhibit inside the caller's transaction, unless it was erased; say whether it is new."""
    if erased(connection, sha256):
        return False
    _prepare(connection)
    row = (sha256, int(text.whole), msgspec.json.encode(text.pages).decode())
    return connection.execute("INSERT OR IGNORE INTO exhibit_texts VALUES (?, ?, ?)", row).rowcount > 0


def of(connection: Connection, sha256: str) -> ExhibitText | None:
    """Return the text of an exhibit; None when nothing was read in it."""
    if not exists(connection):
        return None
    row = connection.execute("SELECT whole, pages FROM exhibit_texts WHERE sha256 = ?", (sha256,)).fetchone()
    return (
        None
        if row is None
        else ExhibitText(pages=msgspec.json.decode(row[1], type=tuple[str, ...]), whole=bool(row[0]))
    )


def erase(connection: Connection, sha256: str) -> None:
    """Erase the text of an exhibit inside the caller's transaction."""
    if exists(connection):
        connection.execute("DELETE FROM exhibit_texts WHERE sha256 = ?", (sha256,))


def copy(old: Connection, new: Connection) -> None:
    """Copy every text into another compartment, inside the caller's transaction."""
    if exists(old):
        _prepare(new)
        new.executemany("INSERT INTO exhibit_texts VALUES (?, ?, ?)", old.execute("SELECT * FROM exhibit_texts"))


def held(connection: Connection) -> tuple[str, ...]:
    """Return the hashes of the exhibits whose text is here."""
    rows = connection.execute("SELECT sha256 FROM exhibit_texts ORDER BY sha256") if exists(connection) else ()
    return tuple(row[0] for row in rows)


def _prepare(connection: Connection) -> None:
    if not exists(connection):
        connection.execute(_TABLE)
        raise_to(connection, WITH_TEXTS)
