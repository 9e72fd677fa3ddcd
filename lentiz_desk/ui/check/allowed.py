"""What the decision allows, what it asks, and the duty of secrecy: always in sight of who carries out a check."""

from __future__ import annotations

from lentiz_desk.ui.check.facts import CheckFacts
from lentiz_desk.ui.decision.people import all_described
from lentiz_desk.ui.kit import Card, Notice, Quiet, Text, Tone, Weight, column
from lentiz_desk.ui.moments import day_of
from lentiz_desk.words import check as words
from lentiz_desk.words import dates, values


def allowed_card(facts: CheckFacts) -> Card:
    """Sources, people, period, level, end and exclusions of the decision."""
    card = Card(words.allowed())
    decision, state = facts.decision, facts.state
    if decision is None or state.decision is None:
        return card
    naming = facts.naming
    lines = [
        (words.sources(), "\n".join(values.capital(naming.source(item.key)) for item in decision.sources)),
        (words.about(), all_described(decision.subjects, state.people, naming)),
        (words.period(), _period(facts)),
        (words.level(), values.capital(values.level(decision.level))),
        (words.until(), values.capital(dates.moment(state.ends_at)) if state.ends_at is not None else ""),
        (words.excluded(), values.capital(values.listed(values.exclusion(item) for item in decision.exclusions))),
    ]
    for label, fact in lines:
        if fact:
            card.add(column(Quiet(label, small=True), Text(fact), gap=0))
    by = naming.person(state.decision.author)
    card.add(Quiet(words.decided_by(name=by, day=dates.day(state.decision.at)), small=True))
    return card


def secrecy_notice() -> Notice:
    """The reminder of the duty of secrecy."""
    return Notice(words.secrecy(), words.secrecy_why(), tone=Tone.CARE)


def questions_card(facts: CheckFacts) -> Card:
    """The questions of the decision, with those about which something is recorded marked."""
    card = Card(words.to_do() if facts.may else words.questions())
    decision = facts.decision
    for key in decision.questions if decision is not None else ():
        question = facts.naming.question(key)
        open_still = key in facts.state.open_questions
        text = words.not_answered(question=question) if open_still else words.answered(question=question)
        line = Text(text, tone=Tone.PLAIN if open_still else Tone.GOOD, weight=Weight.NORMAL)
        spoken = words.not_answered_spoken if open_still else words.answered_spoken
        line.setAccessibleName(spoken(question=question))
        card.add(line)
    return card


def period_said(facts: CheckFacts) -> str:
    """The decided period in days."""
    return _period(facts)


def _period(facts: CheckFacts) -> str:
    decision = facts.decision
    if decision is None or decision.period_from is None or decision.period_until is None:
        return ""
    return values.capital(dates.period(day_of(decision.period_from), day_of(decision.period_until)))
