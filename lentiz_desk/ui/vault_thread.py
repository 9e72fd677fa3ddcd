"""The one thread on which the vault is touched: work is done in order, answers come back to the window's thread."""

from collections import deque
from collections.abc import Callable
from threading import Condition, Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal
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

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, owner: QObject | None) -> None:
        super().__init__()
        self._owner = owner
        self._owned = owner is not None
        self._progress = Progress(self.progressed.emit)

    def cancel(self) -> None:
        """Ask to stop; `failed` then gets a WorkCancelledError, unless the work was done already."""
        self._progress.cancel()

    def is_wanted(self) -> bool:
        """Whether the widget that asked is still there."""
        return not self._owned or (self._owner is not None and isValid(self._owner))


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
            progress = self.errand._progress  # noqa: SLF001 - two halves of one thing
            progress.check()
            result = self._work(progress)
        except Exception as error:  # noqa: BLE001 - whatever it is, the window gets to know it
            self._fail(error)
        else:
            done = self._done
            if done is not None:
                self._outcome = lambda: done(result)

    def tell(self) -> None:
        """On the window's thread."""
        if self.errand.is_wanted() and self._outcome is not None:
            self._outcome()
        self.errand.ended.emit()

    def _fail(self, error: Exception) -> None:
        failed = self._failed
        if failed is not None:
            self._outcome = lambda: failed(error)
        elif not isinstance(error, WorkCancelledError):
            self.unheard = error


AnyJob = _Job[object]


class _Worker(QThread):
    """Does jobs one after the other until told to end; jobs that wait then are dropped."""

    did = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("vault")
        self._jobs: deque[AnyJob] = deque()
        self._changed = Condition()
        self._ending = False
        self._current: AnyJob | None = None

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
            self.did.emit(job)

    def end(self) -> None:
        """Take no more, stop what can be stopped, and wait for what cannot."""
        with self._changed:
            self._ending = True
            self._jobs.clear()
            if self._current is not None:
                self._current.errand.cancel()
            self._changed.notify()
        self.wait()

    def is_idle(self) -> bool:
        """Whether nothing is being done or waits."""
        with self._changed:
            return not self._jobs and self._current is None

    def _next(self) -> AnyJob | None:
        with self._changed:
            self._current = None
            while not self._jobs and not self._ending:
                self._changed.wait()
            if self._ending:
                return None
            self._current = self._jobs.popleft()
            return self._current


class VaultThread(QObject):
    """Ask for work here, from the window's thread only.

    `failed` hears every exception of the work; without it, `crashed` does. Nothing is told to an owner that is gone.
    """

    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = _Worker(self)
        self._worker.did.connect(self._tell, Qt.ConnectionType.QueuedConnection)
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
        errand = Errand(owner)
        self._worker.put(_Job(errand, work, done, failed))  # type: ignore[arg-type]
        return errand

    def is_idle(self) -> bool:
        """Whether nothing is being done or waits."""
        return self._worker.is_idle()

    def stop(self) -> None:
        """End the thread: work that waits is dropped, what runs is cancelled and waited for. Safe to repeat."""
        self._worker.end()

    def _tell(self, job: AnyJob) -> None:
        job.tell()
        if job.unheard is not None:
            self.crashed.emit(job.unheard)
