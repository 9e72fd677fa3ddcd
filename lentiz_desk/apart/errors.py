"""Why a task apart brought no answer; facts only, the sentence is found in ``words``."""

from __future__ import annotations


class ApartError(Exception):
    """Base of every reason why there is no answer; names the task, never what it was handed."""

    def __init__(self, task: str) -> None:
        """Name the task."""
        super().__init__(task)
        self.task = task


class InputTooLarge(ApartError):
    """What should be handed over is larger than any task takes; nothing was started."""

    def __init__(self, task: str, size: int, largest: int) -> None:
        """Say how many bytes there are, and how many there may be."""
        super().__init__(task)
        self.size = size
        self.largest = largest


class TookTooLong(ApartError):
    """The task was not ready in time, and was ended."""


class AskedTooMuch(ApartError):
    """The task wanted more memory or a longer answer than it may have, or something it must never do."""


class Failed(ApartError):
    """The task ended by itself without an answer: what it was handed is damaged, or hostile."""


class Stopped(ApartError):
    """Nobody waits for the answer any more; the task was ended."""


class NotPossibleHere(ApartError):
    """No process could be started on this machine."""
