"""The schools of an organisation, each with its sector, as one answer of a form."""

from __future__ import annotations

import re
import unicodedata
from functools import partial

from PySide6.QtWidgets import QWidget

from lentiz_desk.domain.register_entries import Location
from lentiz_desk.domain.values import Sector
from lentiz_desk.ui.kit import Answer, Button, Choice, Field, LinkButton, Option, TextLine, column, row
from lentiz_desk.ui.kit.beside import Beside
from lentiz_desk.words import founding as words
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words import values

_MARK = "\t"


class _Line:
    """One school: its name, its sector, and a way to take it off."""

    def __init__(self, field: LocationsField) -> None:
        self.name = TextLine(hint=words.location_name())
        self.sector = Choice([Option(key=item.value, title=values.sector(item)) for item in Sector])
        self.remove = LinkButton(ui_words.remove(), partial(field.take_off, self))
        self.widget = Beside(self.name, self.sector, self.remove, shares=(1, 1, 0), gap=8)
        self.name.changed.connect(field.changed)
        self.sector.changed.connect(field.changed)

    def number(self, place: int, *, alone: bool) -> None:
        """Say which line this is."""
        self.name.name_it(words.location_number(number=place))
        self.sector.name_it(words.sector_number(number=place))
        self.remove.speak(ui_words.verb_about(verb=ui_words.remove(), about=words.location_no(number=place)))
        self.remove.setVisible(not alone)


class LocationsField(Field):
    """One line per school. The answer is the sector and the name of each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._column = column(gap=8)
        self.add_button = Button(words.add_location(), self._add_and_go, icon_name="plus")
        self.setLayout(column(self._column, row(self.add_button, None), gap=8))
        self._add()

    def locations(self) -> tuple[Location, ...]:
        """The schools that have a name and a sector; ids are short and unlike each other."""
        taken: list[str] = []
        made = []
        for name, sector in self._filled():
            base = slug(name)
            number = sum(known == base or known.rpartition("-")[0] == base for known in taken)
            taken.append(f"{base}-{number + 1}" if base in taken else base)
            made.append(Location(id=taken[-1], name=name, sector=Sector(sector)))
        return tuple(made)

    def is_whole(self) -> bool:
        """Whether each line has a name and a sector."""
        return all(line.name.answer() and line.sector.answer() for line in self._lines)

    def line(self, place: int) -> tuple[TextLine, Choice]:
        """The two fields of a line."""
        return self._lines[place].name, self._lines[place].sector

    def answer(self) -> list[str]:
        """Sector and name of each line."""
        filled = [f"{line.sector.answer()}{_MARK}{line.name.answer()}" for line in self._lines]
        return [] if filled == [_MARK] else filled

    def put(self, answer: Answer) -> None:
        """These schools instead."""
        for line in tuple(self._lines):
            self._drop(line)
        for text in answer if isinstance(answer, list) and answer else [_MARK]:
            sector, _mark, name = text.partition(_MARK)
            self._add()
            self._lines[-1].name.put(name)
            self._lines[-1].sector.put(sector)
        self.changed.emit()

    def control(self) -> QWidget:
        """The first line that is not whole."""
        here = next(
            (line for line in self._lines if not line.name.answer() or not line.sector.answer()), self._lines[0]
        )
        return here.sector.control() if here.name.answer() and not here.sector.answer() else here.name.control()

    def name_it(self, name: str, description: str = "") -> None:
        """Each line has its own name."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def mark(self, *, wrong: bool) -> None:
        """Mark what is empty."""
        for line in self._lines:
            line.name.mark(wrong=wrong and not line.name.answer())
            line.sector.mark(wrong=wrong and not line.sector.answer())

    def take_off(self, line: _Line) -> None:
        """Remove one line."""
        self._drop(line)
        self._number()
        self.add_button.setFocus()
        self.changed.emit()

    def _filled(self) -> list[tuple[str, str]]:
        pairs = [(line.name.answer(), line.sector.answer()) for line in self._lines]
        return [(name, sector) for name, sector in pairs if name and sector]

    def _add_and_go(self) -> None:
        self._add()
        self._lines[-1].name.setFocus()
        self.changed.emit()

    def _add(self) -> None:
        line = _Line(self)
        self._lines.append(line)
        self._column.addWidget(line.widget)
        self._number()

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        line.widget.hide()
        line.widget.deleteLater()

    def _number(self) -> None:
        for place, line in enumerate(self._lines, 1):
            line.number(place, alone=len(self._lines) == 1)


def slug(name: str) -> str:
    """A short id from a name: plain letters, digits and dashes."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "school"
