"""A long form in steps: one step at a time, parts that people add and take away, and what is still open per step."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lentiz_desk.ui.kit import (
    Form,
    Gap,
    Option,
    RadioGroup,
    column,
    group,
)
from lentiz_desk.ui.kit.beside import Beside
from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.kit.form import AnyField, Question
from lentiz_desk.ui.theme import DOUBLE
from lentiz_desk.words import stepped as words

YES, NO, UNKNOWN = "yes", "no", "unknown"

_PAUSE = 150
"""Milliseconds without a key until the form follows what is typed; a choice is followed at once."""


class Remembered(Field):
    """An answer without a control: which parts there are, which step is open.

    ``on`` carries out what is put back, in pieces where that takes long.
    """

    def __init__(self, on: Callable[[Answer], Iterable[None]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on = on
        self._answer: Answer = ""

    def answer(self) -> Answer:
        """What is remembered."""
        return self._answer

    def put(self, answer: Answer) -> None:
        """Remember this, and let it be carried out."""
        for _piece in self.fill(answer):
            pass

    def fill(self, answer: Answer) -> Iterator[None]:
        """As ``put``, in pieces."""
        self._answer = answer
        yield from self._on(answer)

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
    """A step: what it is called, and what stands in it, which is shown and hidden at once."""

    title: str
    body: QWidget


class SteppedForm(Form):
    """Questions in steps. What is not in sight keeps its answers; a gap leads to its step.

    `followed` says that the step in sight, and what is shown in it, is as the answers want it.
    """

    followed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._all = self._sections
        self._plain: dict[str, str] = {}
        self._now = 0
        self._restoring = False
        self._place = Remembered(self._go_back_to)
        self.ask("step", self._place)
        self.set_shown("step", shown=False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.catch_up)
        self.changed.connect(self._heard)

    @abstractmethod
    def build(self) -> Iterator[None]:
        """Make all steps, in pieces; the form is whole at the end."""

    @abstractmethod
    def gaps(self) -> list[Gap]:
        """What is missing, in the order of reading."""

    @abstractmethod
    def follow(self) -> None:
        """Let what is shown follow what is filled in."""

    def step(self, title: str) -> None:
        """What follows stands in a new step."""
        self._sections = column(gap=DOUBLE)
        body = group(self._sections)
        body.setVisible(len(self._steps) == self._now)
        self._all.addWidget(body)
        self._steps.append(Step(title=title, body=body))

    def stand(self, piece: QWidget) -> None:
        """Put something below the cards of the step, in no card."""
        self._sections.addWidget(piece)
        self._section = None

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
            asked = self._questions.get(key) if question and key.startswith(start) else None
            spoken = words.about(question=question, about=of) if asked is not None else ""
            if asked is not None and asked.question != spoken:
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
            step.body.setVisible(place == self._now)
        if self._place.answer() != self._now:
            self._place.remember(self._now)
        if self._missing:
            self._name_gaps(self.gaps())
        self.catch_up()

    def catch_up(self) -> None:
        """Follow the answers now, without waiting for a pause in typing; not while they are being put back."""
        self._pause.stop()
        if self._restoring:
            return
        self.follow()
        self.followed.emit()

    def step_of(self, key: str) -> int:
        """The number of the step in which a question stands; the one in sight for what stands nowhere."""
        asked = self._questions.get(key)
        for place, step in enumerate(self._steps):
            if asked is not None and step.body.isAncestorOf(asked):
                return place
        return self._now

    def focus(self, key: str) -> None:
        """Show the step of this question, and put the focus on it."""
        wanted = self.step_of(key)
        if wanted != self._now:
            self.go_to(wanted)
        super().focus(key)

    def fill(self, kept: Mapping[str, object]) -> Iterator[None]:
        """Fill in the answers that a snapshot kept, in pieces.

        Twice: some choices are offered only when other answers are there.
        """
        answers = kept.get("answers")
        wanted = cast("dict[str, Answer]", answers if isinstance(answers, dict) else {})
        self._restoring = True
        try:
            for _time in range(2):
                for key, answer in wanted.items():
                    if key in self._questions and self.field(key).answer() != answer:
                        yield from self.field(key).fill(answer)
                self.follow()
                yield
        finally:
            self._restoring = False
        self.catch_up()

    def restore(self, kept: Mapping[str, object]) -> None:
        """Fill in what a snapshot kept, all at once."""
        for _piece in self.fill(kept):
            pass
        self._restoring = True
        super().restore(kept)
        self._restoring = False
        self.catch_up()

    def at(self, key: str, gap: str) -> Gap:
        """A gap whose sentence does not say where it is, with the question in front."""
        return (key, words.at(question=self._plain.get(key) or self.question(key).question, gap=gap))

    def chosen(self, key: str) -> bool | None:
        """The answer to yes, no or unknown; None for unknown and for nothing."""
        return {YES: True, NO: False}.get(self.text(key))

    def _go_back_to(self, step: Answer) -> Iterable[None]:
        self.go_to(step if isinstance(step, int) else 0)
        return ()

    def _heard(self, key: str) -> None:
        asked = self._questions.get(key)
        if self._restoring:
            return
        if asked is not None and asked.field.typed:
            self._pause.start()
        else:
            self.catch_up()


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
