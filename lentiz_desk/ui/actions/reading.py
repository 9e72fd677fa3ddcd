"""The left side of the page about actions: the report, the answers of the officers, and what was looked at."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn, SeenByAccident
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.ui.actions.facts import ActionsFacts
from lentiz_desk.ui.decision.people import all_described
from lentiz_desk.ui.kit import (
    Badge,
    Card,
    Facts,
    LinkButton,
    Quiet,
    Text,
    TimelineEntry,
    Tone,
    Weight,
    column,
    row,
)
from lentiz_desk.words import actions as words
from lentiz_desk.words import check as check_words
from lentiz_desk.words import dates, headings, values
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words.entries import describe

Go = Callable[..., object]

_LABELS = 120
_TOLD = ("source", "subject", "question", "viewed_from", "viewed_how", "finding", "maker_basis")


def case_card(facts: ActionsFacts) -> Card:
    """What was reported and about whom; without a check, that there was none."""
    people = all_described((person.number for person in facts.subjects), facts.people, facts.naming)
    lines = [(words.subjects(), people), (words.report(), facts.reported)]
    card = Card(words.in_short(), Facts(*(line for line in lines if line[1]), least=_LABELS))
    if not facts.found:
        card.add(Quiet(words.no_check()))
    return card


def findings_card(facts: ActionsFacts) -> Card:
    """Each question with its answer, or why there is none; what is not in the case yet says so."""
    card = Card(words.findings())
    for entry in facts.found:
        if not isinstance(entry.body, FindingsHandedIn):
            continue
        findings = entry.body
        if entry.id not in facts.taken:
            card.add(row(Badge(words.not_taken(), Tone.CARE), None))
        for key in (*findings.answered, *findings.not_answered):
            text = findings.answers.get(key, "")
            said = words.answer_none(text=text) if key in findings.not_answered else text
            card.add(column(Text(facts.naming.question(key), weight=Weight.STRONG), Text(said), gap=2))
    return card


def exhibits_card(facts: ActionsFacts, go: Go) -> Card:
    """Every exhibit with its file name and the verb that opens it."""
    card = Card(words.exhibits())
    for kept in facts.exhibits:
        number = values.capital(facts.naming.exhibit(kept.exhibit))
        name = words.exhibit(number=number, name=kept.name) if kept.name else number
        view = partial(go, "exhibit", compartment=kept.compartment, exhibit=kept.exhibit)
        spoken = ui_words.verb_about(verb=words.look(), about=name)
        line = row(gap=16, top=True)
        line.addWidget(Text(name), 1)
        line.addWidget(LinkButton(words.look(), view, spoken=spoken))
        card.add(line)
    return card


def records_of(facts: ActionsFacts) -> list[TimelineEntry]:
    """What the officers looked at, and what they saw by accident."""
    return [
        TimelineEntry(
            key=entry.id,
            day=dates.day(entry.at),
            when=dates.time_of_day(entry.at),
            title=headings.heading(entry, facts.naming),
            text=_told(facts, entry),
            by=facts.naming.person(entry.author),
            icon_name=headings.icon(entry),
            tone=Tone.INFO,
            marks=tuple(_marks(facts, entry)),
        )
        for entry in facts.found
        if isinstance(entry.body, CheckRecorded | SeenByAccident)
    ]


def _told(facts: ActionsFacts, entry: Recorded) -> str:
    """Everything that was seen, unshortened: on this a director decides."""
    said = describe(entry, facts.naming)
    return "\n".join(f"{line.label}: {line.text}" for line in said.lines if line.field in _TOLD) or said.summary


def _marks(facts: ActionsFacts, entry: Recorded) -> list[tuple[str, Tone]]:
    marks = [] if entry.id in facts.taken else [(words.not_taken(), Tone.CARE)]
    if isinstance(entry.body, CheckRecorded):
        marks.append((check_words.maker_mark(certainty=values.certainty(entry.body.maker)), Tone.INFO))
        marks += [(facts.naming.exhibit(name), Tone.INFO) for name in entry.body.exhibits]
    return marks
