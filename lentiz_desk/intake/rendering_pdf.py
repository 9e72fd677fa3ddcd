"""Drawing and reading a received PDF with PDFium: the tasks of the process apart.

No script in a PDF runs: this PDFium is built without an engine for them. Fonts that are not embedded are replaced by
those inside PDFium, since no file can be opened any more when a page is drawn.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO

import msgspec
import pypdfium2
from PIL import Image
from pypdfium2 import raw

from lentiz_desk.domain.shown_values import NotShownBecause
from lentiz_desk.intake.shown import Box, PageOrder, PdfPage, PdfText, Refused, TextOrder

_LARGEST_SCALE = 8.0
"""Times 72 dots per inch: a stamp is not blown up to a poster."""

Image.preinit()  # both are otherwise loaded when they are first needed, and by then nothing can be loaded any more
"".encode("utf-16-le")


class _Unreadable(Exception):
    """There is no page, or no text, to be had from these bytes."""

    def __init__(self, because: NotShownBecause) -> None:
        super().__init__(because)
        self.because = because


def page(data: bytes, parameters: bytes) -> bytes:
    """Draw one page as a ``PageOrder`` says; answers with a ``PdfPage`` or ``Refused``."""
    order = msgspec.msgpack.decode(parameters, type=PageOrder)
    return _answer(lambda: _page(data, order))


def text(data: bytes, parameters: bytes) -> bytes:
    """Read the text of all pages as a ``TextOrder`` says; answers with a ``PdfText`` or ``Refused``."""
    order = msgspec.msgpack.decode(parameters, type=TextOrder)
    return _answer(lambda: _text(data, order))


def _answer(make: Callable[[], PdfPage | PdfText]) -> bytes:
    try:
        return msgspec.msgpack.encode(make())
    except _Unreadable as why:
        return msgspec.msgpack.encode(Refused(because=why.because))
    except pypdfium2.PdfiumError as fault:
        locked = fault.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        because = NotShownBecause.ENCRYPTED if locked else NotShownBecause.UNREADABLE
        return msgspec.msgpack.encode(Refused(because=because))


@contextmanager
def _document(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(data) as document:
        if len(document) < 1:
            raise _Unreadable(NotShownBecause.UNREADABLE)
        yield document


def _page(data: bytes, order: PageOrder) -> PdfPage:
    with _document(data) as document:
        pages = len(document)
        if not 1 <= order.number <= pages:
            raise _Unreadable(NotShownBecause.NO_SUCH_PAGE)
        document.init_forms()  # or a form that was filled in would look empty
        found = document[order.number - 1]
        drawn = found.render(scale=_scale(found.get_size(), order.box), rev_byteorder=True).to_pil().convert("RGB")
    png = BytesIO()
    drawn.save(png, "PNG", compress_level=1)
    return PdfPage(png=png.getvalue(), width=drawn.width, height=drawn.height, number=order.number, pages=pages)


def _scale(size: tuple[float, float], box: Box) -> float:
    """Return how many pixels a point becomes, so that the page fits; PDFium rounds up, so one pixel is kept free."""
    width, height = size
    if not (math.isfinite(width) and math.isfinite(height) and width > 0 and height > 0):
        raise _Unreadable(NotShownBecause.UNREADABLE)
    return min(max(box.width - 1, 1) / width, max(box.height - 1, 1) / height, _LARGEST_SCALE)


def _text(data: bytes, order: TextOrder) -> PdfText:
    until = time.monotonic() + order.seconds
    read: list[str] = []
    left = order.most_characters
    whole = True
    with _document(data) as document:
        pages = len(document)
        for number in range(pages):
            if left <= 0 or time.monotonic() > until:
                whole = False
                break
            said = _said(document, number)
            whole = whole and len(said) <= left
            read.append(said[:left])
            left -= len(said) + 1
    return PdfText(text="\f".join(read), pages=pages, whole=whole)


def _said(document: pypdfium2.PdfDocument, number: int) -> str:
    """Return the text of a page; one page that is damaged does not cost the others."""
    try:
        words = document[number].get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError:
        return ""
    return "".join(mark for mark in words.replace("\r\n", "\n") if mark in "\n\t" or mark.isprintable())
