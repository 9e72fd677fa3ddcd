"""A crash at any moment leaves the intake or its case, never neither; doubles are gone at the next sign-in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lentiz_desk.desk.intakes import destroy_private
from lentiz_desk.desk.session import INTAKE
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.errors import VaultError
from lentiz_desk.vault.grants import RECOVERY, open_grants
from tests.desk.crashing import CRASHED, DONE, FAILED, crash_at, fresh
from tests.desk.forging import keys_of
from tests.desk.intaking import LINE, complete, signed_intake, waiting
from tests.world import World

LAST = 140
"""More moments than any of these acts has."""


def sign(world: World) -> None:
    signed_intake(world)


def signed_or_not(world: World) -> None:
    """Nothing, or a whole intake with its key for recovery; what was typed is kept until then, and signed again."""
    if not waiting(world):
        sign(world)
    (intake,) = waiting(world)
    with world.session("behandelaar") as session:
        assert session.faulty == {}
        state = session.intake(intake)
        assert state.recorded is not None
        assert state.recorded.body.line == LINE
        assert len(state.kept) == 1
        assert sealed_to_recovery(world, session.grants[intake].key)


def sealed_to_recovery(world: World, key: bytes) -> bool:
    from lentiz_desk.vault.grants import has_grant

    return has_grant(world.vault.folder, key=key, person=RECOVERY, epoch=1)


def done_or_waiting(world: World) -> None:
    """Either the intake waits and can be completed, or its case is there and every trace of the intake is gone."""
    with world.session("behandelaar") as session:
        assert session.faulty == {}
        waits, cases = session.of_kind(INTAKE), session.cases()
    assert len(waits) + len(cases) == 1
    if waits:
        complete(world, waits[0])
    with world.session("behandelaar") as session:
        (state,) = session.cases()
        assert len(state.intakes) == 1
        assert state.irregular == ()
        assert session.of_kind(INTAKE) == ()
        assert session.faulty == {}
    with world.session("directeur") as session:
        assert [case.compartment for case in session.cases()] == [state.compartment]
    nothing_left(world)


def destroy(world: World) -> None:
    with world.session("behandelaar") as session:
        destroy_private(session, session.of_kind(INTAKE)[0])


def destroyed_or_waiting(world: World) -> None:
    if waiting(world):
        destroy(world)
    assert waiting(world) == ()
    with world.session("behandelaar") as session:
        assert session.faulty == {}
    nothing_left(world)


def nothing_left(world: World) -> None:
    """No key of the author leads to an intake or to a file that is not there."""
    keys = keys_of(world, "behandelaar")
    folder = world.vault.folder
    for grant in open_grants(folder, world.ids["behandelaar"], keys.sealing, {}).mine:
        assert grant.kind != INTAKE
        try:
            Compartment.open(folder.file(grant.file), grant.key).close()
        except VaultError as error:
            raise AssertionError(grant.kind) from error


ACTS: dict[str, tuple[Callable[[World], object], Callable[[World], object], Callable[[World], None]]] = {
    "sign": (lambda _world: None, sign, signed_or_not),
    "complete": (sign, lambda world: complete(world, waiting(world)[0]), done_or_waiting),
    "destroy": (sign, destroy, destroyed_or_waiting),
}


def crashes_at(what: str, moment: int) -> int:
    before, act, check = ACTS[what]
    with fresh("enrol") as world:
        before(world)
        end = crash_at(world, act, moment)
        assert end in {CRASHED, DONE}
        assert end != FAILED
        check(world)
    return end


@pytest.mark.parametrize("what", sorted(ACTS))
@settings(max_examples=max(settings().max_examples // 25, 2))
@given(moment=st.integers(0, LAST - 1))
def test_a_crash_at_any_moment_leaves_an_intake_or_its_case(what: str, moment: int) -> None:
    crashes_at(what, moment)
