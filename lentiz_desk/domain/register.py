"""The register as a fold: people with keys and roles, along a chain of signatures from the founding entry."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.register_entries import (
    DeputyAppointed,
    EnrolmentApproved,
    KeysCountersigned,
    LetterWorded,
    PersonEnrolled,
    SecrecyDeclared,
    VaultFounded,
)
from lentiz_desk.domain.values import Role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from lentiz_desk.domain.recorded import Recorded
    from lentiz_desk.domain.register_entries import Location, PersonCard, PublicKeys

TWO_DIRECTORS = frozenset({Role.DIRECTOR, Role.DPO})
"""Roles that need a second director from the second director on."""


@dataclass(frozen=True, kw_only=True)
class Person:
    """Someone in the roster. Counts (``active``) once the keys are countersigned and, where needed, approved."""

    id: str
    name: str
    function: str
    roles: frozenset[Role]
    locations: frozenset[str]
    keys: PublicKeys
    enrolment: str
    enrolled_by: str
    countersigned: bool
    needs_approval: bool

    @property
    def active(self) -> bool:
        """Say whether this person's roles count."""
        return self.countersigned and not self.needs_approval


@dataclass(frozen=True, kw_only=True)
class Register:
    """What the register's entries amount to."""

    vault: str
    founding: VaultFounded
    people: Mapping[str, Person]
    deputies: tuple[DeputyAppointed, ...] = ()
    appointed: tuple[datetime, ...] = ()
    """When each of the deputies was appointed, in the same order."""

    secrecy: Mapping[str, datetime] = field(default_factory=dict)
    secrecy_signed: Mapping[str, datetime] = field(default_factory=dict)
    wordings: Mapping[str, LetterWorded] = field(default_factory=dict)

    def person(self, person: str) -> Person | None:
        """Return someone of the roster, or None."""
        return self.people.get(person)

    def location(self, location: str) -> Location | None:
        """Return a location by id, or None."""
        return next((known for known in self.founding.locations if known.id == location), None)

    def has_role(self, person: str, role: Role) -> bool:
        """Say whether this person's enrolment counts and gives the role."""
        known = self.people.get(person)
        return known is not None and known.active and role in known.roles

    def with_role(self, role: Role) -> tuple[Person, ...]:
        """Return everyone whose role counts, by name."""
        return tuple(sorted((who for who in self.people.values() if self.has_role(who.id, role)), key=_by_name))

    def directors_of(self, location: str) -> tuple[Person, ...]:
        """Return the directors of a location."""
        return tuple(who for who in self.with_role(Role.DIRECTOR) if location in who.locations)

    def deputies_of(self, location: str) -> tuple[str, ...]:
        """Return the standing deputies of a location's directors, whatever their dates (they may read)."""
        return tuple(dict.fromkeys(item.deputy for item in self.deputies if item.location == location))

    def deciders_of(self, location: str, *, by: datetime | None = None) -> frozenset[str]:
        """Return who decides for a location: its directors, and their standing deputies whatever their dates.

        With ``by``, deputies who were appointed by then: a rule that refuses may not refuse what was right at its time.
        """
        deputies = zip(self.deputies, self.appointed, strict=True)
        standing = {item.deputy for item, at in deputies if item.location == location and (by is None or at <= by)}
        return frozenset({who.id for who in self.directors_of(location)} | standing)

    def may_sign_for(self, person: str, location: str, at: datetime) -> bool:
        """Say whether a person may decide for a location now: its director, or a deputy inside the dates."""
        known = self.people.get(person)
        if known is None or not known.active:
            return False
        if Role.DIRECTOR in known.roles and location in known.locations:
            return True
        return any(
            item.deputy == person and item.location == location and item.starts <= at <= item.ends
            for item in self.deputies
        )

    def secrecy_valid(self, person: str, at: datetime) -> bool:
        """Say whether a person's secrecy declaration holds at a time."""
        until = self.secrecy.get(person)
        return until is not None and at <= until


def found(entry: Recorded) -> Register | None:
    """Return the register that a founding entry starts, or None when it is not one."""
    body = entry.body
    if not isinstance(body, VaultFounded) or body.founder.id != entry.author:
        return None
    founder = _person(body.founder, body.keys, entry, countersigned=True, needs_approval=False)
    return Register(vault=entry.id, founding=body, people={founder.id: founder})


