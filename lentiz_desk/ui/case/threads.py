"""Correspondence by subject: what belongs together stands together, with its attachments and what lacks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from lentiz_desk.desk.case_page import CasePageFacts, Shown
from lentiz_desk.domain.case_entries import CorrespondenceLogged
from lentiz_desk.domain.case_state import Said
from lentiz_desk.domain.completeness import Lacking, lacking_of_letters
from lentiz_desk.domain.threads import threads
from lentiz_desk.ui.kit import (
    Card,
    EmptyState,
    Facts,
    Flow,
    LinkButton,
    Parts,
    Picture,
    Quiet,
    Text,
    Tone,
    Weight,
    column,
    row,
    rule,
)
from lentiz_desk.ui.theme import DOUBLE, HALF
from lentiz_desk.words import case_timeline as timeline_words
from lentiz_desk.words import completeness as lack_words
from lentiz_desk.words import dates, values
from lentiz_desk.words import threads as words
from lentiz_desk.words import ui as shell
from lentiz_desk.words.naming import omitted

_SIZE = 20
"""Threads in a part: each holds several messages."""

Message = Said[CorrespondenceLogged]
Thread = tuple[Message, ...]


@dataclass(frozen=True, kw_only=True)
class Asks:
    """What a message asks of its page: to go elsewhere, and to unfold; ``opened`` are those that are unfolded."""

    go: Callable[[str, dict[str, str]], object]
    unfold: Callable[[str], object]
    opened: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class _Read:
    """What every card reads from."""

    facts: CasePageFacts
    asks: Asks
    shown: dict[str, Shown]
    lacks: tuple[Lacking, ...]


class ThreadList(QWidget):
    """A card for everything that belongs together; of a long history a part is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[ThreadCard] = []
        self._none = EmptyState(words.none_yet(), icon_name="mail")
        self._parts = Parts(_SIZE)
        self.setLayout(column(self._none, self._parts, gap=0))

    def show_threads(self, facts: CasePageFacts, asks: Asks, *, newest: bool) -> None:
        """Show the correspondence of a case, as much as was shown before."""
        before = self._parts.shown()
        read = _Read(
            facts=facts,
            asks=asks,
            shown={item.entry.id: item for item in facts.timeline},
            lacks=lacking_of_letters(facts.state),
        )
        every = threads(facts.state.correspondence)
        if newest:
            every = tuple(sorted(every, key=lambda thread: thread[-1].body.happened, reverse=True))

        def made(number: int) -> list[QWidget]:
            self._cards.append(ThreadCard(every[number], read))
            return [self._cards[-1]]

        self._cards = []
        self._parts.show_list(len(every), made)
        self._parts.show_range(before)
        self._none.setVisible(not every)

    def clear(self) -> None:
        """Show nothing."""
        self._cards = []
        self._parts.clear()
        self._none.setVisible(False)

    def cards(self) -> list[ThreadCard]:
        """What is shown now, in order."""
        return list(self._cards)

    def focus(self, entry: str) -> None:
        """Put the focus on the verb that unfolds a message or folds it again."""
        for card in self._cards:
            if entry in card.folds:
                card.folds[entry].setFocus(Qt.FocusReason.OtherFocusReason)


class ThreadCard(Card):
    """What it is about, how many messages from when to when, then each message by when it happened."""

    def __init__(self, thread: Thread, read: _Read, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._read = read
        self._facts = read.facts
        self._asks = read.asks
        self.folds: dict[str, LinkButton] = {}
        # the height follows from the width: a line that wraps is never cut off
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        first, last = thread[0].body.happened, thread[-1].body.happened
        count = Text(words.count(len(thread)), tone=Tone.QUIET, wrap=False)
        self.add(column(_head(Text(self._subject(thread[0]), weight=Weight.STRONG), count), gap=0))
        self.body.addWidget(Quiet(dates.period(dates.local(first).date(), dates.local(last).date())))
        for message in thread:
            self.body.addWidget(rule())
            self.body.addLayout(self._message(message))

    def _subject(self, message: Message) -> str:
        return self._said(message, "subject") or words.no_subject()

    def _said(self, message: Message, field: str) -> str:
        missing = self._facts.state.entries[message.id].missing
        return omitted() if field in missing else str(getattr(message.body, field)).strip()

    def _message(self, message: Message) -> QHBoxLayout:
        body = message.body
        described = self._read.shown[message.id].described
        what = values.capital(values.correspondence(body.direction, body.form))
        said = words.message(what=what, who=self._said(message, "other_party"))
        lines = column(_head(Text(said), Text(dates.moment(body.happened), tone=Tone.QUIET, wrap=False)), gap=HALF)
        for item in self._read.lacks:
            if message in item.letters:
                lines.addWidget(Text(lack_words.of_letters(item, self._facts.naming), tone=Tone.CARE))
        if message.id in self._asks.opened:
            lines.addWidget(Facts(*((line.label, line.text) for line in described.lines)))
        lines.addWidget(Flow(*self._attachments(message), self._fold(message), gap=DOUBLE))
        whole = row(Picture(described.icon, Tone.INFO), gap=12, top=True)
        whole.addLayout(lines, 1)
        return whole

    def _attachments(self, message: Message) -> list[QWidget]:
        return [self._attachment(message, name) for name in message.body.exhibits if name != message.body.mail]

    def _attachment(self, message: Message, exhibit: str) -> QWidget:
        facts, case = self._facts, self._facts.state.compartment
        said = words.attachment(exhibit=facts.naming.exhibit(exhibit), name=facts.exhibit_names.get(exhibit, ""))
        if exhibit in facts.state.erased:
            return Quiet(words.erased(attachment=said))
        return LinkButton(
            said,
            lambda: self._asks.go("exhibit", {"compartment": case, "exhibit": exhibit}),
            icon_name="paperclip",
            spoken=shell.verb_about(verb=said, about=lack_words.letter(message, facts.naming)),
        )

    def _fold(self, message: Message) -> LinkButton:
        verb = timeline_words.less() if message.id in self._asks.opened else timeline_words.whole()
        about = lack_words.letter(message, self._facts.naming)
        fold = LinkButton(verb, lambda: self._asks.unfold(message.id), spoken=shell.verb_about(verb=verb, about=about))
        self.folds[message.id] = fold
        return fold


def _head(said: Text, beside: Text) -> QHBoxLayout:
    line = row(gap=DOUBLE, top=True)
    line.addWidget(said, 1)
    line.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
    return line
