"""The parts of a mail (RFC 2045, RFC 2046) as places in its bytes: bounded in depth and number, linear in time.

The parser of the standard library builds an object for every part and asks every line for every boundary that is open;
a hostile mail makes both endless. Here a part is a place between two boundaries, and nothing is copied before someone
asks for it.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass, field

from lentiz_desk.domain.mail_values import MailFault
from lentiz_desk.intake.headers import Fields, read_fields

MOST_PARTS = 2_000
MOST_DEPTH = 20
_LONGEST_BOUNDARY = 1_000
_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}")
_SPACE = b" \t\r\n"
_AS_IT_IS = frozenset({"", "7bit", "8bit", "binary", "8-bit", "7-bit"})


@dataclass(kw_only=True, slots=True)
class Part:
    """One part: its fields, what it says to be, where its body lies in the mail, and whether a boundary ends it."""

    data: bytes
    fields: Fields
    start: int
    end: int
    media_type: str
    parameters: dict[str, str]
    children: list[Part] = field(default_factory=list)
    closed: bool = False

    def is_blank(self) -> bool:
        """Say whether nothing but space is in it."""
        return not self.data[self.start : self.end].strip()

    def content(self) -> tuple[bytes, bool]:
        """Return the bytes that were sent in this part, and whether they are undamaged."""
        said = self.data[self.start : self.end]
        way = self.fields.raw("content-transfer-encoding").partition(";")[0].strip().lower()
        match way:
            case "base64":
                return _from_base64(said)
            case "quoted-printable":
                return binascii.a2b_qp(said), True
            case "x-uuencode" | "uuencode" | "uue" | "x-uue":
                return _from_uu(said)
        return said, way in _AS_IT_IS


@dataclass(kw_only=True, slots=True)
class _Count:
    """How many parts may still come, and what was wrong with the shape of the mail."""

    left: int = MOST_PARTS
    faults: set[MailFault] = field(default_factory=set)


def read_parts(data: bytes, start: int) -> tuple[Part, frozenset[MailFault]]:
    """Return the mail that begins at ``start`` with all its parts, and what was wrong with its shape."""
    count = _Count()
    whole = _part(data, start, len(data), depth=0, otherwise="text/plain", count=count)
    if whole.children and not whole.closed:
        last = whole
        while last.children:
            last = last.children[-1]
        text = last.media_type.startswith("text/")
        count.faults.add(MailFault.TEXT_DAMAGED if text else MailFault.ATTACHMENT_DAMAGED)
    return whole, frozenset(count.faults)


def _part(data: bytes, start: int, end: int, *, depth: int, otherwise: str, count: _Count) -> Part:
    count.left -= 1
    fields, body = read_fields(data, start, end)
    if fields.cut:
        count.faults.add(MailFault.HEADER_TOO_LONG)
    media_type, parameters = fields.with_parameters("content-type")
    if not _TYPE.fullmatch(media_type):
        media_type = otherwise if not media_type or media_type == "text" else "application/octet-stream"
    part = Part(data=data, fields=fields, start=body, end=end, media_type=media_type, parameters=parameters)
    if media_type.startswith("multipart/"):
        _split(part, depth=depth, count=count)
    return part


def _split(part: Part, *, depth: int, count: _Count) -> None:
    """Find the children of a part; one that cannot be taken apart is read as the text that it is."""
    if depth >= MOST_DEPTH:
        count.faults.add(MailFault.TOO_DEEP)
        part.media_type = "application/octet-stream"
        return
    places = _places(part, count)
    if places is None:
        count.faults.add(MailFault.TEXT_DAMAGED)
        part.media_type = "text/plain"
        return
    otherwise = "message/rfc822" if part.media_type == "multipart/digest" else "text/plain"
    for start, end in places:
        if count.left <= 0:
            count.faults.add(MailFault.TOO_MANY_PARTS)
            return
        part.children.append(_part(part.data, start, end, depth=depth + 1, otherwise=otherwise, count=count))


def _places(part: Part, count: _Count) -> list[tuple[int, int]] | None:
    """Return where the children lie; None when there is no boundary to go by."""
    boundary = part.parameters.get("boundary", "")[:_LONGEST_BOUNDARY]
    if not boundary:
        return None
    line = re.compile(rb"\n--" + re.escape(boundary.encode()) + rb"(--)?[ \t]*\r?(?=\n|\Z)")
    found: list[tuple[int, int]] = []
    start: int | None = None
    for match in line.finditer(part.data, max(part.start - 1, 0), part.end):
        if start is not None:
            found.append((start, _before_break(part.data, start, match.start())))
        if match[1] or len(found) > count.left:
            part.closed = True
            return found
        start = min(match.end() + 1, part.end)
    if start is not None:
        found.append((start, part.end))
    return found or None


def _before_break(data: bytes, start: int, end: int) -> int:
    """Return where a part ends; the line break before a boundary belongs to the boundary."""
    if end > start and data[end - 1] == ord("\r"):
        end -= 1
    return max(start, end)


def _from_base64(said: bytes) -> tuple[bytes, bool]:
    letters = said.translate(None, _SPACE)
    try:
        return binascii.a2b_base64(letters, strict_mode=True), True
    except binascii.Error:
        pass
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", letters.partition(b"=")[0])
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4)), False


def _from_uu(said: bytes) -> tuple[bytes, bool]:
    found, intact = bytearray(), True
    lines = iter(said.splitlines())
    for line in lines:
        if line.startswith(b"begin "):
            break
    for line in lines:
        if line.rstrip() in {b"end", b"", b"`"}:
            break
        try:
            found += binascii.a2b_uu(line)
        except binascii.Error:
            intact = False
    return bytes(found), intact
