"""A compiled catalogue, of which a translation is read when it is said: most of them never are."""

from __future__ import annotations

import struct
from gettext import NullTranslations

_HEAD = struct.Struct("<4x4x3I")
"""Magic number and version; then how many messages, and where the tables of messages and translations begin."""


class Catalogue(NullTranslations):
    """The bytes of a .mo file; like Dutch and English, every language in it has one form for one and one for more."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        count, messages, translations = _HEAD.unpack_from(data)
        self._data = data
        self._translations = translations
        places = struct.unpack_from(f"<{2 * count}I", data, messages)
        self._numbers = {
            data[start : start + length].partition(b"\0")[0]: number
            for number, (length, start) in enumerate(zip(places[::2], places[1::2], strict=True))
        }

    def gettext(self, message: str) -> str:
        """Return the translation of a message, or the message itself."""
        return self._forms(message, (message,))[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form that fits the count."""
        return self._forms(msgid1, (msgid1, msgid2))[n != 1]

    def _forms(self, message: str, untranslated: tuple[str, ...]) -> tuple[str, ...]:
        number = self._numbers.get(message.encode())
        if number is None:
            return untranslated
        length, start = struct.unpack_from("<2I", self._data, self._translations + 8 * number)
        return tuple(self._data[start : start + length].decode().split("\0"))
