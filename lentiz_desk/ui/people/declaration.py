"""The secrecy declaration, to be read before it is signed."""

from __future__ import annotations

from lentiz_desk.ui.kit import Card, Quiet, Text, Weight
from lentiz_desk.words import people as words
from lentiz_desk.words.secrecy import declaration


def declaration_card(version: str) -> Card:
    """The whole text of a version."""
    text = declaration(version)
    card = Card("", Text(text.title, weight=Weight.HEADING), Text(text.opening))
    for number, point in enumerate(text.points, 1):
        line = Text(words.point(number=number, text=point))
        line.setContentsMargins(12, 0, 0, 0)
        card.add(line)
    card.add(Quiet(text.closing))
    return card
