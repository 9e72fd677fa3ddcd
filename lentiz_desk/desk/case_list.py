"""The case list: one line per case whose key I hold, computed from its entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lentiz_desk.desk.glances import glances
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.waiting import WorkItem
from lentiz_desk.desk.worklist import worklist
from lentiz_desk.domain.values import CaseStatus, ReportKind
from lentiz_desk.vault.errors import VaultError


@dataclass(frozen=True, kw_only=True)
class CaseRow:
    """A case as a row: where it is, what it is about, who handles it, what is due and waits. No names."""

    case: str
    number: str
    status: CaseStatus
    kind: ReportKind | None
    location: str
    reported: datetime
    handler: str
    mine: bool
    duties: int
    waiting: WorkItem | None


def case_list(session: Session) -> tuple[CaseRow, ...]:
    """Return every case this person may read, newest first."""
    first = _first_waiting(session)
    rows = [
        CaseRow(
            case=seen.case,
            number=seen.number,
            status=seen.status,
            kind=seen.kind,
            location=seen.location,
            reported=seen.reported,
            handler=seen.handler,
            mine=seen.handler == session.person,
            duties=seen.duties,
            waiting=first.get(seen.case),
        )
        for seen in (glance.seen for glance in glances(session, session.clock.peek()))
        if seen is not None
    ]
    return tuple(sorted(rows, key=lambda row: row.reported, reverse=True))


def _first_waiting(session: Session) -> dict[str, WorkItem]:
    """Return per case what waits first for this person; a file that does not open leaves the list as it is."""
    first: dict[str, WorkItem] = {}
    try:
        waiting = worklist(session)
    except VaultError:
        return first
    for item in waiting:
        if "case" in item.args:
            first.setdefault(item.args["case"], item)
    return first
