"""The pieces of text that are shown of what was found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lentiz_desk.desk.folded import folded
from lentiz_desk.vault.fulltext import Marked, Term

_BEFORE, _AFTER = 60, 140
_FIELDS = 2
_MORE = "…"


@dataclass(frozen=True, kw_only=True)
class Snippet:
    """A piece of a field in which something was found: which field, the words, and from where to where.

    With a ``page`` it stands in no field but on that page of the exhibit.
    """

    field: str
    text: str
    ranges: tuple[tuple[int, int], ...]
    page: int = 0


def telling(marked: list[Marked], terms: Sequence[Term]) -> list[Marked]:
    """Return the field in which most of the terms stand, and another one only for terms that are not in it.

    A page of an exhibit comes after what people wrote of it.
    """
    wanted = [folded(term.text) for term in terms]
    said = {
        _place(item): {
            term for term in wanted for low, high in item.ranges if folded(item.text[low:high]).startswith(term)
        }
        for item in marked
    }
    chosen: list[Marked] = []
    told: set[str] = set()
    for item in sorted(
        marked, key=lambda item: (-len(said[_place(item)]), item.in_exhibit, -len(item.ranges), item.position)
    ):
        if not chosen or (len(chosen) < _FIELDS and said[_place(item)] - told):
            chosen.append(item)
            told |= said[_place(item)]
    return sorted(chosen, key=_place)


def _place(item: Marked) -> tuple[bool, int]:
    return item.in_exhibit, item.position


def snippet(name: str, marked: Marked) -> Snippet:
    """Return the words around what was found first, cut between words, on one line."""
    text = re.sub(r"\s", " ", marked.text)
    first, last = marked.ranges[0]
    start, end = max(0, first - _BEFORE), min(len(text), last + _AFTER)
    if start:
        start = text.find(" ", start, first) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", last, end), last) if " " in text[last:end] else end
    head, tail = _MORE if start else "", _MORE if end < len(text) else ""
    shift = len(head) - start
    ranges = tuple((low + shift, min(high, end) + shift) for low, high in marked.ranges if start <= low < end)
    page = marked.position + 1 if marked.in_exhibit else 0
    return Snippet(field=name, text=f"{head}{text[start:end]}{tail}", ranges=ranges, page=page)


def opening(name: str, text: str) -> Snippet:
    """Return how a field begins, with nothing in it marked."""
    line = " ".join(text.split())
    longest = _BEFORE + _AFTER
    if len(line) > longest:
        line = line[: line.rfind(" ", 0, longest) if " " in line[:longest] else longest] + _MORE
    return Snippet(field=name, text=line, ranges=())
