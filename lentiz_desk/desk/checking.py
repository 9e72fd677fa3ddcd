"""Carry out a check inside the decided scope, and hand in what was found."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass

import msgspec

from lentiz_desk.desk.drafts import delete_draft
from lentiz_desk.desk.exhibits import Incoming, measure
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import DutySettled
from lentiz_desk.domain.check_entries import AuthorisationEnded, CheckRecorded, FindingsHandedIn, SeenByAccident
from lentiz_desk.domain.texts import Body
from lentiz_desk.domain.values import DutyKind, EndedBecause

DRAFT = "check"
FINDINGS_DRAFT = "findings"


@dataclass(frozen=True, kw_only=True)
class HandIn:
    """What an officer hands in: per question an answer, or why there is none."""

    answers: dict[str, str]
    not_answered: frozenset[str] = frozenset()
    finish: bool = True
    copies_removed: bool = False
    copies_how: str = ""


def record_check(session: Session, authorisation: str, body: CheckRecorded, incoming: Iterable[Incoming] = ()) -> str:
    """Record one look with its exhibits, all or none, and return the entry id; raises Refused outside the scope."""
    with ExitStack() as stack:
        measured = [measure(session, item, stack) for item in incoming]
        hashes = tuple(dict.fromkeys((*body.exhibits, *(item.fact.exhibit for item in measured))))
        fact = msgspec.structs.replace(body, exhibits=hashes)
        entries = record(
            session,
            authorisation,
            *(item.fact for item in measured),
            fact,
            exhibits=[item.exhibit for item in measured],
        )
    delete_draft(session, DRAFT, authorisation)
    return entries[-1].id


def record_accident(session: Session, authorisation: str, source: str) -> None:
    """Record that something outside the scope was seen; never what."""
    record(session, authorisation, SeenByAccident(seen_at=session.clock.peek(), source=source))


def hand_in(session: Session, authorisation: str, findings: HandIn) -> None:
    """Hand in the findings; with ``finish`` the authorisation ends, and the key is dropped here and now."""
    state = session.check(authorisation)
    decided = state.decision.body.questions if state.decision is not None else ()
    bodies: list[Body] = []
    if findings.copies_removed and state.decision is not None:
        bodies.append(
            DutySettled(
                duty=DutyKind.COPIES_REMOVED,
                about=state.decision.id,
                done_at=session.clock.peek(),
                how=findings.copies_how,
            )
        )
    bodies.append(
        FindingsHandedIn(
            answered=tuple(key for key in decided if key not in findings.not_answered),
            not_answered=tuple(key for key in decided if key in findings.not_answered),
            finish=findings.finish,
            answers=findings.answers,
        )
    )
    if findings.finish:
        bodies.append(AuthorisationEnded(because=EndedBecause.HANDED_IN))
    record(session, authorisation, *bodies)
    delete_draft(session, FINDINGS_DRAFT, authorisation)
    if findings.finish:
        session.forget(authorisation)
        session.grants.pop(authorisation, None)
