"""Who is in conflict does not open and does not decide, whatever the role."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from lentiz_desk.desk.custody import look
from lentiz_desk.desk.deciding import decide, declare_conflict
from lentiz_desk.desk.enrolling import NewPerson, approve, enrol
from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.desk.reporting import report
from lentiz_desk.desk.requesting import request_check
from lentiz_desk.desk.session import AUTHORISATION, CASE
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.domain.values import Part, Role
from lentiz_desk.vault.grants import open_grants
from tests.acceptance.prying import everything, found_in
from tests.desk.forging import keys_of
from tests.desk.staged import At
from tests.world import VO, World, passphrase

ROLES = (Role.DIRECTOR, Role.OFFICER, Role.HANDLER)


def with_everything(world: World) -> World:
    """Enrol someone who is director, officer and handler at once, approved by the second director."""
    with world.session("directeur") as session:
        new = NewPerson(
            name="Duizendpoot (demo)",
            function="alles",
            roles=ROLES,
            locations=(VO.id,),
            sign_in="duizendpoot",
            passphrase=passphrase("duizendpoot"),
            secrecy=True,
        )
        world.ids["duizendpoot"] = enrol(session, new)
    with world.session("directeur2") as session:
        approve(session, world.ids["duizendpoot"])
    return world


@pytest.mark.parametrize("part", [Part.SUBJECT, Part.REPORTER])
def test_subject_and_reporter_do_not_decide(staged: At, part: Part) -> None:
    world = with_everything(staged("enrol"))
    form = world.report_form()
    place = 0 if part is Part.SUBJECT else 2
    changed = msgspec.structs.replace(form.people[place], part=part, roster=world.ids["duizendpoot"])
    people = (*form.people[:place], changed, *form.people[place + 1 :])
    with world.session("behandelaar") as session:
        world.case = report(session, replace(form, people=people)).compartment
    world.ask()
    with world.session("duizendpoot") as session:
        if part is Part.SUBJECT:
            assert world.case not in session.grants
            with pytest.raises(NoAccess):
                session.case(world.case)
        else:
            with pytest.raises(Refused) as caught:
                decide(session, world.case, world.decision_form(session))
            assert caught.value.refusal.reason is Reason.IS_REQUESTER
    world.decide()


def test_the_requester_does_not_decide_and_gets_no_key_of_the_check(staged: At) -> None:
    world = with_everything(staged("enrol")).report()
    with world.session("duizendpoot") as session:
        form = msgspec.structs.replace(world.request_form(), requester=session.person)
        world.request = request_check(session, world.case, form)
        with pytest.raises(Refused) as caught:
            decide(session, world.case, world.decision_form(session))
        assert caught.value.refusal.reason is Reason.IS_REQUESTER
    world.decide()
    with world.session("duizendpoot") as session:
        assert session.of_kind(AUTHORISATION) == ()


def test_nobody_names_oneself_as_executor(staged: At) -> None:
    world = with_everything(staged("enrol")).report()
    with world.session("behandelaar") as session:
        form = msgspec.structs.replace(world.request_form(), executors=(world.ids["duizendpoot"],))
        world.request = request_check(session, world.case, form)
    with world.session("duizendpoot") as session:
        form_of_decision = msgspec.structs.replace(world.decision_form(session), executors=(session.person,))
        with pytest.raises(Refused) as caught:
            decide(session, world.case, form_of_decision)
        assert caught.value.refusal.reason is Reason.IS_EXECUTOR


def test_who_holds_the_case_does_not_carry_out_its_check(staged: At) -> None:
    world = with_everything(staged("enrol")).report()
    with world.session("behandelaar") as session:
        form = msgspec.structs.replace(world.request_form(), executors=(world.ids["duizendpoot"],))
        world.request = request_check(session, world.case, form)
    with world.session("directeur") as session:
        decision = msgspec.structs.replace(world.decision_form(session), executors=(world.ids["duizendpoot"],))
        with pytest.raises(Refused) as caught:
            decide(session, world.case, decision)
        assert caught.value.refusal.reason is Reason.EXECUTOR_UNSUITABLE


@pytest.mark.parametrize("stage", ["report", "ask", "decide", "take"])
def test_a_declared_conflict_locks_out_at_once_and_takes_the_key_at_the_next_sign_in(staged: At, stage: str) -> None:
    world = staged(stage)
    with world.session("directeur2") as session:
        (exhibit, *_) = session.case(world.case).exhibits
        declare_conflict(session, world.case, "familie")
        with pytest.raises(NoAccess):
            session.case(world.case)
        with pytest.raises(NoAccess):
            look(session, world.case, exhibit)
        assert session.cases() == ()
        assert session.checks() == ()
    with world.session("directeur2") as session:
        assert session.cases() == ()
        assert session.checks() == ()
    with world.session("directeur") as session:
        assert world.ids["directeur2"] not in session.case(world.case).holders
    with world.session("directeur2") as session:
        assert session.of_kind(CASE) == ()
        assert session.of_kind(AUTHORISATION) == ()
    keys = keys_of(world, "directeur2")
    kept = open_grants(world.vault.folder, world.ids["directeur2"], keys.sealing, {}).mine
    assert {grant.kind for grant in kept} == {"register", "oversight"}
    data = everything(world.vault.folder, world.ids["directeur2"], keys)
    assert found_in(data, ["Leerling Voorbeeld", "Docent Voorbeeld"]) == []


def test_who_is_in_conflict_does_not_get_the_key_back_with_the_next_epoch(staged: At) -> None:
    world = staged("take")
    with world.session("directeur2") as session:
        declare_conflict(session, world.case)
    world.act().correspond()
    with world.session("directeur2") as session:
        assert session.of_kind(CASE) == ()
