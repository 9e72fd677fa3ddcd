"""A director takes findings into the case and decides on actions; also without any check, and inline."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.domain.values import Certainty, Filing, Finding
from lentiz_desk.ui.actions.form import ActionsForm
from lentiz_desk.ui.actions.page import ActionsPage, ReopenDialog
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import acting
from lentiz_desk.words import actions as words
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


def actions(qtbot: QtBot, workplace: Workplace, world: World) -> Director:
    return Director(qtbot, workplace, ActionsPage(workplace, {"case": world.case}))


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
