"""What the page says on which one searches."""

from lentiz_desk.words.catalog import _, ngettext


def title() -> str:
    """The title of the page, and its entry in the navigation."""
    return _("Search")


def subtitle() -> str:
    """Under the title."""
    return _("In everything that you may read: entries, correspondence, the text of PDF files, names and numbers.")


def question() -> str:
    """The spoken name of the line in which one types."""
    return _("What are you looking for?")


def hint() -> str:
    """In the empty line."""
    return _("A word, a name or a case number")


def how() -> str:
    """Under the line."""
    return _(
        "The beginning of a word is enough; “between quotation marks” finds exactly those words. "
        "Also: from:jansen, date:2026-03, kind:letter."
    )


def filters() -> str:
    """The verb that shows what hits can be filtered by."""
    return _("Filters")


def filters_on(*, count: int) -> str:
    """The same verb, with how many filters are on."""
    return ngettext("Filters ({count} on)", "Filters ({count} on)", count).format(count=count)


def clear_filters() -> str:
    """The verb that takes all filters away."""
    return _("Clear the filters")


def kind() -> str:
    """The question of which kind of entry."""
    return _("Kind of entry")


def every_kind() -> str:
    """The choice that filters nothing."""
    return _("Every kind")


def kind_name(kind: str) -> str:
    """What a kind of entry is called as a choice."""
    return {
        "report": _("Reports"),
        "person": _("Persons"),
        "exhibit": _("Exhibits"),
        "decision": _("Decisions"),
        "check": _("Checks done"),
        "letter": _("Correspondence"),
        "duty": _("Duties"),
        "other": _("Other"),
    }[kind]


def location() -> str:
    """The question of which location."""
    return _("Location")


def every_location() -> str:
    """The choice that filters nothing."""
    return _("Every location")


def status() -> str:
    """The question of which status of the case."""
    return _("Status of the case")


def every_status() -> str:
    """The choice that filters nothing."""
    return _("Every status")


def since() -> str:
    """The question from which day."""
    return _("Recorded from")


def until() -> str:
    """The question until which day."""
    return _("Recorded until")


def start() -> str:
    """Where results will stand, before anything is typed."""
    return _("What you find appears here while you type.")


def too_short() -> str:
    """When too little is typed."""
    return _("Type at least two letters or digits.")


def nothing() -> str:
    """When nothing is found."""
    return _("Nothing was found in what you may read.")


def nothing_filtered() -> str:
    """When nothing is found with filters on."""
    return _("Nothing was found with these filters in what you may read.")


def searching() -> str:
    """While nothing is found yet."""
    return _("Searching …")


def count(*, hits: int, cases: int) -> str:
    """How much is found, when the search is done."""
    found = ngettext("{count} hit", "{count} hits", hits).format(count=hits)
    where = ngettext("in {count} case", "in {count} cases", cases).format(count=cases)
    return f"{found} {where}"


def count_so_far(*, hits: int) -> str:
    """How much is found while the search goes on."""
    return ngettext("{count} hit so far …", "{count} hits so far …", hits).format(count=hits)


def first_only(*, hits: int) -> str:
    """When there is more than is shown."""
    return _("The first {count} hits. Type more to find more exactly.").format(count=hits)


def not_searched(*, count: int) -> str:
    """When files do not open."""
    return ngettext(
        "{count} file does not open and was not searched. Check the vault.",
        "{count} files do not open and were not searched. Check the vault.",
        count,
    ).format(count=count)


def check_of(*, number: str) -> str:
    """The heading over hits in the check of a case."""
    return _("Check in {number}").format(number=number)


def in_field(*, field: str) -> str:
    """Before a piece of text: where it stands."""
    return _("{field}:").format(field=field)


def in_exhibit(*, page: int) -> str:
    """Before a piece of the text of an exhibit: where it stands."""
    return _("In the exhibit, page {page}:").format(page=page)


def text_not_searched() -> str:
    """Beside an exhibit of which no text could be read."""
    return _("text not searched")


def text_partly_searched() -> str:
    """Beside an exhibit of which only the first part of the text could be read."""
    return _("text partly searched")


def corrected() -> str:
    """Beside a hit that was found in a correction."""
    return _("in a correction")


def open_hit() -> str:
    """The verb that leads to an entry."""
    return _("Open")


def hit(*, number: int, heading: str, when: str) -> str:
    """The spoken name of a hit: which one, what it is, of when."""
    return _("hit {number}, {heading}, {when}").format(number=number, heading=heading, when=when)
