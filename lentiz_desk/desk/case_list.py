"""The case list: one line per case whose key I hold, computed from its entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lentiz_desk.desk.session import Session
from lentiz_desk.desk.worklist import WorkItem, worklist
from lentiz_desk.domain.duties import duties_begun
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
    now = session.clock.peek()
    first = _first_waiting(session)
    rows = [
        CaseRow(
            case=state.compartment,
            number=state.case_number,
            status=state.status(now),
            kind=state.report.body.report_kind if state.report is not None else None,
            location=state.opened.body.location,
            reported=state.opened.at,
            handler=state.handler,
            mine=state.handler == session.person,
            duties=sum(duty.open for duty in duties_begun(state, now)),
            waiting=first.get(state.compartment),
        )
        for state in session.cases()
        if state.opened is not None
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
