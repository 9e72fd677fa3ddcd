"""The people of a mail: names and addresses, as far as they can be told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lentiz_desk.intake.charsets import one_line
from lentiz_desk.intake.encoded_words import decoded_words

MOST_ADDRESSES = 10_000
_SPACE = re.compile(r"\s+")
_SPECIAL = re.compile(r'["\\()<>,;:]')


@dataclass(frozen=True, kw_only=True)
class Address:
    """Someone as a mail names them; either part may be empty, never both."""

    name: str
    address: str


@dataclass(kw_only=True, slots=True)
class _Reader:
    """What was read so far: the addresses that are complete, and the pieces of the one that is not.

    ``within`` is the sign that opened where the reader is now: a quotation, a comment (``depth`` deep) or an address.
    """

    found: list[Address] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    comment: list[str] = field(default_factory=list)
    within: str = ""
    depth: int = 0
    in_group: bool = False

    def take(self, text: str) -> None:
        """Add text that means nothing but itself."""
        if text:
            {"<": self.inside, "(": self.comment}.get(self.within, self.words).append(text)

    def mark(self, mark: str, *, group_may_end: bool) -> None:
        """Add a sign that may begin or end something."""
        if self.within:
            self._mark_within(mark)
        elif mark in '"(<':
            self.within, self.depth = mark, 1
        elif mark == ":" and not self.in_group and group_may_end:
            self.words.clear()  # they are the name of a group
            self.in_group = True
        elif mark in ",;":
            self.in_group = self.in_group and mark != ";"
            self.end()
        else:
            self.take(mark)

    def _mark_within(self, mark: str) -> None:
        if self.within == "(":
            self.depth += {"(": 1, ")": -1}.get(mark, 0)
        elif mark == {'"': '"', "<": ">"}[self.within]:
            self.depth = 0
        if self.depth:
            self.take(mark)
        else:
            self.within = ""

    def end(self) -> None:
        """End an address; nothing at all is none."""
        if not (self.words or self.inside or self.comment):
            return
        words, inside = "".join(self.words).strip(), "".join(self.inside).strip()
        if not inside and "@" in words:
            words, _space, inside = words.rpartition(" ")
            if "@" not in inside:
                words, inside = "", words + inside
        name = one_line(decoded_words(words)) or one_line(decoded_words("".join(self.comment)))
        address = _SPACE.sub("", one_line(inside))
        if name or address:
            self.found.append(Address(name=name, address=address))
        for pieces in (self.words, self.inside, self.comment):
            pieces.clear()


def read_addresses(value: str) -> tuple[Address, ...]:
    """Return the addresses of a field, in their order (RFC 5322, 3.4), reading each letter once."""
    reader = _Reader()
    place, last_end = 0, value.rfind(";")
    for match in _SPECIAL.finditer(value):
        if match.start() < place:
            continue  # behind a backslash
        reader.take(value[place : match.start()])
        place = match.end()
        if match[0] == "\\" and reader.within != "<":
            reader.take(value[place : place + 1])
            place += 1
        else:
            reader.mark(match[0], group_may_end=place <= last_end)
        if len(reader.found) >= MOST_ADDRESSES:
            return tuple(reader.found)
    reader.take(value[place:])
    reader.end()
    return tuple(reader.found)
