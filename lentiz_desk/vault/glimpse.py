"""A glimpse of a compartment: which entries it holds, without reading or checking one of them."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from lentiz_desk.vault.sqlcipher import journal, open_to_glimpse

_META = ("id", "vault")


def glimpse(path: Path, key: bytes, *, id: str, vault: str) -> frozenset[str] | None:  # noqa: A002
    """Return the ids of all entries in a file, or None when it does not open at once as the one expected.

    Nothing is said of what is wrong then: open it, which names it. Every page that is read is authenticated.
    """
    try:
        if journal(path).exists() and journal(path).stat().st_size:
            return None
        connection = open_to_glimpse(path, key)
    except (OSError, dbapi2.Error):
        return None
    try:
        meta = dict(connection.execute("SELECT name, value FROM meta WHERE name IN (?, ?)", _META).fetchall())
        if meta != {"id": id, "vault": vault}:
            return None
        return frozenset(row[0] for row in connection.execute("SELECT id FROM entries"))
    except dbapi2.Error:
        return None
    finally:
        connection.close()
