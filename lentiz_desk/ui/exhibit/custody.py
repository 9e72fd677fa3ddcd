"""Through whose hands an exhibit went, and the dialog that lets a copy of it leave the vault."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lentiz_desk.desk.custody import Link
from lentiz_desk.ui.kit import Card, Dialog, Form, PrimaryButton, Quiet, Text, TextArea, TextLine, Tone, column
from lentiz_desk.words import custody as words
from lentiz_desk.words import dates
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words.naming import Naming


def custody_card(links: tuple[Link, ...], naming: Naming) -> Card:
    """Return the chain of custody, the newest link last."""
    card = Card(words.heading())
    for link in links:
        said = words.link(link.what, naming.person(link.author))
        lines = column(Text(said), gap=2)
        lines.addWidget(Quiet(dates.moment(link.at), small=True))
        if link.receiver:
            lines.addWidget(Quiet(words.for_whom(link.receiver), small=True))
        if link.why:
            lines.addWidget(Quiet(link.why, small=True))
        if not link.intact:
            lines.addWidget(Text(words.not_intact(), tone=Tone.STOP))
        card.body.addLayout(lines)
    return card


class ExportDialog(Dialog):
    """Asks for whom a copy of the file is and why; only then it can be saved."""

    def __init__(self, parent: QWidget, on: Callable[[str, str], object]) -> None:
        super().__init__(parent, words.export_title(), width=560)
        self._on = on
        self.form = Form()
        self.body.addWidget(Text(words.export_means()))
        self.form.ask("receiver", TextLine(), words.receiver())
        self.form.ask("why", TextArea(least=2), words.why())
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.add_close(ui_words.go_back())
        self.verb = PrimaryButton(words.export_verb(), self._agree)
        self.buttons.addWidget(self.verb)

    def _agree(self) -> None:
        receiver, why = self.form.text("receiver").strip(), self.form.text("why").strip()
        gaps = [] if receiver else [("receiver", words.gap_receiver())]
        gaps += [] if why else [("why", words.gap_why())]
        self.form.show_gaps(gaps)
        if not gaps:
            self.accept()
            self._on(receiver, why)
