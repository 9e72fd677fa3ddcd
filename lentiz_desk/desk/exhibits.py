"""Exhibits: bringing a file in byte-identical, and erasing what should not have been kept."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from lentiz_desk.desk.passage import HASHED, Passage, size_of, to_the_end
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import CASE, Session
from lentiz_desk.domain.case_entries import ExhibitAdded, ExhibitErased
from lentiz_desk.domain.values import NotKept
from lentiz_desk.intake.media import FIRST, media_type
from lentiz_desk.intake.names import safe_name
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.vault.errors import ExhibitAltered
from lentiz_desk.vault.exhibits import NewExhibit, Progress, silent

LIMIT = 4 * 1024**3
"""The largest exhibit, in bytes."""

LARGEST_SHOWN = 256 << 20
"""Bytes of a file that is read to be shown; a larger one can be exported."""


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """A file that someone brings in, and what the person says of it.

    With ``content``, bytes or a stream that can be read again, there is no file to read, and ``path`` is only its name;
    ``brought_at`` says since when it is here.
    ``intake_exhibit`` is the hash of a file that an emergency intake holds: its report brings it along from there.
    ``within`` is the hash of the mail to which it was attached.
    """

    path: Path
    content: bytes | BinaryIO | None = field(default=None, repr=False)
    brought_at: datetime | None = None
    intake_exhibit: str = ""
    within: str = ""
    captured_at: datetime | None = None
    captured_on: str = ""
    still_online: bool | None = None
    intimate_asked: bool = False
    address: str = ""
    account: str = ""
    brought_by: str = ""
    shows: str = ""

    def open(self) -> BinaryIO:
        """Return its bytes as a stream, from the beginning; raises OSError."""
        if self.content is None:
            return self.path.open("rb")
        if isinstance(self.content, bytes):
            return BytesIO(self.content)
        self.content.seek(0)
        return self.content


@dataclass(frozen=True, kw_only=True)
class Measured:
    """A file that was read once: the fact to record and the bytes to keep."""

    fact: ExhibitAdded
    exhibit: NewExhibit


def measure(session: Session, incoming: Incoming, stack: ExitStack, progress: Progress = silent) -> Measured:
    """Read a file once for hash, size and kind; the file stays open in ``stack`` until it is kept.

    Raises OSError when it cannot be read, ExhibitTooLarge beyond the limit, ExhibitAltered when an intake does not hold
    what it promised, and what ``progress`` raises.
    """
    stream = stack.enter_context(incoming.open())
    kind = media_type(stream.read(FIRST))
    stream.seek(0)
    exhibit = NewExhibit.measured(stream, limit=LIMIT, progress=progress)
    if incoming.intake_exhibit not in {"", exhibit.sha256}:
        raise ExhibitAltered(incoming.intake_exhibit)
    fact = ExhibitAdded(
        exhibit=exhibit.sha256,
        size=exhibit.size,
        media_type=kind,
        captured_at=incoming.captured_at,
        captured_on=incoming.captured_on,
        brought_at=incoming.brought_at or session.clock.peek(),
        still_online=incoming.still_online,
        intimate_asked=incoming.intimate_asked,
        within=incoming.within,
        name=incoming.path.name,
        address=incoming.address,
        account=incoming.account,
        brought_by=incoming.brought_by,
        shows=incoming.shows,
    )
    return Measured(fact=fact, exhibit=exhibit)


def add_exhibits(
    session: Session, compartment: str, incoming: Iterable[Incoming], progress: Progress = silent
) -> tuple[str, ...]:
    """Bring files into a case or an authorisation and return their hashes.

    ``progress`` gets bytes done and in all; what it raises cancels while files are hashed, and not once they are signed
    for.
    """
    brought = tuple(incoming)
    total = sum(size_of(item.path, item.content) for item in brought)
    passage, hashed = Passage(progress, total), total * HASHED
    hashing, keeping = passage.share(0, hashed, total), passage.share(hashed, total, total)
    with ExitStack() as stack:
        measured = [measure(session, item, stack, hashing) for item in brought]
        record(
            session,
            compartment,
            *(item.fact for item in measured),
            exhibits=[item.exhibit for item in measured],
            progress=to_the_end(keeping),
        )
    return tuple(item.fact.exhibit for item in measured)


def erase_exhibit(
    session: Session, compartment: str, exhibit: str, *, because: NotKept, police_considered: bool, why: str
) -> SignedEntry:
    """Erase the bytes of what should not have been kept; hash, who, when and why stay.

    What was quoted stands in the case and in its authorisation: both copies go, the other one at the next sign-in of
    a holding director where this person does not hold it.
    """
    body = ExhibitErased(exhibit=exhibit, because=because, police_considered=police_considered, why=why)
    (entry,) = record(session, compartment, body)
    session.open(compartment).compartment.drop_exhibit(exhibit)
    if session.grants[compartment].kind == CASE:
        for authorisation in authorisations_of(session, compartment):
            erase_again(session, authorisation, (body,))
    return entry


def authorisations_of(session: Session, case: str) -> tuple[str, ...]:
    """Return the authorisations of a case that this person holds."""
    return tuple(
        item.body.authorisation for item in session.case(case).granted if item.body.authorisation in session.grants
    )


def erase_again(session: Session, authorisation: str, erased: Iterable[ExhibitErased]) -> None:
    """Erase in an authorisation what was erased in its case, where it is still there."""
    state = session.check(authorisation)
    for body in erased:
        if body.exhibit in state.exhibits and body.exhibit not in state.erased:
            record(session, authorisation, body)
            session.open(authorisation).compartment.drop_exhibit(body.exhibit)


def size(session: Session, compartment: str, exhibit: str) -> int:
    """Return an exhibit's size in bytes without reading it; raises ExhibitErased."""
    session.require(compartment)
    return session.open(compartment).compartment.exhibit_size(exhibit)


def blurred_source(session: Session, compartment: str, exhibit: str) -> bytes:
    """Return an exhibit's bytes for a picture in which nothing can be made out; no look, so no line."""
    session.require(compartment)
    return session.open(compartment).compartment.exhibit(exhibit)


def safe_file_name(name: str, sha256: str) -> str:
    """Return the name of an exhibit as a file outside the vault may have it; of nothing, the start of its hash."""
    return safe_name(name, otherwise=sha256[:16])
