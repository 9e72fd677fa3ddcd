"""Rows of work."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lentiz_desk.ui.kit.beside import Beside
from lentiz_desk.ui.kit.buttons import Button, Kind
from lentiz_desk.ui.kit.flow import Flow
from lentiz_desk.ui.kit.layout import column, group, row
from lentiz_desk.ui.kit.surfaces import Badge, Card
from lentiz_desk.ui.kit.text import Picture, Quiet, Text, Weight
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import DOUBLE
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
