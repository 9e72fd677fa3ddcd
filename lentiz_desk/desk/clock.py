"""Time as the desk sees it: the system clock, held up by the last time this device recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from lentiz_desk.desk.errors import ClockAhead, ClockBehind

CLAMPED = timedelta(minutes=10)
"""So far behind the floor the clock is simply held up; beyond, it is refused."""

JUMP = timedelta(days=30)
"""So far ahead of the floor someone is asked first."""


class FloorClock:
    """A clock that never goes back: deadlines and signatures use the later of now and the floor."""

    def __init__(self, now: Callable[[], datetime], floor: datetime) -> None:
        self._now = now
        self.floor = floor
        self._ahead_accepted = False

    def accept_jump(self) -> None:
        """Go on although the clock jumped far ahead; a person said that it is right."""
        self._ahead_accepted = True

    def trusted(self) -> bool:
        """Say whether something may be signed now: the clock is not behind, nor far ahead without a person's word."""
        now = self._now()
        return now >= self.floor - CLAMPED and (now <= self.floor + JUMP or self._ahead_accepted)

    def peek(self) -> datetime:
        """Return the time for showing and for deadlines: never before the floor, never refused."""
        return max(self._now(), self.floor)

    def observe(self) -> None:
        """Raise the floor to now, as far as nobody has to be asked: a clock set back after this is noticed."""
        now = self._now()
        if self.floor < now <= self.floor + JUMP:
            self.floor = now

    def tick(self) -> datetime:
        """Return the time for a signature and raise the floor; raises ClockBehind or ClockAhead."""
        now = self._now()
        if now < self.floor - CLAMPED:
            raise ClockBehind(now, self.floor)
        if now > self.floor + JUMP and not self._ahead_accepted:
            raise ClockAhead(now, self.floor)
        self.floor = max(now, self.floor)
        return self.floor
