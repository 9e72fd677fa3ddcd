"""What is in a file that someone brings in: one thing, or the mails of a mailbox; each with its hash."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from lentiz_desk.intake.mail import Mail, read_mail
from lentiz_desk.intake.mailbox import split
from lentiz_desk.intake.media import FIRST, MAIL, MAILBOX, OUTLOOK, media_type
from lentiz_desk.intake.outlook_apart import read_msg_apart

LARGEST_MAIL = 64 << 20
"""Bytes; a larger mail is kept as a file that is not read."""

_CHUNK = 1 << 20


@dataclass(frozen=True, kw_only=True)
class Part:
    """One thing in a file: what it is, its size in bytes and SHA-256 in hex.

    ``content`` is there for mails only; everything else is read from the file again when it is kept. ``place`` counts
    the mails of a mailbox from 1, and ``within`` is the hash of that mailbox.
    """

    name: str
    size: int
    sha256: str
    media_type: str
    content: bytes | None = field(default=None, repr=False)
    place: int = 0
    within: str = ""


def silent(_done: int, _total: int) -> None:
    """Report to nobody."""


def parts(stream: BinaryIO, name: str, progress: Callable[[int, int], None] = silent) -> Iterator[Part]:
    """Yield what is in a file: the file itself, and after a mailbox the mails in it.

    ``progress`` gets bytes hashed and in all; what it raises passes. Raises OSError.
    """
    kind = media_type(stream.read(FIRST))
    size = stream.seek(0, 2)
    stream.seek(0)
    if kind in {MAIL, OUTLOOK} and size <= LARGEST_MAIL:
        yield _whole(stream.read(LARGEST_MAIL), name, kind)
        return
    digest = hashlib.sha256()
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
        progress(stream.tell(), size)
    yield Part(name=name, size=size, sha256=digest.hexdigest(), media_type=kind)
    if kind == MAILBOX:
        stream.seek(0)
        for place, message in enumerate(split(stream), 1):
            yield _whole(message, f"{name} {place}.eml", MAIL, place, digest.hexdigest())


def mail_of(part: Part) -> Mail | None:
    """Return a part as a mail; None when it is none, or one that could not be read within the limits."""
    if part.content is None:
        return None
    return read_mail(part.content) if part.media_type == MAIL else read_msg_apart(part.content)


def _whole(data: bytes, name: str, kind: str, place: int = 0, within: str = "") -> Part:
    sha256 = hashlib.sha256(data).hexdigest()
    return Part(name=name, size=len(data), sha256=sha256, media_type=kind, content=data, place=place, within=within)
