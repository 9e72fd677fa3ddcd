"""The left side of the page about actions: the report, the answers of the officers, and what was looked at."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lentiz_desk.domain.check_entries import CheckRecorded
from lentiz_desk.ui.actions.facts import ActionsFacts
from lentiz_desk.ui.decision.people import all_described
from lentiz_desk.ui.kit import Card, Facts, LinkButton, Quiet, Text, TimelineEntry, Tone, Weight, column, row
from lentiz_desk.words import actions as words
from lentiz_desk.words import check as check_words
from lentiz_desk.words import dates, headings, summaries, values
from lentiz_desk.words import ui as ui_words

Go = Callable[..., object]

_LABELS = 120


def case_card(facts: ActionsFacts) -> Card:
    """What was reported and about whom; without a check, that there was none."""
    people = all_described((person.number for person in facts.subjects), facts.people, facts.naming)
    lines = [(words.subjects(), people), (words.report(), facts.reported)]
    card = Card(words.in_short(), Facts(*(line for line in lines if line[1]), least=_LABELS))
    if not facts.quoted and not facts.waiting:
        card.add(Quiet(words.no_check()))
    return card


def findings_card(facts: ActionsFacts) -> Card:
    """Each question with its answer, or why there is none."""
    card = Card(words.findings())
    for findings in facts.answers():
        for key in (*findings.answered, *findings.not_answered):
            text = findings.answers.get(key, "")
            said = words.answer_none(text=text) if key in findings.not_answered else text
            card.add(column(Text(facts.naming.question(key), weight=Weight.STRONG), Text(said), gap=2))
    return card


def exhibits_card(facts: ActionsFacts, go: Go) -> Card:
    """Every exhibit with the verb that opens it."""
    card = Card(words.exhibits())
    for exhibit in facts.exhibits:
        name = values.capital(facts.naming.exhibit(exhibit))
        view = partial(go, "exhibit", compartment=facts.case, exhibit=exhibit)
        spoken = ui_words.verb_about(verb=words.look(), about=name)
        card.add(row(Text(name, wrap=False), LinkButton(words.look(), view, spoken=spoken), None, gap=16))
    return card


def records_of(facts: ActionsFacts) -> list[TimelineEntry]:
    """What the officers looked at, as quoted into the case."""
    return [
        TimelineEntry(
            key=entry.id,
            day=dates.day(entry.at),
            when=dates.time_of_day(entry.at),
            title=headings.heading(entry, facts.naming),
            text=summaries.summary(entry, facts.naming),
            by=facts.naming.person(entry.author),
            icon_name=headings.icon(entry),
            tone=Tone.INFO,
            marks=(
                (check_words.maker_mark(certainty=values.certainty(entry.body.maker)), Tone.INFO),
                *((facts.naming.exhibit(name), Tone.INFO) for name in entry.body.exhibits),
            ),
        )
        for entry in facts.quoted
        if isinstance(entry.body, CheckRecorded)
    ]
