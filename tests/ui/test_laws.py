"""What holds on every page: names, keys, words shown as typed, nothing left behind."""

import gc
from weakref import ref
from zlib import crc32

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lentiz_desk.domain.values import Role
from lentiz_desk.ui import kit
from lentiz_desk.ui.kit.buttons import Kind
from lentiz_desk.ui.kit.focus import focus_chain
from lentiz_desk.ui.offered import acts_for, entries_for
from lentiz_desk.ui.page import Page, Place
from lentiz_desk.ui.roles import Scheme
from lentiz_desk.ui.theme import theme
from lentiz_desk.ui.window import Window
from lentiz_desk.ui.workplace import Who
from tests.ui.every_sample import SAMPLES, every_law, usually
from tests.ui.samples import Sample

EVERYONE = Who(person="p", name="", function="", roles=frozenset(Role), locations=frozenset(), holds_cases=True)
"""Someone with every role, to whom everything is offered."""

pytestmark = pytest.mark.hypothesis
"""So that `make soak` tries all of them."""

SCHEMES = 2
"""In how many of the colour schemes a page is drawn in every run."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "sample" not in metafunc.fixturenames:
        return
    law, whole = metafunc.function.__name__, every_law(metafunc.config)
    samples = [sample for sample in SAMPLES if whole or usually(law, sample)]
    if "scheme" not in metafunc.fixturenames:
        metafunc.parametrize("sample", samples, ids=lambda sample: sample.name)
        return
    seen = [(sample, scheme) for sample in samples for scheme in (list(Scheme) if whole else schemes_of(sample))]
    ids = [f"{sample.name}-{scheme.value}" for sample, scheme in seen]
    metafunc.parametrize(("sample", "scheme"), seen, ids=ids)


def schemes_of(sample: Sample) -> list[Scheme]:
    """A few of them, each page others."""
    first = crc32(sample.name.encode())
    return [list(Scheme)[(first + step) % len(Scheme)] for step in range(SCHEMES)]


def shown(qtbot: QtBot, sample: Sample) -> Page:
    page = sample.make({})
    qtbot.addWidget(page)
    page.resize(1030, 720)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    QApplication.processEvents()
    page.order_controls()
    return page


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def test_every_control_has_a_spoken_name(qtbot: QtBot, sample: Sample) -> None:
    page = shown(qtbot, sample)
    assert [type(control).__name__ for control in focus_chain(page) if not spoken(control).strip()] == []


def menu_actions(window: Window) -> list[QAction]:
    menus = window.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [action for menu in menus for action in menu.actions() if not action.isSeparator()]


def in_field(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, kit.Field):
        above = above.parentWidget()
    return above is not None


def test_every_verb_of_a_page_stands_in_the_menu_with_a_key(qtbot: QtBot, sample: Sample) -> None:
    page = shown(qtbot, sample)
    window = Window(lambda _name, _args: page, QWidget)
    qtbot.addWidget(window)
    window.show()
    everywhere = acts_for(EVERYONE, window.open, window.say_saved)
    window.sign_in("Demo", "demo", entries_for(EVERYONE), start=Place(page=sample.entry), acts=everywhere)
    QApplication.processEvents()
    actions = menu_actions(window)
    keys = {action.iconText(): action.shortcut().toString() for action in actions}
    taken = [key for key in keys.values() if key]
    assert sorted(key for key in set(taken) if taken.count(key) > 1) == []
    assert [name for name, key in keys.items() if not key] == []
    buttons = [button for button in page.findChildren(kit.Button) if button.isVisibleTo(page)]
    shared = [button.text() for button in buttons]
    for button in buttons:
        quiet = button.kind in {Kind.LINK, Kind.QUIET} or button.menu() is not None
        of_a_row = button.accessibleName().startswith(f"{button.text()}: ") or shared.count(button.text()) > 1
        if not quiet and not of_a_row and not in_field(button):
            assert {button.verb(), button.accessibleName()} & set(keys)


def test_a_verb_from_the_menu_does_what_its_button_does(qtbot: QtBot) -> None:
    done: list[str] = []
    page = Page("Page")
    page.add(
        kit.PrimaryButton("First", lambda: done.append("first")), kit.Button("Other", lambda: done.append("other"))
    )
    window = Window(lambda _name, _args: page, QWidget)
    qtbot.addWidget(window)
    window.show()
    window.sign_in("Demo", "demo", entries_for(EVERYONE), start=Place(page="worklist"))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert done == ["first", "other"]
    later = kit.Button("Later", lambda: done.append("later"))
    page.add(later)
    qtbot.waitUntil(lambda: "Later" in [action.iconText() for action in menu_actions(window)])
    later.setVisible(False)
    qtbot.waitUntil(lambda: "Later" not in [action.iconText() for action in menu_actions(window)])


def test_no_two_buttons_of_a_page_are_called_the_same(qtbot: QtBot, sample: Sample) -> None:
    page = shown(qtbot, sample)
    names = [spoken(control) for control in focus_chain(page) if not isinstance(control, QRadioButton)]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_tab_visits_every_control_and_leaves_each(qtbot: QtBot, sample: Sample) -> None:
    page = shown(qtbot, sample)
    controls = focus_chain(page)
    controls[0].setFocus()
    visited: list[QWidget] = []
    for _step in range(len(controls) + 3):
        here: QWidget | None = page.focusWidget()
        if here is None:
            break
        visited.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    groups = [control.group() for control in visited if isinstance(control, QRadioButton)]
    left_out = [
        control
        for control in controls
        if control not in visited and not (isinstance(control, QRadioButton) and control.group() in groups)
    ]
    assert [type(control).__name__ for control in left_out] == []
    assert controls[0] in visited[1:]


def test_every_label_is_plain_text(qtbot: QtBot, sample: Sample) -> None:
    page = shown(qtbot, sample)
    labels = [label for label in page.findChildren(QLabel) if label.pixmap().isNull()]
    assert {label.textFormat() for label in labels if label.text()} <= {Qt.TextFormat.PlainText}


def test_a_page_can_be_read_to_its_end_by_key(qtbot: QtBot, sample: Sample) -> None:
    page = shown(qtbot, sample)
    page.resize(672, 400)
    QApplication.processEvents()
    QTest.keyClick(page, Qt.Key.Key_End)
    assert page.area.place() == page.area.verticalScrollBar().maximum()


def test_no_page_needs_to_scroll_sideways(qtbot: QtBot, sample: Sample) -> None:
    page = shown(qtbot, sample)
    page.resize(672, 500)
    QApplication.processEvents()
    inner = page.area.widget()
    assert inner is not None
    assert inner.width() <= page.area.viewport().width()


def test_every_page_is_drawn_in_every_scheme(qtbot: QtBot, sample: Sample, scheme: Scheme) -> None:
    theme().choose(scheme)
    page = shown(qtbot, sample)
    assert not page.grab().isNull()


def test_a_page_comes_back_as_it_was(qtbot: QtBot, sample: Sample) -> None:
    first = shown(qtbot, sample)
    focus_chain(first)[-1].setFocus()
    kept = first.snapshot()
    second = shown(qtbot, sample)
    second.restore(kept)
    qtbot.waitUntil(lambda: spoken(second.focusWidget()) == spoken(first.focusWidget()))
    again = second.snapshot()
    assert again["forms"] == kept["forms"]
    assert again["focus"] == kept["focus"]


def test_a_page_that_is_closed_is_freed(qtbot: QtBot, sample: Sample) -> None:
    page = sample.make({})
    page.show()
    children = page.findChildren(QWidget)
    gone = ref(page)
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(isValid(child) for child in children)
    del page, children
    gc.collect()
    assert gone() is None
