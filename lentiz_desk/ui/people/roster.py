"""What the pages about people show of the register: read on the vault thread, kept as plain facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lentiz_desk.desk.session import Session
from lentiz_desk.domain.register import TWO_DIRECTORS, Person
from lentiz_desk.domain.register_entries import DeputyAppointed, Location
from lentiz_desk.domain.values import Role
from lentiz_desk.words import values

_SHOWN_DIGITS = 16


@dataclass(frozen=True, kw_only=True)
class Roster:
    """Everyone who is enrolled, as one person sees it at a time."""

    me: str
    director: bool
    people: tuple[Person, ...]
    locations: tuple[Location, ...]
    deputies: tuple[DeputyAppointed, ...]
    secrecy: tuple[tuple[str, datetime], ...]
    now: datetime

    def person(self, person: str) -> Person | None:
        """Someone of the roster, or None."""
        return next((known for known in self.people if known.id == person), None)

    def name(self, person: str) -> str:
        """The name of someone of the roster."""
        known = self.person(person)
        return known.name if known is not None else ""

    def location(self, location: str) -> str:
        """The name of a school."""
        return next((known.name for known in self.locations if known.id == location), location)

    def places(self, person: Person) -> str:
        """The schools of someone, as people write them."""
        return values.listed(item.name for item in self.locations if item.id in person.locations)

    def secrecy_until(self, person: str) -> datetime | None:
        """Until when someone's declaration holds; None when there is none."""
        return dict(self.secrecy).get(person)

    def may_approve(self, person: Person) -> bool:
        """Whether the signed-in person is the second director that this enrolment waits for."""
        return self.director and person.needs_approval and self.me not in {person.enrolled_by, person.id}

    def needs_second(self, roles: frozenset[str]) -> bool:
        """Whether an enrolment with these roles will wait for a second director."""
        directors = [who for who in self.people if who.active and Role.DIRECTOR in who.roles]
        return bool({role.value for role in TWO_DIRECTORS} & roles) and len(directors) > 1


def read_roster(session: Session) -> Roster:
    """Read the register; times to the day, so that reading again changes nothing."""
    register = session.register
    people = tuple(sorted(register.people.values(), key=lambda who: (who.name.casefold(), who.id)))
    return Roster(
        me=session.person,
        director=register.has_role(session.person, Role.DIRECTOR),
        people=people,
        locations=register.founding.locations,
        deputies=register.deputies,
        secrecy=tuple(register.secrecy.items()),
        now=session.clock.peek().replace(hour=0, minute=0, second=0, microsecond=0),
    )


def roles_of(roles: frozenset[Role]) -> str:
    """Roles in the order of the desk, as people write them."""
    return values.listed(values.role(role) for role in Role if role in roles)


def keys_mark(public: str) -> str:
    """The first digits of a public key, in groups of four, to compare by voice."""
    return " ".join(public[start : start + 4] for start in range(0, _SHOWN_DIGITS, 4))
