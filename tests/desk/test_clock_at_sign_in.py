from __future__ import annotations

from pathlib import Path

import pytest

from lentiz_desk.desk.errors import ClockAhead, ClockBehind
from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.passphrase import strength
from lentiz_desk.desk.signing_in import accept_clock
from tests.world import world_at


def test_a_director_who_comes_back_after_a_holiday_says_the_clock_is_right_and_then_what_is_over_ends(
    tmp_path: Path,
) -> None:
    world = world_at(tmp_path, "check")
    world.clock.forward(days=45)
    with world.session("directeur") as session:
        assert session.check(world.authorisation).ended is None
        with pytest.raises(ClockAhead):
            note_step(session, "read.case", case=world.case)
        accept_clock(session)
        state = session.check(world.authorisation)
        assert state.ended is not None
        assert world.ids["officer"] not in state.holders
    world.vault.close()


def test_with_the_clock_set_back_one_signs_in_and_records_nothing(tmp_path: Path) -> None:
    world = world_at(tmp_path, "check")
    world.clock.forward(days=-2)
    with world.session("directeur") as session:
        with pytest.raises(ClockBehind):
            note_step(session, "read.case", case=world.case)
        assert session.case(world.case).report is not None
    world.vault.close()


def test_a_surname_is_no_passphrase() -> None:
    assert strength("voorbeeld1", ("Persoon Voorbeeld",)) < strength("voorbeeld1 paarse olifant danst", ())
    assert strength("voorbeeld1", ("Persoon Voorbeeld",)) < 3
