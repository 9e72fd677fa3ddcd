"""Verify a received dossier entry, offline, with or without a vault of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lentiz_desk.dossier.verify import verify
from lentiz_desk.dossier.verify_text import lines

LARGEST = 512 * 1024**2
"""A file beyond this many bytes is not one of ours."""


@dataclass(frozen=True, kw_only=True)
class Verified:
    """What a check of a file says: sentences, and the exit status of the command line."""

    lines: tuple[str, ...]
    status: int


def verify_file(path: Path, fingerprint: str | None) -> Verified:
    """Check a PDF; status 0 intact and from that vault, 1 altered, 2 not one of ours, 3 intact, origin not checked.

    Raises OSError when the file cannot be read.
    """
    data = path.read_bytes() if path.stat().st_size <= LARGEST else b""
    report = verify(data, fingerprint)
    return Verified(lines=tuple(lines(report)), status=report.outcome.exit_code)
