"""An emergency intake: signed in a moment, its early time proven in the case it becomes, and then gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lentiz_desk.desk.case_page import case_page
from lentiz_desk.desk.custody import look
from lentiz_desk.desk.dossier_entry import choosable, make
from lentiz_desk.desk.dossier_paper import Choice
from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.desk.exhibits import Incoming, add_exhibits, erase_exhibit
from lentiz_desk.desk.intakes import NewIntake, sign_intake
from lentiz_desk.desk.integrity import check_vault
from lentiz_desk.desk.oversight import absorb, unannounced
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.reporting import report, stop_as_private
from lentiz_desk.desk.search_query import parse
from lentiz_desk.desk.searching import search
from lentiz_desk.desk.session import INTAKE, OVERSIGHT
from lentiz_desk.desk.worklist import Waiting, WorkItem, worklist
from lentiz_desk.domain.case_entries import ExhibitAdded, ExhibitErased, IntakeQuoted
from lentiz_desk.domain.check_entries import CheckRecorded
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.kinds import KINDS
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.domain.values import FileKind, NotKept
from lentiz_desk.dossier.verify import verify
from lentiz_desk.ledger.verification import FieldProof, verify_entry
from lentiz_desk.ledger.writing import Place
from lentiz_desk.vault.errors import ExhibitErased as Erased
from tests.desk.forging import forge, slip_in
from tests.desk.intaking import LINE, PICTURE, complete, completing, new_intake, signed_intake, waiting
from tests.desk.staged import At
from tests.ledger.making import fixed, signed
from tests.world import World

ALLOWED = {"intake.recorded", "exhibit.added", "exhibit.erased"}


def steps(world: World) -> list[str]:
    with world.session("fg") as session:
        absorb(session)
        lines = session.open(OVERSIGHT).recorded.values()
        return [line.body.step for line in lines if isinstance(line.body, OversightNoted)]


def items(world: World, name: str = "behandelaar") -> list[WorkItem]:
    with world.session(name) as session:
        return [item for item in worklist(session) if item.kind in {Waiting.INTAKE, Waiting.FAULT}]


@pytest.mark.parametrize("name", ["behandelaar", "officer", "directeur"])
def test_who_may_report_signs_one_line_and_a_picture_from_memory(staged: At, name: str) -> None:
    world = staged("enrol")
    intake = signed_intake(world, name)
    with world.session(name) as session:
        state = session.intake(intake)
        assert state.recorded is not None
        assert state.irregular == ()
        assert state.recorded.body.line == LINE
        (exhibit,) = state.kept
        assert state.exhibits[exhibit].body.media_type == "image/png"
        assert look(session, intake, exhibit) == PICTURE
    assert not list(world.folder.glob("*.png"))


@pytest.mark.parametrize("name", ["fg", "bestuurder"])
def test_who_may_not_report_signs_none_and_leaves_no_file(staged: At, name: str) -> None:
    world = staged("enrol")
    before = sorted(world.path.rglob("*.db"))
    with world.session(name) as session:
        with pytest.raises(Refused) as caught:
            sign_intake(session, new_intake(world))
        assert session.of_kind(INTAKE) == ()
    assert caught.value.refusal.reason is Reason.ROLE_MISSING
    assert sorted(world.path.rglob("*.db")) == before


def test_without_a_line_or_with_a_picture_nobody_looked_at_nothing_is_signed(staged: At) -> None:
    world = staged("enrol")
    before = sorted(world.path.rglob("*.db")), sorted(world.vault.folder.grants.iterdir())
    unasked = Incoming(path=Path("foto.png"), content=PICTURE)
    wrong = {
        Reason.INTAKE_EMPTY: NewIntake(seen_at=world.clock.at, line="  "),
        Reason.INTIMATE_NOT_ASKED: NewIntake(seen_at=world.clock.at, line=LINE, files=(unasked,)),
    }
    with world.session("officer") as session:
        for reason, form in wrong.items():
            with pytest.raises(Refused) as caught:
                sign_intake(session, form)
            assert caught.value.refusal.reason is reason
    assert (sorted(world.path.rglob("*.db")), sorted(world.vault.folder.grants.iterdir())) == before


def test_it_waits_for_its_author_and_is_late_after_one_working_day(staged: At) -> None:
    world = staged("enrol")
    signed_intake(world)
    (item,) = items(world)
    assert (item.kind, item.page) == (Waiting.INTAKE, "report")
    assert item.due == item.since + timedelta(days=1)
    assert items(world, "directeur") == items(world, "officer") == []


def test_a_working_day_leaves_the_weekend_out(staged: At) -> None:
    world = staged("enrol")
    world.clock.at = datetime(2026, 2, 27, 14, tzinfo=UTC)
    signed_intake(world)
    (item,) = items(world)
    assert item.due == item.since + timedelta(days=3)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_nothing_else_can_be_recorded_in_an_intake_so_no_check_begins_there(staged: At, kind: str) -> None:
    world = staged("enrol")
    intake = signed_intake(world, "directeur")
    with world.session("directeur") as session:
        with pytest.raises(Refused) as caught:
            record(session, intake, fixed(KINDS[kind]))
        slip_in(session, intake, [forge(session, intake, fixed(KINDS[kind]))])
        state = session.intake(intake)
        assert len(state.entries) == 2
        assert len(state.irregular) == 1
    assert (caught.value.refusal.reason is Reason.NOT_FOR_THIS_COMPARTMENT) == (kind not in ALLOWED)


def test_nothing_is_added_to_a_signed_intake(staged: At) -> None:
    world = staged("enrol")
    intake = signed_intake(world)
    with world.session("behandelaar") as session:
        later = Incoming(path=Path("later.txt"), content=b"later")
        with pytest.raises(Refused) as caught:
            add_exhibits(session, intake, [later])
    assert caught.value.refusal.reason is Reason.INTAKE_SIGNED


def test_the_early_time_stays_proven_in_the_case(staged: At) -> None:
    world = staged("enrol")
    intake = signed_intake(world)
    with world.session("behandelaar") as session:
        state = session.intake(intake)
        assert state.recorded is not None
        early = state.recorded.at
        (exhibit,) = state.kept
    world.clock.forward(hours=20)
    case = complete(world, intake)
    for name in ("directeur", "behandelaar"):
        with world.session(name) as session:
            whole = session.case(case)
            assert whole.irregular == ()
            assert whole.intakes == {intake}
            (quoted,) = [entry for entry in whole.quoted if isinstance(entry.body, IntakeRecorded)]
            assert (quoted.at, quoted.author) == (early, world.ids["behandelaar"])
            assert isinstance(quoted.body, IntakeRecorded)
            assert quoted.body.line == LINE
            original = session.open(case).signed[quoted.id]
            key = session.key_of(world.ids["behandelaar"])
            assert key is not None
            assert verify_entry(original, key).ok
            assert original.header.compartment == intake
            assert look(session, case, exhibit) == PICTURE
            assert whole.exhibits[exhibit].body.shows == "de bedreiging"
            assert [shown.quoted for shown in case_page(session, case).timeline if shown.entry.id == quoted.id] == [
                True
            ]
            assert check_vault(session).intact


def test_a_completed_intake_is_gone_with_its_file_and_every_key(staged: At) -> None:
    world = staged("enrol")
    before = len(list(world.vault.folder.compartments.iterdir())), len(list(world.vault.folder.grants.iterdir()))
    intake = signed_intake(world)
    with world.session("behandelaar") as session:
        grant = session.grants[intake]
        case = report(session, completing(world, intake)).compartment
        assert intake not in session.grants
        holders = len(session.case(case).holders)
        with pytest.raises(NoAccess):
            session.intake(intake)
    files = {path.name for path in world.vault.folder.compartments.iterdir()}
    assert grant.file not in files
    assert not any(name.startswith(grant.file) for name in files)
    assert len(list(world.vault.folder.grants.iterdir())) == before[1] + holders + 1
    assert waiting(world) == ()
    assert items(world) == []


def test_what_cannot_become_a_report_stays_an_intake(staged: At) -> None:
    world = staged("enrol")
    intake = signed_intake(world)
    with world.session("behandelaar") as session:
        form = completing(world, intake)
        wrong = type(form)(location="nergens", people=form.people, report=form.report, intake=intake)
        with pytest.raises(Exception, match="nobody"):
            report(session, wrong)
        assert session.intake(intake).recorded is not None
    assert waiting(world) == (intake,)


def test_what_is_private_is_destroyed_and_one_count_stays(staged: At) -> None:
    world = staged("enrol")
    grants = len(list(world.vault.folder.grants.iterdir()))
    intake = signed_intake(world)
    with world.session("behandelaar") as session:
        file = session.grants[intake].file
        stop_as_private(session, "", intake)
        assert session.of_kind(INTAKE) == ()
    assert file not in {path.name for path in world.vault.folder.compartments.iterdir()}
    assert len(list(world.vault.folder.grants.iterdir())) == grants
    assert waiting(world) == ()
    assert items(world) == []
    assert steps(world).count("scope.private") == 1


def test_the_case_finds_its_line_and_a_copy_can_prove_the_early_time(staged: At) -> None:
    world = staged("enrol")
    intake = signed_intake(world)
    complete(world, intake)
    for step in ("ask", "decide", "check", "hand_in", "take", "act"):
        getattr(world, step)()
    with world.session("directeur") as session:
        found = [each for each in search(session, parse("schoolplein")) if each.hits]
        assert [each.case for each in found] == [world.case]
    with world.session("behandelaar") as session:
        quoted = next(
            item.entry for item in choosable(session, world.case) if isinstance(item.entry.body, IntakeRecorded)
        )
        every = tuple(item.entry.id for item in choosable(session, world.case) if item.usual)
        assert quoted.id in every
        choice = Choice(file_kind=FileKind.STUDENT, entries=every, receiver="de FG", purpose="inzage")
        made = make(session, world.case, choice, path=None)
    (proven,) = [entry for entry in verify(made.pdf).entries if entry.id == quoted.id]
    assert (proven.problems, proven.kind) == ((), "intake.recorded")
    assert any(shown.value == LINE and shown.proof is FieldProof.PROVEN for shown in proven.fields)


def test_an_intimate_image_is_erased_at_once_and_the_case_says_so(staged: At) -> None:
    world = staged("enrol")
    intake = signed_intake(world)
    with world.session("behandelaar") as session:
        (exhibit,) = session.intake(intake).kept
        erase_exhibit(
            session,
            intake,
            exhibit,
            because=NotKept.INTIMATE_OR_ILLEGAL,
            police_considered=True,
            why="naaktbeeld, politie gebeld",
        )
        with pytest.raises(Erased):
            look(session, intake, exhibit)
        form = completing(world, intake)
        case = report(session, type(form)(**{**vars(form), "exhibits": form.exhibits[1:]})).compartment
    with world.session("directeur") as session:
        state = session.case(case)
        assert state.erased[exhibit].author == world.ids["behandelaar"]
        assert any(isinstance(entry.body, ExhibitErased) for entry in state.quoted)
        assert not session.open(case).compartment.has_exhibit(exhibit)
        assert check_vault(session).intact


def test_what_may_speak_for_someone_is_not_erased_without_a_director(staged: At) -> None:
    world = staged("enrol")
    intake = signed_intake(world)
    with world.session("behandelaar") as session:
        (exhibit,) = session.intake(intake).kept
        with pytest.raises(Refused) as caught:
            erase_exhibit(session, intake, exhibit, because=NotKept.WRONG_CASE, police_considered=False, why="verkeerd")
        assert session.intake(intake).kept == (exhibit,)
    assert caught.value.refusal.reason is Reason.NOT_A_DIRECTOR


def test_those_who_oversee_learn_that_one_was_signed_and_not_which(staged: At) -> None:
    world = staged("enrol")
    intake = signed_intake(world)
    with world.session("fg") as session:
        absorb(session)
        lines = [entry.body for entry in session.open(OVERSIGHT).recorded.values()]
        told = [line for line in lines if isinstance(line, OversightNoted) and line.step == "intake.recorded"]
        assert [(line.case, line.core) for line in told] == [("", {})]
        assert unannounced(session) == ()
        assert check_vault(session).intact
    with world.session("behandelaar") as session:
        assert intake in session.grants
        assert check_vault(session).intact


def test_an_intake_of_someone_else_or_foreign_entries_never_enter_a_case(staged: At) -> None:
    world = staged("check")
    with world.session("behandelaar") as session:
        opener = IntakeQuoted(origin=world.authorisation, entries=())
        with pytest.raises(Refused) as caught:
            record(session, world.case, opener)
        assert caught.value.refusal.reason is Reason.INTAKE_SIGNED
    world = staged("report")
    with world.session("officer") as session:
        other = sign_intake(session, new_intake(world)).compartment
        foreign = tuple(session.open(other).signed.values())
    with world.session("directeur") as session:
        with pytest.raises(Refused) as caught:
            record(session, world.case, IntakeQuoted(origin=other, entries=()))
        assert caught.value.refusal.reason is Reason.NOT_THE_AUTHOR
    with world.session("behandelaar") as session:
        body = IntakeQuoted(origin=other, entries=tuple(entry.id for entry in foreign))
        record(session, world.case, body, along=foreign)
        assert session.case(world.case).quoted == ()
        with pytest.raises(Refused):
            record(session, world.case, body)


def test_only_what_an_intake_holds_counts_as_one(staged: At) -> None:
    """Findings of a check, signed by the same person, are not smuggled into a case as an intake."""
    world = staged("report")
    with world.session("behandelaar") as session:
        place = Place(vault=session.register.vault, compartment="0" * 26, device=1, seq=1, prev=None, parents=())
        mine = {"author": session.person, "key": session.signer.keys.entries}
        check = signed(fixed(CheckRecorded), place, **mine)
        added = signed(fixed(ExhibitAdded), replace(place, seq=2), **mine)
        elsewhere = signed(fixed(ExhibitAdded), replace(place, compartment="1" * 26), **mine)
        every = (check, added, elsewhere)
        body = IntakeQuoted(origin=place.compartment, entries=tuple(entry.id for entry in every))
        record(session, world.case, body, along=every)
        assert [entry.id for entry in session.case(world.case).quoted] == [added.id]
