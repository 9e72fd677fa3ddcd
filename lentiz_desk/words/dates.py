"""Dates and times as people in a Dutch school read them: absolute, and in Dutch local time."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date, format_time

from lentiz_desk.words.catalog import _, current_language

ZONE = "Europe/Amsterdam"
"""The zone in which every time is shown."""

_SUNDAY = 6
_WINTER = timezone(timedelta(hours=1))
_SUMMER = timezone(timedelta(hours=2))


def local(at: datetime) -> datetime:
    """The same moment in Dutch local time; a time without a zone is read as UTC.

    Where the system has no time zone tables, the European rule for summer time (directive 2000/84/EC) stands in.
    """
    aware = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    zone = _zone()
    return aware.astimezone(zone if zone is not None else _by_rule(aware))


def day(when: date) -> str:
    """A day, or the day of a moment: "di 3 maart 2026"."""
    return format_date(_day_of(when), "EEE d MMMM y", locale=current_language())


def short_day(when: date) -> str:
    """A day of a year that goes without saying: "di 3 maart"."""
    return format_date(_day_of(when), "EEE d MMMM", locale=current_language())


def time_of_day(at: datetime) -> str:
    """The time of a moment: "14:05"."""
    return format_time(local(at).time(), "HH:mm", locale=current_language())


def moment(at: datetime) -> str:
    """A moment: "di 3 maart 2026, 14:05"."""
    return _("{day}, {time}").format(day=day(at), time=time_of_day(at))


def period(begin: date, end: date) -> str:
    """From when to when; whole days without times, and one day named once."""
    if not (isinstance(begin, datetime) and isinstance(end, datetime)) or _whole_days(begin, end):
        if _day_of(begin) == _day_of(end):
            return day(begin)
        return _("{begin} up to and including {end}").format(begin=day(begin), end=day(end))
    if _day_of(begin) == _day_of(end):
        return _("{day}, {begin} to {end}").format(day=day(begin), begin=time_of_day(begin), end=time_of_day(end))
    return _("{begin} to {end}").format(begin=moment(begin), end=moment(end))


def until(end: datetime) -> str:
    """The end of a term: "tot en met di 3 maart 2026, 18:00"."""
    return _("until {end}").format(end=moment(end))


def due(end: datetime, now: datetime) -> str:
    """By when, as seen from now: "uiterlijk vr 6 maart", "vandaag, 18:00", "te laat, was vr 6 maart"."""
    same_day = _day_of(end) == _day_of(now)
    if same_day:
        when = _("today, {time}").format(time=time_of_day(end))
    else:
        when = short_day(end) if local(end).year == local(now).year else day(end)
    if end < now:
        return _("overdue, was {when}").format(when=when)
    return when if same_day else _("by {when} at the latest").format(when=when)


def _day_of(when: date) -> date:
    return local(when).date() if isinstance(when, datetime) else when


def _whole_days(begin: datetime, end: datetime) -> bool:
    first, last = local(begin), local(end)
    return (first.hour, first.minute) == (0, 0) and (last.hour, last.minute) == (23, 59)


@cache
def _zone() -> tzinfo | None:
    try:
        return ZoneInfo(ZONE)
    except ZoneInfoNotFoundError:
        return None


def _by_rule(at: datetime) -> tzinfo:
    begins, ends = _last_sunday(at.astimezone(UTC).year, 3), _last_sunday(at.astimezone(UTC).year, 10)
    return _SUMMER if begins <= at < ends else _WINTER


def _last_sunday(year: int, month: int) -> datetime:
    """01:00 UTC on the last Sunday of a month of 31 days, when the clocks change."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() - _SUNDAY) % 7)
