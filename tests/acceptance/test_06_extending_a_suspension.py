"""Extending a suspension without a new intended decision is refused; so is any measure that was not decided."""

from __future__ import annotations

import msgspec
import pytest

from lentiz_desk.desk.concluding import decide_actions
from lentiz_desk.desk.errors import Refused
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.domain.values import AgeBand, Category, LetterKind
from tests.desk.lettering import actions, case_about, send
from tests.desk.staged import At

SUSPENSIONS = [(Category.STAFF, "suspension_staff", None), (Category.PUPIL, "suspension_pupil", AgeBand.FROM_16)]


@pytest.mark.parametrize(("category", "measure", "band"), SUSPENSIONS, ids=str)
def test_each_extension_needs_an_intended_decision_of_its_own(
    staged: At, category: Category, measure: str, band: AgeBand | None
) -> None:
    world = case_about(staged, category, measure, band=band)
    with world.session("directeur") as session:
        with pytest.raises(Refused) as nothing:
            send(session, world, LetterKind.SUSPENSION_EXTENDED)
        assert nothing.value.refusal.reason is Reason.NOTHING_TO_EXTEND
        send(session, world, LetterKind.INTENDED_DECISION)
        send(session, world, LetterKind.SUSPENSION)
        for _time in (1, 2):
            before = len(session.case(world.case).entries)
            with pytest.raises(Refused) as refused:
                send(session, world, LetterKind.SUSPENSION_EXTENDED)
            assert refused.value.refusal.reason is Reason.NO_INTENDED_DECISION
            assert len(session.case(world.case).entries) == before
            send(session, world, LetterKind.INTENDED_DECISION)
            send(session, world, LetterKind.SUSPENSION_EXTENDED)


@pytest.mark.parametrize("kind", [LetterKind.WARNING, LetterKind.REPRIMAND])
def test_a_measure_for_staff_comes_after_an_intended_decision(staged: At, kind: LetterKind) -> None:
    world = case_about(staged, Category.STAFF, "warning", "reprimand")
    with world.session("directeur") as session:
        with pytest.raises(Refused) as refused:
            send(session, world, kind)
        assert refused.value.refusal.reason is Reason.NO_INTENDED_DECISION
        send(session, world, LetterKind.INTENDED_DECISION)
        send(session, world, kind)
        with pytest.raises(Refused):
            send(session, world, kind)


def test_a_measure_that_was_not_decided_for_someone_is_not_written_to_them(staged: At) -> None:
    world = case_about(staged, Category.PUPIL, "warning", band=AgeBand.FROM_12)
    with world.session("directeur") as session, pytest.raises(Refused) as refused:
        send(session, world, LetterKind.SUSPENSION)
    assert refused.value.refusal.reason is Reason.LETTER_NOT_DECIDED


def test_only_a_director_signs_a_decision(staged: At) -> None:
    world = case_about(staged, Category.PUPIL, "warning", band=AgeBand.FROM_12)
    with world.session("behandelaar") as session:
        for kind in (LetterKind.WARNING, LetterKind.INTENDED_DECISION):
            with pytest.raises(Refused) as refused:
                send(session, world, kind)
            assert refused.value.refusal.reason is Reason.NOT_A_DIRECTOR
        send(session, world, LetterKind.INVITATION)


def test_a_suspension_that_a_later_decision_dropped_is_not_extended(staged: At) -> None:
    world = case_about(staged, Category.PUPIL, "warning", "suspension_pupil", band=AgeBand.FROM_16)
    with world.session("directeur") as session:
        send(session, world, LetterKind.SUSPENSION)
        send(session, world, LetterKind.INTENDED_DECISION)
        before = session.case(world.case).latest_actions
        assert before is not None
        decide_actions(session, world.case, msgspec.structs.replace(actions(world, "warning"), replaces=before.id))
        with pytest.raises(Refused) as refused:
            send(session, world, LetterKind.SUSPENSION_EXTENDED)
    assert refused.value.refusal.reason is Reason.LETTER_NOT_DECIDED


def test_someone_without_a_check_is_not_told_of_one(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session, pytest.raises(Refused) as refused:
        send(session, world, LetterKind.INFORMATION_AFTER)
    assert refused.value.refusal.reason is Reason.LETTER_NO_CHECK
