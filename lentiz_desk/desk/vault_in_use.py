"""A vault taken into use on this device, before anybody signs in: only what the unlock page needs is loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from os import urandom
from pathlib import Path
from typing import TYPE_CHECKING

from lentiz_desk.vault.device_secret import DeviceSecret
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.kdf import FULL, KdfCost

if TYPE_CHECKING:
    from lentiz_desk.vault.slots import Slots


def utc_now() -> datetime:
    """Return the system's time."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What the outside world gives: time, randomness, and what a passphrase costs to try (tests take a cheap one)."""

    now: Callable[[], datetime] = utc_now
    random: Callable[[int], bytes] = urandom
    cost: KdfCost = FULL


@dataclass(kw_only=True)
class OpenVault:
    """A vault folder in use by this process; people sign in and out of it."""

    folder: VaultFolder
    device: DeviceSecret
    around: Surroundings

    @property
    def slots(self) -> Slots:
        """Return the slots of this device."""
        from lentiz_desk.vault.slots import Slots  # noqa: PLC0415 - keys are loaded when a passphrase was given

        return Slots(self.folder, self.device, self.around.cost)

    @property
    def path(self) -> Path:
        """Return where the vault lies."""
        return self.folder.path

    def close(self) -> None:
        """Let go of the vault."""
        self.folder.close()


def open_vault(path: Path, device: DeviceSecret, around: Surroundings | None = None) -> OpenVault:
    """Take a vault into use on this device; raises what forbids it. Nobody is signed in yet."""
    return OpenVault(folder=VaultFolder.open(path), device=device, around=around or Surroundings())
