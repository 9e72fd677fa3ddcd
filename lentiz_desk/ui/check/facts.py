"""What the pages of a check read: the decision, what was recorded, and whether this person may go on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.desk.naming import naming_of_check
from lentiz_desk.desk.oversight import note_reading
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import CheckDecided
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.words.naming import Naming


@dataclass(frozen=True, kw_only=True)
class CheckFacts:
    """An authorisation as someone may see it; who carries it out may record, who only holds it reads along."""

    state: CheckState
    naming: Naming
    person: str
    may: bool
    police: str
    now: datetime = field(compare=False)

    @property
    def decision(self) -> CheckDecided | None:
        """What was decided."""
        return self.state.decision.body if self.state.decision is not None else None


def read_check(session: Session, authorisation: str) -> CheckFacts:
    """Return the facts of an authorisation; raises NoAccess for whoever has no part in it, Refused after its end."""
    if authorisation in session.over:
        raise Refused(session.over[authorisation].refusal)
    state = session.check(authorisation)
    case = state.opened.body.case if state.opened is not None else ""
    note_reading(session, authorisation, case, "read.check")
    now = session.clock.peek()
    decision = state.decision
    if decision is None:
        raise NoAccess
    return CheckFacts(
        state=state,
        naming=naming_of_check(session, state),
        person=session.person,
        may=session.person in decision.body.executors,
        police=session.rules.phones.get("police", ""),
        now=now,
    )
