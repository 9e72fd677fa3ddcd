"""No combination of roles saves a check at the level of a person without a valid, running, fitting decision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import chain, combinations
from typing import Any

import msgspec
import pytest

from lentiz_desk.desk.checking import HandIn, hand_in, record_accident, record_check
from lentiz_desk.desk.deciding import decide, new_authorisation, withdraw
from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.domain.case_entries import CheckDecided, CheckRequested
from lentiz_desk.domain.check_entries import AuthorisationEnded, AuthorisationOpened, CheckRecorded, SeenByAccident
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.domain.register import Register
from lentiz_desk.domain.values import EndedBecause, Level, Outcome, Role
from tests.desk.forging import forge, slip_in
from tests.desk.staged import At
from tests.domain.real import Real, real, with_roles

EVERY_COMBINATION = [
    frozenset(roles) for roles in chain.from_iterable(combinations(Role, count) for count in range(len(Role) + 1))
]
Change = Callable[[Real, tuple[Recorded, ...]], tuple[Recorded, ...]]


def a_check(found: Real, **given: Any) -> CheckRecorded:
    body = found.one(CheckRecorded).body
    assert isinstance(body, CheckRecorded)
    return msgspec.structs.replace(body, **({"exhibits": ()} | given))


def with_body(entries: tuple[Recorded, ...], kind: type, **given: Any) -> tuple[Recorded, ...]:
    return tuple(
        replace(entry, body=msgspec.structs.replace(entry.body, **given)) if isinstance(entry.body, kind) else entry
        for entry in entries
    )


def without(entries: tuple[Recorded, ...], kind: type) -> tuple[Recorded, ...]:
    return tuple(entry for entry in entries if not isinstance(entry.body, kind))


@dataclass(frozen=True)
class Missing:
    """A piece that is missing: how the entries look without it, how late it is, and what the check says instead."""

    change: Change = lambda _found, entries: entries
    days: float = 0
    check: tuple[tuple[str, Any], ...] = ()
    secrecy: bool = True
    executor: bool = True


def ended(because: EndedBecause) -> Change:
    def change(found: Real, entries: tuple[Recorded, ...]) -> tuple[Recorded, ...]:
        return (*entries, found.next_in(entries, AuthorisationEnded(because=because), "directeur"))

    return change


def other_author(name: str) -> Change:
    """The decision and the opening are somebody else's."""

    def change(found: Real, entries: tuple[Recorded, ...]) -> tuple[Recorded, ...]:
        mine = (CheckDecided, AuthorisationOpened)
        return tuple(replace(item, author=found.ids[name]) if isinstance(item.body, mine) else item for item in entries)

    return change


LONG = timedelta(days=400)
MISSING: dict[str, Missing] = {
    "no decision": Missing(lambda _, entries: without(entries, CheckDecided)),
    "no opening": Missing(lambda _, entries: without(entries, AuthorisationOpened)),
    "refused": Missing(lambda _, entries: with_body(entries, CheckDecided, outcome=Outcome.REFUSED)),
    "more asked": Missing(lambda _, entries: with_body(entries, CheckDecided, outcome=Outcome.MORE)),
    "expired": Missing(days=8),
    "no end date": Missing(lambda _, entries: with_body(entries, CheckDecided, ends_at=None)),
    "withdrawn": Missing(ended(EndedBecause.WITHDRAWN)),
    "ended": Missing(ended(EndedBecause.HANDED_IN)),
    "another authorisation": Missing(lambda _, entries: with_body(entries, CheckDecided, authorisation="Z" * 26)),
    "another request": Missing(lambda _, entries: with_body(entries, CheckDecided, request="f" * 64)),
    "another case": Missing(lambda _, entries: with_body(entries, AuthorisationOpened, case="Z" * 26)),
    "another location": Missing(lambda _, entries: with_body(entries, AuthorisationOpened, location="demo-mbo")),
    "decided by an officer": Missing(other_author("officer2")),
    "decided by a handler": Missing(other_author("behandelaar")),
    "decided by the board": Missing(other_author("bestuurder")),
    "another executor": Missing(executor=False),
    "no secrecy declaration": Missing(secrecy=False),
    "another source": Missing(check=(("source", "s2"),)),
    "no source": Missing(check=(("source", ""),)),
    "another person": Missing(check=(("subject", 2),)),
    "another question": Missing(check=(("question", "v9"),)),
    "another exhibit": Missing(check=(("exhibits", ("f" * 64,)),)),
    "before the period": Missing(check=(("viewed_from", datetime(2020, 1, 1, tzinfo=UTC)),)),
    "after the period": Missing(check=(("viewed_until", datetime(2030, 1, 1, tzinfo=UTC)),)),
}


