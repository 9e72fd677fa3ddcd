"""A case that rests is not read at sign-in, everything else is, and nothing that changes it goes unnoticed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from lentiz_desk.desk import opened as opened_module
from lentiz_desk.desk.case_list import case_list
from lentiz_desk.desk.concluding import close_case, decide_actions
from lentiz_desk.desk.deciding import declare_conflict
from lentiz_desk.desk.enrolling import appoint_deputy
from lentiz_desk.desk.errors import RolledBack
from lentiz_desk.desk.resting import resting
from lentiz_desk.desk.session import CASE, Session
from lentiz_desk.desk.worklist import worklist
from lentiz_desk.domain.case_entries import ActionsDecided
from lentiz_desk.domain.values import Certainty, Filing, Finding
from tests.acceptance.prying import found_in, words_of
from tests.desk.staged import At
from tests.world import VO, World

EARLIER = "before-closing.db"


@pytest.fixture
def world(staged: At) -> World:
    """One case decided without a check and closed, and one that waits for a decision."""
    made = staged("report")
    with made.session("directeur") as session:
        body = ActionsDecided(
            finding=Finding.UNFOUNDED,
            certainty=Certainty.UNKNOWN,
            measures=(),
            filing=Filing.DO_NOT_FILE,
            handler=made.ids["behandelaar"],
            officer_keeps_access=False,
            no_personal_interest=True,
            motivation="Er is niets gebeurd wat een maatregel vraagt.",
        )
        decide_actions(session, made.case, body)
    with made.session("behandelaar") as session:
        shutil.copy(made.path / "compartments" / session.grants[made.case].file, made.folder / EARLIER)
        close_case(session, made.case)
    return made


def file_of(world: World) -> Path:
    with world.session("directeur") as session:
        return world.path / "compartments" / session.grants[world.case].file


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Notes every entry that is checked."""
    checked: list[str] = []
    real = opened_module.check_entry

    def noting(entry: Any, *rest: Any) -> Any:
        checked.append(entry.header.compartment)
        return real(entry, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(opened_module, "check_entry", noting)
        yield checked


def look(session: Session) -> tuple[object, object]:
    """Both lists, as this person sees them."""
    return worklist(session), case_list(session)


def settle(world: World, name: str = "directeur") -> None:
    """Sign in twice: the first time everything is read and remembered."""
    for _ in range(2):
        with world.session(name) as session:
            look(session)


def test_a_closed_case_is_not_read_at_the_next_sign_in(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(world)
    with counted(monkeypatch) as checked, world.session("directeur") as session:
        look(session)
        assert resting(session) == {world.case}
    assert world.case not in checked


def test_what_is_remembered_is_what_would_be_read(world: World) -> None:
    settle(world)
    for name in ("directeur", "directeur2", "behandelaar"):
        settle(world, name)
        with world.session(name) as session:
            remembered = look(session)
            session.personal.put_all("rest", {})
            session.rests = None
            assert look(session) == remembered


def test_a_case_that_waits_for_something_never_rests(staged: At) -> None:
    for stage in ("ask", "decide", "check", "hand_in", "take", "act", "correspond"):
        world = staged(stage)
        settle(world)
        with world.session("directeur") as session:
            assert world.case not in resting(session), stage


def test_a_new_entry_wakes_it(world: World) -> None:
    settle(world)
    with world.session("behandelaar") as session:
        declare_conflict(session, world.case)
    with world.session("directeur") as session:
        assert world.case not in resting(session)
        look(session)


def test_a_change_of_the_register_wakes_everything(world: World) -> None:
    settle(world)
    with world.session("directeur") as session:
        until = world.clock.at + timedelta(days=10)
        appoint_deputy(session, world.ids["directeur2"], VO.id, world.clock.at, until)
        assert resting(session) == frozenset()


def test_an_older_file_put_back_is_noticed_although_it_rested(world: World) -> None:
    settle(world)
    world.vault.close()
    shutil.copy(world.folder / EARLIER, file_of(world))
    world.reopen()
    with world.session("directeur") as session:
        assert isinstance(session.faulty[world.case].error, RolledBack)
        assert world.case not in resting(session)


def test_a_damaged_file_does_not_rest(world: World) -> None:
    settle(world)
    file = file_of(world)
    data = bytearray(file.read_bytes())
    data[100] ^= 1
    file.write_bytes(data)
    with world.session("directeur") as session:
        look(session)
        assert world.case in session.faulty


def test_no_word_of_a_case_is_remembered(world: World) -> None:
    settle(world)
    with world.session("directeur") as session:
        words = words_of(session, world.case) - {world.case}
        kept = str(session.personal.all("rest"))
    assert world.case in kept
    assert found_in(kept.encode(), {word for word in words if " " in word}) == []


def test_what_one_holds_no_longer_is_forgotten(world: World) -> None:
    settle(world, "behandelaar")
    with world.session("behandelaar") as session:
        del session.grants[world.case]
        worklist(session)
        assert session.personal.all("rest") == {}


def test_resting_cases_do_not_stay_open(world: World) -> None:
    settle(world)
    with world.session("directeur") as session:
        look(session)
        assert not set(session.of_kind(CASE)) & session.opened.keys()
