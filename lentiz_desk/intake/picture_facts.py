"""What a picture says of itself: size, camera, moment and place (EXIF 2.32); only ever read in the process apart."""

from __future__ import annotations

import math
import re
from contextlib import suppress
from datetime import datetime

from PIL import Image

from lentiz_desk.intake.pixels import DAMAGED, opened, upright_size
from lentiz_desk.intake.shown import PictureFacts, Position

_MAKE, _MODEL, _CHANGED, _ORIENTATION = 0x10F, 0x110, 0x132, 0x112
_EXIF, _GPS = 0x8769, 0x8825
_TAKEN, _MADE = 0x9003, 0x9004
_TAKEN_OFFSET, _MADE_OFFSET, _CHANGED_OFFSET = 0x9011, 0x9012, 0x9010
_NORTH_SOUTH, _LATITUDE, _EAST_WEST, _LONGITUDE = 1, 2, 3, 4
_PLAIN = frozenset({_MAKE, _MODEL, _CHANGED, _ORIENTATION, 0x11A, 0x11B, 0x128, 0x213, _EXIF, _GPS})
_MORE = ("xmp", "XML:com.adobe.xmp", "comment", "photoshop", "iptc", "thumbnails", "metadata")
_SIXTY = (1, 60, 3600)
_LONGEST = 100
_NAMES = {"MPO": "JPEG", "HEIF": "HEIC"}
_MOMENT = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(r"[+-]\d\d:\d\d")

_Table = dict[int, object]


def facts_of(data: bytes) -> PictureFacts:
    """Return what a picture says of itself; what cannot be read it does not say. Raises ``Undrawable``."""
    picture = opened(data)
    width, height = upright_size(picture)
    main, taken, place = _tables(picture)
    stored = picture.info.get("original_orientation") or main.get(_ORIENTATION, 1)
    return PictureFacts(
        format=_NAMES.get(picture.format or "", picture.format or ""),
        width=width,
        height=height,
        device=_device(main),
        taken_at=_taken_at(main, taken),
        position=_position(place),
        turned=stored in range(2, 9),
        more=bool(taken) or not _PLAIN.issuperset(main) or _says_more(picture),
    )


def _tables(picture: Image.Image) -> tuple[_Table, _Table, _Table]:
    main: _Table = {}
    taken: _Table = {}
    place: _Table = {}
    with suppress(*DAMAGED):
        exif = picture.getexif()
        main = dict(exif)
        taken = dict(exif.get_ifd(_EXIF))
        place = dict(exif.get_ifd(_GPS))
    return main, taken, place


def _says_more(picture: Image.Image) -> bool:
    texts: object = None
    with suppress(*DAMAGED):
        texts = getattr(picture, "text", None)
    return bool(texts) or any(picture.info.get(name) for name in _MORE)


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    seen = "".join(mark if mark.isprintable() else " " for mark in value.partition("\0")[0])
    return " ".join(seen.split())[:_LONGEST]


def _device(main: _Table) -> str:
    make, model = _text(main.get(_MAKE)), _text(main.get(_MODEL))
    return model if model.casefold().startswith(make.casefold()) else f"{make} {model}".strip()


def _taken_at(main: _Table, taken: _Table) -> str:
    for moment, offset in (
        (taken.get(_TAKEN), taken.get(_TAKEN_OFFSET)),
        (taken.get(_MADE), taken.get(_MADE_OFFSET)),
        (main.get(_CHANGED), taken.get(_CHANGED_OFFSET)),
    ):
        with suppress(ValueError):
            found = _MOMENT.fullmatch(_text(moment))
            if found is not None:
                year, month, day, hour, minute, second = map(int, found.groups())
                clock = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - as the camera's clock stood
                said = _text(offset)
                return clock.isoformat() + (said if _OFFSET.fullmatch(said) else "")
    return ""


def _position(place: _Table) -> Position | None:
    latitude = _degrees(place.get(_LATITUDE), place.get(_NORTH_SOUTH), "S", 90)
    longitude = _degrees(place.get(_LONGITUDE), place.get(_EAST_WEST), "W", 180)
    if latitude is None or longitude is None:
        return None
    return Position(latitude=latitude, longitude=longitude)


def _degrees(parts: object, side: object, negative: str, most: int) -> float | None:
    if not isinstance(parts, tuple) or not 1 <= len(parts) <= len(_SIXTY):
        return None
    try:
        degrees = sum(float(part) / _SIXTY[at] for at, part in enumerate(parts))
    except DAMAGED:
        return None
    if not math.isfinite(degrees) or not 0 <= degrees <= most:
        return None
    return round(-degrees if _text(side).upper() == negative else degrees, 6)
