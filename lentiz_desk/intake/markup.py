"""HTML as a row of tags and pieces of text, in linear time.

The parser of the standard library takes quadratic time on comments and declarations that never end, and stops at a
number with too many digits. Here every letter is passed once: whatever never ends is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_OPENS = re.compile(r"<(?:(/?)([A-Za-z][^\s/>]{0,50})|!--|[!?])")
_STOPS = re.compile("[>\"']")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_LONG_NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]{8,};?")
_LONGEST_ATTRIBUTES = 20_000
_RAW = frozenset({"script", "style", "title", "xmp", "noembed", "template"})


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that opens or closes an element, with what stands in it."""

    name: str
    closes: bool
    written: str

    def attribute(self, name: str) -> str:
        """Return the value of an attribute; empty when it has none."""
        for match in _ATTRIBUTE.finditer(self.written[:_LONGEST_ATTRIBUTES]):
            if match[1].lower() == name:
                return entities(match[2] or match[3] or match[4] or "")
        return ""


def entities(text: str) -> str:
    """Return the text with its character references replaced."""
    return unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text


def pieces(text: str) -> Iterator[Tag | str]:
    """Yield tags and text in their order, without comments, scripts, styles and titles."""
    lowered = text.lower() if text.isascii() else "".join(map(_low, text))
    ends = _Ends(text, lowered)
    place = written = 0
    while (match := _OPENS.search(text, place)) is not None:
        if match[2] is None:
            stop = ends.comment(match.end()) if match[0] == "<!--" else ends.tag(match.end())
        else:
            stop = ends.tag(match.end())
        if stop is None:
            place = match.end()
            continue  # it never ends, so it was no tag
        if match.start() > written:
            yield entities(text[written : match.start()])
        place = written = stop
        if match[2] is not None:
            tag = Tag(match[2].lower(), bool(match[1]), text[match.end() : stop - 1])
            yield tag
            if tag.name in _RAW and not tag.closes:
                place = written = ends.raw(tag.name, stop)
    if written < len(text):
        yield entities(text[written:])


def _low(letter: str) -> str:
    return letter.lower() if letter.isascii() else letter


class _Ends:
    """Where things end; what was not found behind one place is not searched for again behind a later one."""

    def __init__(self, text: str, lowered: str) -> None:
        self._text = text
        self._lowered = lowered
        self._last = {mark: text.rfind(mark) for mark in (">", '"', "'", "-->")}
        self._no_end: set[str] = set()

    def comment(self, place: int) -> int | None:
        """Return where a comment ends."""
        if self._text.startswith(">", place):
            return place + 1
        if self._last["-->"] < place:
            return None
        return self._text.index("-->", place) + 3

    def tag(self, place: int) -> int | None:
        """Return where a tag ends; a sign in quotation marks does not end it."""
        if self._last[">"] < place:
            return None
        while (match := _STOPS.search(self._text, place)) is not None:
            if match[0] == ">":
                return match.end()
            place = match.end()
            if self._last[match[0]] >= place:
                place = self._text.index(match[0], place) + 1
        return None

    def raw(self, name: str, place: int) -> int:
        """Return where the closing tag of an element begins whose content is no text."""
        if name in self._no_end:
            return place
        found = self._lowered.find(f"</{name}", place)
        if found < 0:
            self._no_end.add(name)
            return place
        return found
