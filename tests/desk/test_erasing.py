from __future__ import annotations

from pathlib import Path

import pytest

from lentiz_desk.desk.custody import look
from lentiz_desk.desk.exhibits import erase_exhibit
from lentiz_desk.domain.values import NotKept
from lentiz_desk.vault.errors import ExhibitErased
from tests.world import World, world_at


def in_check(world: World) -> str:
    with world.session("directeur") as session:
        return next(iter(session.check(world.authorisation).exhibits))


@pytest.mark.parametrize("by", ["directeur", "behandelaar"])
def test_what_should_not_have_been_kept_is_gone_from_the_case_and_from_the_check(tmp_path: Path, by: str) -> None:
    world = world_at(tmp_path, "take")
    exhibit = in_check(world)
    with world.session(by) as session:
        because = NotKept.INTIMATE_OR_ILLEGAL
        erase_exhibit(session, world.case, exhibit, because=because, police_considered=True, why="naaktbeeld")
        with pytest.raises(ExhibitErased):
            look(session, world.case, exhibit)
    with world.session("directeur") as session:
        assert exhibit in session.check(world.authorisation).erased
        assert session.case(world.case).erased[exhibit].body.police_considered
        for compartment in (world.case, world.authorisation):
            with pytest.raises(ExhibitErased):
                look(session, compartment, exhibit)
    world.vault.close()
