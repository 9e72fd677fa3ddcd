"""Parts of a long form that people add and take away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lentiz_desk.ui.kit import Card, ScrollColumn, column
from lentiz_desk.ui.kit.field import Answer
from lentiz_desk.ui.stepped import Remembered, SteppedForm
from lentiz_desk.ui.theme import DOUBLE, GRID


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

    def _put(self, answer: Answer) -> Iterator[None]:
        wanted = [str(key) for key in answer] if isinstance(answer, list) else []
        if wanted == self.names():
            return
        for key in self.names():
            self._take_away(key)
        for key in wanted:
            self._build(key)
            yield

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
