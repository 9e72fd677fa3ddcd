"""How a file leaves the vault: it stands there under its name only once that it left is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from lentiz_desk.vault.writing import atomic_write, rename


def leave_vault(path: Path, data: bytes | Iterable[bytes], recorded: Callable[[], object]) -> None:
    """Write a file beside its place, record that it leaves, and put it in place; a failure leaves no file behind.

    Raises DiskFull, FolderReadOnly or WriteFailed before anything is recorded, whatever the pieces raise, and whatever
    recording raises.
    """
    part = path.with_name(f"{path.name}.part")
    atomic_write(part, data)
    try:
        recorded()
        rename(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
