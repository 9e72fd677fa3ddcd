from collections.abc import Mapping, Sequence
from enum import IntEnum

class Blob:
    def __init__(self, data: bytes) -> None: ...

class Face:
    upem: int
    def __init__(self, blob: Blob, index: int = ...) -> None: ...

class Font:
    face: Face
    def __init__(self, face: Face) -> None: ...
    def get_glyph_h_advance(self, gid: int) -> int: ...

class GlyphInfo:
    codepoint: int
    cluster: int

class GlyphPosition:
    x_advance: int
    y_advance: int
    x_offset: int
    y_offset: int

class BufferClusterLevel(IntEnum):
    MONOTONE_CHARACTERS = ...

class Buffer:
    cluster_level: BufferClusterLevel
    direction: str
    glyph_infos: Sequence[GlyphInfo]
    glyph_positions: Sequence[GlyphPosition]
    def add_str(self, text: str) -> None: ...
    def guess_segment_properties(self) -> None: ...

def shape(font: Font, buffer: Buffer, features: Mapping[str, bool] | None = ...) -> None: ...
