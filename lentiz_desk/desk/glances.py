"""What lists know of a case. Of a case that rests it is remembered; every other one is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.desk.resting import Kept, keep, kept, key_of, may_rest, rests
from lentiz_desk.desk.session import CASE, Session
from lentiz_desk.desk.waiting import Waiting, WorkItem, waits_in
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.duties import duties_begun
from lentiz_desk.domain.values import CaseStatus, DutyKind, ReportKind
from lentiz_desk.vault.errors import VaultError


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A case as a line of a list: what it is about, who handles it, how much is due. No names, no words."""

    case: str
    number: str
    status: CaseStatus
    kind: ReportKind | None
    location: str
    reported: datetime
    handler: str
    duties: int


@dataclass(frozen=True, kw_only=True)
class Glance:
    """What is seen of a case, if this person may read it, and what waits in it for this person."""

    seen: Seen | None
    items: tuple[WorkItem, ...] = ()


class _Item(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept of a thing that waits: all but faults, which no resting case has."""

    kind: Waiting
    case_number: str
    since: datetime
    due: datetime | None
    page: str
    args: dict[str, str]
    duty: DutyKind | None
    count: int


class _Facts(msgspec.Struct, frozen=True, kw_only=True):
    seen: Seen | None
    items: tuple[_Item, ...]


def glances(session: Session, now: datetime) -> Iterator[Glance]:
    """Yield a glance of every case this person holds; what does not open is in ``session.faulty``."""
    fresh: dict[str, Kept] = {}
    for compartment in session.of_kind(CASE):
        remembered = _remembered(session, compartment)
        if remembered is not None:
            yield remembered
            continue
        was_open = compartment in session.opened
        try:
            glance, still = _look(session, compartment, now)
        except VaultError as error:
            session.fault(compartment, error)
            continue
        yield glance
        if still and compartment in session.attended and compartment not in session.faulty:
            fresh[compartment] = Kept(key=key_of(session, compartment), facts=_facts(glance))
            if not was_open:
                session.forget(compartment)
        session.close_some(compartment)
    keep(session, fresh)


def _remembered(session: Session, compartment: str) -> Glance | None:
    known = kept(session).get(compartment)
    if known is None or compartment in session.faulty or not rests(session, compartment):
        return None
    try:
        facts = msgspec.convert(known.facts, type=_Facts)
    except msgspec.ValidationError:
        return None
    return Glance(seen=facts.seen, items=tuple(WorkItem(**msgspec.structs.asdict(item)) for item in facts.items))


def _facts(glance: Glance) -> dict[str, Any]:
    items = tuple(_Item(**{name: getattr(item, name) for name in _Item.__struct_fields__}) for item in glance.items)
    facts: dict[str, Any] = msgspec.to_builtins(_Facts(seen=glance.seen, items=items))
    return facts


def _look(session: Session, compartment: str, now: datetime) -> tuple[Glance, bool]:
    try:
        state = session.case(compartment)
    except (NoAccess, Refused):
        return Glance(seen=None), True
    return Glance(seen=_seen(state, now), items=tuple(waits_in(session, state, now))), may_rest(state)


def _seen(state: CaseState, now: datetime) -> Seen | None:
    if state.opened is None:
        return None
    return Seen(
        case=state.compartment,
        number=state.case_number,
        status=state.status(now),
        kind=state.report.body.report_kind if state.report is not None else None,
        location=state.opened.body.location,
        reported=state.opened.at,
        handler=state.handler,
        duties=sum(duty.open for duty in duties_begun(state, now)),
    )
