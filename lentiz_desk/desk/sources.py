"""The files that someone brings in: chosen one by one or as a folder, and how far each has come on its way in."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from lentiz_desk.desk.passage import Passage, size_of
from lentiz_desk.intake.files import Part
from lentiz_desk.intake.media import FIRST, MAILBOX, media_type
from lentiz_desk.vault.exhibits import Progress


@dataclass(frozen=True, kw_only=True)
class Source:
    """A file to bring in; with ``content``, such as of a pasted picture, ``path`` is only its name."""

    path: Path
    content: bytes | None = field(default=None, repr=False)

    def open(self) -> BinaryIO:
        """Return its bytes; raises OSError."""
        return self.path.open("rb") if self.content is None else BytesIO(self.content)

    def is_mailbox(self) -> bool:
        """Whether there are mails in it, one after the other; not when it cannot be read."""
        try:
            with self.open() as stream:
                return media_type(stream.read(FIRST)) == MAILBOX
        except OSError:
            return False


def sources_in(chosen: Iterable[tuple[Path, bytes | None]]) -> tuple[Source, ...]:
    """Return the files that were chosen, whole folders with what is in them; links lead nowhere."""
    found: list[Source] = []
    for path, content in chosen:
        if content is not None or not path.is_dir():
            found.append(Source(path=path, content=content))
            continue
        for folder, folders, names in os.walk(path):
            folders.sort()
            here = (Path(folder) / name for name in sorted(names))
            found += [Source(path=name) for name in here if not name.is_symlink()]
    return tuple(found)


@dataclass(frozen=True, kw_only=True)
class Way:
    """The way in of one file, from where it begins among all; the box itself is half of the way of a mailbox."""

    passage: Passage
    begin: int
    size: int
    halved: bool = False

    def share(self, begin: float, end: float) -> Progress:
        """Return what hears of one reading of the file itself, as a part of its way."""
        width = self.size * (0.5 if self.halved else 1)
        return self.passage.share(self.begin + width * begin, self.begin + width * end, self.size)

    def read(self, part: Part, stream: BinaryIO) -> None:
        """One thing in it is done; of a mailbox it shows how far it was read."""
        if part.place:
            self.passage.at(self.begin + (self.size + stream.tell()) / 2)


def ways(sources: Sequence[Source], progress: Progress) -> Iterator[tuple[Source, Way]]:
    """Yield each file with its way, and say when it is reached, and when all are done."""
    sizes = [size_of(source.path, source.content) for source in sources]
    passage, begin = Passage(progress, sum(sizes)), 0
    for source, size in zip(sources, sizes, strict=True):
        passage.at(begin)
        yield source, Way(passage=passage, begin=begin, size=size, halved=source.is_mailbox())
        begin += size
    passage.at(begin)
