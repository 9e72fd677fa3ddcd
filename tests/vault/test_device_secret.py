"""The device secret is kept where it was said to be, and never replaced silently."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked

from lentiz_desk.vault.credential_store import SERVICE, CredentialStore, KeyringStore, platform_store
from lentiz_desk.vault.device_secret import DeviceSecret, KeyFile, OsCredentialStore
from lentiz_desk.vault.errors import (
    CredentialStoreLocked,
    CredentialStoreUnavailable,
    DeviceSecretDamaged,
    DeviceSecretExists,
    DeviceSecretMissing,
    FolderReadOnly,
    KeyFileDamaged,
    KeyFileMissing,
)
from tests.vault.making import flipped


class Forgetful(KeyringStore):
    """A store that says yes and keeps nothing, like keyring's null back-end."""

    def __init__(self) -> None:
        pass

    def get(self, name: str) -> str | None:
        return None

    def put(self, name: str, text: str) -> None:
        pass


class Raising:
    """A back-end that fails in one way."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error

    def delete_password(self, service: str, username: str) -> None:
        raise self.error


@pytest.fixture
def store(secret_service: KeyringBackend) -> CredentialStore:
    found = platform_store()
    found.delete("device secret")
    return found


def test_the_credential_store_keeps_the_secret_for_the_next_time(store: CredentialStore) -> None:
    with pytest.raises(DeviceSecretMissing):
        OsCredentialStore().read()
    made = OsCredentialStore().create()
    assert len(made) == 32
    assert OsCredentialStore().read() == made
    assert OsCredentialStore().read_or_create() == made


def test_a_secret_that_is_there_is_not_replaced(store: CredentialStore) -> None:
    made = OsCredentialStore().create()
    with pytest.raises(DeviceSecretExists):
        OsCredentialStore().create()
    assert OsCredentialStore().read() == made


def test_the_entry_is_under_the_name_of_the_app(store: CredentialStore, secret_service: KeyringBackend) -> None:
    made = OsCredentialStore().create()
    assert secret_service.get_password(SERVICE, "device secret") == made.hex()


@pytest.mark.parametrize("text", ["", "00", "zz" * 32, "AB" * 32, "ab" * 33])
def test_what_is_not_a_secret_is_called_damaged(store: CredentialStore, text: str) -> None:
    store.put("device secret", text)
    with pytest.raises(DeviceSecretDamaged):
        OsCredentialStore().read()


def test_a_store_that_keeps_nothing_is_found_out() -> None:
    with pytest.raises(CredentialStoreUnavailable):
        OsCredentialStore(Forgetful()).create()


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (KeyringLocked("x"), CredentialStoreLocked),
        (InitError("x"), CredentialStoreUnavailable),
        (OSError("x"), CredentialStoreUnavailable),
        (type("LockedException", (Exception,), {})("x"), CredentialStoreLocked),
    ],
)
def test_a_failing_store_says_locked_or_unavailable(error: Exception, expected: type[Exception]) -> None:
    with pytest.raises(expected):
        OsCredentialStore(KeyringStore(Raising(error))).read()


def test_no_session_bus_is_no_credential_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    with pytest.raises(CredentialStoreUnavailable):
        OsCredentialStore().read()


def test_configuration_and_environment_cannot_choose_another_store(
    store: CredentialStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    made = OsCredentialStore().create()
    assert OsCredentialStore().read() == made


def test_a_key_file_gives_its_secret_back_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "stick.txt"
    device: DeviceSecret = KeyFile(path)
    assert device.create() == device.read() == KeyFile(path).read()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_key_file_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "stick.txt"
    made = KeyFile(path).create()
    with pytest.raises(DeviceSecretExists):
        KeyFile(path).create()
    assert KeyFile(path).read() == made


def test_a_missing_key_file_and_a_missing_stick_are_missing(tmp_path: Path) -> None:
    for path in (tmp_path / "stick.txt", tmp_path / "nowhere" / "stick.txt", tmp_path):
        with pytest.raises(KeyFileMissing):
            KeyFile(path).read()


def test_every_flipped_byte_of_a_key_file_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "stick.txt"
    KeyFile(path).create()
    good = path.read_bytes()
    for place in range(len(good)):
        for bit in range(8):
            path.write_bytes(flipped(good, place, bit))
            with pytest.raises(KeyFileDamaged):
                KeyFile(path).read()


@pytest.mark.parametrize("data", [b"", b"\n\n\n", os.urandom(5000), b"Lentiz Desk key file 1\n"])
def test_any_other_file_is_not_a_key_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "stick.txt"
    path.write_bytes(data)
    with pytest.raises(KeyFileDamaged):
        KeyFile(path).read()


def test_a_key_file_that_cannot_be_written_says_why() -> None:
    with pytest.raises((FolderReadOnly, Exception)) as caught:
        KeyFile(Path("/proc/stick.txt")).create()
    assert type(caught.value).__name__ in {"FolderReadOnly", "WriteFailed"}


LOCKING = """
import secretstorage
from lentiz_desk.vault.device_secret import OsCredentialStore
OsCredentialStore().create()
connection = secretstorage.dbus_init()
secretstorage.get_default_collection(connection).lock()
try:
    OsCredentialStore().read()
except Exception as error:
    print(type(error).__name__)
"""


def test_a_locked_store_is_called_locked() -> None:
    """In a session of its own, so that no other test meets a locked store."""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [str(root / "packaging" / "private-session"), sys.executable, "-c", LOCKING],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        timeout=60,
    )
    assert done.stdout.split() == ["CredentialStoreLocked"], done.stderr
