"""Why something that came from outside is not shown; facts only, the sentence is found in ``words``."""

from __future__ import annotations

from lentiz_desk.domain.shown_values import NotShownBecause


class IntakeError(Exception):
    """Base of everything this package refuses."""


class NotShown(IntakeError):
    """The file cannot be drawn; nothing is wrong with keeping or exporting it."""

    def __init__(self, because: NotShownBecause) -> None:
        """Say why."""
        super().__init__(because)
        self.because = because
