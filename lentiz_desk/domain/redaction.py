"""Leaving words out of a copy: every occurrence, however it is written, and what stands in its place."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_GENITIVES = ("", "s", "'s", "\u2019s", "'", "\u2019")
"""What a name may end in and still be that name."""

_PARTICLES = frozenset(
    {"van", "de", "der", "den", "het", "ten", "ter", "te", "el", "al", "la", "von", "op", "in", "in't"}
)
"""Words of a name that say nothing by themselves."""

_SHORTEST = 3
"""A part of a name of fewer letters is suggested only within the whole name."""


def redacted(text: str, words: Iterable[str], mark: str) -> str:
    """Return a text with every occurrence of some words replaced by a mark; neighbours become one mark."""
    found = sorted((start, end) for _word, start, end in places(text, words))
    kept: list[str] = []
    done = 0
    for start, end in found:
        if start > done or not kept:
            kept += [text[done:start], mark]
        done = max(done, end)
    return "".join((*kept, text[done:]))


def spans(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield where a word or passage stands in a text, as a whole word: first place and the place after its last.

    Case, accents, line ends, several spaces and invisible characters make no difference, nor does a genitive.
    """
    return ((start, end) for _word, start, end in places(text, (word,)))


def places(text: str, words: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """Yield where each of some words stands in a text, as ``spans`` does; the text is read once for all of them."""
    letters = list(_folded(text))
    flat = "".join(letter for letter, _place in letters)
    for word in words:
        wanted = "".join(letter for letter, _place in _folded(word)).strip()
        at = flat.find(wanted) if wanted else -1
        while at >= 0:
            end = _end(flat, at + len(wanted))
            if end and not (_joins(flat, at - 1) and _joins(flat, at)):
                last = letters[end - 1][1]
                yield word, letters[at][1], _after(text, last)
            at = flat.find(wanted, at + 1)


def parts_of_name(name: str) -> tuple[str, ...]:
    """Return what of a person's name may stand in a text by itself: the whole of it, and its telling parts."""
    whole = " ".join(name.split())
    parts = (part.strip(".,()") for part in whole.split())
    telling = (part for part in parts if len(part) >= _SHORTEST and part.casefold() not in _PARTICLES)
    return tuple(dict.fromkeys(text for text in (whole, *telling) if text))


def _end(flat: str, at: int) -> int:
    """Return where a found word ends, its genitive with it; 0 when another word goes on there."""
    if not _joins(flat, at - 1):
        return at
    for ending in sorted(_GENITIVES, key=len, reverse=True):
        end = at + len(ending)
        if flat.startswith(ending, at) and not _joins(flat, end):
            return end
    return 0


def _joins(flat: str, at: int) -> bool:
    return 0 <= at < len(flat) and flat[at].isalnum()


def _folded(text: str) -> Iterator[tuple[str, int]]:
    """Yield the letters of a text as they compare, each with its place; a run of space is one space."""
    space = False
    for place, character in enumerate(text):
        if character.isspace():
            if not space:
                yield " ", place
            space = True
            continue
        if unicodedata.category(character) in {"Cf", "Cc", "Mn", "Me"}:
            continue
        space = False
        for letter in unicodedata.normalize("NFKD", character).casefold():
            if not unicodedata.combining(letter):
                yield letter, place


def _after(text: str, last: int) -> int:
    """Return the place after a letter and the marks that stand on it."""
    end = last + 1
    while end < len(text) and unicodedata.category(text[end]) in {"Mn", "Me", "Cf"}:
        end += 1
    return end
