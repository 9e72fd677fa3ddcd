"""What waits for whom, and from when on."""

from __future__ import annotations

from lentiz_desk.desk.case_list import case_list
from lentiz_desk.desk.case_page import case_page
from lentiz_desk.desk.deciding import withdraw
from lentiz_desk.desk.worklist import Waiting, worklist
from lentiz_desk.domain.duties import open_duties
from lentiz_desk.domain.values import DutyKind
from tests.desk.staged import At
from tests.world import World


def kinds(world: World, name: str) -> set[Waiting]:
    with world.session(name) as session:
        return {item.kind for item in worklist(session)}


def told_to_inform(world: World) -> tuple[bool, ...]:
    """Whether the handler is told to inform the person: on the worklist, in the case, and in the list of cases."""
    with world.session("behandelaar") as session:
        waiting = {item.duty for item in worklist(session)}
        (row,) = case_list(session)
        duties = {duty.kind for duty in case_page(session, world.case).duties if duty.open}
    return DutyKind.INFORM_PERSON in waiting, DutyKind.INFORM_PERSON in duties, row.duties > 0


def test_a_check_begins_and_only_then_goes_on(staged: At) -> None:
    assert kinds(staged("decide"), "officer") == {Waiting.CHECK}
    assert kinds(staged("check"), "officer") == {Waiting.CHECK_BEGUN}


def test_nobody_is_to_be_informed_while_the_check_still_has_to_happen(staged: At) -> None:
    for stage in ("decide", "check"):
        world = staged(stage)
        assert told_to_inform(world) == (False, False, False)
        with world.session("behandelaar") as session:
            (duty,) = open_duties(session.case(world.case))
            assert (duty.kind, duty.blocks) == (DutyKind.INFORM_PERSON, True)


def test_the_person_is_informed_once_the_findings_are_in_the_case(staged: At) -> None:
    assert told_to_inform(staged("take")) == (True, True, True)


def test_the_person_is_informed_once_the_authorisation_is_past_its_end(staged: At) -> None:
    world = staged("check")
    world.clock.forward(days=7, hours=1)
    assert told_to_inform(world) == (True, True, True)


def test_the_person_is_informed_once_the_decision_is_withdrawn(staged: At) -> None:
    world = staged("check")
    with world.session("directeur") as session:
        withdraw(session, world.case, world.decision, "Een gesprek volstaat.")
    assert told_to_inform(world) == (True, True, True)


def test_a_settled_duty_stays_in_sight(staged: At) -> None:
    world = staged("correspond")
    with world.session("behandelaar") as session:
        settled = {duty.kind for duty in case_page(session, world.case).duties if not duty.open}
    assert DutyKind.INFORM_PERSON in settled
