"""Nobody requests, decides and carries out in one case, and who is in conflict has no part, whatever the roles."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from lentiz_desk.domain.case_acts import CaseAct, case_acts
from lentiz_desk.domain.case_entries import (
    CheckDecided,
    CheckRequested,
    ConflictDeclared,
    HoldersSet,
    PersonNoted,
)
from lentiz_desk.domain.check_entries import (
    AuthorisationEnded,
    AuthorisationReopened,
    CheckRecorded,
    FindingsHandedIn,
)
from lentiz_desk.domain.duties import duties_of
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.domain.values import Category, EndedBecause, Outcome, Part, Role
from tests.domain.real import Real, real, with_roles

ALL_ROLES = frozenset(Role)
ME = "directeur"


def edited(entries: tuple[Recorded, ...], kind: type, **given: Any) -> tuple[Recorded, ...]:
    """The same entries in which the first of a kind says something else."""
    first = next(entry for entry in entries if isinstance(entry.body, kind))
    body = msgspec.structs.replace(first.body, **given)
    return tuple(replace(entry, body=body) if entry is first else entry for entry in entries)


def reason_of(state: Any, kind: type) -> Reason | None:
    refused = [item.refusal.reason for item in state.irregular if isinstance(item.entry.body, kind)]
    return refused[-1] if refused else None


def all_roles(found: Real, name: str) -> Any:
    me = found.register.people[found.ids[ME]]
    return with_roles(found.register, found.ids[name], roles=ALL_ROLES, locations=me.locations)


@pytest.mark.parametrize("part", list(Part))
def test_who_reported_does_not_decide_whatever_else_this_person_is(part: Part) -> None:
    found = real("decide")
    people = [entry for entry in found.in_case if isinstance(entry.body, PersonNoted)]
    reporter = next(entry for entry in people if isinstance(entry.body, PersonNoted) and entry.body.number == 3)
    body = msgspec.structs.replace(reporter.body, part=part, roster=found.ids[ME])
    entries = tuple(replace(entry, body=body) if entry is reporter else entry for entry in found.in_case)
    state = found.fold_case(entries, all_roles(found, ME))
    assert reason_of(state, CheckDecided) in {Reason.IS_REQUESTER, Reason.CONCERNED}
    assert state.decisions == ()


@pytest.mark.parametrize("part", [Part.SUBJECT, Part.REPORTER])
def test_subject_and_reporter_of_the_roster_do_not_decide(part: Part) -> None:
    found = real("decide")
    last = next(entry for entry in reversed(found.in_case) if isinstance(entry.body, PersonNoted))
    body = msgspec.structs.replace(last.body, part=part, roster=found.ids[ME])
    entries = tuple(replace(entry, body=body) if entry is last else entry for entry in found.in_case)
    state = found.fold_case(entries, all_roles(found, ME))
    assert state.decisions == ()


def test_the_requester_does_not_decide() -> None:
    found = real("decide")
    entries = edited(found.in_case, CheckRequested, requester=found.ids[ME])
    state = found.fold_case(entries, all_roles(found, ME))
    assert reason_of(state, CheckDecided) is Reason.IS_REQUESTER


def test_an_executor_never_decides_and_never_requests_later() -> None:
    found = real("decide")
    name = found.ids["officer"]
    holders = HoldersSet(epoch=1, holders=(*sorted(found.fold_case().holders), name), why="")
    entries = (*found.in_case, found.next_in(found.in_case, holders, ME))
    register = all_roles(found, "officer")
    decision = found.one(CheckDecided).body
    assert isinstance(decision, CheckDecided)
    ends = decision.ends_at
    assert ends is not None
    late = ends + timedelta(days=1)
    request = msgspec.structs.replace(
        found.one(CheckRequested).body, requester=name, executors=(found.ids["officer2"],)
    )
    asked = (*entries, found.next_in(entries, request, "behandelaar", late))
    state = found.fold_case(asked, register)
    assert reason_of(state, CheckRequested) is Reason.IS_EXECUTOR
    request = msgspec.structs.replace(request, requester="")
    asked = (*entries, found.next_in(entries, request, "behandelaar", late))
    again = msgspec.structs.replace(
        decision,
        request=asked[-1].id,
        executors=(found.ids["officer2"],),
        authorisation="X" * 26,
        ends_at=late + timedelta(days=3),
    )
    state = found.fold_case((*asked, found.next_in(asked, again, name, late)), register)
    assert reason_of(state, CheckDecided) is Reason.IS_EXECUTOR
    acts = case_acts(state, register, name, late, findings_wait=False)
    assert acts[CaseAct.DECIDE] is not None


def test_who_decided_never_requests_in_the_same_case() -> None:
    found = real("ask")
    refused = CheckDecided(
        request=found.one(CheckRequested).id, outcome=Outcome.REFUSED, no_personal_interest=True, motivation="nee"
    )
    entries = (*found.in_case, found.next_in(found.in_case, refused, ME))
    assert found.fold_case(entries).irregular == ()
    request = msgspec.structs.replace(found.one(CheckRequested).body, requester=found.ids[ME])
    state = found.fold_case((*entries, found.next_in(entries, request, "behandelaar")))
    assert reason_of(state, CheckRequested) is Reason.IS_DECIDER


def test_after_the_decision_on_actions_nobody_requests_anew() -> None:
    found = real("act")
    request = found.one(CheckRequested).body
    state = found.fold_case((*found.in_case, found.next_in(found.in_case, request, "behandelaar")))
    assert reason_of(state, CheckRequested) is Reason.ACTIONS_DECIDED


@pytest.mark.parametrize("stage", ["report", "decide", "correspond"])
def test_who_declared_a_conflict_does_nothing_more(stage: str) -> None:
    found = real(stage)
    me = found.ids[ME]
    entries = (*found.in_case, found.next_in(found.in_case, ConflictDeclared(person=me), ME))
    state = found.fold_case(entries, all_roles(found, ME))
    for act, refusal in case_acts(state, all_roles(found, ME), me, found.now, findings_wait=True).items():
        assert refusal is not None, act
        assert refusal.reason is Reason.IN_CONFLICT


@pytest.mark.parametrize("why", ["conflict", "concerned"])
def test_who_may_not_see_a_case_is_never_named_a_holder(why: str) -> None:
    found = real("report")
    other = found.ids["directeur2"]
    entries = found.in_case
    if why == "conflict":
        entries = (*entries, found.next_in(entries, ConflictDeclared(person=other), ME))
    else:
        person = PersonNoted(number=4, part=Part.SUBJECT, category=Category.STAFF, roster=other, name="x")
        entries = (*entries, found.next_in(entries, person, ME))
    assert found.fold_case(entries).irregular == ()
    holders = HoldersSet(epoch=2, holders=(found.ids[ME], other), why="")
    state = found.fold_case((*entries, found.next_in(entries, holders, ME)))
    assert reason_of(state, HoldersSet) is Reason.CONCERNED


@pytest.mark.parametrize("author", ["behandelaar", "officer", "fg", "bestuurder", "stranger"])
def test_only_a_holding_director_names_holders(author: str) -> None:
    found = real("report")
    everyone = tuple(sorted(found.ids.values()))
    body = HoldersSet(epoch=2, holders=everyone, why="")
    state = found.fold_case((*found.in_case, found.next_in(found.in_case, body, author)))
    assert reason_of(state, HoldersSet) is not None
    assert state.holders == found.fold_case().holders


@pytest.mark.parametrize("ends", [datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)])
def test_the_end_of_time_is_a_time_like_any_other(ends: datetime) -> None:
    found = real("correspond")
    state = found.fold_case(edited(found.in_case, CheckDecided, ends_at=ends))
    assert duties_of(state)
    assert duties_of(found.fold_case(tuple(replace(entry, at=ends) for entry in found.in_case)))


class TestAfterTheEnd:
    """What a former executor with the key can still append."""

    def check(self, found: Real) -> CheckRecorded:
        body = found.one(CheckRecorded).body
        assert isinstance(body, CheckRecorded)
        return msgspec.structs.replace(body, exhibits=())

    @pytest.mark.parametrize("by", ["officer", "officer2", "directeur", "behandelaar"])
    def test_nothing_that_follows_the_end_has_an_effect(self, by: str) -> None:
        found = real("take")
        late = found.next_in(found.in_check, self.check(found), by)
        state = found.fold_check((*found.in_check, late))
        assert reason_of(state, CheckRecorded) is not None
        assert state.checks == found.fold_check().checks

    def test_nothing_that_is_slipped_in_beside_the_end_has_an_effect(self) -> None:
        found = real("take")
        before = found.one(CheckRecorded)
        beside = replace(
            found.next_in(found.in_check, self.check(found), "officer"),
            parents=before.parents,
            at=before.at + timedelta(microseconds=1),
            seq=before.seq + 50,
        )
        assert reason_of(found.fold_check((*found.in_check, beside)), FindingsHandedIn) is None
        state = found.fold_check((*found.in_check, beside))
        assert beside.id not in state.entries
        assert {item.id for item in state.checks} == {item.id for item in found.fold_check().checks}
        reasons = {item.entry.id: item.refusal.reason for item in state.irregular}
        assert reasons[beside.id] is Reason.WITHOUT_KNOWLEDGE

    @pytest.mark.parametrize("because", [EndedBecause.WITHDRAWN, EndedBecause.EXPIRED])
    def test_what_was_withdrawn_or_ran_out_is_never_opened_again(self, because: EndedBecause) -> None:
        found = real("check")
        entries = (*found.in_check, found.next_in(found.in_check, AuthorisationEnded(because=because), ME))
        again = AuthorisationReopened(
            executor=found.ids["officer"], until=found.now + timedelta(days=3), why="nog iets"
        )
        state = found.fold_check((*entries, found.next_in(entries, again, ME)))
        assert reason_of(state, AuthorisationReopened) is not None
        assert not state.usable(found.now)

    def test_a_term_is_not_made_longer_by_reopening_before_the_end(self) -> None:
        found = real("check")
        again = AuthorisationReopened(
            executor=found.ids["officer"], until=found.now + timedelta(days=300), why="langer"
        )
        state = found.fold_check((*found.in_check, found.next_in(found.in_check, again, ME)))
        assert reason_of(state, AuthorisationReopened) is not None
        assert state.ends_at == found.fold_check().ends_at

    @pytest.mark.parametrize("who", ["officer2", "behandelaar", "directeur2", "stranger"])
    def test_only_an_executor_of_the_decision_is_asked_for_an_addition(self, who: str) -> None:
        found = real("take")
        again = AuthorisationReopened(
            executor=found.ids.get(who, who), until=found.now + timedelta(days=3), why="nog iets"
        )
        state = found.fold_check((*found.in_check, found.next_in(found.in_check, again, ME)))
        assert reason_of(state, AuthorisationReopened) is not None
        assert state.holders == found.fold_check().holders

    def test_a_deputy_outside_the_dates_does_not_reopen(self) -> None:
        found = real("take")
        late = found.now + timedelta(days=200)
        again = AuthorisationReopened(executor=found.ids["officer"], until=late + timedelta(days=3), why="nog iets")
        state = found.fold_check((*found.in_check, found.next_in(found.in_check, again, "directeur2", late)))
        assert reason_of(state, AuthorisationReopened) is Reason.NOT_A_DIRECTOR

    def test_an_addition_is_one_and_then_it_is_over_again(self) -> None:
        found = real("take")
        until = found.now + timedelta(days=3)
        again = AuthorisationReopened(executor=found.ids["officer"], until=until, why="nog iets")
        entries = (*found.in_check, found.next_in(found.in_check, again, ME))
        entries = (*entries, found.next_in(entries, self.check(found), "officer"))
        handed_in = msgspec.structs.replace(found.one(FindingsHandedIn).body, finish=False)
        entries = (*entries, found.next_in(entries, handed_in, "officer"))
        state = found.fold_check(entries)
        assert state.irregular == ()
        assert len(state.checks) == 2
        assert not state.usable(found.now)
        late = found.now + timedelta(seconds=1)
        more = found.fold_check((*entries, found.next_in(entries, self.check(found), "officer", late)))
        assert len(more.checks) == 2
