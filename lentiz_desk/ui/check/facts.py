"""What the pages of a check read: the decision, what was recorded, and whether this person may go on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.desk.naming import naming_of_check
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import CheckDecided
from lentiz_desk.domain.check_rules import executor_refusal
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.words.naming import Naming
from lentiz_desk.words.refusals import sentence


@dataclass(frozen=True, kw_only=True)
class CheckFacts:
    """An authorisation as someone may see it; ``refusal`` says why an executor may not go on."""

    state: CheckState
    naming: Naming
    person: str
    executes: bool
    refusal: str
    secrecy_missing: bool
    police: str
    now: datetime = field(compare=False)

    @property
    def decision(self) -> CheckDecided | None:
        """What was decided."""
        return self.state.decision.body if self.state.decision is not None else None

    @property
    def may(self) -> bool:
        """Say whether this person may record here now."""
        return self.executes and not self.refusal


def read_check(session: Session, authorisation: str) -> CheckFacts:
    """Return the facts of an authorisation; raises NoAccess for whoever has no part in it."""
    state = session.check(authorisation)
    now = session.clock.peek()
    decision = state.decision
    if decision is None:
        raise NoAccess
    executes = session.person in decision.body.executors
    refusal = executor_refusal(state, session.register, session.person, now) if executes else None
    names = {person.id: person.name for person in session.register.people.values()}
    return CheckFacts(
        state=state,
        naming=naming_of_check(session, state),
        person=session.person,
        executes=executes,
        refusal=sentence(refusal, lambda who: names.get(who, "")) if refusal is not None else "",
        secrecy_missing=refusal is not None and refusal.reason is Reason.SECRECY_MISSING,
        police=session.rules.phones.get("police", ""),
        now=now,
    )
