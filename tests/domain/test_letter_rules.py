"""Letters that came round the rules have no effect: to the wrong person, at the wrong time, or by the wrong hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product

import msgspec
import pytest

from lentiz_desk.desk.letter_texts import packs
from lentiz_desk.domain.act import Act
from lentiz_desk.domain.case_entries import (
    CheckDecided,
    CorrespondenceLogged,
    EntryCorrected,
    PersonNoted,
)
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.corrections import correctable
from lentiz_desk.domain.letter_rules import check_of, fits, letter_refusal
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.domain.texts import Body
from lentiz_desk.domain.values import Category, Direction, Form, LetterKind, Part
from tests.domain.real import Real, real
from tests.domain.test_conflicts import edited

DIRECTOR, CLERK = "directeur", "behandelaar"


def letter(found: Real, kind: LetterKind, about: int | None = 1, **given: object) -> CorrespondenceLogged:
    body = CorrespondenceLogged(
        number=len(found.fold_case().correspondence) + 1,
        direction=Direction.OUT,
        form=Form.LETTER,
        happened=found.now,
        into_file=True,
        letter=kind,
        about=about,
        other_party="Ouder Voorbeeld",
        subject="Brief",
        content="Dag.",
    )
    return msgspec.structs.replace(body, **given)


def after(found: Real, *bodies: Body, author: str, entries: tuple[Recorded, ...] = ()) -> CaseState:
    """The case with more entries, by someone whom no rule was asked about."""
    entries = entries or found.in_case
    for body in bodies:
        entries = (*entries, found.next_in(entries, body, author))
    return found.fold_case(entries)


def reasons(state: CaseState) -> list[Reason]:
    return [item.refusal.reason for item in state.irregular]


@pytest.mark.parametrize("kind", [LetterKind.INTENDED_DECISION, LetterKind.WARNING])
def test_a_decision_by_who_is_no_director_has_no_effect(kind: LetterKind) -> None:
    found = real()
    state = after(found, letter(found, kind), author=CLERK)
    assert reasons(state) == [Reason.NOT_A_DIRECTOR]
    assert len(state.correspondence) == len(found.fold_case().correspondence)


@pytest.mark.parametrize(
    ("kind", "about", "reason"),
    [
        (LetterKind.REPRIMAND, 1, Reason.LETTER_NOT_FOR_PERSON),  # a pupil
        (LetterKind.ACKNOWLEDGEMENT, 1, Reason.LETTER_NOT_FOR_PERSON),  # the person concerned
        (LetterKind.INVITATION, 2, Reason.LETTER_NOT_FOR_PERSON),  # a guardian
        (LetterKind.INTENDED_DECISION, None, Reason.LETTER_NOT_FOR_PERSON),
        (LetterKind.FILE_INDEX, 1, Reason.LETTER_NOT_FOR_PERSON),
        (LetterKind.INVITATION, 99, Reason.PERSON_UNKNOWN),
    ],
)
def test_a_letter_to_whom_it_is_not_for_has_no_effect(kind: LetterKind, about: int | None, reason: Reason) -> None:
    found = real()
    state = after(found, letter(found, kind, about), author=DIRECTOR)
    assert reasons(state) == [reason]


def test_the_texts_are_for_whom_the_rules_say() -> None:
    for pack, kind in product(packs(), LetterKind):
        assert fits(kind, None) == (pack.text_for(kind, None, None) is not None)
        for part, category in product(Part, Category):
            someone = PersonNoted(number=1, part=part, category=category, name="Iemand")
            assert fits(kind, someone) == (pack.text_for(kind, part, category) is not None), (kind, part, category)


def test_nobody_hears_of_a_check_of_another() -> None:
    found = real()
    entries = edited(found.in_case, CheckDecided, subjects=())
    state = after(found, letter(found, LetterKind.INFORMATION_AFTER), author=CLERK, entries=entries)
    assert reasons(state)[-1] is Reason.LETTER_NO_CHECK


def test_a_check_is_told_of_afterwards_when_it_is_over_and_not_before_then() -> None:
    runs, over = real("decide"), real("take")
    told = {
        kind: (
            reasons(after(runs, letter(runs, kind), author=DIRECTOR)),
            reasons(after(over, letter(over, kind), author=DIRECTOR)),
        )
        for kind in (LetterKind.INFORMATION_BEFORE, LetterKind.INFORMATION_AFTER, LetterKind.INFORMATION_LATE)
    }
    assert told == {
        LetterKind.INFORMATION_BEFORE: ([], [Reason.LETTER_CHECK_OVER]),
        LetterKind.INFORMATION_AFTER: ([Reason.LETTER_CHECK_RUNS], []),
        LetterKind.INFORMATION_LATE: ([Reason.LETTER_CHECK_RUNS], []),
    }


def test_who_is_checked_covertly_is_not_warned_by_a_letter() -> None:
    found = real("decide")
    state = found.fold_case()
    told = state.granted[-1]
    covert = replace(told, body=msgspec.structs.replace(told.body, covert=True))
    state = replace(state, decisions=(covert,))
    ends_at = told.body.ends_at
    assert ends_at is not None

    def refusal(kind: LetterKind, at: datetime) -> Reason | None:
        act = Act(author=found.ids[DIRECTOR], device=1, at=at, body=letter(found, kind))
        refused = letter_refusal(state, found.register, act, kind, 1)
        return refused.reason if refused is not None else None

    later = ends_at + timedelta(days=1)
    assert refusal(LetterKind.INFORMATION_BEFORE, found.now) is Reason.LETTER_COVERT
    assert refusal(LetterKind.INFORMATION_BEFORE, later) is Reason.LETTER_COVERT
    assert refusal(LetterKind.INFORMATION_LATE, found.now) is Reason.LETTER_CHECK_RUNS
    assert refusal(LetterKind.INFORMATION_LATE, later) is None


def test_what_came_in_is_no_intended_decision() -> None:
    found = real("act")
    number = len(found.fold_case().correspondence)
    people = edited(found.in_case, PersonNoted, category=Category.STAFF, age_band=None, age_on=None)
    came_in = letter(found, LetterKind.INTENDED_DECISION, direction=Direction.IN, number=number + 1)
    warning = letter(found, LetterKind.WARNING, number=number + 2)
    sent = msgspec.structs.replace(came_in, direction=Direction.OUT)
    assert reasons(after(found, came_in, warning, author=DIRECTOR, entries=people)) == [Reason.NO_INTENDED_DECISION]
    assert reasons(after(found, sent, warning, author=DIRECTOR, entries=people)) == []


def test_an_intended_decision_to_someone_else_does_not_count() -> None:
    found = real("act")
    staff = {"part": Part.SUBJECT, "category": Category.STAFF, "age_band": None, "age_on": None, "guardian_of": ()}
    people = tuple(
        replace(entry, body=msgspec.structs.replace(entry.body, **staff)) if _is_first_two(entry) else entry
        for entry in found.in_case
    )
    number = len(found.fold_case().correspondence)
    intended = letter(found, LetterKind.INTENDED_DECISION, 2, number=number + 1)
    warning = letter(found, LetterKind.WARNING, number=number + 2)
    assert reasons(after(found, intended, warning, author=DIRECTOR, entries=people)) == [Reason.NO_INTENDED_DECISION]


def _is_first_two(entry: Recorded) -> bool:
    return isinstance(entry.body, PersonNoted) and entry.body.number in {1, 2}


def test_a_letter_tells_of_the_check_of_that_person() -> None:
    state = real("decide").fold_case()
    first = state.granted[-1]
    second = replace(first, id="later", body=msgspec.structs.replace(first.body, subjects=(2,)))
    state = replace(state, decisions=(first, second))
    assert check_of(state, 1) == first
    assert check_of(state, 2) == second
    assert check_of(state, 3) is None
    assert check_of(state, None) is None


@pytest.mark.parametrize(
    ("values", "texts", "may"),
    [
        ({"into_file": False}, {"not_filed_why": "Dubbel."}, True),
        ({"direction": "in"}, {}, False),
        ({"happened": "2020-01-01T00:00:00Z"}, {}, False),
        ({}, {"content": "Iets anders."}, False),
        ({}, {"other_party": "Iemand anders"}, False),
    ],
)
def test_of_a_signed_letter_only_the_filing_is_corrected(
    values: dict[str, object], texts: dict[str, str], may: bool
) -> None:
    found = real()
    entries = (*found.in_case, found.next_in(found.in_case, letter(found, LetterKind.INVITATION), CLERK))
    body = EntryCorrected(target=entries[-1].id, values=values, texts=texts, why="Vergissing.")
    state = after(found, body, author=CLERK, entries=entries)
    assert reasons(state) == ([] if may else [Reason.NOT_CORRECTABLE])
    assert correctable(entries[-1].body) == {"into_file", "not_filed_why"}
