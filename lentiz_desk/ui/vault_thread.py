"""The one thread on which the vault is touched: work is done in order, answers come back to the window's thread."""

from collections import deque
from collections.abc import Callable
from threading import Condition, Event, Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from shiboken6 import isValid

Result = TypeVar("Result")


class WorkCancelledError(Exception):
    """Someone asked to stop; raised between transactions, so nothing is half done."""


class WorkStoppedError(Exception):
    """The vault thread has ended; nothing more can be asked of it."""


class Progress:
    """Handed to work that takes long: tells how far it is, and raises when it should stop."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._cancelled = Event()

    def __call__(self, done: int, total: int) -> None:
        """So much of so much is done. Raises WorkCancelledError when one asked to stop."""
        self.check()
        self._report(done, total)

    def check(self) -> None:
        """Raise WorkCancelledError when one asked to stop."""
        if self._cancelled.is_set():
            raise WorkCancelledError

    def cancel(self) -> None:
        """Ask to stop, from any thread."""
        self._cancelled.set()


class Errand(QObject):
    """One piece of work that was asked for: can be cancelled, tells how far it is, ends once."""

    progressed = Signal(object, object)  # an int of Qt ends at 2 GiB
    ended = Signal()

    def __init__(self, owner: QObject | None, wake: Callable[[], None]) -> None:
        super().__init__()
        self._owner = owner
        self._owned = owner is not None
        self._wake = wake
        self._reached: tuple[int, int] | None = None
        self.progress = Progress(self._reach)

    def cancel(self) -> None:
        """Ask to stop; `failed` then gets a WorkCancelledError, unless the work was done already."""
        self.progress.cancel()

    def is_wanted(self) -> bool:
        """Whether the widget that asked is still there."""
        return not self._owned or (self._owner is not None and isValid(self._owner))

    def tell_progress(self) -> None:
        """On the window's thread: how far it got since the last time, only the latest."""
        reached, self._reached = self._reached, None
        if reached is not None:
            self.progressed.emit(*reached)

    def _reach(self, done: int, total: int) -> None:
        known = self._reached is not None
        self._reached = (done, total)
        if not known:
            self._wake()


class _Job(Generic[Result]):
    """The work of an errand, and what to do with its outcome."""

    def __init__(
        self,
        errand: Errand,
        work: Callable[[Progress], Result],
        done: Callable[[Result], object] | None,
        failed: Callable[[Exception], object] | None,
    ) -> None:
        self.errand = errand
        self._work = work
        self._done = done
        self._failed = failed
        self._outcome: Callable[[], object] | None = None
        self.unheard: Exception | None = None

    def do(self) -> None:
        """On the vault thread."""
        try:
            self.errand.progress.check()
            result = self._work(self.errand.progress)
        except Exception as error:  # noqa: BLE001 - whatever it is, the window gets to know it
            self._fail(error)
        else:
            done = self._done
            if done is not None:
                self._outcome = lambda: done(result)

    def tell(self) -> None:
        """On the window's thread."""
        if self.errand.is_wanted():
            self.errand.tell_progress()
            if self._outcome is not None:
                self._outcome()
        self.errand.ended.emit()

    def _fail(self, error: Exception) -> None:
        failed = self._failed
        if failed is not None:
            self._outcome = lambda: failed(error)
        elif not isinstance(error, WorkCancelledError):
            self.unheard = error


AnyJob = _Job[object]


class _Worker(Thread):
    """Does jobs one after the other until told to end; jobs that wait then are dropped. Touches nothing of Qt."""

    def __init__(self, did: Callable[[AnyJob], None]) -> None:
        super().__init__(name="vault")
        self._did = did
        self._jobs: deque[AnyJob] = deque()
        self._changed = Condition()
        self._ending = False
        self.current: AnyJob | None = None

    def put(self, job: AnyJob) -> None:
        """Wait in line. Raises WorkStoppedError."""
        with self._changed:
            if self._ending:
                raise WorkStoppedError
            self._jobs.append(job)
            self._changed.notify()

    def run(self) -> None:
        """The thread itself."""
        while (job := self._next()) is not None:
            job.do()
            self._did(job)

    def end(self) -> None:
        """Take no more, stop what can be stopped, and wait for what cannot."""
        with self._changed:
            self._ending = True
            self._jobs.clear()
            if self.current is not None:
                self.current.errand.cancel()
            self._changed.notify()
        self.join()

    def is_idle(self) -> bool:
        """Whether nothing is being done or waits."""
        with self._changed:
            return not self._jobs and self.current is None

    def _next(self) -> AnyJob | None:
        with self._changed:
            self.current = None
            while not self._jobs and not self._ending:
                self._changed.wait()
            if self._ending:
                return None
            self.current = self._jobs.popleft()
            return self.current


class VaultThread(QObject):
    """Ask for work here, from the window's thread only.

    `failed` hears every exception of the work; without it, `crashed` does. Nothing is told to an owner that is gone.
    The other thread reaches this one by a posted event and by nothing else.
    """

    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._finished: deque[AnyJob] = deque()
        self._running: deque[Errand] = deque()
        self._worker = _Worker(self._finish)
        self._worker.start()

    def ask(
        self,
        work: Callable[[Progress], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Errand:
        """Do this on the vault thread, then `done` or `failed` on this one. Raises WorkStoppedError after `stop`."""
        errand = Errand(owner, self._wake)
        self._running.append(errand)
        self._worker.put(_Job(errand, work, done, failed))  # type: ignore[arg-type]
        return errand

    def is_idle(self) -> bool:
        """Whether nothing is being done or waits."""
        return self._worker.is_idle()

    def stop(self) -> None:
        """End the thread: work that waits is dropped, what runs is cancelled and waited for. Safe to repeat."""
        self._worker.end()
        self._running.clear()

    def event(self, event: QEvent, /) -> bool:
        """Tell what the other thread did since the last time, in order."""
        if event.type() != _WAKE:
            return super().event(event)
        for errand in tuple(self._running):
            if errand.is_wanted():
                errand.tell_progress()
        while self._finished:
            job = self._finished.popleft()
            if job.errand in self._running:
                self._running.remove(job.errand)
            job.tell()
            if job.unheard is not None:
                self.crashed.emit(job.unheard)
        return True

    def _finish(self, job: AnyJob) -> None:
        self._finished.append(job)
        self._wake()

    def _wake(self) -> None:
        QCoreApplication.postEvent(self, QEvent(_WAKE))


_WAKE = QEvent.Type(QEvent.registerEventType())
