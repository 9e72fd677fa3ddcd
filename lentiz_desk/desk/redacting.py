"""What could be left out of a copy: every occurrence of the names of people the copy is not about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lentiz_desk.desk.dossier_entry import Choosable
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.redaction import parts_of_name, places
from lentiz_desk.domain.values import Part


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A name, or a part of one, and how often it stands in what was chosen."""

    words: str
    count: int


class Occurrences:
    """How often the names of everyone but the person concerned stand in entries; each entry is read once."""

    def __init__(self, state: CaseState) -> None:
        own = {part for person in state.of_part(Part.SUBJECT) for part in parts_of_name(person.name)}
        others = [person for person in state.people.values() if person.part is not Part.SUBJECT]
        self._names = tuple(
            dict.fromkeys(part for person in others for part in parts_of_name(person.name) if part not in own)
        )
        self._counted: dict[str, Counter[str]] = {}

    def suggestions(self, chosen: Iterable[Choosable]) -> tuple[Suggestion, ...]:
        """Return the names that stand in some entries, whole names first."""
        total = sum((self._of(item) for item in chosen), Counter[str]())
        found = [Suggestion(words=name, count=total[name]) for name in self._names if total[name]]
        return tuple(sorted(found, key=lambda item: (-len(item.words.split()), -item.count, item.words)))

    def _of(self, item: Choosable) -> Counter[str]:
        counted = self._counted.get(item.entry.id)
        if counted is None:
            texts = (item.described.heading, *(line.text for line in item.described.lines))
            counted = Counter(word for text in texts for word, _start, _end in places(text, self._names))
            self._counted[item.entry.id] = counted
        return counted
