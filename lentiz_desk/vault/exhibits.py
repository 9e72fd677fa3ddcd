"""Exhibits as bytes: measured once, kept in chunks of 1 MiB, hashed again at every reading."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from lentiz_desk.vault.errors import ExhibitAltered, ExhibitErased, ExhibitMissing, ExhibitTooLarge
from lentiz_desk.vault.sqlcipher import Connection

CHUNK = 1 << 20

Progress = Callable[[int, int], None]
"""Called with bytes done and bytes in all; what it raises cancels, and nothing is kept."""


def silent(_done: int, _total: int) -> None:
    """Report to nobody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ExhibitText:
    """What was read in an exhibit, page by page; not ``whole`` when it was cut short."""

    pages: tuple[str, ...]
    whole: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class NewExhibit:
    """Bytes that are about to be kept, with the hash under which the entry names them, and what was read in them."""

    sha256: str
    size: int
    stream: BinaryIO = field(repr=False, compare=False)
    text: ExhibitText | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of_bytes(cls, data: bytes) -> NewExhibit:
        """Take bytes that are in memory already."""
        return cls(sha256=hashlib.sha256(data).hexdigest(), size=len(data), stream=io.BytesIO(data))

    @classmethod
    def measured(cls, stream: BinaryIO, *, limit: int, progress: Progress = silent) -> NewExhibit:
        """Read a seekable file once for hash and size; raises ExhibitTooLarge beyond ``limit`` bytes."""
        stream.seek(0, io.SEEK_END)
        total = stream.tell()
        if total > limit:
            raise ExhibitTooLarge(limit)
        stream.seek(0)
        digest = hashlib.sha256()
        done = 0
        while chunk := stream.read(CHUNK):
            done += len(chunk)
            if done > limit:
                raise ExhibitTooLarge(limit)
            digest.update(chunk)
            progress(done, total)
        return cls(sha256=digest.hexdigest(), size=done, stream=stream)


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptExhibit:
    """An exhibit that a compartment holds: hash, size in bytes, and the entry it came with."""

    sha256: str
    size: int
    added_with: str | None


def keep(connection: Connection, exhibit: NewExhibit, added_with: str | None, progress: Progress) -> bool:
    """Write an exhibit inside the caller's transaction; say whether it is new. Raises ExhibitAltered."""
    if erased(connection, exhibit.sha256):
        return False
    row = connection.execute("SELECT 1 FROM exhibits WHERE sha256 = ?", (exhibit.sha256,)).fetchone()
    if row is not None:
        return False
    connection.execute("INSERT INTO exhibits VALUES (?, ?, ?)", (exhibit.sha256, exhibit.size, added_with))
    digest = hashlib.sha256()
    done = number = 0
    exhibit.stream.seek(0)
    while done <= exhibit.size and (chunk := exhibit.stream.read(CHUNK)):
        connection.execute("INSERT INTO chunks VALUES (?, ?, ?)", (exhibit.sha256, number, chunk))
        digest.update(chunk)
        done += len(chunk)
        number += 1
        progress(done, exhibit.size)
    if digest.hexdigest() != exhibit.sha256 or done != exhibit.size:
        raise ExhibitAltered(exhibit.sha256)
    return True


def chunks(connection: Connection, sha256: str) -> Iterator[bytes]:
    """Yield an exhibit's chunks; raises ExhibitMissing, ExhibitErased, or ExhibitAltered after the last one."""
    promised = size_of(connection, sha256)
    digest = hashlib.sha256()
    size = number = 0
    while True:
        found = connection.execute("SELECT body FROM chunks WHERE exhibit = ? AND n = ?", (sha256, number)).fetchone()
        if found is None:
            break
        digest.update(found[0])
        size += len(found[0])
        number += 1
        yield found[0]
    if digest.hexdigest() != sha256 or size != promised:
        raise ExhibitAltered(sha256)


class KeptStream(io.RawIOBase):
    """An exhibit's bytes as a file to read from, chunk by chunk; its hash is asked of whoever keeps what it read.

    Raises ExhibitAltered at once when a chunk is missing or has another size than its place asks for.
    """

    def __init__(self, connection: Connection, sha256: str, size: int) -> None:
        super().__init__()
        self._connection = connection
        self._sha256 = sha256
        self._size = size
        self._place = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def seekable(self) -> bool:
        """Say that it can be read from anywhere."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._size}[whence]
        self._place = max(0, base + offset)
        return self._place

    def tell(self) -> int:
        """Return the place."""
        return self._place

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override] # the reader around it passes no other
        """Fill a buffer up to the end of a chunk."""
        number, within = divmod(self._place, CHUNK)
        wanted = min(CHUNK, self._size - number * CHUNK)
        if within >= wanted:
            return 0
        asked = "SELECT body FROM chunks WHERE exhibit = ? AND n = ?"
        row = self._connection.execute(asked, (self._sha256, number)).fetchone()
        if row is None or len(row[0]) != wanted:
            raise ExhibitAltered(self._sha256)
        piece = memoryview(row[0])[within : within + len(buffer)]
        buffer[: len(piece)] = piece
        self._place += len(piece)
        return len(piece)


def stream(connection: Connection, sha256: str) -> BinaryIO:
    """Return an exhibit's bytes as a file; raises ExhibitMissing or ExhibitErased."""
    return io.BufferedReader(KeptStream(connection, sha256, size_of(connection, sha256)), CHUNK)


def size_of(connection: Connection, sha256: str) -> int:
    """Return an exhibit's size in bytes, as it was kept; raises ExhibitMissing or ExhibitErased."""
    row = connection.execute("SELECT size FROM exhibits WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise (ExhibitErased if erased(connection, sha256) else ExhibitMissing)(sha256)
    size: int = row[0]
    return size


def held(connection: Connection) -> tuple[KeptExhibit, ...]:
    """Return what is held, by hash."""
    rows = connection.execute("SELECT sha256, size, added_with FROM exhibits ORDER BY sha256")
    return tuple(KeptExhibit(sha256=sha256, size=size, added_with=entry) for sha256, size, entry in rows)


def erase(connection: Connection, sha256: str) -> bool:
    """Erase an exhibit's bytes inside the caller's transaction, and remember that they may not come back."""
    connection.execute("INSERT OR IGNORE INTO erased_exhibits VALUES (?)", (sha256,))
    connection.execute("DELETE FROM chunks WHERE exhibit = ?", (sha256,))
    return connection.execute("DELETE FROM exhibits WHERE sha256 = ?", (sha256,)).rowcount > 0


def erased(connection: Connection, sha256: str) -> bool:
    """Say whether an exhibit was erased on purpose."""
    return connection.execute("SELECT 1 FROM erased_exhibits WHERE sha256 = ?", (sha256,)).fetchone() is not None


def altered(connection: Connection) -> Iterator[str]:
    """Yield the hashes of exhibits whose bytes are not what their hash promises."""
    for exhibit in held(connection):
        try:
            for _ in chunks(connection, exhibit.sha256):
                pass
        except ExhibitAltered:
            yield exhibit.sha256
