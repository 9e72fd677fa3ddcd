"""Rows of work, and the timeline of a case."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lentiz_desk.ui.kit.beside import Beside
from lentiz_desk.ui.kit.buttons import Button, Kind, LinkButton
from lentiz_desk.ui.kit.flow import Flow
from lentiz_desk.ui.kit.layout import column, empty_out, group, row
from lentiz_desk.ui.kit.surfaces import Badge, Card
from lentiz_desk.ui.kit.text import Heading, Picture, Quiet, Text, Weight
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import DOUBLE, GRID, HALF
from lentiz_desk.words import ui as words

_ENOUGH = 200


class WorkRow(Card):
    """One thing that waits: what it is, what it asks, until when, and the verb that does it."""

    def __init__(
        self,
        title: str,
        subtitle: str,
        verb: str,
        on: Callable[[], object] | None = None,
        *,
        icon_name: str = "clock",
        tone: Tone = Tone.INFO,
        badge: str = "",
        urgent: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.button = Button(
            verb,
            on,
            kind=Kind.PRIMARY if urgent else Kind.SECONDARY,
            spoken=words.verb_about(verb=verb, about=title),
        )
        lines = column(Text(title, weight=Weight.STRONG), gap=2)
        if subtitle:
            lines.addWidget(Quiet(subtitle))
        verbs = column(None, Flow(*([Badge(badge, tone)] if badge else []), self.button, gap=DOUBLE), None)
        line = row(Picture(icon_name, tone), gap=DOUBLE)
        line.addWidget(Beside(group(lines), group(verbs), enough=_ENOUGH, shares=(1, 0)), 1)
        self.add(line)


@dataclass(frozen=True, kw_only=True)
class TimelineEntry:
    """One entry as the timeline shows it; `day` is its heading, `marks` are badges, `acts` are verbs under it."""

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
    marks: tuple[tuple[str, Tone], ...] = ()
    acts: tuple[tuple[str, Callable[[], object]], ...] = ()


class TimelineItem(Card):
    """An entry on the timeline: what, when, who, by what right, and whether its signature holds."""

    def __init__(self, entry: TimelineEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.entry = entry
        self.body.setContentsMargins(DOUBLE, 12, DOUBLE, 12)
        head = row(gap=DOUBLE, top=True)
        head.addWidget(Text(entry.title, weight=Weight.STRONG), 1)
        head.addWidget(Text(entry.when, tone=Tone.QUIET, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        lines = column(head, gap=HALF)
        if entry.text:
            lines.addWidget(Text(entry.text))
        if entry.marks:
            lines.addWidget(Flow(*(Badge(text, tone) for text, tone in entry.marks)))
        foot: list[QWidget] = []
        if entry.by:
            foot.append(Text(entry.by, tone=Tone.QUIET, wrap=False))
        if entry.proof:
            foot.append(Text(entry.proof, tone=entry.proof_tone, wrap=False))
        foot += [LinkButton(verb, on, spoken=words.verb_about(verb=verb, about=entry.title)) for verb, on in entry.acts]
        if foot:
            lines.addWidget(Flow(*foot, gap=DOUBLE))
        whole = row(Picture(entry.icon_name, entry.tone), gap=12, top=True)
        whole.addLayout(lines, 1)
        self.add(whole)


class Timeline(QWidget):
    """Entries under headings per day; a long history is shown a part at a time."""

    PART = 60

    def __init__(self, entries: Sequence[TimelineEntry] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[TimelineEntry, ...] = ()
        self._shown = 0
        self._items: list[TimelineItem] = []
        self._lines: QVBoxLayout = column(gap=GRID)
        self._more = Button(words.show_more(), self._add_part)
        self._column = column(self._lines, self._more, None, gap=GRID)
        self.setLayout(self._column)
        self.show_entries(entries)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these entries, in this order, instead of what is shown."""
        empty_out(self._lines)
        self._items = []
        self._entries = tuple(entries)
        self._shown = 0
        self._add_part()

    def items(self) -> list[TimelineItem]:
        """What is shown now, in order."""
        return list(self._items)

    def item_of(self, key: str) -> TimelineItem | None:
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
            item = TimelineItem(entry)
            self._items.append(item)
            self._lines.addWidget(item)
        self._shown += len(part)
        self._more.setVisible(self._shown < len(self._entries))
