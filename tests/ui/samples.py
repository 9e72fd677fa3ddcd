"""Every page with sample data: for the laws that hold on all pages, and for the pictures.

A new screen adds a line here. `docs` pages get a picture in docs/screens.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lentiz_desk.ui.navigation import NavEntry
from lentiz_desk.ui.page import Page
from lentiz_desk.words import integrity as integrity_words
from lentiz_desk.words import oversight as oversight_words
from lentiz_desk.words import search as search_words
from lentiz_desk.words import ui as words
from tests.ui import gallery

MakePage = Callable[[Mapping[str, object]], Page]


@dataclass(frozen=True, kw_only=True)
class Sample:
    """How to make a page with sample data; `entry` is the navigation entry that is marked."""

    name: str
    make: MakePage
    entry: str = "worklist"
    docs: bool = True
    height: int = 760


SAMPLES: list[Sample] = [
    Sample(name="gallery-work", make=lambda _: gallery.WorkGallery(), docs=False, height=1000),
    Sample(name="gallery-form", make=lambda _: gallery.FormGallery(), entry="cases", docs=False, height=1500),
    Sample(name="gallery-gaps", make=lambda _: gallery.FormGallery(gaps=True), entry="cases", docs=False),
    Sample(name="gallery-case", make=lambda _: gallery.CaseGallery(), entry="cases", docs=False),
]


def entries() -> list[NavEntry]:
    return [
        NavEntry(page="worklist", title=words.worklist(), icon_name="inbox", count=4),
        NavEntry(page="cases", title=words.cases(), icon_name="folder"),
        NavEntry(page="search", title=search_words.title(), icon_name="search", key="Ctrl+F"),
        NavEntry(page="authorisations", title=words.authorisations(), icon_name="shield", count=1),
        NavEntry(page="people", title=words.people(), icon_name="people"),
        NavEntry(page="oversight", title=oversight_words.title(), icon_name="eye"),
        NavEntry(page="integrity", title=integrity_words.title(), icon_name="check-circle"),
    ]
