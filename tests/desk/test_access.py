from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lentiz_desk.desk.access import could_be_ended, could_be_given, end_access, give_access
from lentiz_desk.desk.enrolling import appoint_deputy
from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.domain.refusals import Reason
from tests.world import VO, world_at


def test_a_director_gives_the_board_a_case_and_takes_it_back(tmp_path: Path) -> None:
    world = world_at(tmp_path, "report")
    with world.session("directeur") as session:
        names = [person.id for person in could_be_given(session, world.case)]
        assert world.ids["bestuurder"] in names
        assert world.ids["officer"] not in names
        give_access(session, world.case, world.ids["bestuurder"], "De directeur vraagt mee te kijken.")
    with world.session("bestuurder") as session:
        assert session.case(world.case).report is not None
    with world.session("directeur") as session:
        end_access(session, world.case, world.ids["bestuurder"], "Niet meer nodig.")
        assert session.case(world.case).irregular == ()
    with world.session("bestuurder") as session, pytest.raises(NoAccess):
        session.case(world.case)
    world.vault.close()


def test_a_director_ends_the_access_of_those_who_do_not_decide(tmp_path: Path) -> None:
    world = world_at(tmp_path, "report")
    with world.session("directeur") as session:
        ending = {person.id for person in could_be_ended(session, world.case)}
        assert ending == {world.ids["behandelaar"]}
        end_access(session, world.case, world.ids["behandelaar"], "Werkt hier niet meer.")
        assert could_be_ended(session, world.case) == ()
        assert session.case(world.case).irregular == ()
    with world.session("behandelaar") as session, pytest.raises(NoAccess):
        session.case(world.case)
    world.vault.close()


def test_no_director_shuts_out_another_who_decides(tmp_path: Path) -> None:
    world = world_at(tmp_path, "report")
    other = world.ids["directeur2"]
    with world.session("directeur") as session:
        assert other in session.case(world.case).holders
        with pytest.raises(Refused) as refused:
            end_access(session, world.case, other, "Kijkt te veel mee.")
        assert refused.value.refusal.reason is Reason.KEEPS_ACCESS
        assert refused.value.refusal.fact("person") == other
    with world.session("directeur2") as session:
        assert session.case(world.case).report is not None
    world.vault.close()


def test_an_access_that_was_ended_stays_ended_when_its_holder_becomes_a_deputy(tmp_path: Path) -> None:
    world = world_at(tmp_path, "report")
    handler = world.ids["behandelaar"]
    with world.session("directeur") as session:
        end_access(session, world.case, handler, "Werkt hier niet meer.")
        now = world.clock.at
        appoint_deputy(session, handler, VO.id, now - timedelta(days=30), now + timedelta(days=30))
    with world.session("directeur") as session:
        state = session.case(world.case)
        assert state.irregular == ()
        assert handler not in state.holders
        assert state.epoch == session.grants[world.case].epoch
    world.vault.close()


def test_a_handler_ends_nobody_s_access(tmp_path: Path) -> None:
    world = world_at(tmp_path, "report")
    with world.session("behandelaar") as session:
        assert could_be_ended(session, world.case) == ()
        with pytest.raises(Refused):
            end_access(session, world.case, world.ids["directeur"], "Weg ermee.")
    with world.session("directeur") as session:
        assert session.case(world.case).report is not None
    world.vault.close()


def test_a_handler_gives_nobody_access(tmp_path: Path) -> None:
    world = world_at(tmp_path, "report")
    with world.session("behandelaar") as session, pytest.raises(Refused):
        give_access(session, world.case, world.ids["bestuurder"], "Kijk even mee.")
    with world.session("bestuurder") as session:
        assert session.cases() == ()
    world.vault.close()
