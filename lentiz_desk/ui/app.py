"""Wires window, workplace and pages: who is let in, where they arrive, and what is kept when they leave."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import cast

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from lentiz_desk.desk.devices import key_file, os_secret
from lentiz_desk.desk.faults import sentence
from lentiz_desk.desk.language import choose_language
from lentiz_desk.desk.people import OVERSEERS
from lentiz_desk.desk.places import vaults_in
from lentiz_desk.desk.practising import EVERYBODY, KEY_FILE, practice_room
from lentiz_desk.desk.worklist import worklist
from lentiz_desk.domain.case_rules import REPORTING
from lentiz_desk.domain.values import Role
from lentiz_desk.ui.acts import EMERGENCY_KEY, Act
from lentiz_desk.ui.application import dress, speak
from lentiz_desk.ui.clipboard import copy_nudge
from lentiz_desk.ui.folders import default_folder
from lentiz_desk.ui.front import FrontPage
from lentiz_desk.ui.lock import IdleLock
from lentiz_desk.ui.navigation import NavEntry
from lentiz_desk.ui.page import Place
from lentiz_desk.ui.pages import PAGES, make_page
from lentiz_desk.ui.speech import Speech, follow_system
from lentiz_desk.ui.start import StartPage
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.ui.vault_thread import WorkCancelledError, WorkStoppedError
from lentiz_desk.ui.window import Window
from lentiz_desk.ui.workplace import ClockJumped, NobodySignedIn, SignedIn, Who, Workplace
from lentiz_desk.words import emergency as emergency_words
from lentiz_desk.words import faults as fault_words
from lentiz_desk.words import integrity as integrity_words
from lentiz_desk.words import oversight as oversight_words
from lentiz_desk.words import search as search_words
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words import values
from lentiz_desk.words.catalog import current_language, use_language

_log = logging.getLogger("lentiz_desk")

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
            self.workplace.ask(lambda session: choose_language(session, code))
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
        page: FrontPage
        if vault is None:
            page = self._start_page()
        else:
            name = self.workplace.sign_in_name
            page = self._unlock_page(vault.path.stem, name)
        self._front_page = page
        return page

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
        page = StartPage(self._offered, practised=self._practice in vaults_in(self._practice.parent))
        page.vault_chosen.connect(self._open)
        page.founding_asked.connect(self._found)
        page.practice_asked.connect(self._practise)
        page.language_asked.connect(self.speak)
        return page

    def _unlock_page(self, vault: str, name: str = "") -> UnlockPage:
        opened = self.workplace.vault
        players = EVERYBODY if opened is not None and opened.path == self._practice else ()
        page = UnlockPage(self.workplace, vault, name=name, stick=self._stick, players=players)
        page.arrived.connect(self._arrived)
        page.other_asked.connect(self._start_again)
        page.language_asked.connect(self.speak)
        return page

    def _open(self, path: Path) -> None:
        device = key_file(self._stick) if self._stick is not None else os_secret()
        front = self._front_page
        if isinstance(front, StartPage):
            front.wait()
        self.workplace.open(path, device, lambda _name: self._opened(path), self.tell, owner=front)

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
        if isinstance(front, StartPage):
            front.wait_for_practice(founding)

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
            self.workplace.ask(lambda session: choose_language(session, pressed))
        self._show_desk(signed.who, signed.place if _is_known(signed.place) else {}, start)
        if signed.jumped is not None:
            self._ask_about_clock(signed.jumped)
        self._count()

    def _retell(self, code: str) -> dict[str, object]:
        """Speak another language, in all that is shown and in what Qt says."""
        return self.window.retell(partial(self._speak, code))

    def _speak(self, code: str) -> None:
        use_language(code)
        speak(cast("QApplication", QApplication.instance()))

    def _show_desk(self, who: Who, state: Mapping[str, object], start: Place) -> None:
        roles = values.capital(values.listed(values.role(role) for role in sorted(who.roles)))
        self.window.sign_in(
            who.name, roles, entries_for(who), start=start, state=state, acts=self._acts(who), practice=who.practice
        )
        self._front_page = None
        self.window.menus.allow_language(allowed=True)

    def _acts(self, who: Who) -> tuple[Act, ...]:
        """What can be done on every page: an emergency intake for who may report, and a nudge."""
        nudge = Act(title=ui_words.nudge_verb(), run=partial(copy_nudge, self.window.say_saved))
        if not who.roles & REPORTING:
            return (nudge,)
        emergency = partial(self.window.open, "emergency")
        return Act(title=emergency_words.title(), run=emergency, shortcut=EMERGENCY_KEY), nudge

    def _ask_about_clock(self, jumped: ClockJumped) -> None:
        said = fault_words.clock_ahead(jumped.now, jumped.floor)
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
        self.workplace.ask(lambda session: len(worklist(session)), self._show_count, self._uncounted, owner=self)

    def _show_count(self, waiting: int) -> None:
        self.window.navigation.count({"worklist": waiting})

    def _uncounted(self, error: Exception) -> None:
        _log.error("worklist %s", type(error).__name__)


def entries_for(who: Who) -> list[NavEntry]:
    """Where someone with these roles can always go."""
    desk = bool(who.roles & {Role.DIRECTOR, Role.HANDLER})
    officer = Role.OFFICER in who.roles
    entries = [NavEntry(page="worklist", title=ui_words.worklist(), icon_name="inbox")]
    if officer:
        entries.append(NavEntry(page="authorisations", title=ui_words.authorisations(), icon_name="shield"))
    if desk or (who.holds_cases and who.roles & {Role.OFFICER, Role.BOARD, Role.DPO}):
        entries.append(NavEntry(page="cases", title=ui_words.cases(), icon_name="folder"))
    if desk or officer or who.holds_cases:
        entries.append(NavEntry(page="search", title=search_words.title(), icon_name="search", key="Ctrl+F"))
    if who.roles - {Role.OFFICER}:
        entries.append(NavEntry(page="people", title=ui_words.people(), icon_name="people"))
    if who.roles & OVERSEERS:
        entries.append(NavEntry(page="oversight", title=oversight_words.title(), icon_name="eye"))
    entries.append(NavEntry(page="integrity", title=integrity_words.title(), icon_name="check-circle"))
    return entries


def _is_known(place: Mapping[str, object]) -> bool:
    """Whether every page of a kept place is still one of ours."""
    trail = place.get("trail")
    return isinstance(trail, list) and all(isinstance(step, dict) and step.get("page") in PAGES for step in trail)


def start(vault: Path | None, key_file: Path | None, language: str = "") -> int:
    """Open the app, at once with this vault if one is named, and return its exit status when the window is closed."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["lentiz-desk"])
    if not language:
        follow_system()
    dress(app)
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Lentiz Desk", "window")
    desk = App(Workplace(), Wanted(vault=vault, key_file=key_file, language=language), settings=settings)
    sys.excepthook = desk.crashed
    desk.window.show()
    return app.exec()
