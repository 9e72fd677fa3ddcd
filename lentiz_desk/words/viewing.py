"""What the page of an exhibit says on seeing it: pages, texts, and why something is not shown."""

from datetime import datetime

from lentiz_desk.domain.shown_values import NotShownBecause, Shortfall
from lentiz_desk.words import dates
from lentiz_desk.words.catalog import _


def not_shown(because: NotShownBecause) -> str:
    """Return why an exhibit is not shown here, and what now."""
    return {
        NotShownBecause.NO_WAY: _("This kind of file is not shown here. You can export a copy; that is recorded."),
        NotShownBecause.ENCRYPTED: _(
            "This file is protected with a password, so it is not shown here. You can export a copy; that is recorded."
        ),
        NotShownBecause.UNREADABLE: _("The app cannot read this file. It is kept as it is; you can export a copy."),
        NotShownBecause.TOO_LARGE: _("This file is too large to show here. You can export a copy; that is recorded."),
        NotShownBecause.TOO_MANY_PIXELS: _(
            "This picture claims to be larger than any real one, so it is not opened. You can export a copy; that is "
            "recorded."
        ),
        NotShownBecause.NO_SUCH_PAGE: _("There is no such page."),
        NotShownBecause.TOOK_TOO_LONG: _(
            "Reading this file took too long and was stopped. It is kept as it is; you can export a copy."
        ),
        NotShownBecause.ASKED_TOO_MUCH: _(
            "Reading this file asked for more than a file may, and was stopped. Be careful with a copy of it."
        ),
        NotShownBecause.NOT_POSSIBLE_HERE: _(
            "This computer cannot read the file safely. It is kept as it is; you can export a copy."
        ),
    }[because]


def not_on_paper(number: str, because: NotShownBecause) -> str:
    """Return why an exhibit cannot go into a copy, and what now."""
    if because is NotShownBecause.TOO_LARGE:
        return _(
            "Exhibit {number} is too large for this copy. Leave it out of the copy; you can export it by itself."
        ).format(number=number)
    return _(
        "Exhibit {number} cannot go into the copy this way. Leave it out of the copy; you can export it by itself."
    ).format(number=number)


def shortfall(value: Shortfall) -> str:
    """Return what a picture that is shown does not show."""
    return {
        Shortfall.CUT_OFF: _("The file is damaged: part of the picture is missing."),
        Shortfall.FIRST_OF_SEVERAL: _("The file holds several pictures; this is the first."),
    }[value]


def content() -> str:
    """Return the heading above an exhibit that is no picture."""
    return _("Content")


def not_yet() -> str:
    """Return that looking is logged."""
    return _("Not shown yet. Looking is recorded in the log, with your name and the time.")


def look() -> str:
    """Return the verb."""
    return _("Show")


def page_of(page: int, pages: int) -> str:
    """Return which page is shown."""
    return _("Page {page} of {pages}").format(page=page, pages=pages)


def page_before() -> str:
    """Return the verb that goes back a page."""
    return _("Page before")


def page_after() -> str:
    """Return the verb that goes on a page."""
    return _("Page after")


def cut_off() -> str:
    """Return that a text goes on."""
    return _("The text goes on; only its beginning is shown. You can export a copy.")


def device() -> str:
    """Return the label of the camera."""
    return _("Made with (says the file)")


def taken_at() -> str:
    """Return the label of the moment that the file says."""
    return _("Taken at (says the file)")


def taken(said: str) -> str:
    """Return the moment that the file says, by the clock of the camera; what is no moment stays as it is."""
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        return said
    return f"{dates.day(at.date())}, {at:%H:%M:%S}"


def place() -> str:
    """Return the label of the place that the file says."""
    return _("Place (says the file)")


def position(latitude: float, longitude: float) -> str:
    """Return a place on earth in degrees."""
    return _("{latitude:.5f}, {longitude:.5f} (latitude, longitude)").format(latitude=latitude, longitude=longitude)
