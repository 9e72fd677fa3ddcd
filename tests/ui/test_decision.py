"""A director decides, as the director does it: on the own session, and inline in someone else's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.desk.requesting import request_check
from lentiz_desk.domain.values import Level, Outcome
from lentiz_desk.ui.decision.form import DecisionForm
from lentiz_desk.ui.decision.page import DecisionPage
from lentiz_desk.ui.kit import Button, CheckGroup, Notice, PassphraseField, RadioGroup, Tick
from lentiz_desk.ui.signing import ReasonDialog
from lentiz_desk.words import signing as words
from tests.ui.desk_rooms import Opened, at_work
from tests.world import World, passphrase, world_at

MOST_STEPS = 10
"""From the sign-in screen to the signature, clicks and typed fields together."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "ask")
    yield made
    made.vault.close()


class Director(Opened):
    """Decides on the page with mouse and keyboard, and counts each step."""

    steps = 0
    page: DecisionPage

    @property
    def form(self) -> DecisionForm:
        assert self.page.form is not None
        return self.page.form

    def click(self, button: QAbstractButton) -> None:
        self.steps += 1
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())

    def type(self, control: QWidget, text: str) -> None:
        self.steps += 1
        control.setFocus()
        if isinstance(control, QPlainTextEdit | QLineEdit):
            control.selectAll()
        QTest.keyClicks(control, text)

    def choose(self, outcome: Outcome) -> None:
        group = self.form.field("outcome")
        assert isinstance(group, RadioGroup)
        self.click(group.button(outcome))

    def untick(self, question: str, key: str) -> None:
        group = self.form.field(question)
        assert isinstance(group, CheckGroup)
        self.click(group.button(key))

    def motivate(self, why: str) -> None:
        self.type(self.form.field("motivation").control(), why)

    def swear(self) -> None:
        tick = self.form.field("no_interest")
        assert isinstance(tick, Tick)
        self.click(tick.box)

    def name(self, sign_in: str) -> None:
        self.type(self.form.field("sign_in").control(), sign_in)

    def sign(self, secret: str) -> None:
        field = self.form.field("passphrase")
        assert isinstance(field, PassphraseField)
        self.type(field.edit, secret)
        self.click(self.form.signing.button)
        self.settle()

    def notices(self) -> str:
        return " ".join(
            label.text()
            for note in self.page.findChildren(Notice)
            for label in note.findChildren(QWidget)
            if hasattr(label, "text") and note.isVisible()
        )


def director(qtbot: QtBot, workplace: object, world: World) -> Director:
    return Director(qtbot, workplace, DecisionPage(workplace, {"case": world.case}))  # type: ignore[arg-type]


def test_a_director_allows_less_than_was_asked_and_the_key_comes_into_being(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)
        page.choose(Outcome.NARROWER)
        page.untick("sources", "s2")
        assert page.form.text("level") == "1"
        page.motivate("Alleen wat iedereen kan zien.")
        page.swear()
        page.sign(passphrase("directeur"))
        assert page.went[-1] == ("case", {"case": world.case})
        assert "ondertekend" in page.heard[-1]
    with world.session("directeur") as session:
        decision = session.case(world.case).decisions[-1]
        assert decision.body.outcome is Outcome.NARROWER
        assert [item.key for item in decision.body.sources] == ["s1"]
        assert decision.body.level is Level.PUBLIC
        assert decision.body.motivation == "Alleen wat iedereen kan zien."
    with world.session("officer") as session:
        assert session.check(decision.body.authorisation).decision is not None


def test_from_sign_in_to_signature_takes_few_steps(qtbot: QtBot, world: World) -> None:
    signing_in, opening_the_row = 3, 1
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)
        page.choose(Outcome.ALLOWED)
        page.motivate("Het belang weegt zwaarder.")
        page.swear()
        page.sign(passphrase("directeur"))
        assert page.went[-1][0] == "case"
        assert signing_in + opening_the_row + page.steps <= MOST_STEPS
    with world.session("directeur") as session:
        assert session.case(world.case).decisions[-1].body.outcome is Outcome.ALLOWED


