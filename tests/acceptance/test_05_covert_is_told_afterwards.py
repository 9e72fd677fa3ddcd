"""A covert case cannot be closed while "inform afterwards" is open."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from lentiz_desk.desk.concluding import close_case, correct, decide_actions, postpone_duty, settle_duty, take_findings
from lentiz_desk.desk.deciding import decide, withdraw
from lentiz_desk.desk.errors import Incomplete, Refused
from lentiz_desk.desk.requesting import request_check
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CaseClosed,
    CheckRequested,
    DutyPostponed,
    DutySettled,
    EntryCorrected,
)
from lentiz_desk.domain.duties import open_duties
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.domain.values import (
    COVERT_QUESTIONS,
    Answer,
    CaseStatus,
    Certainty,
    DutyKind,
    Filing,
    Finding,
)
from tests.desk.forging import forge, slip_in
from tests.desk.staged import At
from tests.world import World


def covert_request(world: World) -> CheckRequested:
    form = world.request_form()
    return msgspec.structs.replace(
        form,
        covert=True,
        answers=form.answers | dict.fromkeys(COVERT_QUESTIONS, Answer.YES),
        motivations=form.motivations | {question.value: "Toelichting." for question in COVERT_QUESTIONS},
    )


@pytest.fixture
def covert(staged: At) -> World:
    world = staged("report")
    with world.session("behandelaar") as session:
        world.request = request_check(session, world.case, covert_request(world))
    with world.session("directeur") as session:
        form = msgspec.structs.replace(world.decision_form(session), covert=True)
        world.authorisation, world.decision = form.authorisation, decide(session, world.case, form).id
    return world


def decided(world: World, *, checked: bool = True) -> World:
    if checked:
        world.check().hand_in()
    with world.session("directeur") as session:
        take_findings(session, world.case)
        body = ActionsDecided(
            finding=Finding.UNFOUNDED,
            certainty=Certainty.UNKNOWN,
            measures=(),
            filing=Filing.DO_NOT_FILE,
            handler=world.ids["behandelaar"],
            officer_keeps_access=False,
            no_personal_interest=True,
            motivation="Niets gevonden.",
        )
        decide_actions(session, world.case, body)
    return world


def inform(world: World, **given: object) -> DutySettled:
    body = DutySettled(
        duty=DutyKind.INFORM_PERSON, about=world.decision, done_at=world.clock.at, how="Gesprek met leerling en ouder."
    )
    return msgspec.structs.replace(body, **given)


def test_a_covert_request_answers_what_only_covert_asks(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session, pytest.raises(Incomplete) as caught:
        request_check(session, world.case, msgspec.structs.replace(world.request_form(), covert=True))
    assert {gap.key for gap in caught.value.gaps} == {question.value for question in COVERT_QUESTIONS}


@pytest.mark.parametrize("covert_then", [False])
def test_a_covert_request_is_not_allowed_as_an_open_one(staged: At, covert_then: bool) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        world.request = request_check(session, world.case, covert_request(world))
    with world.session("directeur") as session, pytest.raises(Refused):
        decide(session, world.case, msgspec.structs.replace(world.decision_form(session), covert=covert_then))


@pytest.mark.parametrize("name", ["behandelaar", "directeur"])
def test_it_is_not_closed_before_the_person_was_told(covert: World, name: str) -> None:
    decided(covert)
    with covert.session(name) as session:
        with pytest.raises(Refused) as caught:
            close_case(session, covert.case)
        assert caught.value.refusal.reason is Reason.DUTIES_OPEN
        with pytest.raises(Refused) as caught:
            settle_duty(session, covert.case, inform(covert, applies=False, how="Niet van toepassing."))
        assert caught.value.refusal.reason is Reason.DUTY_HELD
        settle_duty(session, covert.case, inform(covert))
        close_case(session, covert.case)
        assert session.case(covert.case).status(covert.clock.at) is CaseStatus.CLOSED


def test_postponing_does_not_close_it(covert: World) -> None:
    decided(covert)
    with covert.session("directeur") as session:
        until = covert.clock.at + timedelta(days=90)
        body = DutyPostponed(duty=DutyKind.INFORM_PERSON, about=covert.decision, until=until, why="Onderzoek loopt.")
        postpone_duty(session, covert.case, body)
        with pytest.raises(Refused):
            close_case(session, covert.case)
        (duty,) = open_duties(session.case(covert.case))
        assert duty.due == until


@pytest.mark.parametrize("how", ["withdrawn", "expired"])
def test_it_holds_too_when_nothing_was_checked(covert: World, how: str) -> None:
    if how == "withdrawn":
        with covert.session("directeur") as session:
            withdraw(session, covert.case, covert.decision, "niet meer nodig")
    else:
        covert.clock.forward(days=8)
    decided(covert, checked=False)
    with covert.session("behandelaar") as session:
        with pytest.raises(Refused):
            close_case(session, covert.case)
        with pytest.raises(Refused):
            settle_duty(session, covert.case, inform(covert, applies=False))


def test_what_a_modified_program_writes_does_not_close_it(covert: World) -> None:
    decided(covert)
    with covert.session("directeur") as session:
        for body in (inform(covert, applies=False), inform(covert, about="f" * 64), CaseClosed(why="klaar")):
            slip_in(session, covert.case, [forge(session, covert.case, body)])
        state = session.case(covert.case)
        assert state.closed_at is None
        assert len(open_duties(state)) == 1
        assert len(state.irregular) == 3


def test_a_correction_does_not_turn_the_decision_open(covert: World) -> None:
    decided(covert)
    body = EntryCorrected(target=covert.decision, values={"covert": False}, texts={}, why="toch niet")
    with covert.session("directeur") as session, pytest.raises(Refused) as caught:
        correct(session, covert.case, body)
    assert caught.value.refusal.reason is Reason.NOT_CORRECTABLE


def test_an_open_check_may_say_that_telling_does_not_apply(staged: At) -> None:
    world = decided(staged("decide"))
    with world.session("behandelaar") as session:
        settle_duty(session, world.case, inform(world, applies=False, how="De persoon is overleden."))
        close_case(session, world.case)
        assert session.case(world.case).closed_at is not None
