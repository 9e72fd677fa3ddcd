"""What could be left out of a copy: every occurrence of the names of people the copy is not about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lentiz_desk.desk.dossier_entry import Choosable
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.redaction import parts_of_name, spans
from lentiz_desk.domain.values import Part


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A name, or a part of one, and how often it stands in what was chosen."""

    words: str
    count: int


def suggestions(state: CaseState, chosen: Iterable[Choosable]) -> tuple[Suggestion, ...]:
    """Return the names of everyone but the person concerned that stand in some entries, whole names first."""
    texts = [
        text for item in chosen for text in (item.described.heading, *(line.text for line in item.described.lines))
    ]
    own = {part for person in state.of_part(Part.SUBJECT) for part in parts_of_name(person.name)}
    others = [person for person in state.people.values() if person.part is not Part.SUBJECT]
    names = dict.fromkeys(part for person in others for part in parts_of_name(person.name) if part not in own)
    counted = ((name, sum(sum(1 for _ in spans(text, name)) for text in texts)) for name in names)
    found = [Suggestion(words=name, count=count) for name, count in counted if count]
    return tuple(sorted(found, key=lambda item: (-len(item.words.split()), -item.count, item.words)))
