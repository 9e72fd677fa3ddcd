"""A request that nobody decides on comes to the deputy, too, after two working days and not before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from lentiz_desk.desk.waiting import Waiting, WorkItem, decide_by
from lentiz_desk.desk.worklist import worklist
from tests.desk.staged import At
from tests.world import World

FRIDAY = datetime(2026, 2, 27, 15, 30, tzinfo=UTC)
TUESDAY = datetime(2026, 3, 3, 15, 30, tzinfo=UTC)


def waits(world: World, name: str) -> list[WorkItem]:
    with world.session(name) as session:
        return [item for item in worklist(session) if item.page == "decision"]


@pytest.fixture
def asked_on_friday(staged: At) -> World:
    world = staged("report")
    world.clock.at = FRIDAY
    return world.ask()


def test_the_director_is_asked_at_once(asked_on_friday: World) -> None:
    (item,) = waits(asked_on_friday, "directeur")
    assert item.kind is Waiting.DECIDE
    assert item.due is not None
    assert abs(item.due - TUESDAY) < timedelta(minutes=5)


def test_a_weekend_does_not_count(asked_on_friday: World) -> None:
    asked_on_friday.clock.at = TUESDAY - timedelta(minutes=1)
    assert waits(asked_on_friday, "directeur2") == []


def test_after_two_working_days_it_stands_in_the_worklist_of_the_deputy(asked_on_friday: World) -> None:
    asked_on_friday.clock.at = TUESDAY + timedelta(minutes=5)
    (item,) = waits(asked_on_friday, "directeur2")
    assert item.kind is Waiting.DECIDE_AS_DEPUTY
    assert item.args["case"] == asked_on_friday.case
    assert [other.kind for other in waits(asked_on_friday, "directeur")] == [Waiting.DECIDE]


def test_a_decided_request_does_not(staged: At) -> None:
    world = staged("decide")
    world.clock.forward(days=5)
    assert waits(world, "directeur2") == []


def test_a_deputy_whose_term_is_over_is_not_asked(asked_on_friday: World) -> None:
    asked_on_friday.clock.forward(days=20)
    with asked_on_friday.session("directeur2"):
        pass  # a clock may not run far ahead between two times here
    for _month in range(5):
        asked_on_friday.clock.forward(days=25)
        with asked_on_friday.session("directeur2"):
            pass
    assert waits(asked_on_friday, "directeur2") == []


@pytest.mark.parametrize(
    ("requested", "due"),
    [
        (datetime(2026, 4, 2, 8, 0, tzinfo=UTC), datetime(2026, 4, 8, 8, 0, tzinfo=UTC)),
        (datetime(2026, 3, 26, 23, 30, tzinfo=UTC), datetime(2026, 3, 30, 22, 30, tzinfo=UTC)),
        (datetime(2026, 2, 24, 23, 30, tzinfo=UTC), datetime(2026, 2, 26, 23, 30, tzinfo=UTC)),
    ],
    ids=["over Easter", "over the change to summer time, a Friday in Holland", "after midnight in Holland"],
)
def test_the_term_is_in_dutch_days_and_dutch_time(requested: datetime, due: datetime) -> None:
    assert decide_by(requested) == due
