"""Words of RFC 2047 (``=?utf-8?q?caf=C3=A9?=``), decoded in linear time, as mails really write them."""

from __future__ import annotations

import binascii
import re
from itertools import groupby

from lentiz_desk.intake.charsets import decode

# a question mark inside, which the standard forbids, is met with now and then
_WORD = re.compile(r"=\?([!->@-~]{1,80})\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*){0,20})\?=")


def decoded_words(text: str) -> str:
    """Return the text with its encoded words decoded; space between two of them is no part of the text."""
    if "=?" not in text:
        return text
    return "".join(_said(pieces) for pieces in _runs(text))


def _runs(text: str) -> list[str | list[re.Match[str]]]:
    """Return plain pieces, and runs of encoded words with nothing but space between them."""
    found: list[str | list[re.Match[str]]] = []
    place = 0
    for match in _WORD.finditer(text):
        between = text[place : match.start()]
        last = found[-1] if found else ""
        if isinstance(last, list) and not between.strip():
            last.append(match)
        else:
            found.extend([between, [match]])
        place = match.end()
    found.append(text[place:])
    return found


def _said(piece: str | list[re.Match[str]]) -> str:
    """Return what a run says; a character may be cut in two by the end of a word, so its bytes are put together."""
    if isinstance(piece, str):
        return piece
    return "".join(
        decode(b"".join(_data(word[2], word[3]) for word in words), charset)[0]
        for charset, words in groupby(piece, key=lambda word: word[1].partition("*")[0].lower())
    )


def _data(way: str, said: str) -> bytes:
    if way in "qQ":
        return binascii.a2b_qp(said.encode(errors="replace"), header=True)
    letters = re.sub(r"[^A-Za-z0-9+/]", "", said).encode()
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
