"""The lock always wins, at once, and costs nothing."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.ui import kit
from lentiz_desk.ui.clipboard import ClipboardGuard
from lentiz_desk.ui.kit.dates import Calendar
from lentiz_desk.ui.lock import IdleLock, SteadyClock, close_dialogs
from lentiz_desk.ui.navigation import NavEntry
from lentiz_desk.ui.page import Page, Place
from lentiz_desk.ui.window import Window

ENTRIES = [
    NavEntry(page="note", title="Notitie", icon_name="pen"),
    NavEntry(page="list", title="Lijst", icon_name="inbox"),
]


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class NotePage(Page):
    def __init__(self) -> None:
        super().__init__("Notitie")
        self.form = kit.Form()
        self.form.section("Feiten")
        self.form.ask("title", kit.TextLine(), "Onderwerp")
        self.form.ask("facts", kit.TextArea(), "Feiten")
        self.form.ask("phrase", kit.PassphraseField(), "Wachtwoordzin")
        self.add(self.form)
        for number in range(40):
            self.add(kit.Card(f"Kaart {number}"))


class ListPage(Page):
    def __init__(self) -> None:
        super().__init__("Lijst")
        self.add(kit.WorkRow("ZD-2026-K7Q2MX", "", "Openen"))


def make_page(name: str, _args: Mapping[str, object]) -> Page:
    return NotePage() if name == "note" else ListPage()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, clock: Clock) -> Window:
    made = Window(make_page, lambda: QLabel("Vergrendeld"), idle=IdleLock(qapp, after=300, warn=60, clock=clock))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.sign_in("Officier (demo)", "Medewerker I&A", ENTRIES, start=Place(page="note"))
    return made


def note(window: Window) -> NotePage:
    page = window.page()
    assert isinstance(page, NotePage)
    return page


def kept_by_lock(qtbot: QtBot, window: Window) -> dict[str, object]:
    with qtbot.waitSignal(window.locked) as signal:
        window.lock()
    assert signal.args is not None
    state = signal.args[0]
    assert isinstance(state, dict)
    return state


def test_after_unlocking_the_same_text_caret_scroll_and_focus_are_back(qtbot: QtBot, window: Window) -> None:
    page = note(window)
    page.form.put("facts", "Twee berichten\nin februari")
    page.form.focus("facts")
    page.form.field("facts").put_caret(7)
    page.area.put_place(120)
    state = kept_by_lock(qtbot, window)
    window.sign_in("Officier (demo)", "Medewerker I&A", ENTRIES, start=Place(page="list"), state=state)
    again = note(window)
    assert again.form.text("facts") == "Twee berichten\nin februari"
    assert again.form.field("facts").caret() == 7
    assert again.area.place() == 120
    focused = again.focusWidget()
    assert focused is again.form.field("facts").control()


def test_nothing_of_a_page_is_there_while_locked(qtbot: QtBot, window: Window) -> None:
    note(window).form.put("facts", "kanarie")
    kept_by_lock(qtbot, window)
    qtbot.waitUntil(lambda: not window.findChildren(NotePage))
    shown = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "kanarie" not in shown
    assert "Anna" not in shown
    assert window.is_locked()


def test_a_passphrase_is_never_kept(qtbot: QtBot, window: Window) -> None:
    note(window).form.put("phrase", "vier losse woorden")
    assert "vier losse woorden" not in repr(kept_by_lock(qtbot, window))


def test_the_page_one_came_from_is_kept_too(qtbot: QtBot, window: Window) -> None:
    note(window).form.put("title", "half af")
    window.open("list")
    state = kept_by_lock(qtbot, window)
    window.sign_in("Officier (demo)", "", ENTRIES, start=Place(page="note"), state=state)
    assert isinstance(window.page(), ListPage)
    window.back()
    assert note(window).form.text("title") == "half af"


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@pytest.mark.parametrize("depth", [1, 3])
def test_lock_wins_over_every_dialog(qtbot: QtBot, window: Window, depth: int) -> None:
    parent: QWidget = window
    for number in range(depth):
        parent = kit.ask_first(parent, f"Vraag {number}?", "Dit kan niet ongedaan worden.", "Doen", lambda: None)
    kept_by_lock(qtbot, window)
    assert QApplication.activeModalWidget() is None
    qtbot.waitUntil(lambda: not window.findChildren(kit.Dialog))


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_lock_wins_over_menus_calendars_and_file_dialogs(qtbot: QtBot, window: Window) -> None:
    field = kit.DateField(note(window))
    field.show()
    field.pick.click()
    menu = QMenu(window)
    menu.addAction("Iets")
    menu.popup(window.pos())
    kit.file_dialog(window, "Kiezen", lambda _: None)
    kept_by_lock(qtbot, window)
    assert QApplication.activePopupWidget() is None
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    qtbot.waitUntil(lambda: not window.findChildren(Calendar))
    assert QDate.currentDate().isValid()


def test_a_dialog_that_refuses_to_close_is_closed(qtbot: QtBot, window: Window) -> None:
    class Stubborn(kit.Dialog):
        def reject(self) -> None:
            pass

    dialog = Stubborn(window, "Ik ga niet weg")
    dialog.open()
    close_dialogs()
    assert QApplication.activeModalWidget() is None


def test_the_lock_warns_then_locks(window: Window, clock: Clock) -> None:
    clock.now = 241
    window.idle.tick()
    assert window.countdown.isVisible()
    assert not window.is_locked()
    clock.now = 300
    window.idle.tick()
    assert window.is_locked()


def test_one_click_stays(qtbot: QtBot, window: Window, clock: Clock) -> None:
    clock.now = 250
    window.idle.tick()
    QTest.mouseClick(window.countdown.stay_button, Qt.MouseButton.LeftButton)
    assert not window.countdown.isVisible()
    clock.now = 540
    window.idle.tick()
    assert not window.is_locked()


def test_a_key_too_late_does_not_reach_the_page(window: Window, clock: Clock) -> None:
    page = note(window)
    page.form.focus("title")
    control = page.form.field("title").control()
    clock.now = 4000
    QTest.keyClick(control, Qt.Key.Key_A)
    assert window.is_locked()


def test_the_key_locks(qtbot: QtBot, window: Window) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.is_locked()


def test_closing_the_window_keeps_what_was_typed(qtbot: QtBot, window: Window) -> None:
    note(window).form.put("title", "half af")
    with qtbot.waitSignals([window.locked, window.closing]):
        window.close()


def test_sleep_counts_and_a_clock_set_back_does_not() -> None:
    running, wall = Clock(), Clock()
    steady = SteadyClock(running, wall)
    running.now, wall.now = 1.0, 601.0
    assert steady() == 601.0
    running.now, wall.now = 11.0, 5.0
    assert steady() == 611.0


def test_the_clipboard_is_marked_and_cleared_at_the_lock(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ClipboardGuard, "_is_ours", lambda _guard: True)  # the offscreen platform never knows
    clipboard = QApplication.clipboard()
    clipboard.setText("kanarie")
    qtbot.waitUntil(lambda: clipboard.mimeData().hasFormat("x-kde-passwordManagerHint"))
    assert clipboard.text() == "kanarie"
    kept_by_lock(qtbot, window)
    assert clipboard.text() == ""


def test_a_page_that_fails_to_keep_its_state_never_keeps_the_desk_unlocked(qtbot: QtBot) -> None:
    class Broken(Page):
        def snapshot(self) -> dict[str, object]:
            raise RuntimeError

    window = Window(lambda _name, _args: Broken("Zaken"), QWidget)
    qtbot.addWidget(window)
    window.sign_in("Persoon (demo)", "rol", (), start=Place(page="cases"))
    window.lock()
    assert window.is_locked()
