"""What a form does for whoever fills it in: the gap in sight, the count that follows, the wheel left to the page."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.kit import Choice, Form, LinkButton, Option, TextArea, TextLine
from lentiz_desk.ui.page import Page


def long_page(qtbot: QtBot) -> tuple[Page, Form]:
    page, form = Page("Formulier"), Form()
    form.section("Vragen")
    for number in range(30):
        form.ask(f"q{number}", TextLine(), f"Vraag {number}")
    page.add(form)
    page.resize(700, 500)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page, form


def test_the_first_gap_is_in_sight_although_the_list_of_gaps_pushes_it_down(qtbot: QtBot) -> None:
    page, form = long_page(qtbot)
    form.show_gaps([(f"q{number}", f"Vul vraag {number} in.") for number in range(9, 25)])

    def in_sight() -> None:
        control = form.field("q9").control()
        assert control.hasFocus()
        at = QRect(control.mapTo(page.area.viewport(), QPoint(0, 0)), control.size())
        assert page.area.viewport().rect().contains(at)

    qtbot.waitUntil(in_sight)


def test_a_mended_gap_no_longer_counts_and_the_last_one_takes_the_list_away(qtbot: QtBot) -> None:
    _page, form = long_page(qtbot)
    form.show_gaps([("q0", "Vul vraag 0 in."), ("q1", "Vul vraag 1 in.")])

    def said() -> str:
        return " ".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())

    qtbot.waitUntil(lambda: "2 antwoorden" in said())
    form.put("q0", "ja")
    assert "1 antwoord" in said()
    assert [link.isEnabled() for link in form.findChildren(LinkButton) if link.isVisible()] == [False, True]
    form.put("q1", "ja")
    qtbot.waitUntil(lambda: "antwoord" not in said())


def test_the_wheel_takes_the_focus_nowhere(qtbot: QtBot) -> None:
    choice, area = Choice([Option(key="a", title="A")]), TextArea()
    for field in (choice, area):
        qtbot.addWidget(field)
    assert choice.combo.focusPolicy() is Qt.FocusPolicy.StrongFocus
    for edit in area.findChildren(QPlainTextEdit):
        assert edit.focusPolicy() is Qt.FocusPolicy.StrongFocus
