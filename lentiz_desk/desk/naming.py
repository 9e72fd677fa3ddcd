"""Names for what entries call by id or number: filled in from the register and from what this person may read."""

from __future__ import annotations

from collections.abc import Mapping

from lentiz_desk.desk.corresponding import full_number
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import CheckRequested, CorrespondenceLogged, ExhibitAdded
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.intake_state import IntakeState
from lentiz_desk.domain.recorded import Recorded, in_order
from lentiz_desk.domain.register import Register
from lentiz_desk.domain.values import Sector
from lentiz_desk.words.naming import Naming


def naming_of(session: Session, state: CaseState, *, shown: frozenset[int] | None = None, asked: bool = True) -> Naming:
    """Return the names of a case. ``shown`` limits whose names of the case may be used; ``asked`` the request's words.

    Without ``shown`` every name that this person may read is used.
    """
    every = in_order((*state.entries.values(), *state.quoted))
    request = state.request.body if state.request is not None and asked else None
    location = state.location
    return Naming(
        people=_people(session.register),
        case_people={
            number: person.name
            for number, person in state.people.items()
            if person.name and (shown is None or number in shown)
        },
        locations=_locations(session.register),
        exhibits=_exhibits(every),
        entries=_entries(state, session.device, every),
        sources=_texts(request, "source_texts"),
        questions=_texts(request, "question_texts"),
        sector=_sector(session.register, location),
    )


def naming_of_check(session: Session, state: CheckState) -> Naming:
    """Return the names an executor may see: the subjects, the sources and the questions of the decision."""
    location = state.location
    return Naming(
        people=_people(session.register),
        case_people={number: person.name for number, person in state.people.items() if person.name},
        locations=_locations(session.register),
        exhibits=_exhibits(in_order(state.entries.values())),
        sources=_texts(state.request, "source_texts"),
        questions=_texts(state.request, "question_texts"),
        sector=_sector(session.register, location),
    )


def naming_of_intake(session: Session, state: IntakeState) -> Naming:
    """Return the names in an emergency intake: of its author and of its files."""
    exhibits = _exhibits(in_order(state.entries.values()))
    return Naming(people=_people(session.register), exhibits=exhibits)


def _people(register: Register) -> Mapping[str, str]:
    return {person.id: person.name for person in register.people.values()}


def _locations(register: Register) -> Mapping[str, str]:
    return {location.id: location.name for location in register.founding.locations}


def _sector(register: Register, location: str) -> Sector:
    known = register.location(location)
    return known.sector if known is not None else Sector.VO


def _exhibits(entries: tuple[Recorded, ...]) -> Mapping[str, str]:
    added = dict.fromkeys(entry.body.exhibit for entry in entries if isinstance(entry.body, ExhibitAdded))
    return {exhibit: str(number) for number, exhibit in enumerate(added, 1)}


def _entries(state: CaseState, device: int, entries: tuple[Recorded, ...]) -> Mapping[str, str]:
    return {
        entry.id: full_number(state, entry.device or device, entry.body.number)
        for entry in entries
        if isinstance(entry.body, CorrespondenceLogged)
    }


def _texts(request: CheckRequested | None, name: str) -> Mapping[str, str]:
    return getattr(request, name) if request is not None else {}
