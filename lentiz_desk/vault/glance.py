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

_LACKING = "SELECT 1 FROM unworded LIMIT 1"

Stamp = tuple[int, int, int]
Whole = dict[Path, tuple[Stamp, str, str]]
"""Files that were seen to be the ones expected and to lack no words: when, and of which compartment and edition."""


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
    whole: Whole,
) -> tuple[str, ...] | None:
    """Return the ids of the entries in which every term is found; None when the file does not tell at once.

    It does not tell when it is another file than expected, when it lacks words, or when a change was cut off in it.
    ``whole`` remembers for which file that was asked already, until it changes.
    """
    stamp = _stamp(path)
    if stamp is None:
        return None

    def found(connection: Connection) -> tuple[str, ...] | None:
        if whole.get(path) != (stamp, id, wording.edition):
            said = dict(connection.execute("SELECT name, value FROM meta"))
            if (said.get("id"), said.get("vault"), said.get(fulltext.EDITION)) != (id, vault, wording.edition):
                return None
            if connection.execute(_LACKING).fetchone() is not None:
                return None
        return fulltext.matching(connection, terms)

    matched = _glance(path, key, found)
    if matched is not None:
        whole[path] = (stamp, id, wording.edition)
    return matched


def ids(path: Path, key: bytes, *, id: str, vault: str) -> frozenset[str] | None:  # noqa: A002
    """Return the ids of all entries in a file, none of them read; None when the file does not tell at once."""

    def found(connection: Connection) -> frozenset[str] | None:
        if connection.execute(_WHOSE).fetchone() != (id, vault):
            return None
        return frozenset(row[0] for row in connection.execute("SELECT id FROM entries"))

    return _glance(path, key, found)


def _glance(path: Path, key: bytes, look: Callable[[Connection], Found | None]) -> Found | None:
    try:
        salt = key_salt(key)
        if _cut_off(path) or not _begins_with(path, salt):
            return None
        connection = dbapi2.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        try:
            connection.executescript(_SETTINGS)
            cast("_Keyed", connection).set_key(f"x'{key.hex()}{salt.hex()}'".encode())
            connection.execute("BEGIN")  # outside of one, every statement reads and authenticates its pages anew
            return look(connection)
        finally:
            connection.close()
    except (OSError, dbapi2.Error):
        return None


def _stamp(path: Path) -> Stamp | None:
    """Return what is another number for a file after each change; None where it is not there."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _cut_off(path: Path) -> bool:
    try:
        return os.stat(f"{path}-journal").st_size > 0  # noqa: PTH116 - a search asks this of every file
    except FileNotFoundError:
        return False


def _begins_with(path: Path, salt: bytes) -> bool:
    with path.open("rb", buffering=0) as file:
        return file.read(SALT_BYTES) == salt
