"""State is a fold: one set of entries is one state, and no set of entries makes it stumble."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.domain import case_fold, case_rules, check_fold, check_rules
from lentiz_desk.domain.case_acts import case_acts
from lentiz_desk.domain.case_entries import CaseEntry, DutySettled
from lentiz_desk.domain.check_entries import CheckEntry
from lentiz_desk.domain.duties import duties_of
from lentiz_desk.domain.kinds import KINDS, Unknown
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.domain.register import after
from lentiz_desk.domain.texts import Body, empty_text, text_fields
from lentiz_desk.domain.values import CaseStatus
from tests.domain.real import Real, real
from tests.ledger.making import any_body, fixed
from tests.world import STAGES

SOME_TIMES = st.sampled_from(
    [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(2026, 2, 23, 9, tzinfo=UTC),
        datetime(2026, 3, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    ]
)


def changed(draw: st.DrawFn, entry: Recorded, number: int, found: Real) -> Recorded:
    """What somebody with the key and a modified program may make of an entry."""
    given: dict[str, Any] = {}
    if draw(st.booleans()):
        given["author"] = draw(st.sampled_from([*found.ids.values(), "stranger"]))
    if draw(st.booleans()):
        given["at"] = draw(SOME_TIMES)
    if draw(st.booleans()):
        given["seq"] = draw(st.integers(0, 30))
    if draw(st.booleans()):
        given["parents"] = ()
    if draw(st.booleans()):
        given["body"] = draw(any_body())
    return replace(entry, **given, id=entry.id if not given else f"{number:064x}")


@st.composite
def any_entries(draw: st.DrawFn) -> list[Recorded]:
    """Some of the real entries, some of them changed, some invented, in any order."""
    found = real()
    every = [*found.in_case, *found.in_check]
    chosen = draw(st.lists(st.sampled_from(every), max_size=16))
    return [changed(draw, entry, number, found) for number, entry in enumerate(chosen)]


@pytest.mark.parametrize("where", ["case", "check"])
@given(chance=st.randoms(use_true_random=False))
def test_the_same_entries_in_any_order_make_the_same_state(where: str, chance: Random) -> None:
    found = real()
    entries = list(found.in_case if where == "case" else found.in_check)
    doubled = [*entries, *entries[::3]]
    chance.shuffle(doubled)
    if where == "case":
        assert found.fold_case(doubled) == found.fold_case()
    else:
        assert found.fold_check(doubled) == found.fold_check()


@given(any_entries(), st.randoms(use_true_random=False))
def test_no_entries_make_the_fold_stumble_or_depend_on_their_order(entries: list[Recorded], chance: Random) -> None:
    found = real()
    case, check = found.fold_case(entries), found.fold_check(entries)
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert found.fold_case(shuffled) == case
    assert found.fold_check(shuffled) == check
    case_ids = {entry.id for entry in entries if entry.compartment == found.case}
    assert {*case.entries, *(item.entry.id for item in case.irregular)} == case_ids
    assert not {*case.entries} & {item.entry.id for item in case.irregular}
    case.status(found.now)
    duties_of(case)
    for person in found.ids.values():
        case_acts(case, found.register, person, found.now, findings_wait=False)


@given(any_entries())
def test_no_entry_makes_the_register_stumble(entries: list[Recorded]) -> None:
    for entry in entries:
        after(real().register, entry)


@given(any_body(), st.sampled_from(STAGES[2:]), st.data())
def test_what_was_refused_changes_nothing(body: Body, stage: str, data: st.DataObject) -> None:
    found = real(stage)
    author = data.draw(st.sampled_from([*found.ids.values(), "stranger"]))
    in_case = found.next_in(found.in_case, body, author)
    case = found.fold_case((*found.in_case, in_case))
    if case.irregular:
        assert replace(case, irregular=()) == found.fold_case()
    if found.in_check:
        in_check = found.next_in(found.in_check, body, author)
        check = found.fold_check((*found.in_check, in_check))
        if check.irregular:
            assert replace(check, irregular=()) == found.fold_check()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_a_rule_where_it_belongs_and_is_refused_elsewhere(kind: str) -> None:
    found, body_type = real("check"), KINDS[kind]
    in_case = found.next_in(found.in_case, fixed(body_type), "directeur")
    in_check = found.next_in(found.in_check, fixed(body_type), "directeur")
    elsewhere = Reason.NOT_FOR_THIS_COMPARTMENT
    case_refusal = refused_with(found.fold_case((*found.in_case, in_case)), in_case)
    check_refusal = refused_with(found.fold_check((*found.in_check, in_check)), in_check)
    shared = {"holders.set", "exhibit.added", "exhibit.handled", "exhibit.erased", "entry.corrected", "duty.settled"}
    assert (case_refusal is elsewhere) == (body_type not in get_args(CaseEntry))
    assert (check_refusal is elsewhere) == (body_type not in get_args(CheckEntry) and kind not in shared)


def refused_with(state: Any, entry: Recorded) -> Reason | None:
    return next((item.refusal.reason for item in state.irregular if item.entry.id == entry.id), None)


def test_every_rule_and_every_fold_names_every_kind() -> None:
    import inspect

    for module, union in ((case_rules, CaseEntry), (case_fold, CaseEntry), (check_rules, CheckEntry)):
        source = inspect.getsource(module)
        for kind in get_args(union):
            assert f"{kind.__name__}" in source, (module.__name__, kind)
    source = inspect.getsource(check_fold)
    for kind in get_args(CheckEntry):
        assert f"case {kind.__name__}()" in source


def test_an_entry_of_a_newer_kind_is_kept_and_has_no_effect() -> None:
    found = real()
    newer = found.next_in(found.in_case, Unknown(written_as="case.transferred"), "directeur")
    state = found.fold_case((*found.in_case, newer))
    assert [item.entry.id for item in state.irregular] == [newer.id]
    assert replace(state, irregular=()) == found.fold_case()


@pytest.mark.parametrize("where", ["in_case", "in_check"])
def test_erased_words_change_nothing_but_the_words(where: str) -> None:
    found = real()
    fold = found.fold_case if where == "in_case" else found.fold_check
    entries: tuple[Recorded, ...] = getattr(found, where)
    whole: Any = fold()
    for number, entry in enumerate(entries):
        kind = type(entry.body)
        for names in [{name} for name in text_fields(kind)] + [set(text_fields(kind))]:
            empty = {name: empty_text(kind, name) for name in names}
            bare = replace(entry, body=msgspec.structs.replace(entry.body, **empty), missing=frozenset(names))
            state: Any = fold((*entries[:number], bare, *entries[number + 1 :]))
            assert state.irregular == ()
            assert state.entries.keys() == whole.entries.keys()
            if where == "in_case":
                assert state.status(found.now) == whole.status(found.now)
                assert duties_of(state) == duties_of(whole)


def test_two_entries_with_one_number_are_a_fork_that_is_kept_and_shown() -> None:
    found = real()
    last = next(entry for entry in reversed(found.in_case) if isinstance(entry.body, DutySettled))
    twin = replace(last, id="f" * 64, at=last.at + timedelta(seconds=1))
    state = found.fold_case((*found.in_case, twin))
    assert refused_with(state, twin) is Reason.FORKED
    assert replace(state, irregular=()) == found.fold_case()


@pytest.mark.parametrize(
    ("stage", "status"),
    [
        ("report", CaseStatus.REPORTED),
        ("ask", CaseStatus.REQUESTED),
        ("decide", CaseStatus.CHECK_RUNNING),
        ("check", CaseStatus.CHECK_RUNNING),
        ("hand_in", CaseStatus.CHECK_RUNNING),
        ("take", CaseStatus.FINDINGS_IN),
        ("act", CaseStatus.ACTIONS_DECIDED),
        ("correspond", CaseStatus.ACTIONS_DECIDED),
    ],
)
def test_a_case_is_where_its_entries_say(stage: str, status: CaseStatus) -> None:
    found = real(stage)
    state = found.fold_case()
    assert state.irregular == ()
    assert state.status(found.now) is status


def test_without_findings_a_check_is_over_when_its_term_is() -> None:
    found = real("check")
    state = found.fold_case()
    ends = state.decisions[-1].body.ends_at
    assert ends is not None
    assert state.status(ends) is CaseStatus.CHECK_RUNNING
    assert state.status(ends + timedelta(microseconds=1)) is CaseStatus.CHECK_ENDED
