"""Work on the vault happens elsewhere, in order, and comes back here."""

from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.kit import Text
from lentiz_desk.ui.kit.busy import Busy
from lentiz_desk.ui.vault_thread import Progress, VaultThread, WorkCancelledError, WorkStoppedError
from lentiz_desk.words.paper import size_done_of


class DiskIsFull(Exception):
    pass


@pytest.fixture
def vault(qtbot: QtBot) -> Iterator[VaultThread]:
    made = VaultThread()
    yield made
    made.stop()


def test_work_is_done_elsewhere_and_its_result_comes_back_here(qtbot: QtBot, vault: VaultThread) -> None:
    results: list[tuple[bool, bool]] = []
    vault.ask(
        lambda _: current_thread() is main_thread(),
        lambda there: results.append((there, current_thread() is main_thread())),
    )
    qtbot.waitUntil(lambda: results == [(False, True)])


def test_work_is_done_in_the_order_in_which_it_was_asked(qtbot: QtBot, vault: VaultThread) -> None:
    done: list[int] = []
    for number in range(100):
        vault.ask(lambda _, number=number: number, done.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(done) == 100)
    assert done == list(range(100))


def test_more_bytes_than_qt_counts_come_back_as_they_are(qtbot: QtBot, vault: VaultThread) -> None:
    told: list[tuple[int, int]] = []
    page, gate = QWidget(), Event()
    qtbot.addWidget(page)
    busy = Busy(page)
    qtbot.addWidget(busy)
    busy.start("Bezig…", how_far=size_done_of)

    def work(progress: Progress) -> None:
        gate.wait(5)
        progress(3 << 30, 4 << 30)

    errand = vault.ask(work)
    errand.progressed.connect(lambda done, total: told.append((done, total)))
    errand.progressed.connect(busy.progress)
    gate.set()
    qtbot.waitUntil(lambda: told == [(3 << 30, 4 << 30)])
    bar = busy.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert bar.value() * 4 == bar.maximum() * 3
    assert size_done_of(3 << 30, 4 << 30) in [text.text() for text in busy.findChildren(Text)]


def test_an_error_comes_back_here(qtbot: QtBot, vault: VaultThread) -> None:
    errors: list[Exception] = []

    def work(_progress: Progress) -> None:
        raise DiskIsFull

    vault.ask(work, failed=errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], DiskIsFull)


def test_an_error_that_nobody_waits_for_is_not_lost(qtbot: QtBot, vault: VaultThread) -> None:
    def work(_progress: Progress) -> None:
        raise DiskIsFull

    with qtbot.waitSignal(vault.crashed) as signal:
        vault.ask(work)
    assert signal.args is not None
    assert isinstance(signal.args[0], DiskIsFull)


def test_work_that_takes_long_tells_how_far_it_is_and_can_be_cancelled(qtbot: QtBot, vault: VaultThread) -> None:
    errors: list[Exception] = []
    steps: list[int] = []
    go_on = Event()

    def work(progress: Progress) -> None:
        for step in range(1000):
            progress(step, 1000)
            steps.append(step)
            if step == 3:
                go_on.wait(5)

    errand = vault.ask(work, failed=errors.append)
    with qtbot.waitSignal(errand.progressed):
        pass
    errand.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], WorkCancelledError)
    assert steps[-1] <= 3


def test_nothing_is_told_to_a_page_that_is_gone(qtbot: QtBot, vault: VaultThread) -> None:
    told: list[int] = []
    go_on = Event()
    page = QObject()
    errand = vault.ask(lambda _: go_on.wait(5), lambda _: told.append(1), owner=page)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(errand.ended):
        go_on.set()
    assert told == []


def test_stopping_cancels_what_runs_drops_what_waits_and_takes_no_more(qtbot: QtBot, vault: VaultThread) -> None:
    started = Event()
    done: list[int] = []

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress(0, 0)

    vault.ask(work, failed=lambda _: None)
    vault.ask(lambda _: 2, done.append)
    assert started.wait(5)
    vault.stop()
    assert vault.is_idle()
    with pytest.raises(WorkStoppedError):
        vault.ask(lambda _: 3)
    vault.stop()
