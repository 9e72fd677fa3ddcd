"""F1 explains every screen, and how a check works can be read and printed without any case."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.found.page import FoundPage
from lentiz_desk.ui.helping import HowPage, how_sheet
from lentiz_desk.ui.kit import Dialog, LinkButton
from lentiz_desk.ui.navigation import NavEntry
from lentiz_desk.ui.page import Page, Place
from lentiz_desk.ui.pages import PAGES
from lentiz_desk.ui.printing import document
from lentiz_desk.ui.start import StartPage
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.ui.window import Window
from lentiz_desk.words import help as words
from lentiz_desk.words import how as how_words
from lentiz_desk.words.catalog import LANGUAGES, use_language
from tests.ui.desk_rooms import instant


def said(dialog: Dialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", [*PAGES, StartPage.helps, UnlockPage.helps, FoundPage.helps])
def test_every_screen_has_help_in_both_languages(page: str, language: str) -> None:
    use_language(language)
    paragraphs = words.help_for(page)
    assert paragraphs, page
    assert all(len(paragraph.split()) < 60 for paragraph in paragraphs)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    workplace = instant("enrol", "directeur")
    made = Window(lambda name, args: HowPage(workplace, args) if name == "how" else Page(name), StartPage)
    qtbot.addWidget(made)
    made.show()
    return made


def enter(window: Window) -> None:
    entries = [NavEntry(page="worklist", title="Werkvoorraad", icon_name="inbox")]
    window.sign_in("Directeur (demo)", "directeur", entries, start=Place(page="decision"))


def visible(window: Window) -> list[Dialog]:
    return [dialog for dialog in window.findChildren(Dialog) if dialog.isVisible()]


def opened(qtbot: QtBot, window: Window) -> Dialog:
    QTest.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(visible(window)))
    (dialog,) = visible(window)
    return dialog


def test_f1_explains_the_screen_in_front(qtbot: QtBot, window: Window) -> None:
    assert words.help_for("start")[0] in said(opened(qtbot, window))
    visible(window)[0].close()
    enter(window)
    assert words.help_for("decision")[1] in said(opened(qtbot, window))


def test_help_leads_to_how_a_check_works(qtbot: QtBot, window: Window) -> None:
    enter(window)
    opened(qtbot, window).findChildren(LinkButton)[0].click()
    assert isinstance(window.page(), HowPage)
    window.back()
    place = window.place()
    assert place is not None
    assert place.page == "decision"


def test_the_lock_closes_the_help_and_shows_no_page_of_the_desk(qtbot: QtBot, window: Window) -> None:
    enter(window)
    opened(qtbot, window)
    window.lock()
    assert visible(window) == []
    assert not opened(qtbot, window).findChildren(LinkButton)


def test_what_is_printed_is_what_is_read() -> None:
    printed = document(how_sheet()).toPlainText()
    for name, step in how_words.steps():
        assert name in printed
        assert step in printed
    for line in (*how_words.never(), *how_words.oversight()):
        assert line in printed
