"""Which language someone wants: what the system says, and what each language calls itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lentiz_desk.words.catalog import LANGUAGES

OWN_NAMES = {"nl": "Nederlands", "en": "English"}
"""What each language calls itself: whoever cannot read the one on the screen finds the other by it."""

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def other(code: str) -> str:
    """Return the language to offer beside this one."""
    return next(language for language in LANGUAGES if language != code)


def wished(environ: Mapping[str, str]) -> list[str]:
    """Return the locales that the environment asks for, the dearest first, as gettext reads it."""
    locale = next((environ[name] for name in _LOCALE if environ.get(name)), "")
    return [wish for wish in (*environ.get("LANGUAGE", "").split(":"), locale) if wish]


def first_spoken(wishes: Iterable[str]) -> str:
    """Return the first language that the app speaks ("en" for en_US.UTF-8 or English_Ireland), else the default."""
    return next((code for wish in wishes if (code := wish[:2].lower()) in LANGUAGES), LANGUAGES[0])
