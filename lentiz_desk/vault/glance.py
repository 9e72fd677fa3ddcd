"""A glance into a compartment that is closed: what it holds, or what matches in it, without taking it into use.

Nothing is written, and nothing is said of what is wrong: whatever does not open at once as the one expected is left to
``Compartment.open``, which names it. SQLCipher authenticates every page that is read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar, cast

from sqlcipher3 import dbapi2

from lentiz_desk.vault import fulltext
from lentiz_desk.vault.fulltext import Term, Wording
from lentiz_desk.vault.sqlcipher import SALT_BYTES, Connection, key_salt

Found = TypeVar("Found")

_SETTINGS = """
PRAGMA cipher_log_level = NONE; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON
"""

_WHOSE = """
SELECT (SELECT value FROM meta WHERE name = 'id'), (SELECT value FROM meta WHERE name = 'vault')
"""

_EXPECTED = f"""
SELECT (SELECT value FROM meta WHERE name = 'id'), (SELECT value FROM meta WHERE name = 'vault'),
    (SELECT value FROM meta WHERE name = '{fulltext.EDITION}'),
    coalesce((SELECT max(n) FROM entries), 0) = (SELECT count(*) FROM worded)
"""  # noqa: S608 - a name of ours
"""Entries are only ever added and numbered without gaps: counting is enough, and reads none of them."""


class _Keyed(Protocol):
    """What sqlcipher3's connection has beyond the standard library's."""

    def set_key(self, key: bytes) -> None: ...


def matching(
    path: Path,
    key: bytes,
    terms: Sequence[Term],
    *,
    id: str,  # noqa: A002
    vault: str,
    wording: Wording,
) -> tuple[str, ...] | None:
    """Return the ids of the entries in which every term is found; None when the file does not tell at once.

    It does not tell when it is another file than expected, when it lacks words, or when a change was cut off in it.
    """

    def found(connection: Connection) -> tuple[str, ...] | None:
        if connection.execute(_EXPECTED).fetchone() != (id, vault, wording.edition, 1):
            return None
        return fulltext.matching(connection, terms)

    return _glance(path, key, found)


def ids(path: Path, key: bytes, *, id: str, vault: str) -> frozenset[str] | None:  # noqa: A002
    """Return the ids of all entries in a file, none of them read; None when the file does not tell at once."""

    def found(connection: Connection) -> frozenset[str] | None:
        if connection.execute(_WHOSE).fetchone() != (id, vault):
            return None
        return frozenset(row[0] for row in connection.execute("SELECT id FROM entries"))

    return _glance(path, key, found)


def _glance(path: Path, key: bytes, look: Callable[[Connection], Found | None]) -> Found | None:
    try:
        if _cut_off(path) or not _begins_as_ours(path, key):
            return None
        connection = dbapi2.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        try:
            connection.executescript(_SETTINGS)
            cast("_Keyed", connection).set_key(f"x'{key.hex()}{key_salt(key).hex()}'".encode())
            return look(connection)
        finally:
            connection.close()
    except (OSError, dbapi2.Error):
        return None


def _cut_off(path: Path) -> bool:
    try:
        return os.stat(f"{path}-journal").st_size > 0  # noqa: PTH116 - a search asks this of every file
    except FileNotFoundError:
        return False


def _begins_as_ours(path: Path, key: bytes) -> bool:
    with path.open("rb", buffering=0) as file:
        return file.read(SALT_BYTES) == key_salt(key)
