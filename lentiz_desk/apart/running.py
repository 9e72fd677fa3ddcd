"""The waiting side: starting a task apart, handing over, and waiting no longer than it may take."""

from __future__ import annotations

import json
import math
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO

import lentiz_desk
from lentiz_desk.apart import child
from lentiz_desk.apart.errors import (
    ApartError,
    AskedTooMuch,
    Failed,
    InputTooLarge,
    NotPossibleHere,
    Stopped,
    TookTooLong,
)

LARGEST_INPUT = 256 << 20
"""Bytes. What is larger is taken along as it is, never read."""

_TASK = re.compile(r"lentiz_desk(\.\w+)+:\w+")
_KEPT = ("SYSTEMROOT",)
"""Without it no program starts on Windows."""

_GLANCE = 0.05
_PIECE = 1 << 16
_TIME_UP = getattr(signal, "SIGXCPU", None)


def run(
    task: str,
    data: bytes,
    *,
    seconds: float,
    memory: int,
    largest_answer: int,
    parameters: bytes = b"",
    may_open: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """Return what ``task`` ('lentiz_desk.module:function') answers to ``data`` in a process apart.

    The function takes data and parameters and returns bytes. ``memory``: bytes beyond the data itself, where the
    system knows such a limit. ``may_open``: a task in Python alone that loads modules on its way may go on reading
    files. ``cancelled`` is asked many times a second, in this thread. Raises an ``ApartError``.
    """
    if _TASK.fullmatch(task) is None:
        raise ValueError(task)
    if len(data) > LARGEST_INPUT:
        raise InputTooLarge(task, len(data), LARGEST_INPUT)
    order = {
        "task": task,
        "path": _path(),
        "memory": memory + len(data),
        "seconds": math.ceil(seconds),
        "largest_answer": largest_answer,
        "may_open": may_open,
        "parameters": len(parameters),
        "size": len(data),
    }
    errand = _Errand(task, time.monotonic() + seconds, largest_answer, cancelled)
    return errand.done(((json.dumps(order) + "\n").encode(), parameters, data))


class _Errand:
    """One process from its start to its end; whatever happens, nothing of it is left running."""

    def __init__(self, task: str, until: float, largest: int, cancelled: Callable[[], bool]) -> None:
        self._task = task
        self._until = until
        self._largest = largest
        self._cancelled = cancelled
        self._answer = bytearray()

    def done(self, pieces: Iterable[bytes]) -> bytes:
        process = _started(self._task)
        reading = Thread(target=self._read, args=(process.stdout,), daemon=True)
        handing = Thread(target=_hand_over, args=(process.stdin, pieces), daemon=True)
        try:
            reading.start()
            handing.start()
            self._wait(process, reading)
        finally:
            _end(process, talking=reading.is_alive())
            handing.join(_GLANCE * 20)
            reading.join(_GLANCE * 20)
        reason = self._refusal(process.returncode)
        if reason is not None:
            raise reason(self._task)
        return bytes(self._answer)

    def _read(self, stream: IO[bytes]) -> None:
        with stream:
            while len(self._answer) <= self._largest and (piece := stream.read1(_PIECE)):  # type: ignore[attr-defined]
                self._answer += piece

    def _wait(self, process: subprocess.Popen[bytes], reading: Thread) -> None:
        while process.poll() is None or reading.is_alive():
            if len(self._answer) > self._largest:
                return
            if self._cancelled():
                raise Stopped(self._task)
            if time.monotonic() > self._until:
                raise TookTooLong(self._task)
            reading.join(_GLANCE)
            if not reading.is_alive():
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_GLANCE)

    def _refusal(self, code: int) -> type[ApartError] | None:
        if len(self._answer) > self._largest or code == child.ASKED_TOO_MUCH:
            return AskedTooMuch
        if _TIME_UP is not None and code == -_TIME_UP:
            return TookTooLong
        return Failed if code else None


def _path() -> list[str]:
    home = str(Path(lentiz_desk.__file__).resolve().parent.parent)
    return [home, *(entry for entry in sys.path if entry)]


def _started(task: str) -> subprocess.Popen[bytes]:
    if not sys.executable:
        raise NotPossibleHere(task)
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter with our own file; what is received goes in as bytes
            [sys.executable, "-I", "-S", "-B", child.__file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            start_new_session=True,
        )
    except OSError as fault:
        raise NotPossibleHere(task) from fault


def _hand_over(stream: IO[bytes], pieces: Iterable[bytes]) -> None:
    with suppress(OSError), stream:  # it ended before it had read everything: its exit code says why
        for piece in pieces:
            stream.write(piece)


def _end(process: subprocess.Popen[bytes], *, talking: bool) -> None:
    """End the process, and whoever else in its session still holds its way out."""
    if sys.platform == "win32":
        process.kill()
    elif process.poll() is None or talking:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
