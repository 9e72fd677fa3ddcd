"""Enrol people on this laptop: keys of their own, a slot, countersigned; deputies and the secrecy declaration."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from lentiz_desk.desk.passphrase import require_strong
from lentiz_desk.desk.people import OVERSEERS, pass_on
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import OVERSIGHT, Session, Signer
from lentiz_desk.domain.register_entries import (
    DeputyAppointed,
    EnrolmentApproved,
    KeysCountersigned,
    PersonCard,
    PersonEnrolled,
    SecrecyDeclared,
)
from lentiz_desk.domain.values import Role
from lentiz_desk.ledger.ids import new_person_id
from lentiz_desk.vault.keys import PersonKeys, new_person_keys, public_keys
from lentiz_desk.vault.personal import PersonalFile


@dataclass(frozen=True, kw_only=True)
class NewPerson:
    """Who is enrolled, and the name and passphrase this person typed."""

    name: str
    function: str
    roles: tuple[Role, ...]
    locations: tuple[str, ...]
    sign_in: str
    passphrase: str = field(repr=False)
    secrecy: bool = False


def enrol(session: Session, new: NewPerson) -> str:
    """Enrol someone who sits at this laptop and return the person id.

    The signed-in director enrols; the new person countersigns own keys and, when ``secrecy`` is set, signs the
    declaration. Raises Refused, PassphraseWeak, SlotExists. A director or DPO may still need a second director.
    """
    require_strong(new.passphrase, (new.name, new.sign_in, session.register.founding.organisation))
    around = session.vault.around
    keys, now = new_person_keys(), session.clock.tick()
    organisation = session.register.founding.organisation
    card = PersonCard(
        id=new_person_id(around.random),
        name=new.name,
        function=new.function,
        roles=tuple(sorted(new.roles)),
        locations=new.locations,
    )
    public = public_keys(keys, name=new.name, organisation=organisation, valid_from=now)
    session.vault.slots.create(sign_in=new.sign_in, passphrase=new.passphrase, person=card.id, keys=keys)
    try:
        PersonalFile.create(session.vault.folder, keys.sealing).close()
        (enrolment,) = record(session, session.register_ledger.id, PersonEnrolled(person=card, keys=public))
    except BaseException:
        session.vault.slots.delete(new.sign_in)
        raise
    _countersign(session, enrolment.id, card.id, keys, secrecy=new.secrecy)
    grant = session.register_ledger.grant
    pass_on(session.vault.folder, grant, person=card.id, sealing=public.sealing, signer=session.signer, at=now)
    _oversee(session, card.id)
    return card.id


def approve(session: Session, person: str) -> None:
    """Agree as second director with the enrolment of a director or a DPO; raises Refused."""
    known = session.register.people[person]
    record(session, session.register_ledger.id, EnrolmentApproved(enrolment=known.enrolment))
    _oversee(session, person)


def appoint_deputy(session: Session, deputy: str, location: str, starts: datetime, ends: datetime) -> None:
    """Appoint a deputy for one of my locations: reads new cases from their start, signs between the dates."""
    body = DeputyAppointed(director=session.person, deputy=deputy, location=location, starts=starts, ends=ends)
    record(session, session.register_ledger.id, body)


def declare_secrecy(session: Session) -> None:
    """Sign the secrecy declaration for another year."""
    until = session.clock.peek() + timedelta(days=session.rules.secrecy_days)
    body = SecrecyDeclared(text_version=session.rules.secrecy_text, until=until)
    record(session, session.register_ledger.id, body)


def _countersign(session: Session, enrolment: str, person: str, keys: PersonKeys, *, secrecy: bool) -> None:
    signer = Signer(person=person, keys=keys.signing, via=session.person)
    record(session, session.register_ledger.id, KeysCountersigned(enrolment=enrolment), signer=signer)
    if secrecy:
        until = session.clock.peek() + timedelta(days=session.rules.secrecy_days)
        body = SecrecyDeclared(text_version=session.rules.secrecy_text, until=until)
        record(session, session.register_ledger.id, body, signer=signer)


def _oversee(session: Session, person: str) -> None:
    """Give the oversight key to someone who oversees, once the enrolment counts."""
    known = session.register.people[person]
    if not known.active or not known.roles & OVERSEERS:
        return
    for compartment in session.of_kind(OVERSIGHT):
        grant, at = session.grants[compartment], session.clock.peek()
        folder, signer = session.vault.folder, session.signer
        pass_on(folder, grant, person=person, sealing=known.keys.sealing, signer=signer, at=at)
