"""Where the focus is can be seen: each kind of control is drawn otherwise at its edge when it has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.ui import kit
from lentiz_desk.ui.application import dress
from lentiz_desk.ui.kit.focus import focus_chain
from lentiz_desk.ui.page import Page, Place
from lentiz_desk.ui.roles import Scheme
from lentiz_desk.ui.window import Window
from tests.ui.every_sample import SAMPLES
from tests.ui.samples import entries

EDGE = 4
PAGES = ("gallery-form", "gallery-work", "gallery-case", "cases", "exhibit", "dossier", "people")


def kind(control: QWidget) -> str:
    return f"{type(control).__name__} {control.property('kind') or ''}".strip()


def edge(control: QWidget) -> list[int]:
    """The colours along the edge; what blinks inside, as a caret, does not count."""
    control.repaint()
    image = control.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wide, high = image.width(), image.height()
    return [image.pixel(x, y) for y in range(high) for x in range(wide) if min(x, y, wide - 1 - x, high - 1 - y) < EDGE]


def unseen(top: QWidget, controls: list[QWidget]) -> list[str]:
    return [kind(control) for control in controls if _looks_the_same(top, control)]


def _looks_the_same(top: QWidget, control: QWidget) -> bool:
    top.setFocus()
    QApplication.processEvents()
    before = edge(control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert control.hasFocus()
    return edge(control) == before


@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_kind_of_control_shows_that_it_has_the_focus(qtbot: QtBot, qapp: QApplication, scheme: Scheme) -> None:
    dress(qapp, scheme)
    seen: set[str] = set()
    unlike: list[str] = []
    pages: list[Page] = []
    for name in PAGES:
        page = next(sample for sample in SAMPLES if sample.name == name).make({})
        pages.append(page)
        qtbot.addWidget(page)
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        page.resize(1030, 720)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        first = {kind(control): control for control in reversed(focus_chain(page)) if control is not page}
        unlike += unseen(page, [control for said, control in first.items() if said not in seen])
        seen |= set(first)
        page.close()
    assert unlike == []
    wanted = {"Button primary", "Button secondary", "LinkButton link", "QLineEdit", "_GrowingEdit", "QRadioButton"}
    assert {said.replace("PrimaryButton", "Button") for said in seen} >= wanted | {"QCheckBox", "_QuietCombo"}


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_window_and_its_list_of_keys_show_it_too(qtbot: QtBot, qapp: QApplication, scheme: Scheme) -> None:
    dress(qapp, scheme)
    window = Window(lambda _name, _args: Page(""), QWidget)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.sign_in("Directeur (demo)", "", entries(), start=Place(page="worklist"))
    window.activateWindow()
    window.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    buttons: list[QWidget] = list(window.navigation.findChildren(QAbstractButton))
    assert unseen(window, buttons) == []
    window.menus.show_shortcuts()
    dialog = window.findChild(kit.Dialog)
    assert dialog is not None
    dialog.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    qtbot.waitExposed(dialog)
    assert unseen(dialog, [control for control in focus_chain(dialog) if control is not dialog]) == []
    dialog.reject()
