"""The top of a paper that is no dossier entry: whose it is, what it is, its facts, and how to check the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
from reportlab.platypus import Flowable, Spacer

from lentiz_desk.dossier import theme
from lentiz_desk.dossier.embedded import Embedded, roster_of
from lentiz_desk.dossier.fonts import Weight
from lentiz_desk.dossier.page import PageNumbers
from lentiz_desk.dossier.paper import AnyPaper
from lentiz_desk.dossier.parts import Panel, PanelText, Place, Rule
from lentiz_desk.dossier.text import Label, Style, Text
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.words import paper as words

_ORGANISATION = Style(weight=Weight.BOLD, size=11, leading=15)
_TITLE = Style(weight=Weight.BOLD, size=27, leading=35)
_LABEL = Style(size=9, leading=15, colour=theme.QUIET)
_VALUE = Style(size=10.5, leading=15)
_PANEL_TEXT = Style(size=9.5, leading=13.5)
_MONO = Style(weight=Weight.MONO, size=7.6, leading=12)


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """What stands at the top: the title, facts by label, how the file is checked, and of which vault it is."""

    title: str
    facts: tuple[tuple[str, str], ...]
    checking: str
    vault: str


def heading(of: AnyPaper, top: Heading, numbers: PageNumbers) -> Iterator[Flowable]:
    """Yield the top of a paper."""
    yield Place("first", of.title, numbers)
    yield Text(of.organisation, _ORGANISATION)
    yield Rule(above=theme.STEP * 2, below=theme.STEP * 2, colour=theme.ACCENT, weight=1.6)
    yield Text(top.title, _TITLE)
    yield Spacer(1, theme.STEP)
    for label, value in top.facts:
        yield Text(value, _VALUE, indent=theme.LABEL, label=Label(label, _LABEL), before=theme.STEP / 2)
    command = words.command(fingerprint(top.vault).replace(" ", "-"))
    yield Spacer(1, theme.STEP * 2)
    yield Panel(
        (PanelText(top.checking, _PANEL_TEXT), PanelText(command, _MONO, before=theme.STEP / 2)),
        tint=theme.ACCENT_TINT,
        bar=theme.ACCENT,
    )
    yield Spacer(1, theme.STEP)


def attached(of: AnyPaper, vault: str, exporter: str, letter: str | msgspec.UnsetType = msgspec.UNSET) -> bytes:
    """Return what is embedded in a paper without entries: what proves who sealed it, and the reference of a letter."""
    return msgspec.json.encode(
        Embedded(
            vault=vault,
            fingerprint=fingerprint(vault),
            case_number="",
            copy_number=0,
            prepared_at=of.prepared_at.isoformat(),
            exporter=exporter,
            practice=of.practice,
            heads=(),
            roster=roster_of(of.roster),
            entries=(),
            exhibits=(),
            letter=letter,
        )
    )
