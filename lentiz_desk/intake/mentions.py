"""Whether someone who writes a mail says that something is attached to it."""

from __future__ import annotations

import re
from itertools import takewhile

_WORDS = re.compile(
    r"\b(?:bijlagen?|bijgevoegde?|bijgesloten|bijgaande?|ingesloten|"
    r"attach(?:ed|ment|ments|ing)|enclosed|enclosures?|"
    r"anh[aä]ng|anhänge|beigefügte?n?|anlagen?|"
    r"pi[eè]ces? jointes?|ci-jointe?s?)\b",
    re.IGNORECASE,
)
_LONGEST_LINE = 2_000
# the line with which programs announce the mail that is answered or sent on
_QUOTES_FROM_HERE = re.compile(
    r"\s*(?:-{2,}\s?(?:original message|oorspronkelijk bericht|forwarded message|doorgestuurd bericht|"
    r"ursprüngliche nachricht|message d'origine)|_{10,}\s*$|"
    r"(?:on|op|am|le)\s.{5,200}(?:wrote|schreef|schrieb|a écrit).{0,200}:\s*$|"
    r"begin (?:forwarded message|doorgestuurd bericht))",
    re.IGNORECASE,
)
_NAMES_SENDER = re.compile(r"\s*\*?(?:van|from|von|de)\s?:\*?\s\S", re.IGNORECASE)
_NAMES_DATE = re.compile(r"\s*\*?(?:verzonden|datum|sent|date|gesendet|envoyé|aan|to|an|à)\s?:", re.IGNORECASE)


def own_text(text: str) -> str:
    """Return what the author of a mail wrote, without the quoted mails below and between it."""
    lines = text.split("\n")
    following = [*lines[1:], ""]
    kept = takewhile(lambda pair: not _ends(*pair), zip(lines, following, strict=True))
    return "\n".join(line for line, _next in kept if not line.lstrip().startswith(">"))


def mentions_attachment(text: str) -> bool:
    """Say whether the author's own words speak of something attached, in Dutch, English, German or French."""
    return _WORDS.search(own_text(text)) is not None


def _ends(line: str, following: str) -> bool:
    line, following = line[:_LONGEST_LINE], following[:_LONGEST_LINE]
    if _QUOTES_FROM_HERE.match(line):
        return True
    return _NAMES_SENDER.match(line) is not None and _NAMES_DATE.match(following) is not None
