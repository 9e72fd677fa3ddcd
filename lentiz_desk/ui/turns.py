"""Work of the window that takes long, in pieces: between them the window answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import thread_time

from PySide6.QtCore import QObject, QTimer

_ENOUGH = 0.03
"""Seconds of work after which the window has its turn."""


class Turns(QObject):
    """Takes pieces from an iterator until it ends, then calls ``done``; a little of it in each turn of the event loop.

    It begins at once, so that what is little is done when `start` returns. It ends with its owner.
    """

    def __init__(self, pieces: Iterator[None], done: Callable[[], object], owner: QObject) -> None:
        super().__init__(owner)
        self._pieces: Iterator[None] | None = pieces
        self._done = done
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go_on)

    def start(self) -> Turns:
        """Begin, and return this."""
        self._go_on()
        return self

    def is_running(self) -> bool:
        """Say whether anything is left to do."""
        return self._pieces is not None

    def stop(self) -> None:
        """Leave the rest undone; ``done`` is not called. Safe to repeat."""
        self._pieces, self._done = None, _nothing
        self._soon.stop()
        self.deleteLater()

    def _go_on(self) -> None:
        pieces, began = self._pieces, thread_time()
        while pieces is not None and thread_time() - began < _ENOUGH:
            try:
                next(pieces)
            except StopIteration:
                done, running = self._done, self.is_running()
                self.stop()
                if running:
                    done()
                return
            except BaseException:
                self.stop()
                raise
            pieces = self._pieces  # a piece may have stopped this
        if pieces is not None:
            self._soon.start()


def _nothing() -> None:
    """What is left to do when it was stopped: nothing of what it knew is kept."""
