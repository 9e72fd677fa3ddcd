"""Writing files so that a crash leaves the old one or the new one, readable by their owner only."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from lentiz_desk.vault.errors import DiskFull, FolderReadOnly, WriteFailed

TEMPORARY = ".unfinished-"
"""The start of every temporary name; what carries it after a crash was never promised and may go."""

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM}
_FILE_MODE = 0o600
_FOLDER_MODE = 0o700


def atomic_write(path: Path, data: bytes | Iterable[bytes], *, before: Callable[[], object] | None = None) -> None:
    """Replace a file by new bytes, on disk when this returns; raises DiskFull, FolderReadOnly or WriteFailed.

    Bytes may come piece by piece. ``before`` is called when they are on disk and have no name yet. What the pieces or
    ``before`` raise passes, and leaves no file.
    """
    temporary = temporary_beside(path)
    with named_write_errors(path):
        try:
            _write(temporary, data)
            if before is not None:
                before()
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not be there yet; raises FileExistsError."""
    with named_write_errors(path):
        try:
            _write(path, data)
        except FileExistsError:
            raise
        except BaseException:
            with suppress(OSError):
                path.unlink()
            raise
        sync_folder(path.parent)


def make_folder(path: Path) -> None:
    """Make a folder that only its owner enters."""
    with named_write_errors(path):
        path.mkdir(mode=_FOLDER_MODE)


def remove(path: Path) -> None:
    """Delete a file, if it is there, for good when this returns."""
    with named_write_errors(path):
        path.unlink(missing_ok=True)
        sync_folder(path.parent)


def rename(old: Path, new: Path) -> None:
    """Give a file its final name, replacing what is there, for good when this returns."""
    with named_write_errors(new):
        old.replace(new)
        sync_folder(new.parent)


def temporary_beside(path: Path) -> Path:
    """Return a new temporary name in the same folder."""
    return path.with_name(TEMPORARY + token_hex(8))


def create_empty(path: Path) -> None:
    """Make an empty file that only its owner reads; raises FileExistsError."""
    with named_write_errors(path):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE_MODE))


def sync_folder(folder: Path) -> None:
    """Make renames and deletions in a folder durable, where the system has a way to."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def named_write_errors(path: Path) -> Iterator[None]:
    """Turn what the system says into DiskFull, FolderReadOnly or WriteFailed; a file already there passes."""
    try:
        yield
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(path.name) from error
        if error.errno in _REFUSED:
            raise FolderReadOnly(path.name) from error
        raise WriteFailed(path.name, errno.errorcode.get(error.errno or 0, "")) from error


def _write(path: Path, data: bytes | Iterable[bytes]) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _FILE_MODE)
    with os.fdopen(descriptor, "wb") as file:
        for piece in (data,) if isinstance(data, bytes) else data:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
