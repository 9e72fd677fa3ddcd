"""What a hit has to be as well: chosen beside the line, or typed in it. Both have to hold.

Whoever types ``van:`` asks from whom something comes: what someone outside wrote is from its sender, and everything
else from the colleague who recorded it. So a mail that a colleague brought in is not from that colleague. ``datum:``
holds when either it happened on such a day or was recorded on it: a letter of Friday that was recorded on Monday is
found by both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from lentiz_desk.desk.folded import folded
from lentiz_desk.desk.search_kinds import Kind, kind_of
from lentiz_desk.desk.search_query import Query
from lentiz_desk.domain.case_entries import (
    CorrespondenceLogged,
    DutySettled,
    EntryCorrected,
    ExhibitAdded,
    ReportRecorded,
)
from lentiz_desk.domain.check_entries import CheckRecorded, SeenByAccident
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.texts import Body
from lentiz_desk.domain.values import CaseStatus, Direction
from lentiz_desk.words import dates
from lentiz_desk.words.naming import Naming


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What was chosen; nothing filters nothing. Days are Dutch days on which something was recorded."""

    kind: Kind | None = None
    since: date | None = None
    until: date | None = None
    location: str = ""
    status: CaseStatus | None = None

    @property
    def on(self) -> bool:
        """Say whether anything was chosen."""
        return self != Filters()

    def hold(self, said: Recorded, target: Recorded) -> bool:
        """Say whether an entry is what was chosen; of which case is asked elsewhere."""
        day = _day(said.at)
        return (
            self.kind in {None, kind_of(target.body)}
            and (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
        )


def typed_hold(query: Query, said: Recorded, target: Recorded, naming: Naming) -> bool:
    """Say whether an entry is what the typed filters ask for."""
    if query.kinds and kind_of(target.body) not in query.kinds:
        return False
    days = [_day(said.at), *map(_day, _happened(target.body))]
    if not all(any(wanted.hold(day) for day in days) for wanted in query.days):
        return False
    return not query.senders or all(is_from(sender, _sender(said, target, naming)) for sender in query.senders)


def is_from(wanted: str, sender: str) -> bool:
    """Say whether words of a sender begin as what is wanted, next to each other."""
    return f" {folded(wanted)}" in f" {folded(sender)}"


def _sender(said: Recorded, target: Recorded, naming: Naming) -> str:
    """Return from whom an entry comes, also as it was corrected."""
    recorder = naming.people.get(said.author, "")
    body = target.body
    if not isinstance(body, CorrespondenceLogged):
        return recorder
    if body.sender:
        name, outside = "sender", body.sender
    elif body.direction is Direction.IN:
        name, outside = "other_party", body.other_party
    else:
        return recorder
    corrected = said.body.texts.get(name, "") if isinstance(said.body, EntryCorrected) else ""
    return f"{outside}\n{corrected}".strip() or recorder


def _happened(body: Body) -> tuple[datetime, ...]:
    """Return when that happened of which an entry tells, when it says so."""
    match body:
        case CorrespondenceLogged():
            return (body.happened,)
        case ReportRecorded():
            return (body.received,)
        case ExhibitAdded():
            return (body.brought_at,) if body.captured_at is None else (body.captured_at, body.brought_at)
        case CheckRecorded():
            return (body.viewed_at,)
        case SeenByAccident() | IntakeRecorded():
            return (body.seen_at,)
        case DutySettled():
            return (body.done_at,)
        case _:
            return ()


def _day(at: datetime) -> date:
    return dates.local(at).date()
