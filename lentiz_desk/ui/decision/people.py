"""People of a case as a director and an executor read them: name, class or group, category, age band."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lentiz_desk.domain.case_entries import PersonNoted
from lentiz_desk.words import dates, values
from lentiz_desk.words import decision as words
from lentiz_desk.words.naming import Naming


def described(person: PersonNoted, naming: Naming) -> str:
    """One person: "Leerling Voorbeeld (3B, leerling, 12 tot en met 15 jaar op ma 23 februari 2026)"."""
    about = [part for part in (person.group, person.function, values.category(person.category)) if part]
    if person.age_band is not None:
        band = values.age_band(person.age_band)
        about.append(words.age_on(band=band, day=dates.day(person.age_on)) if person.age_on else band)
    return words.person(name=naming.case_person(person.number), about=", ".join(about))


def all_described(numbers: Iterable[int], people: Mapping[int, PersonNoted], naming: Naming) -> str:
    """Several people, one on each line."""
    return "\n".join(
        described(people[number], naming) if number in people else naming.case_person(number) for number in numbers
    )
