"""Search: before, with hits, with filters, and with nothing found."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from lentiz_desk.desk.exhibits import Incoming, add_exhibits
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.ui.search.page import SearchPage
from tests.intake.pictures import pdf
from tests.ui.desk_rooms import InstantWorkplace, instant
from tests.ui.samples import Sample
from tests.world import World, passphrase, world_at


@cache
def with_papers() -> tuple[Session, World]:
    """A case with two PDF files, of which one cannot be read, made once per process."""
    folder = Path(tempfile.mkdtemp(prefix="lentiz-desk-samples-"))
    folder.chmod(0o700)
    world = world_at(folder, "report")
    session = sign_in(world.vault, "behandelaar", passphrase("behandelaar"))
    readable = pdf("Rooster van klas 3B", "Op dinsdag is er zwemles voor klas 3B, op woensdag is de docent er niet.")
    for name, data in (("Rooster 3B.pdf", readable), ("Rooster 3C.pdf", pdf("", password="geheim"))):
        add_exhibits(session, world.case, [Incoming(path=Path(name), content=data, intimate_asked=True)])
    return session, world


def papers(typed: str) -> SearchPage:
    session, world = with_papers()
    return typed_into(SearchPage(InstantWorkplace(session, "behandelaar", world), {}), typed)


def page(typed: str = "", stage: str = "correspond", name: str = "behandelaar", **filters: str) -> SearchPage:
    return typed_into(SearchPage(instant(stage, name), {}), typed, **filters)


def typed_into(made: SearchPage, typed: str, **filters: str) -> SearchPage:
    made.refresh()
    made.form.put("text", typed)
    made.filters.setVisible(bool(filters))
    for key, answer in filters.items():
        made.filters.put(key, answer)
    made.begin()
    return made


SAMPLES: tuple[Sample, ...] = (
    Sample(name="search-empty", make=lambda _: page(), entry="search", docs=False),
    Sample(name="search", make=lambda _: page("docent bericht"), entry="search"),
    Sample(name="search-filters", make=lambda _: page("voorbeeld", kind="person"), entry="search"),
    Sample(name="search-nothing", make=lambda _: page("zeldzaam", kind="letter"), entry="search", docs=False),
    Sample(name="search-typed", make=lambda _: page("van:behandelaar soort:brief"), entry="search", docs=False),
    Sample(name="search-remark", make=lambda _: page("soort:xyz datum:gisteren voorbeeld"), entry="search", docs=False),
    Sample(name="search-papers", make=lambda _: papers("rooster"), entry="search", docs=False),
    Sample(name="search-in-paper", make=lambda _: papers("rooster zwemles"), entry="search", docs=False),
    Sample(name="search-check", make=lambda _: page("account", "check", "officer"), entry="search", docs=False),
)
