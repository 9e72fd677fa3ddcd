"""Which language is spoken: what was pressed last, else what the person chose, else what the system speaks."""

from __future__ import annotations

import os

from PySide6.QtCore import QLocale

from lentiz_desk.words.catalog import current_language, use_language
from lentiz_desk.words.languages import first_spoken, wished


def follow_system() -> None:
    """Speak the first language the system asks for that the app knows, else Dutch."""
    use_language(first_spoken([*wished(os.environ), *QLocale.system().uiLanguages()]))


class Speech:
    """Remembers who asked for a language: the command line for this run, someone at the front, or nobody."""

    def __init__(self, asked: str = "") -> None:
        self._usual = current_language()
        self._asked = asked
        self._pressed = ""

    def pressed_in_front(self, code: str) -> None:
        """Someone who is not signed in yet wants this language: it goes with who signs in next."""
        self._pressed = code

    def pressed_at_desk(self) -> None:
        """Someone who is signed in chose: from now on that counts, also for the command line."""
        self._asked = ""

    def of(self, chosen: str) -> str:
        """Return what to speak with someone who chose this language before, or "" when none."""
        return self._pressed or self._asked or chosen or self._usual

    def to_keep(self) -> str:
        """Return what was pressed in front and is to be kept for who signed in, once; "" when nothing was."""
        pressed, self._pressed = self._pressed, ""
        if pressed:
            self._asked = ""
        return pressed
