"""Wires window, workplace and pages: who is let in, where they arrive, and what is kept when they leave."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from lentiz_desk.desk.devices import key_file, os_secret
from lentiz_desk.desk.places import KEY_FILE, practice_room, vaults_in
from lentiz_desk.ui.application import dress, new_application, speak
from lentiz_desk.ui.folders import default_folder
from lentiz_desk.ui.front import FrontPage
from lentiz_desk.ui.lock import IdleLock
from lentiz_desk.ui.page import Place
from lentiz_desk.ui.pages import PAGES, make_page
from lentiz_desk.ui.speech import Speech, follow_system
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.ui.vault_thread import WorkCancelledError, WorkStoppedError
from lentiz_desk.ui.window import Window
from lentiz_desk.ui.workplace import ClockJumped, NobodySignedIn, SignedIn, Who, Workplace
from lentiz_desk.words import front as words
from lentiz_desk.words.catalog import current_language, use_language

if TYPE_CHECKING:
    from lentiz_desk.desk.players import Player
    from lentiz_desk.ui.start import StartPage

_log = logging.getLogger("lentiz_desk")

_AFTER_PAINT = 200
"""Milliseconds after which the first page is there, and what comes after it can be loaded."""

_QUIET = (NobodySignedIn, WorkCancelledError, WorkStoppedError)
"""What comes of locking or closing while work is under way; nobody needs to hear of it."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the command line asks for."""

    vault: Path | None = None
    key_file: Path | None = None
    language: str = ""


