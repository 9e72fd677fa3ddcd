"""The form in which an executor records one look: source, person and question come from the decision."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from lentiz_desk.desk.exhibits import Incoming
from lentiz_desk.domain.case_entries import CheckDecided
from lentiz_desk.domain.check_entries import CheckRecorded
from lentiz_desk.domain.values import Certainty, ViewedHow
from lentiz_desk.ui.check.allowed import period_said
from lentiz_desk.ui.check.facts import CheckFacts
from lentiz_desk.ui.decision.people import described
from lentiz_desk.ui.kit import (
    DateField,
    FilePicker,
    Form,
    Gap,
    MomentField,
    Notice,
    Option,
    PrimaryButton,
    RadioGroup,
    TextArea,
    TextLine,
    Tone,
)
from lentiz_desk.ui.moments import day_begins, day_ends, day_of, moment_in, put_day, put_moment
from lentiz_desk.words import look as words
from lentiz_desk.words import values

NO, YES, NONE = "no", "yes", "none"
_OF_FILES = ("files", "address", "captured_on", "captured_at", "brought_by", "shows")
_MOMENT = timedelta(minutes=5)
"""A moment that is filled in may lie so far ahead: a clock is never exact."""


class LookForm(Form):
    """Asks what was looked at and found; nothing outside the decision can be chosen."""

    def __init__(self, facts: CheckFacts, decision: CheckDecided, on: Callable[[], object]) -> None:
        super().__init__()
        self._facts = facts
        self._decision = decision
        self.section(words.new_look(), words.new_look_help())
        self._ask_what()
        self._ask_period()
        self.ask("viewed_how", RadioGroup(_ways()), words.viewed_how(), words.viewed_how_help())
        self._finding = self.ask("finding", TextArea(least=3), words.finding(), words.finding_help())
        self.ask("maker", RadioGroup(_certainties()), words.maker())
        self._basis = self.ask("maker_basis", TextArea(least=2), words.maker_basis())
        self._ask_exhibits()
        self.verb = PrimaryButton(words.record(), on)
        self.place(self.verb)
        self._prefill()
        self.changed.connect(lambda _key: self._show())
        self._show()

    def gaps(self, now: datetime) -> list[Gap]:
        """What is missing, or outside the decision, in reading order."""
        missing: list[Gap] = []
        if not self.text("source"):
            missing.append(("source", words.gap_source()))
        if self._decision.subjects and not self.text("subject"):
            missing.append(("subject", words.gap_person()))
        if not self.text("question"):
            missing.append(("question", words.gap_question()))
        missing += self._period_gaps()
        missing += _moment_gaps("viewed_at", self._viewed, now)
        if not self.text("viewed_how"):
            missing.append(("viewed_how", words.gap_how()))
        missing += self._words_gaps()
        return [*missing, *self._exhibit_gaps(now)]

    def recorded(self) -> CheckRecorded:
        """The fact to record; complete only when there are no gaps."""
        decision = self._decision
        first, last, at = self._from.day(), self._until.day(), moment_in(self._viewed)
        begins, ends = decision.period_from, decision.period_until
        fallback = self._facts.now
        return CheckRecorded(
            source=self.text("source"),
            subject=int(self.text("subject") or 0),
            question=self.text("question"),
            viewed_from=max(day_begins(first), begins) if first and begins else fallback,
            viewed_until=min(day_ends(last), ends) if last and ends else fallback,
            viewed_at=at or fallback,
            viewed_how=ViewedHow(self.text("viewed_how")),
            maker=Certainty(self.text("maker")),
            finding=self.text("finding").strip(),
            maker_basis=self.text("maker_basis").strip(),
        )

    def incoming(self) -> tuple[Incoming, ...]:
        """The files to bring in, with what is said of them."""
        return tuple(
            Incoming(
                path=Path(path),
                captured_at=moment_in(self._captured),
                captured_on=self.text("captured_on"),
                intimate_asked=self.text("intimate") == NO,
                address=self.text("address"),
                brought_by=self.text("brought_by"),
                shows=self.text("shows"),
            )
            for path in self.texts("files")
        )

    def _ask_what(self) -> None:
        naming, decision = self._facts.naming, self._decision
        sources = [
            Option(key=item.key, title=values.capital(naming.source(item.key)), help=values.source_kind(item.source))
            for item in decision.sources
        ]
        people = [Option(key=str(number), title=self._person(number)) for number in decision.subjects]
        questions = [Option(key=key, title=naming.question(key)) for key in decision.questions]
        self.ask("source", RadioGroup(sources), words.which_source())
        if people:
            self.ask("subject", RadioGroup(people), words.which_person())
        self.ask("question", RadioGroup(questions), words.which_question())

    def _ask_period(self) -> None:
        self._from = DateField()
        self._until = DateField()
        self.beside(
            ("viewed_from", self._from, words.looked_from()), ("viewed_until", self._until, words.looked_until())
        )
        self._viewed = self.ask("viewed_at", MomentField(), words.viewed_at())

    def _ask_exhibits(self) -> None:
        self.section(words.exhibits())
        self.ask("intimate", RadioGroup(_intimate()), words.intimate())
        stop = words.intimate_why(phone=self._facts.police)
        self._stop = Notice(words.intimate_stop(), stop, tone=Tone.STOP)
        self.place(self._stop)
        self.ask("files", FilePicker(), words.files(), words.files_help())
        self.ask("address", TextLine(), words.address())
        self.ask("shows", TextLine(), words.shows())
        self.ask("captured_on", TextLine(), words.captured_on())
        self._captured = self.ask("captured_at", MomentField(), words.captured_at())
        self.ask("brought_by", TextLine(), words.brought_by())

    def _prefill(self) -> None:
        decision, now = self._decision, self._facts.now
        if len(decision.sources) == 1:
            self.put("source", decision.sources[0].key)
        if len(decision.subjects) == 1:
            self.put("subject", str(decision.subjects[0]))
        if len(decision.questions) == 1:
            self.put("question", decision.questions[0])
        if decision.period_from is not None and decision.period_until is not None:
            put_day(self._from, decision.period_from)
            put_day(self._until, decision.period_until)
        put_moment(self._viewed, now)
        put_moment(self._captured, now)
        self.put("brought_by", self._facts.naming.person(self._facts.person))

    def _person(self, number: int) -> str:
        known = self._facts.state.people.get(number)
        return described(known, self._facts.naming) if known else self._facts.naming.case_person(number)

    def _period_gaps(self) -> list[Gap]:
        begins, ends = self._decision.period_from, self._decision.period_until
        first, last = self._from.day(), self._until.day()
        missing: list[Gap] = []
        outside = words.gap_period(period=period_said(self._facts).lower())
        for key, day in (("viewed_from", first), ("viewed_until", last)):
            if day is None:
                missing.append((key, words.gap_day()))
            elif begins is None or ends is None or not day_of(begins) <= day <= day_of(ends):
                missing.append((key, outside))
        if not missing and first is not None and last is not None and last < first:
            missing.append(("viewed_until", words.gap_reversed()))
        return missing

    def _words_gaps(self) -> list[Gap]:
        missing: list[Gap] = []
        if self._finding.is_empty():
            missing.append(("finding", words.gap_finding()))
        elif self._finding.too_long():
            missing.append(("finding", words.gap_too_long()))
        if not self.text("maker"):
            missing.append(("maker", words.gap_maker()))
        elif self.text("maker") != Certainty.UNKNOWN and self._basis.is_empty():
            missing.append(("maker_basis", words.gap_basis()))
        return missing

    def _exhibit_gaps(self, now: datetime) -> list[Gap]:
        if not self.text("intimate"):
            return [("intimate", words.gap_intimate())]
        if not self.texts("files"):
            return []
        missing: list[Gap] = []
        if not self.text("address"):
            missing.append(("address", words.gap_address()))
        if not self.text("captured_on"):
            missing.append(("captured_on", words.gap_device()))
        return [*missing, *_moment_gaps("captured_at", self._captured, now)]

    def _show(self) -> None:
        answer = self.text("intimate")
        self._stop.setVisible(answer == YES)
        self.set_shown("files", shown=answer == NO)
        picked = answer == NO and bool(self.texts("files"))
        for key in _OF_FILES[1:]:
            self.set_shown(key, shown=picked)


def _moment_gaps(key: str, field: MomentField, now: datetime) -> list[Gap]:
    at = moment_in(field)
    if at is None:
        return [(key, words.gap_moment())]
    return [(key, words.gap_future())] if at > now + _MOMENT else []


def _ways() -> list[Option]:
    return [Option(key=way, title=values.capital(values.viewed_how(way))) for way in ViewedHow]


def _certainties() -> list[Option]:
    return [Option(key=item, title=values.capital(values.certainty(item))) for item in Certainty]


def _intimate() -> list[Option]:
    return [
        Option(key=NONE, title=words.intimate_later()),
        Option(key=NO, title=words.intimate_no(), help=words.intimate_no_help()),
        Option(key=YES, title=words.intimate_yes(), help=words.intimate_yes_help()),
    ]
