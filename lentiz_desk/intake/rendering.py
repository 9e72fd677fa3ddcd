"""Drawing pictures: the tasks of the process apart; bytes and an order come in, an answer of ours goes out."""

from __future__ import annotations

import math
from collections.abc import Callable
from io import BytesIO

import msgspec
from PIL import Image

from lentiz_desk.domain.shown_values import NotShownBecause
from lentiz_desk.intake import pixels
from lentiz_desk.intake.picture_facts import facts_of
from lentiz_desk.intake.pixels import Undrawable, upright
from lentiz_desk.intake.shown import Box, CleanCopy, CopyOrder, Picture, PictureFacts, PictureOrder, Refused

_BLURRED_POINTS = 10
_POINT = 8
_LOSSLESS = frozenset({"PNG", "GIF", "BMP"})
_WHITE = (255, 255, 255, 255)


def picture(data: bytes, parameters: bytes) -> bytes:
    """Draw a picture as a ``PictureOrder`` says; answers with a ``Picture`` or ``Refused``."""
    order = msgspec.msgpack.decode(parameters, type=PictureOrder)
    return _answer(lambda: _picture(data, order))


def facts(data: bytes, _parameters: bytes) -> bytes:
    """Answer with the ``PictureFacts`` or ``Refused``."""
    return _answer(lambda: facts_of(data))


def clean_copy(data: bytes, parameters: bytes) -> bytes:
    """Write a picture anew as a ``CopyOrder`` says; answers with a ``CleanCopy`` or ``Refused``."""
    order = msgspec.msgpack.decode(parameters, type=CopyOrder)
    return _answer(lambda: _clean_copy(data, order))


def _answer(make: Callable[[], Picture | PictureFacts | CleanCopy]) -> bytes:
    try:
        return msgspec.msgpack.encode(make())
    except Undrawable as why:
        because = why.because
    except Image.DecompressionBombError:
        because = NotShownBecause.TOO_MANY_PIXELS
    return msgspec.msgpack.encode(Refused(because=because))


def _picture(data: bytes, order: PictureOrder) -> Picture:
    box = order.box
    if pixels.orientation(pixels.opened(data)) >= pixels.ON_ITS_SIDE:
        box = Box(width=box.height, height=box.width)
    drawn, shortfalls = upright(data, lambda width, height: _within(width, height, box))
    if order.blurred:
        drawn = _blurred(drawn)
    return Picture(png=_png(drawn), width=drawn.width, height=drawn.height, shortfalls=tuple(shortfalls))


def _within(width: int, height: int, box: Box) -> tuple[int, int]:
    scale = min(1.0, box.width / width, box.height / height)
    return max(1, int(width * scale)), max(1, int(height * scale))


def _blurred(sharp: Image.Image) -> Image.Image:
    """Return a picture in which nothing can be made out: so few points that no face and no letter is left of it."""
    if sharp.mode == "RGBA":
        sharp = Image.alpha_composite(Image.new("RGBA", sharp.size, _WHITE), sharp)
    points = min(_BLURRED_POINTS, max(1, max(sharp.size) // _POINT))
    few = _within(*sharp.size, Box(width=points, height=points))
    return sharp.convert("RGB").resize(few, Image.Resampling.BOX).resize(sharp.size, Image.Resampling.BICUBIC)


def _clean_copy(data: bytes, order: CopyOrder) -> CleanCopy:
    kind = pixels.opened(data).format
    drawn, shortfalls = upright(data, lambda width, height: _of_at_most(width, height, order.most_pixels))
    keeps = drawn.mode == "RGBA" or kind in _LOSSLESS
    written = BytesIO()
    if keeps:
        drawn.save(written, "PNG")
    else:
        drawn.save(written, "JPEG", quality=90)
    return CleanCopy(
        data=written.getvalue(),
        media_type="image/png" if keeps else "image/jpeg",
        width=drawn.width,
        height=drawn.height,
        shortfalls=tuple(shortfalls),
    )


def _of_at_most(width: int, height: int, most: int) -> tuple[int, int]:
    scale = min(1.0, math.sqrt(most / (width * height)))
    wide = min(max(1, int(width * scale)), most)
    return wide, min(max(1, int(height * scale)), max(1, most // wide))


def _png(drawn: Image.Image) -> bytes:
    written = BytesIO()
    drawn.save(written, "PNG", compress_level=1)
    return written.getvalue()
