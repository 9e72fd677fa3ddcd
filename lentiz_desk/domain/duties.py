"""The obligations ledger: what is due, by whom, when, why, and what it blocks. Computed from the case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from lentiz_desk.domain.check_entries import FindingsHandedIn
from lentiz_desk.domain.values import DutyKind, Level

if TYPE_CHECKING:
    from lentiz_desk.domain.case_entries import CheckDecided
    from lentiz_desk.domain.case_state import CaseState, Said

SOURCES = {
    DutyKind.INFORM_PERSON: "AVG 13-14; AP",
    DutyKind.COPIES_REMOVED: "AVG 5(1)(e)",
    DutyKind.FILE_CORRESPONDENCE: "S1/S4",
}
"""Where each duty comes from."""

TERM_DAYS = {DutyKind.INFORM_PERSON: 14, DutyKind.COPIES_REMOVED: 2, DutyKind.FILE_CORRESPONDENCE: 14}
"""Days after its cause that a duty is due, until the case's rule pack says otherwise."""


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One duty. ``about`` names its cause (a decision, an authorisation, a case); ``blocks`` closing when true.

    It blocks from its cause on, but there is something to do only from ``begins``: nobody is told of a check that still
    has to happen.
    """

    kind: DutyKind
    about: str
    owner: str
    begins: datetime
    due: datetime
    source: str
    blocks: bool
    covert: bool = False
    settled_at: datetime | None = None
    postponed_until: datetime | None = None

    @property
    def open(self) -> bool:
        """Say whether the duty still stands."""
        return self.settled_at is None


def duties_of(state: CaseState) -> tuple[Duty, ...]:
    """Return every duty of a case, settled ones too, in the order of their causes."""
    duties: list[Duty] = []
    for decision in state.granted:
        if decision.body.level >= Level.PUBLIC and decision.body.subjects:
            duties.append(_duty(state, DutyKind.INFORM_PERSON, decision, state.handler))
        findings = [item for item in state.findings_of(decision.id) if isinstance(item.body, FindingsHandedIn)]
        if findings:
            duties.append(_duty(state, DutyKind.COPIES_REMOVED, decision, findings[-1].author))
    filing = _filing_duty(state)
    return (*duties, filing) if filing is not None else tuple(duties)


def open_duties(state: CaseState) -> tuple[Duty, ...]:
    """Return the duties that still stand."""
    return tuple(duty for duty in duties_of(state) if duty.open)


def duties_begun(state: CaseState, at: datetime) -> tuple[Duty, ...]:
    """Return the duties about which there is something to do at a time, and those that are settled."""
    return tuple(duty for duty in duties_of(state) if duty.begins <= at or not duty.open)


def unfiled(state: CaseState) -> tuple[str, ...]:
    """Return the correspondence that belongs in the file and is in no exported dossier entry."""
    exported = {name for export in state.exports for name in export.body.entries}
    return tuple(item.id for item in state.correspondence if item.body.into_file and item.id not in exported)


def _duty(state: CaseState, kind: DutyKind, decision: Said[CheckDecided], owner: str) -> Duty:
    ends = decision.body.ends_at or decision.at
    settled = [item.at for item in state.settled if item.body.duty is kind and item.body.about == decision.id]
    if kind is DutyKind.COPIES_REMOVED:
        settled += [
            item.at
            for item in state.quoted
            if _settles_copies(item) and item.compartment == decision.body.authorisation
        ]
    later = [item.body.until for item in state.postponed if item.body.duty is kind and item.body.about == decision.id]
    return Duty(
        kind=kind,
        about=decision.id,
        owner=owner,
        begins=over(state, decision),
        due=max([_after(ends, TERM_DAYS[kind]), *later]),
        source=SOURCES[kind],
        blocks=True,
        covert=decision.body.covert,
        settled_at=settled[-1] if settled else None,
        postponed_until=later[-1] if later else None,
    )


def over(state: CaseState, decision: Said[CheckDecided]) -> datetime:
    """Return when a check is over, as far as the case knows: handed in, withdrawn, or past its end."""
    handed_in = [item.at for item in state.findings_of(decision.id) if isinstance(item.body, FindingsHandedIn)]
    withdrawn = [state.withdrawn[decision.id]] if decision.id in state.withdrawn else []
    return min([decision.body.ends_at or decision.at, *handed_in, *withdrawn])


def _after(begins: datetime, days: int) -> datetime:
    """Return a time some days later; the end of time, when an entry names one so far ahead."""
    last = datetime.max.replace(tzinfo=begins.tzinfo)
    return last if begins > last - timedelta(days=days) else begins + timedelta(days=days)


def _settles_copies(entry: object) -> bool:
    body = getattr(entry, "body", None)
    return getattr(body, "duty", None) is DutyKind.COPIES_REMOVED


def _filing_duty(state: CaseState) -> Duty | None:
    kind = DutyKind.FILE_CORRESPONDENCE
    to_file = [item for item in state.correspondence if item.body.into_file]
    if not to_file:
        return None
    waiting = unfiled(state)
    first = next((item for item in to_file if item.id in waiting), to_file[0])
    return Duty(
        kind=kind,
        about=state.compartment,
        owner=state.handler,
        begins=first.at,
        due=_after(first.at, TERM_DAYS[kind]),
        source=SOURCES[kind],
        blocks=True,
        settled_at=None if waiting else state.exports[-1].at,
    )
