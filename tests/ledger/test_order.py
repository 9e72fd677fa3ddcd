"""One set of entries has one order, everywhere."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.domain.case_entries import CaseClosed
from lentiz_desk.domain.recorded import Recorded, in_order
from tests.ledger.making import AT


@st.composite
def graphs(draw: st.DrawFn) -> list[Recorded]:
    """Entries that name earlier ones and strangers as parents, with times that are equal or lie."""
    made: list[Recorded] = []
    for number in range(draw(st.integers(0, 12))):
        known = [entry.id for entry in made]
        parents = draw(st.lists(st.sampled_from(known), unique=True, max_size=3)) if known else []
        strangers = draw(st.lists(st.sampled_from(["stranger"]), max_size=1))
        minutes = draw(st.integers(-2, 2))
        made.append(
            Recorded(
                id=hashlib.sha256(str(number).encode()).hexdigest(),
                compartment="c",
                author=f"p{draw(st.integers(1, 3))}",
                device=1,
                seq=number + 1,
                at=AT + timedelta(minutes=minutes),
                parents=tuple(sorted({*parents, *strangers})),
                body=CaseClosed(),
            )
        )
    return made


@given(graphs(), st.randoms(use_true_random=False))
def test_any_permutation_of_a_set_gives_the_same_order(entries: list[Recorded], chance: Random) -> None:
    shuffled = [*entries, *entries[: len(entries) // 2]]
    chance.shuffle(shuffled)
    assert in_order(shuffled) == in_order(entries)


@given(graphs())
def test_nobody_stands_before_its_parents_and_nobody_is_lost(entries: list[Recorded]) -> None:
    ordered = in_order(entries)
    assert {entry.id for entry in ordered} == {entry.id for entry in entries}
    seen: set[str] = set()
    ids = {entry.id for entry in entries}
    for entry in ordered:
        assert set(entry.parents) & ids <= seen
        seen.add(entry.id)


@given(graphs())
def test_without_parents_time_decides_and_then_the_id(entries: list[Recorded]) -> None:
    free = [entry for entry in in_order(entries) if not entry.parents]
    loose = in_order(free)
    assert list(loose) == sorted(loose, key=lambda entry: (entry.at, entry.id))