def after(register: Register, entry: Recorded) -> Register | Refusal:
    """Return the register after one more entry, or why the entry has no effect."""
    match entry.body:
        case PersonEnrolled() as body:
            return _enrolled(register, entry, body)
        case KeysCountersigned(enrolment=enrolment):
            return _countersigned(register, entry, enrolment)
        case EnrolmentApproved(enrolment=enrolment):
            return _approved(register, entry, enrolment)
        case DeputyAppointed() as body:
            return _deputy(register, entry, body)
        case SecrecyDeclared() as body:
            return replace(
                register,
                secrecy={**register.secrecy, entry.author: body.until},
                secrecy_signed={**register.secrecy_signed, entry.author: entry.at},
            )
        case LetterWorded() as body:
            return _worded(register, entry, body)
        case _:
            return Refusal.of(Reason.NOT_FOR_THE_REGISTER)


def _enrolled(register: Register, entry: Recorded, body: PersonEnrolled) -> Register | Refusal:
    if not register.has_role(entry.author, Role.DIRECTOR):
        return Refusal.of(Reason.NOT_A_DIRECTOR)
    if body.person.id in register.people:
        return Refusal.of(Reason.PERSON_KNOWN)
    if any(register.location(location) is None for location in body.person.locations):
        return Refusal.of(Reason.LOCATION_UNKNOWN)
    needs = bool(TWO_DIRECTORS & set(body.person.roles)) and len(register.with_role(Role.DIRECTOR)) > 1
    person = _person(body.person, body.keys, entry, countersigned=False, needs_approval=needs)
    return _with(register, person)


def _countersigned(register: Register, entry: Recorded, enrolment: str) -> Register | Refusal:
    person = _enrolment(register, enrolment)
    if person is None or person.id != entry.author:
        return Refusal.of(Reason.NOT_YOUR_KEYS)
    return _with(register, replace(person, countersigned=True))


def _approved(register: Register, entry: Recorded, enrolment: str) -> Register | Refusal:
    person = _enrolment(register, enrolment)
    if person is None or not register.has_role(entry.author, Role.DIRECTOR):
        return Refusal.of(Reason.NOT_A_DIRECTOR)
    if entry.author in {person.enrolled_by, person.id}:
        return Refusal.of(Reason.SECOND_DIRECTOR_NEEDED)
    return _with(register, replace(person, needs_approval=False))


def _worded(register: Register, entry: Recorded, body: LetterWorded) -> Register | Refusal:
    if not register.has_role(entry.author, Role.DIRECTOR):
        return Refusal.of(Reason.NOT_A_DIRECTOR)
    return replace(register, wordings={**register.wordings, body.text: body})


def _deputy(register: Register, entry: Recorded, body: DeputyAppointed) -> Register | Refusal:
    director = register.person(body.director)
    if director is None or not register.has_role(entry.author, Role.DIRECTOR):
        return Refusal.of(Reason.NOT_A_DIRECTOR)
    if body.location not in director.locations or entry.author != body.director:
        return Refusal.of(Reason.NOT_YOUR_LOCATION)
    if body.deputy == body.director or register.person(body.deputy) is None or body.ends <= body.starts:
        return Refusal.of(Reason.DEPUTY_UNSUITABLE)
    return replace(register, deputies=(*register.deputies, body), appointed=(*register.appointed, entry.at))


def _person(
    card: PersonCard, keys: PublicKeys, entry: Recorded, *, countersigned: bool, needs_approval: bool
) -> Person:
    return Person(
        id=card.id,
        name=card.name,
        function=card.function,
        roles=frozenset(card.roles),
        locations=frozenset(card.locations),
        keys=keys,
        enrolment=entry.id,
        enrolled_by=entry.author,
        countersigned=countersigned,
        needs_approval=needs_approval,
    )


def _enrolment(register: Register, enrolment: str) -> Person | None:
    return next((who for who in register.people.values() if who.enrolment == enrolment), None)


def _with(register: Register, person: Person) -> Register:
    return replace(register, people={**register.people, person.id: person})


def _by_name(person: Person) -> str:
    return person.name
