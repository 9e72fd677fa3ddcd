from __future__ import annotations

from pathlib import Path

from lentiz_desk.domain.values import CaseStatus
from tests.world import STAGES, world_at


def test_the_main_job_runs_from_report_to_correspondence_without_an_irregularity(tmp_path: Path) -> None:
    world = world_at(tmp_path, STAGES[-1])
    with world.session("directeur") as session:
        state = session.case(world.case)
    assert state.status(world.clock.at) is CaseStatus.ACTIONS_DECIDED
    assert state.irregular == ()
    assert len(state.quoted) == 4
    world.vault.close()


def test_an_officer_sees_the_check_and_nothing_of_the_case(tmp_path: Path) -> None:
    world = world_at(tmp_path, "decide")
    with world.session("officer") as session:
        assert session.cases() == ()
        (check,) = session.checks()
        assert check.people[1].name == "Leerling Voorbeeld"
        assert check.request is not None
        assert check.request.suspicion == ""
    with world.session("officer2") as session:
        assert session.checks() == ()
    world.vault.close()
