"""A long form in steps: it keeps up with who types, and its steps and what is added stay in sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.kit import Text
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.report.form import ReportForm
from lentiz_desk.ui.request.page import RequestPage
from lentiz_desk.ui.step_list import StepList
from lentiz_desk.ui.stepped import SteppedForm
from lentiz_desk.ui.stepped_page import SteppedPage
from lentiz_desk.words import stepped as words
from tests.ui.driving import button, click, write
from tests.ui.samples_reporting import report_page, request_page

WIDE, NARROW = 1030, 700
WHY, TEST, CARRYING_OUT, PEOPLE, POST, RECORD = 0, 3, 4, 2, 4, 6
MOTIVATION = "motivations.lighter_means"


def open_page(qtbot: QtBot, page: Page, *, width: int = WIDE, height: int = 640) -> None:
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    QApplication.processEvents()


def request_at(qtbot: QtBot, step: int, *, width: int = WIDE, height: int = 640) -> tuple[RequestPage, SteppedForm]:
    page = request_page(step)
    open_page(qtbot, page, width=width, height=height)
    assert page.form is not None
    return page, page.form


def report_at(qtbot: QtBot, step: int) -> tuple[Page, ReportForm]:
    page = report_page(step)
    open_page(qtbot, page)
    assert isinstance(page.form, ReportForm)
    return page, page.form


def empty(control: QWidget) -> None:
    write(control, "")
    QTest.keyClick(control, Qt.Key.Key_Delete)


def said(page: QWidget) -> str:
    QApplication.processEvents()
    return " ".join(label.text() for label in page.findChildren(Text) if label.isVisible())


def whole_in_sight(page: Page, piece: QWidget) -> bool:
    sight = page.area.viewport()
    return sight.rect().contains(QRect(piece.mapTo(sight, QPoint(0, 0)), piece.size()))


def scroll_to_end(page: Page) -> None:
    bar = page.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert page.area.place() > 0


def counted(monkeypatch: pytest.MonkeyPatch, form: SteppedForm, name: str) -> list[str]:
    calls: list[str] = []
    real: Callable[[], object] = getattr(form, name)

    def counting() -> object:
        calls.append(name)
        return real()

    monkeypatch.setattr(form, name, counting)
    return calls


@pytest.mark.parametrize("asked", ["gaps", "follow"])
def test_typing_does_not_look_through_the_whole_form_at_every_key(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    _page, form = request_at(qtbot, TEST)
    calls = counted(monkeypatch, form, asked)
    write(form.field(MOTIVATION).control(), "Het gesprek bracht niets. " * 8)
    assert len(calls) < 20
    qtbot.waitUntil(lambda: calls != [])


def test_what_is_open_is_right_after_a_pause_in_typing(qtbot: QtBot) -> None:
    page, form = request_at(qtbot, TEST)
    assert words.nothing_open() in said(page)
    empty(form.field(MOTIVATION).control())
    qtbot.waitUntil(lambda: words.still_open(count=1) in said(page))
    assert words.open_count(count=1) in said(page)
    write(form.field(MOTIVATION).control(), "Twee gesprekken.")
    qtbot.waitUntil(lambda: words.nothing_open() in said(page))


def test_a_choice_is_followed_at_once_while_something_is_typed(qtbot: QtBot) -> None:
    page, form = request_at(qtbot, WHY)
    empty(form.field("purpose").control())
    form.put("requester_kind", "inside")
    assert form.question("requester").isVisible()
    assert not form.question("requester_function").isVisible()
    assert words.still_open(count=2) in said(page)


def test_the_next_step_knows_what_was_typed_last(qtbot: QtBot) -> None:
    page, form = request_at(qtbot, TEST)
    empty(form.field(MOTIVATION).control())
    click(page.next)
    assert form.current() == CARRYING_OUT
    assert words.still_open(count=1) in said(page)


def test_what_was_typed_last_is_read_again_before_signing(qtbot: QtBot) -> None:
    page, form = report_at(qtbot, POST)
    assert isinstance(page, SteppedPage)
    write(form.field("facts").control(), "Pas op het laatst getypt.")
    page.go_to_step(RECORD)
    assert "Pas op het laatst getypt." in said(page)


def test_a_text_emptied_just_before_submitting_is_missed(qtbot: QtBot) -> None:
    page, form = request_at(qtbot, TEST)
    empty(form.field(MOTIVATION).control())
    page.submit()
    assert form.question(MOTIVATION).error()


def test_a_lock_in_the_middle_of_a_word_keeps_it(qtbot: QtBot) -> None:
    page, form = request_at(qtbot, TEST)
    write(form.field(MOTIVATION).control(), "Half")
    kept = page.snapshot()
    again, form = request_at(qtbot, TEST)
    again.restore(kept)
    assert form.text(MOTIVATION) == "Half"


def test_the_steps_stay_in_sight_beside_a_long_step(qtbot: QtBot) -> None:
    page, form = request_at(qtbot, TEST)
    steps = page.findChild(StepList)
    assert isinstance(steps, StepList)
    assert whole_in_sight(page, steps)
    scroll_to_end(page)
    assert whole_in_sight(page, steps)
    form.put(MOTIVATION, "")
    qtbot.waitUntil(lambda: words.still_open(count=1) in said(page))
    QApplication.processEvents()
    assert whole_in_sight(page, steps)
    page.area.put_place(0)
    assert steps.y() == 0


def test_steps_on_top_of_the_form_scroll_away_with_it(qtbot: QtBot) -> None:
    page, _form = request_at(qtbot, TEST, width=NARROW)
    steps = page.findChild(StepList)
    assert isinstance(steps, StepList)
    scroll_to_end(page)
    assert steps.y() == 0
    assert not whole_in_sight(page, steps)


def test_steps_on_top_of_the_form_leave_it_in_sight(qtbot: QtBot) -> None:
    page, form = request_at(qtbot, TEST, width=NARROW)
    steps = page.findChild(StepList)
    assert isinstance(steps, StepList)
    titles = [step.title for step in form.steps()]
    assert steps.height() < page.area.viewport().height() / 4
    assert [title for title in titles if title in said(steps)] == [titles[TEST]]
    unfold = button(steps, words.all_steps())
    click(unfold)
    assert all(button(steps, title).isVisible() for title in titles if title != titles[TEST])
    click(button(steps, titles[WHY]))
    assert form.current() == WHY
    assert [title for title in titles if title in said(steps)] == [titles[WHY]]
    page.resize(WIDE, 640)
    QApplication.processEvents()
    assert all(button(steps, title).isVisible() for title in titles if title != titles[WHY])
    assert not unfold.isVisible()


def test_growing_and_shrinking_to_a_width_lead_to_the_same(qtbot: QtBot) -> None:
    page, form = request_at(qtbot, TEST)
    wide = QWidget()
    wide.setMinimumWidth(600)
    lines = form.steps()[TEST].body.layout()
    assert lines is not None
    lines.addWidget(wide)
    steps = page.findChild(StepList)
    assert isinstance(steps, StepList)

    def tall(width: int) -> int:
        page.resize(width, 640)
        for _turn in range(3):
            QApplication.processEvents()
        return steps.height()

    widths = range(820, 940)
    growing = [tall(width) for width in widths]
    shrinking = [tall(width) for width in reversed(widths)]
    assert growing == shrinking[::-1]
    assert growing[0] < growing[-1]


def test_steps_that_need_more_height_than_there_is_can_all_be_scrolled_to(qtbot: QtBot) -> None:
    page, _form = request_at(qtbot, TEST, height=300)
    steps = page.findChild(StepList)
    assert isinstance(steps, StepList)
    assert steps.height() > page.area.viewport().height()
    scroll_to_end(page)
    assert steps.y() == 0


def test_a_person_that_is_added_comes_into_sight_as_a_whole(qtbot: QtBot) -> None:
    page, form = report_at(qtbot, PEOPLE)
    scroll_to_end(page)
    click(form.people.add)
    card = form.people.rows.cards()[-1]
    qtbot.waitUntil(lambda: whole_in_sight(page, card))
    assert form.field(f"{form.people.rows.names()[-1]}.part").control().hasFocus()
    QTest.qWait(120)
    assert whole_in_sight(page, card)
