"""The worklist says what is whose turn, and calls nothing due that is not."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.kit import Heading, Parts, WorkRow
from lentiz_desk.ui.worklist import WorklistPage
from lentiz_desk.words import worklist as words
from tests.ui.desk_rooms import instant, sample_world


def worklist(qtbot: QtBot, stage: str, name: str) -> WorklistPage:
    page = WorklistPage(instant(stage, name), {})
    qtbot.addWidget(page)
    page.refresh()
    return page


def groups(page: WorklistPage) -> dict[str, list[str]]:
    """The verbs under each heading, in order."""
    found: dict[str, list[str]] = {}
    for part in page.findChildren(Parts):
        for piece in part.findChildren(QWidget):
            if isinstance(piece, Heading):
                found[piece.text()] = []
            elif isinstance(piece, WorkRow):
                found[list(found)[-1]].append(piece.button.text())
    return found


@pytest.mark.parametrize(
    ("stage", "name", "verb"),
    [
        ("decide", "officer", "Begin met controle"),
        ("check", "officer", "Verder met controle"),
        ("ask", "directeur", "Besluiten"),
        ("hand_in", "directeur", "Bevindingen lezen"),
        ("report", "behandelaar", "Zaak openen"),
    ],
)
def test_what_is_my_turn_stands_under_now_whenever_it_is_due(qtbot: QtBot, stage: str, name: str, verb: str) -> None:
    page = worklist(qtbot, stage, name)
    assert groups(page) == {"Nu aan u": [verb]}


def test_a_duty_stands_where_its_day_is(qtbot: QtBot) -> None:
    clock = sample_world("act").clock
    before = clock.at
    now = worklist(qtbot, "act", "behandelaar")
    assert groups(now) == {"Nu aan u": ["Zaak openen"], "Later": ["Vastleggen dat het is gedaan"]}
    try:
        clock.forward(days=16)
        nearer = worklist(qtbot, "act", "behandelaar")
        assert list(groups(nearer)) == ["Nu aan u", words.this_week()]
        clock.forward(days=7)
        missed = worklist(qtbot, "act", "behandelaar")
        assert list(groups(missed)) == [words.late(), "Nu aan u"]
    finally:
        clock.at = before


def test_no_row_says_that_a_check_is_under_way_before_something_was_recorded(qtbot: QtBot) -> None:
    page = worklist(qtbot, "decide", "officer")
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "controle uitvoeren" in said
    assert "Verder" not in said
