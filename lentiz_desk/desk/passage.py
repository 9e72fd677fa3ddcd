"""How far files have come on their way in, in bytes: one number that only grows, however often they are read."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from lentiz_desk.vault.exhibits import Progress

HASHED = 0.1
"""The part of the way in that hashing a file once takes; keeping it takes most of the rest."""


class Passage:
    """The way in of some files: so many bytes, each of them read more than once."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self.total = total

    def at(self, place: float) -> None:
        """It has come to a place, in bytes; raises what the progress raises."""
        self._progress(min(int(place), self.total), self.total)

    def share(self, begin: float, end: float, size: int) -> Progress:
        """Return what hears of one reading of ``size`` bytes, in one file or several, as the way between two places."""
        passed = last = 0

        def along(done: int, _whole: int) -> None:
            nonlocal passed, last
            passed += done - last if done > last else done  # else the next file began
            last = done
            self.at(begin + (end - begin) * min(1, passed / size) if size else end)

        return along


def to_the_end(progress: Progress) -> Progress:
    """Return a progress that tells and cannot cancel: once oversight knows of a step, the step is taken."""

    def told(done: int, total: int) -> None:
        with suppress(Exception):
            progress(done, total)

    return told


def size_of(path: Path, content: bytes | BinaryIO | None) -> int:
    """Return how many bytes there are to read; none when the system does not say."""
    if isinstance(content, bytes):
        return len(content)
    try:
        return path.stat().st_size if content is None else content.seek(0, 2)
    except OSError:
        return 0
