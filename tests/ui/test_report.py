"""A report from the first click to the case, as a handler makes it; and what never becomes one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.drafts import drafts_without_case
from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.values import Category, Part, Scope
from lentiz_desk.ui.kit import Button, FilePicker, Notice, Text, literal
from lentiz_desk.ui.kit.field import Answer
from lentiz_desk.ui.report.form import ReportForm
from lentiz_desk.ui.report.page import ReportPage
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import report as words
from lentiz_desk.words import report_gaps as gap_words
from lentiz_desk.words import secrecy
from lentiz_desk.words.field_labels import label
from tests.ui.desk_rooms import at_work
from tests.ui.samples_reporting import REPORT, report_page
from tests.ui.stepping import Stepper
from tests.world import World, png, world_at

GATE, WHAT, PEOPLE, COLLEAGUES, POST, EXHIBITS, RECORD = range(7)
HOSTILE = "<b>vet</b> & <script>alert(1)</script> \x07\x1b[31m محمد العربي שרה Δημήτρης \u202egnirts"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "enrol")
    yield made
    made.vault.close()


class Handler(Stepper):
    """Fills in the report."""

    page: ReportPage

    @property
    def form(self) -> ReportForm:
        assert isinstance(self.page.form, ReportForm)
        return self.page.form


def handler(qtbot: QtBot, workplace: Workplace, **args: object) -> Handler:
    return Handler(qtbot, workplace, ReportPage(workplace, args))


def only_case(world: World, name: str = "behandelaar") -> CaseState:
    with world.session(name) as session:
        (case,) = session.cases()
        return case


def whole(**changed: Answer) -> dict[str, Answer]:
    return {**REPORT, "exhibits": [], "intimate": "none", **changed}


def through_the_gate(page: Handler) -> None:
    page.choose("scope", "school")
    page.on()
    page.choose("location", "demo-college")
    page.choose("report_kind", "conduct")
    assert page.form.texts("clauses") == ["U4", "A3", "A7"]
    page.on()


def name_people(page: Handler) -> None:
    page.choose("p1.category", "pupil")
    page.choose("p1.known", "outside")
    page.type("p1.name", "Leerling Voorbeeld")
    page.type("p1.group", "3B")
    page.choose("p1.age_band", "12_15")
    page.click(page.form.people.add)
    page.choose("p2.part", "guardian")
    page.choose("p2.known", "outside")
    page.type("p2.name", "Ouder Voorbeeld")
    page.choose("p2.children", "p1")
    page.choose("p2.authority", "yes")
    page.choose("p2.address", "unknown")
    page.choose("reporter", "p2")
    page.on()
    page.choose("any_concerned", "no")
    page.on()


def tell(page: Handler) -> None:
    page.choose("platform", "Instagram")
    page.type("account", "@voorbeeld")
    page.type("facts", "Het bericht noemt de docent bij naam.")
    page.choose("harm", "person")
    page.type("harm_why", "De docent is ziek gemeld.")
    page.on()


def bring(page: Handler, file: Path) -> None:
    page.choose("intimate", "no")
    picker = page.form.field("files")
    assert isinstance(picker, FilePicker)
    picker._take([str(file)])
    page.type("e1.shows", "het bericht")
    page.type("e1.brought_by", "de ouder")
    page.choose("e1.online", "yes")
    page.on()


def test_the_key_for_recording_leads_to_reading_over_first(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(whole())
        page.page.go_to_step(WHAT)
        page.page.finish()
        page.settle()
        assert page.form.current() == len(page.form.steps()) - 1
        assert not page.went
        page.page.finish()
        page.settle()
        assert page.went[-1][0] == "case"


def test_a_report_becomes_a_case_with_its_exhibit(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        through_the_gate(page)
        name_people(page)
        tell(page)
        bring(page, world.file("bericht.png", png()))
        assert "Leerling Voorbeeld, betrokkene" in page.shown()
        page.submit()
        went, said = page.went[-1], page.heard[-1]
    case = only_case(world)
    assert went == ("case", {"case": case.compartment})
    assert case.case_number in said
    assert case.report is not None
    assert (case.report.body.scope, case.report.body.reporter) == (Scope.SCHOOL, 2)
    assert [(who.part, who.category) for who in case.people.values()] == [
        (Part.SUBJECT, Category.PUPIL),
        (Part.GUARDIAN, Category.GUARDIAN),
    ]
    assert case.people[2].guardian_of == (1,)
    assert (case.people[2].authority, case.people[2].address_shared) == (True, None)
    (exhibit,) = case.exhibits.values()
    assert (exhibit.body.intimate_asked, exhibit.body.still_online, exhibit.body.name) == (True, True, "bericht.png")
    with world.session("behandelaar") as session:
        assert [name for name in drafts_without_case(session) if name.startswith("report:")] == []


def test_nothing_is_asked_before_the_gate_is_passed(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        assert page.form.current() == GATE
        assert [key for key in ("location", "p1.name", "facts") if page.form.question(key).isVisible()] == []
        page.on()
        assert page.form.current() == GATE
        assert page.form.question("scope").error() == gap_words.gap_scope()
        page.choose("scope", "overlap")
        page.on()
        assert page.form.current() == GATE
        assert page.form.question("scope_why").error() == gap_words.gap_scope_why()
        page.type("scope_why", "Het bericht geeft onrust in de klas.")
        page.on()
        assert page.form.current() == WHAT


def test_a_private_report_leaves_one_count_and_nothing_else(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        gone: list[bool] = []
        page.page.go_back.connect(lambda: gone.append(True))
        page.choose("scope", "school")
        page.on()
        page.page.leave()
        page.settle()
        page.click(page.page.back)
        page.choose("scope", "private")
        assert not page.page.next.isVisible()
        page.click(page.button(secrecy.private_verb()))
        page.settle()
        assert gone == [True]
        assert page.heard[-1] == secrecy.private_done()
        steps: list[dict[str, object]] = []
        workplace.ask(lambda session: steps.append(dict(drafts_without_case(session))))
        page.settle()
        assert steps == [{}]
    with world.session("behandelaar") as session:
        assert session.cases() == ()


def test_nothing_of_a_private_report_is_saved_by_leaving_or_by_the_key_for_recording(
    qtbot: QtBot, world: World
) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(whole())
        page.choose("scope", "private")
        page.page.submit()
        page.page.leave()
        page.settle()
        kept: list[dict[str, object]] = []
        workplace.ask(lambda session: kept.append(dict(drafts_without_case(session))))
        page.settle()
        assert kept == [{}]
    with world.session("behandelaar") as session:
        assert session.cases() == ()


def test_the_answer_at_the_gate_can_be_changed(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.choose("scope", "private")
        page.click(page.button(secrecy.private_back()))
        assert page.page.next.isVisible()
        page.choose("scope", "school")
        page.on()
        assert page.form.current() == WHAT


def test_a_director_who_is_concerned_gets_no_key(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(whole(any_concerned="yes", concerned=[world.ids["directeur"]]))
        assert "Krijgt geen toegang Directeur (demo)" in page.shown()
        page.submit()
        assert page.went[-1][0] == "case"
    case = only_case(world)
    assert case.opened is not None
    assert case.opened.body.concerned == (world.ids["directeur"],)
    with world.session("directeur") as session:
        assert session.cases() == ()
        with pytest.raises(NoAccess):
            session.case(case.compartment)
    with world.session("directeur2") as session:
        assert [state.compartment for state in session.cases()] == [case.compartment]


def test_a_colleague_whom_the_case_is_about_gets_no_key(qtbot: QtBot, world: World) -> None:
    answers = whole(people=["p1"], reporter="none")
    answers |= {"p1.category": "staff", "p1.known": "inside", "p1.roster": world.ids["directeur"]}
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(answers)
        page.submit()
        assert page.went[-1][0] == "case"
    case = only_case(world)
    assert case.people[1].roster == world.ids["directeur"]
    with world.session("directeur") as session:
        assert session.cases() == ()


def test_without_a_free_director_it_stays_a_draft_and_says_whom_to_call(qtbot: QtBot, world: World) -> None:
    both = [world.ids["directeur"], world.ids["directeur2"]]
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(whole(any_concerned="yes", concerned=both))
        page.submit()
        assert page.went == []
        said = " ".join(text.text() for note in page.page.findChildren(Notice) for text in note.findChildren(Text))
        assert "Bestuurder (demo)" in said
        assert words.stays_draft() in said
        drafts: list[list[str]] = []
        workplace.ask(lambda session: drafts.append(list(drafts_without_case(session))))
        page.settle()
        ((name,),) = drafts
        assert name.startswith("report:")
        again = handler(qtbot, workplace, draft=name)
        assert again.form.text("facts") == REPORT["facts"]
        assert again.form.text("p2.name") == "Ouder Voorbeeld"
        assert again.form.texts("p2.children") == ["p1"]
    with world.session("behandelaar") as session:
        assert session.cases() == ()


def test_every_gap_is_named_and_leads_to_its_step(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill({"scope": "school"})
        page.click(page.page.verb)
        gaps = page.form.gaps()
        assert gaps
        assert page.form.current() == WHAT
        assert page.form.field("location").control().hasFocus()
        page.click(page.button(gap_words.gap_facts()))
        assert page.form.current() == POST
        assert page.form.field("facts").control().hasFocus()
        assert page.form.question("facts").error() == gap_words.gap_facts()
    with world.session("behandelaar") as session:
        assert session.cases() == ()


@pytest.mark.parametrize(
    ("key", "answers"),
    [
        ("scope_why", {"scope": "overlap"}),
        ("location", {"location": ""}),
        ("received", {"received": ""}),
        ("received", {"received": "2031-01-01T10:00"}),
        ("report_kind", {"report_kind": ""}),
        ("clauses", {"clauses": []}),
        ("p1.part", {"p1.part": ""}),
        ("p1.part", {"p1.part": "witness"}),
        ("p1.category", {"p1.category": ""}),
        ("p1.known", {"p1.known": ""}),
        ("p1.name", {"p1.name": ""}),
        ("p1.age_band", {"p1.age_band": ""}),
        ("p1.roster", {"p1.known": "inside"}),
        ("p2.children", {"p2.children": []}),
        ("p2.authority", {"p2.authority": ""}),
        ("p2.address", {"p2.address": ""}),
        ("p3.function", {"p3.function": ""}),
        ("reporter", {"reporter": ""}),
        ("any_concerned", {"any_concerned": ""}),
        ("concerned", {"any_concerned": "yes"}),
        ("platform", {"platform": ""}),
        ("other_platform", {"platform": "anders"}),
        ("posted", {"posted": "ooit"}),
        ("posted", {"posted": "2031-01-01"}),
        ("facts", {"facts": " "}),
        ("facts", {"facts": "a" * 10_001}),
        ("harm", {"harm": []}),
        ("harm", {"harm": ["person", "none"]}),
        ("harm_why", {"harm_why": ""}),
        ("intimate", {"intimate": ""}),
        ("e1.shows", {"intimate": "no", "exhibits": ["e1"], "e1.shows": ""}),
        ("e1.brought_by", {"intimate": "no", "exhibits": ["e1"], "e1.brought_by": ""}),
        ("e1.captured_at", {"intimate": "no", "exhibits": ["e1"], "e1.captured_at": "gisteren"}),
        ("e1.captured_at", {"intimate": "no", "exhibits": ["e1"], "e1.captured_at": "2031-01-01T10:00"}),
    ],
)
def test_a_gap_has_one_place(qtbot: QtBot, key: str, answers: dict[str, Answer]) -> None:
    page = report_page(RECORD, whole(**answers))
    qtbot.addWidget(page)
    page.show()
    form = page.form
    assert form is not None
    gaps = [gap for gap, _sentence in form.gaps()]
    assert gaps[0] == key
    assert len(gaps) == len(set(gaps))
    page.submit()
    assert form.question(key).error()
    assert form.question(key).isVisible()


def last_step(qtbot: QtBot, answers: dict[str, Answer]) -> ReportPage:
    page = report_page(RECORD, answers)
    qtbot.addWidget(page)
    page.show()
    return page


def reading(page: ReportPage) -> str:
    """What is read over, one line per label and per fact."""
    return "\n".join(label.text() for label in page.findChildren(Text) if label.isVisible())


def test_what_is_not_known_of_a_guardian_is_read_over_as_well(qtbot: QtBot) -> None:
    page = last_step(qtbot, whole(**{"p2.authority": "unknown", "p2.address": "no"}))
    said = reading(page)
    assert f"{label('person.noted', 'authority')}\nNiet bekend" in said
    assert f"{label('person.noted', 'address_shared')}\nNee" in said


def test_nothing_that_stands_in_for_an_answer_is_read_over(qtbot: QtBot) -> None:
    half: dict[str, Answer] = {"scope": "school", "people": ["p1", "p2", "p3"], "p1.part": "subject"}
    page = last_step(qtbot, {**half, "p2.part": "guardian", "received": ""})
    said = reading(page)
    for kind, field in (
        ("case.opened", "location"),
        ("report.recorded", "report_kind"),
        ("report.recorded", "received"),
        ("person.noted", "authority"),
        ("person.noted", "address_shared"),
    ):
        assert f"{label(kind, field)}\nnog niet ingevuld" in said.replace("Nog niet", "nog niet")
    assert f"Persoon 1, betrokkene\n{label('person.noted', 'category')}\nNog niet ingevuld" in said
    assert "Persoon 3, nog niet ingevuld" in said
    assert f"{words.access()}\nnog niet ingevuld\n{words.no_access()}\nnog niet ingevuld" in said


def test_the_summary_says_it_in_the_words_of_the_form(qtbot: QtBot) -> None:
    page = last_step(qtbot, whole())
    said = reading(page)
    assert "School of privé\nGaat over school" in said
    assert "Vestiging\nDemo College" in said
    assert "vestiging" in words.location()
    assert "nog niet ingevuld" not in said.lower()


def test_a_whole_report_has_no_gap(qtbot: QtBot) -> None:
    page = report_page(RECORD)
    qtbot.addWidget(page)
    assert page.form is not None
    assert page.form.gaps() == []


def test_the_case_cannot_be_about_who_records_it(qtbot: QtBot, world: World) -> None:
    answers = whole(people=["p1"], reporter="none")
    answers |= {"p1.category": "staff", "p1.known": "inside", "p1.roster": world.ids["behandelaar"]}
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(answers)
        assert page.form.gaps() == [("p1.roster", gap_words.gap_is_you())]


def test_intimate_images_stop_the_upload_and_show_whom_to_call(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(whole(intimate="no", exhibits=["e1"]))
        page.page.go_to_step(EXHIBITS)
        assert page.form.question("files").isVisible()
        page.choose("intimate", "yes")
        assert not page.form.question("files").isVisible()
        assert not page.form.question("e1.shows").isVisible()
        assert all(number in page.shown() for number in ("0900-8844", "0900-1113111", "112"))
        assert page.form.exhibits.incoming() == ()


def test_a_name_that_is_typed_is_never_a_colleague(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(whole(**{"p3.name": "Directeur (demo)"}))
        page.submit()
    case = only_case(world)
    assert (case.people[3].name, case.people[3].roster) == ("Directeur (demo)", "")
    with world.session("directeur") as session:
        assert len(session.cases()) == 1


def test_someone_who_is_not_known_yet_has_no_name(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(whole(**{"p1.known": "nobody_yet"}))
        page.submit()
    assert only_case(world).people[1].name == ""


def test_people_are_added_and_taken_away(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(whole())
        page.page.go_to_step(PEOPLE)
        removing = [one for one in page.page.findChildren(Button) if one.text() == "Verwijderen" and one.isVisible()]
        page.click(removing[0])
        page.settle()
        assert page.form.people.rows.names() == ["p2", "p3"]
        assert page.form.texts("p2.children") == []
        page.click(page.form.people.add)
        assert page.form.people.rows.names() == ["p2", "p3", "p4"]
        spoken = [page.form.field(f"p{number}.name").control().accessibleName() for number in (2, 3, 4)]
        assert len(set(spoken)) == len(spoken)


@pytest.mark.parametrize("text", [HOSTILE, "x" * 9_999 + "é"])
def test_every_text_is_kept_and_shown_as_typed(qtbot: QtBot, world: World, text: str) -> None:
    people_keys = ("p1.name", "p1.group", "p2.name", "p3.name", "p3.function")
    keys = (*people_keys, "scope_why", "account", "address", "other_platform", "facts", "harm_why")
    answers = whole(scope="overlap", platform="anders", **dict.fromkeys(keys, text))
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(answers)
        assert literal(text) in page.shown()
        assert not [label for label in page.page.findChildren(Text) if label.textFormat() != Qt.TextFormat.PlainText]
        page.submit()
        assert page.went[-1][0] == "case"
    case = only_case(world)
    assert case.report is not None
    body, people = case.report.body, case.people
    kept = (body.scope_why, body.platform, body.account, body.address, body.facts, body.harm_why)
    assert set(kept) == {text}
    assert {people[1].name, people[1].group, people[2].name, people[3].name, people[3].function} == {text}


def test_the_page_comes_back_after_the_lock_with_text_and_caret(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(whole(facts="Een half verhaal"))
        page.page.go_to_step(POST)
        page.form.focus("facts")
        page.form.field("facts").put_caret(5)
        page.page.leave()
        kept = page.page.snapshot()
        page.page.close()
        again = Handler(qtbot, workplace, ReportPage(workplace, {}), kept)
        qtbot.waitUntil(lambda: again.form.field("facts").control().hasFocus())
        assert again.form.current() == POST
        assert again.form.text("facts") == "Een half verhaal"
        assert again.form.field("facts").caret() == 5
        assert again.page.snapshot()["draft"] == kept["draft"]


def test_what_was_recorded_does_not_come_back(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.fill(whole())
        page.choose("any_concerned", "no")
        page.page.go_to_step(COLLEAGUES)
        page.choose("any_concerned", "yes")
        page.choose("any_concerned", "no")
        page.page.leave()
        page.settle()
        kept = page.page.snapshot()
        page.submit()
        assert page.went[-1][0] == "case"
        again = Handler(qtbot, workplace, ReportPage(workplace, {}), kept)
        assert again.form.current() == GATE
        assert again.form.text("facts") == ""


def test_who_only_oversees_cannot_report(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "fg") as workplace:
        page = handler(qtbot, workplace)
        assert page.page.form is None
        assert words.cannot() in page.shown()


def test_steps_go_by_key(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        page = handler(qtbot, workplace)
        page.choose("scope", "school")
        verbs = {act.title: act for act in page.page.acts()}
        assert all(act.shortcut for act in verbs.values())
        page.page.go_on()
        QApplication.processEvents()
        focused: QWidget | None = page.page.focusWidget()
        assert focused is page.form.field("location").control()
