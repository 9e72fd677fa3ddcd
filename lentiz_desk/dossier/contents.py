"""The index, the entries in order, and the list of exhibits."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from lentiz_desk.dossier import theme
from lentiz_desk.dossier.appendices import place_of
from lentiz_desk.dossier.fonts import Weight
from lentiz_desk.dossier.page import PageNumbers
from lentiz_desk.dossier.paper import Line, Paper, PaperEntry, PaperExhibit
from lentiz_desk.dossier.parts import IndexRow, Panel, PanelText, Place, Rule
from lentiz_desk.dossier.text import Label, Style, Text
from lentiz_desk.words import paper as words

_HEADING = Style(weight=Weight.BOLD, size=17, leading=24)
_NUMBER = Style(weight=Weight.BOLD, size=12, leading=17, colour=theme.ACCENT)
_LONG_NUMBER = Style(weight=Weight.BOLD, size=10, leading=17, colour=theme.ACCENT)
_TITLE = Style(weight=Weight.BOLD, size=12, leading=17)
_META = Style(size=9, leading=13.5, colour=theme.QUIET)
_CHANGED = Style(weight=Weight.BOLD, size=9, leading=13.5, colour=theme.CARE)
_LABEL = Style(size=9, leading=14.5, colour=theme.QUIET)
_VALUE = Style(size=10, leading=14.5)
_OLD = Style(size=10, leading=14.5, colour=theme.QUIET)
_WITHHELD = Style(size=9, leading=13, colour=theme.CARE)
_MARK = Style(weight=Weight.MONO, size=7, leading=11, colour=theme.QUIET)
_HASH = Style(weight=Weight.MONO, size=7.4, leading=12, colour=theme.QUIET)
_NOTE = Style(size=9.5, leading=14, colour=theme.QUIET)
_INDENT = 28.0
_VALUE_AT = _INDENT + 116.0
_MARK_DIGITS = 16
_FOUR = 4
_LONG = 900
"""Letters from which a value is set below its label."""
_FEW = 110.0
"""An entry does not begin where less than this is left of the page."""


def index(paper: Paper, numbers: PageNumbers) -> list[Flowable]:
    """Return the index of entries and exhibits, with the pages where they begin."""
    rows: list[Flowable] = [
        IndexRow(str(entry.number), entry.heading, words.moment(entry.at), _name(entry), numbers)
        for entry in paper.entries
    ]
    if paper.exhibits:
        rows.append(IndexRow("", words.exhibits_heading(), "", "exhibits", numbers))
    rows += [
        IndexRow(item.number, words.appendix(item.number, item.name), "", place_of(item), numbers)
        for item in paper.appendices
    ]
    parts: list[Flowable] = [Text(words.contents_heading(), _HEADING), Spacer(1, theme.STEP), *rows]
    if any(entry.withheld for entry in paper.entries):
        parts.append(Text(words.withheld_note(), _NOTE, before=theme.STEP * 1.5))
    return [*parts, Spacer(1, theme.STEP * 5)]


def entries(paper: Paper, numbers: PageNumbers) -> list[Flowable]:
    """Return all entries in order; a correction shows what was and what becomes."""
    by_number = {entry.number: entry for entry in paper.entries}
    corrected = {entry.correction_of: entry.number for entry in paper.entries if entry.correction_of is not None}
    head: list[Flowable] = [
        CondPageBreak(_FEW + _HEADING.leading),
        Place("entries", words.entries_heading(), numbers),
        Text(words.entries_heading(), _HEADING),
    ]
    return [*head, *chain.from_iterable(_entry(entry, numbers, by_number, corrected) for entry in paper.entries)]


def exhibits(paper: Paper, numbers: PageNumbers) -> list[Flowable]:
    """Return the list of exhibits, or nothing when there are none."""
    if not paper.exhibits:
        return []
    return [
        CondPageBreak(_FEW + _HEADING.leading),
        Spacer(1, theme.STEP * 4),
        Place("exhibits", words.exhibits_heading(), numbers),
        Text(words.exhibits_heading(), _HEADING),
        Text(_about_exhibits(paper), _NOTE, before=theme.STEP / 2),
        *chain.from_iterable(_exhibit(exhibit) for exhibit in paper.exhibits),
    ]


def _about_exhibits(paper: Paper) -> str:
    if not paper.appendices and not paper.originals:
        return words.exhibits_note()
    return words.exhibits_shown_note(len(paper.appendices), len(paper.originals))


def _entry(
    entry: PaperEntry, numbers: PageNumbers, by_number: Mapping[int, PaperEntry], corrected: Mapping[int, int]
) -> list[Flowable]:
    said = " \u00b7 ".join(part for part in (words.moment(entry.at), entry.author, entry.right) if part)
    before = by_number.get(entry.correction_of) if entry.correction_of is not None else None
    parts: list[Flowable] = [
        CondPageBreak(_FEW),
        Rule(above=theme.STEP * 1.5, below=theme.STEP * 1.5),
        Place(_name(entry), f"{entry.number}. {entry.heading}", numbers, depth=1),
        Text(entry.heading, _TITLE, indent=_INDENT, label=_number(str(entry.number))),
        Text(said, _META, indent=_INDENT),
        Text(words.entry_mark(entry.entry.id[:_MARK_DIGITS]), _MARK, indent=_INDENT),
    ]
    if entry.correction_of is not None:
        parts.append(Text(words.corrects(entry.correction_of), _CHANGED, indent=_INDENT))
    if entry.number in corrected:
        parts.append(Text(words.corrected_by(corrected[entry.number]), _CHANGED, indent=_INDENT))
    parts.append(Spacer(1, theme.STEP / 2))
    parts.extend(chain.from_iterable(_line(line, before) for line in entry.lines))
    if entry.withheld:
        left_out = PanelText(words.withheld(entry.withheld), _WITHHELD)
        parts += [Spacer(1, theme.STEP), Panel((left_out,), tint=theme.CARE_TINT, bar=theme.CARE, pad=7, left=_INDENT)]
    return parts


def _line(line: Line, before: PaperEntry | None) -> list[Flowable]:
    old = next((was for was in before.lines if was.label == line.label), None) if before else None
    if old is None or old.text == line.text:
        return _labelled(line.label, line.text, _VALUE)
    return [
        *_labelled(words.old_value(line.label), old.text, _OLD),
        *_labelled(words.new_value(line.label), line.text, _VALUE),
    ]


def _exhibit(exhibit: PaperExhibit) -> list[Flowable]:
    parts: list[Flowable] = [
        CondPageBreak(_FEW / 2),
        Rule(above=theme.STEP * 1.25, below=theme.STEP * 1.25),
        Text(exhibit.name, _TITLE, indent=_INDENT, label=_number(exhibit.number)),
        Text(words.exhibit_facts(exhibit.media_type, exhibit.size), _META, indent=_INDENT),
    ]
    if exhibit.description:
        parts.append(Text(exhibit.description, _VALUE, indent=_INDENT))
    label = Label("SHA-256", _LABEL, _INDENT)
    parts.append(Text(exhibit.sha256, _HASH, indent=_INDENT + 56, label=label, before=theme.STEP / 2))
    return parts


def _labelled(label: str, text: str, style: Style) -> list[Flowable]:
    """Set a value beside its label, and a long one below it, over the whole width."""
    if len(text) < _LONG:
        return [Text(text, style, indent=_VALUE_AT, label=Label(label, _LABEL, _INDENT), before=theme.STEP / 2)]
    return [
        CondPageBreak(_FEW / 2),
        Text(label, _LABEL, indent=_INDENT, before=theme.STEP / 2),
        Text(text, style, indent=_INDENT),
    ]


def _number(number: str) -> Label:
    """Return a number as it stands beside a title; one of four digits is set smaller, so that it stays whole."""
    return Label(number, _NUMBER if len(number) < _FOUR else _LONG_NUMBER, gutter=4)


def _name(entry: PaperEntry) -> str:
    return f"entry-{entry.number}"
