"""Where the device secret of a slot is: the OS credential store of this account, or a key file on a stick."""

from __future__ import annotations

from pathlib import Path

from lentiz_desk.vault.device_secret import DeviceSecret, KeyFile, OsCredentialStore


def os_secret() -> DeviceSecret:
    """Return the OS credential store; the secret is made there when this account has none yet."""
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
