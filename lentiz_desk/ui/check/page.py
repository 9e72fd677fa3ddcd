"""The page of a check: what is allowed, what was recorded, and one form to record one look."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from lentiz_desk.desk.checking import DRAFT, record_accident, record_check
from lentiz_desk.desk.errors import Refused
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.check.allowed import allowed_card, questions_card, secrecy_notice
from lentiz_desk.ui.check.ends import end_said, end_tone
from lentiz_desk.ui.check.facts import CheckFacts, read_check
from lentiz_desk.ui.check.look import LookForm
from lentiz_desk.ui.check.recorded import timeline_of
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.fetched import FetchedPage, Home
from lentiz_desk.ui.kit import (
    Button,
    Card,
    Dialog,
    Form,
    Heading,
    LinkButton,
    Notice,
    Option,
    PrimaryButton,
    Quiet,
    RadioGroup,
    Text,
    Timeline,
    Tone,
)
from lentiz_desk.ui.sought import show_sought
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import check as words
from lentiz_desk.words import dates, values
from lentiz_desk.words import look as look_words
from lentiz_desk.words import ui as ui_words

_TICK = 20_000
"""Milliseconds between two looks at the clock."""


class CheckPage(FetchedPage[CheckFacts]):
    """An executor sees the check and nothing else of the case; a director who holds it reads along."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        self._authorisation = str(args["authorisation"])
        super().__init__(workplace, words.title(number=""), draft=Home(name=DRAFT, compartment=self._authorisation))
        self.form: LookForm | None = None
        self._sought = str(args.get("entry", ""))
        self._timeline = Timeline()
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self._count_down)
        self._clock.start()

    def fetch(self, session: Session) -> CheckFacts:
        """Read the decision and what was recorded."""
        return read_check(session, self._authorisation)

    def build(self, facts: CheckFacts) -> None:
        """Show what is allowed beside the form and what was recorded."""
        self.set_title(words.title(number=facts.state.case_number))
        self.form = None
        self._count_down()
        sides = TwoColumns(share=(8, 5))
        if facts.may and facts.decision is not None:
            self.form = LookForm(facts, facts.decision, self.record_look)
            self.keep(self.form)
            sides.left.addWidget(self.form)
        elif not facts.may:
            sides.left.addWidget(Notice(words.not_yours()))
        self._add_recorded(facts, sides)
        sides.right.addWidget(allowed_card(facts))
        sides.right.addWidget(self._questions(facts))
        if facts.may:
            sides.right.addWidget(secrecy_notice())
        sides.close_off()
        self.content.addWidget(sides)

    def focus_first(self) -> None:
        """Where work starts; who came for one entry has it in sight."""
        sought = self._timeline.item_of(self._sought) if self._sought and self.facts is not None else None
        if sought is None:
            super().focus_first()
        else:
            show_sought(self.area, sought)

    def acts(self) -> Sequence[Act]:
        """What stands in the menu."""
        may = self.facts is not None and self.facts.may
        return (
            Act(title=words.to_findings(), run=self._to_findings, enabled=may),
            Act(title=words.by_accident(), run=self.ask_accident, enabled=may),
        )

    def unread(self, error: Exception) -> None:
        """Refused: the sentence, and where a missing secrecy declaration is signed."""
        super().unread(error)
        self.form = None
        if isinstance(error, Refused):
            missing = error.refusal.reason is Reason.SECRECY_MISSING
            buttons = [PrimaryButton(words.to_secrecy(), lambda: self.go("secrecy"))] if missing else []
            self.say(Notice(words.cannot(), self.told(error), tone=Tone.STOP, buttons=buttons))

    def record_look(self) -> None:
        """Record what is filled in, when nothing is missing and all of it is inside the decision."""
        form, home = self.form, self._authorisation
        if form is None or self.busy.is_running():
            return
        gaps = form.gaps(self.workplace.now())
        form.show_gaps(gaps)
        if gaps:
            return
        body, incoming = form.recorded(), form.incoming()
        self.record(
            look_words.recording(),
            lambda session: record_check(session, home, body, incoming),
            lambda _entry: self._recorded(look_words.recorded_at(at=dates.time_of_day(self.workplace.now()))),
            self._not_recorded,
        )

    def ask_accident(self) -> None:
        """Ask in which source something outside the decision was seen; never what."""
        facts = self.facts
        if facts is None or not facts.may or facts.decision is None:
            return
        sources = [
            Option(key=item.key, title=values.capital(facts.naming.source(item.key))) for item in facts.decision.sources
        ]
        dialog = AccidentDialog(self, sources, self._record_accident)
        dialog.open()
        dialog.form.focus("source")

    def _add_recorded(self, facts: CheckFacts, sides: TwoColumns) -> None:
        sides.left.addWidget(Heading(words.recorded() if facts.may else words.recorded_all()))
        entries = timeline_of(facts, self.go)
        self._timeline = Timeline(entries)
        if entries:
            sides.left.addWidget(self._timeline)
        else:
            sides.left.addWidget(Quiet(words.nothing_recorded()))

    def _questions(self, facts: CheckFacts) -> Card:
        card = questions_card(facts)
        if facts.may:
            card.add(Button(words.to_findings(), self._to_findings))
            card.add(LinkButton(words.by_accident(), self.ask_accident))
        return card

    def _to_findings(self) -> None:
        self.go("findings", authorisation=self._authorisation)

    def _record_accident(self, source: str) -> None:
        home = self._authorisation
        self.workplace.change(
            lambda session: record_accident(session, home, source),
            lambda _done: self._noted(),
            self.tell,
            owner=self,
        )

    def _noted(self) -> None:
        self.said.emit(words.accident_done())
        self.refresh()

    def _not_recorded(self, error: Exception) -> None:
        self.tell(error)
        self.refresh()

    def _recorded(self, sentence: str) -> None:
        self.said.emit(sentence)
        self.refresh()

    def _count_down(self) -> None:
        facts = self.facts
        ends = facts.state.ends_at if facts is not None else None
        self.badge.setVisible(ends is not None and facts is not None and not facts.state.finished)
        if ends is None or facts is None:
            return
        now = self.workplace.now()
        self.badge.setText(end_said(ends, now))
        self.badge.set_tone(end_tone(ends, now))
        if facts.may and now > ends:
            self.refresh()


class AccidentDialog(Dialog):
    """Asks only where it happened."""

    def __init__(self, parent: QWidget, sources: Sequence[Option], on: Callable[[str], object]) -> None:
        super().__init__(parent, words.accident_title())
        self._on = on
        self.form = Form()
        self.form.ask("source", RadioGroup(sources), words.accident_source())
        if len(sources) == 1:
            self.form.put("source", sources[0].key)
        self.body.addWidget(Text(words.accident_consequence()))
        self.body.addWidget(self.form)
        self.add_close(ui_words.go_back())
        self.verb = PrimaryButton(words.accident_verb(), self._agree)
        self.buttons.addWidget(self.verb)

    def _agree(self) -> None:
        source = self.form.text("source")
        if not source:
            self.form.show_gaps([("source", words.gap_accident())])
            return
        self.accept()
        self._on(source)
