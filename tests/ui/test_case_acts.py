"""Acting on the case page as people do, and what then stands in the vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.concluding import close_case, correct
from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.domain.case_acts import CaseAct
from lentiz_desk.domain.case_entries import CheckDecided, EntryCorrected
from lentiz_desk.domain.values import CaseStatus, Outcome
from lentiz_desk.ui import kit
from lentiz_desk.ui.case.composer import AccessComposer, ExhibitComposer
from lentiz_desk.ui.case.page import CasePage
from lentiz_desk.ui.case.side import NAMES
from lentiz_desk.ui.case_list import CaseLine, CaseListPage
from lentiz_desk.ui.kit import TimelineItem
from lentiz_desk.ui.worklist import WorklistPage
from lentiz_desk.words import case as words
from lentiz_desk.words import case_timeline, refusals, values
from lentiz_desk.words import worklist as worklist_words
from tests.desk.forging import forge, slip_in
from tests.ui.desk_rooms import Opened, at_work
from tests.ui.driving import button, click, notices, read
from tests.ui.samples_concluding import export_all
from tests.world import World, png, world_at


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "correspond")
    yield made
    made.vault.close()


class Clerk(Opened):
    page: CasePage

    def items(self, title: str) -> list[TimelineItem]:
        return [item for item in self.page.timeline.items() if title in item.entry.title]

    def menu(self) -> list[str]:
        return [action.text() for action in self.page.recording.menu().actions()]


def at_page(qtbot: QtBot, workplace: object, world: World) -> Clerk:
    return Clerk(qtbot, workplace, CasePage(workplace, {"case": world.case}))  # type: ignore[arg-type]


def test_a_file_is_added_at_hand_and_only_after_the_question_about_nude_images(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        before = clerk.items("Bewijsstuk")
        click(button(clerk.page, NAMES[CaseAct.EXHIBIT]()))
        QApplication.processEvents()
        composer = clerk.page.composer
        assert isinstance(composer, ExhibitComposer)
        click(button(composer, words.exhibits_verb()))
        assert words.exhibits_none() in notices(composer) or words.exhibits_none() in read(composer)
        composer.form.put("files", [str(world.file("nieuw.png", png(colour=(9, 9, 9))))])
        click(button(composer, words.exhibits_verb()))
        clerk.settle()
        assert words.exhibits_unclean() in read(composer)
        assert clerk.page.composer is composer
        composer.form.put("clean", True)
        composer.form.put("shows", "een tweede bericht")
        click(button(composer, words.exhibits_verb()))
        clerk.settle()
        assert clerk.page.snapshot()["composing"] == ""
        qtbot.waitUntil(lambda: len(clerk.items("Bewijsstuk")) == len(before) + 1)
        (item,) = [item for item in clerk.items("Bewijsstuk") if "tweede bericht" in item.entry.text]
        ((mark, look),) = item.entry.exhibits
        assert "nieuw.png" in mark
        look()
        page, args = clerk.went[-1]
        assert (page, args["compartment"]) == ("exhibit", world.case)


def test_what_is_typed_at_hand_comes_back_after_a_lock(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        clerk = at_page(qtbot, workplace, world)
        click(button(clerk.page, words.give()))
        QApplication.processEvents()
        composer = clerk.page.composer
        assert isinstance(composer, AccessComposer)
        composer.form.put("why", "Neemt waar tijdens verlof.")
        clerk.page.timeline.items()[0].entry.acts[0][1]()
        clerk.page.forms()[0].put("show", "letters")
        kept = clerk.page.snapshot()
        again = CasePage(workplace, {"case": world.case})
        again.restore(kept)
        second = Clerk(qtbot, workplace, again)
        assert isinstance(second.page.composer, AccessComposer)
        assert second.page.composer.form.text("why") == "Neemt waar tijdens verlof."
        assert second.page.forms()[0].text("show") == "letters"
        assert second.page.snapshot()["opened"] == kept["opened"]


def says_whose_access(clerk: Clerk, opens: str, verb: str, who: str, why: str) -> None:
    """Open the small form, see what it asks, fill it in and press its verb."""
    click(button(clerk.page, opens))
    QApplication.processEvents()
    composer = clerk.page.composer
    assert isinstance(composer, AccessComposer)
    click(button(composer, verb))
    assert words.give_gap() in read(composer)
    assert words.give_why_gap() in read(composer)
    composer.form.put("who", [who])
    composer.form.put("why", why)
    click(button(composer, verb))
    clerk.settle()


def test_a_director_gives_someone_the_key_and_says_why(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        clerk = at_page(qtbot, workplace, world)
        who, why = world.ids["bestuurder"], "Neemt waar tijdens verlof."
        says_whose_access(clerk, words.give(), words.give_verb(), who, why)
        qtbot.waitUntil(lambda: "Bestuurder (demo)" in read(clerk.page))
    with world.session("bestuurder") as session:
        assert session.case(world.case).case_number


def test_a_director_ends_someone_s_access_and_says_why(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        clerk = at_page(qtbot, workplace, world)
        who, why = world.ids["behandelaar"], "Werkt hier niet meer."
        says_whose_access(clerk, words.end(), words.end_verb(), who, why)
        qtbot.waitUntil(lambda: why in read(clerk.page))
        assert clerk.page.composer is None
    with world.session("behandelaar") as session:
        assert world.case not in session.grants


def test_who_declares_a_conflict_is_asked_first_and_loses_access(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur2") as workplace:
        clerk = at_page(qtbot, workplace, world)
        click(button(clerk.page, NAMES[CaseAct.CONFLICT]()))
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        assert words.conflict_means() in read(dialog)
        click(button(dialog, words.conflict_verb()))
        clerk.settle()
        assert clerk.went == [("cases", {})]
    with world.session("directeur2") as session, pytest.raises(NoAccess):
        session.case(world.case)


def test_a_correction_shows_old_and_new(qtbot: QtBot, world: World) -> None:
    with world.session("behandelaar") as session:
        state = session.case(world.case)
        letter = next(item.id for item in state.correspondence)
        correct(
            session,
            world.case,
            EntryCorrected(target=letter, values={"form": "mail"}, texts={"subject": "Gesprek"}, why="Typefout."),
        )
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        (item,) = [item for item in clerk.page.timeline.items() if item.entry.key == letter]
        said = " ".join(item.entry.corrections[0])
        for word in ("Uitnodiging om te praten", "is nu: Gesprek", "Typefout.", "Behandelaar (demo)"):
            assert word in said
        assert case_timeline.corrected_on() in [text for text, _tone in item.entry.marks]
        assert said.split(" · ")[0] in read(clerk.page)


def test_an_entry_without_effect_stays_and_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    world = world_at(tmp_path, "ask")
    body = CheckDecided(
        request=world.request, outcome=Outcome.REFUSED, no_personal_interest=True, motivation="Niet van mij."
    )
    with world.session("behandelaar") as session:
        slip_in(session, world.case, [forge(session, world.case, body)])
    with at_work(qtbot, world, "directeur") as workplace:
        clerk = at_page(qtbot, workplace, world)
        (item,) = clerk.items("Besluit")
        assert item.entry.proof == case_timeline.no_effect()
        assert item.entry.why_not
        assert item.entry.why_not in read(clerk.page)
    world.vault.close()


def test_a_closed_case_says_so_once_and_offers_another_copy_only(qtbot: QtBot, world: World) -> None:
    with world.session("behandelaar") as session:
        export_all(session, world.case, world.folder / "stuk.pdf")
        close_case(session, world.case, "Klaar.")
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        assert clerk.page.facts is not None
        refusal = clerk.page.facts.acts[CaseAct.CORRESPOND]
        assert refusal is not None
        text = read(clerk.page)
        assert text.count(refusals.sentence(refusal, clerk.page.name_of)) == 1
        assert NAMES[CaseAct.DECIDE]() not in text
        assert NAMES[CaseAct.CORRESPOND]() not in clerk.menu()
        assert clerk.page.facts.acts[CaseAct.DOSSIER] is None
        assert values.case_status(CaseStatus.CLOSED) in text


def test_the_menu_at_hand_records_what_may_be_recorded_now(qtbot: QtBot, tmp_path: Path) -> None:
    world = world_at(tmp_path, "act")
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        assert NAMES[CaseAct.CORRESPOND]() in clerk.menu()
        assert NAMES[CaseAct.REQUEST]() not in clerk.menu()
        (duty,) = [action for action in clerk.page.recording.menu().actions() if "etrokkene" in action.text()]
        duty.trigger()
        assert clerk.went[-1][0] == "duty"
    world.vault.close()


def test_who_has_no_key_reads_why_and_nothing_else(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "officer2") as workplace:
        clerk = at_page(qtbot, workplace, world)
        assert notices(clerk.page)
        assert not clerk.page.findChildren(TimelineItem)
        assert not clerk.page.recording.isVisible()


def test_newest_first_turns_the_timeline_round(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        before = [item.entry.key for item in clerk.page.timeline.items()]
        clerk.page.forms()[0].put("order", "newest")
        assert [item.entry.key for item in clerk.page.timeline.items()] == before[::-1]
        clerk.page.forms()[0].put("show", "letters")
        assert clerk.page.facts is not None
        letters = {item.id for item in clerk.page.facts.state.correspondence}
        assert letters < set(keys(clerk)) < set(before)


def test_a_line_of_every_entry_is_whole_at_any_width(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        for width in (672, 780, 820, 860, 900, 1030, 1400):
            clerk.page.resize(width, 720)
            clerk.settle()
            for item in clerk.page.timeline.items():
                assert item.height() >= item.heightForWidth(item.width())
                for line in item.findChildren(kit.Flow):
                    assert line.height() >= line.heightForWidth(line.width())


@pytest.mark.parametrize("how", ["double click", "Enter"])
def test_a_case_opens_by_double_click_and_by_enter_and_says_what_waits(qtbot: QtBot, world: World, how: str) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        rooms = Opened(qtbot, workplace, CaseListPage(workplace, {}))
        (line,) = rooms.page.findChildren(CaseLine)
        assert "nu voor u:" in read(line)
        if how == "Enter":
            line.button.setFocus()
            QTest.keyClick(line.button, Qt.Key.Key_Return)
        else:
            QTest.mouseDClick(line, Qt.MouseButton.LeftButton)
            QTest.mouseRelease(line, Qt.MouseButton.LeftButton)
        assert rooms.went == [("case", {"case": world.case})]


def test_a_damaged_file_is_named_and_other_cases_stay(qtbot: QtBot, world: World) -> None:
    first = world.case
    world.report()
    with world.session("behandelaar") as session:
        file = session.grants[first].file
    world.reopen()
    path = next(path for path in world.path.rglob("*.db") if path.name.startswith(file.removesuffix(".db")))
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)
    with at_work(qtbot, world, "behandelaar") as workplace:
        rooms = Opened(qtbot, workplace, WorklistPage(workplace, {}))
        said = read(rooms.page)
        fault = worklist_words.waiting("fault")
        assert fault.title in said
        assert fault.explained in said
        assert worklist_words.late() not in said
        assert worklist_words.waiting("reported").verb in [
            row.button.text() for row in rooms.page.findChildren(kit.WorkRow)
        ]


def keys(clerk: Clerk) -> list[str]:
    return [item.entry.key for item in clerk.page.timeline.items()]


def test_a_director_at_hand_can_be_let_to_the_decision_from_an_open_session(qtbot: QtBot, tmp_path: Path) -> None:
    waiting = world_at(tmp_path, "ask")
    with at_work(qtbot, waiting, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, waiting)
        clerk.settle()
        click(button(clerk.page, words.decide_here()))
        assert clerk.went[-1] == ("decision", {"case": waiting.case})
    with at_work(qtbot, waiting, "directeur") as workplace:
        clerk = at_page(qtbot, workplace, waiting)
        clerk.settle()
        assert words.decide_here() not in read(clerk.page)
    waiting.vault.close()
