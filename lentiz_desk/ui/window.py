"""The window: a stack of pages and a lock. It decides nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QStackedWidget, QWidget

from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.clipboard import ClipboardGuard
from lentiz_desk.ui.countdown import Countdown
from lentiz_desk.ui.front import FrontPage
from lentiz_desk.ui.kit.layout import column, row
from lentiz_desk.ui.kit.text import Text, Weight
from lentiz_desk.ui.lock import IdleLock, close_dialogs
from lentiz_desk.ui.menus import Menus
from lentiz_desk.ui.navigation import NavEntry, Navigation
from lentiz_desk.ui.page import Page, Place, State
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import DOUBLE, HALF
from lentiz_desk.ui.verbs import keyed
from lentiz_desk.words import ui as words
from lentiz_desk.words.catalog import current_language
from lentiz_desk.words.languages import other

if TYPE_CHECKING:
    from lentiz_desk.ui.cover import Cover

_log = logging.getLogger("lentiz_desk")

_GEOMETRY = "window/geometry"
_MINUTE = 60
_SIZE = (1240, 760)
_FRAME = (16, 48)
"""What a system may put around a window; without room for it, the line that says what was done falls off."""
_LEAST = (888, 440)
"""What is left of a screen of 1366 by 768 at 150 %, below the title of the window and above the bar of the system."""

MakePage = Callable[[str, Mapping[str, object]], Page]
"""Makes the page of that name, about those ids."""


class Window(QMainWindow):
    """Shows one page at a time beside the navigation, or, when locked, the front and nothing else.

    `locked` carries the state to keep (plain values, no secrets); give it back to `sign_in` for the same place.
    `switch_asked` comes after the lock when another person wants to sign in. `language_asked` carries the language
    that someone wants to go on in; whoever hears it calls `retell`.
    """

    locked = Signal(object)
    switch_asked = Signal()
    language_asked = Signal(str)
    closing = Signal()
    shown = Signal(str)

    def __init__(
        self,
        make_page: MakePage,
        make_front: Callable[[], QWidget],
        *,
        idle: IdleLock | None = None,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__()
        self._make_page = make_page
        self._make_front = make_front
        self._settings = settings
        self._here: tuple[Place, Page] | None = None
        self._before: list[tuple[Place, State]] = []
        self._acts: Sequence[Act] = ()
        self._entries: tuple[NavEntry, ...] = ()
        self.idle = idle or IdleLock(cast("QApplication", QApplication.instance()))
        self.clipboard_guard = ClipboardGuard(self)
        self.setWindowTitle(words.product())
        self._build()
        self.menus = Menus(self)
        self.idle.left.connect(self._count_down)
        self.idle.warned.connect(self._warn)
        self.idle.stayed.connect(self._calm)
        self.idle.expired.connect(self.lock)
        self.setMinimumSize(*_LEAST)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - QSize(*_FRAME)))
        if settings is not None and settings.contains(_GEOMETRY):
            self.restoreGeometry(settings.value(_GEOMETRY))
        self.show_front(make_front())

    def _build(self) -> None:
        self.navigation = Navigation(self.open, self.lock, self.switch)
        self.pages = QStackedWidget()
        self.countdown = Countdown(self.idle.stay)
        self._saved = Text(tone=Tone.QUIET)
        self._left = Text(tone=Tone.QUIET, wrap=False)
        self.status = QFrame()
        self.status.setObjectName("statusbar")
        self.status.setAccessibleName(words.status())
        line = row(gap=DOUBLE)
        line.addWidget(self._saved, 1)
        line.addWidget(self._left)
        line.setContentsMargins(16, HALF, 16, HALF)
        self.status.setLayout(line)
        right = column(self.countdown, gap=0)
        right.addWidget(self.pages, 1)
        right.addWidget(self.status)
        desk = row(self.navigation, gap=0)
        desk.addLayout(right, 1)
        self.practice = Text(words.practice_band(), weight=Weight.STRONG)
        self.practice.setObjectName("practice")
        self.practice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.practice.setVisible(False)
        whole = column(self.practice, gap=0)
        whole.addLayout(desk, 1)
        self._desk = QWidget()
        self._desk.setLayout(whole)
        self._fronts = QStackedWidget()
        self._fronts.addWidget(self._desk)
        self.setCentralWidget(self._fronts)

    # what is in front

    def show_front(self, front: QWidget) -> None:
        """Show this instead of the desk: to found, to unlock."""
        front.setObjectName("front")
        self._drop_front()
        self._fronts.addWidget(front)
        self._fronts.setCurrentWidget(front)
        front.setFocus()

    def is_locked(self) -> bool:
        """Whether the desk is out of sight."""
        return self._fronts.currentWidget() is not self._desk

    def sign_in(
        self,
        name: str,
        role: str,
        entries: Sequence[NavEntry],
        *,
        start: Place,
        state: Mapping[str, object] | None = None,
        acts: Sequence[Act] = (),
        practice: bool = False,
    ) -> None:
        """Show the desk to this person: at the place that `state` kept, else at `start`; in a practice vault say so."""
        self.practice.setVisible(practice)
        self._entries = tuple(entries)
        self.navigation.show_entries(entries)
        self.navigation.show_person(name, role)
        self._acts = acts
        self._fronts.setCurrentWidget(self._desk)
        self._drop_front()
        self._before = []
        self.say_saved(words.all_saved())
        self.idle.arm()
        if not self._come_back(state or {}):
            self.go_to(start)

    def lock(self) -> None:
        """Lock now, from everywhere: dialogs close, pages go, what was typed is handed to who keeps it."""
        if self.is_locked():
            return
        self.idle.disarm()
        self.uncover()
        state = self._kept_state()
        close_dialogs()
        self.countdown.calm()
        self._drop_page()
        self._before = []
        self._acts = ()
        self.navigation.show_entries(())
        self.navigation.show_person("", "")
        self.clipboard_guard.clear()
        self.menus.fill((), ())
        self.show_front(self._make_front())
        self.locked.emit(state)

    @cached_property
    def covers(self) -> Cover:
        """What lies over the windows of the app; loaded when it is first laid."""
        from lentiz_desk.ui.cover import Cover

        return Cover()

    def uncover(self) -> None:
        """Give the windows back, if they are covered."""
        if "covers" in self.__dict__:
            self.covers.lift()

    def cover(self) -> None:
        """Blank every window of the app until a key or a click; nothing is locked or put away."""
        if not self.is_locked():
            self.covers.lay()

    def switch(self) -> None:
        """Lock, and let someone else sign in."""
        self.lock()
        self.switch_asked.emit()

    def ask_other_language(self) -> None:
        """Someone wants to go on in the other language."""
        self.language_asked.emit(other(current_language()))

    def retell(self, speak: Callable[[], object]) -> dict[str, object]:
        """Put everything away, speak another language, and build all anew in it; returns the state to keep.

        `sign_in` with that state, or `show_front`, comes next.
        """
        state = {} if self.is_locked() else self._kept_state()
        self.uncover()
        close_dialogs()
        self._drop_page()
        self._before = []
        speak()
        self.setWindowTitle(words.product())
        self._build()
        self.menus.retell()
        return state

    # pages

    def open(self, page: str, args: Mapping[str, object] | None = None) -> None:
        """Open a page by name."""
        self.go_to(Place(page=page, args=dict(args or {})))

    def go_to(self, place: Place) -> None:
        """Open a page; the one before is kept for going back, unless it passes, or one is back on it."""
        if self.is_locked():
            return
        if self._here is not None:
            before, page = self._here
            page.leave()
            if not page.passing:
                self._before.append((before, page.kept()))
        if self._before and self._before[-1][0] == place:
            self._before.pop()
        self._show(place).focus_first()

    def back(self) -> None:
        """Go back to the page before, as it was."""
        if not self._before or self.is_locked():
            return
        if self._here is not None:
            self._here[1].leave()
        place, state = self._before.pop()
        self._show(place, state)

    def refresh(self) -> None:
        """Let the page read again what it shows."""
        if self._here is not None:
            self._here[1].refresh()

    def page(self) -> Page | None:
        """The page shown now."""
        return self._here[1] if self._here is not None and not self.is_locked() else None

    def place(self) -> Place | None:
        """The place shown now."""
        return self._here[0] if self._here is not None else None

    def say_saved(self, sentence: str) -> None:
        """Say on the left of the status bar what is saved."""
        self._saved.setText(sentence)

    def show_help(self) -> None:
        """Say what the screen in front is for."""
        from lentiz_desk.ui.helping import show_help

        front, here = self._fronts.currentWidget(), self.place()
        if self.is_locked():
            show_help(self, front.helps if isinstance(front, FrontPage) else "", None)
        elif here is not None:
            show_help(self, here.page, partial(self.open, "how"))

    def refill_menus(self) -> None:
        """Show in the menu what can be done now."""
        page = self.page()
        places = [
            Act(title=entry.title, run=partial(self._go_to_entry, entry), shortcut=entry.key or f"Ctrl+{number}")
            for number, entry in enumerate(self._entries, start=1)
        ]
        self.menus.fill(self._acts, keyed(page.offered()) if page is not None else (), places)

    def _go_to_entry(self, entry: NavEntry) -> None:
        """Open the page; the key of a page of its own only puts the focus where work starts when it is shown."""
        page = self.page()
        if entry.key and page is not None and self.place() == Place(page=entry.page):
            page.focus_first()
        else:
            self.open(entry.page)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Keep the size of the window, nothing else; who keeps drafts hears of it first."""
        self.lock()
        if self._settings is not None:
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)

    def _show(self, place: Place, state: State | None = None) -> Page:
        """Show a page; what is to be put back is known to it before it reads."""
        page = self._make_page(place.page, place.args)
        page.open_page.connect(self.open)
        page.go_back.connect(self.back)
        page.said.connect(self.say_saved)
        page.acts_changed.connect(self.refill_menus)
        self._drop_page()
        self._here = (place, page)
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.navigation.mark(place.page)
        self.refill_menus()
        if state is not None:
            page.restore(state)
        page.refresh()
        self.shown.emit(place.page)
        return page

    def _drop_page(self) -> None:
        if self._here is None:
            return
        page = self._here[1]
        self._here = None
        self.pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _drop_front(self) -> None:
        for place in reversed(range(self._fronts.count())):
            widget = self._fronts.widget(place)
            if widget is not None and widget is not self._desk:
                self._fronts.removeWidget(widget)
                widget.deleteLater()

    def _kept_state(self) -> dict[str, object]:
        """Return the state to keep; a page that fails at it loses its place, and never keeps the desk unlocked."""
        try:
            return self._state()
        except Exception as error:  # noqa: BLE001 - lock wins, whatever a page does
            _log.error("page state lost %s", type(error).__name__)
            return {}

    def _state(self) -> dict[str, object]:
        if self._here is None:
            return {}
        place, page = self._here
        page.leave()
        here = [] if page.passing else [(place, page.kept())]
        trail = [*self._before, *here]
        return {
            "trail": [{"page": old.page, "args": dict(old.args), "state": state} for old, state in trail],
        }

    def _come_back(self, state: Mapping[str, object]) -> bool:
        kept = state.get("trail")
        trail = [
            (Place(page=str(step["page"]), args=step["args"]), step["state"])
            for step in (kept if isinstance(kept, list) else [])
        ]
        if not trail:
            return False
        self._before = trail[:-1]
        place, page_state = trail[-1]
        self._show(place, page_state)
        return True

    def _warn(self, seconds: int) -> None:
        self.countdown.warn(seconds)

    def _calm(self) -> None:
        self.countdown.calm()

    def _count_down(self, left: int) -> None:
        self._left.setText(words.locks_in(left=f"{left // _MINUTE}:{left % _MINUTE:02}"))
