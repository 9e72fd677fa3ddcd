"""The second thing a slot needs: 32 random bytes of this OS account, or of a key file on a stick."""

from __future__ import annotations

import hashlib
from os import urandom
from pathlib import Path
from typing import Protocol

from lentiz_desk.vault.binding import bound, same
from lentiz_desk.vault.credential_store import CredentialStore, platform_store
from lentiz_desk.vault.errors import (
    CredentialStoreUnavailable,
    DeviceSecretDamaged,
    DeviceSecretExists,
    DeviceSecretMissing,
    KeyFileDamaged,
    KeyFileMissing,
)
from lentiz_desk.vault.writing import write_new

SECRET_BYTES = 32
KEY_FILE_LIMIT = 4096
_HEADER = "Lentiz Desk key file 1"
_KEY_FILE = "lentiz-desk/key-file/v1"
_ENTRY = "device secret"


class DeviceSecret(Protocol):
    """Where the device secret is kept."""

    def read(self) -> bytes:
        """Return the 32 bytes; raises an error that says what is missing."""
        ...

    def create(self) -> bytes:
        """Make, keep and return new bytes; never replaces what is there."""
        ...

    def anchors(self) -> CredentialStore | None:
        """Return where anchors of this vault can be kept outside its folder, or None."""
        ...


class OsCredentialStore:
    """The device secret in the platform's own credential store, one per OS account."""

    def __init__(self, store: CredentialStore | None = None) -> None:
        self._store = store

    def read(self) -> bytes:
        """Return the secret of this OS account; raises DeviceSecretMissing, or what the store says."""
        text = self._opened().get(_ENTRY)
        if text is None:
            raise DeviceSecretMissing
        return _from_hex(text)

    def create(self) -> bytes:
        """Write a new secret, read it back and compare; raises DeviceSecretExists when there is one."""
        store = self._opened()
        if store.get(_ENTRY) is not None:
            raise DeviceSecretExists
        secret = urandom(SECRET_BYTES)
        store.put(_ENTRY, secret.hex())
        if not same(store.get(_ENTRY) or "", secret.hex()):
            raise CredentialStoreUnavailable
        return secret

    def read_or_create(self) -> bytes:
        """Return the secret of this OS account, and make it first when there is none yet."""
        try:
            return self.read()
        except DeviceSecretMissing:
            return self.create()

    def anchors(self) -> CredentialStore | None:
        """Return the store itself; raises CredentialStoreUnavailable."""
        return self._opened()

    def _opened(self) -> CredentialStore:
        if self._store is None:
            self._store = platform_store()
        return self._store


class KeyFile:
    """The device secret in a small text file, to be kept on a stick: header, 64 hex digits, checksum."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> bytes:
        """Return the file's secret; raises KeyFileMissing or KeyFileDamaged."""
        try:
            with self._path.open("rb") as file:
                data = file.read(KEY_FILE_LIMIT + 1)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise KeyFileMissing(self._path.name) from error
        except OSError as error:
            raise KeyFileMissing(self._path.name, str(error.errno)) from error
        lines = data.decode("ascii", "replace").split("\n")
        expected = 4
        if len(lines) != expected or lines[0] != _HEADER or lines[3]:
            raise KeyFileDamaged(self._path.name, "header")
        try:
            secret = _from_hex(lines[1])
        except DeviceSecretDamaged as error:
            raise KeyFileDamaged(self._path.name, "secret") from error
        if not same(lines[2], _checksum(secret)):
            raise KeyFileDamaged(self._path.name, "checksum")
        return secret

    def create(self) -> bytes:
        """Write a new key file and read it back; raises DeviceSecretExists when the file is there."""
        secret = urandom(SECRET_BYTES)
        text = f"{_HEADER}\n{secret.hex()}\n{_checksum(secret)}\n"
        try:
            write_new(self._path, text.encode())
        except FileExistsError as error:
            raise DeviceSecretExists from error
        return self.read()

    def anchors(self) -> CredentialStore | None:
        """Return None: a stick that is put away remembers nothing."""
        return None


def _checksum(secret: bytes) -> str:
    return hashlib.sha256(bound(_KEY_FILE, secret)).hexdigest()[:16]


def _from_hex(text: str) -> bytes:
    try:
        secret = bytes.fromhex(text)
    except ValueError as error:
        raise DeviceSecretDamaged from error
    if len(secret) != SECRET_BYTES or secret.hex() != text:
        raise DeviceSecretDamaged
    return secret
