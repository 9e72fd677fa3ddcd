"""A long form in steps: one step at a time, parts that people add and take away, and what is still open per step."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lentiz_desk.ui.kit import (
    Card,
    Form,
    Gap,
    LinkButton,
    Option,
    Picture,
    RadioGroup,
    ScrollColumn,
    Text,
    Weight,
    column,
    group,
    row,
)
from lentiz_desk.ui.kit.beside import Beside
from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.kit.form import AnyField, Question
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import DOUBLE, GRID
from lentiz_desk.words import stepped as words

YES, NO, UNKNOWN = "yes", "no", "unknown"

_PAUSE = 150
"""Milliseconds without a key until the form follows what is typed; a choice is followed at once."""


class Remembered(Field):
    """An answer without a control: which parts there are, which step is open. ``on`` hears of what is put back."""

    def __init__(self, on: Callable[[Answer], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on = on
        self._answer: Answer = ""

    def answer(self) -> Answer:
        """What is remembered."""
        return self._answer

    def put(self, answer: Answer) -> None:
        """Remember this, and let it be carried out."""
        self._answer = answer
        self._on(answer)

    def remember(self, answer: Answer) -> None:
        """Remember what is already carried out."""
        self._answer = answer
        self.changed.emit()

    def control(self) -> QWidget:
        """There is none; the place where one would be."""
        return self

    def is_empty(self) -> bool:
        """Nobody filled it in."""
        return True


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step: what it is called, and what stands in it."""

    title: str
    pieces: list[QWidget] = field(default_factory=list)


class SteppedForm(Form):
    """Questions in steps. What is not in sight keeps its answers; a gap leads to its step.

    `followed` says that the step in sight, and what is shown in it, is as the answers want it.
    """

    followed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._plain: dict[str, str] = {}
        self._now = 0
        self._restoring = False
        self._place = Remembered(lambda answer: self.go_to(answer if isinstance(answer, int) else 0))
        self.ask("step", self._place)
        self.set_shown("step", shown=False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.catch_up)
        self.changed.connect(self._heard)

    @abstractmethod
    def gaps(self) -> list[Gap]:
        """What is missing, in the order of reading."""

    @abstractmethod
    def follow(self) -> None:
        """Let what is shown follow what is filled in."""

    def step(self, title: str) -> None:
        """What follows stands in a new step."""
        self._steps.append(Step(title=title))

    def section(self, title: str = "", explained: str = "") -> Card:
        """Start a card in the step."""
        card = super().section(title, explained)
        self._stand(card)
        return card

    def stand(self, piece: QWidget) -> None:
        """Put something below the cards of the step, in no card."""
        self._sections.addWidget(piece)
        self._section = None
        self._stand(piece)

    def ask_in(self, layout: QVBoxLayout, key: str, asked: AnyField, question: str, *, of: str = "") -> AnyField:
        """Put a question in a layout; ``of`` tells it apart from the same question elsewhere when spoken."""
        self.part_of(key, asked, question, layout, of=of)
        return asked

    def part_of(
        self, key: str, asked: Field, question: str, layout: QVBoxLayout, *, of: str = "", explained: str = ""
    ) -> Question:
        """As ``ask_in``, with an explanation; the question with its label is returned."""
        made = self._take(key, asked, question, explained)
        self._plain[key] = question
        layout.addWidget(made)
        if of:
            self.tell_apart(key, of)
        return made

    def tell_apart(self, start: str, of: str) -> None:
        """Let the questions whose key starts so be spoken with what they are about."""
        for key, question in self._plain.items():
            asked = self._questions.get(key)
            spoken = words.about(question=question, about=of)
            if asked is not None and question and key.startswith(start) and asked.question != spoken:
                asked.question = spoken
                asked.field.name_it(spoken)

    def drop_inside(self, piece: QWidget) -> None:
        """Forget the questions inside of what is taken away."""
        for key in [key for key, asked in self._questions.items() if piece.isAncestorOf(asked)]:
            del self._questions[key]
            self._plain.pop(key, None)

    def steps(self) -> Sequence[Step]:
        """All steps, in order."""
        return self._steps

    def current(self) -> int:
        """The number of the step in sight, from 0."""
        return self._now

    def go_to(self, number: int) -> None:
        """Show this step only."""
        self._now = max(0, min(number, len(self._steps) - 1))
        for place, step in enumerate(self._steps):
            for piece in step.pieces:
                piece.setVisible(place == self._now)
        if self._place.answer() != self._now:
            self._place.remember(self._now)
        if self._missing:
            self._name_gaps(self.gaps())
        self.catch_up()

    def catch_up(self) -> None:
        """Follow the answers now, without waiting for a pause in typing."""
        self._pause.stop()
        self.follow()
        self.followed.emit()

    def step_of(self, key: str) -> int:
        """The number of the step in which a question stands; the one in sight for what stands nowhere."""
        asked = self._questions.get(key)
        for place, step in enumerate(self._steps):
            if asked is not None and any(piece.isAncestorOf(asked) for piece in step.pieces):
                return place
        return self._now

    def focus(self, key: str) -> None:
        """Show the step of this question, and put the focus on it."""
        wanted = self.step_of(key)
        if wanted != self._now:
            self.go_to(wanted)
        super().focus(key)

    def restore(self, kept: Mapping[str, object]) -> None:
        """Fill in what a snapshot kept. Twice: some choices are offered only when other answers are there."""
        self._restoring = True
        super().restore({"answers": kept.get("answers")})
        self.follow()
        super().restore(kept)
        self._restoring = False
        self.catch_up()

    def at(self, key: str, gap: str) -> Gap:
        """A gap whose sentence does not say where it is, with the question in front."""
        return (key, words.at(question=self._plain.get(key) or self.question(key).question, gap=gap))

    def chosen(self, key: str) -> bool | None:
        """The answer to yes, no or unknown; None for unknown and for nothing."""
        return {YES: True, NO: False}.get(self.text(key))

    def _heard(self, key: str) -> None:
        asked = self._questions.get(key)
        if self._restoring:
            return
        if asked is not None and asked.field.typed:
            self._pause.start()
        else:
            self.catch_up()

    def _stand(self, piece: QWidget) -> None:
        if self._steps:
            self._steps[-1].pieces.append(piece)
            piece.setVisible(len(self._steps) - 1 == self._now)


