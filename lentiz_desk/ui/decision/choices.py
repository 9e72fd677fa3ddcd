"""What a director can choose, and the decision that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lentiz_desk.domain.case_entries import CheckDecided, CheckRequested, RequestedSource
from lentiz_desk.domain.values import SOURCE_LEVEL, Level, Outcome

ALLOWING = frozenset({Outcome.ALLOWED, Outcome.NARROWER})


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """A decision as it is filled in; what is missing is None or empty."""

    outcome: Outcome | None
    subjects: tuple[int, ...] = ()
    sources: tuple[RequestedSource, ...] = ()
    questions: tuple[str, ...] = ()
    executors: tuple[str, ...] = ()
    level: Level = Level.AGGREGATE
    period_from: datetime | None = None
    period_until: datetime | None = None
    ends_at: datetime | None = None
    asked: tuple[str, ...] = ()
    motivation: str = ""
    no_personal_interest: bool = False

    @property
    def allows(self) -> bool:
        """Say whether an authorisation comes into being."""
        return self.outcome in ALLOWING


def is_narrower(chosen: Chosen, asked: CheckRequested, now: datetime) -> bool:
    """Say whether anything that was asked is left out."""
    return (
        set(chosen.subjects) < set(asked.subjects)
        or set(chosen.sources) < set(asked.sources)
        or set(chosen.questions) < set(asked.questions)
        or chosen.level < asked.level
        or (chosen.period_from is not None and chosen.period_from > asked.period_from)
        or (chosen.period_until is not None and chosen.period_until < latest(asked, now))
        or not set(asked.executors) <= set(chosen.executors)
    )


def latest(asked: CheckRequested, now: datetime) -> datetime:
    """Return until when may be looked at: never after the decision unless the request motivates it."""
    return asked.period_until if asked.after_decision else min(asked.period_until, now)


def needed_level(chosen: Chosen) -> Level:
    """Return the heaviest level that the chosen sources need."""
    return max((SOURCE_LEVEL[item.source] for item in chosen.sources), default=Level.AGGREGATE)


def decided(chosen: Chosen, request: str, asked: CheckRequested, now: datetime, authorisation: str) -> CheckDecided:
    """Return the decision to sign; with an outcome that does not allow, nothing of a scope is in it."""
    outcome = chosen.outcome or Outcome.MORE
    if not chosen.allows:
        return CheckDecided(
            request=request,
            outcome=outcome,
            asked=chosen.asked if outcome is Outcome.MORE else (),
            no_personal_interest=chosen.no_personal_interest,
            motivation=chosen.motivation,
        )
    until = chosen.period_until or asked.period_until
    return CheckDecided(
        request=request,
        outcome=outcome,
        subjects=chosen.subjects,
        sources=chosen.sources,
        period_from=chosen.period_from,
        period_until=min(until, latest(asked, now)),
        level=chosen.level,
        covert=asked.covert,
        questions=chosen.questions,
        exclusions=asked.exclusions,
        executors=chosen.executors,
        ends_at=chosen.ends_at,
        authorisation=authorisation,
        no_personal_interest=chosen.no_personal_interest,
        motivation=chosen.motivation,
    )
