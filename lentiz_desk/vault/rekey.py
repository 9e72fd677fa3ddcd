"""A new epoch: everything copied to a new file under a new key, verified, and only then put in place.

Order, so that a crash at any point leaves a usable vault:

1. the old compartment notes the name of the new file; the copy is written beside it as ``<file>.new`` and verified;
2. the caller writes the grants of the new epoch, the granter's own first;
3. ``replace`` renames the copy to its name and removes the old file.

Before 2, the copy is of no use to anyone and ``abandon`` removes it. From the first grant on, whoever holds the new
key finishes: ``settle`` puts a waiting copy in place, and the caller writes the grants that are still missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lentiz_desk.vault import exhibit_texts
from lentiz_desk.vault import exhibits as exhibit_bytes
from lentiz_desk.vault.compartment import Compartment, Meta, write_new_compartment
from lentiz_desk.vault.errors import CopyDiffers
from lentiz_desk.vault.exhibits import Progress, silent
from lentiz_desk.vault.folder import OVERSIGHT, REGISTER, VaultFolder
from lentiz_desk.vault.sqlcipher import Connection, holds, journal, named_database_errors, transaction
from lentiz_desk.vault.writing import remove, rename

WAITING = ".new"
_NOTE = "rekey"
_TABLES = ("entries", "fields", "erasures", "erased_exhibits", "drafts")


@dataclass(frozen=True, kw_only=True, slots=True)
class Rekeyed:
    """A verified copy that waits for its grants: the file name the grants must carry, and its epoch."""

    file: str
    epoch: int


def rekey_into(
    folder: VaultFolder, old: Compartment, new_key: bytes, epoch: int, progress: Progress = silent
) -> Rekeyed:
    """Copy a compartment to a new file with a new key and epoch, and verify it; raises CopyDiffers, DiskFull.

    ``progress`` gets bytes of exhibits done and in all; what it raises cancels, and nothing is left.
    """
    abandon(folder, old)
    file = old.path.name if old.path.name in {REGISTER, OVERSIGHT} else folder.new_file()
    waiting = _waiting(folder, file)
    meta = old.meta()
    old.note(_NOTE, file)
    try:
        remove(waiting)
        new_meta = Meta(vault=meta.vault, id=meta.id, kind=meta.kind, epoch=epoch)
        connection = write_new_compartment(waiting, new_key, new_meta)
        try:
            with transaction(connection, waiting), named_database_errors(old.path):
                _copy(old.connection, connection, progress)
        finally:
            connection.close()
        _verify(old, waiting, new_key, new_meta)
        remove(journal(waiting))
    except BaseException:
        abandon(folder, old)
        raise
    return Rekeyed(file=file, epoch=epoch)


def replace(folder: VaultFolder, old_file: str, rekeyed: Rekeyed) -> None:
    """Put a verified copy in place and remove the old file; both must be closed, and the grants written."""
    waiting, final = _waiting(folder, rekeyed.file), folder.file(rekeyed.file)
    if waiting.exists():
        rename(waiting, final)
    if old_file != rekeyed.file and final.exists():
        old = folder.file(old_file)
        remove(old)
        remove(journal(old))


def take_over(old: Compartment, new: Compartment) -> None:
    """Add what an earlier epoch's file holds and the newer one lacks; nothing is replaced."""
    held = {exhibit.sha256 for exhibit in new.exhibits()}
    missing = [exhibit.sha256 for exhibit in old.exhibits() if exhibit.sha256 not in held]
    new.append(old.entries(), [old.copied_exhibit(sha256) for sha256 in missing])
    kept = {draft.id for draft in new.drafts()}
    for draft in old.drafts():
        if draft.id not in kept:
            new.put_draft(draft)


def pending(old: Compartment) -> str | None:
    """Return the file name of a re-key that was begun and not finished, or None."""
    return old.noted(_NOTE)


def abandon(folder: VaultFolder, old: Compartment) -> None:
    """Forget a begun re-key whose first grant was never written."""
    file = pending(old)
    if file is not None:
        waiting = _waiting(folder, file)
        remove(waiting)
        remove(journal(waiting))
        old.note(_NOTE, None)


def settle(folder: VaultFolder, file: str, key: bytes) -> Path:
    """Return the path a grant's file name stands for, after putting a copy in place that waits under this key."""
    waiting, final = _waiting(folder, file), folder.file(file)
    if waiting.exists() and holds(waiting, key) and not (final.exists() and holds(final, key)):
        rename(waiting, final)
    return final


def _waiting(folder: VaultFolder, file: str) -> Path:
    final = folder.file(file)
    return final.with_name(final.name + WAITING)


def _copy(old: Connection, new: Connection, progress: Progress) -> None:
    for table in _TABLES:
        rows = old.execute(f"SELECT * FROM {table}")  # noqa: S608 - a fixed list of names
        for row in rows:
            new.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608
    held = exhibit_bytes.held(old)
    total = sum(exhibit.size for exhibit in held)
    done = 0
    for exhibit in held:
        new.execute("INSERT INTO exhibits VALUES (?, ?, ?)", (exhibit.sha256, exhibit.size, exhibit.added_with))
        for number, chunk in enumerate(exhibit_bytes.chunks(old, exhibit.sha256)):
            new.execute("INSERT INTO chunks VALUES (?, ?, ?)", (exhibit.sha256, number, chunk))
            done += len(chunk)
            progress(done, total)
    exhibit_texts.copy(old, new)


def _verify(old: Compartment, path: Path, key: bytes, meta: Meta) -> None:
    with Compartment.open(path, key, id=meta.id, epoch=meta.epoch, vault=meta.vault) as new:
        found = new.damage()
        if found:
            raise CopyDiffers(path.name, found[0])
        for part in ("entries", "erasures", "exhibits", "exhibit_texts", "drafts"):
            if getattr(new, part)() != getattr(old, part)():
                raise CopyDiffers(path.name, part)
