"""The left side of the decision page: five lines, the request, and the legal test with its points of attention."""

from __future__ import annotations

from collections.abc import Iterable

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
from lentiz_desk.words import signing as sign_words

_BADGE = 68
_LABELS = 132


def in_short(facts: DecisionFacts, asked: CheckRequested, typist: str) -> Card:
    """Five lines: who asks, about whom, what, how intrusive, until when."""
    naming = facts.naming
    requester = naming.person(asked.requester) if asked.requester else values.capital(asked.requester_function)
    if typist:
        requester = words.asks_typed(name=requester, typist=naming.person(typist))
    people = all_described(asked.subjects, facts.people, naming) or words.nobody_in_person()
    sources = "; ".join(naming.source(item.key) for item in asked.sources)
    sources = words.sources_in_short(count=len(asked.sources), sources=sources)
    level = values.level(asked.level)
    period = dates.period(day_of(asked.period_from), day_of(asked.period_until))
    lines = (
        ("requester", words.who_asks(), requester),
        ("subjects", words.about_whom(), people),
        ("sources", words.what(), sources),
        ("level", words.how_intrusive(), words.covertly(level=level) if asked.covert else words.openly(level=level)),
        ("period", words.until_when(), words.period_and_end(period=period, end=dates.moment(in_days(facts.now, 7)))),
    )
    return Card(words.in_short(), Facts(*_filled_in(facts, lines), least=_LABELS))


def request_card(facts: DecisionFacts, asked: CheckRequested) -> Card:
    """The words of the request."""
    naming = facts.naming
    sources = "\n".join(
        words.source_of(name=values.capital(naming.source(item.key)), kind=values.source_kind(item.source))
        for item in asked.sources
    )
    period = dates.period(day_of(asked.period_from), day_of(asked.period_until))
    questions = "\n".join(naming.question(key) for key in asked.questions)
    exclusions = values.listed(values.exclusion(item) for item in asked.exclusions)
    executors = values.listed(naming.person(who) for who in asked.executors)
    lines = [
        ("", words.report(), facts.reported),
        ("purpose", words.purpose(), asked.purpose),
        ("suspicion", words.suspicion(), asked.suspicion),
        ("questions", words.questions(), questions),
        ("sources", words.sources(), sources),
        ("period", words.period(), values.capital(period)),
        ("after_decision_why", words.after_decision_why(), asked.after_decision_why if asked.after_decision else ""),
        ("level", words.level(), values.capital(values.level(asked.level))),
        ("exclusions", words.excluded(), values.capital(exclusions)),
        ("executors", words.proposed_executors(), executors),
    ]
    return Card(words.request(), Facts(*(line for line in _filled_in(facts, lines) if line[1]), least=_LABELS))


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


def _filled_in(facts: DecisionFacts, lines: Iterable[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """Label and text of each field; one in which nothing is filled in yet says so."""
    return [(label, sign_words.not_filled() if field in facts.unfilled else text) for field, label, text in lines]


def _answered(asked: CheckRequested, question: TestQuestion) -> QLayout:
    attention = asked.answers.get(question) is Answer.NO
    lines = column(Text(legal_test.label(question), weight=Weight.STRONG), gap=2)
    if attention:
        lines.addWidget(Text(legal_test.attention(question.value)))
    motivation = asked.motivations.get(question.value, "")
    if motivation:
        lines.addWidget(Quiet(motivation))
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
