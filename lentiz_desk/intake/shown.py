"""What crosses between the app and the process apart: how large, and what was drawn or found."""

from __future__ import annotations

from typing import Self

import msgspec

from lentiz_desk.domain.shown_values import NotShownBecause, Shortfall

LARGEST_SIDE = 4096
"""Pixels; whoever asks for more gets this."""


class Box(msgspec.Struct, frozen=True, kw_only=True):
    """The room that a picture is fitted into, in pixels; it is never made larger than it is."""

    width: int
    height: int

    def bounded(self) -> Self:
        """Return the same room within 1 and ``LARGEST_SIDE``."""
        return type(self)(
            width=min(max(self.width, 1), LARGEST_SIDE),
            height=min(max(self.height, 1), LARGEST_SIDE),
        )


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """A place on earth (WGS 84) in decimal degrees, south and west negative."""

    latitude: float
    longitude: float


class Refused(msgspec.Struct, frozen=True, kw_only=True, tag="refused"):
    """Nothing was drawn."""

    because: NotShownBecause


class Picture(msgspec.Struct, frozen=True, kw_only=True, tag="picture"):
    """A PNG of ours, upright, without any metadata."""

    png: bytes
    width: int
    height: int
    shortfalls: tuple[Shortfall, ...] = ()


class CleanCopy(msgspec.Struct, frozen=True, kw_only=True, tag="clean_copy"):
    """A picture written anew (JPEG or PNG), upright, without any metadata."""

    data: bytes
    media_type: str
    width: int
    height: int
    shortfalls: tuple[Shortfall, ...] = ()


class PictureFacts(msgspec.Struct, frozen=True, kw_only=True, tag="facts"):
    """What a picture says of itself; it may say anything. Empty or None: it does not say.

    ``width`` and ``height`` are those of the picture upright. ``device``: maker and model of the camera. ``taken_at``:
    ISO 8601, as the camera's clock stood, with an offset only where the camera wrote one. ``turned``: the camera was
    held otherwise than the file is stored. ``more``: it holds other metadata than what is named here.
    """

    format: str
    width: int
    height: int
    device: str = ""
    taken_at: str = ""
    position: Position | None = None
    turned: bool = False
    more: bool = False


class PdfPage(msgspec.Struct, frozen=True, kw_only=True, tag="page"):
    """One page as a PNG of ours; ``number`` counts from 1, ``pages`` is how many there are."""

    png: bytes
    width: int
    height: int
    number: int
    pages: int


class PdfText(msgspec.Struct, frozen=True, kw_only=True, tag="text"):
    """The text of a PDF, pages parted by a form feed; ``whole``: nothing was left out for its length or its time."""

    text: str
    pages: int
    whole: bool


class PictureOrder(msgspec.Struct, frozen=True, kw_only=True):
    """How a picture is to be drawn."""

    box: Box
    blurred: bool = False


class CopyOrder(msgspec.Struct, frozen=True, kw_only=True):
    """How large a clean copy may be, in pixels altogether."""

    most_pixels: int


class PageOrder(msgspec.Struct, frozen=True, kw_only=True):
    """Which page is to be drawn, counting from 1."""

    number: int
    box: Box


class TextOrder(msgspec.Struct, frozen=True, kw_only=True):
    """How much text is wanted: characters, and seconds after which the rest is left out."""

    most_characters: int
    seconds: float
