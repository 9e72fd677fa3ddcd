"""A received picture is drawn apart: upright, small enough, without what it says of itself; or it is said why not."""

from __future__ import annotations

import struct
import time
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from lentiz_desk.apart import running
from lentiz_desk.apart.errors import Stopped
from lentiz_desk.domain.shown_values import NotShownBecause, Shortfall, ShownAs
from lentiz_desk.intake import showing
from lentiz_desk.intake.errors import NotShown
from lentiz_desk.intake.showing import clean_copy, picture_facts, shown_as
from lentiz_desk.intake.shown import LARGEST_SIDE, Box, Picture
from tests.intake import pictures
from tests.intake.pictures import BOX, GPS, ROTATED, corners, png_chunk, png_claiming, seen

KINDS = ("PNG", "JPEG", "GIF", "WEBP", "HEIF", "BMP", "TIFF")
_FUZZED = [pictures.picture(kind, (60, 40)) for kind in KINDS] + [GPS[:30_000]]
_TRIES = settings().max_examples // 4


def refusal(data: bytes, box: Box = BOX) -> NotShownBecause:
    with pytest.raises(NotShown) as refused:
        showing.picture(data, box)
    return refused.value.because


# what is shown


@pytest.mark.parametrize("kind", KINDS)
def test_every_usual_kind_is_shown_as_a_plain_png(kind: str) -> None:
    shown = showing.picture(pictures.picture(kind), BOX)

    assert (shown.width, shown.height, shown.shortfalls) == (300, 200, ())
    assert seen(shown.png).format == "PNG"
    assert seen(shown.png).size == (300, 200)
    assert corners(shown.png) == ("red", "blue")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA"])
def test_every_depth_of_colour_is_shown(mode: str) -> None:
    shown = seen(showing.picture(pictures.picture("PNG", mode=mode), BOX).png)

    assert shown.mode == ("RGBA" if mode in {"LA", "RGBA", "P"} else "RGB")


def test_sixteen_bits_of_grey_keep_their_shades() -> None:
    grey = Image.new("I;16", (40, 40), 0x8000)
    written = BytesIO()
    grey.save(written, "PNG")

    level = seen(showing.picture(written.getvalue(), BOX).png).getpixel((20, 20))
    assert level == (128, 128, 128)


def test_a_picture_for_print_is_shown_in_screen_colours() -> None:
    assert corners(showing.picture(pictures.picture("JPEG", mode="CMYK"), BOX).png) == ("red", "blue")


@pytest.mark.parametrize(
    ("size", "fitted"),
    [((300, 200), (300, 200)), ((4000, 3000), (400, 300)), ((3000, 100), (400, 13)), ((1, 5000), (1, 300))],
)
def test_a_picture_fits_its_box_and_is_never_made_larger(size: tuple[int, int], fitted: tuple[int, int]) -> None:
    shown = showing.picture(pictures.picture("JPEG", size), BOX)

    assert (shown.width, shown.height) == seen(shown.png).size == fitted


def test_no_box_is_larger_than_a_screen_could_be() -> None:
    shown = showing.picture(pictures.picture("PNG", (9000, 10)), Box(width=10**9, height=-5))

    assert (shown.width, shown.height) == (900, 1)
    assert Box(width=10**9, height=0).bounded() == Box(width=LARGEST_SIDE, height=1)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_picture_comes_upright_however_it_was_stored(orientation: int, kind: str) -> None:
    upright = seen(pictures.picture("PNG", (300, 200)))
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # what undoes each orientation, as Pillow counts
    stored = upright.transpose(Image.Transpose(back[orientation])) if orientation in back else upright
    exif = Image.Exif()
    exif[0x112] = orientation
    written = BytesIO()
    stored.save(written, kind, exif=exif)

    shown = showing.picture(written.getvalue(), Box(width=150, height=400))
    facts = picture_facts(written.getvalue())
    assert (facts.width, facts.height, facts.turned) == (300, 200, orientation != 1)
    assert (shown.width, shown.height) == (150, 100)
    assert corners(shown.png) == ("red", "blue")


def test_a_real_photo_that_says_it_is_rotated_comes_upright() -> None:
    assert seen(ROTATED).size == (450, 600)
    shown = showing.picture(ROTATED, Box(width=1000, height=1000))
    facts = picture_facts(ROTATED)

    assert (shown.width, shown.height) == (facts.width, facts.height) == (600, 450)
    assert facts.turned


def test_of_a_film_of_pictures_the_first_is_shown_and_that_is_said() -> None:
    first, second = Image.new("RGB", (20, 20), "red"), Image.new("RGB", (20, 20), "blue")
    written = BytesIO()
    first.save(written, "GIF", save_all=True, append_images=[second])

    shown = showing.picture(written.getvalue(), BOX)
    assert corners(shown.png) == ("red", "red")
    assert shown.shortfalls == (Shortfall.FIRST_OF_SEVERAL,)