@pytest.mark.parametrize("roles", EVERY_COMBINATION, ids=lambda roles: "+".join(sorted(roles)) or "nothing")
@pytest.mark.parametrize("piece", sorted(MISSING))
def test_with_a_piece_missing_no_roles_save_a_check(piece: str, roles: frozenset[Role]) -> None:
    found, missing = real("check"), MISSING[piece]
    name = found.ids["officer"]
    register = with_roles(found.register, name, roles=roles, locations=frozenset({"demo-college", "demo-mbo"}))
    if not missing.secrecy:
        register = replace(register, secrecy={})
    entries = missing.change(found, without(found.in_check, CheckRecorded))
    if not missing.executor:
        entries = with_body(entries, CheckDecided, executors=(found.ids["officer2"],))
    at = found.now + timedelta(days=missing.days)
    check = found.next_in(entries, a_check(found, **dict(missing.check)), name, at)
    state = found.fold_check((*entries, check), register)
    assert state.checks == ()
    assert check.id in {item.entry.id for item in state.irregular}


@pytest.mark.parametrize("roles", EVERY_COMBINATION, ids=lambda roles: "+".join(sorted(roles)) or "nothing")
def test_with_every_piece_a_check_is_saved_by_an_officer_only(roles: frozenset[Role]) -> None:
    found = real("check")
    register = with_roles(found.register, found.ids["officer"], roles=roles)
    entries = without(found.in_check, CheckRecorded)
    state = found.fold_check((*entries, found.next_in(entries, a_check(found), "officer")), register)
    assert len(state.checks) == (Role.OFFICER in roles)


@pytest.mark.parametrize("roles", EVERY_COMBINATION, ids=lambda roles: "+".join(sorted(roles)) or "nothing")
@pytest.mark.parametrize("who", ["officer2", "behandelaar", "fg", "bestuurder", "directeur2", "directeur"])
def test_who_is_not_named_saves_no_check_whatever_the_roles(who: str, roles: frozenset[Role]) -> None:
    found = real("check")
    register = _sworn(with_roles(found.register, found.ids[who], roles=roles | {Role.OFFICER}), found, who)
    entries = without(found.in_check, CheckRecorded)
    state = found.fold_check((*entries, found.next_in(entries, a_check(found), who)), register)
    assert state.checks == ()


def _sworn(register: Register, found: Real, who: str) -> Register:
    return replace(register, secrecy={**register.secrecy, found.ids[who]: found.now + LONG})


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.MORE])
def test_a_refusal_makes_no_authorisation(staged: At, outcome: Outcome) -> None:
    world = staged("ask")
    before = sorted(path.name for path in (world.path / "compartments").iterdir())
    with world.session("directeur") as session:
        form = CheckDecided(request=world.request, outcome=outcome, no_personal_interest=True, motivation="Nee.")
        decide(session, world.case, form)
        wide = msgspec.structs.replace(form, authorisation=new_authorisation(session))
        with pytest.raises(Refused):
            decide(session, world.case, wide)
    assert sorted(path.name for path in (world.path / "compartments").iterdir()) == before
    with world.session("officer") as session:
        assert session.checks() == ()


WIDER: dict[str, dict[str, Any]] = {
    "a person who was not asked": {"subjects": (1, 2)},
    "nobody": {"subjects": ()},
    "a question that was not asked": {"questions": ("v1", "v9")},
    "no question": {"questions": ()},
    "no source": {"sources": ()},
    "a lower level than its sources": {"level": Level.AGGREGATE},
    "an exclusion less": {"exclusions": ()},
    "covert": {"covert": True},
    "no executor": {"executors": ()},
    "no end": {"ends_at": None},
    "no period": {"period_from": None},
    "no motivation": {"motivation": " "},
    "a personal interest": {"no_personal_interest": False},
    "another request": {"request": "f" * 64},
}


@pytest.mark.parametrize("what", sorted(WIDER))
def test_a_decision_wider_than_the_request_is_refused_and_leaves_nothing(staged: At, what: str) -> None:
    world = staged("ask")
    before = sorted(path.relative_to(world.path) for path in world.path.rglob("*") if path.parent.name != "drops")
    with world.session("directeur") as session:
        form = msgspec.structs.replace(world.decision_form(session), **WIDER[what])
        with pytest.raises(Refused):
            decide(session, world.case, form)
        assert session.case(world.case).decisions == ()
    after = sorted(path.relative_to(world.path) for path in world.path.rglob("*") if path.parent.name != "drops")
    assert after == before


