"""Runs of letters as glyphs with their places (HarfBuzz), drawn by reportlab with the letters still extractable."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr
from reportlab.pdfgen.canvas import Canvas

from lentiz_desk.dossier.bidi import base_level, levels, visual_runs
from lentiz_desk.dossier.fonts import Face, Weight, faces_of

_EM = 1000
_PRIVATE_USE = 0xE000


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Letters of one face in the order they are drawn; ``width`` is for a size of 1 point."""

    face: Face
    text: str
    width: float


@lru_cache(maxsize=8192)
def pieces(text: str, weight: Weight, level: int) -> tuple[Piece, ...]:
    """Return the pieces of a run of one direction, from left to right."""
    chosen = faces_of(text, weight)
    found: list[Piece] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or chosen[index] is not chosen[start]:
            found.append(_shape(text[start:index], chosen[start], level))
            start = index
    return tuple(reversed(found)) if level % 2 else tuple(found)


def width(text: str, weight: Weight, size: float) -> float:
    """Return the width in points of a printable text on one line."""
    found = levels(text, base_level(text))
    return size * sum(
        piece.width
        for start, stop, level in visual_runs(found, 0, len(text))
        for piece in pieces(text[start:stop], weight, level)
    )


def draw_runs(
    canvas: Canvas, at: tuple[float, float], runs: list[tuple[str, int]], weight: Weight, size: float
) -> float:
    """Draw runs of (text, level), already in the order of the line, and return where they end."""
    x, y = at
    for text, level in runs:
        for piece in pieces(text, weight, level):
            line = canvas.beginText(x, y)
            line.setFont(piece.face.name, size)
            line.textOut(piece.text)
            canvas.drawText(line)
            x += piece.width * size
    return x


def draw_text(canvas: Canvas, at: tuple[float, float], text: str, weight: Weight, size: float) -> float:
    """Draw a printable text on one line and return where it ends."""
    found = levels(text, base_level(text))
    runs = [(text[start:stop], level) for start, stop, level in visual_runs(found, 0, len(text))]
    return draw_runs(canvas, at, runs, weight, size)


def _shape(text: str, face: Face, level: int) -> Piece:
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    uharfbuzz.shape(face.tables, buffer, {"kern": True, "liga": False, "clig": False})
    upem = face.tables.face.upem
    letters: list[str] = []
    places: list[ShapeData] = []
    plain = True
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        code = _code(face, info.codepoint, text[info.cluster])
        own = face.font.face.charWidths[code]
        advance, right, up = (
            _EM * value / upem for value in (position.x_advance, position.x_offset, position.y_offset)
        )
        plain = plain and not right and not up and abs(advance - own) < 1
        letters.append(chr(code))
        places.append(ShapeData(info.cluster, advance, 0, right, up, own))
    drawn = "".join(letters)
    total = sum(place.x_advance for place in places) / _EM
    if plain:
        return Piece(face, drawn, total)
    shaped = ShapedStr(drawn, shapeData=places)  # type: ignore[arg-type] # the stub names one, reportlab wants a list
    return Piece(face, shaped, total)


def _code(face: Face, glyph: int, character: str) -> int:
    """Return the code under which reportlab embeds a glyph: the letter itself where it can be."""
    known = face.font.face
    if known.charToGlyph.get(ord(character)) == glyph:
        return ord(character)
    codes = face.codes.get(glyph)
    if codes:
        return int(codes[0])
    code = _PRIVATE_USE
    while code in known.charToGlyph:
        code += 1
    known.charToGlyph[code] = glyph
    face.codes[glyph] = [code]
    known.charWidths[code] = face.tables.get_glyph_h_advance(glyph) * _EM / face.tables.face.upem
    return code
