"""The platform's credential store through keyring's own class for it; never its search for a back-end.

The search reads configuration and environment and may end at a back-end that keeps nothing.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from lentiz_desk.vault.errors import CredentialStoreLocked, CredentialStoreUnavailable

SERVICE = "Lentiz Desk"


class CredentialStore(Protocol):
    """Small texts under a name, kept by the OS for this account."""

    def get(self, name: str) -> str | None:
        """Return the text, or None when there is none."""
        ...

    def put(self, name: str, text: str) -> None:
        """Keep the text under the name."""
        ...

    def delete(self, name: str) -> None:
        """Forget the text under the name, if there is one."""
        ...


class _Backend(Protocol):
    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class KeyringStore:
    """One of keyring's platform classes, with its many errors folded into two."""

    def __init__(self, backend: _Backend) -> None:
        self._backend = backend

    def get(self, name: str) -> str | None:
        """Return the text, or None when there is none."""
        with _folded():
            return self._backend.get_password(SERVICE, name)

    def put(self, name: str, text: str) -> None:
        """Keep the text under the name."""
        with _folded():
            self._backend.set_password(SERVICE, name, text)

    def delete(self, name: str) -> None:
        """Forget the text under the name, if there is one."""
        if self.get(name) is not None:
            with _folded():
                self._backend.delete_password(SERVICE, name)


def platform_store() -> CredentialStore:
    """Return this platform's credential store; raises CredentialStoreUnavailable."""
    for make in _CANDIDATES.get(sys.platform, _LINUX):
        try:
            return KeyringStore(make())
        except (ImportError, RuntimeError, AttributeError, OSError):
            continue
    raise CredentialStoreUnavailable


def _secret_service() -> _Backend:
    return _backend("keyring.backends.SecretService", "Keyring")


def _kwallet() -> _Backend:
    return _backend("keyring.backends.kwallet", "DBusKeyring")


def _windows() -> _Backend:
    backend = _backend("keyring.backends.Windows", "WinVaultKeyring")
    setattr(backend, "persist", "local machine")  # noqa: B010 - a roaming profile would carry the secret away
    return backend


def _macos() -> _Backend:
    backend = _backend("keyring.backends.macOS", "Keyring")
    setattr(backend, "keychain", None)  # noqa: B010 - the environment may name another keychain
    return backend


def _backend(module: str, name: str) -> _Backend:
    kind = getattr(importlib.import_module(module), name)
    _ = kind.priority  # raises RuntimeError where this platform lacks it
    backend: _Backend = kind()
    return backend


_LINUX: tuple[Callable[[], _Backend], ...] = (_secret_service, _kwallet)
_CANDIDATES: dict[str, tuple[Callable[[], _Backend], ...]] = {"win32": (_windows,), "darwin": (_macos,)}


@contextmanager
def _folded() -> Iterator[None]:
    errors = importlib.import_module("keyring.errors")
    try:
        yield
    except errors.KeyringLocked as error:
        raise CredentialStoreLocked from error
    except Exception as error:
        # every platform library has its own errors below this line, and none of them is ours to handle
        if "Locked" in type(error).__name__:
            raise CredentialStoreLocked from error
        raise CredentialStoreUnavailable from error
