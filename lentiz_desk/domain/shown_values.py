"""How a file can be shown, why it cannot, and what is missing from what is shown."""

from __future__ import annotations

from enum import StrEnum


class ShownAs(StrEnum):
    """The two ways in which a file that others made is drawn as a picture of ours."""

    PICTURE = "picture"
    PAGES = "pages"


class NotShownBecause(StrEnum):
    """Why a file is not drawn; it is kept all the same, and can be exported."""

    NO_WAY = "no_way"
    """A kind of file that nothing here draws: office files, films, anything unknown."""
    ENCRYPTED = "encrypted"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    """Too many bytes."""
    TOO_MANY_PIXELS = "too_many_pixels"
    NO_SUCH_PAGE = "no_such_page"
    TOOK_TOO_LONG = "took_too_long"
    ASKED_TOO_MUCH = "asked_too_much"
    """Reading it wanted more memory than it may have, or something that reading never needs."""
    NOT_POSSIBLE_HERE = "not_possible_here"
    """This machine started no process to read it in."""


class Shortfall(StrEnum):
    """What a picture that is shown does not show of its file."""

    CUT_OFF = "cut_off"
    """The file is damaged or ends early; the rest is grey or empty."""
    FIRST_OF_SEVERAL = "first_of_several"
