"""Text as the index compares it."""

from __future__ import annotations

import unicodedata

_TOKEN = ("L", "N", "Co")


def counts(mark: str) -> bool:
    """Say whether a mark is of a word: a letter, a digit."""
    return unicodedata.category(mark).startswith(_TOKEN)


def folded(text: str) -> str:
    """Return text as the index compares it: letters and digits, small, without what stands on them."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(mark if counts(mark) else " " for mark in apart if not unicodedata.combining(mark)).split())
