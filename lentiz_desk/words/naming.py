"""What things are called in one case: people, locations, exhibits, other entries. The desk fills it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lentiz_desk.domain.values import Sector
from lentiz_desk.words import values
from lentiz_desk.words.catalog import _

_MARK = 8


def omitted() -> str:
    """What stands where words were withheld or erased."""
    return _("[left out]")


@dataclass(frozen=True, kw_only=True)
class Naming:
    """Names by what entries use instead: whoever makes it decides which names may be seen.

    ``people`` by person id, ``case_people`` by number, ``locations`` by id, ``exhibits`` numbers by SHA-256 in hex,
    ``entries`` names of other entries by id, ``sources`` and ``questions`` the words of the request by key.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    case_people: Mapping[int, str] = field(default_factory=dict)
    locations: Mapping[str, str] = field(default_factory=dict)
    exhibits: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    sector: Sector = Sector.VO

    def person(self, person: str) -> str:
        """A colleague by person id."""
        return self.people.get(person) or _("someone who is not in the register")

    def case_person(self, number: int) -> str:
        """Someone in the case by number; without a name that may be seen, only the number."""
        return self.case_people.get(number) or _("person {number}").format(number=number)

    def everyone(self, numbers: tuple[int, ...]) -> str:
        """People of the case as people write them in a row."""
        return values.listed(self.case_person(number) for number in numbers)

    def location(self, location: str) -> str:
        """A location by id."""
        return self.locations.get(location) or location

    def exhibit(self, exhibit: str) -> str:
        """An exhibit by its SHA-256; one without a number by the first digits of that."""
        return _("exhibit {number}").format(number=self.exhibits.get(exhibit) or exhibit[:_MARK])

    def entry(self, entry: str) -> str:
        """Another entry by id; one without a name by its mark."""
        return self.entries.get(entry) or _("entry with mark {mark}").format(mark=entry[:_MARK])

    def source(self, key: str) -> str:
        """A source of the request by key."""
        return self.sources.get(key) or _("source {key}").format(key=key)

    def question(self, key: str) -> str:
        """A question of the request by key."""
        return self.questions.get(key) or _("question {key}").format(key=key)
