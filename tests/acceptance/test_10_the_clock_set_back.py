"""With the clock set back, no deadline or expiry moves back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lentiz_desk.desk.checking import record_check
from lentiz_desk.desk.clock import FloorClock
from lentiz_desk.desk.errors import ClockAhead, ClockBehind, NoAccess, Refused
from lentiz_desk.domain.values import CaseStatus
from tests.desk.staged import At
from tests.world import START


def test_what_expired_stays_expired(staged: At) -> None:
    world = staged("decide")
    with world.session("officer") as session:
        form = world.check_form(session)
    world.clock.forward(days=8)
    with world.session("officer") as session:
        assert session.checks() == ()
    world.clock.forward(days=-7)
    with world.session("officer") as session:
        assert session.checks() == ()
        with pytest.raises((Refused, NoAccess, ClockBehind)):
            record_check(session, world.authorisation, form)


def test_for_a_director_the_case_stays_where_it_was(staged: At) -> None:
    world = staged("decide")
    world.clock.forward(days=8)
    with world.session("directeur") as session:
        assert session.case(world.case).status(session.clock.peek()) is CaseStatus.CHECK_ENDED
    world.clock.forward(days=-7)
    with world.session("directeur") as session:
        assert session.case(world.case).status(session.clock.peek()) is CaseStatus.CHECK_ENDED
        assert not session.check(world.authorisation).usable(session.clock.peek())


@pytest.mark.parametrize(("minutes", "refused"), [(1, False), (9, False), (11, True), (60 * 24, True)])
def test_a_little_behind_is_held_up_and_more_is_refused(staged: At, minutes: int, refused: bool) -> None:
    world = staged("report")
    world.clock.forward(minutes=-minutes)
    if refused:
        with pytest.raises(ClockBehind) as caught:
            world.ask()
        assert caught.value.now < caught.value.floor
    else:
        world.ask()
        with world.session("directeur") as session:
            request, report = session.case(world.case).requests[-1], session.case(world.case).report
            assert report is not None
            assert request.at >= report.at


@pytest.mark.parametrize(("days", "asks"), [(1, False), (29, False), (31, True), (4000, True)])
def test_far_ahead_asks_first_and_goes_on_when_someone_says_so(staged: At, days: int, asks: bool) -> None:
    world = staged("report")
    world.clock.forward(days=days)
    if not asks:
        world.ask()
        return
    with pytest.raises(ClockAhead):
        world.ask()
    with world.session("behandelaar") as session:
        session.clock.accept_jump()
        session.clock.tick()


def test_looking_far_ahead_and_back_locks_nobody_out(staged: At) -> None:
    world = staged("report")
    world.clock.forward(days=4000)
    with world.session("behandelaar") as session:
        assert session.case(world.case).report is not None
    world.clock.forward(days=-4000)
    world.ask()


def test_the_floor_never_goes_down() -> None:
    times = iter([START, START - timedelta(minutes=5), START + timedelta(minutes=1), START])
    clock = FloorClock(lambda: next(times), START - timedelta(days=1))
    seen = [clock.tick() for _ in range(4)]
    assert seen == sorted(seen)
