"""Having a received PDF read in a process apart, and waiting no longer than it may take."""

from __future__ import annotations

import msgspec

from lentiz_desk.apart.errors import ApartError
from lentiz_desk.apart.running import run
from lentiz_desk.dossier.reader import LARGEST_ENTRIES, Facts

LARGEST_PDF = 64 << 20
"""Bytes; a larger copy is not made, because nobody could verify it."""
_SECONDS = 60
_MEMORY = 1 << 30
_LARGEST_ANSWER = 2 * LARGEST_ENTRIES
"""Entries cross as base64."""


def read_apart(pdf: bytes) -> Facts | None:
    """Return the facts of a received PDF, or None when it cannot be read within the limits."""
    if len(pdf) > LARGEST_PDF:
        return None
    try:
        answer = run(
            "lentiz_desk.dossier.reader:read",
            pdf,
            seconds=_SECONDS,
            memory=_MEMORY,
            largest_answer=_LARGEST_ANSWER,
            may_open=True,
        )
        return msgspec.json.decode(answer, type=Facts)
    except (ApartError, msgspec.DecodeError):
        return None
