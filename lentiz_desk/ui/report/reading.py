"""What is about to be recorded of a report, read-only: everything, as it will stand in the case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout

from lentiz_desk.desk.exhibits import Incoming
from lentiz_desk.desk.reporting import Report
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.texts import Body
from lentiz_desk.ui.kit import Card, Facts, Quiet, Text, Weight, column, empty_out
from lentiz_desk.ui.report.facts import ReportFacts
from lentiz_desk.ui.report.intake import intake_lines
from lentiz_desk.ui.stepped import SteppedForm
from lentiz_desk.ui.theme import DOUBLE, GRID
from lentiz_desk.words import dates, emergency, values
from lentiz_desk.words import report as words
from lentiz_desk.words import signing as sign_words
from lentiz_desk.words.entries import describe
from lentiz_desk.words.field_labels import label
from lentiz_desk.words.naming import Naming

Unfilled = Mapping[int, frozenset[str]]
"""The fields in which nothing is filled in yet: of each person by number, of the report under ``OF_CASE``."""

OF_CASE = 0

_WIDTH = 168
_HIDDEN = frozenset({"number", "name", "part", "age_on"})
"""What the line above the facts of a person already says."""


class Reading:
    """The last step of a report."""

    def __init__(self, form: SteppedForm, facts: ReportFacts) -> None:
        self._facts = facts
        card: Card = form.section(words.you_record())
        self._lines: QVBoxLayout = column(gap=DOUBLE)
        self._shown: tuple[Report, Unfilled, frozenset[str]] | None = None
        card.add(self._lines)
        form.section(words.after()).add(Text(words.after_record()), Quiet(words.signed_by(name=self._me())))

    def show_report(self, report: Report, unfilled: Unfilled, deciders: frozenset[str], now: datetime) -> None:
        """Show this report; what is ``unfilled`` says so, whatever stands in for it."""
        if self._shown == (report, unfilled, deciders):
            return
        self._shown = (report, unfilled, deciders)
        empty_out(self._lines)
        naming = self._naming(report)
        if self._facts.intake is not None:
            self._put(emergency.yours(), intake_lines(self._facts.intake))
        self._put(words.case_section(), self._case(report, unfilled[OF_CASE], deciders))
        self._put(words.report_section(), self._described(report.report, unfilled[OF_CASE], naming, now))
        for person in report.people:
            empty = unfilled[person.number]
            part = sign_words.not_filled() if "part" in empty else values.part(person.part)
            name = person.name or values.capital(naming.case_person(person.number))
            title = words.person_reading(name=name, part=part)
            self._put(title, self._described(person, empty, naming, now))
        for number, item in enumerate(report.exhibits, 1):
            self._put(words.exhibit_named(number=number, file=item.path.name), _exhibit(item))

    def _put(self, title: str, lines: list[tuple[str, str]]) -> None:
        part = column(Text(title, weight=Weight.STRONG), gap=GRID)
        if lines:
            part.addWidget(Facts(*lines, least=_WIDTH))
        self._lines.addLayout(part)

    def _me(self) -> str:
        return self._facts.colleagues[self._facts.me].name

    def _case(self, report: Report, empty: frozenset[str], deciders: frozenset[str]) -> list[tuple[str, str]]:
        names: Mapping[str, str] = {who.id: who.name for who in self._facts.colleagues.values()}
        subjects = {who.roster for who in report.people if who.roster and who.part.value == "subject"}
        concerned = sorted(names[who] for who in report.concerned | subjects)
        access = [self._me(), *sorted(names[who] for who in deciders - {self._facts.me})]
        lines = [
            ("location", label("case.opened", "location"), self._facts.locations.get(report.location, "")),
            ("location", words.access(), values.listed(access)),
            ("concerned", words.no_access(), values.listed(concerned) if concerned else words.nobody()),
        ]
        return [(name, sign_words.not_filled() if field in empty else text) for field, name, text in lines]

    def _described(self, body: Body, empty: frozenset[str], naming: Naming, now: datetime) -> list[tuple[str, str]]:
        recorded = Recorded(
            id="", compartment="", author=self._facts.me, device=0, seq=0, at=now, parents=(), body=body
        )
        lines = describe(recorded, naming).lines
        return [
            (line.label, values.capital(sign_words.not_filled()) if line.field in empty else line.text)
            for line in lines
            if line.field not in _HIDDEN
        ]

    def _naming(self, report: Report) -> Naming:
        return Naming(
            people={who.id: who.name for who in self._facts.colleagues.values()},
            case_people={person.number: person.name for person in report.people if person.name},
            locations=self._facts.locations,
        )


def _exhibit(item: Incoming) -> list[tuple[str, str]]:
    kind = "exhibit.added"
    captured = dates.moment(item.captured_at) if item.captured_at is not None else ""
    online = values.capital(values.yes_no(value=item.still_online)) if item.still_online is not None else ""
    lines = [
        (label(kind, "shows"), item.shows),
        (label(kind, "brought_by"), item.brought_by),
        (label(kind, "captured_at"), captured),
        (label(kind, "captured_on"), item.captured_on),
        (label(kind, "address"), item.address),
        (label(kind, "account"), item.account),
        (label(kind, "still_online"), online),
    ]
    return [(name, text) for name, text in lines if text]
