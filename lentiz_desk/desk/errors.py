"""What the desk refuses: small classes with facts. The sentence is found by ``desk.faults``."""

from __future__ import annotations

from datetime import datetime

from lentiz_desk.domain.refusals import Refusal
from lentiz_desk.domain.request_gaps import Gap
from lentiz_desk.domain.shown_values import NotShownBecause


class DeskError(Exception):
    """Base of everything the desk refuses."""


class Refused(DeskError):
    """A rule says no; the refusal says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason.value)
        self.refusal = refusal


class Incomplete(DeskError):
    """A form still has gaps; each is named."""

    def __init__(self, gaps: tuple[Gap, ...]) -> None:
        super().__init__(",".join(gap.field for gap in gaps))
        self.gaps = gaps


class ClockBehind(DeskError):
    """The clock stands more than ten minutes before the last time this device recorded."""

    def __init__(self, now: datetime, floor: datetime) -> None:
        super().__init__("clock")
        self.now = now
        self.floor = floor


class ClockAhead(DeskError):
    """The clock stands more than thirty days after the last time this device recorded."""

    def __init__(self, now: datetime, floor: datetime) -> None:
        super().__init__("clock")
        self.now = now
        self.floor = floor


class NoAccess(DeskError):
    """This person holds no key to that, or may not use it any more."""


class PassphraseWeak(DeskError):
    """A passphrase is too easy to guess (zxcvbn score 0 to 4)."""

    def __init__(self, score: int) -> None:
        super().__init__("passphrase")
        self.score = score


class NobodyToDecide(DeskError):
    """No director of the location is free of this case; whom to call instead, by name."""

    def __init__(self, call: tuple[str, ...]) -> None:
        super().__init__("nobody")
        self.call = call


class RolledBack(DeskError):
    """What is in the vault is older than what this person saw last."""

    def __init__(self, compartments: tuple[str, ...]) -> None:
        super().__init__("rollback")
        self.compartments = compartments


class WordsRemain(DeskError):
    """What is to be left out of a copy stands where nothing can be left out.

    ``heading`` is the kind of the entry in whose core it stands; empty for the receiver or the purpose of the copy.
    """

    def __init__(self, heading: str) -> None:
        super().__init__("words")
        self.heading = heading


class NotOnPaper(DeskError):
    """An exhibit cannot go into a copy in that way; ``number`` is its number, ``because`` why."""

    def __init__(self, number: str, because: NotShownBecause) -> None:
        super().__init__(because.value)
        self.number = number
        self.because = because


class LetterUnfinished(DeskError):
    """Something in a letter is still to be filled in; ``missing`` is what stands in square brackets."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__("letter")
        self.missing = missing


class WrongPerson(DeskError):
    """The keys that opened belong to someone else than the person named."""
