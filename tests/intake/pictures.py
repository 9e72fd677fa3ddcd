"""Pictures and PDF for tests: real photos, and what is made here."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pillow_heif
from PIL import Image, ImageDraw
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from lentiz_desk.intake.shown import Box

IMAGES = Path(__file__).parent / "samples" / "images"
GPS = (IMAGES / "DSCN0010-gps.jpg").read_bytes()
ROTATED = (IMAGES / "landscape_6-rotated.jpg").read_bytes()
BOX = Box(width=400, height=300)

pillow_heif.register_heif_opener()


def seen(data: bytes) -> Image.Image:
    picture = Image.open(BytesIO(data))
    picture.load()
    return picture


def picture(
    kind: str, size: tuple[int, int] = (300, 200), mode: str = "RGB", *, through: bool = False, **how: Any
) -> bytes:
    """A picture with a red corner at the top left and a blue one at the bottom right."""
    made = Image.new("RGBA", size, (200, 220, 200, 100 if through else 255))
    drawn = ImageDraw.Draw(made)
    wide, high = size
    drawn.rectangle((0, 0, wide // 4, high // 4), fill=(255, 0, 0, 255))
    drawn.rectangle((wide - wide // 4, high - high // 4, wide, high), fill=(0, 0, 255, 255))
    written = BytesIO()
    made.convert(mode).save(written, kind, **how)
    return written.getvalue()


def corners(data: bytes) -> tuple[str, str]:
    """Which of red, green and blue is strongest in the corners at the top left and the bottom right."""
    shown = seen(data).convert("RGB")

    def strongest(place: tuple[int, int]) -> str:
        levels = shown.getpixel(place)
        assert isinstance(levels, tuple)
        return ["red", "green", "blue"][levels.index(max(levels))]

    return strongest((4, 4)), strongest((shown.width - 5, shown.height - 5))


def png_chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_claiming(width: int, height: int) -> bytes:
    """A PNG of some hundred bytes whose header claims any size."""
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + png_chunk(b"IDAT", zlib.compress(bytes(10_000))) + png_chunk(b"IEND", b"")


def pdf(*pages: str, size: tuple[float, float] = (595, 842), password: str | None = None) -> bytes:
    written = BytesIO()
    encrypt = StandardEncryption(password, ownerPassword="owner", strength=128) if password else None
    canvas = Canvas(written, pagesize=size, encrypt=encrypt, pageCompression=0)
    for page in pages:
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, size[1] * 3 / 4, size[0] / 4, size[1] / 4, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        for at, line in enumerate(page.split("\n")):
            canvas.drawString(40, size[1] / 2 - 14 * at, line)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def changed(bases: list[bytes], seed: int) -> bytes:
    """One of some files with pieces changed, lost, doubled or cut off; the same for the same seed."""
    chance = Random(seed)
    data = bytearray(chance.choice(bases))
    first = chance.choice((32, 600, len(data)))  # headers are where it hurts
    for _ in range(chance.randint(1, 8)):
        place, length = chance.randrange(min(first, len(data)) or 1), chance.randint(1, 40)
        match chance.randrange(6):
            case 0 | 1:
                data[place : place + 1] = bytes([chance.randrange(256)])
            case 2:
                data[place : place + 4] = chance.choice((b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\x7f\xff\xff\xff"))
            case 3:
                del data[place : place + length]
            case 4:
                data[place:place] = data[place : place + length] * chance.randint(1, 20)
            case _:
                data = data[: max(chance.randrange(len(data) + 1), 40)]
    return bytes(data)
