"""Bring in files, mails, mailboxes and whole folders: seen first, then each kept byte-identical and logged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import msgspec

from lentiz_desk.desk.corresponding import full_number
from lentiz_desk.desk.exhibits import Incoming, Measured, measure
from lentiz_desk.desk.passage import HASHED, to_the_end
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.sources import Source, Way, ways
from lentiz_desk.domain.case_entries import CorrespondenceLogged, ExhibitAdded
from lentiz_desk.domain.case_rules import known_exhibits, next_number
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.mail_values import MailFault
from lentiz_desk.domain.values import Direction, Form
from lentiz_desk.intake.addresses import Address
from lentiz_desk.intake.files import Part, mail_of, parts
from lentiz_desk.intake.mail import Mail
from lentiz_desk.intake.mentions import mentions_attachment
from lentiz_desk.vault.exhibits import Progress, silent


@dataclass(frozen=True, kw_only=True)
class Found:
    """One thing that was found in a file: a mail when ``sender`` to ``faults`` say something, else an exhibit.

    ``place`` is its place in a mailbox. ``double`` is the number of the correspondence, or the hash of the exhibit,
    that it already is. ``unreadable`` says that the system did not give the file.
    """

    path: Path
    place: int = 0
    size: int = 0
    is_mail: bool = False
    sha256: str = ""
    message_id: str = ""
    sender: str = ""
    recipients: str = ""
    subject: str = ""
    sent: datetime | None = None
    attachments: int = 0
    faults: tuple[MailFault, ...] = ()
    double: str = ""
    unreadable: bool = False


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What a person says of everything that is brought in.

    ``ours`` are endings of mail addresses of the school: what comes from one of them is outgoing.
    """

    intimate_asked: bool
    into_file: bool
    not_filed_why: str = ""
    ours: tuple[str, ...] = ()
    brought_by: str = ""


@dataclass(frozen=True, kw_only=True)
class BroughtIn:
    """What came of it: the numbers of the correspondence, how many exhibits, doubles, and what could not be read."""

    numbers: tuple[str, ...] = ()
    exhibits: int = 0
    doubles: int = 0
    unreadable: tuple[str, ...] = ()


def survey(session: Session, case: str, sources: Sequence[Source], progress: Progress = silent) -> tuple[Found, ...]:
    """Return what is in some files, before anything is recorded; doubles of what the case holds are marked.

    ``progress`` gets bytes done and in all; what it raises cancels.
    """
    known = _Known(session.case(case), session.device)
    found: list[Found] = []
    for source, way in ways(sources, progress):
        try:
            with source.open() as stream:
                for part in parts(stream, source.path.name, way.share(0, 1)):
                    found.append(known.marked(_found(source.path, part)))
                    way.read(part, stream)
        except OSError:
            found.append(Found(path=source.path, unreadable=True))
    return tuple(found)


def bring_in(
    session: Session, case: str, sources: Sequence[Source], answers: Answers, progress: Progress = silent
) -> BroughtIn:
    """Keep and log everything in some files; each mail or exhibit is recorded whole, and a double not again.

    A mail becomes correspondence with its own number, and an exhibit as it was received, with its attachments.
    ``progress`` gets bytes done and in all; what it raises cancels, and what was recorded before stays. Raises Refused
    and vault errors.
    """
    bringing = _Bringing(session, case, answers)
    for source, way in ways(sources, progress):
        try:
            with source.open() as stream:
                for part in parts(stream, source.path.name, way.share(0, HASHED)):
                    bringing.bring(source, part, way)
                    way.read(part, stream)
        except OSError:
            bringing.unreadable.append(source.path.name)
    return bringing.result()


class _Bringing:
    """One round of bringing in: the answers, what is known, and what came of it so far."""

    def __init__(self, session: Session, case: str, answers: Answers) -> None:
        self._session = session
        self._case = case
        self._answers = answers
        self._known = _Known(session.case(case), session.device)
        self._numbers: list[str] = []
        self._exhibits = 0
        self._doubles = 0
        self.unreadable: list[str] = []

    def result(self) -> BroughtIn:
        """Return what came of it."""
        return BroughtIn(
            numbers=tuple(self._numbers),
            exhibits=self._exhibits,
            doubles=self._doubles,
            unreadable=tuple(self.unreadable),
        )

    def bring(self, source: Source, part: Part, way: Way) -> None:
        """Bring one thing in: a mail with its attachments and its number, or an exhibit."""
        known, original = self._known, _incoming(source, part, self._answers)
        mail = mail_of(part)
        if mail is None:
            if part.sha256 in known.exhibits:
                self._doubles += 1
            else:
                self._keep((original,), None, way)
            return
        if known.number_of(part.sha256, mail.message_id):
            self._doubles += 1
            return
        attached = (
            replace(original, path=Path(item.name), content=item.content, within=part.sha256)
            for item in mail.attachments
        )
        self._keep((original, *attached), _logged(part, mail, self._answers, known.next, self._session.clock.peek()))
        number = full_number(self._session.case(self._case), self._session.device, known.next)
        known.remember(part.sha256, mail.message_id, number)
        known.next += 1
        self._numbers.append(number)

    def _keep(self, incoming: Sequence[Incoming], body: CorrespondenceLogged | None, way: Way | None = None) -> None:
        """Record a mail with its files, or one file, in one transaction; a file that is there is named, not kept."""
        hashing = way.share(HASHED, 2 * HASHED) if way is not None else silent
        keeping = to_the_end(way.share(2 * HASHED, 1)) if way is not None else silent
        with ExitStack() as stack:
            measured = [measure(self._session, item, stack, hashing) for item in incoming]
            fresh: dict[str, Measured] = {}
            for item in measured:
                if item.fact.exhibit not in self._known.exhibits:
                    fresh.setdefault(item.fact.exhibit, item)
            facts: list[ExhibitAdded | CorrespondenceLogged] = [item.fact for item in fresh.values()]
            if body is not None:
                facts.append(_with_exhibits(body, [item.fact.exhibit for item in measured]))
            kept = [item.exhibit for item in fresh.values()]
            record(self._session, self._case, *facts, exhibits=kept, progress=keeping)
        self._known.exhibits |= fresh.keys()
        self._exhibits += len(fresh)


