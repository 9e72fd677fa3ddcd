"""Seeing an exhibit in the app: blurred until someone looks on purpose, drawn apart, text as text, and never opened."""

from __future__ import annotations

from dataclasses import dataclass, field

from lentiz_desk.desk.custody import look
from lentiz_desk.desk.exhibits import LARGEST_SHOWN, blurred_source, size
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.shown_values import NotShownBecause, Shortfall, ShownAs
from lentiz_desk.intake.errors import NotShown
from lentiz_desk.intake.mail import read_mail
from lentiz_desk.intake.media import FIRST, media_type
from lentiz_desk.intake.showing import pdf_page, picture, picture_facts, shown_as
from lentiz_desk.intake.shown import Box

LARGEST_TEXT = 1 << 20
"""Bytes of a text that are shown; the rest is left out, and said."""

_BOX = Box(width=1600, height=1200)
_HAZE = Box(width=540, height=420)


@dataclass(frozen=True, kw_only=True)
class Outside:
    """What may be known of an exhibit before anyone looks: how it can be seen, or why not.

    ``haze`` is a PNG in which nothing can be made out. ``device``, ``taken_at`` and ``place`` (latitude, longitude) are
    what a picture says of itself.
    """

    way: str = ""
    because: NotShownBecause | None = None
    haze: bytes = field(default=b"", repr=False)
    device: str = ""
    taken_at: str = ""
    place: tuple[float, float] | None = None


@dataclass(frozen=True, kw_only=True)
class View:
    """What someone sees: a PNG of ours, page by page, or text; ``shortfalls`` is what it does not show."""

    png: bytes = field(default=b"", repr=False)
    text: str = field(default="", repr=False)
    page: int = 1
    pages: int = 1
    cut_off: bool = False
    shortfalls: tuple[Shortfall, ...] = ()
    because: NotShownBecause | None = None


def outside(session: Session, compartment: str, exhibit: str) -> Outside:
    """Return what may be known before a look, so no line is left; raises ExhibitAltered, ExhibitErased."""
    if _too_large(session, compartment, exhibit):
        return Outside(because=NotShownBecause.TOO_LARGE)
    data = blurred_source(session, compartment, exhibit)
    if _is_text(data):
        return Outside(way="text")
    try:
        way = shown_as(data)
        if way is ShownAs.PAGES:
            return Outside(way=way)
        haze = picture(data, _HAZE, blurred=True).png
        facts = picture_facts(data)
    except NotShown as why:
        return Outside(because=why.because)
    place = (facts.position.latitude, facts.position.longitude) if facts.position is not None else None
    return Outside(way=way, haze=haze, device=facts.device, taken_at=facts.taken_at, place=place)


def view(session: Session, compartment: str, exhibit: str, page: int = 1) -> View:
    """Return an exhibit to be seen; the look at its first page is logged before anything is drawn.

    Another page of the same look is no new look. Raises ExhibitAltered, ExhibitErased.
    """
    if _too_large(session, compartment, exhibit):
        return View(because=NotShownBecause.TOO_LARGE)
    data = (look if page == 1 else blurred_source)(session, compartment, exhibit)
    if _is_text(data):
        return _text(data)
    try:
        if shown_as(data) is ShownAs.PAGES:
            drawn = pdf_page(data, page, _BOX)
            return View(png=drawn.png, page=drawn.number, pages=drawn.pages)
        seen = picture(data, _BOX)
    except NotShown as why:
        return View(because=why.because)
    return View(png=seen.png, shortfalls=seen.shortfalls)


def _too_large(session: Session, compartment: str, exhibit: str) -> bool:
    return size(session, compartment, exhibit) > LARGEST_SHOWN


def _is_text(data: bytes) -> bool:
    return media_type(data[:FIRST]) in {"text/plain", "message/rfc822"}


def _text(data: bytes) -> View:
    if media_type(data[:FIRST]) == "message/rfc822":
        data = read_mail(data).text.encode()
    text = data[:LARGEST_TEXT].decode("utf-8", "replace").replace("\x00", "\ufffd")
    return View(text=text, cut_off=len(data) > LARGEST_TEXT)
