"""Every page that shows something of a case leaves one line with those who oversee, however one came there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.session import OVERSIGHT
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.values import DutyKind
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.found.founding_sheet import FoundingSheetPage
from lentiz_desk.ui.pages import PAGES, make_page
from lentiz_desk.ui.workplace import Workplace
from tests.desk.staged import At, staged
from tests.ui.desk_rooms import Opened, at_work
from tests.ui.driving import click
from tests.world import World

__all__ = ["staged"]

READ_CASE, READ_CHECK = "read.case", "read.check"

Args = Callable[[World], dict[str, object]]


def lines(world: World) -> Counter[str]:
    with world.session("directeur") as session:
        bodies = [entry.body for entry in session.open(OVERSIGHT).recorded.values()]
        return Counter(body.step for body in bodies if isinstance(body, OversightNoted))


def of_case(world: World) -> dict[str, object]:
    return {"case": world.case}


def of_check(world: World) -> dict[str, object]:
    return {"authorisation": world.authorisation}


def of_letter(world: World) -> dict[str, object]:
    return {"case": world.case, "kind": "invitation", "about": 1}


def duty(world: World) -> dict[str, object]:
    return {"case": world.case, "duty": DutyKind.INFORM_PERSON.value, "about": world.decision}


def of_exhibit(world: World) -> dict[str, object]:
    with world.session("behandelaar") as session:
        return {"case": world.case, "exhibit": next(iter(session.case(world.case).exhibits))}


def first_of(compartment: str, what: str) -> Args:
    def found(world: World) -> dict[str, object]:
        name = "behandelaar" if compartment == "case" else "officer"
        inside = world.case if compartment == "case" else world.authorisation
        with world.session(name) as session:
            state = session.case(inside) if compartment == "case" else session.check(inside)
            entry = next(entry.id for entry in state.entries.values() if entry.body.kind == what)
            known = {"exhibit": next(iter(state.exhibits), ""), "entry": entry}
        return {"compartment": inside, **known}

    return found


class Shown(NamedTuple):
    """A page that shows a case: at which stage, who opens it first thing, what it is about, and the line it leaves."""

    page: str
    stage: str
    name: str
    args: Args
    step: str


SHOW_A_CASE = [
    Shown("case", "correspond", "behandelaar", of_case, READ_CASE),
    Shown("request", "report", "behandelaar", of_case, READ_CASE),
    Shown("decision", "ask", "directeur", of_case, READ_CASE),
    Shown("actions", "take", "directeur", of_case, READ_CASE),
    Shown("bring_in", "act", "behandelaar", of_case, READ_CASE),
    Shown("correspondence", "act", "behandelaar", of_case, READ_CASE),
    Shown("letters", "act", "behandelaar", of_case, READ_CASE),
    Shown("letter", "act", "behandelaar", of_letter, READ_CASE),
    Shown("dossier", "act", "behandelaar", of_case, READ_CASE),
    Shown("duty", "take", "behandelaar", duty, READ_CASE),
    Shown("close", "correspond", "behandelaar", of_case, READ_CASE),
    Shown("correct", "report", "behandelaar", first_of("case", "report.recorded"), READ_CASE),
    Shown("exhibit", "report", "behandelaar", first_of("case", "report.recorded"), READ_CASE),
    Shown("describe", "report", "behandelaar", of_exhibit, READ_CASE),
    Shown("check", "check", "officer", of_check, READ_CHECK),
    Shown("findings", "check", "officer", of_check, READ_CHECK),
    Shown("correct", "check", "officer", first_of("check", "check.recorded"), READ_CHECK),
    Shown("exhibit", "check", "officer", first_of("check", "check.recorded"), READ_CHECK),
]
SHOW_NO_CASE = {
    "worklist", "cases", "authorisations", "people", "enrol", "approve", "deputy", "secrecy", "founding", "integrity",
    "clock", "fault", "report", "emergency", "how", "search",
    "letter_texts",
    "oversight",
    "passphrase",
}  # fmt: skip
"""Pages on which nothing of a case can be read but its number and what is due."""

SHOW_WHAT_IS_ASKED = {"search"}
"""Pages that show nothing until something is asked, and then leave a line of their own: see test_searching."""


def test_every_page_is_either_known_to_show_a_case_or_not_to() -> None:
    assert {shown.page for shown in SHOW_A_CASE} | SHOW_NO_CASE | SHOW_WHAT_IS_ASKED >= set(PAGES)


@pytest.fixture
def workplace(qtbot: QtBot) -> Iterator[Workplace]:
    """Nobody is signed in here; a page only needs it to be made."""
    made = Workplace()
    yield made
    made.stop()


@pytest.mark.parametrize("shown", SHOW_A_CASE, ids=lambda shown: f"{shown.page}-{shown.name}")
def test_a_page_leaves_one_line_per_unlock(staged: At, workplace: Workplace, shown: Shown) -> None:
    world = staged(shown.stage)
    about = shown.args(world)
    before = lines(world)
    for unlocks in (1, 2):
        with world.session(shown.name) as session:
            page = make_page(workplace, shown.page, about)
            assert isinstance(page, FetchedPage)
            page.fetch(session)
            page.fetch(session)
        assert lines(world) - before == {shown.step: unlocks}


def test_a_printed_founding_sheet_leaves_a_line(qtbot: QtBot, staged: At) -> None:
    world = staged("enrol")
    before = lines(world)
    with at_work(qtbot, world, "directeur") as workplace:
        rooms = Opened(qtbot, workplace, FoundingSheetPage(workplace, {}))
        page = rooms.page
        assert isinstance(page, FoundingSheetPage)
        click(page.print_button)
        (dialog,) = page.findChildren(QPrintDialog)
        dialog.printer().setOutputFileName(str(world.folder / "blad.pdf"))
        dialog.accepted.emit(dialog.printer())
        rooms.settle()
        dialog.close()
    assert lines(world) - before == {"sheet.printed": 1}
