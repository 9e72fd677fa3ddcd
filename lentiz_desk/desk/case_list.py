"""The case list: one line per case whose key I hold, computed from its entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lentiz_desk.desk.session import Session
from lentiz_desk.domain.duties import open_duties
from lentiz_desk.domain.values import CaseStatus, ReportKind


@dataclass(frozen=True, kw_only=True)
class CaseRow:
    """A case as a row: where it is, what it is about, who handles it, what is still due. No names of its people."""

    case: str
    number: str
    status: CaseStatus
    kind: ReportKind | None
    location: str
    reported: datetime
    handler: str
    mine: bool
    duties: int


def case_list(session: Session) -> tuple[CaseRow, ...]:
    """Return every case this person may read, newest first."""
    now = session.clock.peek()
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
            duties=len(open_duties(state)),
        )
        for state in session.cases()
        if state.opened is not None
    ]
    return tuple(sorted(rows, key=lambda row: row.reported, reverse=True))
