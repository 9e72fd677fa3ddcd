"""Mailboxes of many mails in one file (RFC 4155, mboxrd), read as they come and never held whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

MOST_BYTES = 64 << 20
"""No server passes on a mail that is longer; what is cut off here is named when the mail is read."""

_LONGEST_PIECE = 1 << 16

# "From someone Mon Nov 23 10:00:00 2026"; the date is what keeps a sentence that begins with From from parting a mail
_DATED = re.compile(rb"From .*\d\d:\d\d.*\d{4}")
_FIELD = re.compile(rb"[!-9;-~]{1,200}[ \t]*:")
_QUOTED = re.compile(rb">+From ")


def split(stream: BinaryIO, *, most: int = MOST_BYTES) -> Iterator[bytes]:
    """Yield each mail of a mailbox, without its ``From`` line; of a longer one than ``most`` bytes the beginning."""
    mail = bytearray()
    began = False
    blank = at_start = True
    line = stream.readline(_LONGEST_PIECE)
    while line:
        following = stream.readline(_LONGEST_PIECE)
        if at_start and blank and _parts(line, following):
            if began:
                yield _without_last_blank(mail)
            mail.clear()
            began = True
        elif began or line.strip():
            began = True
            mail += line[1:] if at_start and _QUOTED.match(line) else line
            del mail[most:]
        blank = at_start and not line.strip(b"\r\n")
        at_start = line.endswith(b"\n")
        line = following
    if began:
        yield _without_last_blank(mail)


def _parts(line: bytes, following: bytes) -> bool:
    """Say whether a line behind a blank one begins the next mail."""
    if not line.startswith(b"From "):
        return False
    return _DATED.match(line) is not None or _FIELD.match(following) is not None


def _without_last_blank(mail: bytearray) -> bytes:
    """Return a mail without the blank line that the mailbox put behind it."""
    for blank in (b"\r\n\r\n", b"\n\n"):
        if mail.endswith(blank):
            return bytes(mail[: len(mail) - len(blank) // 2])
    return bytes(mail)
