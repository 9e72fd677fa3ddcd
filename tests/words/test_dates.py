"""Dates and times on screen and paper: absolute, in Dutch time, whatever the clock of the machine."""

from datetime import UTC, date, datetime, timedelta

import pytest

from lentiz_desk.words import dates
from lentiz_desk.words.catalog import use_language

NOW = datetime(2026, 3, 3, 13, 5, tzinfo=UTC)


def test_a_moment_is_absolute_and_in_dutch_time() -> None:
    assert dates.moment(NOW) == "di 3 maart 2026, 14:05"
    assert dates.moment(datetime(2026, 7, 3, 22, 30, tzinfo=UTC)) == "za 4 juli 2026, 00:30"
    assert dates.time_of_day(NOW) == "14:05"


def test_a_day_is_the_day_in_the_netherlands() -> None:
    assert dates.day(date(2026, 3, 3)) == "di 3 maart 2026"
    assert dates.day(datetime(2026, 3, 3, 23, 30, tzinfo=UTC)) == "wo 4 maart 2026"


def test_english_is_there_too() -> None:
    use_language("en")
    assert dates.moment(NOW) == "Tue 3 March 2026, 14:05"
    assert dates.due(NOW + timedelta(days=3), NOW) == "by Fri 6 March at the latest"


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (datetime(2026, 3, 6, 11, 0, tzinfo=UTC), "uiterlijk vr 6 maart"),
        (datetime(2027, 1, 8, 11, 0, tzinfo=UTC), "uiterlijk vr 8 januari 2027"),
        (datetime(2026, 3, 3, 17, 0, tzinfo=UTC), "vandaag, 18:00"),
        (datetime(2026, 3, 3, 8, 0, tzinfo=UTC), "te laat, was vandaag, 09:00"),
        (datetime(2026, 3, 2, 8, 0, tzinfo=UTC), "te laat, was ma 2 maart"),
    ],
)
def test_a_term_says_by_when_and_whether_it_has_passed(end: datetime, said: str) -> None:
    assert dates.due(end, NOW) == said


def test_a_period_names_a_day_once_and_leaves_out_the_times_of_whole_days() -> None:
    begin = datetime(2026, 3, 2, 23, 0, tzinfo=UTC)
    end = datetime(2026, 3, 5, 22, 59, 59, tzinfo=UTC)
    assert dates.period(begin, end) == "di 3 maart 2026 t/m do 5 maart 2026"
    assert dates.period(date(2026, 3, 3), date(2026, 3, 3)) == "di 3 maart 2026"
    assert dates.period(NOW, NOW + timedelta(minutes=70)) == "di 3 maart 2026, 14:05 tot 15:15"
    assert dates.period(NOW, NOW + timedelta(days=1)) == "di 3 maart 2026, 14:05 tot wo 4 maart 2026, 14:05"


def test_the_end_of_a_term_is_said_with_its_time() -> None:
    assert dates.until(NOW) == "tot en met di 3 maart 2026, 14:05"


def test_a_system_without_time_zone_tables_shows_the_same_times(monkeypatch: pytest.MonkeyPatch) -> None:
    hours = [datetime(year, 1, 1, tzinfo=UTC) + timedelta(hours=3 * n) for year in (1999, 2026) for n in range(2920)]
    shown = [dates.moment(at) for at in hours[::11]]
    edges = [dates.local(at).replace(tzinfo=None) for at in hours]
    monkeypatch.setattr(dates, "_zone", lambda: None)
    assert [dates.moment(at) for at in hours[::11]] == shown
    assert [dates.local(at).replace(tzinfo=None) for at in hours] == edges


def test_a_time_without_a_zone_is_read_as_universal_time() -> None:
    assert dates.local(NOW.replace(tzinfo=None)) == NOW
