"""The embedded faces, and which of them has a letter; a character that none has is printed as U+XXXX.

Sources and licences of the files stand beside them in ``resources/fonts`` (ADR 0020).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache
from io import BytesIO

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from lentiz_desk.dossier.characters import code_point, readable
from lentiz_desk.resources import resource


class Weight(Enum):
    """How heavy a text is set; MONO is for hashes and commands."""

    REGULAR = "regular"
    BOLD = "bold"
    MONO = "mono"


_CHAINS = {
    Weight.REGULAR: ("NotoSans-Regular", "NotoSansArabic-Regular", "NotoSansHebrew-Regular", "DejaVuSans"),
    Weight.BOLD: ("NotoSans-Bold", "NotoSansArabic-Bold", "NotoSansHebrew-Bold", "DejaVuSans"),
    Weight.MONO: (
        "DejaVuSansMono",
        "NotoSans-Regular",
        "NotoSansArabic-Regular",
        "NotoSansHebrew-Regular",
        "DejaVuSans",
    ),
}
_JOINERS = "\u200c\u200d"
_SIMPLE_BLOCKS = (range(0x20, 0x530), range(0x1E00, 0x1F00), range(0x2010, 0x20C0))
"""Latin, Greek, Cyrillic, punctuation and money; no two of their letters compose (NFC) or change each other's form."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One font file, known to reportlab by its name and to HarfBuzz by its tables; ``codes`` are those of a glyph."""

    name: str
    font: TTFont
    tables: uharfbuzz.Font
    codes: dict[int, list[int]]

    def has(self, character: str) -> bool:
        """Say whether the face has a glyph for the character; a joiner needs none."""
        return ord(character) in self.font.face.charToGlyph or character in _JOINERS


@cache
def face(name: str) -> Face:
    """Load a face from the resources, once per process."""
    data = resource(f"fonts/{name}.ttf").read_bytes()
    font = TTFont(name, BytesIO(data))
    pdfmetrics.registerFont(font)
    tables = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(data)))
    return Face(name, font, tables, vars(font.face)["glyphToChar"])


def chain(weight: Weight) -> tuple[Face, ...]:
    """Return the faces of a weight, the preferred one first."""
    return tuple(face(name) for name in _CHAINS[weight])


def printable(text: str, weight: Weight = Weight.REGULAR) -> str:
    """Return the text as it will be printed: readable, and with U+XXXX where no face has a glyph."""
    if is_simple(text, weight):
        return text
    faces = chain(weight)
    shown: list[str] = []
    named = False
    for character in readable(text):
        if character == "\n" or any(face.has(character) for face in faces):
            shown.append(character)
            named = False
        else:
            shown.append((" " if named else "") + code_point(character))
            named = True
    return "".join(shown)


def is_simple(text: str, weight: Weight) -> bool:
    """Say whether a text prints as it is, from left to right, in the first face, one glyph for each letter."""
    return _simple(weight).fullmatch(text) is not None


@cache
def _simple(weight: Weight) -> re.Pattern[str]:
    preferred = chain(weight)[0]
    letters = "".join(
        character
        for block in _SIMPLE_BLOCKS
        for character in map(chr, block)
        if preferred.has(character) and _stands_alone(character)
    )
    return re.compile(f"[\n{re.escape(letters)}]*")


def _stands_alone(character: str) -> bool:
    """Say whether a character prints as itself, joins nothing and turns no line around."""
    return (
        readable(character) == character
        and unicodedata.category(character)[0] in "LNPSZ"
        and unicodedata.bidirectional(character) not in {"R", "AL", "AN"}
    )


def faces_of(text: str, weight: Weight) -> list[Face]:
    """Return the face for every character of a printable text; marks and punctuation stay with what they follow."""
    faces = chain(weight)
    chosen: list[Face] = []
    for character in text:
        follows = bool(chosen) and unicodedata.category(character)[0] in "MZPC"
        if follows and chosen[-1].has(character):
            chosen.append(chosen[-1])
        else:
            chosen.append(next((face for face in faces if face.has(character)), faces[0]))
    return chosen
