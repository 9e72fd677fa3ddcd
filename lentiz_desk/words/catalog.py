"""The language that is spoken now, and the translation of one message into it.

`_` and `ngettext` are called when a sentence is said, never at import, so that the language can change in between.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import NullTranslations
from pathlib import Path

from lentiz_desk.resources import resource
from lentiz_desk.words.catalogue import Catalogue
from lentiz_desk.words.errors import LanguageUnknown

LANGUAGES = ("nl", "en")
"""Every language the app speaks, the default first."""

_spoken = {"language": LANGUAGES[0]}
_spoken_here: ContextVar[str | None] = ContextVar("spoken_here", default=None)


def use_language(code: str) -> None:
    """From now on the whole app speaks this language, in every thread. Raises LanguageUnknown."""
    _spoken["language"] = _known(code)


@contextmanager
def in_language(code: str) -> Iterator[None]:
    """Inside, this thread speaks this language: for a paper in another one than the screen's."""
    before = _spoken_here.set(_known(code))
    try:
        yield
    finally:
        _spoken_here.reset(before)


def current_language() -> str:
    """The code of the language that is spoken now ("nl", "en")."""
    return _spoken_here.get() or _spoken["language"]


def gettext(message: str) -> str:
    """The message in the current language."""
    return _translations(current_language()).gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of the message that fits the count, in the current language."""
    return _translations(current_language()).ngettext(singular, plural, count)


_ = gettext


def _known(code: str) -> str:
    if code not in LANGUAGES:
        raise LanguageUnknown(code)
    return code


@cache
def _translations(language: str) -> NullTranslations:
    folder = resource("locale").joinpath(language)
    if not folder.is_dir():
        return NullTranslations()  # the messages themselves are English
    return Catalogue(_compiled(language, folder))


def _compiled(language: str, folder: Path) -> bytes:
    """The compiled catalogue; in a checkout where it is missing or stale, compiled here and now."""
    ready = folder.joinpath("lentiz_desk.mo")
    sources = sorted(folder.glob("*.po"))
    if ready.is_file() and not any(_newer(source, ready) for source in sources):
        return ready.read_bytes()
    from lentiz_desk.words.compiling import compiled  # noqa: PLC0415 - an installed app never needs it

    return compiled(language, (source.read_bytes() for source in sources))


def _newer(source: Path, ready: Path) -> bool:
    return source.stat().st_mtime > ready.stat().st_mtime
