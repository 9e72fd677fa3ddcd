"""Working days in the Netherlands: no Saturday, no Sunday, and no holiday of the Algemene termijnenwet (article 3)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

_SATURDAY, _SUNDAY = 5, 6


def is_working_day(day: date) -> bool:
    """Say whether people work on a day."""
    return day.weekday() < _SATURDAY and day not in holidays(day.year)


def working_day_after(at: datetime) -> datetime:
    """Return the same time on the next working day, in the zone of ``at``."""
    return working_days_after(at, 1)


def working_days_after(at: datetime, count: int) -> datetime:
    """Return the same time so many working days later, in the zone of ``at``; its own day does not count."""
    while count:
        at += timedelta(days=1)
        count -= is_working_day(at.date())
    return at


def holidays(year: int) -> frozenset[date]:
    """Return the holidays of a year, article 3 of the Algemene termijnenwet, with Good Friday as its second clause."""
    easter = easter_sunday(year)
    moving = {easter + timedelta(days=days) for days in (-2, 1, 39, 50)}
    fixed = {date(year, 1, 1), date(year, 5, 5), date(year, 12, 25), date(year, 12, 26)}
    return frozenset({*moving, *fixed, kings_day(year)})


def kings_day(year: int) -> date:
    """Return the day on which the King's birthday is kept: 27 April, the day before when that is a Sunday."""
    birthday = date(year, 4, 27)
    return birthday - timedelta(days=1) if birthday.weekday() == _SUNDAY else birthday


def easter_sunday(year: int) -> date:
    """Return Easter Sunday (anonymous Gregorian computus; Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leap, kept = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * kept + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
