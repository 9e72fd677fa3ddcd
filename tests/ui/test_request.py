"""A check is requested: the legal test is the form, and it is complete or it is not submitted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.deciding import decide
from lentiz_desk.desk.drafts import load_draft
from lentiz_desk.desk.requesting import DRAFT
from lentiz_desk.domain.case_entries import CheckDecided, CheckRequested
from lentiz_desk.domain.case_state import Said
from lentiz_desk.domain.values import COVERT_QUESTIONS, OPEN_QUESTIONS, Answer, Exclusion, Level, Outcome, SourceKind
from lentiz_desk.ui.kit import Badge, Facts, PersonPicker, Text, literal
from lentiz_desk.ui.kit.field import Answer as Filled
from lentiz_desk.ui.request.form import RequestForm
from lentiz_desk.ui.request.page import RequestPage
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import decision as decision_words
from lentiz_desk.words import legal_test
from lentiz_desk.words import request as words
from lentiz_desk.words import request_people as people_words
from tests.ui.desk_rooms import at_work
from tests.ui.samples_reporting import REQUEST, TEST, request_page
from tests.ui.stepping import Stepper
from tests.ui.test_report import HOSTILE
from tests.world import World, world_at

WHY, WHAT, PERIOD, TEST_STEP, CARRYING_OUT, SUBMIT = range(6)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "report")
    yield made
    made.vault.close()


class Handler(Stepper):
    """Fills in the request."""

    page: RequestPage

    @property
    def form(self) -> RequestForm:
        assert isinstance(self.page.form, RequestForm)
        return self.page.form


def handler(qtbot: QtBot, workplace: Workplace, world: World) -> Handler:
    return Handler(qtbot, workplace, RequestPage(workplace, {"case": world.case}))


def requested(world: World) -> Said[CheckRequested] | None:
    with world.session("directeur") as session:
        return session.case(world.case).request


def whole(world: World, **changed: Filled) -> dict[str, Filled]:
    return {**REQUEST, "executors": [world.ids["officer"]], **changed}


def ask_more(world: World, *asked: str) -> None:
    with world.session("directeur") as session:
        body = CheckDecided(
            request=world.request,
            outcome=Outcome.MORE,
            asked=asked,
            no_personal_interest=True,
            motivation="Welk lichter middel is geprobeerd?",
        )
        decide(session, world.case, body)


def say_who_and_why(page: Handler) -> None:
    page.choose("requester_kind", "outside")
    page.type("requester_function", "teamleider onderbouw")
    page.type("purpose", "Vaststellen van wie het account is.")
    page.type("suspicion", "Het account toont het klaslokaal.")
    page.on()


def say_what(page: Handler) -> None:
    assert page.form.texts("subjects") == ["1"]
    page.type("v1.text", "Is het account van deze leerling?")
    page.choose("s1.kind", "public_account")
    page.type("s1.text", "openbaar account @voorbeeld")
    assert "Niveau 1" in page.shown()
    page.click(page.button(words.add_source()))
    page.choose("s2.kind", "school_mail")
    page.type("s2.text", "schoolmail van de leerling")
    assert "Niveau 3" in page.shown()
    page.on()
    page.type("period_from", "26-1-2026")
    page.on()


def take_the_test(page: Handler) -> None:
    for question in OPEN_QUESTIONS:
        page.choose(f"answers.{question}", "no" if question.value == "informed" else "yes")
        page.type(f"motivations.{question}", "Toelichting.")
    page.on()


def test_a_request_from_the_first_question_to_the_director(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace, world)
        say_who_and_why(page)
        say_what(page)
        take_the_test(page)
        page.choose("executors", world.ids["officer"])
        page.on()
        assert "3 aandachtspunten" in page.shown()
        assert legal_test.attention("informed") in page.shown()
        page.submit()
        assert page.went[-1] == ("case", {"case": world.case})
    request = requested(world)
    assert request is not None
    body = request.body
    assert (request.author, body.requester) == (world.ids["behandelaar"], "")
    assert body.requester_function == "teamleider onderbouw"
    assert [item.source for item in body.sources] == [SourceKind.PUBLIC_ACCOUNT, SourceKind.SCHOOL_MAIL]
    assert (body.level, body.covert, body.subjects) == (Level.CONTENT, False, (1,))
    assert body.exclusions == tuple(Exclusion)
    assert body.executors == (world.ids["officer"],)
    assert body.answers == {item: Answer.NO if item == "informed" else Answer.YES for item in OPEN_QUESTIONS}
    assert body.period_from == datetime(2026, 1, 25, 23, tzinfo=UTC)
    with world.session("behandelaar") as session:
        assert load_draft(session, DRAFT, world.case) is None


def test_gaps_are_named_focused_and_then_filled(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace, world)
        page.page.go_to_step(SUBMIT)
        page.click(page.page.verb)
        page.settle()
        gaps = page.form.gaps()
        assert {"requester_kind", "purpose", "v1.text", "s1.kind", "period_from", "executors"} <= {
            key for key, _sentence in gaps
        }
        assert page.form.current() == WHY
        assert page.form.field("requester_kind").control().hasFocus()
        for key, sentence in gaps:
            assert page.form.question(key).error() == sentence
        page.click(page.button(dict(gaps)["answers.extent"]))
        assert page.form.current() == TEST_STEP
        assert page.form.field("answers.extent").control().hasFocus()
        assert page.went == []
        page.fill(whole(world))
        assert page.form.gaps() == []
        page.submit()
        assert page.went[-1][0] == "case"
    assert requested(world) is not None


@pytest.mark.parametrize(
    ("key", "answers"),
    [
        ("requester_kind", {"requester_kind": ""}),
        ("requester", {"requester_kind": "inside"}),
        ("requester_function", {"requester_function": " "}),
        ("purpose", {"purpose": ""}),
        ("purpose", {"purpose": "a" * 10_001}),
        ("suspicion", {"suspicion": " "}),
        ("subjects", {"subjects": []}),
        ("v2.text", {"v2.text": ""}),
        ("s1.kind", {"s1.kind": ""}),
        ("s2.text", {"s2.text": ""}),
        ("period_from", {"period_from": "ooit"}),
        ("period_from", {"period_from": "2031-01-01", "period_until": "2031-02-01", "after_decision": "no"}),
        ("period_until", {"period_until": ""}),
        ("period_until", {"period_until": "2026-01-01"}),
        ("period_until", {"period_until": "2026-12-31"}),
        ("period_until", {"after_decision": "yes", "after_decision_why": "Het gaat door."}),
        ("after_decision_why", {"after_decision": "yes", "period_until": "2026-12-31"}),
        ("answers.extent", {"answers.extent": ""}),
        ("motivations.extent", {"motivations.extent": " "}),
        ("answers.covert_dpia", {"covert": "yes", "answers.covert_dpia": ""}),
        ("executors", {"executors": []}),
    ],
)
def test_a_gap_has_one_place(qtbot: QtBot, key: str, answers: dict[str, Filled]) -> None:
    page = request_page(SUBMIT)
    qtbot.addWidget(page)
    page.show()
    form = page.form
    assert form is not None
    assert form.gaps() == []
    for name, answer in answers.items():
        form.put(name, answer)
    form.follow()
    assert next(gap for gap, _sentence in form.gaps()) == key
    page.submit()
    assert form.question(key).error()
    assert form.question(key).isVisible()


def test_a_covert_check_asks_four_more_and_says_that_the_person_is_informed(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace, world)
        page.fill(whole(world, covert="yes"))
        page.page.go_to_step(PERIOD)
        assert words.always_informed() in page.shown()
        page.page.go_to_step(TEST_STEP)
        assert all(page.form.question(f"answers.{question}").isVisible() for question in COVERT_QUESTIONS)
        page.page.go_to_step(SUBMIT)
        page.submit()
    request = requested(world)
    assert request is not None
    assert request.body.covert
    assert set(request.body.answers) == {*OPEN_QUESTIONS, *COVERT_QUESTIONS}


def test_an_open_check_keeps_nothing_of_the_covert_questions(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace, world)
        page.fill(whole(world))
        page.page.go_to_step(TEST_STEP)
        assert not any(page.form.question(f"answers.{question}").isVisible() for question in COVERT_QUESTIONS)
        page.page.go_to_step(SUBMIT)
        page.submit()
    request = requested(world)
    assert request is not None
    assert set(request.body.motivations) == {question.value for question in OPEN_QUESTIONS}


def test_totals_are_about_nobody(qtbot: QtBot, world: World) -> None:
    totals: dict[str, Filled] = {"sources": ["s1"], "s1.kind": "aggregate", "s1.text": "aantallen per week"}
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace, world)
        page.fill(whole(world, **totals))
        page.submit()
    request = requested(world)
    assert request is not None
    assert (request.body.level, request.body.subjects) == (Level.AGGREGATE, ())


def test_a_requester_from_the_roster_cannot_carry_it_out(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace, world)
        page.fill(whole(world, requester_kind="inside", requester=[world.ids["officer"]]))
        assert page.form.texts("executors") == []
        assert [key for key, _sentence in page.form.gaps()] == ["executors"]
        page.page.go_to_step(CARRYING_OUT)
        picker = page.form.field("executors")
        assert isinstance(picker, PersonPicker)
        lines = [picker.list.item(place).text() for place in range(picker.list.count())]
        assert any(people_words.closed_asked() in line for line in lines)
        page.choose("executors", world.ids["officer2"])
        page.page.go_to_step(SUBMIT)
        page.submit()
    request = requested(world)
    assert request is not None
    assert (request.body.requester, request.body.executors) == (world.ids["officer"], (world.ids["officer2"],))


def test_the_director_asked_for_more(qtbot: QtBot, world: World) -> None:
    world.ask()
    ask_more(world, "lighter_means", "source_texts")
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace, world)
        assert page.form.gaps() == []
        assert "Welk lichter middel is geprobeerd?" in page.shown()
        marks = [badge for badge in page.page.findChildren(Badge) if badge.text() == words.asked_badge()]
        assert len(marks) == 2
        page.click(page.button(words.asked_label("lighter_means")))
        assert page.form.field("motivations.lighter_means").control().hasFocus()
        page.form.put("motivations.lighter_means", "Twee gesprekken gevoerd.")
        page.page.go_to_step(SUBMIT)
        page.submit()
        assert page.went[-1][0] == "case"
    request = requested(world)
    assert request is not None
    assert request.id != world.request
    assert request.body.replaces == world.request
    assert request.body.motivations["lighter_means"] == "Twee gesprekken gevoerd."
    assert request.body.source_texts == world.request_form().source_texts


def test_a_second_request_says_that_one_waits(qtbot: QtBot, world: World) -> None:
    world.ask()
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace, world)
        assert page.page.form is None
        assert words.cannot() in page.shown()
        page.click(page.button(words.to_case()))
        assert page.went[-1] == ("case", {"case": world.case})


def test_a_draft_comes_back_and_stands_in_the_case(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace, world)
        page.type("purpose", "Nog niet af")
        page.page.leave()
        page.settle()
        assert "Concept opgeslagen" in page.heard[-1]
        again = handler(qtbot, workplace, world)
        assert again.form.text("purpose") == "Nog niet af"
        again.form.focus("purpose")
        again.form.field("purpose").put_caret(3)
        kept = again.page.snapshot()
        third = handler(qtbot, workplace, world)
        third.page.restore(kept)
        qtbot.waitUntil(lambda: third.form.field("purpose").control().hasFocus())
        assert third.form.field("purpose").caret() == 3
    with world.session("behandelaar") as session:
        assert load_draft(session, DRAFT, world.case) is not None
    with world.session("directeur") as session:
        assert load_draft(session, DRAFT, world.case) is None


def last_step(qtbot: QtBot, answers: dict[str, Filled]) -> RequestPage:
    page = request_page(SUBMIT, answers)
    qtbot.addWidget(page)
    page.show()
    return page


def reading(page: RequestPage) -> dict[str, str]:
    """What is read over, by its label."""
    found: dict[str, str] = {}
    for facts in page.findChildren(Facts):
        if facts.isVisible():
            texts = [label.text() for label in facts.findChildren(Text)]
            found |= dict(zip(texts[::2], texts[1::2], strict=True))
    return found


def test_an_empty_request_reads_as_not_filled_in(qtbot: QtBot) -> None:
    page = last_step(qtbot, {"subjects": []})
    said = reading(page)
    reported, excluded = said.pop(decision_words.report()), said.pop(decision_words.excluded())
    assert "docent" in reported
    assert "bedrijfsarts" in excluded
    assert said.pop(decision_words.questions()) == "vraag 1, nog niet ingevuld"
    assert set(said.values()) == {"nog niet ingevuld"}
    assert set(said) == {
        decision_words.who_asks(),
        decision_words.about_whom(),
        decision_words.what(),
        decision_words.how_intrusive(),
        decision_words.until_when(),
        decision_words.purpose(),
        decision_words.suspicion(),
        decision_words.sources(),
        decision_words.period(),
        decision_words.level(),
        decision_words.proposed_executors(),
    }


def test_who_was_chosen_is_read_before_a_source_is(qtbot: QtBot) -> None:
    page = last_step(qtbot, {"subjects": ["1"]})
    assert "Leerling Voorbeeld" in reading(page)[decision_words.about_whom()]


def test_a_half_filled_request_calls_what_has_no_words_by_its_place(qtbot: QtBot) -> None:
    half: dict[str, Filled] = {
        "questions": ["v1", "v2", "v5"],
        "v2.text": "Staan er meer berichten?",
        "sources": ["s1", "s3"],
        "s1.text": "het openbare account",
        "s3.kind": "school_mail",
        "after_decision": "yes",
    }
    page = last_step(qtbot, half)
    said = reading(page)
    questions = "vraag 1, nog niet ingevuld\nStaan er meer berichten?\nvraag 3, nog niet ingevuld"
    assert said[decision_words.questions()] == questions
    assert said[decision_words.sources()] == "Bron 2, nog niet ingevuld (schoolmail)"
    assert said[decision_words.what()] == "1 bron: bron 2, nog niet ingevuld"
    assert said[decision_words.after_decision_why()] == "nog niet ingevuld"


def test_a_whole_request_reads_as_it_was_filled_in(qtbot: QtBot) -> None:
    page = last_step(qtbot, {**REQUEST, "executors": []})
    said = reading(page)
    assert said.pop(decision_words.proposed_executors()) == "nog niet ingevuld"
    assert not [text for text in said.values() if "ingevuld" in text]
    assert said[decision_words.what()] == "2 bronnen: openbaar account @voorbeeld; schoolmail van de leerling"
    page = last_step(qtbot, {**REQUEST, "sources": ["s1"], "s1.kind": "aggregate"})
    totals = reading(page)
    assert totals[decision_words.about_whom()] == decision_words.nobody_in_person()


@pytest.mark.parametrize("text", [HOSTILE, "x" * 9_999 + "é"])
def test_every_text_is_kept_and_shown_as_typed(qtbot: QtBot, world: World, text: str) -> None:
    later = date(2026, 12, 31).isoformat()
    keys = ("requester_function", "purpose", "suspicion", "v1.text", "v2.text", "s1.text", "s2.text")
    tests = tuple(f"motivations.{question}" for question in TEST)
    every: dict[str, Filled] = dict.fromkeys((*keys, *tests, "after_decision_why"), text)
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace, world)
        page.fill(whole(world, after_decision="yes", period_until=later, covert="yes", **every))
        assert literal(text) in page.shown()
        assert not [label for label in page.page.findChildren(Text) if label.textFormat() != Qt.TextFormat.PlainText]
        page.submit()
        assert page.went[-1][0] == "case"
    request = requested(world)
    assert request is not None
    body = request.body
    kept = {body.requester_function, body.purpose, body.suspicion, body.after_decision_why}
    kept |= {*body.question_texts.values(), *body.source_texts.values(), *body.motivations.values()}
    assert kept == {text}
