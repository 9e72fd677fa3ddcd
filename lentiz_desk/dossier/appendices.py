"""The exhibits that a copy shows, behind its list of exhibits: each stamped with its number and hash."""

from __future__ import annotations

from io import BytesIO
from itertools import chain

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, Image, PageBreak, Spacer

from lentiz_desk.dossier import theme
from lentiz_desk.dossier.fonts import Weight
from lentiz_desk.dossier.page import PageNumbers
from lentiz_desk.dossier.paper import Appendix, Paper
from lentiz_desk.dossier.parts import Place
from lentiz_desk.dossier.text import Style, Text
from lentiz_desk.words import paper as words

_HEADING = Style(weight=Weight.BOLD, size=14, leading=20)
_STAMP = Style(weight=Weight.MONO, size=7.4, leading=12, colour=theme.QUIET)
_VALUE = Style(size=10, leading=14.5)
_TALL = theme.PAGE_HEIGHT - theme.MARGIN_TOP - theme.MARGIN_BOTTOM - 72
"""Points that a picture may be high below its stamp."""
_PER_POINT = 0.75
"""A small picture is not drawn larger than this many points for each of its pixels."""


def place_of(appendix: Appendix) -> str:
    """Return the name of the place where an appendix begins."""
    return f"appendix-{appendix.number}"


def appendices(paper: Paper, numbers: PageNumbers) -> list[Flowable]:
    """Return every appendix on pages of its own."""
    return list(chain.from_iterable(_appendix(item, numbers) for item in paper.appendices))


def _appendix(item: Appendix, numbers: PageNumbers) -> list[Flowable]:
    title = words.appendix(item.number, item.name)
    parts: list[Flowable] = [PageBreak(), Place(place_of(item), title, numbers), Text(title, _HEADING)]
    parts.append(Text(f"SHA-256 {item.sha256}", _STAMP))
    for page, data in enumerate(item.pictures, 1):
        if page > 1:
            parts += [PageBreak(), Text(words.appendix_page(item.number, page, len(item.pictures)), _STAMP)]
        parts += [Spacer(1, theme.STEP), _picture(data)]
    if item.text:
        parts.append(Text(item.text, _VALUE, before=theme.STEP))
    return parts


def _picture(data: bytes) -> Image:
    width, height = ImageReader(BytesIO(data)).getSize()
    scale = min(theme.COLUMN / width, _TALL / height, _PER_POINT)
    return Image(BytesIO(data), width * scale, height * scale, hAlign="LEFT")
