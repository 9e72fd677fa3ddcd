"""The fields above a mail and above each of its parts, read in one pass whatever is in them.

The parser of the standard library keeps every field, has no bounds, and takes quadratic time on some; here a block of
fields is bounded, and no field is decoded before someone asks for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lentiz_desk.intake.charsets import decode, guess, one_line
from lentiz_desk.intake.encoded_words import decoded_words

MOST_BYTES = 1 << 20
MOST_FIELDS = 10_000
_MOST_PIECES = 500
_LONGEST_PARAMETERS = 1 << 16

_NAME = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_PARAMETER = re.compile(r';\s*([^\s=;"]{1,100})\s*=\s*("[^"\\]*(?:\\.[^"\\]*)*"|[^;]*)', re.DOTALL)
_PIECE = re.compile(r"([^*]+)(?:\*([0-9]{1,4}))?(\*)?")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_FOLD = re.compile(r"\r?\n[ \t]*")
_BLANK = re.compile(rb"\n\r?\n")
_PERCENT = re.compile(rb"%([0-9a-fA-F]{2})")


@dataclass(frozen=True, kw_only=True, slots=True)
class Fields:
    """The fields of one block: for each lower-case name the values in their order, still as bytes."""

    values: dict[str, list[bytes]] = field(default_factory=dict)
    cut: bool = False

    def raw(self, name: str) -> str:
        """Return the first value of a field as it stands there, unfolded; empty when there is none."""
        found = self.values.get(name)
        return _unfolded(found[0]) if found else ""

    def every(self, name: str) -> list[str]:
        """Return all values of a field as they stand there, unfolded."""
        return [_unfolded(value) for value in self.values.get(name, ())]

    def text(self, name: str) -> str:
        """Return the first value of a field for reading: encoded words decoded, on one line."""
        return one_line(decoded_words(self.raw(name)))

    def with_parameters(self, name: str) -> tuple[str, dict[str, str]]:
        """Return what a field such as Content-Type says, in lower case, and its parameters (RFC 2045, RFC 2231)."""
        value = self.raw(name)[:_LONGEST_PARAMETERS]
        return value.partition(";")[0].strip().lower(), _parameters(value)


def read_fields(data: bytes, start: int, end: int) -> tuple[Fields, int]:
    """Return the fields of the block at ``start``, and where the body begins."""
    found: dict[str, list[bytes]] = {}
    place, count, last = start, 0, min(end, start + MOST_BYTES)
    name, value_from, value_to = "", start, start
    cut = False
    while place < end:
        stop = data.find(b"\n", place, end)
        following = end if stop < 0 else stop + 1
        if following - place <= len("\r\n") and not data[place:following].strip(b"\r\n"):
            place = following
            break
        if following > last or count >= MOST_FIELDS:
            place, cut = _body(data, place, end), True
            break
        if data[place] in b" \t":
            value_to = following
        else:
            named = _NAME.match(data, place, following)
            if named is None:
                break  # a body that no blank line announces; nothing of it is lost
            if name:
                found.setdefault(name, []).append(data[value_from:value_to])
            name, value_from, value_to = named[1].decode().lower(), named.end(), following
            count += 1
        place = following
    if name:
        found.setdefault(name, []).append(data[value_from:value_to])
    return Fields(values=found, cut=cut), place


def _body(data: bytes, place: int, end: int) -> int:
    """Return where the body begins after a block of fields that is too long to be read."""
    blank = _BLANK.search(data, place, end)
    return end if blank is None else blank.end()


def _unfolded(value: bytes) -> str:
    return _FOLD.sub(" ", guess(value)).strip()


def _parameters(value: str) -> dict[str, str]:
    """Return parameters by lower-case name; continued and encoded ones are put together."""
    whole: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for count, match in enumerate(_PARAMETER.finditer(value)):
        if count >= _MOST_PIECES:
            break
        said = _unquoted(match[2])
        piece = _PIECE.fullmatch(match[1].lower())
        if piece is None or (piece[2] is None and piece[3] is None):
            whole.setdefault(match[1].lower(), decoded_words(said))
        else:
            pieces.setdefault(piece[1], {}).setdefault(int(piece[2] or 0), (said, piece[3] is not None))
    for name, parts in pieces.items():
        whole[name] = _continued([parts[number] for number in sorted(parts)])
    return {name: one_line(said) for name, said in whole.items()}


def _unquoted(said: str) -> str:
    said = said.strip()
    if said.startswith('"'):
        return _ESCAPED.sub(r"\1", said[1:-1] if said.endswith('"') and len(said) > 1 else said[1:])
    return said


def _continued(parts: list[tuple[str, bool]]) -> str:
    """Return a parameter of RFC 2231: ``charset'language'percent-encoded``, in one piece or in more."""
    first, encoded = parts[0]
    charset = ""
    if encoded and first.count("'") > 1:
        charset, _language, first = first.split("'", 2)
    data = b"".join(
        _PERCENT.sub(lambda match: bytes.fromhex(match[1].decode()), said.encode(errors="replace"))
        if in_percents
        else said.encode(errors="replace")
        for said, in_percents in [(first, encoded), *parts[1:]]
    )
    return decode(data, charset)[0]
