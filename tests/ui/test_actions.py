"""A director takes findings into the case and decides on actions; also without any check, and inline."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.checking import record_check
from lentiz_desk.desk.concluding import correct
from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.desk.session import OVERSIGHT
from lentiz_desk.domain.case_entries import EntryCorrected
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.values import Certainty, Filing, Finding
from lentiz_desk.ui.actions.form import ActionsForm
from lentiz_desk.ui.actions.page import ActionsPage, ReopenDialog
from lentiz_desk.ui.exhibit.page import ExhibitPage
from lentiz_desk.ui.kit import LinkButton
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import acting, values
from lentiz_desk.words import actions as words
from lentiz_desk.words import check as check_words
from tests.ui.desk_rooms import Opened, at_work
from tests.ui.driving import button, choose, click, fill, notices, read
from tests.world import World, passphrase, world_at


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tmp_path.chmod(0o700)
    return tmp_path


class Director(Opened):
    page: ActionsPage

    @property
    def form(self) -> ActionsForm:
        assert self.page.form is not None
        return self.page.form

    def decide(self, finding: Finding, certainty: Certainty, why: str = "Na het gesprek.") -> None:
        choose(self.form, "finding", finding)
        choose(self.form, "certainty", certainty)
        fill(self.form, "motivation", why)
        choose(self.form, "no_interest", "")

    def sign(self, name: str = "directeur") -> None:
        if not self.form.question("sign_in").isHidden():
            fill(self.form, "sign_in", name)
        fill(self.form, "passphrase", passphrase(name))
        click(self.form.signing.button)
        self.settle()


def link(page: ActionsPage, about: str) -> LinkButton:
    (found,) = [each for each in page.findChildren(LinkButton) if about in each.accessibleName()]
    return found


def actions(qtbot: QtBot, workplace: Workplace, world: World) -> Director:
    return Director(qtbot, workplace, ActionsPage(workplace, {"case": world.case}))


def test_the_findings_are_read_before_they_are_taken_over(qtbot: QtBot, folder: Path) -> None:
    world = world_at(folder, "hand_in")
    with at_work(qtbot, world, "directeur") as workplace:
        page = actions(qtbot, workplace, world)
        said = read(page.page)
        for found in (
            "Staan er meer berichten over deze docent? Ja, een tweede bericht.",
            "Twee berichten gevonden. Het bericht van 9 februari noemt de docent bij naam.",
            "De profielfoto is gelijk aan de schoolfoto.",
            check_words.maker_mark(certainty=values.certainty(Certainty.LIKELY)),
            "bericht.png",
            words.not_taken(),
            words.take_means(),
        ):
            assert found in said
        click(link(page.page, "bericht.png"))
        with world.session("directeur") as session:
            (shown,) = session.check(world.authorisation).exhibits
        assert page.went == [("exhibit", {"compartment": world.authorisation, "exhibit": shown})]
        opened = ExhibitPage(workplace, page.went[-1][1])
        assert "bericht.png" in read(Opened(qtbot, workplace, opened).page)
    with world.session("directeur") as session:
        assert session.case(world.case).quoted_ids == frozenset()
        lines = [entry.body for entry in session.open(OVERSIGHT).recorded.values() if entry.author == session.person]
        assert "read.check" in {line.step for line in lines if isinstance(line, OversightNoted)}
    with at_work(qtbot, world, "directeur") as workplace:
        page = actions(qtbot, workplace, world)
        click(button(page.page, words.take()))
        page.settle()
        assert words.not_taken() not in read(page.page)
        click(link(page.page, "bericht.png"))
        assert page.went == [("exhibit", {"compartment": world.case, "exhibit": shown})]
    world.vault.close()


def test_what_an_officer_corrected_is_read_as_corrected(qtbot: QtBot, folder: Path) -> None:
    world = world_at(folder, "check")
    with world.session("officer") as session:
        (said,) = session.check(world.authorisation).checks
        body = EntryCorrected(
            target=said.id, values={}, texts={"finding": "Eén bericht, van 9 februari."}, why="Verteld."
        )
        correct(session, world.authorisation, body)
    world.hand_in()
    for _time in ("before", "after"):
        with at_work(qtbot, world, "directeur") as workplace:
            page = actions(qtbot, workplace, world)
            assert "Eén bericht, van 9 februari." in read(page.page)
            assert "Twee berichten gevonden" not in read(page.page)
        world.take()
    world.vault.close()


def test_a_long_finding_is_read_in_full(qtbot: QtBot, folder: Path) -> None:
    world = world_at(folder, "check")
    with world.session("officer") as session:
        body = msgspec.structs.replace(world.check_form(session), finding="woord " * 200 + "slot.")
        record_check(session, world.authorisation, body)
    world.hand_in()
    with at_work(qtbot, world, "directeur") as workplace:
        assert "woord slot." in read(actions(qtbot, workplace, world).page)
    world.vault.close()


def test_who_has_no_key_of_the_check_reads_none_of_it(qtbot: QtBot, folder: Path) -> None:
    world = world_at(folder, "hand_in")
    with at_work(qtbot, world, "behandelaar") as workplace:
        said = read(actions(qtbot, workplace, world).page)
    assert "tweede bericht" not in said
    assert "bericht.png" not in said
    world.vault.close()


def test_findings_come_first_and_then_a_founded_report_gets_a_measure(qtbot: QtBot, folder: Path) -> None:
    world = world_at(folder, "hand_in")
    with at_work(qtbot, world, "directeur") as workplace:
        page = actions(qtbot, workplace, world)
        assert page.page.form is None
        click(button(page.page, words.take()))
        page.settle()
        assert "Ja, een tweede bericht." in read(page.page)
        page.decide(Finding.FOUNDED, Certainty.LIKELY)
        choose(page.form, "measures:1", "warning")
        page.settle()
        assert "Voor Leerling Voorbeeld: waarschuwing." in read(page.page)
        page.sign()
        assert page.went[-1] == ("case", {"case": world.case})
    with world.session("directeur") as session:
        state = session.case(world.case)
        (said,) = state.actions
        assert [item.measure for item in said.body.measures] == ["warning"]
        assert said.body.handler == world.ids["behandelaar"]
        assert state.quoted_ids
    world.vault.close()


def test_a_report_without_a_check_is_decided_directly_in_the_handlers_session(qtbot: QtBot, folder: Path) -> None:
    world = world_at(folder, "report")
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = actions(qtbot, workplace, world)
        assert words.no_check() in read(page.page)
        page.decide(Finding.UNFOUNDED, Certainty.UNKNOWN, "Het bericht bestaat niet.")
        click(page.form.signing.button)
        assert page.form.question("filing").error()
        choose(page.form, "filing", Filing.DO_NOT_FILE)
        page.sign()
        assert page.went[-1][0] == "case"
    with world.session("behandelaar") as session:
        said = session.case(world.case).actions[-1]
        assert said.author == world.ids["directeur"]
        assert (said.body.finding, said.body.filing) == (Finding.UNFOUNDED, Filing.DO_NOT_FILE)
    world.vault.close()


def test_founded_is_refused_while_the_maker_is_unknown(qtbot: QtBot, folder: Path) -> None:
    world = world_at(folder, "take")
    with at_work(qtbot, world, "directeur") as workplace:
        page = actions(qtbot, workplace, world)
        page.decide(Finding.FOUNDED, Certainty.UNKNOWN)
        page.sign()
        assert page.form.question("certainty").error() == acting.gap_unknown()
        assert page.went == []
    world.vault.close()


def test_while_a_check_runs_the_page_says_why_not(qtbot: QtBot, folder: Path) -> None:
    world = world_at(folder, "check")
    with at_work(qtbot, world, "directeur") as workplace:
        page = actions(qtbot, workplace, world)
        assert page.page.form is None
        assert words.not_now() in notices(page.page)
    world.vault.close()


def test_a_handler_cannot_take_findings_but_reads_who_can(qtbot: QtBot, folder: Path) -> None:
    world = world_at(folder, "hand_in")
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = actions(qtbot, workplace, world)
        assert page.page.form is None
        assert notices(page.page)
    world.vault.close()


def test_an_authorisation_is_reopened_for_one_addition(qtbot: QtBot, folder: Path) -> None:
    world = world_at(folder, "take")
    with world.session("officer") as session, pytest.raises(NoAccess):
        session.check(world.authorisation)
    with at_work(qtbot, world, "directeur") as workplace:
        page = actions(qtbot, workplace, world)
        click(button(page.page, acting.reopen()))
        dialog = page.page.findChild(ReopenDialog)
        assert dialog is not None
        click(dialog.verb)
        assert dialog.form.question("why").error()
        fill(dialog.form, "why", "De datum van het tweede bericht ontbreekt.")
        click(dialog.verb)
        page.settle()
        assert page.heard[-1] == acting.reopened()
    with world.session("officer") as session:
        assert session.check(world.authorisation).usable(world.clock.at)
    world.vault.close()


def test_a_draft_of_the_decision_comes_back_without_secrets(qtbot: QtBot, folder: Path) -> None:
    world = world_at(folder, "take")
    with at_work(qtbot, world, "directeur") as workplace:
        page = actions(qtbot, workplace, world)
        page.decide(Finding.INCONCLUSIVE, Certainty.UNKNOWN, "Nog niet af")
        fill(page.form, "passphrase", "geheim")
        page.page.leave()
        page.settle()
        again = actions(qtbot, workplace, world)
        assert again.form.text("motivation") == "Nog niet af"
        assert again.form.text("passphrase") == ""
    world.vault.close()
