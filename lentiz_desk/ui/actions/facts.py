"""What the page about actions reads: the report, the findings, who may decide, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from lentiz_desk.desk.concluding import as_if_taken, findings_waiting
from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.desk.naming import naming_of
from lentiz_desk.desk.oversight import note_reading
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import ActionsDecided, EntryCorrected, ExhibitAdded, PersonNoted
from lentiz_desk.domain.case_rules import concerned
from lentiz_desk.domain.case_state import CaseState, Said
from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn, SeenByAccident
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.corrections import corrected
from lentiz_desk.domain.decision_rules import executors
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.rulepack import Measure
from lentiz_desk.domain.values import Part, Role
from lentiz_desk.ui.decision.facts import Standing, standing_of
from lentiz_desk.words.naming import Naming
from lentiz_desk.words.refusals import sentence

SHOWN = (CheckRecorded, SeenByAccident, FindingsHandedIn)
"""What of a check a director reads before deciding."""


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """Findings that were handed in and are not in the case yet."""

    authorisation: str
    by: tuple[str, ...]
    at: datetime
    records: int


@dataclass(frozen=True, kw_only=True)
class Kept:
    """An exhibit that can be looked at: where it lies, its SHA-256, and the name of the file."""

    compartment: str
    exhibit: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Reopenable:
    """An authorisation that is done and can be reopened for one addition, with its officers by id and name."""

    authorisation: str
    officers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class ActionsFacts:
    """Everything the page shows; ``now`` makes no difference.

    ``found`` is what the officers recorded and handed in, corrections in force; of that, ``taken`` stands in the case.
    """

    case: str
    number: str
    reported: str
    subjects: tuple[PersonNoted, ...]
    people: Mapping[int, PersonNoted]
    measures: Mapping[int, tuple[Measure, ...]]
    naming: Naming
    found: tuple[Recorded, ...]
    taken: frozenset[str]
    exhibits: tuple[Kept, ...]
    waiting: tuple[Waiting, ...]
    reopenable: tuple[Reopenable, ...]
    handlers: tuple[tuple[str, str], ...]
    handler: str
    officers: tuple[str, ...]
    standing: Standing
    refusal: str
    latest: Said[ActionsDecided] | None
    now: datetime = field(compare=False)


def read_actions(session: Session, case: str) -> ActionsFacts:
    """Return the facts of a case for deciding on actions; who holds the key of a check reads its findings at once."""
    state = session.case(case)
    note_reading(session, case, case)
    now = session.clock.peek()
    waiting = findings_waiting(session, state)
    for check in waiting:
        note_reading(session, check.compartment, case, "read.check")
    ahead = as_if_taken(state, waiting)
    subjects = state.of_part(Part.SUBJECT)
    return ActionsFacts(
        case=case,
        number=state.case_number,
        reported=state.report.body.facts if state.report is not None else "",
        subjects=subjects,
        people=state.people,
        measures={person.number: session.rules.measures_for(person.category) for person in subjects},
        naming=naming_of(session, ahead),
        found=_found(ahead),
        taken=state.quoted_ids,
        exhibits=_exhibits(ahead),
        waiting=_waiting(session, waiting),
        reopenable=_reopenable(session, state),
        handlers=_handlers(session, state),
        handler=state.handler,
        officers=_officers(session, state),
        standing=standing_of(session, state, now),
        refusal="" if waiting else _refusal(state, now),
        latest=state.latest_actions,
        now=now,
    )


def _refusal(state: CaseState, now: datetime) -> str:
    reason = None
    if state.closed_at is not None:
        reason = Refusal.of(Reason.CASE_CLOSED, closed_at=state.closed_at)
    elif state.open_request is not None:
        reason = Refusal.of(Reason.REQUEST_OPEN)
    elif state.running(now) is not None:
        reason = Refusal.of(Reason.CHECK_RUNS)
    return sentence(reason, str) if reason is not None else ""


def _waiting(session: Session, checks: tuple[CheckState, ...]) -> tuple[Waiting, ...]:
    register = session.register
    waits = []
    for check in checks:
        last = check.findings[-1]
        by = dict.fromkeys(said.author for said in check.findings)
        names = tuple(register.people[who].name for who in by if who in register.people)
        waits.append(Waiting(authorisation=check.compartment, by=names, at=last.at, records=len(check.checks)))
    return tuple(waits)


def _reopenable(session: Session, state: CaseState) -> tuple[Reopenable, ...]:
    found = []
    if state.actions or state.closed_at is not None:
        return ()
    for granted in state.granted:
        name = granted.body.authorisation
        if name not in session.grants or granted.id in state.withdrawn:
            continue
        try:
            check = session.check(name)
        except NoAccess:
            continue
        if check.finished and check.findings:
            people = session.register.people
            officers = tuple((who, people[who].name) for who in granted.body.executors if who in people)
            found.append(Reopenable(authorisation=name, officers=officers))
    return tuple(found)


def _handlers(session: Session, state: CaseState) -> tuple[tuple[str, str], ...]:
    barred = executors(state) | state.conflicts | concerned(state)
    return tuple((who.id, who.name) for who in session.register.with_role(Role.HANDLER) if who.id not in barred)


def _officers(session: Session, state: CaseState) -> tuple[str, ...]:
    """The names of the officers who hold the case and would lose it with the decision."""
    register = session.register
    staying = register.deciders_of(state.location) | {who.id for who in register.with_role(Role.HANDLER)}
    return tuple(
        register.people[who].name for who in sorted(state.holders - staying) if register.has_role(who, Role.OFFICER)
    )


def _found(state: CaseState) -> tuple[Recorded, ...]:
    return tuple(_current(entry, state) for entry in state.quoted if isinstance(entry.body, SHOWN))


def _current(entry: Recorded, state: CaseState) -> Recorded:
    body = entry.body
    for other in state.quoted:
        if isinstance(other.body, EntryCorrected) and other.body.target == entry.id:
            body = corrected(body, other.body) or body
    return replace(entry, body=body)


def _exhibits(state: CaseState) -> tuple[Kept, ...]:
    kept = {
        name: Kept(compartment=state.compartment, exhibit=name, name=said.body.name)
        for name, said in state.exhibits.items()
    }
    for entry in state.quoted:
        if isinstance(entry.body, ExhibitAdded):
            home = state.compartment if entry.id in state.quoted_ids else entry.compartment
            name = entry.body.exhibit
            kept.setdefault(name, Kept(compartment=home, exhibit=name, name=entry.body.name))
    return tuple(kept.values())
