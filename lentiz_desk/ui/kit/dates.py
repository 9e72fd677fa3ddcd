"""Dates and times as people write them: typed in any common way, shown as "di 3 maart 2026"."""

import re
from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QWidget

from lentiz_desk.ui.kit.buttons import Button
from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.kit.layout import column, row
from lentiz_desk.ui.theme import GRID, HALF, room
from lentiz_desk.words import ui as words
from lentiz_desk.words.catalog import current_language

_CENTURY = 100
_MONTHS = 12
_LEAST_DAY = 168
_THIS_CENTURY = 2000


def said(day: date) -> str:
    """The date in full, as "di 3 maart 2026"."""
    locale = QLocale(current_language())
    weekday = locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    month = locale.monthName(day.month, QLocale.FormatType.LongFormat)
    return f"{weekday} {day.day} {month} {day.year}"


def understood(typed: str) -> date | None:
    """The date someone means with 3-3-2026, 3/3/26, 2026-03-03, 3 mrt 2026 or di 3 maart 2026; None if unclear."""
    text = typed.strip().lower().replace(".", " ").strip()
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return _day(*(int(part) for part in found.groups()))
    if found := re.fullmatch(r"(\d{1,2})[-/ ](\d{1,2})[-/ ](\d{2}|\d{4})", text):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := re.fullmatch(r"(?:[^\W\d]+\s+)?(\d{1,2})\s+([^\W\d]+)\s+(\d{2}|\d{4})", text):
        month = _month(found[2])
        return _day(int(found[3]), month, int(found[1])) if month else None
    return None


def time_understood(typed: str) -> time | None:
    """The time someone means with 14:05, 14.05, 14u05, 1405 or 14; None if unclear."""
    found = re.fullmatch(r"(\d{1,2})(?:[:.uh]?(\d{2}))?\s*(?:uur)?", typed.strip().lower())
    if not found:
        return None
    try:
        return time(int(found[1]), int(found[2] or 0))
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + _THIS_CENTURY if year < _CENTURY else year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    locale = QLocale(current_language())
    for number in range(1, _MONTHS + 1):
        full = locale.monthName(number, QLocale.FormatType.LongFormat).lower()
        short = locale.monthName(number, QLocale.FormatType.ShortFormat).lower().strip(".")
        if word in {full, short} or (len(word) >= len("mrt") and full.startswith(word)):
            return number
    return 0


class Calendar(QFrame):
    """A month to pick a day from, that folds away when one is picked."""

    def __init__(self, field: "DateField") -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self._field = field
        self.month = QCalendarWidget(self)
        self.month.setLocale(QLocale(current_language()))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.month.setMinimumSize(room(300), room(250))
        self.month.setAccessibleName(words.calendar())
        plain = QTextCharFormat()
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(weekday, plain)
        self.month.activated.connect(self._picked)
        self.month.clicked.connect(self._picked)
        self.setLayout(column(self.month, margin=HALF))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _picked(self, day: QDate) -> None:
        self._field.put(date(day.year(), day.month(), day.day()).isoformat())
        self.close()
        self._field.edit.setFocus()


class DateField(Field):
    """A day, typed or picked; empty is allowed. The answer is ISO text ("2026-03-03"), or what was typed if unclear."""

    typed = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(words.date_example())
        self.edit.setMaximumWidth(room(200))
        self.edit.setMinimumWidth(room(_LEAST_DAY))
        self.edit.editingFinished.connect(self._tidy)
        self.edit.textChanged.connect(self.changed)
        self.pick = Button("", self._open, icon_name="calendar", spoken=words.pick_date())
        self.pick.setToolTip(words.pick_date())
        self.setLayout(row(self.edit, self.pick, None, gap=HALF))

    def day(self) -> date | None:
        """The day that is meant; None when empty or unclear."""
        return understood(self.edit.text())

    def answer(self) -> str:
        """The day in ISO form, or what was typed when that is no day."""
        day = self.day()
        return day.isoformat() if day else self.edit.text().strip()

    def put(self, answer: Answer) -> None:
        """Fill in a day in ISO form, or any text."""
        text = answer if isinstance(answer, str) else ""
        day = understood(text)
        self.edit.setText(said(day) if day else text)

    def is_unclear(self) -> bool:
        """Whether something is typed that is no day."""
        return bool(self.edit.text().strip()) and self.day() is None

    def slip(self) -> str:
        """That it is no day."""
        return words.no_date() if self.is_unclear() else ""

    def control(self) -> QWidget:
        """The line."""
        return self.edit

    def name_it(self, name: str, description: str = "") -> None:
        """The button says which date it picks."""
        super().name_it(name, description)
        self.pick.speak(words.verb_about(verb=words.pick_date(), about=name))

    def _tidy(self) -> None:
        day = self.day()
        if day and self.edit.text() != said(day):
            self.edit.setText(said(day))
        self.left.emit()

    def _open(self) -> None:
        calendar = Calendar(self)
        day = self.day()
        if day:
            calendar.month.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.move(self.edit.mapToGlobal(self.edit.rect().bottomLeft()))
        calendar.show()
        calendar.month.setFocus()


