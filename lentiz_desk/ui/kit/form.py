"""A form: questions in sections, what is missing named and focused, and everything kept as typed."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from lentiz_desk.ui.kit.beside import Beside
from lentiz_desk.ui.kit.buttons import LinkButton
from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.kit.layout import column, empty_out, fill
from lentiz_desk.ui.kit.surfaces import Card, Notice
from lentiz_desk.ui.kit.text import Quiet, Text, Weight, announce
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import DOUBLE, HALF
from lentiz_desk.words import ui as words
from lentiz_desk.words.catalog import current_language

AnyField = TypeVar("AnyField", bound=Field)

Gap = tuple[str, str]
"""The key of a field, and the sentence that says what is missing there."""


_LET_GO = 50
"""Milliseconds until it is seen again whether the mouse button was let go."""


class FieldUnknownError(LookupError):
    """The form has no field with this key."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Question(QWidget):
    """The question above a field, what helps to answer it, and what is wrong with the answer."""

    def __init__(self, field: Field, question: str, explained: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.question = question
        self._explained = explained
        self._slip = ""
        lines = column(gap=HALF)
        if question:
            label = Text(question.replace("&", "&&"), weight=Weight.STRONG)
            label.setBuddy(field.control())
            lines.addWidget(label)
        if explained:
            lines.addWidget(Quiet(explained))
        self._error = Text(tone=Tone.STOP)
        self._error.setVisible(False)
        lines.addWidget(field)
        lines.addWidget(self._error)
        self.setLayout(lines)
        if question:
            field.name_it(question, explained)
        field.changed.connect(self._mended)
        field.left.connect(self.look)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong; with nothing, only that what is typed cannot be understood, when that was said."""
        self._say(sentence or self._slip)

    def look(self) -> None:
        """Say it when what is typed cannot be understood; nothing moves down while the mouse is on its way."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTimer.singleShot(_LET_GO, self, self.look)
            return
        self._slip = self.field.slip()
        if self._slip and not self.error():
            self._say(self._slip)
            announce(self, self._slip)

    def error(self) -> str:
        """What is said to be wrong."""
        return self._error.text() if not self._error.isHidden() else ""

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.field.mark(wrong=bool(sentence))
        if self.question:
            self.field.name_it(self.question, " ".join(part for part in (sentence, self._explained) if part))

    def _mended(self) -> None:
        self._slip = ""
        if self.error():
            self._say("")


class Form(QWidget):
    """Questions below each other, in sections. Answers are read and written by key."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: dict[str, Question] = {}
        self._missing: list[Gap] = []
        self._links: list[tuple[str, LinkButton]] = []
        self._notice = Notice("", parent=self)
        self._notice.setVisible(False)
        self._gaps: QVBoxLayout = column()
        self._sections: QVBoxLayout = column(gap=DOUBLE)
        self._section: QVBoxLayout | None = None
        self.setLayout(column(self._gaps, self._sections, gap=0))

    def section(self, title: str = "", explained: str = "") -> Card:
        """Start a card; the questions that follow stand in it."""
        card = Card(title)
        card.body.setSpacing(DOUBLE)
        if explained:
            card.add(Quiet(explained))
        self._sections.addWidget(card)
        self._section = card.body
        return card

    def ask(self, key: str, field: AnyField, question: str = "", explained: str = "") -> AnyField:
        """Put a question below what is there; the field is returned."""
        self._target().addWidget(self._take(key, field, question, explained))
        return field

    def place(self, widget: QWidget) -> None:
        """Put something that is no question below what is there."""
        fill(self._target(), widget)

    def beside(self, *asked: tuple[str, Field, str]) -> None:
        """Put a few short questions beside each other."""
        taken = [self._take(key, field, question, "") for key, field, question in asked]
        self._target().addWidget(Beside(*taken, enough=160, top=True))

    def field(self, key: str) -> Field:
        """The field with this key. Raises FieldUnknownError."""
        return self.question(key).field

    def question(self, key: str) -> Question:
        """The field with its question and error line. Raises FieldUnknownError."""
        if key not in self._questions:
            raise FieldUnknownError(key)
        return self._questions[key]

    def answer(self, key: str) -> Answer:
        """What is filled in; nothing for a question that is hidden."""
        question = self.question(key)
        return None if question.isHidden() else question.field.answer()

    def text(self, key: str) -> str:
        """What is filled in, as text; empty when hidden or another kind of answer."""
        found = self.answer(key)
        return found if isinstance(found, str) else ""

    def texts(self, key: str) -> list[str]:
        """What is chosen, as keys; empty when hidden or another kind of answer."""
        found = self.answer(key)
        return found if isinstance(found, list) else []

    def flag(self, key: str) -> bool:
        """Whether it is ticked."""
        return self.answer(key) is True

    def put(self, key: str, answer: Answer) -> None:
        """Fill in."""
        self.field(key).put(answer)

    def set_shown(self, key: str, *, shown: bool) -> None:
        """Show or hide one question; what is hidden has no answer."""
        self.question(key).setVisible(shown)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Name each gap at its field and on top as a link, and put the focus on the first. None clears them all."""
        self._name_gaps(gaps)
        if gaps:
            self._notice.say(urgent=True)
            self.focus(gaps[0][0])

    def _name_gaps(self, gaps: Sequence[Gap]) -> None:
        empty_out(self._gaps)
        self._links = []
        self._missing = list(gaps)
        sentences = dict(reversed(gaps))
        for key, question in self._questions.items():
            question.show_error(sentences.get(key, ""))
        if not gaps:
            return
        notice = Notice(words.gaps_to_fill(count=len(gaps)), tone=Tone.CARE)
        self._links = [(key, LinkButton(sentence, partial(self.focus, key))) for key, sentence in gaps]
        for _key, link in self._links:
            fill(notice.lines, link)
        self._gaps.addWidget(notice)
        self._gaps.addSpacing(DOUBLE)
        self._notice = notice

    def focus(self, key: str) -> None:
        """Put the focus on this field."""
        if key in self._questions:
            self._questions[key].field.control().setFocus()

    def snapshot(self) -> dict[str, object]:
        """Everything filled in except what is secret, and where the focus and the caret are."""
        focused: QWidget | None = self.window().focusWidget()
        here = next((key for key, asked in self._questions.items() if focused and asked.isAncestorOf(focused)), "")
        return {
            "answers": {key: asked.field.answer() for key, asked in self._questions.items() if not asked.field.secret},
            "gaps": [list(gap) for gap in self._missing],
            "language": current_language(),
            "focus": here,
            "caret": self.field(here).caret() if here else 0,
        }

    def restore(self, kept: Mapping[str, object]) -> None:
        """Fill in what a snapshot kept, and put focus and caret back."""
        answers = kept.get("answers")
        for key, answer in cast("dict[str, Answer]", answers if isinstance(answers, dict) else {}).items():
            if key in self._questions and self.field(key).answer() != answer:
                self.put(key, answer)
        gaps = kept.get("gaps") if kept.get("language") == current_language() else None
        if gaps and isinstance(gaps, list):
            self._name_gaps([(key, sentence) for key, sentence in gaps])
        here, caret = kept.get("focus"), kept.get("caret")
        for key, asked in self._questions.items():
            if key != here:
                asked.look()
        if isinstance(here, str) and here in self._questions:
            self.focus(here)
            self.field(here).put_caret(caret if isinstance(caret, int) else 0)

    def _take(self, key: str, field: Field, question: str, explained: str) -> Question:
        asked = Question(field, question, explained)
        self._questions[key] = asked
        field.changed.connect(lambda: self._heard_of(key))
        return asked

    def _heard_of(self, key: str) -> None:
        if any(missing == key for missing, _sentence in self._missing):
            self._count_down(key)
        self.changed.emit(key)

    def _count_down(self, key: str) -> None:
        """Leave a mended gap in its place above, where it no longer counts: nothing moves while someone types."""
        self._missing = [gap for gap in self._missing if gap[0] != key]
        for missing, link in self._links:
            if missing == key:
                link.setEnabled(False)
        if self._missing:
            self._notice.retitle(words.gaps_to_fill(count=len(self._missing)))
        else:
            self._name_gaps([])

    def _target(self) -> QVBoxLayout:
        return self._section if self._section is not None else self._sections
