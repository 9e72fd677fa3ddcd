"""The left side of the decision page: five lines, the request, and the legal test with its points of attention."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout

from lentiz_desk.domain.case_entries import CheckRequested
from lentiz_desk.domain.values import COVERT_QUESTIONS, OPEN_QUESTIONS, Answer, TestQuestion
from lentiz_desk.ui.decision.facts import DecisionFacts
from lentiz_desk.ui.decision.people import all_described
from lentiz_desk.ui.kit import Badge, Card, Facts, Heading, Quiet, Text, Tone, Weight, column, row
from lentiz_desk.ui.moments import day_of, in_days
from lentiz_desk.words import dates, legal_test, values
from lentiz_desk.words import decision as words

_BADGE = 68
_LABELS = 132


def in_short(facts: DecisionFacts, asked: CheckRequested, typist: str) -> Card:
    """Five lines: who asks, about whom, what, how intrusive, until when."""
    naming = facts.naming
    requester = naming.person(asked.requester) if asked.requester else values.capital(asked.requester_function)
    people = all_described(asked.subjects, facts.people, naming) or words.nobody_in_person()
    sources = "; ".join(naming.source(item.key) for item in asked.sources)
    level = values.level(asked.level)
    period = dates.period(day_of(asked.period_from), day_of(asked.period_until))
    lines = (
        (words.who_asks(), words.asks_typed(name=requester, typist=naming.person(typist)) if typist else requester),
        (words.about_whom(), people),
        (words.what(), words.sources_in_short(count=len(asked.sources), sources=sources)),
        (words.how_intrusive(), words.covertly(level=level) if asked.covert else words.openly(level=level)),
        (words.until_when(), words.period_and_end(period=period, end=dates.moment(in_days(facts.now, 7)))),
    )
    return Card(words.in_short(), Facts(*lines, least=_LABELS))


def request_card(facts: DecisionFacts, asked: CheckRequested) -> Card:
    """The words of the request."""
    naming = facts.naming
    sources = "\n".join(
        words.source_of(name=values.capital(naming.source(item.key)), kind=values.source_kind(item.source))
        for item in asked.sources
    )
    lines = [
        (words.report(), facts.reported),
        (words.purpose(), asked.purpose),
        (words.suspicion(), asked.suspicion),
        (words.questions(), "\n".join(naming.question(key) for key in asked.questions)),
        (words.sources(), sources),
        (words.period(), values.capital(dates.period(day_of(asked.period_from), day_of(asked.period_until)))),
        (words.after_decision_why(), asked.after_decision_why if asked.after_decision else ""),
        (words.level(), values.capital(values.level(asked.level))),
        (words.excluded(), values.capital(values.listed(values.exclusion(item) for item in asked.exclusions))),
        (words.proposed_executors(), values.listed(naming.person(who) for who in asked.executors)),
    ]
    return Card(words.request(), Facts(*(line for line in lines if line[1]), least=_LABELS))


def test_card(facts: DecisionFacts, asked: CheckRequested) -> Card:
    """The legal test: what is in order, and what to take note of."""
    card = Card(words.the_test())
    card.body.setSpacing(12)
    questions = (*OPEN_QUESTIONS, *COVERT_QUESTIONS) if asked.covert else OPEN_QUESTIONS
    for question in questions:
        card.add(_answered(asked, question))
    others = [point for point in facts.points if point not in set(TestQuestion)]
    if others:
        card.add(Heading(words.other_points()))
    for point in others:
        card.add(_line(Text(legal_test.attention(point)), attention=True))
    return card


def _answered(asked: CheckRequested, question: TestQuestion) -> QLayout:
    attention = asked.answers.get(question) is Answer.NO
    lines = column(Text(legal_test.label(question), weight=Weight.STRONG), gap=2)
    if attention:
        lines.addWidget(Text(legal_test.attention(question.value)))
    lines.addWidget(Quiet(asked.motivations.get(question.value, "")))
    return _line(lines, attention=attention, answered=question in asked.answers)


def _line(said: Text | QLayout, *, attention: bool, answered: bool = True) -> QLayout:
    badge = Badge(words.not_answered(), Tone.QUIET)
    if answered:
        badge = Badge(words.attention() if attention else words.in_order(), Tone.CARE if attention else Tone.GOOD)
    badge.setMinimumWidth(_BADGE)
    badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
    line = row(badge, gap=12, top=True)
    if isinstance(said, QLayout):
        line.addLayout(said, 1)
    else:
        line.addWidget(said, 1)
    return line
