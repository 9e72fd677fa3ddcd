"""The language a person chose for the desk, kept in that person's own file: nobody else reads or shares it."""

from __future__ import annotations

from lentiz_desk.desk.session import Session
from lentiz_desk.words.catalog import LANGUAGES

_KIND, _NAME = "setting", "language"


def chosen_language(session: Session) -> str:
    """Return the language this person chose, or "" when none that the app speaks."""
    kept = session.personal.get(_KIND, _NAME)
    return kept if isinstance(kept, str) and kept in LANGUAGES else ""


def choose_language(session: Session, code: str) -> None:
    """Keep a language for this person, on this device."""
    session.personal.put(_KIND, _NAME, code)