class _Known:
    """What the case holds already, and what was brought in meanwhile."""

    def __init__(self, state: CaseState, device: int) -> None:
        self.next = next_number(state, device)
        self.exhibits = set(known_exhibits(state))
        self._numbers: dict[str, str] = {}
        for item in state.correspondence:
            number = full_number(state, state.entries[item.id].device, item.body.number)
            self.remember(item.body.mail, item.body.message_id, number)

    def remember(self, mail: str, message_id: str, number: str) -> None:
        for name in (mail, message_id):
            if name:
                self._numbers.setdefault(name, number)

    def number_of(self, mail: str, message_id: str) -> str:
        return self._numbers.get(mail) or (self._numbers.get(message_id, "") if message_id else "")

    def marked(self, found: Found) -> Found:
        """Return it with what it doubles; what was seen just before counts as held."""
        if not found.is_mail:
            double = found.sha256 if found.sha256 in self.exhibits else ""
            self.exhibits.add(found.sha256)
            return replace(found, double=double)
        double = self.number_of(found.sha256, found.message_id)
        self.remember(found.sha256, found.message_id, double or found.path.name)
        return replace(found, double=double)


def _found(path: Path, part: Part) -> Found:
    mail = mail_of(part)
    if mail is None:
        return Found(path=path, place=part.place, size=part.size, sha256=part.sha256)
    return Found(
        path=path,
        place=part.place,
        size=part.size,
        is_mail=True,
        sha256=part.sha256,
        message_id=mail.message_id,
        sender=_addresses(mail.sender),
        recipients=_addresses(mail.to),
        subject=mail.subject,
        sent=mail.sent,
        attachments=len(mail.attachments),
        faults=mail.faults,
    )


def _incoming(source: Source, part: Part, answers: Answers) -> Incoming:
    """Return a part as it is brought in: a mail from memory, anything else from its file, as it is there now."""
    return Incoming(
        path=source.path if part.content is None else Path(part.name),
        content=source.content if part.content is None else part.content,
        intimate_asked=answers.intimate_asked,
        brought_by=answers.brought_by,
        within=part.within,
    )


def _logged(part: Part, mail: Mail, answers: Answers, number: int, now: datetime) -> CorrespondenceLogged:
    sender = _addresses(mail.sender)
    recipients = _addresses(mail.to)
    ours = tuple(ending.strip().lower() for ending in answers.ours if ending.strip())
    outgoing = bool(ours) and any(item.address.lower().endswith(ours) for item in mail.sender)
    return CorrespondenceLogged(
        number=number,
        direction=Direction.OUT if outgoing else Direction.IN,
        form=Form.MAIL,
        happened=mail.sent or now,
        into_file=answers.into_file,
        mail=part.sha256,
        zone=mail.sent_zone_minutes,
        faults=mail.faults,
        attachment_lacks=mentions_attachment(mail.text) and not mail.attachments,
        other_party=recipients if outgoing else sender,
        subject=mail.subject,
        content=mail.text,
        not_filed_why=answers.not_filed_why,
        sender=sender,
        recipients=recipients,
        copied=_addresses((*mail.copied, *mail.blind)),
        message_id=mail.message_id,
        references=" ".join(dict.fromkeys((*mail.references, *mail.in_reply_to))),
    )


def _with_exhibits(body: CorrespondenceLogged, hashes: Sequence[str]) -> CorrespondenceLogged:
    return msgspec.structs.replace(body, exhibits=tuple(dict.fromkeys(hashes)))


def _addresses(found: Iterable[Address]) -> str:
    """Return addresses as people write them: ``Name <address>``, or whichever there is."""
    written = (
        f"{item.name} <{item.address}>" if item.name and item.address else item.name or item.address for item in found
    )
    return ", ".join(text for text in written if text)
