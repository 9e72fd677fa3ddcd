"""The first page: what this is, for whom and why, who decided on what ground, and how it is checked offline."""

from __future__ import annotations

from reportlab.platypus import Flowable, PageBreak, Spacer

from lentiz_desk.dossier import theme
from lentiz_desk.dossier.fonts import Weight
from lentiz_desk.dossier.page import PageNumbers
from lentiz_desk.dossier.paper import Paper
from lentiz_desk.dossier.parts import Panel, PanelText, Place, Rule
from lentiz_desk.dossier.text import Label, Style, Text
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.words import paper as words

_ORGANISATION = Style(weight=Weight.BOLD, size=11, leading=15)
_LOCATION = Style(size=10, leading=14, colour=theme.QUIET)
_TITLE = Style(weight=Weight.BOLD, size=27, leading=35)
_KIND = Style(size=15, leading=22, colour=theme.ACCENT)
_LABEL = Style(size=9, leading=15, colour=theme.QUIET)
_VALUE = Style(size=10.5, leading=15)
_STRONG = Style(weight=Weight.BOLD, size=10.5, leading=15)
_PANEL_HEADING = Style(weight=Weight.BOLD, size=10.5, leading=15)
_PANEL_TEXT = Style(size=9.5, leading=13.5)
_PANEL_LABEL = Style(size=8.5, leading=12, colour=theme.QUIET)
_FINGERPRINT = Style(weight=Weight.MONO, size=10.5, leading=15)
_COMMAND = Style(weight=Weight.MONO, size=7.6, leading=12)
_NOTICE = Style(size=9.5, leading=13.5)


def first_page(paper: Paper, numbers: PageNumbers) -> list[Flowable]:
    """Return the parts of the first page, and the break after it."""
    return [
        Place("first", words.paper_title(paper.case_number, paper.copy_number), numbers),
        Text(paper.organisation, _ORGANISATION),
        Text(paper.location, _LOCATION),
        Rule(above=theme.STEP * 2, below=theme.STEP * 3, colour=theme.ACCENT, weight=1.6),
        Text(words.dossier_entry(), _TITLE),
        Text(words.file_kind(paper.file_kind), _KIND),
        Spacer(1, theme.STEP * 2.5),
        *_facts(paper),
        Spacer(1, theme.STEP * 3),
        _checking(paper),
        Spacer(1, theme.STEP * 1.5),
        Panel((PanelText(words.personal_data_notice(), _NOTICE),), tint=theme.CARE_TINT, bar=theme.CARE),
        PageBreak(),
    ]


def _facts(paper: Paper) -> list[Flowable]:
    withheld = sum(1 for entry in paper.entries if entry.withheld)
    counted = words.contents_counted(len(paper.entries), len(paper.exhibits), withheld)
    rows = (
        (words.case_label(), paper.case_number, _STRONG),
        (words.receiver_label(), paper.receiver, _VALUE),
        (words.purpose_label(), paper.purpose, _VALUE),
        (words.copy_label(), str(paper.copy_number), _VALUE),
        (words.prepared_at_label(), words.moment(paper.prepared_at), _VALUE),
        (words.prepared_by_label(), paper.prepared_by, _VALUE),
        (words.decider_label(), paper.decider, _VALUE),
        (words.ground_label(), paper.ground, _VALUE),
        (words.contents_label(), counted, _VALUE),
    )
    return [
        Text(value, style, indent=theme.LABEL, label=Label(label, _LABEL), before=theme.STEP / 2)
        for label, value, style in rows
    ]


def _checking(paper: Paper) -> Panel:
    mark = fingerprint(paper.vault)
    sentences = (words.checking_signature(), words.checking_command(), words.checking_fingerprint())
    return Panel(
        (
            PanelText(words.checking_heading(), _PANEL_HEADING),
            *(
                PanelText(sentence, _PANEL_TEXT, before=theme.STEP / 2, label=str(number))
                for number, sentence in enumerate(sentences, 1)
            ),
            PanelText(words.fingerprint_label(), _PANEL_LABEL, before=theme.STEP),
            PanelText(mark, _FINGERPRINT),
            PanelText(words.command_label(), _PANEL_LABEL, before=theme.STEP / 2),
            PanelText(words.command(mark.replace(" ", "-")), _COMMAND),
        ),
        tint=theme.ACCENT_TINT,
        bar=theme.ACCENT,
    )
