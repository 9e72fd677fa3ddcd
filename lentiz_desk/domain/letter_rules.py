"""Which letter may be signed when: by whom, to whom, after what decision, and after what intended decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lentiz_desk.domain.duties import over
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.values import Category, Direction, LetterKind, Part

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from lentiz_desk.domain.act import Act
    from lentiz_desk.domain.case_entries import CheckDecided, PersonNoted
    from lentiz_desk.domain.case_state import CaseState, Said
    from lentiz_desk.domain.register import Register

BY_DIRECTOR = frozenset(
    {
        LetterKind.INTENDED_DECISION,
        LetterKind.WARNING,
        LetterKind.REPRIMAND,
        LetterKind.SUSPENSION,
        LetterKind.SUSPENSION_EXTENDED,
        LetterKind.ACCOUNT_PERMISSION,
    }
)
"""Letters in which the directors decide, or say that they mean to (S3, S5, U6)."""

OF_MEASURE: dict[LetterKind, frozenset[str]] = {
    LetterKind.WARNING: frozenset({"warning"}),
    LetterKind.REPRIMAND: frozenset({"reprimand"}),
    LetterKind.SUSPENSION: frozenset({"suspension_staff", "suspension_pupil"}),
    LetterKind.SUSPENSION_EXTENDED: frozenset({"suspension_staff", "suspension_pupil"}),
}
"""Which measures of the rule pack a letter is the decision of."""

OF_CHECK = frozenset({LetterKind.INFORMATION_BEFORE, LetterKind.INFORMATION_AFTER, LetterKind.INFORMATION_LATE})
"""Letters that tell someone of a check (S7)."""

ABOUT_NOBODY = frozenset({LetterKind.INSPECTOR_CALL, LetterKind.POLICE_ENCLOSURE, LetterKind.FILE_INDEX})
"""Papers that are about nobody in particular."""

_PARTS: dict[LetterKind, frozenset[Part]] = {
    LetterKind.ACKNOWLEDGEMENT: frozenset({Part.REPORTER, Part.HARMED, Part.DEPICTED, Part.WITNESS}),
    LetterKind.ACCOUNT_PERMISSION: frozenset({Part.SUBJECT, Part.REPORTER}),
}
"""What someone is in the case to whom a letter is written; the rest is about the person concerned."""

_CATEGORIES: dict[LetterKind, frozenset[Category]] = {
    LetterKind.REPRIMAND: frozenset({Category.STAFF}),
    LetterKind.SUSPENSION: frozenset({Category.STAFF, Category.PUPIL, Category.STUDENT}),
    LetterKind.SUSPENSION_EXTENDED: frozenset({Category.STAFF, Category.PUPIL, Category.STUDENT}),
    LetterKind.ACCOUNT_PERMISSION: frozenset({Category.STAFF, Category.STAFF_WITHOUT_CONTRACT, Category.INTERN}),
}
"""To what kinds of people a letter is written that is not for everyone (S3, S5, U6)."""

_PUPILS = frozenset({Category.PUPIL, Category.STUDENT, Category.GUARDIAN})
_SUSPENSIONS = frozenset({LetterKind.SUSPENSION, LetterKind.SUSPENSION_EXTENDED})


def letter_refusal(
    state: CaseState, register: Register, act: Act, kind: LetterKind, about: int | None
) -> Refusal | None:
    """Return why this letter may not be signed now, or None."""
    if about is not None and about not in state.people:
        return Refusal.of(Reason.PERSON_UNKNOWN, people=(about,))
    if not fits(kind, state.people[about] if about is not None else None):
        return Refusal.of(Reason.LETTER_NOT_FOR_PERSON)
    location = state.location
    if kind in BY_DIRECTOR and not register.may_sign_for(act.author, location, act.at):
        return Refusal.of(Reason.NOT_A_DIRECTOR, location=location)
    if kind in OF_CHECK:
        return _of_check(state, kind, about, act.at)
    if kind in OF_MEASURE and not _decided(state, kind, about):
        return Refusal.of(Reason.LETTER_NOT_DECIDED)
    return _intended(state, kind, about)


def fits(kind: LetterKind, person: PersonNoted | None) -> bool:
    """Say whether a letter is for someone: by what that person is in the case and to the school."""
    if person is None or kind in ABOUT_NOBODY:
        return person is None and kind in ABOUT_NOBODY
    in_part = person.part in _PARTS.get(kind, frozenset({Part.SUBJECT}))
    return in_part and person.category in _CATEGORIES.get(kind, frozenset(Category))


def check_of(state: CaseState, about: int | None) -> Said[CheckDecided] | None:
    """Return the newest decision that allows a check of someone, or None."""
    return next((item for item in reversed(state.granted) if about in item.body.subjects), None)


def _of_check(state: CaseState, kind: LetterKind, about: int | None, at: datetime) -> Refusal | None:
    """Nobody is told of a check that is about another, of a covert one before it is over, or of one that still runs."""
    decision = check_of(state, about)
    if decision is None:
        return Refusal.of(Reason.LETTER_NO_CHECK)
    done = over(state, decision) <= at
    if kind is LetterKind.INFORMATION_BEFORE:
        if decision.body.covert:
            return Refusal.of(Reason.LETTER_COVERT)
        return Refusal.of(Reason.LETTER_CHECK_OVER) if done else None
    return None if done else Refusal.of(Reason.LETTER_CHECK_RUNS)


def _decided(state: CaseState, kind: LetterKind, about: int | None) -> bool:
    """Say whether the decision on actions that holds names this measure for this person."""
    latest = state.latest_actions
    return latest is not None and any(
        item.person == about and item.measure in OF_MEASURE[kind] for item in latest.body.measures
    )


def _intended(state: CaseState, kind: LetterKind, about: int | None) -> Refusal | None:
    """An extension needs a suspension, and a new intended decision after it; so does every measure for staff (S3).

    A first suspension may be needed at once and then has no intended decision before it; the letter says why.
    """
    sent = [
        item.body.letter
        for item in state.correspondence
        if item.body.letter and item.body.about == about and item.body.direction is Direction.OUT
    ]
    if kind is LetterKind.SUSPENSION_EXTENDED:
        if not _SUSPENSIONS & set(sent):
            return Refusal.of(Reason.NOTHING_TO_EXTEND)
        return None if _after(sent, _SUSPENSIONS) else Refusal.of(Reason.NO_INTENDED_DECISION)
    if kind in {LetterKind.WARNING, LetterKind.REPRIMAND} and about is not None:
        if state.people[about].category in _PUPILS or _after(sent, OF_MEASURE):
            return None
        return Refusal.of(Reason.NO_INTENDED_DECISION)
    return None


def _after(sent: list[LetterKind], decisions: Iterable[LetterKind]) -> bool:
    """Say whether an intended decision was sent after the last of these decisions."""
    wanted = frozenset(decisions) | {LetterKind.INTENDED_DECISION}
    last = next((kind for kind in reversed(sent) if kind in wanted), None)
    return last is LetterKind.INTENDED_DECISION
