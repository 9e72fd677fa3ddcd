"""The menu bar: every act has a place in it, and the list of keys is read from it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from lentiz_desk.ui.acts import COVER_KEY, LANGUAGE_KEY, LOCK_KEY, Act
from lentiz_desk.ui.kit.dialog import Dialog
from lentiz_desk.ui.kit.surfaces import Facts
from lentiz_desk.ui.kit.text import Heading, Text, literal
from lentiz_desk.words import help as help_words
from lentiz_desk.words import ui as words
from lentiz_desk.words.catalog import current_language
from lentiz_desk.words.languages import OWN_NAMES, other


class Desk(Protocol):
    """What the menus ask of the window."""

    def lock(self) -> None:
        """Lock now."""

    def cover(self) -> None:
        """Blank the screen until a key or a click."""

    def switch(self) -> None:
        """Lock, and let someone else sign in."""

    def ask_other_language(self) -> None:
        """Go on in the other language."""

    def back(self) -> None:
        """To the page before."""

    def refresh(self) -> None:
        """Read again."""

    def close(self) -> bool:
        """End."""

    def show_help(self) -> None:
        """Say what this screen is for."""

    def open(self, page: str) -> None:
        """Open a page by name."""


class Menus:
    """Fills the menu bar of a window, again for each page."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._app, self._edit, self._go, self._do, self._help = (self._menu() for _ in range(5))
        self._desk_only: list[QAction] = []
        self._language: QAction
        self.retell()

    def _menu(self) -> QMenu:
        made = QMenu(self._window)
        self._window.menuBar().addMenu(made)
        return made

    def retell(self) -> None:
        """Say everything in the language spoken now; `fill` comes next."""
        self._desk_only = []
        for menu, title in (
            (self._app, words.menu_app()),
            (self._edit, words.menu_edit()),
            (self._go, words.menu_go()),
            (self._do, words.menu_acts()),
            (self._help, words.menu_help()),
        ):
            menu.clear()
            menu.setTitle(title)
        self._fill_fixed()
        self.fill((), ())

    def allow_language(self, *, allowed: bool) -> None:
        """Offer the other language, or not while something is shown that cannot be said again."""
        self._language.setEnabled(allowed)

    def _fill_fixed(self) -> None:
        desk: Desk = self._window  # type: ignore[assignment]
        for title, run, keys in (
            (words.cover(), desk.cover, COVER_KEY),
            (words.lock(), desk.lock, LOCK_KEY),
            (words.switch_person(), desk.switch, "Ctrl+Shift+L"),
        ):
            self._desk_only.append(self._add(self._app, title, run, keys))
        self._app.addSeparator()
        name = OWN_NAMES[other(current_language())]
        self._language = self._add(self._app, words.language(name=name), desk.ask_other_language, LANGUAGE_KEY)
        self._app.addSeparator()
        self._add(self._app, words.quit_app(), desk.close, "Ctrl+Q")
        for title, verb, keys in (
            (words.undo(), "undo", "Ctrl+Z"),
            (words.redo(), "redo", "Ctrl+Shift+Z"),
            (words.cut(), "cut", "Ctrl+X"),
            (words.copy(), "copy", "Ctrl+C"),
            (words.paste(), "paste", "Ctrl+V"),
            (words.select_all(), "selectAll", "Ctrl+A"),
        ):
            self._add(self._edit, title, partial(_edit, verb), keys)
        self._add(self._help, help_words.title(), desk.show_help, "F1")
        self._desk_only.append(self._add(self._help, help_words.more(), partial(desk.open, "how"), "Shift+F1"))
        self._add(self._help, words.shortcuts(), self.show_shortcuts, "Ctrl+/")

    def fill(self, general: Sequence[Act], here: Sequence[Act], places: Sequence[Act] = ()) -> None:
        """Show what can be done everywhere, what can be done here, and where one can go."""
        desk: Desk = self._window  # type: ignore[assignment]
        signed_in = bool(places)
        self._go.clear()
        self._do.clear()
        for act in places:
            self._put(self._go, act)
        self._go.addSeparator()
        self._add(self._go, words.go_back(), desk.back, "Alt+Left").setEnabled(signed_in)
        self._add(self._go, words.refresh(), desk.refresh, "F5").setEnabled(signed_in)
        for act in here:
            self._put(self._do, act)
        if here and general:
            self._do.addSeparator()
        for act in general:
            self._put(self._do, act)
        self._do.menuAction().setEnabled(bool(here or general))
        for action in self._desk_only:
            action.setEnabled(signed_in)

    def show_shortcuts(self) -> None:
        """Open the list of keys."""
        dialog = Dialog(self._window, words.shortcuts(), width=520)
        dialog.body.addWidget(Text(words.shortcuts_explained()))
        for menu in (self._app, self._edit, self._go, self._do, self._help):
            keyed = [action for action in menu.actions() if not action.shortcut().isEmpty()]
            if not keyed:
                continue
            dialog.body.addWidget(Heading(menu.title()))
            facts = Facts(least=104)
            for action in keyed:
                facts.add(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.iconText())
            dialog.body.addWidget(facts)
        close = dialog.add_close()
        dialog.open()
        close.setFocus()

    def _put(self, menu: QMenu, act: Act) -> None:
        self._add(menu, act.title, act.run, act.shortcut).setEnabled(act.enabled)

    def _add(self, menu: QMenu, title: str, run: Callable[[], object], keys: str) -> QAction:
        action = QAction(literal(title).replace("&", "&&"), menu)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: run())  # noqa: PLW0108 - the signal also carries whether it is checked
        menu.addAction(action)
        return action


def _edit(verb: str) -> None:
    """Let the control with the focus do it, or what it stands in: a page may take in what is pasted on it."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None:
        act = getattr(widget, verb, None)
        if callable(act):
            act()
            return
        widget = widget.parentWidget()
