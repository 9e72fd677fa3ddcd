"""Choosing what goes into a copy: entries by tick, and per entry the fields that are left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from lentiz_desk.desk.dossier_entry import Choosable
from lentiz_desk.domain.case_entries import CorrespondenceLogged
from lentiz_desk.domain.texts import text_fields
from lentiz_desk.ui.dossier.third_parties import fields_naming_others, others
from lentiz_desk.ui.kit import LinkButton, Parts, Quiet, Text, Tick, Tone, Weight, column, group, row, rule
from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.theme import GRID, HALF
from lentiz_desk.words import dates
from lentiz_desk.words import dossier_page as words
from lentiz_desk.words import ui as ui_words

_LONGEST = 140


@dataclass(eq=False)
class Picked:
    """An entry with what is chosen about it: whether it goes in, without which fields, and whether these are shown."""

    item: Choosable
    chosen: bool
    withheld: frozenset[str] = frozenset()
    unfolded: bool = False

    @property
    def entry(self) -> str:
        """Return the id of the entry."""
        return self.item.entry.id

    def put(self, *, chosen: bool, withheld: frozenset[str]) -> None:
        """Choose it or not, with these fields left out."""
        self.chosen = chosen
        self.withheld = frozenset(name for name in withheld if name in _leavable(self.item))


class EntryRow(QWidget):
    """One entry: its tick, who and when, why it is off, and the fields that can be left out."""

    changed = Signal()

    def __init__(self, picked: Picked, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picked = picked
        self.choosable = choosable = picked.item
        self._leavable = _leavable(choosable)
        heading = choosable.described.heading
        self.tick = QCheckBox()
        self.tick.setAccessibleName(heading)
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
        self.link = LinkButton(words.leave_fields(), self.toggle)
        self._foot = group(row(self.link, self._count, None, gap=GRID))
        self._fields: QVBoxLayout = column(gap=HALF)
        self._box = group(self._fields)
        self.ticks: dict[str, Tick] = {}
        lines.addWidget(self._foot)
        lines.addWidget(self._box)
        whole = row(self.tick, gap=HALF, top=True)
        whole.addLayout(lines, 1)
        self.setLayout(whole)
        self.show_state()

    def show_state(self) -> None:
        """Show what is chosen now."""
        picked = self.picked
        with QSignalBlocker(self.tick):
            self.tick.setChecked(picked.chosen)
        if picked.unfolded and not self.ticks:
            self._make_ticks()
        for name, tick in self.ticks.items():
            tick.put(name in picked.withheld)
        self._say()

    def toggle(self) -> None:
        """Show the fields, or fold them in."""
        self.picked.unfolded = not self.picked.unfolded
        self.show_state()

    def _make_ticks(self) -> None:
        for name, (label, text) in self._leavable.items():
            tick = Tick(words.leave_out(field=label), explained=text)
            tick.box.setAccessibleName(words.leave_out_field(field=label, entry=self.choosable.described.heading))
            tick.put(name in self.picked.withheld)
            tick.changed.connect(partial(self._leave, name))
            self.ticks[name] = tick
            self._fields.addWidget(tick)

    def _leave(self, name: str) -> None:
        wanted = self.ticks[name].answer()
        if wanted != (name in self.picked.withheld):
            self.picked.withheld = self.picked.withheld ^ {name}
            self._say()
            self.changed.emit()

    def _ticked(self, on: bool) -> None:  # noqa: FBT001 - a signal passes it so
        self.picked.chosen = on
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        picked = self.picked
        self._foot.setVisible(picked.chosen and bool(self._leavable))
        self._box.setVisible(picked.chosen and picked.unfolded)
        self._count.setText(words.left_out(count=len(picked.withheld)) if picked.withheld else "")
        verb = words.hide_fields() if picked.unfolded else words.leave_fields()
        self.link.setText(verb)
        self.link.speak(ui_words.verb_about(verb=verb, about=self.choosable.described.heading))


class EntryChooser(Field):
    """The entries of a case with their ticks; the answer is ids, and "id/field" for every field left out.

    Of many entries a part is in sight; what is chosen does not depend on that.
    """

    def __init__(
        self, entries: Sequence[Choosable], name_of: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self._picked = [Picked(item=item, chosen=item.usual) for item in entries]
        self._fits: Callable[[Choosable, bool], bool] = lambda _item, _chosen: True
        self._filtered: list[Picked] | None = None
        self._rows: dict[int, EntryRow] = {}
        self._none = Quiet(words.nothing_shown())
        self._parts = Parts()
        self.setLayout(column(self._none, self._parts, gap=0))
        self._filter()

    @property
    def rows(self) -> list[EntryRow]:
        """Return the rows that are in sight, in order."""
        return [self._rows[number] for number in self._parts.shown()]

    def chosen(self) -> tuple[str, ...]:
        """The ids of the entries that go in, in order."""
        return tuple(picked.entry for picked in self._picked if picked.chosen)

    def withheld(self) -> dict[str, frozenset[str]]:
        """The fields that are left out, by entry."""
        return {picked.entry: picked.withheld for picked in self._picked if picked.chosen and picked.withheld}

    def answer(self) -> list[str]:
        """What is ticked, and what is left out."""
        return [*self.chosen(), *(f"{one.entry}/{name}" for one in self._picked for name in sorted(one.withheld))]

    def put(self, answer: Answer) -> None:
        """Tick these and no other."""
        keys = set(answer) if isinstance(answer, list) else set()
        left: dict[str, set[str]] = {}
        for key in keys:
            entry, _mark, name = key.partition("/")
            if name:
                left.setdefault(entry, set()).add(name)
        for picked in self._picked:
            picked.put(chosen=picked.entry in keys, withheld=frozenset(left.get(picked.entry, ())))
        self._show()
        self.changed.emit()

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
        for picked in self._picked:
            picked.put(chosen=picked.item.usual, withheld=frozenset())
        self._show()
        self.changed.emit()

    def leave_others_out(self) -> tuple[int, int]:
        """Leave out who is not the person concerned, and every field with their names; return how many of each."""
        entries = [picked.item for picked in self._picked]
        foreign, named = others(entries), fields_naming_others(entries)
        for picked in self._picked:
            chosen = picked.chosen and picked.entry not in foreign
            picked.put(chosen=chosen, withheld=picked.withheld | named.get(picked.entry, frozenset()))
        self._show()
        self.changed.emit()
        going_in = set(self.chosen())
        return len(foreign), sum(len(fields) for entry, fields in named.items() if entry in going_in)

    def show_only(self, fits: Callable[[Choosable, bool], bool]) -> None:
        """Show the entries that fit; the others keep their ticks, and what is unticked now stays in sight."""
        self._fits = fits
        self._filter()

    def open_rows(self) -> list[str]:
        """The entries whose fields are shown."""
        return [picked.entry for picked in self._picked if picked.unfolded]

    def open_again(self, entries: Sequence[object]) -> None:
        """Show the fields of these entries."""
        for picked in self._picked:
            picked.unfolded = picked.unfolded or picked.entry in entries
        self._show()

    def _show(self) -> None:
        self._filter()
        for line in self.rows:
            line.show_state()

    def _filter(self) -> None:
        filtered = [picked for picked in self._picked if self._fits(picked.item, picked.chosen)]
        if filtered != self._filtered:
            self._filtered, self._rows = filtered, {}
            self._parts.show_list(len(filtered), self._make)
            self._none.setVisible(not filtered)

    def _make(self, number: int) -> list[QWidget]:
        picked = (self._filtered or [])[number]
        line = EntryRow(picked, self._name_of(picked.item.entry.author))
        line.changed.connect(self.changed)
        self._rows[number] = line
        return [rule(), line] if number else [line]


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