class Rows(QWidget):
    """Parts of a form that people add and take away. Each has a key; ``make`` fills one in."""

    def __init__(
        self,
        form: SteppedForm,
        name: str,
        make: Callable[[str, QVBoxLayout], object],
        *,
        cards: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._make = make
        self._cards = cards
        self._made: dict[str, QWidget] = {}
        self._lines: QVBoxLayout = column(gap=DOUBLE if cards else GRID)
        self.setLayout(self._lines)
        self._kept = Remembered(self._put)
        self._name = name
        form.ask(name, self._kept)
        form.set_shown(name, shown=False)

    def names(self) -> list[str]:
        """The keys of all parts, in order."""
        return list(self._made)

    def cards(self) -> list[QWidget]:
        """What each part stands in, in order."""
        return list(self._made.values())

    def add(self, key: str) -> None:
        """One more part below, under this key; when the focus goes to it, all of it comes into sight."""
        self._build(key)
        self._kept.remember(self.names())
        QTimer.singleShot(0, self._made[key], partial(_bring, self._made[key]))

    def next_key(self, prefix: str) -> str:
        """A key with this prefix that no part has."""
        numbers = [int(key[len(prefix) :]) for key in self._made if key[len(prefix) :].isdigit()]
        return f"{prefix}{max(numbers, default=0) + 1}"

    def remove(self, key: str) -> None:
        """Take a part away, with what was filled in."""
        self._take_away(key)
        self._kept.remember(self.names())

    def _put(self, answer: Answer) -> None:
        wanted = [str(key) for key in answer] if isinstance(answer, list) else []
        if wanted == self.names():
            return
        for key in self.names():
            self._take_away(key)
        for key in wanted:
            self._build(key)

    def _build(self, key: str) -> None:
        piece: QWidget = Card() if self._cards else QWidget()
        lines = piece.body if isinstance(piece, Card) else column(gap=GRID)
        if isinstance(piece, Card):
            lines.setSpacing(DOUBLE)
        else:
            piece.setLayout(lines)
        self._made[key] = piece
        self._lines.addWidget(piece)
        self._make(key, lines)

    def _take_away(self, key: str) -> None:
        piece = self._made.pop(key)
        self._form.drop_inside(piece)
        self._lines.removeWidget(piece)
        piece.hide()
        piece.deleteLater()


def _bring(piece: QWidget) -> None:
    above = piece.parentWidget()
    while above is not None and not isinstance(above, ScrollColumn):
        above = above.parentWidget()
    if above is not None:
        above.bring(piece)


class StepList(Card):
    """All steps of a form, with what is open in each; a step that is not in sight is a link."""

    def __init__(self, title: str, on: Callable[[int], object], parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._on = on
        self._items: list[_StepLine] = []

    def show_steps(self, titles: Sequence[str], open_gaps: Sequence[int], current: int, *, first: int = 0) -> None:
        """Show these steps from ``first`` on, each with how many answers it still needs."""
        if not self._items:
            for number, title in enumerate(titles):
                item = _StepLine(number - first + 1, title, partial(self._on, number))
                self._items.append(item)
                self.add(item)
                item.setVisible(number >= first)
        for number, item in enumerate(self._items):
            last = number + 1 == len(self._items)
            item.show_state(open_gaps[number], current=number == current, last=last)


class _StepLine(QWidget):
    def __init__(self, number: int, title: str, on: Callable[[], object]) -> None:
        super().__init__()
        self._title = title
        self._number = number
        self._mark = Picture("circle", Tone.QUIET)
        self._link = LinkButton(title, on)
        self._here = Text(title, weight=Weight.STRONG)
        self._open = Text(tone=Tone.QUIET, weight=Weight.SMALL, wrap=False)
        line = row(self._mark, gap=GRID)
        line.addWidget(self._link)
        line.addWidget(self._here, 1)
        line.addStretch(0)
        line.addWidget(self._open)
        self.setMinimumHeight(26)
        self.setLayout(line)

    def show_state(self, missing: int, *, current: bool, last: bool) -> None:
        """Say how far this step is."""
        name, tone = ("arrow-right", Tone.INFO) if current else ("circle", Tone.QUIET)
        if not missing and not current and not last:
            name, tone = "check-circle", Tone.GOOD
        self._mark.show_icon(name, tone)
        self._link.setVisible(not current)
        self._here.setVisible(current)
        said = words.open_count(count=missing) if missing else ("" if last else words.complete())
        self._open.setText(said)
        self._link.speak(words.spoken_step(number=self._number, title=self._title, state=said).strip(", "))


def yes_no(*, unknown: str = "") -> RadioGroup:
    """Yes, no, and when given, an answer for who does not know."""
    options = [Option(key=YES, title=words.yes()), Option(key=NO, title=words.no())]
    if unknown:
        options.append(Option(key=UNKNOWN, title=unknown))
    return RadioGroup(options)


def once(missing: Sequence[Gap]) -> list[Gap]:
    """The first gap of every question."""
    first: dict[str, str] = {}
    for key, sentence in missing:
        first.setdefault(key, sentence)
    return list(first.items())


class Pair(QWidget):
    """Two columns for short questions beside each other; hidden together when neither is asked."""

    def __init__(self, lines: QVBoxLayout) -> None:
        super().__init__()
        self.left: QVBoxLayout = column()
        self.right: QVBoxLayout = column()
        sides = [group(side) for side in (self.left, self.right)]
        self.setLayout(column(Beside(*sides, enough=220, top=True)))
        lines.addWidget(self)
