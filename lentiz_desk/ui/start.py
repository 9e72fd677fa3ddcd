"""The first page when no vault is open: open one, or found one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from lentiz_desk.ui.front import FrontPage
from lentiz_desk.ui.kit import Button, Card, PrimaryButton, Quiet, Text, Weight, column, file_dialog, row
from lentiz_desk.ui.kit.text import Picture
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import DOUBLE
from lentiz_desk.words import front as words


class StartPage(FrontPage):
    """Three ways on, one sentence each. `vault_chosen` carries the folder; `founding_asked` starts the wizard.

    ``practised``: there is a practice vault already, which `practice_asked` opens instead of founding one.
    """

    helps = "start"
    vault_chosen = Signal(object)
    founding_asked = Signal()
    practice_asked = Signal()

    def __init__(self, offered: Sequence[Path] = (), *, practised: bool = False) -> None:
        super().__init__(words.welcome(), words.welcome_why(), width=600, above=72)
        self.choose = (Button if offered else PrimaryButton)(words.open_verb(), self._choose)
        self.offers = [
            (Button if place else PrimaryButton)(words.open_this(name=path.stem), partial(self.vault_chosen.emit, path))
            for place, path in enumerate(offered)
        ]
        self.found = Button(words.found_verb(), self.founding_asked.emit)
        verb = words.practice_open() if practised else words.practice_verb()
        self.practice = Button(verb, self.practice_asked.emit)
        self.put(
            _way("key", words.open_title(), words.open_why(), *self.offers, self.choose),
            _way("plus", words.found_title(), words.found_why(), self.found),
            _way("school", words.practice_title(), words.practice_why(), self.practice),
            row(None, self.language_link()),
        )

    def _choose(self) -> None:
        file_dialog(self, words.choose_vault(), self._chosen, mode=QFileDialog.FileMode.Directory)

    def _chosen(self, paths: list[Path]) -> None:
        if paths:
            self.vault_chosen.emit(paths[0])


def _way(icon_name: str, title: str, why: str, *buttons: Button) -> Card:
    """A card with one way to go on."""
    line = row(Picture(icon_name, Tone.INFO), gap=DOUBLE, top=True)
    line.addLayout(
        column(column(Text(title, weight=Weight.HEADING), Quiet(why), gap=2), row(*buttons, None), gap=12), 1
    )
    card = Card("", line)
    card.body.setContentsMargins(DOUBLE, DOUBLE, DOUBLE, DOUBLE)
    return card
