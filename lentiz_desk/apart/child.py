"""The limited side: one order from standard input, one answer to standard output, and then the end.

This file is started by itself in an isolated interpreter, so it knows nothing but the standard library. The module of
the task is loaded before anything is forbidden: it is ours, and so is what it imports at its top. Only then do the
received bytes come in.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO

ASKED_TOO_MUCH = 77
"""The exit code of a task that wanted more than it may have."""

FAILED = 70
"""The exit code of a task that raised something."""

_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.kill",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.utime",
    "os.setxattr",
    "os.removexattr",
    "shutil.",
    "pty.",
    "webbrowser.",
    "ctypes.dlopen",
    "ctypes.dlsym",
    "ctypes.call_function",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class NotAllowedHere(BaseException):
    """The task asked for something that reading never needs; no library's own except clause takes it up."""


def main() -> int:
    """Do the one task that standard input orders; the exit code says how it ended."""
    given = sys.stdin.buffer
    order = json.loads(given.readline())
    answer_to = _only_way_out()
    sys.path[:] = order["path"]
    _without_network()
    _limit(order["memory"], order["seconds"])
    try:
        task = _named(order["task"])
        sys.addaudithook(_watch)
        if not order["may_open"]:
            _open_nothing_more()
        parameters = given.read(order["parameters"])
        answer = task(given.read(order["size"]), parameters)
    except (NotAllowedHere, MemoryError):
        return ASKED_TOO_MUCH
    except Exception:  # noqa: BLE001 - whatever a parser raises on what is hostile; nobody may read the text of it
        return FAILED
    return _hand_back(answer, answer_to, order["largest_answer"])


def _named(task: str) -> Callable[[bytes, bytes], bytes]:
    module, _, name = task.partition(":")
    found: Callable[[bytes, bytes], bytes] = getattr(importlib.import_module(module), name)
    return found


def _only_way_out() -> BinaryIO:
    """Keep standard output for the answer: what a library prints goes where nobody reads."""
    way_out = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(way_out, "wb", buffering=0)


def _hand_back(answer: bytes, way_out: BinaryIO, largest: int) -> int:
    if len(answer) > largest:
        return ASKED_TOO_MUCH
    rest = memoryview(answer)
    while rest:
        rest = rest[way_out.write(rest) :]
    return 0


def _without_network() -> None:
    """Leave the machine's network behind where system and interpreter know how (Linux, Python 3.12)."""
    unshare = getattr(os, "unshare", None)
    if unshare is not None:
        with suppress(OSError):
            unshare(getattr(os, "CLONE_NEWUSER", 0) | getattr(os, "CLONE_NEWNET", 0))


def _limit(memory: int, seconds: int) -> None:
    """Limit memory, processor time and files where the system can."""
    with suppress(ImportError):
        import resource  # noqa: PLC0415 - does not exist on Windows

        for kind, most in (
            (resource.RLIMIT_AS, (memory, memory)),
            (resource.RLIMIT_CPU, (seconds, seconds + 1)),  # the first ends it by a signal of its own
            (resource.RLIMIT_FSIZE, (0, 0)),
            (resource.RLIMIT_CORE, (0, 0)),
        ):
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, most)


def _open_nothing_more() -> None:
    """Let the system refuse every new file and socket, whoever in this process asks for one.

    Processes are not limited: their number counts threads too, of all programs of the user, and HEIC is decoded in one.
    Another program would not come far: it could not open its own libraries.
    """
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - does not exist on Windows

        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise NotAllowedHere
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        raise NotAllowedHere


if __name__ == "__main__":
    os._exit(main())  # at once: nothing that was loaded gets another word
