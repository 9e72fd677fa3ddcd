"""Text as it may be shown on paper or on a console: nothing hidden, nothing that steers the reader's screen."""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"
_VARIATION = range(0xFE00, 0xFE10)


def code_point(character: str) -> str:
    """Name a character as U+XXXX."""
    return f"U+{ord(character):04X}"


def readable(text: str) -> str:
    """Return the text in NFC with line ends as LF, every space plain, and every control or format mark named U+XXXX.

    Directional overrides and other invisible marks (Unicode Standard, section 23) could make a text read otherwise
    than it was recorded; the joiners stay between Arabic letters, where they belong to the spelling.
    """
    plain = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_shown(plain, index) for index in range(len(plain)))


def _shown(text: str, index: int) -> str:
    character = text[index]
    if character == "\n" or character in "\u2028\u2029\u0085":
        return "\n"
    if character == "\t":
        return "    "
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if ord(character) in _VARIATION:
        return ""
    if character in _JOINERS and _between_arabic(text, index):
        return character
    if category.startswith("C"):
        return code_point(character)
    return character


def _between_arabic(text: str, index: int) -> bool:
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    return (
        bool(before) and unicodedata.bidirectional(before) == "AL" and unicodedata.bidirectional(after or " ") == "AL"
    )
