"""Who else is named in a copy: people that are not the person concerned, and the fields in which their names stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lentiz_desk.desk.dossier_entry import Choosable
from lentiz_desk.domain.case_entries import PersonNoted
from lentiz_desk.domain.texts import text_fields
from lentiz_desk.domain.values import Part

_TELLING = 4
"""A part of a name shorter than this is found in too many other words."""


def others(entries: Iterable[Choosable]) -> frozenset[str]:
    """Return the ids of the entries that are about someone else than the person concerned."""
    return frozenset(item.entry.id for item in entries if item.third_party)


def fields_naming_others(entries: Sequence[Choosable]) -> dict[str, frozenset[str]]:
    """Return, per entry, the words in which the name of someone else stands, whole or in part."""
    wanted = _names(entries)
    found: dict[str, frozenset[str]] = {}
    for item in entries:
        body = item.entry.body
        named = {name for name in text_fields(type(body)) if _names_someone(getattr(body, name), wanted)}
        if named and not item.third_party:
            found[item.entry.id] = frozenset(named)
    return found


def _names(entries: Iterable[Choosable]) -> tuple[re.Pattern[str], ...]:
    """Whole names however they are written, and their parts with a capital as names are written."""
    people = [item.entry.body for item in entries if isinstance(item.entry.body, PersonNoted)]
    own = {part for person in people if person.part is Part.SUBJECT for part in person.name.split()}
    foreign = [" ".join(person.name.split()) for person in people if person.part is not Part.SUBJECT and person.name]
    parts = {part for name in foreign for part in name.split() if _is_telling(part) and part not in own}
    whole = [re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE) for name in foreign]
    return (*whole, *(re.compile(rf"\b{re.escape(part)}\b") for part in sorted(parts)))


def _is_telling(part: str) -> bool:
    return len(part) >= _TELLING and not part.islower()


def _names_someone(value: object, wanted: tuple[re.Pattern[str], ...]) -> bool:
    texts = value.values() if isinstance(value, dict) else [value]
    said = " ".join(" ".join(str(text).split()) for text in texts)
    return any(name.search(said) for name in wanted)
