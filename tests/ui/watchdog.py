"""Nothing in the window waits longer than a fifth of a second: measured while a person's steps are played.

Between two turns of the event loop the thread of the window may use no more than `LIMIT` of the processor. Its own
time is measured, not that of the clock on the wall: another process that is busy, or the thread of the vault, does not
count, and a machine that is slow, loaded, or made to count its lines is given as much more as it needs for a piece of
known work. While a turn takes too long, a thread beside it looks where the window is, so that a failure names what
blocked.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field

from PySide6.QtCore import QTimer

from lentiz_desk.ui import kit

LIMIT = 0.2
"""Seconds of processor time."""

KNOWN = {"/dossier/printing.py": 0.4}
"""What is known to take longer, and how long it may at most: one page at the resolution of a printer, while the page
says that it is being printed. In strips it would take 0.03, but a strip is moved by a part of a dot on its paper."""

_USUAL = 0.006
"""Seconds that the piece of known work takes on a machine that has nothing else to do."""

_SLOWEST = 6

_INSIDE_QT = 1.0
"""What Qt may take where nothing of ours is under way: a text as long as a book is broken into lines at once."""

_TICK = 5
_LOOK = 0.02
_OURS = "lentiz_desk"


@dataclass(frozen=True)
class Blocked:
    """A turn that took too long: what a person did, how long it took, and where the window was meanwhile."""

    doing: str
    seconds: float
    where: str

    def __str__(self) -> str:
        """As a failing test says it."""
        return f"{self.doing} kept the window busy for {self.seconds * 1000:.0f} ms, in:\n{self.where}"


@dataclass
class Watchdog:
    """Ticks in the event loop, and looks from beside it."""

    blocked: list[Blocked] = field(default_factory=list)
    longest: tuple[float, str] = (0.0, "")
    _doing: str = ""
    _since: float = 0.0
    _where: str = ""
    _ended: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def turn(self, doing: str) -> Iterator[None]:
        """Watch what happens inside; a turn within a turn is part of it."""
        if self._doing:
            yield
            return
        self._doing, self._where = doing, ""
        self._since = time.thread_time()
        try:
            yield
        finally:
            self.tick()
            self._doing = ""

    def tick(self) -> None:
        """The event loop turns."""
        now = time.thread_time()
        took, self._since = now - self._since, now
        where, self._where = self._where, ""
        if not self._doing:
            return
        self.longest = max(self.longest, (took, self._doing))
        most = max((limit for place, limit in KNOWN.items() if place in where), default=LIMIT if where else _INSIDE_QT)
        if took > LIMIT and took > most * slowness():
            self._since = time.thread_time()
            self.blocked.append(Blocked(self._doing, took, where or "(not seen)"))

    def look(self, window: int, clock: int) -> None:
        """From beside: keep where the window is once it is busy for too long."""
        while not self._ended.wait(_LOOK):
            late = self._doing and not self._where and time.clock_gettime(clock) - self._since > LIMIT / 2
            frame = sys._current_frames().get(window) if late else None
            if frame is not None:
                lines = traceback.extract_stack(frame)
                ours = [line for line in lines if _OURS in line.filename]
                self._where = "\n".join(f"  {line.name} ({line.filename}:{line.lineno})" for line in ours)

    def end(self) -> None:
        """Look no more."""
        self._ended.set()


def slowness() -> float:
    """How many times longer a piece of known work takes now than on a machine that has nothing else to do."""
    took = sorted(_known_work() for _time in range(5))[2]
    return min(_SLOWEST, max(1.0, took / _USUAL))


def _known_work() -> float:
    began = time.thread_time()
    card = kit.Card("", *(kit.Text(str(number)) for number in range(100)))
    took = time.thread_time() - began
    card.deleteLater()
    return took


_watching: list[Watchdog] = []


@contextmanager
def watched() -> Iterator[Watchdog]:
    """Watch every step of a person until the block ends, and fail when one kept the window busy.

    What thousands of tests left behind is no part of the app: collecting garbage does not go through it meanwhile.
    """
    gc.freeze()
    dog = Watchdog()
    timer = QTimer()
    timer.setInterval(_TICK)
    timer.timeout.connect(dog.tick)
    timer.start()
    looking = _beside(dog)
    _watching.append(dog)
    try:
        yield dog
    finally:
        _watching.remove(dog)
        timer.stop()
        dog.end()
        if looking is not None:
            looking.join()
        gc.unfreeze()
    assert not dog.blocked, "\n".join(str(turn) for turn in dog.blocked)


def turn(doing: str) -> AbstractContextManager[None]:
    """One step of a person, watched when somebody watches."""
    return _watching[-1].turn(doing) if _watching else nullcontext()


def _beside(dog: Watchdog) -> threading.Thread | None:
    clock_of: Callable[[int], int] | None = getattr(time, "pthread_getcpuclockid", None)
    if clock_of is None:
        return None  # a system without such clocks names no place
    window = threading.get_ident()
    made = threading.Thread(target=dog.look, args=(window, clock_of(window)), name="watchdog", daemon=True)
    made.start()
    return made