class App(QObject):
    """The window and everything behind it, until it is closed."""

    def __init__(
        self,
        workplace: Workplace,
        wanted: Wanted,
        *,
        folder: Path | None = None,
        settings: QSettings | None = None,
        idle: IdleLock | None = None,
    ) -> None:
        super().__init__()
        self.workplace = workplace
        self._folder = folder or default_folder()
        self._practice = practice_room(self._folder)
        self._speech = Speech(wanted.language)
        self._stick = wanted.key_file
        self._offered = (wanted.vault,) if wanted.vault is not None else vaults_in(self._folder)
        self._front_page: FrontPage | None = None
        self.window = Window(partial(make_page, workplace), self._front, settings=settings, idle=idle)
        self.window.locked.connect(self._locked)
        self.window.switch_asked.connect(self._switched)
        self.window.language_asked.connect(self.speak)
        self.window.closing.connect(workplace.stop)
        workplace.failed.connect(self.tell)
        workplace.changed.connect(self._changed)
        if len(self._offered) == 1:
            self._open(self._offered[0])
            QTimer.singleShot(_AFTER_PAINT, self, self._wait)
        QTimer.singleShot(_AFTER_PAINT, workplace, workplace.prepare)

    @property
    def front(self) -> FrontPage | None:
        """The page in front of the desk, when it is locked."""
        page = self._front_page
        return page if page is not None and isValid(page) and self.window.is_locked() else None

    def speak(self, code: str) -> None:
        """Go on in this language: on the same place, with the same text. It stays with who is signed in."""
        front, who = self.front, self.workplace.who
        if front is not None and front.retellable and not front.busy.is_running():
            self._speech.pressed_in_front(code)
            self._retell(code)
            self._show(self._anew(front))
        elif front is None and who is not None:
            self._speech.pressed_at_desk()
            self._keep_language(code)
            self._show_desk(who, self._retell(code), Place(page="worklist"))
            self._count()

    def tell(self, error: Exception) -> None:
        """Say what went wrong on a calm page: here when the desk is locked, else on a page of its own."""
        if isinstance(error, _QUIET):
            return
        front, here = self.front, self.window.place()
        if front is not None:
            front.tell(error)
        elif here is None or here.page != "fault":
            from lentiz_desk.desk.faults import sentence

            self.window.open("fault", {"sentence": sentence(error)})

    def crashed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log where it happened, without a word of what was in it, and say so calmly."""
        last = traceback.extract_tb(trace)[-1:] if trace is not None else []
        where = " ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in last)
        _log.error("crash %s %s", kind.__name__, where)
        if isinstance(error, Exception):
            self.tell(error)

    # in front of the desk

    def _front(self) -> QWidget:
        vault = self.workplace.vault
        if vault is not None:
            self._front_page = self._unlock_page(vault.path.stem, self.workplace.sign_in_name)
        elif len(self._offered) == 1:
            return QWidget()  # for the moment it takes to open the only vault
        else:
            self._front_page = self._start_page()
        return self._front_page

    def _anew(self, front: FrontPage) -> FrontPage:
        """The same page, in the language spoken now, with the name that was typed."""
        if isinstance(front, UnlockPage) and self.workplace.vault is not None:
            self._stick = front.stick
            return self._unlock_page(self.workplace.vault.path.stem, front.name.answer())
        return self._start_page()

    def _show(self, page: FrontPage) -> None:
        self._front_page = page
        self.window.menus.allow_language(allowed=page.retellable)
        self.window.show_front(page)

    def _start_page(self) -> StartPage:
        from lentiz_desk.ui.start import StartPage

        page = StartPage(self._offered, practised=self._practice in vaults_in(self._practice.parent))
        page.vault_chosen.connect(self._open)
        page.founding_asked.connect(self._found)
        page.practice_asked.connect(self._practise)
        page.language_asked.connect(self.speak)
        return page

    def _unlock_page(self, vault: str, name: str = "") -> UnlockPage:
        page = UnlockPage(self.workplace, vault, name=name, stick=self._stick, players=self._players())
        page.arrived.connect(self._arrived)
        page.other_asked.connect(self._start_again)
        page.language_asked.connect(self.speak)
        return page

    def _players(self) -> Sequence[Player]:
        """The fictional people of the practice vault, when that is the vault in use."""
        if self.workplace.vault is None or self.workplace.vault.path != self._practice:
            return ()
        from lentiz_desk.desk.players import EVERYBODY

        return EVERYBODY

    def _open(self, path: Path) -> None:
        device = key_file(self._stick) if self._stick is not None else os_secret()
        front = self._front_page
        if front is not None:
            front.wait()
        self.workplace.open(path, device, lambda _name: self._opened(path), self._not_opened, owner=front)

    def _wait(self) -> None:
        """The only vault is not open yet: say so."""
        if self._front_page is None and self.workplace.vault is None:
            page = self._start_page()
            self._show(page)
            page.wait()

    def _not_opened(self, error: Exception) -> None:
        if self._front_page is None:
            self._show(self._start_page())
        self.tell(error)

    def _opened(self, path: Path) -> None:
        self.workplace.sign_in_name = ""
        self._show(self._unlock_page(path.stem))

    def _practise(self) -> None:
        self._stick = self._practice.parent / KEY_FILE
        if self._practice in vaults_in(self._practice.parent):
            self._open(self._practice)
            return
        front = self._front_page
        path = self._practice
        founding = self.workplace.practise(path, lambda _name: self._opened(path), self._not_practised, owner=front)
        if front is not None:
            front.wait(words.making_practice(), founding)

    def _not_practised(self, error: Exception) -> None:
        front = self.front
        if front is not None:
            front.busy.finish()
        self.tell(error)

    def _start_again(self) -> None:
        if self._stick == self._practice.parent / KEY_FILE:
            self._stick = None
        self._offered = vaults_in(self._folder)
        self._show(self._start_page())

    def _found(self) -> None:
        from lentiz_desk.ui.found.page import FoundPage

        page = FoundPage(self.workplace, self._folder)
        page.founded.connect(self._founded)
        page.given_up.connect(self._start_again)
        self._show(page)

    def _founded(self, signed: SignedIn, stick: object) -> None:
        self._stick = stick if isinstance(stick, Path) else None
        self._let_in(signed, Place(page="founding"))

    # signed in

    def _arrived(self, signed: SignedIn) -> None:
        front = self.front
        if isinstance(front, UnlockPage):
            self._stick = front.stick
        self._let_in(signed, Place(page="worklist"))

    def _let_in(self, signed: SignedIn, start: Place) -> None:
        language, pressed = self._speech.of(signed.language), self._speech.to_keep()
        if language != current_language():
            self._retell(language)
        if pressed and pressed != signed.language:
            self._keep_language(pressed)
        self._show_desk(signed.who, signed.place if _is_known(signed.place) else {}, start)
        if signed.jumped is not None:
            self._ask_about_clock(signed.jumped)
        self._count()

    def _retell(self, code: str) -> dict[str, object]:
        """Speak another language, in all that is shown and in what Qt says."""
        return self.window.retell(partial(self._speak, code))

    def _keep_language(self, code: str) -> None:
        from lentiz_desk.desk.language import choose_language

        self.workplace.ask(lambda session: choose_language(session, code))

    def _speak(self, code: str) -> None:
        use_language(code)
        speak(cast("QApplication", QApplication.instance()))

    def _show_desk(self, who: Who, state: Mapping[str, object], start: Place) -> None:
        from lentiz_desk.ui.offered import acts_for, entries_for, roles_of

        self.window.sign_in(
            who.name,
            roles_of(who),
            entries_for(who),
            start=start,
            state=state,
            acts=acts_for(who, self.window.open, self.window.say_saved),
            practice=who.practice,
        )
        self._front_page = None
        self.window.menus.allow_language(allowed=True)

    def _ask_about_clock(self, jumped: ClockJumped) -> None:
        from lentiz_desk.words.faults import clock_ahead

        said = clock_ahead(jumped.now, jumped.floor)
        self.window.open("clock", {"sentence": said})

    def _locked(self, place: Mapping[str, object]) -> None:
        self.workplace.sign_out(place)

    def _switched(self) -> None:
        self.workplace.sign_in_name = ""
        front = self.front
        if isinstance(front, UnlockPage):
            front.forget()

    def _changed(self) -> None:
        self.window.refresh()
        self._count()

    def _count(self) -> None:
        from lentiz_desk.desk.worklist import worklist

        self.workplace.ask(lambda session: len(worklist(session)), self._show_count, self._uncounted, owner=self)

    def _show_count(self, waiting: int) -> None:
        self.window.navigation.count({"worklist": waiting})

    def _uncounted(self, error: Exception) -> None:
        _log.error("worklist %s", type(error).__name__)


def _is_known(place: Mapping[str, object]) -> bool:
    """Whether every page of a kept place is still one of ours."""
    trail = place.get("trail")
    return isinstance(trail, list) and all(isinstance(step, dict) and step.get("page") in PAGES for step in trail)


def start(vault: Path | None, key_file: Path | None, language: str = "") -> int:
    """Open the app, at once with this vault if one is named, and return its exit status when the window is closed."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else new_application()
    if not language:
        follow_system()
    dress(app)
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Lentiz Desk", "window")
    desk = App(Workplace(), Wanted(vault=vault, key_file=key_file, language=language), settings=settings)
    sys.excepthook = desk.crashed
    desk.window.show()
    return app.exec()
