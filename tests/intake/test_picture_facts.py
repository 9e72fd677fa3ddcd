"""What a picture says of itself is told, and is not in its clean copy."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, PngImagePlugin

from lentiz_desk.intake.showing import clean_copy, picture_facts
from tests.intake import pictures
from tests.intake.pictures import GPS, ROTATED, corners, seen

METADATA = (b"Exif", b"http://ns.adobe.com", b"xpacket", b"Photoshop", b"8BIM", b"ICC_PROFILE", b"NIKON", b"COOLPIX")


# what a picture says of itself


def test_a_photo_tells_camera_moment_and_place() -> None:
    facts = picture_facts(GPS)

    assert (facts.format, facts.width, facts.height) == ("JPEG", 640, 480)
    assert facts.device == "NIKON COOLPIX P6000"
    assert facts.taken_at == "2008-10-22T16:28:39"
    assert facts.position is not None
    assert (facts.position.latitude, facts.position.longitude) == pytest.approx((43.467448, 11.885127), abs=1e-5)
    assert facts.more
    assert not facts.turned


def test_a_phone_photo_tells_them_too() -> None:
    written = BytesIO()
    seen(GPS).save(written, "HEIF")

    facts = picture_facts(written.getvalue())
    assert (facts.format, facts.device, facts.taken_at) == ("HEIC", "NIKON COOLPIX P6000", "2008-10-22T16:28:39")
    assert facts.position is not None


def test_a_picture_that_says_nothing_says_nothing() -> None:
    facts = picture_facts(pictures.picture("PNG"))

    assert (facts.device, facts.taken_at, facts.position, facts.turned, facts.more) == ("", "", None, False, False)


@pytest.mark.parametrize(
    ("latitude", "longitude", "sides", "place"),
    [
        ((52.0, 30.0, 0.0), (4.0, 15.0, 36.0), ("N", "E"), (52.5, 4.26)),
        ((33.0, 0.0, 0.0), (70.0, 30.0, 0.0), ("S", "W"), (-33.0, -70.5)),
        ((133.0, 0.0, 0.0), (70.0, 0.0, 0.0), ("N", "E"), None),
        ((33.0, 0.0, 0.0), (190.0, 0.0, 0.0), ("N", "E"), None),
    ],
)
def test_a_place_is_in_degrees_and_on_earth(
    latitude: tuple[float, ...], longitude: tuple[float, ...], sides: tuple[str, str], place: tuple[float, float] | None
) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: sides[0], 2: latitude, 3: sides[1], 4: longitude})

    found = picture_facts(pictures.picture("JPEG", exif=exif)).position
    assert (None if found is None else (found.latitude, found.longitude)) == place


def test_what_a_picture_says_is_cleaned_and_kept_short() -> None:
    exif = Image.Exif()
    exif[0x110] = "evil\u202e\nname " + "x" * 5_000
    exif[0x132] = "2026:13:45 99:99:99"

    facts = picture_facts(pictures.picture("JPEG", exif=exif))
    assert facts.device.isprintable()
    assert len(facts.device) <= 100
    assert facts.taken_at == ""


def test_that_there_is_more_is_said() -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "made by someone")

    assert picture_facts(pictures.picture("PNG", pnginfo=text)).more
    assert picture_facts(pictures.picture("JPEG", comment=b"made by someone")).more


# a clean copy


def laden(kind: str) -> bytes:
    """A picture with everything in it that a picture can say: EXIF with a thumbnail, XMP, ICC, comment, text."""
    exif = seen(GPS).getexif()
    how: dict[str, Any] = {"exif": exif.tobytes(), "icc_profile": b"canary-icc" * 30}
    if kind in {"JPEG", "WEBP", "HEIF", "TIFF"}:
        how["xmp"] = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>canary-xmp</x:xmpmeta>"
    if kind == "JPEG":
        how["comment"] = b"canary-comment"
    if kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Author", "canary-text")
        text.add_itxt("XML:com.adobe.xmp", "canary-xmp")
        how["pnginfo"] = text
    return pictures.picture(kind, **how)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "TIFF"])
def test_a_clean_copy_holds_nothing_but_the_picture(kind: str) -> None:
    dirty = laden(kind)
    assert b"NIKON" in dirty
    assert picture_facts(dirty).position is not None

    copy = clean_copy(dirty)
    facts = picture_facts(copy.data)
    assert (facts.device, facts.taken_at, facts.position, facts.more) == ("", "", None, False)
    assert not any(mark in copy.data for mark in (*METADATA, b"canary"))
    assert parts_of(copy.data) <= {"JFIF", "JPEG", "IHDR", "IDAT", "IEND"}
    assert corners(copy.data) == ("red", "blue")


def test_a_clean_copy_of_a_real_photo_holds_nothing_of_it() -> None:
    copy = clean_copy(GPS)

    assert copy.media_type == "image/jpeg"
    assert (copy.width, copy.height) == (640, 480)
    assert not any(mark in copy.data for mark in METADATA)
    assert parts_of(copy.data) <= {"JFIF", "JPEG"}


def parts_of(data: bytes) -> set[str]:
    """The kinds of parts in a PNG or JPEG; JPEG for what only draws."""
    found: set[str] = set()
    if data.startswith(b"\x89PNG"):
        place = 8
        while place < len(data):
            (length,) = struct.unpack_from(">I", data, place)
            found.add(data[place + 4 : place + 8].decode())
            place += length + 12
        return found
    place = 2
    while data[place + 1] != 0xDA:  # the scan begins
        marker, length = data[place + 1], struct.unpack_from(">H", data, place + 2)[0]
        drawing = marker in {0xDB, 0xC0, 0xC2, 0xC4}
        head = data[place + 4 : place + 8].decode("latin-1")
        found.add("JPEG" if drawing else "JFIF" if (marker, head, length) == (0xE0, "JFIF", 16) else f"{marker:x}")
        place += length + 2
    return found


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGB"), ("GIF", "P"), ("WEBP", "RGBA")])
def test_what_is_drawn_or_seen_through_stays_as_it_is(kind: str, mode: str) -> None:
    assert clean_copy(pictures.picture(kind, mode=mode, through=True)).media_type == "image/png"


def test_a_clean_copy_is_upright_and_no_larger_than_was_asked() -> None:
    copy = clean_copy(ROTATED, most_pixels=30_000)

    assert copy.width > copy.height
    assert 20_000 < copy.width * copy.height <= 30_000
    assert clean_copy(ROTATED, most_pixels=1).width == 1
