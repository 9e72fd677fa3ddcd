"""What a check must answer and where it may look: questions and sources that people add and take away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from lentiz_desk.domain.case_entries import RequestedSource
from lentiz_desk.domain.values import SOURCE_LEVEL, Level, SourceKind
from lentiz_desk.ui.form_rows import Rows
from lentiz_desk.ui.kit import Badge, Button, Choice, Gap, LinkButton, Option, Quiet, Text, TextLine, Tone, group, row
from lentiz_desk.ui.stepped import Pair, SteppedForm
from lentiz_desk.ui.theme import DOUBLE
from lentiz_desk.words import request as words
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words import values

_QUESTION, _SOURCE = "v", "s"
_TONES = {Level.AGGREGATE: Tone.GOOD, Level.PUBLIC: Tone.INFO, Level.USAGE: Tone.CARE, Level.CONTENT: Tone.CARE}


class QuestionsPart:
    """The questions of a request, one line each."""

    def __init__(self, form: SteppedForm) -> None:
        self._form = form
        self._away: dict[str, LinkButton] = {}
        form.section(words.questions(), words.questions_help())
        self.rows = Rows(form, "questions", self._make)
        form.place(self.rows)
        form.place(group(row(Button(words.add_question(), self._add, icon_name="plus"), None)))

    def keys(self) -> tuple[str, ...]:
        """The keys of all questions."""
        return tuple(self.rows.names())

    def texts(self) -> dict[str, str]:
        """The words of every question by key."""
        return {key: self._form.text(f"{key}.text") for key in self.rows.names()}

    def names(self) -> dict[str, str]:
        """What every question is called: its words, or its place while it has none."""
        return _named(self._form, self.rows.names(), words.question_number)

    def start(self) -> None:
        """One question to begin with."""
        self.rows.add(f"{_QUESTION}1")

    def follow(self) -> None:
        """The last one cannot be taken away."""
        for number, key in enumerate(self.rows.names(), 1):
            _retell(self._form, self._away[key], key, words.question_number(number=number))
            self._away[key].setVisible(len(self.rows.names()) > 1)

    def _add(self) -> None:
        key = self.rows.next_key(_QUESTION)
        self.rows.add(key)
        self._form.focus(f"{key}.text")

    def _remove(self, key: str) -> None:
        self._away.pop(key, None)
        self.rows.remove(key)
        self._form.focus(f"{self.rows.names()[0]}.text")

    def _make(self, key: str, lines: QVBoxLayout) -> None:
        away = LinkButton(ui_words.remove(), partial(self._remove, key))
        self._away[key] = away
        _ask_with(self._form, lines, f"{key}.text", words.question(), away)


class SourcesPart:
    """The sources of a request, each of a kind that is public or the school's own, and the level that follows."""

    def __init__(self, form: SteppedForm, mark: str = "") -> None:
        self._form = form
        self._away: dict[str, LinkButton] = {}
        form.section(words.sources(), words.sources_help())
        if mark:
            form.place(Badge(mark, Tone.CARE))
        self.rows = Rows(form, "sources", self._make)
        form.place(self.rows)
        form.place(group(row(Button(words.add_source(), self._add, icon_name="plus"), None)))
        self._level = Badge("")
        self._means = Text()
        form.section(words.level()).add(self._level, self._means, Quiet(words.level_help()))

    def start(self) -> None:
        """One source to begin with."""
        self.rows.add(f"{_SOURCE}1")

    def sources(self) -> tuple[RequestedSource, ...]:
        """The sources whose kind is chosen."""
        kinds = {key: self._form.text(f"{key}.kind") for key in self.rows.names()}
        return tuple(RequestedSource(key=key, source=SourceKind(kind)) for key, kind in kinds.items() if kind)

    def texts(self) -> dict[str, str]:
        """The words of every source whose kind is chosen, by key."""
        return {item.key: self._form.text(f"{item.key}.text") for item in self.sources()}

    def names(self) -> dict[str, str]:
        """What every source is called: its words, or its place while it has none."""
        return _named(self._form, self.rows.names(), words.source_number)

    def level(self) -> Level:
        """The heaviest level that the sources need."""
        return max((SOURCE_LEVEL[item.source] for item in self.sources()), default=Level.AGGREGATE)

    def gaps(self) -> list[Gap]:
        """Sources of which the kind is not chosen."""
        return [
            (f"{key}.kind", words.gap_source_kind()) for key in self.rows.names() if not self._form.text(f"{key}.kind")
        ]

    def follow(self) -> None:
        """The level follows the sources; the last source cannot be taken away."""
        for number, key in enumerate(self.rows.names(), 1):
            _retell(self._form, self._away[key], key, words.source_number(number=number))
            self._away[key].setVisible(len(self.rows.names()) > 1)
        known = bool(self.sources())
        level = self.level()
        self._level.setVisible(known)
        self._level.setText(values.capital(values.level(level)))
        self._level.set_tone(_TONES[level])
        self._means.setText(values.level_explained(level) if known else words.level_follows())

    def _add(self) -> None:
        key = self.rows.next_key(_SOURCE)
        self.rows.add(key)
        self._form.focus(f"{key}.kind")

    def _remove(self, key: str) -> None:
        self._away.pop(key, None)
        self.rows.remove(key)
        self._form.focus(f"{self.rows.names()[0]}.kind")

    def _make(self, key: str, lines: QVBoxLayout) -> None:
        away = LinkButton(ui_words.remove(), partial(self._remove, key))
        self._away[key] = away
        sides = Pair(lines)
        self._form.ask_in(sides.left, f"{key}.kind", Choice(_kinds()), words.source_kind())
        _ask_with(self._form, sides.right, f"{key}.text", words.source_text(), away)


def _ask_with(form: SteppedForm, lines: QVBoxLayout, key: str, question: str, away: LinkButton) -> None:
    line = row(gap=DOUBLE)
    lines.addLayout(line)
    asked = form.part_of(key, TextLine(), question, lines)
    lines.removeWidget(asked)
    line.addWidget(asked, 1)
    line.addWidget(away, 0, Qt.AlignmentFlag.AlignBottom)


def _named(form: SteppedForm, keys: Sequence[str], place: Callable[..., str]) -> dict[str, str]:
    return {
        key: form.text(f"{key}.text") or words.unfilled_part(part=place(number=number))
        for number, key in enumerate(keys, 1)
    }


def _retell(form: SteppedForm, away: LinkButton, key: str, about: str) -> None:
    form.tell_apart(f"{key}.", about)
    away.speak(ui_words.verb_about(verb=ui_words.remove(), about=about))


def _kinds() -> list[Option]:
    return [
        Option(key=kind, title=words.source_option(level=int(level), name=values.source_kind(kind)))
        for kind, level in SOURCE_LEVEL.items()
    ]
