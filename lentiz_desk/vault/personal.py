"""The personal file: what one person's app remembers on this device, readable by that person only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, Future, wait
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event, get_ident
from types import TracebackType
from typing import Self

import msgspec

from lentiz_desk.vault.binding import keyed_name, subkey
from lentiz_desk.vault.errors import (
    CompartmentDamaged,
    CompartmentExists,
    CompartmentKeyWrong,
    CompartmentMixedUp,
    VaultNewer,
)
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.keys import SealingKey
from lentiz_desk.vault.schema import PERSONAL, VERSION
from lentiz_desk.vault.sqlcipher import (
    Connection,
    close_whole,
    create_database,
    damage,
    named_database_errors,
    open_database,
    transaction,
)
from lentiz_desk.vault.writing import rename, temporary_beside

_KEY = "lentiz-desk/personal-key/v1"
_NAME = "lentiz-desk/personal-name/v1"


class PersonalFile:
    """JSON values by kind and name, under a key made from the person's own sealing key; used on one thread.

    Only the end of a change may be waited for on another one (``change_soon``); whatever comes next waits for that.
    """

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._used = connection
        self._thread = get_ident()
        self._depth = 0
        self._ending: Future[None] | None = None

    @classmethod
    def create(cls, folder: VaultFolder, sealing: SealingKey) -> PersonalFile:
        """Make a person's file at enrolment; raises CompartmentExists."""
        path = _path(folder, sealing)
        if path.exists():
            raise CompartmentExists(path.name)
        unfinished = temporary_beside(path)
        key = _key(folder, sealing)
        connection = create_database(unfinished, key, PERSONAL)
        with transaction(connection, unfinished):
            values = {"vault": folder.vault, "schema": str(VERSION)}
            connection.executemany("INSERT INTO meta VALUES (?, ?)", values.items())
        close_whole(connection, unfinished)
        rename(unfinished, path)
        return cls.open(folder, sealing)

    @classmethod
    def open(cls, folder: VaultFolder, sealing: SealingKey) -> PersonalFile:
        """Open a person's file; raises CompartmentMissing, -Plaintext, -Damaged, -MixedUp or VaultNewer."""
        path = _path(folder, sealing)
        try:
            connection = open_database(path, _key(folder, sealing), on_any_thread=True)
        except CompartmentKeyWrong as error:
            # the name was made from the same key, so it is the file that is not what it was
            raise CompartmentDamaged(path.name, "overwritten") from error
        try:
            _refuse_other(connection, path, folder.vault)
        except BaseException:
            connection.close()
            raise
        return cls(path, connection)

    @staticmethod
    def exists(folder: VaultFolder, sealing: SealingKey) -> bool:
        """Say whether this person has a file on this device."""
        return _path(folder, sealing).exists()

    def get(self, kind: str, name: str) -> object:
        """Return a value, or None when there is none."""
        with named_database_errors(self.path):
            row = self._connection.execute(
                "SELECT value FROM items WHERE kind = ? AND name = ?", (kind, name)
            ).fetchone()
        return None if row is None else self._value(row[0])

    def all(self, kind: str) -> dict[str, object]:
        """Return every value of a kind by name."""
        with named_database_errors(self.path):
            rows = self._connection.execute("SELECT name, value FROM items WHERE kind = ? ORDER BY name", (kind,))
            return {name: self._value(value) for name, value in rows}

    def put(self, kind: str, name: str, value: object) -> None:
        """Keep a JSON value in place of the one there was."""
        with self.changing():
            self._put(kind, name, value)

    def put_all(self, kind: str, values: dict[str, object]) -> None:
        """Make the values of a kind exactly these, in one step."""
        with self.changing():
            self._connection.execute("DELETE FROM items WHERE kind = ?", (kind,))
            for name, value in values.items():
                self._put(kind, name, value)

    def delete(self, kind: str, name: str) -> None:
        """Forget a value for good, if there is one."""
        with self.changing():
            self._connection.execute("DELETE FROM items WHERE kind = ? AND name = ?", (kind, name))

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Do all changes of a block or none, with one commit; blocks may nest."""
        if self._depth:
            yield
            return
        self._depth += 1
        try:
            with transaction(self._connection, self.path):
                yield
        finally:
            self._depth -= 1

    def change_soon(self, values: Mapping[tuple[str, str], object], aside: Executor) -> Future[None]:
        """Keep values by kind and name in one change that is on disk when the future is done, or raises there.

        It must not be part of another change. When this returns the change is being written, not waiting for a thread.
        """
        with ExitStack() as change:
            change.enter_context(transaction(self._connection, self.path))
            for (kind, name), value in values.items():
                self._put(kind, name, value)
            ending, begun = change.pop_all(), Event()

            def end() -> None:
                begun.set()
                ending.close()

            try:
                self._ending = aside.submit(end)
            except BaseException:
                change.push(ending)
                raise
            begun.wait()
        return self._ending

    @property
    def _connection(self) -> Connection:
        if get_ident() != self._thread:
            raise RuntimeError(self.path.name)  # SQLite itself may not ask: the end of a change is not on this thread
        if self._ending is not None:
            wait((self._ending,))
            self._ending = None
        return self._used

    def _put(self, kind: str, name: str, value: object) -> None:
        self._connection.execute(
            "INSERT INTO items VALUES (?, ?, ?) ON CONFLICT (kind, name) DO UPDATE SET value = excluded.value",
            (kind, name, msgspec.json.encode(value)),
        )

    def _value(self, data: bytes) -> object:
        try:
            value: object = msgspec.json.decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise CompartmentDamaged(self.path.name, "value") from error
        return value

    def damage(self) -> tuple[str, ...]:
        """Return what is wrong with the file, line by line; none when it is whole."""
        return damage(self._connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _refuse_other(connection: Connection, path: Path, vault: str) -> None:
    with named_database_errors(path):
        values = dict(connection.execute("SELECT name, value FROM meta").fetchall())
    schema = int(values.get("schema", "0"))
    if schema > VERSION:
        raise VaultNewer(schema, VERSION)
    if values.get("vault") != vault:
        raise CompartmentMixedUp(path.name, "vault")


def _key(folder: VaultFolder, sealing: SealingKey) -> bytes:
    return subkey(sealing.seed, _KEY, folder.vault)


def _path(folder: VaultFolder, sealing: SealingKey) -> Path:
    return folder.personal / f"{keyed_name(sealing.seed, _NAME, folder.vault)[:32]}.db"
