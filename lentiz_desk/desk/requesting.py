"""Request a check: the legal test is the form, and it is complete or it is not submitted."""

from __future__ import annotations

from lentiz_desk.desk.drafts import delete_draft
from lentiz_desk.desk.errors import Incomplete
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import CheckRequested
from lentiz_desk.domain.decision_rules import who_could_execute
from lentiz_desk.domain.register import Person
from lentiz_desk.domain.request_gaps import request_gaps

DRAFT = "request"


def possible_executors(session: Session, case: str, requester: str) -> tuple[Person, ...]:
    """Return the officers who may carry out a check in this case."""
    return who_could_execute(session.case(case), session.register, requester)


def request_check(session: Session, case: str, body: CheckRequested) -> str:
    """Submit a request and return its entry id; raises Incomplete with every gap named, or Refused."""
    state = session.case(case)
    gaps = request_gaps(body, state.people)
    if gaps:
        raise Incomplete(gaps)
    (entry,) = record(session, case, body)
    delete_draft(session, DRAFT, case)
    return entry.id
