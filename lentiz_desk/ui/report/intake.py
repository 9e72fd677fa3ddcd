"""The emergency intake that a report completes, as it was signed."""

from __future__ import annotations

from lentiz_desk.ui.kit import Card, Facts, Quiet
from lentiz_desk.ui.report.facts import IntakeFacts
from lentiz_desk.words import dates, values
from lentiz_desk.words import emergency as words
from lentiz_desk.words.field_labels import label

_KIND = "intake.recorded"
_WIDTH = 168


def intake_lines(intake: IntakeFacts) -> list[tuple[str, str]]:
    """Return what was signed, each with what it is called."""
    files = values.listed(body.name for body in intake.files.values())
    lines = [
        (label(_KIND, "line"), intake.line),
        (label(_KIND, "seen_at"), dates.moment(intake.seen_at)),
        (words.signed_label(), dates.moment(intake.signed_at)),
        (label(_KIND, "exhibits"), files),
    ]
    return [(name, text) for name, text in lines if text]


def intake_card(intake: IntakeFacts, *more: str) -> Card:
    """Return what was signed, and what becomes of it."""
    card = Card(words.yours(), Facts(*intake_lines(intake), least=_WIDTH))
    card.add(Quiet(" ".join((words.comes_along(), *more))))
    return card
