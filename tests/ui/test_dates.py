"""A date is understood in the ways people write it, and said in full."""

from datetime import date, time

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lentiz_desk.ui.kit import DateField, MomentField
from lentiz_desk.ui.kit.dates import Calendar, said, time_understood, understood


@pytest.mark.parametrize(
    "typed",
    ["3-3-2026", "3/3/26", "03-03-2026", "3.3.2026", "2026-03-03", "3 maart 2026", "3 mrt 2026", "di 3 maart 2026"],
)
def test_a_date_is_understood_as_people_write_it(typed: str) -> None:
    assert understood(typed) == date(2026, 3, 3)


@pytest.mark.parametrize("typed", ["", "31-2-2026", "volgende week", "3 foo 2026", "13-13-2026", "3"])
def test_what_is_no_date_is_not_guessed(typed: str) -> None:
    assert understood(typed) is None


@pytest.mark.parametrize("typed", ["14:05", "14.05", "14u05", "1405", "14:05 uur"])
def test_a_time_is_understood_as_people_write_it(typed: str) -> None:
    assert time_understood(typed) == time(14, 5)


def test_a_date_is_said_in_full() -> None:
    assert said(date(2026, 3, 3)) == "di 3 maart 2026"


def test_every_day_said_is_understood_again() -> None:
    assert all(understood(said(date(2026, month, day))) for month in range(1, 13) for day in (1, 28))


def test_a_field_says_the_date_in_full_and_answers_in_iso_form(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.edit.setText("3-3-26")
    field.edit.editingFinished.emit()
    assert field.edit.text() == "di 3 maart 2026"
    assert field.answer() == "2026-03-03"


def test_what_is_no_date_stays_as_typed(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.put("ergens in mei")
    assert field.answer() == "ergens in mei"
    assert field.is_unclear()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_day_picked_in_the_calendar_is_filled_in_and_the_calendar_is_gone(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.show()
    field.pick.click()
    calendar = field.findChild(Calendar)
    assert calendar is not None
    calendar.month.clicked.emit(QDate(2026, 3, 6))
    qtbot.waitUntil(lambda: not isValid(calendar))
    assert field.answer() == "2026-03-06"


def test_a_moment_comes_back_half_filled(qtbot: QtBot) -> None:
    field, again = MomentField(), MomentField()
    qtbot.addWidget(field)
    qtbot.addWidget(again)
    field.put("2026-03-03T")
    again.put(field.answer())
    assert again.answer() == "2026-03-03T"
    assert again.moment() is None
    assert again.is_unclear()
