"""A letter comes in: the handler logs it with its attachment, and it gets the number that was shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lentiz_desk.desk.drafts import load_draft
from lentiz_desk.domain.values import Direction, Form
from lentiz_desk.ui import kit
from lentiz_desk.ui.correspondence import CorrespondenceForm, CorrespondencePage
from lentiz_desk.words import correspondence as words
from tests.ui.desk_rooms import Opened, at_work
from tests.world import World, png, world_at


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "act")
    yield made
    made.vault.close()


class Clerk(Opened):
    page: CorrespondencePage

    @property
    def form(self) -> CorrespondenceForm:
        assert self.page.form is not None
        return self.page.form

    def fill(self, **answers: str | bool | list[str]) -> None:
        for key, answer in answers.items():
            self.form.put(key, answer)

    def log(self) -> None:
        self.page.log()
        self.settle()


def at_page(qtbot: QtBot, workplace: object, world: World) -> Clerk:
    return Clerk(qtbot, workplace, CorrespondencePage(workplace, {"case": world.case}))  # type: ignore[arg-type]


def letter(world: World) -> dict[str, str | bool | list[str]]:
    return {
        "form": "letter",
        "direction": "in",
        "other_party": "Ouder Voorbeeld",
        "subject": "Reactie op de uitnodiging",
        "content": "De ouder komt naar het gesprek.",
        "into_file": "yes",
        "files": [str(world.file("brief.png", png()))],
        "no_intimate": True,
    }


def test_a_letter_with_an_attachment_gets_the_number_that_was_shown(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        shown = f"{world.case[:6]}-01-01"
        assert shown in [label.text() for label in clerk.form.number_card.findChildren(kit.Text)]
        clerk.fill(**letter(world))
        assert ("Waarover", "Reactie op de uitnodiging") in clerk.form.unsigned.lines() or any(
            text == "Reactie op de uitnodiging" for _label, text in clerk.form.unsigned.lines()
        )
        clerk.log()
        assert clerk.went == [("case", {"case": world.case})]
        assert clerk.heard[-1] == words.logged(number=shown)
    with world.session("behandelaar") as session:
        state = session.case(world.case)
        (logged,) = state.correspondence
        assert (logged.body.number, logged.body.form, logged.body.direction) == (1, Form.LETTER, Direction.IN)
        (exhibit,) = logged.body.exhibits
        assert session.open(world.case).compartment.exhibit(exhibit) == png()
        assert state.exhibits[exhibit].body.intimate_asked
        assert load_draft(session, "correspondence", world.case) is None
        assert state.irregular == ()


def test_every_gap_is_named_and_the_first_is_focused(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.fill(form="meeting", direction="in", into_file="no", files=[str(world.file("a.png", png()))])
        clerk.log()
        named = [link.text() for link in clerk.page.findChildren(kit.LinkButton)]
        for gap in (words.gap_other_party(), words.gap_participants(), words.gap_content()):
            assert gap in named
        assert words.gap_no_intimate() in named
        assert words.gap_not_filed_why() in named
        assert clerk.form.question("other_party").error() == words.gap_other_party()
        assert clerk.went == []


def test_the_questions_follow_what_is_logged(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.fill(form="call", direction="out")
        assert clerk.form.question("content").question == words.content_call()
        assert clerk.form.question("participants").isHidden()
        clerk.fill(form="meeting")
        assert clerk.form.question("content").question == words.content_meeting()
        assert not clerk.form.question("participants").isHidden()
        clerk.fill(form="letter")
        assert clerk.form.question("other_party").question == words.other_party_out()


def test_what_was_typed_is_there_after_the_lock_and_in_the_draft(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        clerk = at_page(qtbot, workplace, world)
        clerk.fill(subject="Half af", form="mail")
        clerk.page.leave()
        kept = clerk.page.snapshot()
        clerk.settle()
        again = CorrespondencePage(workplace, {"case": world.case})
        again.restore(kept)
        second = Clerk(qtbot, workplace, again)
        assert second.form.text("subject") == "Half af"
    with world.session("behandelaar") as session:
        saved = load_draft(session, "correspondence", world.case)
        assert saved is not None
        assert saved.values["subject"] == "Half af"


def test_someone_who_may_not_log_reads_why_and_gets_no_form(qtbot: QtBot, tmp_path: Path) -> None:
    world = world_at(tmp_path, "act")
    with world.session("directeur") as session:
        assert session.case(world.case).handler == world.ids["behandelaar"]
    with at_work(qtbot, world, "officer") as workplace:
        clerk = at_page(qtbot, workplace, world)
        assert clerk.page.form is None
        assert clerk.page.findChildren(kit.Notice)
    world.vault.close()
