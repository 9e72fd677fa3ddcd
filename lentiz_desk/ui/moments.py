"""Days and times that people fill in, as moments in Dutch time: what is typed is what is shown everywhere else."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from lentiz_desk.ui.kit import DateField, MomentField
from lentiz_desk.words import dates

_FIRST = time(0, 0)
_LAST = time(23, 59, 59)


def day_begins(day: date) -> datetime:
    """The first moment of a day in Dutch time, as UTC."""
    return _moment(day, _FIRST)


def day_ends(day: date) -> datetime:
    """The last second of a day in Dutch time, as UTC."""
    return _moment(day, _LAST)


def day_of(at: datetime) -> date:
    """The Dutch day of a moment."""
    return dates.local(at).date()


def put_day(field: DateField, at: datetime) -> None:
    """Fill in the day of a moment."""
    field.put(day_of(at).isoformat())


def put_moment(field: MomentField, at: datetime) -> None:
    """Fill in a moment."""
    field.put(dates.local(at).strftime("%Y-%m-%dT%H:%M"))


def moment_in(field: MomentField) -> datetime | None:
    """The moment that is filled in, as UTC; None when it is missing or unclear."""
    day, at = field.date_part.day(), field.time_part.time()
    return _moment(day, at) if day is not None and at is not None else None


def in_days(now: datetime, days: int) -> datetime:
    """So many days from now, at six in the evening."""
    return _moment(day_of(now) + timedelta(days=days), time(18, 0))


def _moment(day: date, at: time) -> datetime:
    guess = datetime.combine(day, at, tzinfo=UTC)
    return datetime.combine(day, at, tzinfo=dates.local(guess).tzinfo).astimezone(UTC)
