"""Runs of letters as glyphs with their places (HarfBuzz), drawn by reportlab with the letters still extractable.

Simple text (``fonts.is_simple``) is shaped word by word, each word once: no face kerns a letter against a space, so a
line of such words is as wide as its words and spaces, and is drawn as one string.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from lentiz_desk.dossier.bidi import base_level, levels, visual_runs
from lentiz_desk.dossier.canvas import PaperCanvas
from lentiz_desk.dossier.fonts import Face, Weight, chain, faces_of, is_simple

_EM = 1000
_PRIVATE_USE = 0xE000


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Letters of one face in the order they are drawn; ``width`` is for a size of 1 point.

    ``closer`` says by how much each letter draws the next one closer (1/1000 em), is empty when none does, and None
    when letters are moved in another way.
    """

    face: Face
    text: str
    width: float
    closer: tuple[float, ...] | None


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


def forget() -> None:
    """Drop every word that was shaped, so that no text of a paper stays in memory after its drawing."""
    pieces.cache_clear()
    _width.cache_clear()


def width(text: str, weight: Weight, size: float) -> float:
    """Return the width in points of a printable text on one line."""
    return size * _width(text, weight)


@lru_cache(maxsize=65536)
def _width(text: str, weight: Weight) -> float:
    found = levels(text, base_level(text))
    return sum(
        piece.width
        for start, stop, level in visual_runs(found, 0, len(text))
        for piece in pieces(text[start:stop], weight, level)
    )


def draw_simple(
    canvas: PaperCanvas, at: tuple[float, float], lines: Sequence[str], weight: Weight, size: float, *, leading: float
) -> None:
    """Draw lines of simple text from a first baseline down."""
    face = chain(weight)[0]
    codes = [_code_of_line(canvas, line, face, weight) for line in lines]
    known = [code for code in codes if code is not None]
    if len(known) == len(codes):
        canvas.write_lines(at, known, face.font, size, leading=leading)
        return
    for index, line in enumerate(lines):
        draw_runs(canvas, (at[0], at[1] - index * leading), [(line, 0)], weight, size)


def draw_runs(
    canvas: PaperCanvas, at: tuple[float, float], runs: Sequence[tuple[str, int]], weight: Weight, size: float
) -> None:
    """Draw runs of (text, level), already in the order of the line."""
    x, y = at
    for text, level in runs:
        for piece in pieces(text, weight, level):
            line = canvas.beginText(x, y)
            line.setFont(piece.face.name, size)
            line.textOut(piece.text)
            canvas.drawText(line)
            x += piece.width * size


def draw_text(canvas: PaperCanvas, at: tuple[float, float], text: str, weight: Weight, size: float) -> None:
    """Draw a printable text on one line."""
    if is_simple(text, weight):
        draw_simple(canvas, at, [text], weight, size, leading=size)
        return
    found = levels(text, base_level(text))
    runs = [(text[start:stop], level) for start, stop, level in visual_runs(found, 0, len(text))]
    draw_runs(canvas, at, runs, weight, size)


def _code_of_line(canvas: PaperCanvas, line: str, face: Face, weight: Weight) -> str | None:
    """Return a line as a TJ operator, or None when one of its words has no such code."""
    written = canvas.written
    codes = []
    for word in line.split(" "):
        key = (face.name, word)
        if key not in written:
            written[key] = _code_of_word(canvas, word, face, weight)
        code = written[key]
        if code is None:
            return None
        codes.append(code)
    return f"[({' '.join(codes)})] TJ"


def _code_of_word(canvas: PaperCanvas, word: str, face: Face, weight: Weight) -> str | None:
    if not word:
        return ""
    (piece, *others) = pieces(word, weight, 0)
    if others or piece.closer is None or piece.text != word:
        return None
    return canvas.code_of(word, face.font, piece.closer)


def _shape(text: str, face: Face, level: int) -> Piece:
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    uharfbuzz.shape(face.tables, buffer, {"kern": True, "liga": False, "clig": False})
    upem = face.tables.face.upem
    letters: list[str] = []
    places: list[tuple[int, float, float, float, float]] = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        code = _code(face, info.codepoint, text[info.cluster])
        own = face.font.face.charWidths[code]
        advance, right, up = (
            _EM * value / upem for value in (position.x_advance, position.x_offset, position.y_offset)
        )
        letters.append(chr(code))
        places.append((info.cluster, advance, right, up, own))
    drawn = "".join(letters)
    total = sum(advance for _, advance, *_ in places) / _EM
    moved = any(right or up for _, _, right, up, _ in places)
    closer = tuple(own - advance for _, advance, _, _, own in places)
    if not moved and all(abs(back) < 1 for back in closer):
        return Piece(face, drawn, total, ())
    data = [ShapeData(cluster, advance, 0, right, up, own) for cluster, advance, right, up, own in places]
    shaped = ShapedStr(drawn, shapeData=data)  # type: ignore[arg-type] # the stub names one, reportlab wants a list
    return Piece(face, shaped, total, None if moved else closer)


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
