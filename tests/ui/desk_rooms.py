"""Real worlds for pages: one that answers at once for pictures and laws, and one on the real vault thread to act in."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.session import Session
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.ui.page import Page, State
from lentiz_desk.ui.turns import Turns
from lentiz_desk.ui.vault_thread import Errand, Progress
from lentiz_desk.ui.workplace import SignedIn, Who, Workplace
from tests.ui.watchdog import turn, watched
from tests.world import World, passphrase, world_at

Result = TypeVar("Result")

PATIENCE = 20
"""Seconds that a test waits at most for what the vault thread does, on a machine that is busy."""


class InstantWorkplace(Workplace):
    """Answers at once, on the thread that asks: a page is complete when it is made."""

    def __init__(self, session: Session, sign_in_name: str, world: World) -> None:
        QObject.__init__(self)
        me = session.me
        self.who = Who(person=me.id, name=me.name, function=me.function, roles=me.roles, locations=me.locations)
        self.sign_in_name = sign_in_name
        self.vault = world.vault
        self._session = session
        self._world = world
        self._now = lambda: world.clock.at

    def ask_long(
        self,
        work: Callable[[Session, Progress], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Errand:
        session = self._session
        assert session is not None
        try:
            result = work(session, Progress(lambda _done, _total: None))
        except Exception as error:  # noqa: BLE001 - as the vault thread does
            if failed is not None:
                failed(error)
        else:
            if done is not None:
                done(result)
        return Errand(owner, lambda: None)

    def in_turns(self, pieces: Iterator[None], done: Callable[[], object], *, owner: QObject) -> Turns:
        for _piece in pieces:
            pass
        return super().in_turns(iter(()), done, owner=owner)


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="lentiz-desk-samples-"))
    folder.chmod(0o700)
    return folder


@cache
def sample_world(stage: str) -> World:
    """A world at a stage, made once per process."""
    folder = _folder() / stage
    folder.mkdir(mode=0o700)
    return world_at(folder, stage)


@cache
def _sample_session(stage: str, name: str) -> Session:
    return sign_in(sample_world(stage).vault, name, passphrase(name))


def instant(stage: str, name: str) -> InstantWorkplace:
    """A workplace of someone in a sample world."""
    return InstantWorkplace(_sample_session(stage, name), name, sample_world(stage))


@contextmanager
def at_work(qtbot: QtBot, world: World, name: str) -> Iterator[Workplace]:
    """Someone signed in, on the real vault thread, until the block ends."""
    workplace = Workplace(now=lambda: world.clock.at)
    workplace.vault = world.vault
    arrived: list[SignedIn] = []
    try:
        workplace.sign_in(name, passphrase(name), arrived.append, _refuse)
        qtbot.waitUntil(lambda: bool(arrived))
        workplace.sign_in_name = name
        with watched():
            yield workplace
        workplace.sign_out({})
        qtbot.waitUntil(workplace.thread_of_vault.is_idle)
    finally:
        workplace.vault = None
        workplace.stop()


@contextmanager
def held_up(workplace: Workplace) -> Iterator[None]:
    """The vault thread is busy with something else until the block ends: what is asked meanwhile has not begun."""
    gate = Event()
    workplace.ask(lambda _session: gate.wait(PATIENCE))
    try:
        yield
    finally:
        gate.set()


def _refuse(error: Exception) -> None:
    raise error


class Opened:
    """A page on the screen, with what it asked of the window; with ``kept``, as the window brings one back."""

    def __init__(self, qtbot: QtBot, workplace: Workplace, page: Page, kept: State | None = None) -> None:
        self.page = page
        self.went: list[tuple[str, Mapping[str, object]]] = []
        self.heard: list[str] = []
        self._bot = qtbot
        self._workplace = workplace
        qtbot.addWidget(page)
        page.open_page.connect(lambda name, args: self.went.append((name, args)))
        page.said.connect(self.heard.append)
        page.resize(1030, 720)
        with turn("opening the page"):
            page.show()
            if kept is not None:
                page.restore(kept)
            page.refresh()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is being done any more, and what came of it is on the screen."""
        while True:
            with turn("waiting for the vault"):
                self._bot.waitUntil(self._is_quiet)
            for _turn in range(4):
                with turn("settling"):
                    QApplication.processEvents()
            if self._is_quiet():
                return

    def _is_quiet(self) -> bool:
        return self._workplace.thread_of_vault.is_idle() and self.page.is_settled()
