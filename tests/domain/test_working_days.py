"""Days that count for a term in working days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from lentiz_desk.domain.working_days import easter_sunday, holidays, is_working_day, kings_day, working_days_after


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2049, 4, 18)],
)
def test_easter_is_where_the_almanac_has_it(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)


def test_the_holidays_of_2026() -> None:
    assert holidays(2026) == {
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    }


def test_kings_day_gives_way_to_a_sunday() -> None:
    assert kings_day(2025) == date(2025, 4, 26)
    assert kings_day(2026) == date(2026, 4, 27)


def test_nobody_works_at_the_weekend() -> None:
    assert [is_working_day(date(2026, 3, day)) for day in range(2, 9)] == [True] * 5 + [False] * 2


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        (date(2026, 3, 2), date(2026, 3, 4)),
        (date(2026, 3, 5), date(2026, 3, 9)),
        (date(2026, 3, 7), date(2026, 3, 10)),
        (date(2026, 4, 2), date(2026, 4, 8)),
        (date(2026, 12, 24), date(2026, 12, 29)),
    ],
    ids=["monday", "thursday", "saturday", "before Easter", "before Christmas"],
)
def test_two_working_days_later(begins: date, ends: date) -> None:
    asked = datetime.combine(begins, time(14, 5), tzinfo=UTC)
    assert working_days_after(asked, 2) == datetime.combine(ends, time(14, 5), tzinfo=UTC)
