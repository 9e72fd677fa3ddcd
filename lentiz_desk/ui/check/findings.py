"""Handing in: per question an answer or why not, what happened to copies, and the end of the authorisation."""

from __future__ import annotations

from collections.abc import Mapping

from lentiz_desk.desk.checking import FINDINGS_DRAFT, HandIn, hand_in
from lentiz_desk.desk.session import Session
from lentiz_desk.ui.check.facts import CheckFacts, read_check
from lentiz_desk.ui.check.recorded import timeline_of
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.fetched import FetchedPage, Home
from lentiz_desk.ui.kit import (
    Card,
    Form,
    Gap,
    Heading,
    LinkButton,
    Notice,
    PrimaryButton,
    Quiet,
    Text,
    TextArea,
    Tick,
    Timeline,
    Tone,
    column,
    empty_out,
)
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import check as check_words
from lentiz_desk.words import dates
from lentiz_desk.words import findings as words


class FindingsForm(Form):
    """One answer per decided question, and the copies outside the vault."""

    def __init__(self, facts: CheckFacts) -> None:
        super().__init__()
        decision = facts.decision
        self.questions = decision.questions if decision is not None else ()
        self.section(words.answers(), words.answers_help())
        for key in self.questions:
            about = sum(1 for said in facts.state.checks if said.body.question == key)
            question = facts.naming.question(key)
            field = self.ask(f"answer:{key}", TextArea(least=2), question, words.recorded_about(count=about))
            field.name_it(words.answer(question=question))
            none = self.ask(f"none:{key}", Tick(words.no_answer(), explained=words.why_not()))
            none.box.setAccessibleName(f"{words.no_answer()}: {question}")
        self.section(words.copies(), words.copies_help())
        self.ask("copies", Tick(words.copies_removed()))
        self.ask("copies_how", TextArea(least=2), words.copies_how())
        self._open = Quiet(words.copies_open())
        self.place(self._open)
        self.changed.connect(lambda _key: self._show())
        self._show()

    def gaps(self) -> list[Gap]:
        """What is missing, in reading order."""
        missing: list[Gap] = []
        for key in self.questions:
            text = self.text(f"answer:{key}")
            field = self.field(f"answer:{key}")
            if not text.strip():
                missing.append((f"answer:{key}", words.gap_answer()))
            elif isinstance(field, TextArea) and field.too_long():
                missing.append((f"answer:{key}", words.gap_too_long()))
        if self.flag("copies") and not self.text("copies_how").strip():
            missing.append(("copies_how", words.gap_copies()))
        return missing

    def unanswered(self) -> frozenset[str]:
        """The questions that cannot be answered."""
        return frozenset(key for key in self.questions if self.flag(f"none:{key}"))

    def findings(self) -> HandIn:
        """What is handed in."""
        return HandIn(
            answers={key: self.text(f"answer:{key}").strip() for key in self.questions},
            not_answered=self.unanswered(),
            finish=True,
            copies_removed=self.flag("copies"),
            copies_how=self.text("copies_how").strip(),
        )

    def _show(self) -> None:
        self.set_shown("copies_how", shown=self.flag("copies"))
        self._open.setVisible(not self.flag("copies"))


class FindingsPage(FetchedPage[CheckFacts]):
    """Hand in and finish in one step; what is handed in stands beside it, read-only."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        self._authorisation = str(args["authorisation"])
        home = Home(name=FINDINGS_DRAFT, compartment=self._authorisation)
        super().__init__(workplace, words.title(number=""), draft=home)
        self.form: FindingsForm | None = None
        self._summary = column()

    def fetch(self, session: Session) -> CheckFacts:
        """Read the decision and what was recorded."""
        return read_check(session, self._authorisation)

    def build(self, facts: CheckFacts) -> None:
        """Show the questions, and what is handed in."""
        self.set_title(words.title(number=facts.state.case_number))
        self.form = None
        if not facts.may:
            self.content.addWidget(Notice(check_words.not_yours(), tone=Tone.INFO))
            return
        form = FindingsForm(facts)
        self.form = form
        self.keep(form)
        form.changed.connect(lambda _key: self._summarise())
        sides = TwoColumns()
        sides.left.addWidget(form)
        card = Card(words.what())
        self._summary = column()
        card.add(self._summary, PrimaryButton(words.verb(), self.hand_in))
        card.add(LinkButton(words.to_check(), self._to_check))
        sides.right.addWidget(card)
        entries = timeline_of(facts)
        if entries:
            sides.right.addWidget(Heading(check_words.recorded()))
            sides.right.addWidget(Timeline(entries))
        sides.close_off()
        self.content.addWidget(sides)
        self._summarise()

    def hand_in(self) -> None:
        """Hand in what is filled in, when every question has its answer."""
        form, home = self.form, self._authorisation
        if form is None or self.busy.is_running():
            return
        gaps = form.gaps()
        form.show_gaps(gaps)
        if gaps:
            return
        findings = form.findings()
        self.record(
            words.handing_in(),
            lambda session: hand_in(session, home, findings),
            lambda _done: self._handed_in(),
        )

    def _summarise(self) -> None:
        facts, form = self.facts, self.form
        if facts is None or form is None:
            return
        state = facts.state
        lines = [words.records(count=len(state.checks)), words.exhibits(count=len(state.exhibits) - len(state.erased))]
        if state.accidents:
            lines.append(words.accidents(count=len(state.accidents)))
        given = len([key for key in form.questions if form.text(f"answer:{key}").strip()])
        answered = given - len(form.unanswered())
        lines.append(words.answered(answered=max(0, answered), all_of_them=len(form.questions)))
        empty_out(self._summary)
        for line in lines:
            self._summary.addWidget(Text(line))
        self._summary.addWidget(Quiet(words.afterwards()))

    def _handed_in(self) -> None:
        self.said.emit(words.done(at=dates.time_of_day(self.workplace.now())))
        self.go("worklist")

    def _to_check(self) -> None:
        self.go("check", authorisation=self._authorisation)
