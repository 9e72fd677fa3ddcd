"""A handler makes a letter: chooses it, fills in what is open, looks at it, signs; a director words its text anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from lentiz_desk.domain.letters import gaps
from lentiz_desk.domain.values import LetterKind
from lentiz_desk.ui import kit
from lentiz_desk.ui.kit import LinkButton
from lentiz_desk.ui.letters.choosing import LettersPage
from lentiz_desk.ui.letters.page import LetterForm, LetterPage
from lentiz_desk.ui.letters.wording import LetterTextsPage
from lentiz_desk.words import dossier_page as common
from lentiz_desk.words import letters as words
from tests.ui.desk_rooms import Opened, at_work
from tests.ui.driving import button, click, read
from tests.world import World, world_at


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "act")
    yield made
    made.vault.close()


class Writer(Opened):
    page: LetterPage

    @property
    def form(self) -> LetterForm:
        assert self.page.form is not None
        return self.page.form

    def links(self) -> list[str]:
        return [link.text() for link in self.form.findChildren(LinkButton) if link.text() in self.open()]

    def open(self) -> tuple[str, ...]:
        return gaps("\n".join(self.form.text(name) for name in ("to", "subject", "body", "appeal")))

    def complete(self) -> None:
        """Click on each open place in turn and type over it, as one does."""
        for place in self.open():
            self.form.go_to(place)
            control = self.form.window().focusWidget()
            assert isinstance(control, QPlainTextEdit)
            assert control.textCursor().selectedText() == f"[{place}]"
            QTest.keyClicks(control, "ingevuld")
        self.settle()

    def look(self) -> str:
        self.page.update_button.click()
        self.settle()
        return self.page.preview.text()

    def save_to(self, path: Path) -> None:
        self.page.save_button.click()
        self.settle()
        dialog = self.page.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        dialog.filesSelected.emit([str(path)])
        dialog.close()
        self.settle()


def at_letter(qtbot: QtBot, workplace: object, world: World, kind: LetterKind = LetterKind.INVITATION) -> Writer:
    args = {"case": world.case, "kind": kind.value, "about": 1}
    opened = Writer(qtbot, workplace, LetterPage(workplace, args))  # type: ignore[arg-type]
    opened.page.activateWindow()
    return opened


def test_a_letter_is_chosen_or_says_why_not(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        opened = Opened(qtbot, workplace, LettersPage(workplace, {"case": world.case}))
        page = opened.page
        assert isinstance(page, LettersPage)
        assert (LetterKind.WARNING, 1) not in page.buttons
        assert "Alleen een directeur" in read(page)
        assert page.texts.isHidden()
        click(page.buttons[LetterKind.INVITATION, 1])
        assert opened.went == [("letter", {"case": world.case, "kind": "invitation", "about": 1})]


def test_what_is_open_is_filled_in_looked_at_signed_and_saved(qtbot: QtBot, world: World) -> None:
    target = world.folder / "uitnodiging"
    with at_work(qtbot, world, "behandelaar") as workplace:
        writer = at_letter(qtbot, workplace, world)
        assert writer.links() == list(writer.open())
        writer.complete()
        assert words.nothing_open() in read(writer.page)
        said = writer.look()
        assert "Geachte Ouder Voorbeeld," in said
        assert not re.search(r"\[", said)
        writer.save_to(target)
        left = writer.page.left
        assert left is not None
        assert left.number in read(writer.page)
    assert target.with_name("uitnodiging.pdf").read_bytes().startswith(b"%PDF-1.7")
    with world.session("behandelaar") as session:
        logged = session.case(world.case).correspondence[-1].body
    assert (logged.letter, logged.about, logged.exhibits) == (LetterKind.INVITATION, 1, (left.document,))


def test_a_letter_that_tells_of_a_check_leads_to_that_duty(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        writer = at_letter(qtbot, workplace, world, LetterKind.INFORMATION_AFTER)
        writer.complete()
        writer.look()
        writer.save_to(world.folder / "informatie.pdf")
        click(button(writer.page, words.settle_duty()))
        args = {"case": world.case, "duty": "inform_person", "about": world.decision}
        assert writer.went == [("duty", args)]


def test_nothing_is_signed_while_something_is_open_or_not_looked_at(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        writer = at_letter(qtbot, workplace, world)
        writer.look()
        writer.page.save_button.click()
        writer.settle()
        assert "Vul in wat nog tussen vierkante haken staat" in read(writer.page)
        assert writer.page.findChild(QFileDialog) is None
        writer.complete()
        writer.page.save_button.click()
        writer.settle()
        assert common.look_first() in read(writer.page)
        assert writer.page.findChild(QFileDialog) is None


def test_in_a_narrow_window_the_preview_comes_after_the_words_and_into_sight_when_it_is_drawn(
    qtbot: QtBot, world: World
) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        writer = at_letter(qtbot, workplace, world)
        page = writer.page
        page.resize(684, 420)  # of a screen of 1366x768 at 150 %
        writer.settle()
        assert page.area.isAncestorOf(page.preview)
        assert page.area.viewport().height() > 250
        writer.complete()
        writer.page.show_preview()
        writer.settle()
        pages = page.preview.view.viewport()
        qtbot.waitUntil(lambda: pages.visibleRegion().boundingRect().height() > 100)
        page.resize(1030, 720)
        writer.settle()
        assert not page.area.isAncestorOf(page.preview)
        assert page.preview.view.isVisible()
        page.update_button.setFocus()
        page.resize(684, 420)
        writer.settle()
        assert page.focusWidget() is page.update_button


def test_an_empty_part_is_named(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        writer = at_letter(qtbot, workplace, world)
        writer.form.put("appeal", "  ")
        assert ("appeal", words.gap_empty()) in writer.form.gaps()


def test_names_of_others_are_pointed_at(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        writer = at_letter(qtbot, workplace, world)
        assert "Docent Voorbeeld" not in read(writer.page)
        writer.form.put("body", "Docent Voorbeeld heeft het gemeld.")
        assert words.others(["Docent Voorbeeld"]) in read(writer.page)


def test_what_was_typed_is_there_when_one_comes_back(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        writer = at_letter(qtbot, workplace, world)
        writer.form.put("body", "Een eigen tekst.")
        writer.page.leave()
        writer.settle()
        again = at_letter(qtbot, workplace, world)
        assert again.form.text("body") == "Een eigen tekst."
        other = at_letter(qtbot, workplace, world, LetterKind.MEETING_RECORD)
        assert other.form.text("body") != "Een eigen tekst."


def test_a_decision_is_not_for_a_handler(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        opened = Opened(qtbot, workplace, LetterPage(workplace, {"case": world.case, "kind": "warning", "about": 1}))
        assert "Alleen een directeur" in read(opened.page)
        assert not opened.page.findChildren(LetterForm)


def test_a_director_words_a_text_and_brings_the_old_one_back(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        opened = Opened(qtbot, workplace, LetterTextsPage(workplace, {"text": "invitation.pupil"}))
        page = opened.page
        assert isinstance(page, LetterTextsPage)
        shipped = page.form.text("body")
        assert "contactpersoon" in read(page)
        assert not page.back.isEnabled()
        page.form.put("body", "[aanhef]\n\nKom praten op [dag].")
        page.form.put("text", "warning.pupil")
        page.form.put("text", "invitation.pupil")
        assert page.form.text("body").endswith("Kom praten op [dag].")
        click(page.update_button)
        opened.settle()
        assert "Kom praten op [dag]." in page.preview.text()
        click(page.lay)
        opened.settle()
        assert words.own_wording() in read(page)
        letter = at_letter(qtbot, workplace, world)
        assert letter.form.text("body") == "Geachte Ouder Voorbeeld,\n\nKom praten op [dag]."
        click(page.back)
        opened.settle()
        assert page.form.text("body") == shipped
        assert opened.heard == [words.laid_down(), words.brought_back()]


def test_an_empty_text_is_not_laid_down(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        opened = Opened(qtbot, workplace, LetterTextsPage(workplace, {}))
        page = opened.page
        assert isinstance(page, LetterTextsPage)
        page.form.put("body", " ")
        click(page.lay)
        opened.settle()
        assert words.gap_empty() in read(page)
    with world.session("directeur") as session:
        assert session.register.wordings == {}


def test_who_is_no_director_reads_the_texts_only(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        opened = Opened(qtbot, workplace, LetterTextsPage(workplace, {}))
        page = opened.page
        assert isinstance(page, LetterTextsPage)
        assert words.only_directors() in read(page)
        assert page.lay.isHidden()
        assert page.back.isHidden()
        assert [item.text() for item in page.findChildren(kit.Button) if item.isVisible()].count(words.lay_down()) == 0
