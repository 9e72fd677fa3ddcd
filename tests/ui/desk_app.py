"""Driving the whole app as a person does: what is typed, what is pressed, what is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.app import App, Wanted
from lentiz_desk.ui.front import FrontPage
from lentiz_desk.ui.kit.form import Form
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.ui.workplace import Workplace
from tests.ui.watchdog import turn, watched
from tests.world import World, passphrase

Kind = TypeVar("Kind", bound=Page)

_PATIENCE = 30_000


class Person:
    """Someone in front of the app."""

    def __init__(self, qtbot: QtBot, app: App) -> None:
        self.app = app
        self._bot = qtbot

    def waits_for(self, seen: Callable[[], bool]) -> None:
        with turn("waiting"):
            self._bot.waitUntil(seen, timeout=_PATIENCE)

    def settles(self) -> None:
        """Nothing is under way any more, and the page heard of it."""
        thread = self.app.workplace.thread_of_vault
        self.waits_for(thread.is_idle)
        for _turn in range(4):
            with turn("settling"):
                QApplication.processEvents()
        self.waits_for(lambda: self.shown().is_settled())

    def shown(self) -> Page:
        """The page in sight."""
        page = self.app.front or self.app.window.page()
        assert page is not None
        return page

    def sees(self, kind: type[Kind]) -> Kind:
        """The page in sight, which is of this kind."""
        self.waits_for(lambda: isinstance(self.app.front or self.app.window.page(), kind))
        page = self.shown()
        assert isinstance(page, kind)
        return page

    def reads(self) -> str:
        """All words in sight."""
        page = self.shown()
        return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))

    def presses(self, verb: str) -> None:
        """Press the button with these words."""
        page = self.shown()
        buttons = [
            button
            for button in page.findChildren(QAbstractButton)
            if button.text().replace("&&", "&") == verb and button.isVisibleTo(page)
        ]
        assert buttons, f"no button {verb!r} among {[b.text() for b in page.findChildren(QAbstractButton)]}"
        with turn(f"pressing {verb!r}"):
            QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        with turn(f"what follows on {verb!r}"):
            QApplication.processEvents()

    def types(self, form: Form, key: str, text: str) -> None:
        """Type into a field."""
        control: QWidget = form.field(key).control()
        with turn(f"typing into {key!r}"):
            control.setFocus()
            if isinstance(control, QPlainTextEdit):
                control.insertPlainText(text)
            else:
                assert isinstance(control, QLineEdit)
                control.insert(text)

    def signs_in(self, name: str, phrase: str | None = None) -> None:
        """Type the name (unless it stands there) and the passphrase, and press Enter."""
        page = self.sees(UnlockPage)
        if page.name.answer() != name:
            page.name.edit.clear()
            self.types(page.form, "name", name)
        page.passphrase.edit.clear()
        self.types(page.form, "passphrase", passphrase(name) if phrase is None else phrase)
        with turn("unlocking"):
            QTest.keyClick(page.passphrase.edit, Qt.Key.Key_Return)
        self.settles()

    def locks(self) -> None:
        """Lock, and wait until everything is put away."""
        with turn("locking"):
            self.app.window.lock()
        self.settles()


@contextmanager
def running(
    qtbot: QtBot,
    world: World,
    *,
    vault: Path | None = None,
    key_file: Path | None = None,
    folder: Path | None = None,
    language: str = "",
) -> Iterator[Person]:
    """The app with cheap guesses and a clock of its own, until the window is closed."""
    workplace = Workplace(around=world.around)
    settings = QSettings(str(world.folder / "window.ini"), QSettings.Format.IniFormat)
    wanted = Wanted(vault=vault, key_file=key_file, language=language)
    app = App(workplace, wanted, folder=folder or world.folder / "usual place", settings=settings)
    qtbot.addWidget(app.window)
    app.window.show()
    qtbot.waitExposed(app.window)
    app.window.activateWindow()
    person = Person(qtbot, app)
    try:
        with watched():
            person.settles()
            yield person
    finally:
        app.window.close()
        assert workplace.vault is None


def front(person: Person) -> FrontPage:
    page = person.app.front
    assert page is not None
    return page
