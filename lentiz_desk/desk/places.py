"""Where vaults lie: which are in a folder, and whether a new one may be founded at a place."""

from __future__ import annotations

from pathlib import Path

from lentiz_desk.vault.errors import VaultError
from lentiz_desk.vault.folder import SUFFIX, VaultFolder
from lentiz_desk.vault.places import refuse_bad_place

__all__ = ["KEY_FILE", "SUFFIX", "make_room", "practice_room", "refusal", "vaults_in"]

KEY_FILE = "sleutel.key"
"""The key file beside a practice vault."""

_PRACTICE = "oefenen"
"""The folder, beside the vaults of this account, in which the app keeps its practice vault."""


def vaults_in(folder: Path) -> tuple[Path, ...]:
    """Return the vaults that lie directly in a folder, by name; none when it is not there."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(path for path in folder.glob(f"*{SUFFIX}") if _is_vault(path)))


def practice_room(folder: Path) -> Path:
    """Return where the app's practice vault lies, or would lie, in the folder of the vaults."""
    return folder / _PRACTICE / f"{_PRACTICE}{SUFFIX}"


def refusal(path: Path) -> VaultError | None:
    """Return what forbids a vault at this place (a network share, a synced folder), or None."""
    try:
        refuse_bad_place(path)
    except VaultError as error:
        return error
    return None


def make_room(folder: Path) -> None:
    """Make the folder in which a vault will lie, for its owner only, when it is not there yet."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _is_vault(path: Path) -> bool:
    try:
        VaultFolder.vault_at(path)
    except VaultError:
        return False
    return True
