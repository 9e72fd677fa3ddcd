"""Search: before, with hits, with filters, and with nothing found."""

from __future__ import annotations

from lentiz_desk.ui.search.page import SearchPage
from tests.ui.desk_rooms import instant
from tests.ui.samples import Sample


def page(typed: str = "", stage: str = "correspond", name: str = "behandelaar", **filters: str) -> SearchPage:
    made = SearchPage(instant(stage, name), {})
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
    Sample(name="search-check", make=lambda _: page("account", "check", "officer"), entry="search", docs=False),
)
