"""Until when an authorisation lasts, as a badge that counts down."""

from __future__ import annotations

from datetime import datetime

from lentiz_desk.ui.moments import day_of
from lentiz_desk.ui.roles import Tone
from lentiz_desk.words import check as words
from lentiz_desk.words import dates

_DAY = 24 * 60 * 60
_HOUR = 60 * 60
_MINUTE = 60
_SOON = 2 * _DAY


def end_said(ends: datetime, now: datetime) -> str:
    """The end and how long that still is: "Eindigt ma 2 maart 2026, 18:00 · nog 6 dagen"."""
    if ends < now:
        return words.ended(when=dates.moment(ends))
    today = day_of(ends) == day_of(now)
    end = words.ends_today(time=dates.time_of_day(ends)) if today else words.ends(when=dates.moment(ends))
    return words.end_and_left(end=end, left=left_said(ends, now))


def end_tone(ends: datetime, now: datetime) -> Tone:
    """Quiet far away, then take care, then stop."""
    left = (ends - now).total_seconds()
    if left < 0 or day_of(ends) == day_of(now):
        return Tone.STOP
    return Tone.CARE if left < _SOON else Tone.INFO


def left_said(ends: datetime, now: datetime) -> str:
    """How long it still is, in the unit that fits."""
    left = max(0, int((ends - now).total_seconds()))
    if left >= _DAY:
        return words.days_left(count=left // _DAY)
    return words.hours_left(count=left // _HOUR) if left >= _HOUR else words.minutes_left(count=left // _MINUTE)
