"""Choosing what goes into a copy: entries by tick, and per entry the fields that are left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from lentiz_desk.desk.dossier_entry import Choosable
from lentiz_desk.domain.case_entries import CorrespondenceLogged
from lentiz_desk.domain.texts import text_fields
from lentiz_desk.ui.dossier.third_parties import fields_naming_others, others
from lentiz_desk.ui.kit import LinkButton, Quiet, Text, Tick, Tone, Weight, column, group, row, rule
from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.theme import GRID, HALF
from lentiz_desk.words import dates
from lentiz_desk.words import dossier_page as words

_LONGEST = 140


class EntryRow(QWidget):
    """One entry: its tick, who and when, why it is off, and the fields that can be left out."""

    changed = Signal()

    def __init__(self, choosable: Choosable, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choosable = choosable
        self.withheld: set[str] = set()
        heading = choosable.described.heading
        self.tick = QCheckBox()
        self.tick.setAccessibleName(heading)
        self.tick.setChecked(choosable.usual)
        self.tick.toggled.connect(self._ticked)
        said = words.recorded(name=author, moment=dates.moment(choosable.entry.at))
        lines = column(Text(heading, weight=Weight.STRONG), Quiet(said, small=True), gap=2)
        summary = _short(choosable.described.summary)
        if summary:
            lines.addWidget(Text(summary, weight=Weight.SMALL))
        reason, tone = _reason(choosable)
        if reason:
            lines.addWidget(Text(reason, tone=tone, weight=Weight.SMALL))
            self.tick.setAccessibleDescription(reason)
        self._count = Text(tone=Tone.INFO, weight=Weight.SMALL, wrap=False)
        self.link = LinkButton(words.leave_fields(), self.toggle, spoken=self._spoken(words.leave_fields()))
        self._foot = group(row(self.link, self._count, None, gap=GRID))
        self._fields: QVBoxLayout = column(gap=HALF)
        self._box = group(self._fields)
        self._box.setVisible(False)
        self.ticks: dict[str, Tick] = {}
        lines.addWidget(self._foot)
        lines.addWidget(self._box)
        whole = row(self.tick, gap=HALF, top=True)
        whole.addLayout(lines, 1)
        self.setLayout(whole)
        self._say()

    @property
    def chosen(self) -> bool:
        """Say whether the entry goes into the copy."""
        return self.tick.isChecked()

    @property
    def is_open(self) -> bool:
        """Say whether its fields are shown."""
        return not self._box.isHidden()

    def put(self, *, chosen: bool, withheld: frozenset[str]) -> None:
        """Choose it or not, with these fields left out."""
        self.tick.setChecked(chosen)
        self.withheld = {name for name in withheld if name in _leavable(self.choosable)}
        for name, tick in self.ticks.items():
            tick.put(name in self.withheld)
        self._say()

    def toggle(self) -> None:
        """Show the fields, or fold them in."""
        if not self.ticks:
            self._make_ticks()
        self._box.setVisible(not self.is_open)
        verb = words.hide_fields() if self.is_open else words.leave_fields()
        self.link.setText(verb)
        self.link.speak(self._spoken(verb))

    def _make_ticks(self) -> None:
        for name, (label, text) in _leavable(self.choosable).items():
            tick = Tick(words.leave_out(field=label), explained=text)
            tick.box.setAccessibleName(words.leave_out_field(field=label, entry=self.choosable.described.heading))
            tick.put(name in self.withheld)
            tick.changed.connect(partial(self._leave, name))
            self.ticks[name] = tick
            self._fields.addWidget(tick)

    def _leave(self, name: str) -> None:
        wanted = self.ticks[name].answer()
        if wanted == (name in self.withheld):
            return
        if wanted:
            self.withheld.add(name)
        else:
            self.withheld.discard(name)
        self._say()
        self.changed.emit()

    def _ticked(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        self._foot.setVisible(self.chosen and bool(_leavable(self.choosable)))
        if not self.chosen:
            self._box.setVisible(False)
        self._count.setText(words.left_out(count=len(self.withheld)) if self.withheld else "")

    def _spoken(self, verb: str) -> str:
        return f"{verb}: {self.choosable.described.heading}"


class EntryChooser(Field):
    """The entries of a case with their ticks; the answer is ids, and "id/field" for every field left out."""

    def __init__(
        self, entries: Sequence[Choosable], name_of: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self.rows = [EntryRow(item, name_of(item.entry.author)) for item in entries]
        self._none = Quiet(words.nothing_shown())
        self._none.setVisible(False)
        self._lines: QVBoxLayout = column(gap=GRID)
        self._groups: list[QWidget] = []
        for place, line in enumerate(self.rows):
            line.changed.connect(self.changed)
            parts = column(rule(), line, gap=GRID) if place else column(line, gap=GRID)
            around = group(parts)
            self._groups.append(around)
            self._lines.addWidget(around)
        self._lines.addWidget(self._none)
        self.setLayout(self._lines)

    def chosen(self) -> tuple[str, ...]:
        """The ids of the entries that go in, in order."""
        return tuple(line.choosable.entry.id for line in self.rows if line.chosen)

    def withheld(self) -> dict[str, frozenset[str]]:
        """The fields that are left out, by entry."""
        return {
            line.choosable.entry.id: frozenset(line.withheld) for line in self.rows if line.chosen and line.withheld
        }

    def answer(self) -> list[str]:
        """What is ticked, and what is left out."""
        kept = [line.choosable.entry.id for line in self.rows if line.chosen]
        return kept + [f"{line.choosable.entry.id}/{name}" for line in self.rows for name in sorted(line.withheld)]

    def put(self, answer: Answer) -> None:
        """Tick these and no other."""
        keys = answer if isinstance(answer, list) else []
        left: dict[str, set[str]] = {}
        for key in keys:
            entry, _mark, name = key.partition("/")
            if name:
                left.setdefault(entry, set()).add(name)
        for line in self.rows:
            name = line.choosable.entry.id
            line.put(chosen=name in keys, withheld=frozenset(left.get(name, ())))

    def control(self) -> QWidget:
        """The first tick."""
        return self.rows[0].tick if self.rows else self

    def name_it(self, name: str, description: str = "") -> None:
        """The list has the question as its name, each tick its own."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def mark(self, *, wrong: bool) -> None:
        """The error line says it; ticks are not marked."""

    def choose_usual(self) -> None:
        """Tick what usually goes in, with nothing left out."""
        self._put_all({line.choosable.entry.id: line.choosable.usual for line in self.rows}, {})

    def leave_others_out(self) -> tuple[int, int]:
        """Leave out who is not the person concerned, and every field with their names; return how many of each."""
        foreign = others(self._entries)
        named = fields_naming_others(self._entries)
        wanted = {line.choosable.entry.id: line.chosen and line.choosable.entry.id not in foreign for line in self.rows}
        left = {
            line.choosable.entry.id: frozenset(line.withheld) | named.get(line.choosable.entry.id, frozenset())
            for line in self.rows
        }
        self._put_all(wanted, left)
        return len(foreign), sum(len(fields) for entry, fields in named.items() if wanted.get(entry))

    def show_only(self, fits: Callable[[Choosable, bool], bool]) -> None:
        """Show the entries that fit; the others keep their ticks."""
        shown = 0
        for line, around in zip(self.rows, self._groups, strict=True):
            visible = fits(line.choosable, line.chosen)
            around.setVisible(visible)
            shown += visible
        self._none.setVisible(not shown)

    def open_rows(self) -> list[str]:
        """The entries whose fields are shown."""
        return [line.choosable.entry.id for line in self.rows if line.is_open]

    def open_again(self, entries: Sequence[object]) -> None:
        """Show the fields of these entries."""
        for line in self.rows:
            if line.choosable.entry.id in entries and not line.is_open:
                line.toggle()

    def _put_all(self, chosen: Mapping[str, bool], withheld: Mapping[str, frozenset[str]]) -> None:
        for line in self.rows:
            name = line.choosable.entry.id
            line.put(chosen=chosen[name], withheld=withheld.get(name, frozenset()))
        self.changed.emit()


def _leavable(choosable: Choosable) -> dict[str, tuple[str, str]]:
    """Return label and shortened text of every field that can be left out, in the order of the entry."""
    named = text_fields(type(choosable.entry.body)) - choosable.entry.missing
    found: dict[str, tuple[str, str]] = {}
    for label, text, name in choosable.described.lines:
        if name in named and name not in found:
            found[name] = (label, _short(text))
    return found


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _reason(choosable: Choosable) -> tuple[str, Tone]:
    body = choosable.entry.body
    if choosable.third_party:
        return words.is_other(), Tone.CARE
    if isinstance(body, CorrespondenceLogged) and not body.into_file:
        return words.not_filed(why=_short(body.not_filed_why)), Tone.CARE
    return ("" if choosable.usual else words.not_usual()), Tone.QUIET
