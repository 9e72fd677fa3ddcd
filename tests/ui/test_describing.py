"""Describing an exhibit: where it stood, whom it shows and who consented; the newest holds, and nonsense is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lentiz_desk.domain.case_entries import Depicted
from lentiz_desk.domain.values import Consent
from lentiz_desk.ui.exhibit.describing import DescribeForm, DescribePage
from lentiz_desk.ui.exhibit.page import ExhibitPage
from lentiz_desk.ui.stepped import NO, YES
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import describing as words
from tests.ui.desk_rooms import Opened, at_work
from tests.ui.driving import button, choose, click, fill, read
from tests.world import World, world_at


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = world_at(tmp_path, "report")
    yield made
    made.vault.close()


class Describing(Opened):
    page: DescribePage

    @property
    def form(self) -> DescribeForm:
        assert self.page.form is not None
        return self.page.form

    def save(self) -> None:
        click(button(self.page, words.record()))
        self.settle()


def name_of(world: World) -> str:
    with world.session("behandelaar") as session:
        return next(iter(session.case(world.case).exhibits))


def describing(qtbot: QtBot, workplace: Workplace, world: World) -> Describing:
    return Describing(qtbot, workplace, DescribePage(workplace, {"case": world.case, "exhibit": name_of(world)}))


def exhibit(qtbot: QtBot, workplace: Workplace, world: World) -> Opened:
    return Opened(qtbot, workplace, ExhibitPage(workplace, {"compartment": world.case, "exhibit": name_of(world)}))


def test_an_exhibit_is_described_from_its_page_and_then_says_so(qtbot: QtBot, world: World) -> None:
    name = name_of(world)
    with at_work(qtbot, world, "behandelaar") as workplace:
        before = exhibit(qtbot, workplace, world)
        assert words.none_yet() in read(before.page)
        click(button(before.page, words.verb()))
        assert before.went == [("describe", {"case": world.case, "exhibit": name})]
        person = describing(qtbot, workplace, world)
        fill(person.form, "platform", "Instagram")
        fill(person.form, "address", "https://voorbeeld.invalid/1")
        person.form.put("posted_at", "2026-02-09T08:15")
        choose(person.form, "online", NO)
        person.form.put("deleted_at", "2026-02-10T09:00")
        choose(person.form, "depicted", "1")
        person.save()
        assert person.form.question("consent1").error()
        choose(person.form, "consent1", Consent.REFUSED)
        person.save()
        assert person.went == [("exhibit", {"compartment": world.case, "exhibit": name})]
        after = read(exhibit(qtbot, workplace, world).page)
        assert "Instagram" in after
        assert "toestemming geweigerd" in after
        assert words.none_yet() not in after
    with world.session("behandelaar") as session:
        body = session.case(world.case).described[name].body
    assert body.posted_at == datetime(2026, 2, 9, 7, 15, tzinfo=UTC)
    assert (body.still_online, body.depicted) == (False, (Depicted(person=1, consent=Consent.REFUSED),))


def test_the_next_description_starts_from_the_one_before(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        first = describing(qtbot, workplace, world)
        fill(first.form, "platform", "Instagram")
        first.save()
        second = describing(qtbot, workplace, world)
        assert second.form.text("platform") == "Instagram"
        second.save()
        assert second.form.question("address").error() == words.gap_nothing()
        fill(second.form, "account", "@voorbeeld")
        second.save()
    with world.session("behandelaar") as session:
        body = session.case(world.case).described[name_of(world)].body
    assert (body.platform, body.account) == ("Instagram", "@voorbeeld")


@pytest.mark.parametrize(
    ("question", "answers", "said"),
    [
        ("posted_at", {"posted_at": "2027-01-01T10:00"}, words.gap_posted_future),
        ("posted_at", {"posted_at": "2026-02-09T"}, words.gap_moment),
        ("deleted_at", {"online": NO, "deleted_at": "2027-01-01T10:00"}, words.gap_deleted_future),
        (
            "deleted_at",
            {"online": NO, "posted_at": "2026-02-10T10:00", "deleted_at": "2026-02-09T10:00"},
            words.gap_deleted_early,
        ),
    ],
    ids=["posted-in-the-future", "no-time", "deleted-in-the-future", "deleted-before-posted"],
)
def test_what_cannot_be_is_refused_in_plain_words(
    qtbot: QtBot, world: World, question: str, answers: dict[str, str], said: object
) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        person = describing(qtbot, workplace, world)
        for key, answer in answers.items():
            person.form.put(key, answer)
        person.save()
        assert callable(said)
        assert person.form.question(question).error() == said()
        assert person.went == []
    with world.session("behandelaar") as session:
        assert not session.case(world.case).described


def test_what_is_no_longer_gone_has_no_moment_of_deleting(qtbot: QtBot, world: World) -> None:
    with at_work(qtbot, world, "behandelaar") as workplace:
        person = describing(qtbot, workplace, world)
        choose(person.form, "online", NO)
        person.form.put("deleted_at", "2026-02-10T09:00")
        choose(person.form, "online", YES)
        fill(person.form, "platform", "Instagram")
        person.save()
    with world.session("behandelaar") as session:
        body = session.case(world.case).described[name_of(world)].body
    assert (body.still_online, body.deleted_at) == (True, None)


def test_in_a_check_an_exhibit_is_not_described_but_in_the_case(qtbot: QtBot, tmp_path: Path) -> None:
    world = world_at(tmp_path, "check")
    with world.session("officer") as session:
        name = next(iter(session.check(world.authorisation).exhibits))
    with at_work(qtbot, world, "officer") as workplace:
        page = ExhibitPage(workplace, {"compartment": world.authorisation, "exhibit": name})
        assert words.heading() not in read(Opened(qtbot, workplace, page).page)
    world.vault.close()
