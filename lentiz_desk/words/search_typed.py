"""What can be typed to narrow a search, and what is said of what was typed."""

from lentiz_desk.words.catalog import _
from lentiz_desk.words.search import kind_name


def filter_name(name: str) -> str:
    """What a filter is typed as, without its colon."""
    return {"sender": _("from:"), "day": _("date:"), "kind": _("kind:")}[name].removesuffix(":")


def kind_called(kind: str) -> tuple[str, ...]:
    """Every name that a kind of entry can be typed by, its name as a choice the first."""
    also = {
        "report": _("report, intake"),
        "person": _("person"),
        "exhibit": _("exhibit, file"),
        "decision": _("decision, request"),
        "check": _("check"),
        "letter": _("letter, mail, phone, meeting"),
        "duty": _("duty, deadline"),
        "other": _("other"),
    }[kind]
    return (kind_name(kind), *also.split(", "))


def kinds_to_choose() -> str:
    """The kinds of entries as they can be typed, in a row."""
    kinds = ("report", "person", "exhibit", "decision", "check", "letter", "duty", "other")
    return ", ".join(kind_called(kind)[1] for kind in kinds)


def no_filter(*, typed: str) -> str:
    """When something looks like a filter and is none."""
    return _(
        "“{typed}” is not a filter, so it is looked for as words. You can choose from: from:, date: and kind:."
    ).format(typed=typed)


def no_day(*, typed: str) -> str:
    """When no day can be read from what follows the colon."""
    return _(
        "“{typed}” is not a day, so it is looked for as words. Type a day, a month or from when to when: "
        "date:2026-03-05, date:2026-03 or date:2026-03-01..2026-03-31."
    ).format(typed=typed)


def no_kind(*, typed: str) -> str:
    """When no kind of entry is called so."""
    return _("“{typed}” is not a kind, so it is looked for as words. You can choose from: {kinds}.").format(
        typed=typed, kinds=kinds_to_choose()
    )
