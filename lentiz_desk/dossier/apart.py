"""Starting the limited process that reads a received PDF, and waiting no longer than it may take."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

import lentiz_desk
from lentiz_desk.dossier.reader import Facts

LARGEST_PDF = 64 << 20
"""Bytes. Exhibits are never inside, so a dossier entry is far smaller."""
_SECONDS = 60
_START = "import sys; sys.path[:] = {path!r}; from lentiz_desk.dossier.reader import main; sys.exit(main())"


def read_apart(pdf: bytes) -> Facts | None:
    """Return the facts of a received PDF, or None when it cannot be read within the limits."""
    if len(pdf) > LARGEST_PDF:
        return None
    home = str(Path(lentiz_desk.__file__).resolve().parent.parent)
    path = [home, *(entry for entry in sys.path if entry)]
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH", "TEMP", "TMP") if name in os.environ}
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter with our own words; the PDF goes in as bytes
            [sys.executable, "-I", "-B", "-c", _START.format(path=path)],
            input=pdf,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=True,
            env=kept,
        )
        return msgspec.json.decode(done.stdout, type=Facts)
    except (subprocess.SubprocessError, OSError, msgspec.DecodeError):
        return None
