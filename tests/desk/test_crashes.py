"""What was shown as saved survives, and what was cut off half-way is whole or undone after the next sign-in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lentiz_desk.desk.concluding import findings_waiting
from lentiz_desk.desk.deciding import withdraw
from lentiz_desk.desk.session import AUTHORISATION, CASE
from lentiz_desk.domain.values import CaseStatus
from tests.desk.crashing import CRASHED, DONE, FAILED, crash_at, fresh
from tests.world import World

LAST = 150
FIRST_TRIED = 67
"""Between the grants of a new authorisation; hypothesis begins every run with the number 0."""

WITHDRAWN_IN_THE_CASE_ONLY = (108 + FIRST_TRIED) % LAST
"""When the case says that a decision is withdrawn, and its authorisation does not yet."""


def whole(world: World) -> None:
    """Every holder that the entries name opens what these entries name, nobody is told of damage, nothing is split."""
    named: dict[str, frozenset[str]] = {}
    files: dict[str, set[str]] = {}
    with world.session("directeur") as session:
        assert session.faulty == {}
        for case in session.cases():
            assert case.irregular == ()
            named[case.compartment] = case.holders
            authorisations = {item.body.authorisation for item in case.granted}
            assert {check.compartment for check in session.checks() if check.opened} >= authorisations
        for check in session.checks():
            named[check.compartment] = check.holders
    for name, person in world.ids.items():
        with world.session(name) as session:
            assert session.faulty == {}
            held = {*session.of_kind(CASE), *session.of_kind(AUTHORISATION)}
            for compartment, holders in named.items():
                if person in holders and not over(world, compartment, name):
                    assert compartment in held, name
                    files.setdefault(compartment, set()).add(session.grants[compartment].file)
                    (session.check if compartment in session.of_kind(AUTHORISATION) else session.case)(compartment)
    assert all(len(found) == 1 for found in files.values())


def over(world: World, compartment: str, name: str) -> bool:
    """Officers lose an authorisation that is over at once, holders or not."""
    with world.session("directeur") as session:
        return name == "officer" and (
            compartment not in session.of_kind(AUTHORISATION) or session.check(compartment).finished
        )


def reported(world: World) -> None:
    with world.session("behandelaar") as session:
        mine = [state.compartment for state in session.cases()]
    whole(world)
    if not mine:
        world.report()
    else:
        world.case = mine[0]
    world.ask().decide()
    whole(world)


def decided(world: World) -> None:
    whole(world)
    with world.session("directeur") as session:
        state = session.case(world.case)
        if state.open_request is not None:
            assert state.decisions == ()
        else:
            world.authorisation, world.decision = state.decisions[-1].body.authorisation, state.decisions[-1].id
    if state.open_request is not None:
        with world.session("officer") as session:
            assert session.checks() == ()
        world.decide()
    world.check().hand_in()
    whole(world)


def handed_in(world: World) -> None:
    whole(world)
    with world.session("directeur") as session:
        finished = session.check(world.authorisation).finished
        assert len(session.check(world.authorisation).checks) == 1
    if not finished:
        world.hand_in()
    world.take()
    whole(world)


def taken(world: World) -> None:
    whole(world)
    with world.session("directeur") as session:
        waits = findings_waiting(session, session.case(world.case))
    if waits:
        world.take()
    with world.session("directeur") as session:
        state = session.case(world.case)
        assert state.status(world.clock.at) is CaseStatus.FINDINGS_IN
        assert len(state.quoted) == 4
        assert world.ids["officer"] not in session.check(world.authorisation).holders
    whole(world)


def acted(world: World) -> None:
    whole(world)
    with world.session("directeur") as session:
        done = session.case(world.case).actions
    if not done:
        world.act()
    world.correspond()
    whole(world)


def ended(world: World) -> None:
    whole(world)
    with world.session("directeur") as session:
        withdrawn = session.case(world.case).withdrawn
    if not withdrawn:
        take_back(world)
    with world.session("directeur") as session:
        assert not session.check(world.authorisation).usable(world.clock.at)
        assert world.ids["officer"] not in session.check(world.authorisation).holders
    whole(world)


def take_back(world: World) -> None:
    with world.session("directeur") as session:
        withdraw(session, world.case, world.decision, "niet meer nodig")


ACTS: dict[str, tuple[str, Callable[[World], object], Callable[[World], None]]] = {
    "report": ("enrol", World.report, reported),
    "decide": ("ask", World.decide, decided),
    "hand in": ("check", World.hand_in, handed_in),
    "take findings": ("hand_in", World.take, taken),
    "decide on actions": ("take", World.act, acted),
    "withdraw": ("decide", take_back, ended),
}


def test_a_withdrawal_that_only_the_case_knows_of_ends_the_authorisation() -> None:
    with fresh("decide") as world:
        assert crash_at(world, take_back, WITHDRAWN_IN_THE_CASE_ONLY) == CRASHED
        ended(world)


@pytest.mark.parametrize("what", sorted(ACTS))
@settings(max_examples=max(settings().max_examples // 50, 1))
@given(number=st.integers(0, LAST - 1))
def test_a_crash_at_any_moment_leaves_a_whole_vault(what: str, number: int) -> None:
    stage, act, check = ACTS[what]
    moment = (number + FIRST_TRIED) % LAST
    with fresh(stage) as world:
        end = crash_at(world, act, moment)
        assert end != FAILED
        assert end in {CRASHED, DONE}
        check(world)