class TimeField(Field):
    """A time of the day; empty is allowed. The answer is "14:05", or what was typed if unclear."""

    typed = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(words.time_example())
        self.edit.setMaximumWidth(room(104))
        self.edit.setMinimumWidth(room(104))
        self.edit.editingFinished.connect(self._tidy)
        self.edit.textChanged.connect(self.changed)
        self.setLayout(row(self.edit, None))

    def time(self) -> time | None:
        """The time that is meant; None when empty or unclear."""
        return time_understood(self.edit.text())

    def answer(self) -> str:
        """The time as "14:05", or what was typed when that is no time."""
        at = self.time()
        return f"{at:%H:%M}" if at else self.edit.text().strip()

    def put(self, answer: Answer) -> None:
        """Fill in a time, or any text."""
        self.edit.setText(answer if isinstance(answer, str) else "")

    def is_unclear(self) -> bool:
        """Whether something is typed that is no time."""
        return bool(self.edit.text().strip()) and self.time() is None

    def slip(self) -> str:
        """That it is no time."""
        return words.no_time() if self.is_unclear() else ""

    def control(self) -> QWidget:
        """The line."""
        return self.edit

    def _tidy(self) -> None:
        at = self.time()
        if at:
            self.edit.setText(f"{at:%H:%M}")
        self.left.emit()


class MomentField(Field):
    """A day and a time. The answer is "2026-03-03T14:05", half-filled as far as it is."""

    typed = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.date_part = DateField(self)
        self.time_part = TimeField(self)
        self.date_part.changed.connect(self.changed)
        self.time_part.changed.connect(self.changed)
        self.date_part.left.connect(self.left)
        self.time_part.left.connect(self.left)
        self.setLayout(row(self.date_part, self.time_part, None, gap=GRID))

    def moment(self) -> datetime | None:
        """The moment that is meant, in local time; None when empty or unclear."""
        day, at = self.date_part.day(), self.time_part.time()
        return datetime.combine(day, at).astimezone() if day and at else None

    def answer(self) -> str:
        """Day and time with a T between, or nothing."""
        parts = self.date_part.answer(), self.time_part.answer()
        return "T".join(parts) if any(parts) else ""

    def put(self, answer: Answer) -> None:
        """Fill in a moment in ISO form."""
        day, _mark, at = (answer if isinstance(answer, str) else "").partition("T")
        self.date_part.put(day)
        self.time_part.put(at[:5])

    def is_unclear(self) -> bool:
        """Whether something is typed that is no moment."""
        return self.moment() is None and bool(self.answer())

    def slip(self) -> str:
        """That a part of it cannot be understood; one that is empty may still be filled in."""
        return self.date_part.slip() or self.time_part.slip()

    def mark(self, *, wrong: bool) -> None:
        """The time only when that is what is wrong, else the day."""
        late = bool(self.time_part.slip()) and not self.date_part.slip()
        self.date_part.mark(wrong=wrong and not late)
        self.time_part.mark(wrong=wrong and late)

    def control(self) -> QWidget:
        """The line of the day."""
        return self.date_part.control()

    def name_it(self, name: str, description: str = "") -> None:
        """Day and time each say what they are of."""
        self.date_part.name_it(words.day_of(name=name), description)
        self.time_part.name_it(words.time_of(name=name), description)
