"""Log correspondence: numbered without gaps per case and device, into the file or not, with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack

import msgspec

from lentiz_desk.desk.drafts import delete_draft
from lentiz_desk.desk.exhibits import Incoming, measure
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import CorrespondenceLogged
from lentiz_desk.domain.case_rules import next_number
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.texts import Body

DRAFT = "correspondence"


def log_correspondence(
    session: Session,
    case: str,
    body: CorrespondenceLogged,
    incoming: Iterable[Incoming] = (),
    also: Iterable[Body] = (),
    *,
    drafted: bool = True,
) -> str:
    """Log a letter, mail, call or meeting and return its full number; the number in ``body`` is set here.

    ``also`` is recorded after it, in the same step. ``drafted`` says that it was typed where correspondence is typed,
    so that the draft there is done with.
    """
    state = session.case(case)
    with ExitStack() as stack:
        measured = [measure(session, item, stack) for item in incoming]
        hashes = tuple(dict.fromkeys((*body.exhibits, *(item.fact.exhibit for item in measured))))
        number = next_number(state, session.device)
        fact = msgspec.structs.replace(body, number=number, exhibits=hashes)
        exhibits = [item.exhibit for item in measured]
        record(session, case, *(item.fact for item in measured), fact, *also, exhibits=exhibits)
    if drafted:
        delete_draft(session, DRAFT, case)
    return full_number(state, session.device, number)


def full_number(state: CaseState, device: int, number: int) -> str:
    """Return a number of correspondence as people write it: ``K7Q2MX-02-03``."""
    return f"{state.number}-{device:02}-{number:02}"
