"""Sentences for what the desk refuses: what happened, why, and what now."""

from __future__ import annotations

from collections.abc import Sequence

from lentiz_desk.words.catalog import _, ngettext
from lentiz_desk.words.values import listed


def passphrase_weak() -> str:
    """Say that a passphrase is too easy to guess."""
    return _(
        "This passphrase is too easy to guess. Nothing was saved. Choose a longer one: "
        "four or five words that do not belong together work well."
    )


def nobody_to_decide(call: Sequence[str]) -> str:
    """Say that no director of the location is free, and whom to call."""
    if call:
        return _(
            "Every director of this location is concerned, so nobody may decide. "
            "The report stays a draft. Call first: {people}."
        ).format(people=listed(call))
    return _(
        "Every director of this location is concerned, so nobody may decide. "
        "The report stays a draft. Call the executive board first."
    )


def no_access() -> str:
    """Say that someone holds no key."""
    return _("You do not have access to this. Only people who were given its key can open it.")


def rolled_back() -> str:
    """Say that a file is older than what was seen before."""
    return _(
        "A file in this vault is older than what you saw last time: entries are missing. "
        "Do not go on in that case. Tell the director and the administrator of this laptop."
    )


def wrong_person() -> str:
    """Say that keys and name do not belong together."""
    return _("These keys belong to someone else than the register says. Nothing was signed. Tell the director.")


def incomplete(count: int) -> str:
    """Say how much of a form is missing."""
    return ngettext(
        "{count} answer is missing. Nothing was submitted yet.",
        "{count} answers are missing. Nothing was submitted yet.",
        count,
    ).format(count=count)


def someone() -> str:
    """Say who it is when no name is known."""
    return _("someone of the register")


def file_unreadable() -> str:
    """Say that a file to bring in cannot be read."""
    return _(
        "This file cannot be read. Nothing was recorded. "
        "Check that it is still there and that you may open it, and choose it again."
    )