def test_the_executor_is_refused_once_the_term_is_over(staged: At) -> None:
    world = staged("decide")
    with world.session("officer") as session:
        form = world.check_form(session)
        world.clock.forward(days=8)
        with pytest.raises((Refused, NoAccess)):
            record_check(session, world.authorisation, form)
        with pytest.raises((Refused, NoAccess)):
            record_accident(session, world.authorisation, "s1")
        with pytest.raises((Refused, NoAccess)):
            hand_in(session, world.authorisation, HandIn(answers={"v1": "x", "v2": "y"}))


@pytest.mark.parametrize("how", ["withdrawn", "handed in", "expired"])
def test_the_former_executor_saves_nothing_after_the_end(staged: At, how: str) -> None:
    world = staged("check")
    with world.session("officer") as session:
        form = world.check_form(session)
    if how == "withdrawn":
        with world.session("directeur") as session:
            withdraw(session, world.case, world.decision, "niet meer nodig")
    elif how == "handed in":
        world.hand_in()
    else:
        world.clock.forward(days=8)
    with world.session("officer") as session, pytest.raises((Refused, NoAccess)):
        record_check(session, world.authorisation, form)
    with world.session("directeur") as session:
        assert len(session.check(world.authorisation).checks) == 1


SLIPPED: dict[str, dict[str, Any]] = {
    "another source": {"source": "s2"},
    "another person": {"subject": 3},
    "another question": {"question": "v9"},
}


@pytest.mark.parametrize("what", sorted(SLIPPED))
def test_a_modified_program_writes_a_check_and_it_has_no_effect(staged: At, what: str) -> None:
    world = staged("decide")
    with world.session("officer") as session:
        body = msgspec.structs.replace(world.check_form(session), **SLIPPED[what])
        slip_in(session, world.authorisation, [forge(session, world.authorisation, body)])
    with world.session("directeur") as session:
        state = session.check(world.authorisation)
        assert state.checks == ()
        assert [item.entry.body for item in state.irregular] == [body]


def test_a_modified_program_writes_after_the_term_and_it_has_no_effect(staged: At) -> None:
    world = staged("decide")
    with world.session("officer") as session:
        body = world.check_form(session)
        late = world.clock.at + timedelta(days=8)
        entries = [forge(session, world.authorisation, body, at=late)]
        slip_in(session, world.authorisation, entries)
    with world.session("directeur") as session:
        assert session.check(world.authorisation).checks == ()


def test_another_officer_with_the_key_of_the_compartment_writes_nothing_that_counts(staged: At) -> None:
    world = staged("decide")
    with world.session("officer") as session:
        body = world.check_form(session)
        grant = session.grants[world.authorisation]
    with world.session("officer2") as session:
        session.grants[world.authorisation] = grant
        entries = [
            forge(session, world.authorisation, body),
            forge(session, world.authorisation, SeenByAccident(seen_at=world.clock.at, source="s1"), seq=2),
        ]
        slip_in(session, world.authorisation, entries)
        with pytest.raises(NoAccess):
            session.check(world.authorisation)
    with world.session("directeur") as session:
        state = session.check(world.authorisation)
        assert state.checks == ()
        assert state.accidents == ()
        assert {item.refusal.reason for item in state.irregular} == {Reason.NOT_A_HOLDER}


def test_a_check_written_into_the_case_itself_has_no_effect(staged: At) -> None:
    world = staged("decide")
    with world.session("officer") as session:
        body = world.check_form(session)
    with world.session("directeur") as session:
        slip_in(session, world.case, [forge(session, world.case, body)])
        state = session.case(world.case)
        assert state.quoted == ()
        assert [item.refusal.reason for item in state.irregular] == [Reason.NOT_FOR_THIS_COMPARTMENT]


def test_a_request_alone_opens_nothing(staged: At) -> None:
    world = staged("ask")
    with world.session("officer") as session:
        assert session.checks() == ()
        assert session.of_kind("authorisation") == ()
    with world.session("behandelaar") as session:
        assert isinstance(session.case(world.case).requests[-1].body, CheckRequested)
        assert session.of_kind("authorisation") == ()
