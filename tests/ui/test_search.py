"""Searching as a person does it: type, see, narrow down, open, come back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.desk import searching
from lentiz_desk.desk.search_kinds import Kind
from lentiz_desk.desk.searching import Found
from lentiz_desk.domain.values import Role
from lentiz_desk.ui.case.page import CasePage
from lentiz_desk.ui.check.page import CheckPage
from lentiz_desk.ui.kit import EmptyState, LinkButton
from lentiz_desk.ui.kit.marked import MarkedText
from lentiz_desk.ui.offered import entries_for
from lentiz_desk.ui.search import page as search_page
from lentiz_desk.ui.search.page import SearchPage, Slice
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.ui.worklist import WorklistPage
from lentiz_desk.ui.workplace import Who
from lentiz_desk.words import search as words
from tests.desk.staged import At, staged
from tests.ui.desk_app import Person, running
from tests.ui.desk_rooms import Opened, at_work
from tests.ui.driving import click
from tests.ui.samples_search import page as sample
from tests.world import World

__all__ = ["staged"]


def search(person: Person, typed: str) -> SearchPage:
    """Press Ctrl+F and type."""
    next(act for act in person.app.window.findChildren(QAction) if act.shortcut() == "Ctrl+F").trigger()
    found = person.sees(SearchPage)
    person.settles()
    line = found.form.field("text").control()
    person.waits_for(lambda: focused(found) is line)
    QTest.keyClicks(line, typed)
    person.waits_for(lambda: bool(found.count.text()) or bool(found.findChildren(EmptyState)))
    done(person, found)
    return found


def done(person: Person, page: SearchPage) -> None:
    person.waits_for(lambda: not page._soon.isActive() and page._errand is None)


def focused(page: QWidget) -> QWidget:
    widget: QWidget | None = page.window().focusWidget()
    return widget if widget is not None else page.window()


def read(page: SearchPage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_a_word_is_found_while_it_is_typed_and_its_entry_stands_unfolded_in_sight(qtbot: QtBot, staged: At) -> None:
    world = staged("correspond")
    world.vault.close()
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        person.signs_in("behandelaar")
        page = search(person, "uitnod")
        assert page.count.text() == "1 treffer in 1 zaak"
        (card,) = page.results.cards()
        (marked,) = card.findChildren(MarkedText)
        assert [marked.text()[low:high] for low, high in marked.ranges()] == ["Uitnodiging"]
        person.waits_for(card.button.isVisible)
        click(card.button)
        case = person.sees(CasePage)
        person.settles()
        letter = "Wij nodigen u uit voor een gesprek over een bericht op een openbaar account."
        person.waits_for(lambda: letter in person.reads())
        item = next(item for item in case.timeline.items() if item.isAncestorOf(focused(case)))
        assert item.entry.lines
        viewport = case.area.viewport()
        person.waits_for(lambda: 0 <= item.mapTo(viewport, item.rect().topLeft()).y() < viewport.height() // 2)
        person.app.window.back()
        again = person.sees(SearchPage)
        person.waits_for(lambda: len(again.results.cards()) == 1)
        assert again.form.text("text") == "uitnod"
        person.waits_for(lambda: focused(again) is again.results.cards()[0].button)


def test_what_is_typed_survives_the_lock_and_is_in_no_title_log_or_setting(
    qtbot: QtBot, staged: At, caplog: pytest.LogCaptureFixture
) -> None:
    world = staged("correspond")
    world.vault.close()
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        person.signs_in("behandelaar")
        page = search(person, "kwetsend")
        assert "kwetsend" not in page.title() + person.app.window.windowTitle()
        place = person.app.window.place()
        assert place is not None
        assert "kwetsend" not in str(place)
        person.locks()
        assert isinstance(person.app.front, UnlockPage)
        person.signs_in("behandelaar")
        again = person.sees(SearchPage)
        person.waits_for(lambda: len(again.results.cards()) == 1)
        assert again.form.text("text") == "kwetsend"
    written = [path.read_bytes() for path in world.folder.rglob("*") if path.is_file()]
    assert not any(b"kwetsend" in data or "kwetsend".encode("utf-16-le") in data for data in written)
    assert "kwetsend" not in caplog.text


def test_someone_else_at_the_same_desk_finds_nothing_of_it(qtbot: QtBot, staged: At) -> None:
    world = staged("correspond")
    world.vault.close()
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        person.signs_in("behandelaar")
        assert search(person, "voorbeeld").results.cards()
        person.app.window.switch()
        person.settles()
        person.signs_in("officer2")
        page = search(person, "voorbeeld")
        assert page.results.cards() == []
        assert page.count.text() == ""
        assert words.nothing() in read(page)


def test_a_hit_in_a_check_leads_to_the_check(qtbot: QtBot, staged: At) -> None:
    world = staged("check")
    with at_work(qtbot, world, "officer") as workplace:
        rooms = Opened(qtbot, workplace, SearchPage(workplace, {}))
        page = rooms.page
        assert isinstance(page, SearchPage)
        page.form.put("text", "profielfoto")
        page.begin()
        rooms.settle()
        (card,) = page.results.cards()
        card.button.click()
        ((name, args),) = rooms.went
        assert (name, args["authorisation"]) == ("check", world.authorisation)
        check = Opened(qtbot, workplace, CheckPage(workplace, args))
        assert isinstance(check.page, CheckPage)
        qtbot.waitUntil(lambda: check.page.isAncestorOf(focused(check.page)))
        item = check.page._timeline.item_of(str(args["entry"]))
        assert item is not None
        qtbot.waitUntil(lambda: item.isAncestorOf(focused(check.page)))


def test_each_key_stops_the_search_before_it(qtbot: QtBot, staged: At, monkeypatch: pytest.MonkeyPatch) -> None:
    world = staged("correspond")
    begun: list[str] = []
    asked = searching.search

    def slow(session: object, query: object, *rest: object) -> object:
        begun.append(str(query))
        yield from (Found(compartment="") for _moment in range(3))
        yield from asked(session, query, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(search_page, "search", slow)
    monkeypatch.setattr(search_page, "_SLICE", 0.0)
    with at_work(qtbot, world, "behandelaar") as workplace:
        rooms = Opened(qtbot, workplace, SearchPage(workplace, {}))
        page = rooms.page
        assert isinstance(page, SearchPage)
        for typed in ("do", "doc", "docent"):
            page.form.put("text", typed)
            page.begin()
        rooms.settle()
        qtbot.waitUntil(lambda: page._errand is None)
        assert "docent" in begun[-1]
        shown = page.count.text()
        assert shown.endswith("in 1 zaak")
        assert len(page.results.cards()) == int(shown.split()[0])
        page.form.put("text", "d")
        page.begin()
        assert page.results.cards() == []
        assert words.too_short() in read(page)


def test_what_comes_late_of_an_earlier_search_is_dropped(qtbot: QtBot) -> None:
    page = sample("voorbeeld")
    qtbot.addWidget(page)
    early, shown = page._run, page.results.cards()[0]
    assert early is not None
    hit = Found(compartment="", hits=(page.results._hits[0].hit,))
    page.form.put("text", "zeldzaam")
    page.begin()
    assert shown not in page.results.cards()
    page._arrived_slice(early, Slice(found=(hit,), ended=True, closed=0))
    assert page.results.cards() == []


def test_the_first_hits_are_shown_before_the_search_is_done(
    qtbot: QtBot, staged: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = staged("correspond")
    asked = searching.search
    held: list[int] = []

    def slow(*args: object) -> object:
        yield from asked(*args)  # type: ignore[arg-type]
        held.append(len(page.results.cards()))
        yield Found(compartment="")

    monkeypatch.setattr(search_page, "search", slow)
    with at_work(qtbot, world, "behandelaar") as workplace:
        rooms = Opened(qtbot, workplace, SearchPage(workplace, {}))
        assert isinstance(rooms.page, SearchPage)
        page = rooms.page
        page.form.put("text", "docent")
        page.begin()
        qtbot.waitUntil(lambda: bool(held) and page._errand is None)
        assert held[0] > 0


def test_filters_say_how_many_are_on_and_can_be_taken_away(qtbot: QtBot) -> None:
    page = sample("voorbeeld", kind=Kind.PERSON.value)
    qtbot.addWidget(page)
    page.show()
    assert len(page.results.cards()) == 3
    assert page._toggle.text() == "Filters (1 aan)"
    clear = next(link for link in page.findChildren(LinkButton) if link.text() == words.clear_filters())
    clear.click()
    page.begin()
    assert len(page.results.cards()) > 3
    assert page._toggle.text() == "Filters"
    page.filters.put("status", "closed")
    page.begin()
    assert page.results.cards() == []
    assert words.nothing_filtered() in read(page)


def test_a_typed_filter_narrows_and_what_is_none_is_said_calmly(qtbot: QtBot) -> None:
    page = sample("voorbeeld")
    qtbot.addWidget(page)
    page.show()
    every = len(page.results.cards())
    page.form.put("text", "voorbeeld soort:persoon")
    page.begin()
    assert 0 < len(page.results.cards()) < every
    assert page.remarks.isHidden()
    page.form.put("text", "voorbeeld soort:xyz")
    page.begin()
    assert "U kunt kiezen uit: melding, persoon, bewijsstuk" in read(page)
    assert page.form.question("text").error() == ""
    page.form.put("text", "soort:overig van:niemand")
    page.begin()
    assert page.remarks.isHidden()
    assert words.nothing_filtered() in read(page)


def test_down_goes_to_the_first_hit(qtbot: QtBot) -> None:
    page = sample("voorbeeld")
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    line = page.form.field("text").control()
    line.setFocus()
    QApplication.processEvents()
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert page.focusWidget() is page.results.cards()[0].button


def test_many_hits_are_shown_a_part_at_a_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lentiz_desk.ui.search.results.Results.PART", 2)
    page = sample("bericht")
    qtbot.addWidget(page)
    page.show()
    assert len(page.results.cards()) == 2
    page.results._more.click()
    assert len(page.results.cards()) == 4
    assert int(page.count.text().split()[0]) > 4


@pytest.mark.parametrize("typed", ["<b>vet</b>", "&amp; &x", "a\u202eb"])
def test_marks_in_what_was_found_are_shown_as_they_are(qtbot: QtBot, typed: str) -> None:
    marked = MarkedText(f"voor {typed} na", [(5, 5 + len(typed))])
    qtbot.addWidget(marked)
    assert marked.textFormat() is Qt.TextFormat.PlainText
    (place,) = marked.ranges()
    assert marked.text()[slice(*place)] == typed.replace("\u202e", "<U+202E>")
    marked.resize(60, marked.heightForWidth(60))
    assert marked.heightForWidth(60) > marked.heightForWidth(600)
    assert not marked.grab().isNull()


@pytest.mark.parametrize(
    ("roles", "holds", "offered"),
    [
        ({Role.OFFICER}, False, True),
        ({Role.HANDLER}, False, True),
        ({Role.DIRECTOR}, False, True),
        ({Role.DPO}, False, False),
        ({Role.DPO}, True, True),
        ({Role.BOARD}, False, False),
    ],
)
def test_who_has_cases_or_checks_can_search(roles: set[Role], holds: bool, offered: bool) -> None:
    who = Who(person="p", name="n", function="f", roles=frozenset(roles), locations=frozenset(), holds_cases=holds)
    assert ("search" in [entry.page for entry in entries_for(who)]) is offered


def test_a_file_that_does_not_open_is_said(qtbot: QtBot, staged: At) -> None:
    world: World = staged("report")
    with world.session("behandelaar") as session:
        path: Path = session.vault.folder.file(session.grants[world.case].file)
    path.write_bytes(bytes(range(256)) * (path.stat().st_size // 256))
    with at_work(qtbot, world, "behandelaar") as workplace:
        rooms = Opened(qtbot, workplace, SearchPage(workplace, {}))
        assert isinstance(rooms.page, SearchPage)
        rooms.page.form.put("text", "docent")
        rooms.page.begin()
        rooms.settle()
        qtbot.waitUntil(lambda: words.not_searched(count=1) in read(rooms.page))  # type: ignore[arg-type]


def test_a_page_that_was_left_does_not_take_the_focus_from_the_search(qtbot: QtBot, staged: At) -> None:
    world = staged("report")
    world.vault.close()
    with running(qtbot, world, vault=world.path, key_file=world.folder / "sleutel.key") as person:
        person.signs_in("behandelaar")
        worklist = person.sees(WorklistPage)
        kept = worklist.snapshot()
        person.app.window.open("search")
        worklist._focus_then = focused(worklist)
        worklist._start()
        assert not worklist.isAncestorOf(focused(person.app.window))
        worklist.restore({**kept, "focus": 0})
        assert not worklist.isAncestorOf(focused(person.app.window))
        person.settles()
        line = person.sees(SearchPage).form.field("text").control()
        person.waits_for(lambda: focused(person.app.window) is line)
