"""Decoding a picture and bringing it upright, small and plain; only ever in the process apart."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Final

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)
from pillow_heif import register_heif_opener

from lentiz_desk.domain.shown_values import NotShownBecause, Shortfall

MOST_PIXELS = 100_000_000
"""A picture with more is refused by its header: some kilobytes can claim gigabytes."""

_LOADED = (
    BmpImagePlugin,
    GifImagePlugin,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)
"""Pillow would load them when it meets such a picture, and by then nothing can be loaded any more."""

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "HEIF", "BMP", "TIFF")
_STILL = frozenset({"MPO"})
"""What holds several pictures of which the first is the one that was taken."""

_ORIENTATION = 0x112
_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_TURNED_WHEN_LOADED = frozenset({"TIFF", "HEIF"})
"""Pillow brings these upright by itself, and says their size as they are seen."""

ON_ITS_SIDE = 5
"""From this orientation on, width and height change places."""

DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    struct.error,
    zlib.error,
)
"""What Pillow and its plugins raise on a file that is not as it should be."""

Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2  # Pillow refuses at twice this, some formats before they take memory
register_heif_opener(decode_threads=1, thumbnails=False, depth_images=False, aux_images=False)


class Undrawable(Exception):
    """There is no picture to be had from these bytes."""

    def __init__(self, because: NotShownBecause) -> None:
        """Say why."""
        super().__init__(because)
        self.because = because


def opened(data: bytes) -> ImageFile.ImageFile:
    """Return the picture with its header read and nothing decoded yet; raises ``Undrawable``."""
    try:
        picture = Image.open(BytesIO(data), formats=_FORMATS)
    except Image.DecompressionBombError as bomb:
        raise Undrawable(NotShownBecause.TOO_MANY_PIXELS) from bomb
    except DAMAGED as fault:
        raise Undrawable(NotShownBecause.UNREADABLE) from fault
    if picture.width < 1 or picture.height < 1:
        raise Undrawable(NotShownBecause.UNREADABLE)
    if picture.width * picture.height > MOST_PIXELS:
        raise Undrawable(NotShownBecause.TOO_MANY_PIXELS)
    return picture


def orientation(picture: Image.Image) -> int:
    """Return how the picture must still be turned, 1 to 8 as in EXIF; 1 where it says nothing that can be read."""
    if picture.format in _TURNED_WHEN_LOADED:
        return 1
    try:
        stored = picture.getexif().get(_ORIENTATION, 1)
    except DAMAGED:
        return 1
    return stored if stored in _UPRIGHT else 1


def upright_size(picture: Image.Image) -> tuple[int, int]:
    """Return width and height as the picture is seen."""
    width, height = picture.size
    return (height, width) if orientation(picture) >= ON_ITS_SIDE else (width, height)


def upright(data: bytes, fitted: Callable[[int, int], tuple[int, int]]) -> tuple[Image.Image, list[Shortfall]]:
    """Return the first picture in RGB or RGBA, upright, with no metadata, as large as ``fitted`` says, or smaller.

    ``fitted`` is told width and height as stored. Raises ``Undrawable``.
    """
    shortfalls: list[Shortfall] = []
    picture = opened(data)
    try:
        return _drawn(picture, fitted, shortfalls), shortfalls
    except DAMAGED as fault:
        if picture.format == "HEIF":  # what would come is all black
            raise Undrawable(NotShownBecause.UNREADABLE) from fault
    del picture
    shortfalls = [Shortfall.CUT_OFF]
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        return _drawn(opened(data), fitted, shortfalls), shortfalls
    except DAMAGED as fault:
        raise Undrawable(NotShownBecause.UNREADABLE) from fault
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False


def _drawn(
    picture: ImageFile.ImageFile, fitted: Callable[[int, int], tuple[int, int]], shortfalls: list[Shortfall]
) -> Image.Image:
    turned = orientation(picture)
    size = fitted(*picture.size)
    if picture.format not in _STILL and getattr(picture, "is_animated", False):
        shortfalls.append(Shortfall.FIRST_OF_SEVERAL)
        picture.seek(0)
    picture.draft(None, size)
    picture.load()
    if picture.width * picture.height > MOST_PIXELS:  # a header that lied
        raise Undrawable(NotShownBecause.TOO_MANY_PIXELS)
    small = _plain(picture).resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    if turned in _UPRIGHT:
        small = small.transpose(_UPRIGHT[turned])
    return bare(small)


def _plain(picture: Image.Image) -> Image.Image:
    """Return the picture in RGB, or in RGBA when a part of it may be seen through."""
    if picture.mode.startswith("I;16"):
        picture = picture.convert("I")
    if picture.mode == "I":
        picture = picture.point(lambda level: level * (1 / 256)).convert("L")
    through = picture.mode in {"RGBA", "LA", "PA", "RGBa", "La"} or "transparency" in picture.info
    wanted = "RGBA" if through else "RGB"
    return picture if picture.mode == wanted else picture.convert(wanted)


def bare(picture: Image.Image) -> Image.Image:
    """Return the same pixels in a new picture, which knows nothing of where they come from."""
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    return clean
