"""What still misses in a check request: the legal test is the form, and each gap is named."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lentiz_desk.domain.values import (
    COVERT_QUESTIONS,
    OPEN_QUESTIONS,
    SOURCE_LEVEL,
    Answer,
    Exclusion,
    Level,
    Part,
    TestQuestion,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from lentiz_desk.domain.case_entries import CheckRequested, PersonNoted

MOST_DAYS = 183
"""A period longer than usage logs may be kept (six months) is a point of attention."""


class GapKind(StrEnum):
    """Why a field of the request is not yet good."""

    EMPTY = "empty"
    REVERSED = "reversed"
    NOT_A_SUBJECT = "not_a_subject"
    REQUESTER_EXECUTES = "requester_executes"
    LEVEL_TOO_LOW = "level_too_low"
    AFTER_DECISION_WHY = "after_decision_why"


@dataclass(frozen=True)
class Gap:
    """A field of the request (by the name in :class:`CheckRequested`, with a key where it has parts) and why."""

    field: str
    kind: GapKind
    key: str = ""


def request_gaps(
    body: CheckRequested, people: Mapping[int, PersonNoted], missing: frozenset[str] = frozenset()
) -> tuple[Gap, ...]:
    """Return every gap in reading order of the form; an empty tuple means that it can be submitted.

    Words in ``missing`` were erased after signing and are not asked again.
    """
    gaps = [*_who(body, people), *_words(body), *_sources(body), *_period(body), *_test(body)]
    if "requester_function" in missing:
        gaps = [gap for gap in gaps if gap != Gap("requester", GapKind.EMPTY)]
    return tuple(gap for gap in gaps if gap.field not in missing)


def points_of_attention(body: CheckRequested, edition_adopted: datetime | None = None) -> tuple[str, ...]:
    """Return the keys of what the director should weigh: every no in the test, and what makes a check heavy."""
    points = [question.value for question in TestQuestion if body.answers.get(question) is Answer.NO]
    if body.level is Level.CONTENT:
        points.append("level_content")
    if (body.period_until - body.period_from).days > MOST_DAYS:
        points.append("period_long")
    if body.after_decision:
        points.append("after_decision")
    if body.covert:
        points.append("covert")
    if len(body.exclusions) < len(Exclusion):
        points.append("exclusions_missing")
    if edition_adopted is not None and edition_adopted.year < 2018:  # noqa: PLR2004 - the GDPR applies from 2018
        points.append("edition_before_gdpr")
    return tuple(points)


def level_of(body: CheckRequested) -> Level:
    """Return the heaviest level that the requested sources need."""
    return max((SOURCE_LEVEL[item.source] for item in body.sources), default=Level.AGGREGATE)


def _who(body: CheckRequested, people: Mapping[int, PersonNoted]) -> list[Gap]:
    gaps = []
    if not body.requester and not body.requester_function.strip():
        gaps.append(Gap("requester", GapKind.EMPTY))
    if not body.subjects and level_of(body) > Level.AGGREGATE:
        gaps.append(Gap("subjects", GapKind.EMPTY))
    for number in body.subjects:
        person = people.get(number)
        if person is None or person.part is not Part.SUBJECT:
            gaps.append(Gap("subjects", GapKind.NOT_A_SUBJECT, str(number)))
    if not body.executors:
        gaps.append(Gap("executors", GapKind.EMPTY))
    if body.requester and body.requester in body.executors:
        gaps.append(Gap("executors", GapKind.REQUESTER_EXECUTES))
    return gaps


def _words(body: CheckRequested) -> list[Gap]:
    gaps = [Gap(name, GapKind.EMPTY) for name in ("purpose", "suspicion") if not getattr(body, name).strip()]
    if not body.questions:
        gaps.append(Gap("question_texts", GapKind.EMPTY))
    gaps += [
        Gap("question_texts", GapKind.EMPTY, key)
        for key in body.questions
        if not body.question_texts.get(key, "").strip()
    ]
    return gaps


def _sources(body: CheckRequested) -> list[Gap]:
    if not body.sources:
        return [Gap("source_texts", GapKind.EMPTY)]
    gaps = [
        Gap("source_texts", GapKind.EMPTY, item.key)
        for item in body.sources
        if not body.source_texts.get(item.key, "").strip()
    ]
    if body.level < level_of(body):
        gaps.append(Gap("level", GapKind.LEVEL_TOO_LOW))
    return gaps


def _period(body: CheckRequested) -> list[Gap]:
    gaps = []
    if body.period_until < body.period_from:
        gaps.append(Gap("period_until", GapKind.REVERSED))
    if body.after_decision and not body.after_decision_why.strip():
        gaps.append(Gap("after_decision_why", GapKind.AFTER_DECISION_WHY))
    return gaps


def _test(body: CheckRequested) -> list[Gap]:
    questions = (*OPEN_QUESTIONS, *COVERT_QUESTIONS) if body.covert else OPEN_QUESTIONS
    gaps = []
    for question in questions:
        if question not in body.answers:
            gaps.append(Gap("answers", GapKind.EMPTY, question.value))
        elif not body.motivations.get(question.value, "").strip():
            gaps.append(Gap("motivations", GapKind.EMPTY, question.value))
    return gaps
