"""Going on from what is folded is the same as folding everything again."""

from __future__ import annotations

import pytest

from lentiz_desk.desk.custody import look, verify_exhibit
from lentiz_desk.domain.case_fold import fold_case
from tests.desk.staged import At
from tests.world import STAGES


@pytest.mark.parametrize("stage", STAGES[STAGES.index("report") :])
def test_a_case_that_is_gone_on_with_is_as_one_that_is_folded_anew(staged: At, stage: str) -> None:
    world = staged(stage)
    with world.session("behandelaar") as session:
        opened = session.open(world.case)
        exhibit = next(iter(session.case(world.case).exhibits))
        for _turn in range(3):
            look(session, world.case, exhibit)
            verify_exhibit(session, world.case, exhibit)
            going_on = opened.case_state(session.register)
            anew = fold_case(opened.id, opened.recorded.values(), session.register)
            assert going_on == anew
            assert opened.place(session.person, session.device).parents == opened.heads()


def test_a_state_that_was_read_does_not_grow_afterwards(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        before = session.case(world.case)
        count = len(before.entries)
        look(session, world.case, next(iter(before.exhibits)))
        look(session, world.case, next(iter(before.exhibits)))
        assert len(before.entries) == count
        assert len(session.case(world.case).entries) == count + 2
