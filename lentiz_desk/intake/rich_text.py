"""Rich text as Outlook keeps it: decompressed ([MS-OXRTFCP]), and as the text or HTML inside ([MS-OXRTFEX])."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field

from lentiz_desk.intake.charsets import codec

MOST_BYTES = 16 << 20
_WINDOW = 4096
_BEGINS_WITH = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20"
    b"\\b\\i\\u\\tab\\tx"
)
_HEADER = struct.Struct("<IIII")
_COMPRESSED, _AS_IT_IS = 0x75465A4C, 0x414C454D

_TOKEN = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?[0-9]{1,9})?[ ]?|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_SIGNS = {
    "par": "\n",
    "line": "\n",
    "sect": "\n",
    "row": "\n",
    "tab": "\t",
    "cell": "\t",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "endash": "–",
    "emdash": "—",
}
_UNSAID = frozenset({"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "listtable"})


def decompressed(data: bytes) -> bytes | None:
    """Return compressed rich text as rich text; None when it is not that, or too long."""
    if len(data) < _HEADER.size:
        return None
    _size, length, kind, _check = _HEADER.unpack_from(data)
    if kind == _AS_IT_IS:
        return data[_HEADER.size : _HEADER.size + min(length, MOST_BYTES)]
    if kind != _COMPRESSED or length > MOST_BYTES:
        return None
    found = bytearray(_BEGINS_WITH)
    place = _HEADER.size
    while place < len(data) and len(found) - len(_BEGINS_WITH) < length:
        control = data[place]
        place += 1
        for bit in range(8):
            if not control >> bit & 1:
                found += data[place : place + 1]
                place += 1
            elif not _repeat(found, data[place : place + 2]):
                return bytes(found[len(_BEGINS_WITH) :][:length])
            else:
                place += 2
    return bytes(found[len(_BEGINS_WITH) :][:length])


def _repeat(found: bytearray, token: bytes) -> bool:
    """Add what the window of the last bytes holds; say whether the text goes on."""
    if len(token) < len(b"..") or len(found) < 1:
        return False
    said = int.from_bytes(token, "big")
    back = (len(found) - (said >> 4)) % _WINDOW
    if back == 0 or back > len(found):
        return False
    for _ in range((said & 15) + 2):
        found.append(found[-back])
    return True


@dataclass(slots=True)
class _Text:
    """What is said so far, and for each open group whether its words count."""

    html: bool
    charset: str = "cp1252"
    said: list[str] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)
    groups: list[tuple[bool, bool, int]] = field(default_factory=list)
    unsaid: bool = False
    markup: bool = False
    instead: int = 1
    skip: int = 0

    def bytes_(self, data: bytes) -> None:
        """Add bytes in the character set of the text."""
        if self.skip:
            skipped = min(self.skip, len(data))
            self.skip -= skipped
            data = data[skipped:]
        if not self.unsaid:
            self.waiting += data

    def sign(self, sign: str) -> None:
        """Add a character."""
        if not self.unsaid:
            self.flush()
            self.said.append(sign)

    def flush(self) -> None:
        """Decode what was kept back; a character may have come in more than one piece."""
        if self.waiting:
            self.said.append(self.waiting.decode(self.charset, "replace"))
            self.waiting.clear()


def text_of(rtf: bytes) -> tuple[str, bool]:
    """Return the text in rich text, and whether it is HTML that was wrapped in it."""
    text = _Text(html=b"\\fromhtml" in rtf[:1_000])
    for match in _TOKEN.finditer(rtf):
        if match[1]:
            text.bytes_(bytes.fromhex(match[1].decode()))
        elif match[2]:
            _word(text, match[2].decode(), match[3])
        elif match[4]:
            _symbol(text, match[4])
        elif match[5]:
            _group(text, match[5])
        elif match[6]:
            text.bytes_(match[6])
    text.flush()
    halves = "".join(text.said)  # a character beyond the first 65,536 comes as two halves
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"), text.html


def _group(text: _Text, brace: bytes) -> None:
    text.skip = 0
    if brace == b"{":
        text.groups.append((text.unsaid, text.markup, text.instead))
    elif text.groups:
        text.unsaid, text.markup, text.instead = text.groups.pop()


def _symbol(text: _Text, symbol: bytes) -> None:
    if symbol == b"*":
        text.unsaid = True  # unless what follows is known: see the tag of wrapped HTML
    elif symbol in {b"\\", b"{", b"}"}:
        text.bytes_(symbol)
    elif symbol == b"~":
        text.sign("\xa0")
    elif symbol == b"_":
        text.sign("-")
    elif symbol in {b"\r", b"\n"}:
        text.sign("\n")


def _word(text: _Text, word: str, number: bytes | None) -> None:
    value = int(number) if number else 0
    if word == "ansicpg":
        text.charset = codec(f"cp{value}") or text.charset
    elif word == "htmltag" and text.html:
        text.unsaid, text.markup = False, True
    elif word == "htmlrtf" and text.html:
        text.unsaid = number is None or value != 0
    elif word == "uc":
        text.instead = max(0, min(value, 8))
    elif word == "u":
        text.sign(chr(value % 0x10000))
        text.skip = text.instead
    elif word == "mhtmltag" or word in _UNSAID:
        text.unsaid = True
    elif word in _SIGNS:
        text.sign(_SIGNS[word])