@pytest.mark.parametrize("data", [GPS, pictures.picture("PNG", (200, 200)), pictures.picture("GIF", (400, 400))])
def test_a_picture_that_was_cut_off_is_shown_as_far_as_it_goes_and_that_is_said(data: bytes) -> None:
    shown = showing.picture(data[: len(data) * 2 // 3], BOX)

    assert shown.shortfalls == (Shortfall.CUT_OFF,)
    assert shown.width > 100


# blurred


def test_nothing_can_be_made_out_in_a_blurred_picture() -> None:
    """Whatever fine there is in it (here stripes of black and white) is gone, and no sharp pixel is left."""
    stripes = Image.new("L", (400, 300))
    stripes.putdata([255 * ((at // 5) % 2) for at in range(400 * 300)])
    written = BytesIO()
    stripes.save(written, "PNG")

    blurred = seen(showing.picture(written.getvalue(), BOX, blurred=True).png).convert("L")
    levels = sorted(blurred.tobytes())
    assert blurred.size == (400, 300)
    assert levels[-1] - levels[0] < 30


def test_a_blurred_photo_holds_no_more_than_a_hundred_points() -> None:
    blurred = seen(showing.picture(GPS, BOX, blurred=True).png).convert("RGB")
    points = blurred.resize((10, 8), Image.Resampling.BOX).resize(blurred.size, Image.Resampling.BICUBIC)

    far = max(ImageChops.difference(blurred, points).tobytes())
    assert far < 60


def test_a_tiny_picture_is_blurred_too() -> None:
    blurred = seen(showing.picture(pictures.picture("PNG", (16, 16), mode="RGBA"), BOX, blurred=True).png)

    assert blurred.size == (16, 16)
    assert len(set(blurred.resize((2, 2), Image.Resampling.BOX).get_flattened_data())) <= 4
    assert corners(pictures.picture("PNG", (16, 16))) != corners_of(blurred)


def corners_of(picture: Image.Image) -> tuple[str, str]:
    written = BytesIO()
    picture.save(written, "PNG")
    return corners(written.getvalue())


# what is refused


def test_a_header_that_claims_billions_of_pixels_is_refused_before_anything_is_decoded() -> None:
    began = time.monotonic()

    assert refusal(png_claiming(50_000, 50_000)) is NotShownBecause.TOO_MANY_PIXELS
    assert refusal(png_claiming(10_001, 10_000)) is NotShownBecause.TOO_MANY_PIXELS
    assert time.monotonic() - began < 5
    with pytest.raises(NotShown):
        picture_facts(png_claiming(50_000, 50_000))
    with pytest.raises(NotShown):
        clean_copy(png_claiming(50_000, 50_000))


def test_other_kinds_that_claim_too_much_are_refused_too() -> None:
    gif = bytearray(pictures.picture("GIF"))
    gif[6:10] = b"\xff\xff\xff\xff"
    bmp = bytearray(pictures.picture("BMP"))
    bmp[18:26] = struct.pack("<ii", 60_000, 60_000)
    webp = bytearray(pictures.picture("WEBP", lossless=True))
    webp[12:16], webp[20:30] = b"VP8X", b"\x10\x00\x00\x00" + b"\xff\x3f\x00" + b"\xff\x3f\x00"

    for bomb in (gif, bmp, webp):
        assert refusal(bytes(bomb)) is NotShownBecause.TOO_MANY_PIXELS


def test_a_picture_as_large_as_may_be_is_shown() -> None:
    large = BytesIO()
    Image.new("L", (10_000, 10_000), 128).save(large, "PNG", compress_level=1)

    assert showing.picture(large.getvalue(), BOX).width == 300


def test_words_in_a_picture_that_unpack_without_end_are_not_unpacked() -> None:
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", 10, 10, 8, 0, 0, 0, 0))
    bomb = png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(300_000_000), 9))
    body = png_chunk(b"IDAT", zlib.compress(bytes(110))) + png_chunk(b"IEND", b"")
    began = time.monotonic()

    with suppress(NotShown):
        showing.picture(b"\x89PNG\r\n\x1a\n" + head + bomb + body, BOX)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"text",
        b"PK\x03\x04",
        b"\0\0\0\x18ftypmp42" + bytes(100),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"%!PS-Adobe",
    ],
)
def test_what_nothing_here_draws_is_said_to_have_no_way_and_starts_nothing(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "_started", lambda _task: pytest.fail("something was started"))

    with pytest.raises(NotShown) as refused:
        shown_as(data)
    assert refused.value.because is NotShownBecause.NO_WAY
    assert refusal(data) is NotShownBecause.NO_WAY


def test_a_pdf_is_no_picture_and_a_picture_no_pdf() -> None:
    assert shown_as(GPS) is ShownAs.PICTURE
    assert refusal(pictures.pdf("x")) is NotShownBecause.NO_WAY


@pytest.mark.parametrize(
    "data", [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\0\0\0\0WEBP", b"II*\0" + bytes(8)]
)
def test_a_picture_of_which_nothing_is_left_is_unreadable(data: bytes) -> None:
    assert refusal(data) is NotShownBecause.UNREADABLE


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "LARGEST_INPUT", 1_000)

    assert refusal(GPS) is NotShownBecause.TOO_LARGE


def test_a_picture_that_takes_too_long_or_too_much_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(showing, "SECONDS", 0.01)
    assert refusal(GPS) is NotShownBecause.TOOK_TOO_LONG

    monkeypatch.setattr(showing, "SECONDS", 20)
    monkeypatch.setattr(showing, "_LARGEST_ANSWER", 100)
    assert refusal(GPS) is NotShownBecause.ASKED_TOO_MUCH


def test_where_no_process_starts_nothing_is_drawn_in_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "")

    assert refusal(GPS) is NotShownBecause.NOT_POSSIBLE_HERE


def test_whoever_no_longer_waits_is_not_told_that_the_picture_is_bad() -> None:
    with pytest.raises(Stopped):
        showing.picture(GPS, BOX, cancelled=lambda: True)


@settings(max_examples=_TRIES)
@given(seed=st.integers(min_value=0, max_value=2**40))
def test_a_picture_that_was_changed_anywhere_is_shown_or_refused(seed: int) -> None:
    began = time.monotonic()
    try:
        shown = showing.picture(pictures.changed(_FUZZED, seed), BOX)
    except NotShown:
        return
    finally:
        assert time.monotonic() - began < showing.SECONDS + 5
    assert isinstance(shown, Picture)
    assert seen(shown.png).size == (shown.width, shown.height)
    assert shown.width <= BOX.width
    assert shown.height <= BOX.height
