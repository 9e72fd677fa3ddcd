"""Which sentences belong to which language, so that a page or a paper can be searched for the wrong one."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

DUTCH = Path(__file__).resolve().parents[2] / "resources" / "locale" / "nl"
_ENOUGH = 4
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%[(\w)]*[sdr]")
_MARK = re.compile(r"[\W\d_]+")


@cache
def only_in(language: str) -> frozenset[str]:
    """Every run of four words or more that is said in this language ("nl", "en") and not in the other."""
    said: dict[str, set[str]] = {"nl": set(), "en": set()}
    for file in sorted(DUTCH.glob("*.po")):
        with file.open("rb") as paper:
            for message in read_po(paper, locale="nl"):
                if message.id:
                    said["en"] |= _runs(message.id)
                    said["nl"] |= _runs(message.string)
    other = "en" if language == "nl" else "nl"
    return frozenset(said[language] - said[other])


def wrongly_said(text: str, language: str) -> list[str]:
    """What of the other language stands in a text that should be in this one."""
    plain = f" {_plain(text)} "
    return sorted(run for run in only_in("en" if language == "nl" else "nl") if f" {run} " in plain)


def _runs(message: object) -> set[str]:
    forms = message if isinstance(message, (list, tuple)) else [message]
    parts = [_plain(part) for form in forms for part in _PLACEHOLDER.split(str(form))]
    return {part for part in parts if len(part.split()) >= _ENOUGH}


def _plain(text: str) -> str:
    """Words only: a paper breaks lines, a button doubles its ampersand."""
    return _MARK.sub(" ", text).strip().casefold()
