"""Reading a page of a case or of a check: allowed to whoever may read it, and never without a line."""

from __future__ import annotations

from lentiz_desk.desk.oversight import note_reading
from lentiz_desk.desk.recording import case_of
from lentiz_desk.desk.session import AUTHORISATION, Session


def note_page(session: Session, compartment: str) -> None:
    """Leave a line that someone reads a page of a case or of a check; one per compartment since sign-in."""
    opened = session.open(compartment)
    step = "read.check" if opened.grant.kind == AUTHORISATION else "read.case"
    note_reading(session, compartment, case_of(session, opened), step)
