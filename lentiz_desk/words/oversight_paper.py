"""What the list of oversight says on paper besides the lines."""

from __future__ import annotations

from datetime import datetime

from lentiz_desk.words import dates, oversight
from lentiz_desk.words.catalog import _


def title() -> str:
    """Return what the paper is."""
    return oversight.title()


def paper_title(at: datetime) -> str:
    """Return the title of the file, as a viewer shows it, and the foot of every page."""
    return _("Oversight, list of {day}").format(day=dates.day(at))


def period_label() -> str:
    """Return the label of the days that the list is about."""
    return _("Days")


def counted_label() -> str:
    """Return the label of how many lines there are."""
    return _("Lines")


def counted(count: int) -> str:
    """Return how many lines there are."""
    return oversight.number(count)


def checking() -> str:
    """Return how the file is checked, and why a viewer does not know the issuer."""
    return _(
        "This list is signed by the person named above, with a certificate of the school's own vault; a PDF viewer "
        "therefore calls the issuer unknown. Check the digital file without internet with this command:"
    )


def lacking_heading(count: int) -> str:
    """Return what stands above everything that is wrong with the lines."""
    return oversight.missing(count)


def whole() -> str:
    """Return that nothing lacks."""
    return oversight.whole()


def nothing() -> str:
    """Return what stands in place of the lines when none was asked for that exists."""
    return oversight.none_found()
