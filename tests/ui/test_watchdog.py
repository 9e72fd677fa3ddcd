"""The watchdog itself: what keeps the window busy is noticed and named, and what only waits is not."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.kit import text
from tests.ui.watchdog import LIMIT, turn, watched


def busy(seconds: float) -> None:
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        text.literal("x" * 100)


def test_what_keeps_the_window_busy_is_named() -> None:
    said = pytest.raises(AssertionError, match=r"pressing kept the window busy .*[\s\S]*literal")
    with said, watched(), turn("pressing"):
        busy(LIMIT * 8)


def test_what_blocks_inside_the_event_loop_is_noticed(qtbot: QtBot) -> None:
    done: list[bool] = []

    def slow() -> None:
        busy(LIMIT * 8)
        done.append(True)

    def waits() -> None:
        with watched(), turn("waiting"):
            QTimer.singleShot(0, slow)
            qtbot.waitUntil(lambda: bool(done))

    with pytest.raises(AssertionError, match="waiting"):
        waits()


def test_many_short_turns_are_no_long_one(qtbot: QtBot) -> None:
    done: list[bool] = []
    timer = QTimer()

    def short() -> None:
        busy(LIMIT / 5)
        done.append(True)

    timer.timeout.connect(short)
    with watched() as dog, turn("waiting"):
        timer.start(10)
        qtbot.waitUntil(lambda: len(done) > 10)
        timer.stop()
    assert 0 < dog.longest[0] < LIMIT * 2


def test_what_a_test_does_between_the_steps_of_a_person_does_not_count() -> None:
    with watched():
        busy(LIMIT * 8)
        with turn("pressing"):
            pass
