"""The worklist: what waits for me today, per role, most urgent first, one verb each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from lentiz_desk.desk.anchoring import went_back
from lentiz_desk.desk.drafts import drafts_without_case
from lentiz_desk.desk.glances import glances
from lentiz_desk.desk.intakes import DRAFT as INTAKE_DRAFT
from lentiz_desk.desk.resting import resting
from lentiz_desk.desk.session import Faulty, Session
from lentiz_desk.desk.waiting import Waiting, WorkItem
from lentiz_desk.domain.values import Role
from lentiz_desk.domain.working_days import working_day_after
from lentiz_desk.words import dates

__all__ = ["Waiting", "WorkItem", "worklist"]

SECRECY_AHEAD = timedelta(days=30)
"""So long before it ends, the secrecy declaration is put on the worklist."""

_FAR = timedelta(days=36500)


def worklist(session: Session) -> tuple[WorkItem, ...]:
    """Return what waits for the signed-in person, most urgent first: overdue, then by due date, then by age."""
    now = session.clock.peek()
    items = [*_intakes(session), *_checks(session, now), *_cases(session, now), *_people(session, now)]
    items += _drafts(session)
    items += [_fault(session, faulty) for faulty in session.faulty.values()]
    old = went_back(session)
    if old is not None:
        items.append(
            WorkItem(kind=Waiting.WENT_BACK, case_number="", since=old.noticed, due=now, page="integrity", args={})
        )
    return tuple(sorted(items, key=lambda item: (item.due or now + _FAR, item.since)))


def _intakes(session: Session) -> Iterator[WorkItem]:
    """An emergency intake is completed within one working day: until then it protects nobody."""
    for state in session.intakes():
        if state.recorded is not None:
            yield WorkItem(
                kind=Waiting.INTAKE,
                case_number="",
                since=state.recorded.at,
                due=working_day_after(dates.local(state.recorded.at)),
                page="report",
                args={"intake": state.compartment},
            )


def _checks(session: Session, now: datetime) -> Iterator[WorkItem]:
    for state in session.checks(skip=resting(session)):
        decision = state.decision
        if decision is None or session.person not in decision.body.executors:
            continue
        yield WorkItem(
            kind=Waiting.CHECK_BEGUN if state.checks else Waiting.CHECK,
            case_number=state.case_number,
            since=decision.at,
            due=state.ends_at,
            page="check",
            args={"authorisation": state.compartment},
            count=len(state.open_questions),
        )
    for over in session.over.values():
        ended = over.refusal.fact("ended_at")
        if isinstance(ended, datetime):
            yield WorkItem(
                kind=Waiting.CHECK_EXPIRED,
                case_number=over.case_number,
                since=ended,
                due=now,
                page="authorisations",
                args={},
            )


def _cases(session: Session, now: datetime) -> Iterator[WorkItem]:
    for glance in glances(session, now):
        yield from glance.items


def _people(session: Session, now: datetime) -> Iterator[WorkItem]:
    until = session.register.secrecy.get(session.person)
    if Role.OFFICER in session.me.roles and (until is None or until - now < SECRECY_AHEAD):
        yield WorkItem(kind=Waiting.SECRECY, case_number="", since=now, due=until or now, page="secrecy", args={})
    if Role.DIRECTOR in session.me.roles:
        for person in session.register.people.values():
            if person.needs_approval and session.person not in {person.enrolled_by, person.id}:
                yield WorkItem(
                    kind=Waiting.APPROVE,
                    case_number="",
                    since=now,
                    due=None,
                    page="people",
                    args={"person": person.id},
                    person=person.id,
                )


def _drafts(session: Session) -> Iterator[WorkItem]:
    for name, saved in drafts_without_case(session).items():
        if name == INTAKE_DRAFT:
            yield WorkItem(
                kind=Waiting.INTAKE_DRAFT, case_number="", since=saved.saved_at, due=None, page="emergency", args={}
            )
        if name.startswith("report:"):
            yield WorkItem(
                kind=Waiting.DRAFT,
                case_number="",
                since=saved.saved_at,
                due=None,
                page="report",
                args={"draft": name},
            )


def _fault(session: Session, faulty: Faulty) -> WorkItem:
    now = session.clock.peek()
    return WorkItem(kind=Waiting.FAULT, case_number="", since=now, due=now, page="worklist", args={}, fault=faulty)
