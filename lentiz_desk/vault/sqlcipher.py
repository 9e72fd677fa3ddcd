"""The one door to SQLCipher: raw keys, fixed settings, and errors that tell a wrong key from damage.

The cipher salt, the first 16 bytes of a file, is made from the key. So the file carries its own key check: with the
right key the salt is known beforehand. When page 1 does not open, the salt or any other page that authenticates
says that the key is right and the bytes are damaged; when nothing does, the key is another file's.

Format 1: SQLCipher 4, AES-256-CBC and HMAC-SHA512 per page, page size 4096, raw 32-byte key.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol, cast

from sqlcipher3 import dbapi2
from sqlcipher3.dbapi2 import Connection

from lentiz_desk.vault.binding import bound
from lentiz_desk.vault.errors import (
    CompartmentDamaged,
    CompartmentExists,
    CompartmentKeyWrong,
    CompartmentMissing,
    CompartmentPlaintext,
    DiskFull,
    FolderReadOnly,
    VaultError,
    WriteFailed,
)
from lentiz_desk.vault.writing import create_empty, remove

__all__ = ["Connection"]

KEY_BYTES = 32
PAGE_SIZE = 4096
SALT_BYTES = 16
_AT_ONCE = 1000
_PLAINTEXT = b"SQLite format 3\x00"
_SALT = "lentiz-desk/cipher-salt/v1"
_RESERVED_MAC = 64
_CIPHER = {
    "cipher_page_size": str(PAGE_SIZE),
    "cipher_use_hmac": "1",
    "cipher_hmac_algorithm": "HMAC_SHA512",
    "cipher_kdf_algorithm": "PBKDF2_HMAC_SHA512",
    "cipher_plaintext_header_size": "0",
}
_SETTINGS: dict[str, tuple[str, object]] = {
    "journal_mode": ("TRUNCATE", "truncate"),
    "synchronous": ("EXTRA", 3),
    "temp_store": ("MEMORY", 2),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "secure_delete": ("ON", 1),
    "foreign_keys": ("ON", 1),
    "mmap_size": ("0", 0),
}
_DAMAGED = {dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_FORMAT}
_REFUSED = {dbapi2.SQLITE_READONLY, dbapi2.SQLITE_PERM, dbapi2.SQLITE_CANTOPEN}


class _Keyed(Protocol):
    """What sqlcipher3's connection has beyond the standard library's."""

    def set_key(self, key: bytes) -> None: ...


class SettingRefused(VaultError):
    """The library does not do what a vault needs."""

    def __init__(self, setting: str, found: object) -> None:
        """Name the setting and what the library made of it."""
        super().__init__(setting, found)
        self.setting = setting
        self.found = found


def create_database(path: Path, key: bytes, schema: str) -> Connection:
    """Make an encrypted file with a schema; raises CompartmentExists. Nothing is left when it fails."""
    try:
        create_empty(path)
    except FileExistsError as error:
        raise CompartmentExists(path.name) from error
    try:
        connection = _connect(path, key)
        try:
            with transaction(connection, path):
                for statement in filter(str.strip, schema.split(";")):
                    connection.execute(statement)
            _refuse_plaintext(path)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    return connection


def open_database(path: Path, key: bytes, *, on_any_thread: bool = False) -> Connection:
    """Open an encrypted file; raises CompartmentMissing, -Plaintext, -KeyWrong or -Damaged, whichever is true.

    Only this thread may use it, or ``on_any_thread`` one at a time, for which its owner has to see.
    """
    _refuse_plaintext(path)
    connection = _connect(path, key, on_any_thread=on_any_thread)
    try:
        _refuse_damage(connection, path, key)
        _set(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def close_whole(connection: Connection, path: Path) -> None:
    """Close a file and remove its empty journal, so that the file can be renamed."""
    connection.close()
    remove(journal(path))


def journal(path: Path) -> Path:
    """Return the path of a file's journal; between transactions it is empty."""
    return path.with_name(f"{path.name}-journal")


