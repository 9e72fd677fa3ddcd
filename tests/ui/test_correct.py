"""Correcting: old and new beside each other, both kept; a decision is never corrected."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CheckDecided,
    CorrespondenceLogged,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.corrections import CORRECTABLE, current_body
from lentiz_desk.domain.values import Category, Form, Harm
from lentiz_desk.ui import kit
from lentiz_desk.ui.correct import CorrectForm, CorrectPage
from lentiz_desk.words import correct as words
from tests.ui.desk_rooms import Opened, at_work
from tests.world import World, world_at


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "correspond")
    yield made
    made.vault.close()


class Clerk(Opened):
    page: CorrectPage

    @property
    def form(self) -> CorrectForm:
        assert self.page.form is not None
        return self.page.form

    def save(self) -> None:
        self.page.save()
        self.settle()

    def said(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(kit.Text)]


def entry_of(world: World, kind: type) -> str:
    with world.session("behandelaar") as session:
        entries = session.case(world.case).entries.values()
        return next(entry.id for entry in entries if isinstance(entry.body, kind))


def at_page(qtbot: QtBot, workplace: object, world: World, entry: str) -> Clerk:
    page = CorrectPage(workplace, {"compartment": world.case, "entry": entry})  # type: ignore[arg-type]
    return Clerk(qtbot, workplace, page)  # type: ignore[arg-type]


def test_a_letter_is_corrected_and_both_wordings_stay(qtbot: QtBot, world: World) -> None:
    letter = entry_of(world, CorrespondenceLogged)
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world, letter)
        clerk.form.put("subject", "Uitnodiging om te praten op 5 maart")
        clerk.form.put("form", "mail")
        clerk.form.put("why", "Het ging per e-mail.")
        changes = [(old, new) for _label, old, new in clerk.form.beside_card.changes()]
        assert ("Brief", "E-mail") in changes
        assert ("Uitnodiging om te praten", "Uitnodiging om te praten op 5 maart") in changes
        clerk.save()
        assert clerk.went == [("case", {"case": world.case})]
    with world.session("behandelaar") as session:
        state = session.case(world.case)
        old, new = state.entries[letter].body, current_body(state, letter)
        assert isinstance(old, CorrespondenceLogged)
        assert isinstance(new, CorrespondenceLogged)
        assert (old.form, new.form) == (Form.LETTER, Form.MAIL)
        assert new.subject.endswith("5 maart")
        assert (new.content, new.happened) == (old.content, old.happened)
        (correction,) = state.corrections[letter]
        assert correction.body.values == {"form": "mail"}
        assert correction.body.texts.keys() == {"subject"}


def test_an_earlier_correction_is_what_the_next_one_starts_from(qtbot: QtBot, world: World) -> None:
    letter = entry_of(world, CorrespondenceLogged)
    changes: list[tuple[str, str, str]] = []
    for subject in ("Eerste", "Tweede"):
        with at_work(qtbot, world, "behandelaar") as workplace:
            clerk = at_page(qtbot, workplace, world, letter)
            clerk.form.put("subject", subject)
            clerk.form.put("why", "Typefout.")
            changes = clerk.form.beside_card.changes()
            clerk.save()
    assert [(old, new) for _label, old, new in changes] == [("Eerste", "Tweede")]


def test_every_kind_of_field_of_report_and_person_can_be_corrected(qtbot: QtBot, world: World) -> None:
    report, person = entry_of(world, ReportRecorded), entry_of(world, PersonNoted)
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world, report)
        assert {item.name for item in clerk.form.wordings} >= CORRECTABLE[ReportRecorded]
        clerk.form.put("posted", "2026-02-10")
        clerk.form.put("harm", ["person", "school"])
        clerk.form.put("clauses", ["A7"])
        clerk.form.put("received", "2026-02-20T09:30")
        clerk.form.put("why", "Nagevraagd.")
        clerk.save()
        second = at_page(qtbot, workplace, world, person)
        second.form.put("category", "student")
        second.form.put("age_band", "16_17")
        second.form.put("authority", "no")
        second.form.put("why", "Verkeerde soort.")
        second.save()
        assert second.went
    with world.session("behandelaar") as session:
        state = session.case(world.case)
        assert state.report is not None
        body = state.report.body
        assert (body.harm, body.clauses) == ((Harm.PERSON, Harm.SCHOOL), ("A7",))
        assert body.received.isoformat() == "2026-02-20T08:30:00+00:00"
        assert str(body.posted) == "2026-02-10"
        assert state.people[1].category is Category.STUDENT
        assert state.people[1].authority is False
        assert state.irregular == ()


@pytest.mark.parametrize("kind", [CheckDecided, ActionsDecided])
def test_a_decision_is_never_corrected_and_says_what_can_be_done(qtbot: QtBot, world: World, kind: type) -> None:
    decision = entry_of(world, kind)
    with at_work(qtbot, world, "directeur") as workplace:
        clerk = at_page(qtbot, workplace, world, decision)
        assert clerk.page.form is None
        said = clerk.said()
        assert words.not_corrected() in said
        assert (words.decision_now() if kind is CheckDecided else words.actions_now()) in said


def test_nothing_changed_and_no_reason_are_named(qtbot: QtBot, world: World) -> None:
    letter = entry_of(world, CorrespondenceLogged)
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world, letter)
        clerk.save()
        named = [link.text() for link in clerk.page.findChildren(kit.LinkButton)]
        assert named == [words.gap_nothing(), words.gap_why()]
        clerk.form.put("subject", "")
        clerk.form.put("happened", "31-31-2026")
        clerk.form.put("into_file", "no")
        clerk.form.put("why", "x")
        clerk.save()
        named = [link.text() for link in clerk.page.findChildren(kit.LinkButton) if not link.isHidden()]
        assert words.gap_unclear() in named
        assert clerk.went == []


def test_who_is_not_the_author_reads_why_it_cannot_be(qtbot: QtBot, world: World) -> None:
    with world.session("behandelaar") as session:
        quoted = session.case(world.case).quoted[0].id
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world, quoted)
        assert clerk.page.form is None
        assert words.may_not() in clerk.said()
