"""What a form does for whoever fills it in: the gap in sight, the count that follows, the wheel left to the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.kit import Choice, DateField, Field, Form, LinkButton, MomentField, Option, TextArea, TextLine
from lentiz_desk.ui.page import Page
from lentiz_desk.words import ui as words
from tests.ui.driving import write


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


def dated_form(qtbot: QtBot, field: Field) -> Form:
    form = Form()
    form.ask("when", field, "Wanneer?")
    form.ask("note", TextLine(), "Opmerking")
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    QApplication.processEvents()
    return form


@pytest.mark.parametrize("field", [DateField, MomentField])
@pytest.mark.parametrize("typed", ["32-13-2026", "ergens in mei"])
def test_what_is_no_date_is_said_when_the_field_is_left_and_not_before(
    qtbot: QtBot, field: type[DateField | MomentField], typed: str
) -> None:
    form = dated_form(qtbot, field())
    asked = form.question("when")
    line = asked.field.control()
    write(line, typed)
    assert asked.error() == ""
    form.field("note").setFocus()
    assert asked.error() == words.no_date()
    assert line.property("wrong") is True
    assert words.no_date() in line.accessibleDescription()
    write(line, "3")
    assert asked.error() == ""
    QTest.keyClicks(line, "-3-2026")
    form.field("note").setFocus()
    assert asked.error() == ""
    assert line.property("wrong") is False


def test_a_wrong_time_is_said_and_marked_at_the_time(qtbot: QtBot) -> None:
    moment = MomentField()
    form = dated_form(qtbot, moment)
    write(moment.date_part.edit, "3-3-2026")
    moment.time_part.setFocus()
    assert form.question("when").error() == ""
    write(moment.time_part.edit, "25:00")
    form.field("note").setFocus()
    assert form.question("when").error() == words.no_time()
    assert (moment.date_part.edit.property("wrong"), moment.time_part.edit.property("wrong")) == (False, True)


def test_a_wrong_date_stays_said_when_other_gaps_are_filled(qtbot: QtBot) -> None:
    form = dated_form(qtbot, DateField())
    form.show_gaps([("note", "Vul de opmerking in.")])
    write(form.field("when").control(), "32-13-2026")
    write(form.field("note").control(), "x")
    assert form.question("note").error() == ""
    assert form.question("when").error() == words.no_date()


def test_a_gap_is_not_overruled_by_a_wrong_date(qtbot: QtBot) -> None:
    form = dated_form(qtbot, DateField())
    write(form.field("when").control(), "ooit")
    form.show_gaps([("when", "Vul een dag in.")])
    form.field("note").setFocus()
    assert form.question("when").error() == "Vul een dag in."


@pytest.mark.parametrize(("here", "told"), [("note", True), ("when", False)])
def test_a_wrong_date_that_comes_back_is_said_unless_it_is_still_being_typed(
    qtbot: QtBot, here: str, *, told: bool
) -> None:
    form = dated_form(qtbot, DateField())
    form.field("note").setFocus()
    form.restore({"answers": {"when": "32-13-2026"}, "focus": here})
    assert bool(form.question("when").error()) is told


def test_nothing_moves_down_under_the_mouse_when_a_wrong_date_is_left(qtbot: QtBot) -> None:
    form = dated_form(qtbot, DateField())
    write(form.field("when").control(), "32-13-2026")
    note = form.field("note").control()
    QTest.mousePress(note, Qt.MouseButton.LeftButton)
    assert note.hasFocus()
    assert form.question("when").error() == ""
    QTest.mouseRelease(note, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: form.question("when").error() == words.no_date())
