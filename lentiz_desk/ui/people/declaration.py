"""The secrecy declaration, to be read before it is signed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lentiz_desk.ui.kit import Card, Text, Weight
from lentiz_desk.words import people as words
from lentiz_desk.words.secrecy import declaration


def declaration_card(version: str) -> Card:
    """The whole text of a version, on a card."""
    return Card("", *declaration_lines(version))


def declaration_lines(version: str) -> list[QWidget]:
    """The whole text of a version, line by line."""
    text = declaration(version)
    lines: list[QWidget] = [Text(text.title, weight=Weight.HEADING), Text(text.opening)]
    for number, point in enumerate(text.points, 1):
        line = Text(words.point(number=number, text=point))
        line.setContentsMargins(12, 0, 0, 0)
        lines.append(line)
    return [*lines, Text(text.closing)]
