"""Every dialog opens in both languages, says nothing of the other, clips nothing, and starts on a harmless control."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import lentiz_desk.ui
from lentiz_desk.ui import kit
from lentiz_desk.ui.actions.facts import Reopenable
from lentiz_desk.ui.actions.page import ActionsPage, ReopenDialog
from lentiz_desk.ui.application import dress
from lentiz_desk.ui.check.page import AccidentDialog, CheckPage
from lentiz_desk.ui.decision.page import DecisionPage
from lentiz_desk.ui.exhibit.custody import ExportDialog
from lentiz_desk.ui.exhibit.erasing import EraseDialog
from lentiz_desk.ui.exhibit.page import ExhibitPage
from lentiz_desk.ui.helping import show_help
from lentiz_desk.ui.kit.dialog import Dialog
from lentiz_desk.ui.kit.focus import focus_chain
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.roles import Scheme
from lentiz_desk.ui.signing import ReasonDialog
from lentiz_desk.ui.window import Window
from lentiz_desk.words import case as case_words
from lentiz_desk.words import dossier_page as dossier_words
from lentiz_desk.words import integrity as integrity_words
from lentiz_desk.words.catalog import LANGUAGES, use_language
from tests.ui.clipping import clipped, scale
from tests.ui.every_sample import SAMPLES
from tests.ui.test_two_languages import said_on
from tests.words.spoken import wrongly_said

Opener = Callable[[QtBot], QWidget]
"""Opens one dialog and returns the page or window it stands over."""


def shown(qtbot: QtBot, name: str) -> QWidget:
    page = next(sample for sample in SAMPLES if sample.name == name).make({})
    qtbot.addWidget(page)
    page.resize(1030, 720)
    page.show()
    return page


def shortcuts(qtbot: QtBot) -> QWidget:
    window = Window(lambda _name, _args: Page(""), QWidget)
    qtbot.addWidget(window)
    window.show()
    window.menus.show_shortcuts()
    return window


def helping(qtbot: QtBot) -> QWidget:
    page = shown(qtbot, "worklist-director")
    show_help(page, "worklist", lambda: None)
    return page


def conflict(qtbot: QtBot) -> QWidget:
    page = shown(qtbot, "decision")
    assert isinstance(page, DecisionPage)
    page.ask_conflict()
    return page


def accident(qtbot: QtBot) -> QWidget:
    page = shown(qtbot, "check")
    assert isinstance(page, CheckPage)
    page.ask_accident()
    return page


def erasing(qtbot: QtBot) -> QWidget:
    page = shown(qtbot, "exhibit")
    assert isinstance(page, ExhibitPage)
    page.ask_erase()
    return page


def exporting(qtbot: QtBot) -> QWidget:
    page = shown(qtbot, "exhibit")
    assert isinstance(page, ExhibitPage)
    page.ask_export()
    return page


def asking(*said: Callable[[], str], danger: bool = True) -> Opener:
    def opened(qtbot: QtBot) -> QWidget:
        page = shown(qtbot, "worklist-director")
        question, consequence, verb = (say() for say in said)
        kit.ask_first(page, question, consequence, verb, lambda: None, danger=danger)
        return page

    return opened


def reopening(qtbot: QtBot) -> QWidget:
    page = shown(qtbot, "actions")
    assert isinstance(page, ActionsPage)
    which = Reopenable(authorisation="a" * 26, officers=(("p1", "Medewerker I&A (demo)"), ("p2", "Tweede (demo)")))
    ReopenDialog(page, which, page.workplace.now(), lambda *_: None).open()
    return page


DIALOGS: dict[str, Opener] = {
    "keys": shortcuts,
    "help": helping,
    "reason": conflict,
    "accident": accident,
    "erase": erasing,
    "export": exporting,
    "reopen": reopening,
    "integrity": asking(integrity_words.accept_sure, integrity_words.accept_means, integrity_words.accept_verb),
    "conflict": asking(case_words.conflict_sure, case_words.conflict_means, case_words.conflict_verb),
    "print": asking(
        dossier_words.print_question, dossier_words.print_consequence, dossier_words.sign_and_print, danger=False
    ),
}


AT_EACH_SIZE = [(name, factor) for name in DIALOGS for factor in (1.0, 1.5, 2.0)]


def within_its_width(dialog: Dialog) -> bool:
    areas = dialog.findChildren(kit.ScrollColumn)
    return all(inner.width() <= area.viewport().width() for area in areas if (inner := area.widget()) is not None)


def reaches_its_end(dialog: Dialog, qapp: QApplication) -> bool:
    """Whether it fits on the screen, and by key one sees the last of what it says."""
    fits = dialog.height() <= dialog.screen().availableGeometry().height()
    QTest.keyClick(dialog, Qt.Key.Key_End)
    qapp.processEvents()
    bars = [area.verticalScrollBar() for area in dialog.findChildren(kit.ScrollColumn)]
    return fits and all(bar.value() == bar.maximum() for bar in bars)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "factor"), AT_EACH_SIZE)
def test_a_dialog_speaks_one_language_and_clips_nothing_at_any_size(
    qtbot: QtBot, qapp: QApplication, name: str, factor: float, language: str
) -> None:
    use_language(language)
    dress(qapp, Scheme.LIGHT)
    scale(qapp, factor)
    under = DIALOGS[name](qtbot)
    dialog = under.findChild(Dialog)
    assert dialog is not None
    for _turn in range(40):
        qapp.processEvents()
        if not clipped(dialog):
            break
    assert wrongly_said(said_on(dialog), language) == []
    assert clipped(dialog) == []
    assert within_its_width(dialog)
    assert reaches_its_end(dialog, qapp)
    assert focus_chain(dialog)
    assert not isinstance(dialog.focusWidget(), kit.DangerButton)
    dialog.reject()
    under.close()


def test_what_is_higher_than_the_screen_scrolls_and_its_buttons_stay_in_sight(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = Dialog(shown(qtbot, "worklist-director"), "Long")
    for number in range(80):
        dialog.body.addWidget(kit.Text(f"Line {number}"))
    close = dialog.add_close()
    dialog.open()
    qapp.processEvents()
    (area,) = dialog.findChildren(kit.ScrollColumn)
    assert area.verticalScrollBar().maximum() > 0
    assert close.geometry().bottom() < dialog.height()
    assert reaches_its_end(dialog, qapp)
    dialog.reject()


def test_a_dialog_grows_with_what_it_says(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = Dialog(shown(qtbot, "worklist-director"), "Short")
    dialog.body.addWidget(kit.Text("One line"))
    dialog.open()
    qapp.processEvents()
    before = dialog.height()
    dialog.body.addWidget(kit.Text("Another line"))
    (area,) = dialog.findChildren(kit.ScrollColumn)
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert area.verticalScrollBar().maximum() == 0
    dialog.reject()


def test_no_dialog_is_left_out() -> None:
    for module in pkgutil.walk_packages(lentiz_desk.ui.__path__, "lentiz_desk.ui."):
        import_module(module.name)
    known = {ReasonDialog, AccidentDialog, EraseDialog, ExportDialog, ReopenDialog}
    assert set(Dialog.__subclasses__()) == known
