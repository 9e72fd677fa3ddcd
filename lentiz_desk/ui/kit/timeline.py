"""What was recorded, in order: entries under their days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from lentiz_desk.ui.kit.buttons import LinkButton
from lentiz_desk.ui.kit.flow import Flow
from lentiz_desk.ui.kit.layout import column, row
from lentiz_desk.ui.kit.parts import Parts
from lentiz_desk.ui.kit.surfaces import Badge, Card, Facts
from lentiz_desk.ui.kit.text import Heading, Picture, Quiet, Text, Weight
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import DOUBLE, GRID, HALF
from lentiz_desk.words import ui as words

_SIZE = 20
"""Entries in a part: each takes some twelve widgets."""

Verb = tuple[str, Callable[[], object]]


@dataclass(frozen=True, kw_only=True)
class TimelineEntry:
    """An entry as the timeline shows it; what was corrected, its exhibits and all its fields stand below the words."""

    key: str
    day: str
    when: str
    title: str
    text: str = ""
    by: str = ""
    proof: str = ""
    proof_tone: Tone = Tone.GOOD
    icon_name: str = "file"
    tone: Tone = Tone.QUIET
    why_not: str = ""
    marks: tuple[tuple[str, Tone], ...] = ()
    corrections: tuple[tuple[str, ...], ...] = ()
    exhibits: tuple[Verb, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    acts: tuple[Verb, ...] = ()


class TimelineItem(Card):
    """What, when, who, by what right, and whether the signature holds."""

    def __init__(self, entry: TimelineEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        # the height follows from the width: a line that wraps is never cut off
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.body.setContentsMargins(DOUBLE, 12, DOUBLE, 12)
        self.entry = entry
        self._inside: QWidget | None = None
        self.show_entry(entry)

    def show_entry(self, entry: TimelineEntry) -> None:
        """Show this instead: the same entry, folded in or out."""
        self.entry = entry
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = _inside(entry)
        self.add(self._inside)


class Timeline(QWidget):
    """Entries under headings per day; of a long history a part is shown."""

    def __init__(self, entries: Sequence[TimelineEntry] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[TimelineEntry, ...] = ()
        self._items: dict[int, TimelineItem] = {}
        self._headings: dict[int, Heading] = {}
        self._parts = Parts(_SIZE)
        self.setLayout(column(self._parts, gap=0))
        self.show_entries(entries)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these entries, in this order, instead of what is shown."""
        self._entries = tuple(entries)
        self._show(0)

    def show_again(self, entry: TimelineEntry) -> None:
        """Show one of the entries folded in or out, where it stands."""
        item = next((item for item in self._items.values() if item.entry.key == entry.key), None)
        self._entries = tuple(entry if one.key == entry.key else one for one in self._entries)
        if item is not None:
            item.show_entry(entry)

    def items(self) -> list[TimelineItem]:
        """What is shown now, in order."""
        return [self._items[number] for number in self._parts.shown()]

    def item_of(self, key: str) -> TimelineItem | None:
        """The entry with this key, its part shown if it was not yet; None where it is not among the entries."""
        number = next((number for number, entry in enumerate(self._entries) if entry.key == key), None)
        if number is not None and number not in self._parts.shown():
            self._show(number)
        return self._items[number] if number is not None else None

    def _show(self, around: int) -> None:
        self._items, self._headings = {}, {}
        self._parts.show_list(len(self._entries), self._make, around=around)

    def _make(self, number: int) -> list[QWidget]:
        entry = self._entries[number]
        self._items[number] = TimelineItem(entry)
        later = self._headings.get(number + 1)
        if later is not None and self._entries[number + 1].day == entry.day:
            later.setVisible(False)  # it stood there only because its part began in the middle of a day
        if number > 0 and self._entries[number - 1].day == entry.day and number - 1 in self._items:
            return [self._items[number]]
        self._headings[number] = Heading(entry.day)
        return [self._headings[number], self._items[number]]


def _inside(entry: TimelineEntry) -> QWidget:
    inside = QWidget()
    head = row(gap=DOUBLE, top=True)
    head.addWidget(Text(entry.title, weight=Weight.STRONG), 1)
    head.addWidget(Text(entry.when, tone=Tone.QUIET, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    lines = column(head, gap=HALF)
    if entry.text:
        lines.addWidget(Text(entry.text))
    if entry.why_not:
        lines.addWidget(Text(entry.why_not, tone=Tone.STOP))
    if entry.lines:
        lines.addWidget(Facts(*entry.lines))
    for correction in entry.corrections:
        lines.addWidget(_inset(correction))
    if entry.marks:
        lines.addWidget(Flow(*(Badge(text, tone) for text, tone in entry.marks)))
    if entry.exhibits:
        lines.addWidget(Flow(*(_link(entry, verb, on) for verb, on in entry.exhibits), gap=DOUBLE))
    _add_foot(entry, lines)
    whole = row(Picture(entry.icon_name, entry.tone), gap=12, top=True)
    whole.addLayout(lines, 1)
    inside.setLayout(whole)
    return inside


def _add_foot(entry: TimelineEntry, lines: QVBoxLayout) -> None:
    pieces: list[QWidget] = [Text(entry.by, tone=Tone.QUIET, wrap=False)] if entry.by else []
    if entry.proof:
        pieces.append(Text(entry.proof, tone=entry.proof_tone, wrap=False))
    pieces += [_link(entry, verb, on) for verb, on in entry.acts]
    if pieces:
        lines.addWidget(Flow(*pieces, gap=DOUBLE))


def _link(entry: TimelineEntry, verb: str, on: Callable[[], object]) -> LinkButton:
    return LinkButton(verb, on, spoken=words.verb_about(verb=verb, about=entry.title))


def _inset(correction: tuple[str, ...]) -> Card:
    """Return a correction: who and when, then what it changed, then why."""
    first, *rest = correction
    card = Card()
    card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    card.body.setContentsMargins(12, GRID, 12, GRID)
    card.body.setSpacing(HALF)
    card.add(Quiet(first), *(Text(line) for line in rest))
    return card
