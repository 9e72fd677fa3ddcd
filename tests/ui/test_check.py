"""An executor carries out a check inside the decision, hands in, and sees nothing else of the case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.deciding import decide
from lentiz_desk.desk.enrolling import NewPerson, enrol
from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.domain.values import Certainty, Role, ViewedHow
from lentiz_desk.ui.authorisations import AuthorisationsPage
from lentiz_desk.ui.check.findings import FindingsForm, FindingsPage
from lentiz_desk.ui.check.look import NO, NONE, YES, LookForm
from lentiz_desk.ui.check.page import AccidentDialog, CheckPage
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import check as words
from lentiz_desk.words import findings as findings_words
from tests.ui.desk_rooms import Opened, at_work
from tests.ui.driving import button, choose, click, fill, notices, offered, read
from tests.world import VO, World, passphrase, png, world_at


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "decide")
    yield made
    made.vault.close()


def recorded(world: World) -> int:
    with world.session("directeur") as session:
        return len(session.check(world.authorisation).checks)


class Executor(Opened):
    page: CheckPage

    @property
    def form(self) -> LookForm:
        assert self.page.form is not None
        return self.page.form

    def fill_in(self, finding: str = "Niets gevonden.") -> None:
        choose(self.form, "question", "v1")
        choose(self.form, "viewed_how", ViewedHow.SIGNED_OUT)
        fill(self.form, "finding", finding)
        choose(self.form, "maker", Certainty.UNKNOWN)
        choose(self.form, "intimate", NONE)

    def record(self) -> None:
        click(self.form.verb)
        self.settle()


def check(qtbot: QtBot, workplace: Workplace, world: World) -> Executor:
    return Executor(qtbot, workplace, CheckPage(workplace, {"authorisation": world.authorisation}))


def hand_in_page(qtbot: QtBot, workplace: Workplace, world: World) -> tuple[Opened, FindingsForm]:
    page = FindingsPage(workplace, {"authorisation": world.authorisation})
    opened = Opened(qtbot, workplace, page)
    assert page.form is not None
    return opened, page.form


def test_one_look_is_recorded_with_source_person_and_question_from_the_decision(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "officer") as workplace:
        page = check(qtbot, workplace, world)
        page.fill_in("Geen berichten in deze periode.")
        page.record()
        assert "Vastgelegd om" in page.heard[-1]
        assert "Geen berichten in deze periode." in read(page.page)
        assert page.form.text("finding") == ""
    with world.session("officer") as session:
        (said,) = session.check(world.authorisation).checks
        assert (said.body.source, said.body.subject, said.body.question) == ("s1", 1, "v1")
        assert said.body.maker is Certainty.UNKNOWN


def test_a_source_outside_the_decision_cannot_be_chosen(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "officer") as workplace:
        page = check(qtbot, workplace, world)
        assert offered(page.form, "source") == ["s1"]
        assert offered(page.form, "subject") == ["1"]
        assert offered(page.form, "question") == ["v1", "v2"]
        assert offered(page.form, "viewed_how") == [ViewedHow.SIGNED_OUT, ViewedHow.SCHOOL_ACCOUNT]
        assert "schoolmail" not in read(page.page).lower()


@pytest.mark.parametrize(
    ("key", "text"),
    [("viewed_from", "1-1-2020"), ("viewed_until", "31-12-2026"), ("viewed_until", "ooit"), ("viewed_from", "")],
)
def test_a_day_outside_the_decided_period_is_refused_and_nothing_is_lost(
    qtbot: QtBot, world: World, key: str, text: str
) -> None:
    with at_work(qtbot, world, "officer") as workplace:
        page = check(qtbot, workplace, world)
        page.fill_in("Dit staat er nog.")
        page.form.put(key, text)
        page.record()
        assert page.form.question(key).error()
        assert page.form.text("finding") == "Dit staat er nog."
    with world.session("officer") as session:
        assert session.check(world.authorisation).checks == ()


def test_an_exhibit_comes_in_only_after_the_question_before_any_image(qtbot: QtBot, world: World) -> None:
    picture = world.file("bericht.png", png())
    with at_work(qtbot, world, "officer") as workplace:
        page = check(qtbot, workplace, world)
        page.fill_in()
        assert page.form.question("files").isHidden()
        choose(page.form, "intimate", YES)
        assert page.form.question("files").isHidden()
        assert "0900-8844" in notices(page.page)
        choose(page.form, "intimate", NO)
        page.form.put("files", [str(picture)])
        page.form.field("files").changed.emit()
        page.record()
        assert page.form.question("address").error()
        fill(page.form, "address", "https://voorbeeld.invalid/p/1")
        fill(page.form, "captured_on", "laptop I&A")
        page.record()
        assert "bericht.png" in read(page.page)
        click(button(page.page, words.look()))
        assert page.went[-1][0] == "exhibit"
    with world.session("officer") as session:
        state = session.check(world.authorisation)
        (name,) = state.checks[0].body.exhibits
        fact = state.exhibits[name].body
        assert (fact.address, fact.captured_on, fact.intimate_asked) == (
            "https://voorbeeld.invalid/p/1",
            "laptop I&A",
            True,
        )


def test_seen_by_accident_records_only_that_it_happened(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "officer") as workplace:
        page = check(qtbot, workplace, world)
        click(button(page.page, words.by_accident()))
        dialog = page.page.findChild(AccidentDialog)
        assert dialog is not None
        click(dialog.verb)
        page.settle()
        assert "iets buiten het besluit" in page.heard[-1]
    with world.session("officer") as session:
        (said,) = session.check(world.authorisation).accidents
        assert said.body.source == "s1"


def unsworn(folder: Path) -> World:
    """A world in which the executor never signed the secrecy declaration."""
    world = world_at(folder, "ask")
    new = NewPerson(
        name="Derde medewerker I&A (demo)",
        function="stafafdeling I&A",
        roles=(Role.OFFICER,),
        locations=(VO.id,),
        sign_in="officer3",
        passphrase=passphrase("officer3"),
        secrecy=False,
    )
    with world.session("directeur") as session:
        world.ids["officer3"] = enrol(session, new)
        form = world.decision_form(session)
        world.authorisation = form.authorisation
        decide(session, world.case, structs.replace(form, executors=(world.ids["officer3"],)))
    return world


def test_without_a_secrecy_declaration_the_check_stays_closed(qtbot: QtBot, tmp_path: Path) -> None:
    world = unsworn(tmp_path)
    with at_work(qtbot, world, "officer3") as workplace:
        page = Opened(qtbot, workplace, CheckPage(workplace, {"authorisation": world.authorisation}))
        assert "geheimhoudingsverklaring" in notices(page.page)
        assert "voorbeeld" not in read(page.page).lower()
        click(button(page.page, words.to_secrecy()))
        assert page.went[-1][0] == "secrecy"
    world.vault.close()


def test_the_list_asks_for_the_secrecy_declaration_first(qtbot: QtBot, tmp_path: Path) -> None:
    world = unsworn(tmp_path)
    with at_work(qtbot, world, "officer3") as workplace:
        page = Opened(qtbot, workplace, AuthorisationsPage(workplace, {}))
        assert "voorbeeld" not in read(page.page).lower()
        click(button(page.page, findings_words.list_secrecy()))
        assert page.went == [("secrecy", {})]
    world.vault.close()


def test_after_the_end_the_check_is_refused_and_shows_nothing(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "officer") as workplace:
        page = check(qtbot, workplace, world)
        page.fill_in("Net te laat.")
        world.clock.forward(days=8)
        page.page._count_down()
        page.settle()
        assert page.page.form is None
        assert notices(page.page)
        assert "voorbeeld" not in read(page.page).lower()
    assert recorded(world) == 0


def test_what_arrives_after_the_end_is_refused_by_the_rule_too(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "officer") as workplace:
        page = check(qtbot, workplace, world)
        page.fill_in("Net te laat.")
        world.clock.forward(days=8)
        page.record()
        assert notices(page.page)
        assert "voorbeeld" not in read(page.page).lower()
    assert recorded(world) == 0


def test_a_draft_of_a_look_comes_back(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "officer") as workplace:
        page = check(qtbot, workplace, world)
        page.fill_in("Nog niet af")
        page.page.leave()
        page.settle()
        again = check(qtbot, workplace, world)
        assert again.form.text("finding") == "Nog niet af"
        assert again.form.text("maker") == Certainty.UNKNOWN


def test_the_own_entry_can_be_corrected(qtbot: QtBot, world: World) -> None:
    world.check()
    with at_work(qtbot, world, "officer") as workplace:
        page = check(qtbot, workplace, world)
        click(button(page.page, words.correct()))
        name, args = page.went[-1]
        assert name == "correct"
        assert args["compartment"] == world.authorisation


def test_handing_in_answers_every_question_and_ends_the_access(qtbot: QtBot, world: World) -> None:
    world.check()
    with at_work(qtbot, world, "officer") as workplace:
        page, form = hand_in_page(qtbot, workplace, world)
        fill(form, "answer:v1", "Waarschijnlijk wel.")
        click(button(page.page, findings_words.verb()))
        assert form.question("answer:v2").error()
        fill(form, "answer:v2", "Er was niets meer te zien.")
        choose(form, "none:v2", "")
        choose(form, "copies", "")
        fill(form, "copies_how", "Prullenbak geleegd.")
        page.settle()
        assert "1 van 2 vragen beantwoord" in read(page.page)
        click(button(page.page, findings_words.verb()))
        page.settle()
        assert page.went[-1][0] == "worklist"
        after = Opened(qtbot, workplace, CheckPage(workplace, {"authorisation": world.authorisation}))
        assert notices(after.page)
    with world.session("directeur") as session:
        state = session.check(world.authorisation)
        assert state.findings[-1].body.not_answered == ("v2",)
        assert state.copies_removed_at is not None
        assert state.finished
    with world.session("officer") as session, pytest.raises(NoAccess):
        session.check(world.authorisation)


def test_a_director_reads_along_and_records_nothing(qtbot: QtBot, world: World) -> None:
    world.check()
    with at_work(qtbot, world, "directeur") as workplace:
        page = Opened(qtbot, workplace, CheckPage(workplace, {"authorisation": world.authorisation}))
        assert "door anderen" in notices(page.page)
        assert page.page.forms() == []


def test_the_list_says_what_is_allowed_until_when_and_opens_it(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "officer") as workplace:
        page = Opened(qtbot, workplace, AuthorisationsPage(workplace, {}))
        assert "Openbaar account @voorbeeld" in read(page.page)
        assert "nog 6 dagen" in read(page.page)
        click(button(page.page, findings_words.list_open()))
        assert page.went == [("check", {"authorisation": world.authorisation})]


def test_an_officer_without_an_authorisation_reads_so(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "officer2") as workplace:
        page = Opened(qtbot, workplace, AuthorisationsPage(workplace, {}))
        assert findings_words.list_empty() in read(page.page)


def test_one_question_is_counted_as_one() -> None:
    assert findings_words.answered(answered=0, all_of_them=1) == "0 van 1 vraag beantwoord"
    assert findings_words.answered(answered=1, all_of_them=2) == "1 van 2 vragen beantwoord"
