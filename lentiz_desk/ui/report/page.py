"""Recording a report: the scope gate alone, before any name; then the report; then the case exists."""

from __future__ import annotations

from collections.abc import Mapping
from secrets import token_hex

from lentiz_desk.desk.errors import NobodyToDecide
from lentiz_desk.desk.reporting import report, stop_as_private
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.values import Scope
from lentiz_desk.ui.fetched import Home, Read
from lentiz_desk.ui.kit import EmptyState, Notice, Tone, empty_out
from lentiz_desk.ui.page import State
from lentiz_desk.ui.report.facts import ReportFacts, read_report
from lentiz_desk.ui.report.form import ReportForm
from lentiz_desk.ui.stepped_page import SteppedPage
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import report as words
from lentiz_desk.words import secrecy

INTAKE_DRAFT = "report"
"""The name of a draft in an emergency intake: there is one."""

_DRAFT = "report:"
_RANDOM = 8


class ReportPage(SteppedPage[ReportFacts]):
    """A report from the first click to the case; until then it is a draft that only its author can read."""

    first = 1

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        intake = args.get("intake")
        self._intake = intake if isinstance(intake, str) else ""
        known = INTAKE_DRAFT if self._intake else args.get("draft")
        self._kept = isinstance(known, str)
        self._draft = known if isinstance(known, str) else _DRAFT + token_hex(_RANDOM)
        self._over = False
        super().__init__(workplace, words.title(), words.record(), draft=self._home_of(self._draft))

    def fetch(self, session: Session) -> ReportFacts:
        """Read what the form offers."""
        return read_report(session, self._intake)

    def refresh(self) -> None:
        """Read again, unless the report is recorded or erased."""
        if not self._over:
            super().refresh()

    def make_form(self, facts: ReportFacts) -> ReportForm | None:
        """The form, unless nothing can be reported."""
        if facts.refusal:
            return None
        return ReportForm(facts, self.stop_as_private, self.workplace.now, self._look)

    def build(self, facts: ReportFacts) -> None:
        """Show the form, or why nothing can be reported."""
        if facts.refusal:
            self.take_form_away()
            self.content.addWidget(Notice(words.cannot(), facts.refusal, tone=Tone.CARE))
        else:
            self.put_form()

    def submit(self) -> None:
        """Record the report, when nothing is missing."""
        form = self.form
        if not isinstance(form, ReportForm) or self.busy.is_running() or self.stops():
            return
        gaps = form.gaps()
        form.show_gaps(gaps)
        if gaps:
            return
        filled = form.report("" if self._intake else self._draft)
        self.record(words.recording(), lambda session: report(session, filled), self._recorded, self._not_recorded)

    def may_go_on(self) -> bool:
        """Nothing else is asked before the gate is passed."""
        form = self.form
        if not isinstance(form, ReportForm) or form.current() > 0:
            return True
        gaps = form.gate_gaps()
        form.show_gaps(gaps)
        return not gaps and not self.stops()

    def stops(self) -> bool:
        """A private report goes no further."""
        form = self.form
        return isinstance(form, ReportForm) and form.scope() is Scope.PRIVATE

    def stop_as_private(self) -> None:
        """Erase what was typed, keep one count, and go back."""
        draft, intake = "" if self._intake else self._draft, self._intake
        self.record(
            secrecy.private_verb(),
            lambda session: stop_as_private(session, draft, intake),
            lambda _done: self._stopped(),
        )

    def snapshot(self) -> dict[str, object]:
        """As every page, with the name of the draft."""
        kept = super().snapshot()
        return {**kept, "draft": self._draft, "kept": self._kept} if kept else kept

    def restore(self, state: State) -> None:
        """Come back as it was, with the draft that it had."""
        name = state.get("draft")
        if isinstance(name, str) and not self._intake:
            self._draft, self._home = name, self._home_of(name)
            self._kept = state.get("kept") is True
        super().restore(state)

    def _arrived(self, read: Read[ReportFacts]) -> None:
        """What was recorded or erased since then does not come back: its draft is gone."""
        if self._pending is not None and self._kept and not self._intake and read.draft is None:
            self._pending, self._kept = None, False
            self._draft = _DRAFT + token_hex(_RANDOM)
            self._home = self._home_of(self._draft)
        super()._arrived(read)

    def _home_of(self, draft: str) -> Home:
        """Where a draft lies: what completes an emergency intake lies in it, and goes when it goes."""
        return Home(name=draft, compartment=self._intake)

    def _look(self, exhibit: str) -> None:
        self.go("exhibit", compartment=self._intake, exhibit=exhibit)

    def _save(self) -> None:
        """Save, but nothing of a report that is private."""
        if self.stops():
            return
        if self._unsaved and self._form is not None:
            self._kept = True
        super()._save()

    def _recorded(self, case: CaseState) -> None:
        self._over = True
        self.take_form_away()
        empty_out(self.content)
        self.said.emit(words.recorded(number=case.case_number))
        self.go("case", case=case.compartment)

    def _not_recorded(self, error: Exception) -> None:
        if not isinstance(error, NobodyToDecide):
            self.tell(error)
            return
        self.leave()
        self.say(Notice(self.told(error), words.stays_draft(), tone=Tone.CARE))

    def _stopped(self) -> None:
        self._over = True
        self.take_form_away()
        empty_out(self.content)
        self.content.addWidget(
            EmptyState(secrecy.private_done(), words.to_worklist(), lambda: self.go("worklist"), icon_name="check")
        )
        self.said.emit(secrecy.private_done())
        self.go_back.emit()
