"""The text of exhibits for the search: read once, when an exhibit is brought in, in the limited process.

It is kept in the same transaction as the exhibit, or not at all: what cannot be read costs nothing but its words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from lentiz_desk.desk.session import AUTHORISATION, CASE, Session
from lentiz_desk.domain.case_entries import ExhibitAdded
from lentiz_desk.domain.texts import Body
from lentiz_desk.intake.errors import NotShown
from lentiz_desk.intake.media import FIRST, media_type
from lentiz_desk.intake.showing import pdf_text
from lentiz_desk.vault.exhibits import ExhibitText, NewExhibit

SECONDS = 8.0
MOST_CHARACTERS = 500_000
MOST_PAGES = 1_000
LARGEST = 64 << 20
"""Bytes; what is larger is kept and not read."""

_PDF = "application/pdf"


class Searched(StrEnum):
    """How far the text of an exhibit can be found."""

    WHOLE = "whole"
    PART = "part"
    NOT = "not"


def with_texts(kind: str, exhibits: Iterable[NewExhibit]) -> list[NewExhibit]:
    """Return exhibits with what can be read in them, when they go where one searches: a case, an authorisation."""
    return [_with_text(item) if kind in {CASE, AUTHORISATION} else item for item in exhibits]


def searched(session: Session, compartment: str, body: Body) -> Searched | None:
    """Return how far an exhibit's text is found; None for what has no text of its own or is not here any more."""
    if not isinstance(body, ExhibitAdded) or body.media_type != _PDF:
        return None
    file = session.open(compartment).compartment
    if not file.has_exhibit(body.exhibit):
        return None
    text = file.exhibit_text(body.exhibit)
    if text is None:
        return Searched.NOT
    return Searched.WHOLE if text.whole else Searched.PART


def _with_text(exhibit: NewExhibit) -> NewExhibit:
    if exhibit.text is not None or exhibit.size > LARGEST:
        return exhibit
    exhibit.stream.seek(0)
    begins = exhibit.stream.read(FIRST)
    if media_type(begins) != _PDF:
        return exhibit
    data = begins + exhibit.stream.read(LARGEST)
    if hashlib.sha256(data).hexdigest() != exhibit.sha256:
        return exhibit  # it changed meanwhile, and the vault refuses it
    return replace(exhibit, text=_read(data))


def _read(data: bytes) -> ExhibitText | None:
    """Return what is read in a PDF; None for one that cannot be read, and for pictures without a letter."""
    try:
        read = pdf_text(data, most_characters=MOST_CHARACTERS, seconds=SECONDS)
    except NotShown:
        return None
    pages = read.text.split("\f")
    if not any(page.strip() for page in pages):
        return None
    return ExhibitText(pages=tuple(pages[:MOST_PAGES]), whole=read.whole and len(pages) <= MOST_PAGES)
