"""Bytes as text, whatever they claim to be; what comes out is valid, printable text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from encodings import normalize_encoding
from encodings.aliases import aliases
from functools import lru_cache

from lentiz_desk.domain.mail_values import MailFault

_KNOWN = frozenset(aliases.values()) | {"utf_8_sig", "cp720", "cp737", "cp856", "cp874", "cp875", "cp1006", "koi8_t"}
_NOT_TEXT = frozenset(
    {"base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "rot_13", "uu_codec", "zlib_codec", "mbcs", "oem"}
)
# what is written is often a little more than what is said: https://encoding.spec.whatwg.org/#names-and-labels
_WIDER = {
    "ascii": "cp1252",
    "latin_1": "cp1252",
    "iso8859_9": "cp1254",
    "iso8859_11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_LONGEST_NAME = 60
_MARK = "\ufeff"

# control characters except tab and line feed, and halves of surrogate pairs: neither can be shown or written as UTF-8
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# besides these: marks that turn the direction of what follows, and breaks that are not a line feed
_UNFIT_FOR_A_LINE = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BREAKS = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def printable(text: str) -> str:
    """Return the text with line feeds as its only breaks, and without what cannot be shown."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """Return the text on one line, without marks that could make it read otherwise than it is."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _UNFIT_FOR_A_LINE.sub("", _UNPRINTABLE.sub("", _BREAKS.sub(" ", text))).strip()


@lru_cache(maxsize=256)
def codec(name: str) -> str | None:
    """Return Python's name of a character set; None when it is not a known one of text."""
    if len(name) > _LONGEST_NAME or not name.isascii():
        return None
    known = normalize_encoding(name.strip("\"' ").lower())
    known = aliases.get(known, known)
    if known in _NOT_TEXT or known not in _KNOWN:
        return _windows(known)
    return _WIDER.get(known, known)


def _windows(known: str) -> str | None:
    """Return the code page that is meant by names such as ``windows-1252`` and ``cp-850``."""
    page = re.fullmatch(r"(?:x_)?(?:windows|cp|ibm|ansi|dos)_?(\d{3,4})", known)
    found = None if page is None else f"cp{page[1]}"
    return found if found in _KNOWN else None


def decode(data: bytes, charset: str = "") -> tuple[str, frozenset[MailFault]]:
    """Return bytes as text, and what was wrong with them; an unknown character set is guessed and named."""
    faults: set[MailFault] = set()
    name = codec(charset) if charset else "ascii"
    if name is None:
        faults.add(MailFault.CHARSET_UNKNOWN)
        name = "ascii"
    if name == "ascii" or (name == "cp1252" and "ascii" in charset.lower()):
        return printable(guess(data)), frozenset(faults)
    try:
        text = data.decode(name)
    except (UnicodeError, LookupError):
        faults.add(MailFault.TEXT_DAMAGED)
        text = data.decode(name, "replace")
    return printable(text.removeprefix(_MARK)), frozenset(faults)


def guess(data: bytes) -> str:
    """Return bytes of which nothing is said as text: UTF-8 if it is that, else as Windows wrote them."""
    try:
        return data.decode().removeprefix(_MARK)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace").replace("\ufffd", "")


def worst_first(faults: Iterable[MailFault]) -> tuple[MailFault, ...]:
    """Return the faults once each, in the order in which they are defined."""
    found = set(faults)
    return tuple(fault for fault in MailFault if fault in found)
