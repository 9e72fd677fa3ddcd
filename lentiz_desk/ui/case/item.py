"""An entry on the timeline of a case, and the timeline itself: entries under their days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from lentiz_desk.ui.kit import (
    Badge,
    Button,
    Card,
    Facts,
    Flow,
    Heading,
    LinkButton,
    Picture,
    Quiet,
    Text,
    Tone,
    Weight,
    column,
    empty_out,
    row,
)
from lentiz_desk.ui.theme import DOUBLE, GRID, HALF
from lentiz_desk.words import ui as shell

Verb = tuple[str, Callable[[], object]]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An entry as the timeline shows it; what was corrected, its exhibits and all its fields stand below the words."""

    key: str
    day: str
    when: str
    title: str
    text: str
    by: str
    proof: str
    proof_tone: Tone
    icon_name: str
    tone: Tone = Tone.INFO
    why_not: str = ""
    marks: tuple[tuple[str, Tone], ...] = ()
    corrections: tuple[tuple[str, ...], ...] = ()
    exhibits: tuple[Verb, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    acts: tuple[Verb, ...] = ()


class EntryItem(Card):
    """What, when, who, by what right, and whether the signature holds."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.entry = entry
        # the height follows from the width: a line that wraps is never cut off
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.body.setContentsMargins(DOUBLE, 12, DOUBLE, 12)
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
        lines.addWidget(_foot(entry))
        whole = row(Picture(entry.icon_name, entry.tone), gap=12, top=True)
        whole.addLayout(lines, 1)
        self.add(whole)


class CaseTimeline(QWidget):
    """Entries under headings per day; a long history is shown a part at a time."""

    PART = 60

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._shown = 0
        self._items: list[EntryItem] = []
        self._lines: QVBoxLayout = column(gap=GRID)
        self._more = Button(shell.show_more(), self._add_part)
        self.setLayout(column(self._lines, self._more, None, gap=GRID))
        self._more.setVisible(False)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries, in this order, as many as were shown before."""
        wanted = max(self._shown, self.PART)
        empty_out(self._lines)
        self._items, self._shown = [], 0
        self._entries = tuple(entries)
        while self._shown < min(wanted, len(self._entries)):
            self._add_part()
        self._more.setVisible(self._shown < len(self._entries))

    def items(self) -> list[EntryItem]:
        """What is shown now, in order."""
        return list(self._items)

    def item_of(self, key: str) -> EntryItem | None:
        """The entry with this key, shown if it was not yet; None where it is not among the entries."""
        while not any(item.entry.key == key for item in self._items) and self._shown < len(self._entries):
            self._add_part()
        return next((item for item in self._items if item.entry.key == key), None)

    def _add_part(self) -> None:
        part = self._entries[self._shown : self._shown + self.PART]
        day = self._entries[self._shown - 1].day if self._shown else ""
        for entry in part:
            if entry.day != day:
                day = entry.day
                self._lines.addWidget(Heading(day))
            item = EntryItem(entry)
            self._items.append(item)
            self._lines.addWidget(item)
        self._shown += len(part)
        self._more.setVisible(self._shown < len(self._entries))


def _foot(entry: Entry) -> Flow:
    pieces: list[QWidget] = [Text(entry.by, tone=Tone.QUIET, wrap=False)] if entry.by else []
    pieces.append(Text(entry.proof, tone=entry.proof_tone, wrap=False))
    pieces += [_link(entry, verb, on) for verb, on in entry.acts]
    return Flow(*pieces, gap=DOUBLE)


def _link(entry: Entry, verb: str, on: Callable[[], object]) -> LinkButton:
    return LinkButton(verb, on, spoken=shell.verb_about(verb=verb, about=entry.title))


def _inset(correction: tuple[str, ...]) -> Card:
    """Return a correction: who and when, then what it changed, then why."""
    first, *rest = correction
    card = Card()
    card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    card.body.setContentsMargins(12, GRID, 12, GRID)
    card.body.setSpacing(HALF)
    card.add(Quiet(first), *(Text(line) for line in rest))
    return card
