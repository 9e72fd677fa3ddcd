"""Having received files drawn and read in the process apart; what comes back was made by us, pixel for pixel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from lentiz_desk.apart.errors import ApartError, AskedTooMuch, InputTooLarge, NotPossibleHere, Stopped, TookTooLong
from lentiz_desk.apart.running import run
from lentiz_desk.domain.shown_values import NotShownBecause, ShownAs
from lentiz_desk.intake.errors import NotShown
from lentiz_desk.intake.media import FIRST, media_type
from lentiz_desk.intake.shown import (
    LARGEST_SIDE,
    Box,
    CleanCopy,
    CopyOrder,
    PageOrder,
    PdfPage,
    PdfText,
    Picture,
    PictureFacts,
    PictureOrder,
    Refused,
    TextOrder,
)

SECONDS = 20
MEMORY = 1 << 30
MOST_CHARACTERS = 2_000_000
MOST_COPIED_PIXELS = 16_000_000
"""A clean copy is for paper: more would not be seen there."""

_LARGEST_ANSWER = 5 * LARGEST_SIDE * LARGEST_SIDE
_READING = 0.75
"""Of the time there is: what was read until then is better than nothing."""
_PICTURES = "lentiz_desk.intake.rendering"
_PDF = "lentiz_desk.intake.rendering_pdf"
_SHOWN_AS = {
    "image/png": ShownAs.PICTURE,
    "image/jpeg": ShownAs.PICTURE,
    "image/gif": ShownAs.PICTURE,
    "image/webp": ShownAs.PICTURE,
    "image/heic": ShownAs.PICTURE,
    "image/bmp": ShownAs.PICTURE,
    "image/tiff": ShownAs.PICTURE,
    "application/pdf": ShownAs.PAGES,
}
_BECAUSE: dict[type[ApartError], NotShownBecause] = {
    InputTooLarge: NotShownBecause.TOO_LARGE,
    TookTooLong: NotShownBecause.TOOK_TOO_LONG,
    AskedTooMuch: NotShownBecause.ASKED_TOO_MUCH,
    NotPossibleHere: NotShownBecause.NOT_POSSIBLE_HERE,
}
_Answer = TypeVar("_Answer", Picture, PictureFacts, CleanCopy, PdfPage, PdfText)
_Asked = Callable[[], bool]


def _never() -> bool:
    return False


def shown_as(data: bytes) -> ShownAs:
    """Return how a file can be shown, by its first bytes; raises ``NotShown`` for what nothing here draws."""
    found = _SHOWN_AS.get(media_type(data[:FIRST]))
    if found is None:
        raise NotShown(NotShownBecause.NO_WAY)
    return found


def picture(data: bytes, box: Box, *, blurred: bool = False, cancelled: _Asked = _never) -> Picture:
    """Return a picture upright and within a box; blurred so that nothing sharp ever reaches this process.

    Raises ``NotShown``, and ``apart.errors.Stopped`` when it was cancelled; so do all others here.
    """
    _only(data, ShownAs.PICTURE)
    order = PictureOrder(box=box.bounded(), blurred=blurred)
    return _asked(f"{_PICTURES}:picture", data, order, Picture, cancelled)


def picture_facts(data: bytes, *, cancelled: _Asked = _never) -> PictureFacts:
    """Return what a picture says of itself: size, device, moment, place."""
    _only(data, ShownAs.PICTURE)
    return _asked(f"{_PICTURES}:facts", data, None, PictureFacts, cancelled)


def clean_copy(data: bytes, *, most_pixels: int = MOST_COPIED_PIXELS, cancelled: _Asked = _never) -> CleanCopy:
    """Return a picture written anew for paper: upright, without any metadata, of so many pixels at most."""
    _only(data, ShownAs.PICTURE)
    order = CopyOrder(most_pixels=min(max(most_pixels, 1), MOST_COPIED_PIXELS))
    return _asked(f"{_PICTURES}:clean_copy", data, order, CleanCopy, cancelled)


def pdf_page(data: bytes, number: int, box: Box, *, cancelled: _Asked = _never) -> PdfPage:
    """Return one page of a PDF, counting from 1, within a box; it also says how many pages there are."""
    _only(data, ShownAs.PAGES)
    return _asked(f"{_PDF}:page", data, PageOrder(number=number, box=box.bounded()), PdfPage, cancelled)


def pdf_text(
    data: bytes, *, most_characters: int = MOST_CHARACTERS, seconds: float = SECONDS, cancelled: _Asked = _never
) -> PdfText:
    """Return the text of a PDF for search, as far as it fits and can be read in time."""
    _only(data, ShownAs.PAGES)
    within = min(seconds, SECONDS)
    order = TextOrder(most_characters=min(max(most_characters, 0), MOST_CHARACTERS), seconds=within * _READING)
    return _asked(f"{_PDF}:text", data, order, PdfText, cancelled, seconds=within)


def _only(data: bytes, way: ShownAs) -> None:
    if shown_as(data) is not way:
        raise NotShown(NotShownBecause.NO_WAY)


def _asked(
    task: str, data: bytes, order: object, kind: type[_Answer], cancelled: _Asked, *, seconds: float | None = None
) -> _Answer:
    try:
        answer = run(
            task,
            data,
            parameters=msgspec.msgpack.encode(order),
            seconds=SECONDS if seconds is None else seconds,
            memory=MEMORY,
            largest_answer=_LARGEST_ANSWER,
            cancelled=cancelled,
        )
        found: _Answer | Refused = msgspec.msgpack.decode(answer, type=kind | Refused)
    except Stopped:
        raise
    except ApartError as fault:
        raise NotShown(_BECAUSE.get(type(fault), NotShownBecause.UNREADABLE)) from fault
    except msgspec.DecodeError as fault:
        raise NotShown(NotShownBecause.UNREADABLE) from fault
    if isinstance(found, Refused):
        raise NotShown(found.because)
    return found
