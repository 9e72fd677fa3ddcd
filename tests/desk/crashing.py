"""Ending the process without a warning at the n-th moment at which something reaches the disk."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from lentiz_desk.vault import compartment, personal, rekey
from tests.desk.staged import built, copy_of
from tests.world import World

DONE = 0
CRASHED = 9
FAILED = 1


@contextmanager
def fresh(stage: str) -> Iterator[World]:
    """Give a copy of a world that is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="crash-"))
    world = copy_of(built(stage), folder / "world")
    try:
        yield world
    finally:
        world.vault.close()
        shutil.rmtree(folder, ignore_errors=True)


def crash_at(world: World, act: Callable[[World], object], moment: int) -> int:
    """Do an act in a child process that is gone at a moment; return how it ended."""
    world.vault.close()
    child = os.fork()
    if child == 0:
        code = FAILED
        with suppress(BaseException):
            world.reopen()
            _count_down(moment)
            act(world)
            code = DONE
        os._exit(code)
    _, status = os.waitpid(child, 0)
    world.reopen()
    return os.waitstatus_to_exitcode(status)


def _count_down(moment: int) -> None:
    left = [moment]

    def tick() -> None:
        left[0] -= 1
        if left[0] < 0:
            os._exit(CRASHED)

    def around(function: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **named: Any) -> Any:
            tick()
            result = function(*args, **named)
            tick()
            return result

        return counted

    for name in ("fsync", "replace", "unlink"):
        setattr(os, name, around(getattr(os, name)))
    for module in (compartment, personal, rekey):
        module.transaction = _counted(module.transaction, tick)  # type: ignore[attr-defined]


def _counted(transaction: Callable[..., Any], tick: Callable[[], None]) -> Callable[..., Any]:
    @contextmanager
    def counted(*args: Any) -> Iterator[None]:
        with transaction(*args):
            yield
            tick()
        tick()

    return counted
