"""The vault on disk: NAME.lentiz, its parts, its version, and the lock that keeps a second process out."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from lentiz_desk.vault.errors import FolderReadOnly, NotAVault, VaultAlreadyOpen, VaultExists, VaultNewer
from lentiz_desk.vault.places import refuse_bad_place
from lentiz_desk.vault.writing import TEMPORARY, atomic_write, make_folder, named_write_errors

FORMAT = 1
SUFFIX = ".lentiz"
REGISTER = "register.db"
OVERSIGHT = "oversight.db"
_MARK = "vault.json"
_LOCK = "lock"
_PARTS = ("slots", "compartments", "personal", "grants", "drops")
_FILES = (REGISTER, OVERSIGHT, f"{REGISTER}-journal", f"{OVERSIGHT}-journal")
_VAULT_ID = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, kw_only=True)
class _Mark:
    """Read with the standard library: it is all that is decoded before the unlock page is there."""

    format: int
    vault: str


class VaultFolder:
    """An open vault folder, locked for this process until it is closed; use ``create``, ``founding`` or ``open``."""

    def __init__(self, path: Path, vault: str, lock: int) -> None:
        self.path = path
        self.vault = vault
        self._lock: int | None = lock

    @classmethod
    def create(cls, path: Path, vault: str) -> VaultFolder:
        """Make a new vault folder for a vault id, all at once; raises VaultExists, or what forbids the place."""
        with cls.founding(path, vault) as folder:
            return folder

    @classmethod
    @contextmanager
    def founding(cls, path: Path, vault: str) -> Iterator[VaultFolder]:
        """Make a vault folder that counts as one only when the block ends well, and is gone when it does not."""
        path = path.absolute()
        refuse_bad_place(path)
        folder = cls(path, vault, _take(path))
        try:
            for part in _PARTS:
                make_folder(path / part)
            yield folder
            atomic_write(path / _MARK, _encoded(_Mark(format=FORMAT, vault=vault)))
        except BaseException:
            folder.close()
            shutil.rmtree(path, ignore_errors=True)
            raise

    @classmethod
    def open(cls, path: Path) -> VaultFolder:
        """Open a vault; raises NotAVault, VaultNewer, VaultAlreadyOpen, FolderReadOnly, or what forbids the place."""
        path = path.absolute()
        mark = _mark(path)
        refuse_bad_place(path)
        folder = cls(path, mark.vault, _locked(path))
        try:
            _tidy(path)
        except BaseException:
            folder.close()
            raise
        return folder

    @staticmethod
    def vault_at(path: Path) -> str:
        """Return the vault id a folder claims, without opening it; raises NotAVault or VaultNewer."""
        return _mark(path.absolute()).vault

    @property
    def slots(self) -> Path:
        """Return the folder of the slots."""
        return self.path / "slots"

    @property
    def compartments(self) -> Path:
        """Return the folder of cases and authorisations."""
        return self.path / "compartments"

    @property
    def personal(self) -> Path:
        """Return the folder of the personal files."""
        return self.path / "personal"

    @property
    def grants(self) -> Path:
        """Return the folder of the sealed compartment keys."""
        return self.path / "grants"

    @property
    def drops(self) -> Path:
        """Return the folder of lines waiting for oversight."""
        return self.path / "drops"

    @property
    def is_open(self) -> bool:
        """Say whether this process still holds the lock."""
        return self._lock is not None

    def file(self, name: str) -> Path:
        """Return the path of a compartment named in a grant; raises NotAVault for a name that is not one."""
        if name in {REGISTER, OVERSIGHT}:
            return self.path / name
        if re.fullmatch(r"[0-9a-f]{32}\.db", name) is None:
            raise NotAVault(name, "file")
        return self.compartments / name

    def compartment_files(self) -> frozenset[str]:
        """Return the names of all files of cases and authorisations, whoever holds their keys."""
        return frozenset(path.name for path in self.compartments.glob("*.db"))

    def new_file(self) -> str:
        """Return a new random file name for a compartment, unrelated to everything else."""
        return f"{os.urandom(16).hex()}.db"

    def close(self) -> None:
        """Let go of the lock."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _take(path: Path) -> int:
    """Make and lock the folder: a new one, an empty one, or what a crash left of an earlier founding."""
    try:
        make_folder(path)
    except FileExistsError as error:
        if not path.is_dir() or not _half_founded(path):
            raise VaultExists(path.name) from error
    lock = _locked(path)
    try:
        with named_write_errors(path):
            path.chmod(0o700)
            for part in _PARTS:
                if (path / part).exists():
                    shutil.rmtree(path / part)
            for leftover in (path / name for name in _FILES):
                leftover.unlink(missing_ok=True)
    except BaseException:
        os.close(lock)
        raise
    return lock


def _half_founded(path: Path) -> bool:
    known = {*_PARTS, *_FILES, _LOCK}
    found = {entry.name for entry in path.iterdir() if not entry.name.startswith(TEMPORARY)}
    return found <= known and (not found or _LOCK in found)


def _mark(path: Path) -> _Mark:
    try:
        data = (path / _MARK).read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise NotAVault(path.name, "missing") from error
    except OSError as error:
        raise FolderReadOnly(path.name) from error
    mark = _decoded(data)
    if mark is None:
        raise NotAVault(path.name, _MARK)
    if mark.format > FORMAT:
        raise VaultNewer(mark.format, FORMAT)
    if mark.format != FORMAT or _VAULT_ID.fullmatch(mark.vault) is None:
        raise NotAVault(path.name, _MARK)
    return mark


def _encoded(mark: _Mark) -> bytes:
    return json.dumps(asdict(mark), separators=(",", ":")).encode()


def _decoded(data: bytes) -> _Mark | None:
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        return None
    form, vault = (read.get("format"), read.get("vault")) if isinstance(read, dict) else (None, None)
    if type(form) is not int or not isinstance(vault, str):
        return None
    return _Mark(format=form, vault=vault)


def _locked(path: Path) -> int:
    with named_write_errors(path / _LOCK):
        descriptor = os.open(path / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(descriptor)
    except OSError as error:
        os.close(descriptor)
        raise VaultAlreadyOpen from error
    return descriptor


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - exists on Windows only

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - does not exist on Windows

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _tidy(path: Path) -> None:
    """Remove what a crash left unfinished: it was never promised to anyone."""
    for folder in (path, *(path / part for part in _PARTS)):
        with named_write_errors(folder):
            folder.mkdir(mode=0o700, exist_ok=True)
        for leftover in folder.glob(f"{TEMPORARY}*"):
            with suppress(OSError):
                leftover.unlink()