@contextmanager
def transaction(connection: Connection, path: Path) -> Iterator[None]:
    """Do all of it or nothing, on disk when the block ends; raises DiskFull and the like with nothing changed."""
    with named_database_errors(path):
        connection.execute("BEGIN IMMEDIATE")
    try:
        with named_database_errors(path):
            yield
            connection.execute("COMMIT")
    except BaseException:
        with suppress(dbapi2.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise


def insert(connection: Connection, into: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Insert rows, as many in one statement as may be: each by itself lets another thread in and waits for it."""
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        values = ", ".join([f"({', '.join('?' * len(some[0]))})"] * len(some))
        connection.execute(f"INSERT INTO {into} VALUES {values}", [value for row in some for value in row])  # noqa: S608 - every value is bound


@contextmanager
def named_database_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says into the vault's errors."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        raise named(error, path) from error


def named(error: dbapi2.DatabaseError, path: Path) -> VaultError:
    """Return the vault's error for one of SQLite's."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    name: str = getattr(error, "sqlite_errorname", type(error).__name__)
    primary = code & 0xFF
    if primary in _DAMAGED or "IOERR_SHORT_READ" in name or "IOERR_READ" in name:
        return CompartmentDamaged(path.name, name)
    if primary == dbapi2.SQLITE_FULL:
        return DiskFull(path.name, name)
    if primary in _REFUSED:
        return FolderReadOnly(path.name, name)
    return WriteFailed(path.name, name)


def key_salt(key: bytes) -> bytes:
    """Return the cipher salt that belongs to a key: what the first 16 bytes of its file must be."""
    return hmac.new(key, bound(_SALT), hashlib.sha256).digest()[:SALT_BYTES]


def holds(path: Path, key: bytes) -> bool:
    """Say whether a file was written with this key, even when part of it is damaged since."""
    salt = key_salt(key)
    try:
        with path.open("rb") as file:
            head = file.read(SALT_BYTES)
            if head and salt.startswith(head):
                return True
            file.seek(0)
            mac_key = _page_mac_key(key, salt)
            number = 0
            while page := file.read(PAGE_SIZE):
                number += 1
                if _authentic(page, number, mac_key):
                    return True
    except OSError:
        return False
    return False


def damage(connection: Connection) -> tuple[str, ...]:
    """Return every line that the library's three own checks complain with; none when all pages are whole."""
    found: list[str] = []
    for pragma, fine in (("cipher_integrity_check", ""), ("integrity_check", "ok"), ("foreign_key_check", "")):
        try:
            rows = connection.execute(f"PRAGMA {pragma}").fetchall()
        except dbapi2.DatabaseError as error:
            found.append(f"{pragma}: {getattr(error, 'sqlite_errorname', '')}")
            continue
        found.extend(f"{pragma}: {row[0]}" for row in rows if row[0] != fine)
    return tuple(found)


def _connect(path: Path, key: bytes, *, on_any_thread: bool = False) -> Connection:
    if len(key) != KEY_BYTES:
        raise CompartmentKeyWrong(path.name, "length")
    with named_database_errors(path):
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=not on_any_thread,
        )
    try:
        with named_database_errors(path):
            _unlock(connection, key)
        if path.stat().st_size == 0:
            _set(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _unlock(connection: Connection, key: bytes) -> None:
    # the library would print page numbers of damaged files on the console
    connection.execute("PRAGMA cipher_log_level = NONE")
    cast("_Keyed", connection).set_key(f"x'{key.hex()}{key_salt(key).hex()}'".encode())
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise SettingRefused("cipher_version", None)
    for setting, value in _CIPHER.items():
        connection.execute(f"PRAGMA {setting} = {value}")
        found = connection.execute(f"PRAGMA {setting}").fetchone()
        if not found or found[0] != value:
            raise SettingRefused(setting, found)


def _set(connection: Connection, path: Path) -> None:
    with named_database_errors(path):
        for setting, (value, expected) in _SETTINGS.items():
            connection.execute(f"PRAGMA {setting} = {value}").fetchall()
            found = connection.execute(f"PRAGMA {setting}").fetchone()
            if found is not None and found[0] != expected:
                raise SettingRefused(setting, found[0])


def _refuse_plaintext(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(len(_PLAINTEXT))
    except FileNotFoundError as error:
        raise CompartmentMissing(path.name) from error
    except OSError as error:
        raise CompartmentDamaged(path.name, os.strerror(error.errno or 0)) from error
    if head == _PLAINTEXT:
        raise CompartmentPlaintext(path.name)
    if not head:
        raise CompartmentDamaged(path.name, "empty")


def _refuse_damage(connection: Connection, path: Path, key: bytes) -> None:
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except dbapi2.DatabaseError as error:
        fault = named(error, path)
        if isinstance(fault, CompartmentDamaged) and not holds(path, key):
            raise CompartmentKeyWrong(path.name) from error
        raise fault from error
    with path.open("rb") as file:
        if file.read(SALT_BYTES) != key_salt(key):
            raise CompartmentDamaged(path.name, "salt")


def _page_mac_key(key: bytes, salt: bytes) -> bytes:
    """Return SQLCipher's page authentication key of a raw key: PBKDF2-SHA512, 2 rounds, salt XOR 0x3a."""
    return hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, KEY_BYTES)


def _authentic(page: bytes, number: int, mac_key: bytes) -> bool:
    start = SALT_BYTES if number == 1 else 0
    covered = page[start:-_RESERVED_MAC] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.new(mac_key, covered, hashlib.sha512).digest(), page[-_RESERVED_MAC:])