def test_a_director_signs_inline_and_the_open_session_gets_no_key(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = director(qtbot, workplace, world)
        page.choose(Outcome.NARROWER)
        page.untick("sources", "s2")
        page.motivate("Alleen openbaar.")
        page.swear()
        page.name("directeur")
        page.sign(passphrase("directeur"))
        assert page.went[-1][0] == "case"
        keys: list[tuple[str, ...]] = []
        workplace.ask(lambda session: session.of_kind("authorisation"), keys.append)
        page.settle()
        assert keys == [()]
    with world.session("directeur") as session:
        decision = session.case(world.case).decisions[-1]
        assert decision.author == world.ids["directeur"]
        assert session.check(decision.body.authorisation).holders >= {world.ids["officer"], world.ids["directeur"]}
    with world.session("behandelaar") as session, pytest.raises(NoAccess):
        session.check(decision.body.authorisation)


def test_whoever_is_no_director_cannot_sign_inline(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = director(qtbot, workplace, world)
        page.choose(Outcome.REFUSED)
        page.motivate("Nee.")
        page.swear()
        page.name("behandelaar")
        page.sign(passphrase("behandelaar"))
        assert page.went == []
        assert "Alleen een directeur van deze vestiging" in page.notices()
    with world.session("directeur") as session:
        assert session.case(world.case).decisions == ()


def test_a_wrong_passphrase_signs_nothing_and_keeps_what_was_typed(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)
        page.choose(Outcome.REFUSED)
        page.motivate("Een gesprek volstaat.")
        page.swear()
        page.sign("iets anders")
        assert page.went == []
        assert page.notices()
        assert page.form.text("motivation") == "Een gesprek volstaat."
        assert page.form.text("passphrase") == ""
        page.sign(passphrase("directeur"))
        assert page.went[-1][0] == "case"
    with world.session("directeur") as session:
        assert session.case(world.case).decisions[-1].body.outcome is Outcome.REFUSED


def test_every_gap_is_named_and_the_first_is_focused(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)
        page.click(page.form.signing.button)
        said = [page.form.question(key).error() for key in ("outcome", "motivation", "no_interest", "passphrase")]
        assert all(said)
        group = page.form.field("outcome")
        assert group.control().hasFocus()


@pytest.mark.parametrize(
    ("key", "spoil"),
    [
        ("sources", lambda form: form.put("sources", [])),
        ("subjects", lambda form: form.put("subjects", [])),
        ("questions", lambda form: form.put("questions", [])),
        ("level", lambda form: form.put("level", "1")),
        ("period_from", lambda form: form.put("period_from", "2020-01-01")),
        ("period_until", lambda form: form.put("period_until", "2026-12-31")),
        ("period_until", lambda form: form.put("period_until", "ooit")),
        ("executors", lambda form: form.put("executors", [])),
        ("ends_at", lambda form: form.put("ends_at", "2020-01-01T10:00")),
        ("sources", lambda _form: None),
    ],
)
def test_a_narrower_decision_stays_inside_what_was_asked(
    qtbot: QtBot, world: World, key: str, spoil: Callable[[DecisionForm], None]
) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)
        page.choose(Outcome.NARROWER)
        spoil(page.form)
        page.click(page.form.signing.button)
        assert page.form.question(key).error()


def test_the_period_begins_where_it_looks_back_from(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)
        page.choose(Outcome.NARROWER)
        begins, ends = page.form.question("period_from"), page.form.question("period_until")
        assert (begins.question, ends.question) == ("Kijkt terug vanaf", "Tot en met")


def test_asking_for_more_names_what_is_asked(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)
        page.choose(Outcome.MORE)
        page.untick("asked", "lighter_means")
        page.motivate("Welk lichter middel is geprobeerd?")
        page.swear()
        page.sign(passphrase("directeur"))
    with world.session("behandelaar") as session:
        decision = session.case(world.case).decisions[-1].body
        assert (decision.outcome, decision.asked) == (Outcome.MORE, ("lighter_means",))


def test_what_is_signed_follows_the_choices(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)

        def signed() -> str:
            page.settle()
            labels = page.form.findChildren(QWidget)
            return " ".join(label.text() for label in labels if hasattr(label, "text") and label.isVisible())

        page.choose(Outcome.NARROWER)
        assert "krijgt 1 medewerker toegang" in signed(), "what is ticked beforehand counts at once"
        assert "Niet toegestaan" not in signed()
        page.untick("sources", "s2")
        assert "Niet toegestaan: schoolmail van de leerling." in signed()
        page.choose(Outcome.REFUSED)
        assert "niemand krijgt toegang" in signed()


def test_a_draft_of_a_decision_comes_back(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)
        page.choose(Outcome.REFUSED)
        page.motivate("Nog niet af")
        page.page.leave()
        page.settle()
        assert "Concept opgeslagen" in page.heard[-1]
        again = director(qtbot, workplace, world)
        assert again.form.text("motivation") == "Nog niet af"
        assert again.form.text("outcome") == Outcome.REFUSED
        assert again.form.text("passphrase") == ""


def test_a_director_with_an_interest_is_locked_out(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)
        page.page.ask_conflict()
        dialog = page.page.findChild(ReasonDialog)
        assert dialog is not None
        page.click(dialog.verb)
        page.settle()
        assert page.went[-1][0] == "worklist"
    with world.session("directeur") as session, pytest.raises(NoAccess):
        session.case(world.case)


def asked_by_the_director(folder: Path) -> World:
    world = world_at(folder, "report")
    with world.session("behandelaar") as session:
        asked = structs.replace(world.request_form(), requester=world.ids["directeur"], requester_function="")
        world.request = request_check(session, world.case, asked)
    return world


def test_a_director_who_asked_reads_who_can_take_over_and_that_one_signs(qtbot: QtBot, tmp_path: Path) -> None:
    world = asked_by_the_director(tmp_path)
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)
        assert "vierogenprincipe" in page.notices()
        assert "Tweede directeur (demo)" in page.notices()
        page.choose(Outcome.REFUSED)
        page.motivate("Ik vroeg het zelf.")
        page.swear()
        page.name("directeur")
        page.sign(passphrase("directeur"))
        assert page.went == []
        page.name("directeur2")
        page.sign(passphrase("directeur2"))
        assert page.went[-1][0] == "case"
    with world.session("directeur2") as session:
        assert session.case(world.case).decisions[-1].author == world.ids["directeur2"]
    world.vault.close()


def test_a_running_decision_is_withdrawn_with_a_reason(qtbot: QtBot, world: World) -> None:
    world.decide()
    with at_work(qtbot, world, "directeur") as workplace:
        page = director(qtbot, workplace, world)
        buttons = [button for button in page.page.findChildren(Button) if button.text() == words.withdraw()]
        page.click(buttons[0])
        dialog = page.page.findChild(ReasonDialog)
        assert dialog is not None
        page.click(dialog.verb)
        assert dialog.form.question("why").error()
        dialog.form.put("why", "De leerling heeft het zelf verteld.")
        page.click(dialog.verb)
        page.settle()
        assert page.went[-1][0] == "case"
    with world.session("directeur") as session:
        assert world.decision in session.case(world.case).withdrawn
    with world.session("officer") as session, pytest.raises(NoAccess):
        session.check(world.authorisation)
