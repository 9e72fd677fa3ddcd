"""Sentences for what the desk refuses: what happened, why, and what now."""

from __future__ import annotations

from lentiz_desk.words.catalog import _, ngettext


def incomplete(count: int) -> str:
    """Say how much of a form is missing."""
    return ngettext(
        "{count} answer is missing. Nothing was submitted yet.",
        "{count} answers are missing. Nothing was submitted yet.",
        count,
    ).format(count=count)


def someone() -> str:
    """Say who it is when no name is known."""
    return _("someone in the register")


def file_unreadable() -> str:
    """Say that a file to bring in cannot be read."""
    return _(
        "This file cannot be read. Nothing was recorded. "
        "Check that it is still there and that you may open it, and choose it again."
    )
