"""What a process can do so that its memory does not end on disk."""

from __future__ import annotations

import sys


def forbid_core_dumps() -> None:
    """Make a crash of this process leave no core dump, where the system has them."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - does not exist on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
