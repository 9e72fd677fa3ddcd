"""Where the device secret of a slot is: the OS credential store of this account, or a key file on a stick."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from lentiz_desk.vault.device_secret import DeviceSecret, KeyFile, OsCredentialStore
from lentiz_desk.vault.errors import SlotExists, SlotNotFound, WrongPassphrase

__all__ = ["DeviceSecret", "asks_again", "key_file", "new_key_file", "new_os_secret", "os_secret"]


def os_secret() -> DeviceSecret:
    """Return the OS credential store; it is read when someone signs in."""
    return OsCredentialStore()


def new_os_secret() -> DeviceSecret:
    """Return the OS credential store, with the secret made there first when this account has none yet."""
    store = OsCredentialStore()
    store.read_or_create()
    return store


def key_file(path: Path) -> DeviceSecret:
    """Return an existing key file; it is read when someone signs in."""
    return KeyFile(path)


def new_key_file(path: Path) -> DeviceSecret:
    """Make a new key file; raises DeviceSecretExists when the file is there."""
    device = KeyFile(path)
    device.create()
    return device


def asks_again(error: Exception) -> Literal["name", "passphrase", ""]:
    """Return which answer at signing in or enrolling an error is about; empty when it is about something else."""
    if isinstance(error, SlotNotFound | SlotExists):
        return "name"
    return "passphrase" if isinstance(error, WrongPassphrase) else ""
