"""The window itself can be read and used: in each language, at each size of letters, and on a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lentiz_desk.domain.values import Role
from lentiz_desk.ui import kit
from lentiz_desk.ui.application import dress
from lentiz_desk.ui.kit.focus import focus_chain
from lentiz_desk.ui.navigation import NavButton
from lentiz_desk.ui.offered import acts_for, entries_for, roles_of
from lentiz_desk.ui.page import Place
from lentiz_desk.ui.roles import Scheme
from lentiz_desk.ui.window import Window
from lentiz_desk.ui.workplace import Who
from lentiz_desk.words import ui as words
from lentiz_desk.words.catalog import LANGUAGES, use_language
from tests.ui.clipping import clipped, scale
from tests.ui.every_sample import FRONTS, SAMPLES
from tests.ui.samples import Sample

SMALL = (900, 480)
"""What 1366 by 768 leaves at 150 %."""

WHO = Who(
    person="p1",
    name="Bestuursvoorzitter (demo)",
    function="",
    roles=frozenset(Role),
    locations=frozenset(),
    holds_cases=True,
)
"""Someone with every role: nobody has more to go to."""

PAGES = [sample for sample in SAMPLES if not sample.name.startswith("gallery")]


def signed_in(qtbot: QtBot, sample: Sample) -> Window:
    window = Window(lambda _name, args: sample.make(args), QWidget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    entries = entries_for(WHO)
    acts = acts_for(WHO, window.open, window.say_saved)
    start = Place(page=sample.entry)
    window.sign_in(WHO.name, roles_of(WHO), entries, start=start, acts=acts, practice=True)
    window.navigation.count({entry.page: 88 for entry in entries})
    return window


def settled(window: Window) -> list[str]:
    """What is still cut off of what stands around the page, when nothing moves any more."""
    around = [window.navigation, window.status, window.countdown, window.practice]
    lacking: list[str] = []
    for _turn in range(40):
        QApplication.processEvents()
        lacking = [said for piece in around for said in clipped(piece)]
        if not lacking:
            break
    return lacking


def menus_cut_off(window: Window) -> list[str]:
    """The menus, and what stands in them, that lack room for their words."""
    bar = window.menuBar()
    seen = [(action, bar.actionGeometry(action)) for action in bar.actions()]
    found = [action.text() for action, place in seen if place.isEmpty() or not bar.rect().contains(place)]
    menus = window.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert len(menus) == len(seen)
    for menu in menus:
        menu.ensurePolished()
        room = menu.sizeHint().width()
        for action in menu.actions():
            keys = action.shortcut().toString()
            if menu.fontMetrics().horizontalAdvance(f"{action.iconText()}  {keys}") > room:
                found.append(action.text())
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_menus_navigation_and_status_bar_clip_nothing(
    qtbot: QtBot, qapp: QApplication, factor: float, language: str
) -> None:
    use_language(language)
    dress(qapp, Scheme.LIGHT)
    scale(qapp, factor)
    window = signed_in(qtbot, next(sample for sample in PAGES if sample.name == "worklist-director"))
    window.resize(1240, 760)
    window.say_saved(words.nudge_copied())
    window.countdown.warn(60)
    assert settled(window) == []
    assert menus_cut_off(window) == []


@pytest.mark.parametrize(
    "sample",
    [sample for sample in PAGES if sample.docs],
    ids=lambda sample: sample.name,
)
def test_every_page_can_be_used_in_a_small_window(qtbot: QtBot, sample: Sample) -> None:
    window = signed_in(qtbot, sample)
    window.resize(*SMALL)
    assert settled(window) == []
    page = window.page()
    assert page is not None
    assert (window.width(), window.height()) == SMALL
    if focus_chain(page):
        qtbot.waitUntil(lambda: page is window.focusWidget() or page.isAncestorOf(window.focusWidget()))
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.focusWidget())
    assert page.area.viewport().height() > 90
    assert out_of_sight(window) == []


def out_of_sight(window: Window) -> list[str]:
    """The controls that are not wholly in sight when the focus comes to them."""
    whole, lost = QRect(QPoint(0, 0), window.size()), []
    for control in focus_chain(window)[:40]:
        if not isValid(control):
            continue  # the page was read again
        control.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if not isValid(control):
            continue
        seen = control.viewport() if isinstance(control, QAbstractScrollArea) else control
        place = QRect(seen.mapTo(window, QPoint(0, 0)), seen.size())
        shown = seen.visibleRegion().boundingRect()
        cut = shown.height() < min(place.height(), 60) or shown.width() < place.width()
        if cut or not (whole.contains(place) or place.height() > 60):
            sizes = shown.size().toTuple(), place.size().toTuple()
            lost.append(f"{type(control).__name__} {control.accessibleName()!r}: {sizes[0]} of {sizes[1]}")
    return lost


@pytest.mark.parametrize("sample", FRONTS, ids=lambda sample: sample.name)
def test_every_front_can_be_used_in_a_small_window(qtbot: QtBot, sample: Sample) -> None:
    window = Window(lambda _name, args: sample.make(args), lambda: sample.make({}))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.resize(*SMALL)
    QApplication.processEvents()
    assert (window.width(), window.height()) == SMALL
    assert out_of_sight(window) == []


def test_where_one_can_go_scrolls_in_a_low_window_and_follows_the_focus(qtbot: QtBot) -> None:
    window = signed_in(qtbot, next(sample for sample in PAGES if sample.name == "worklist-director"))
    window.resize(window.minimumSize())
    settled(window)
    last = window.navigation.button("integrity")
    assert isinstance(last, NavButton)
    assert last.visibleRegion().boundingRect().height() < last.height()
    last.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert last.visibleRegion().boundingRect().height() == last.height()
    assert window.navigation.lock_button.visibleRegion().boundingRect().size() == window.navigation.lock_button.size()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert isinstance(window.focusWidget(), kit.Button | NavButton)


def test_the_entry_of_the_page_in_front_is_in_sight(qtbot: QtBot) -> None:
    window = signed_in(qtbot, next(sample for sample in PAGES if sample.name == "worklist-director"))
    window.resize(window.minimumSize())
    settled(window)
    window.open("integrity")
    settled(window)
    entry = window.navigation.button("integrity")
    assert isinstance(entry, NavButton)
    assert entry.visibleRegion().boundingRect().size() == entry.size()


def test_a_window_never_opens_larger_than_the_screen(qtbot: QtBot) -> None:
    window = Window(lambda _name, args: PAGES[0].make(args), QWidget)
    qtbot.addWidget(window)
    room = window.screen().availableSize().expandedTo(window.minimumSize())
    assert window.width() <= room.width()
    assert window.height() <= room.height()
