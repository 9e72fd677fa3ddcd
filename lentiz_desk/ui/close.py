"""Closing a case: what still blocks it, with the way to each; else what happened, once more, before the verb."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from lentiz_desk.desk.concluding import close_case
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import CaseClosed
from lentiz_desk.domain.check_entries import CheckRecorded
from lentiz_desk.domain.duties import Duty, duties_of, open_duties
from lentiz_desk.domain.values import DutyKind
from lentiz_desk.ui import kit
from lentiz_desk.ui.fetched import Home
from lentiz_desk.ui.kit import Tone
from lentiz_desk.ui.recording_page import RecordingPage
from lentiz_desk.ui.unsigned import Here, here, refusal_now
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import close as words
from lentiz_desk.words import dates, field_texts, values

_ICONS = {
    DutyKind.INFORM_PERSON: "talk",
    DutyKind.COPIES_REMOVED: "trash",
    DutyKind.FILE_CORRESPONDENCE: "folder",
}


@dataclass(frozen=True, kw_only=True)
class CloseFacts:
    """The case, what is still due in it, and why it cannot be closed when so."""

    here: Here
    open: tuple[Duty, ...]
    settled: int
    refusal: str


class ClosePage(RecordingPage[CloseFacts]):
    """Names what is due, or sums up what happened and closes."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        case = str(args["case"])
        super().__init__(workplace, words.title(), case=case, draft=Home(name="close", compartment=case))
        self.form: kit.Form | None = None

    def fetch(self, session: Session) -> CloseFacts:
        """Read the case and its duties."""
        case = here(session, self.case)
        waiting = open_duties(case.state)
        return CloseFacts(
            here=case,
            open=waiting,
            settled=len(duties_of(case.state)) - len(waiting),
            refusal=refusal_now(session, case.state, CaseClosed()),
        )

    def build(self, facts: CloseFacts) -> None:
        """What blocks, or the summary."""
        self.set_title(words.title(), facts.here.state.case_number)
        if facts.open and facts.here.state.closed_at is None:
            self._blocked(facts)
        elif facts.refusal:
            self.refuse(words.not_yet(), facts.refusal)
        else:
            self._ready(facts)

    def close_now(self) -> None:
        """Close the case."""
        facts, form = self.facts, self.form
        if facts is None or form is None or self.busy.is_running():
            return
        case, why, number = self.case, form.text("why").strip(), facts.here.state.case_number
        self.record(
            words.closing(),
            lambda session: close_case(session, case, why),
            lambda _done: self.done(words.closed(number=number)),
        )

    def _blocked(self, facts: CloseFacts) -> None:
        self._bar.setVisible(False)
        count = len(facts.open)
        self.content.addWidget(kit.Notice(words.blocked(count=count), now=words.blocked_now(), tone=Tone.CARE))
        for duty in facts.open:
            self.content.addWidget(self._row(duty, facts.here.now))

    def _row(self, duty: Duty, now: datetime) -> kit.WorkRow:
        late = duty.due < now
        filing = duty.kind is DutyKind.FILE_CORRESPONDENCE
        explained = {
            DutyKind.INFORM_PERSON: words.explained_inform,
            DutyKind.COPIES_REMOVED: words.explained_copies,
            DutyKind.FILE_CORRESPONDENCE: words.explained_file,
        }[duty.kind]()

        def go() -> None:
            if filing:
                self.go("dossier", case=self.case)
            else:
                self.go("duty", case=self.case, duty=duty.kind.value, about=duty.about)

        return kit.WorkRow(
            values.capital(values.duty(duty.kind)),
            explained,
            words.verb_file() if filing else words.verb_inform(),
            go,
            icon_name=_ICONS[duty.kind],
            tone=Tone.STOP if late else Tone.CARE,
            badge=dates.due(duty.due, now),
            urgent=late,
        )

    def _ready(self, facts: CloseFacts) -> None:
        self.content.addWidget(kit.Card(words.happened(), kit.Facts(*_happened(facts))))
        self.content.addWidget(_exports(facts))
        self.form = form = kit.Form()
        self.keep(form)
        form.section(words.remark_section())
        form.ask("why", kit.TextArea(least=2), words.remark())
        self.content.addWidget(form)
        self.end_once(kit.Quiet(words.after()), kit.PrimaryButton(words.close_case(), self.close_now, icon_name="lock"))


def _happened(facts: CloseFacts) -> list[tuple[str, str]]:
    state, naming = facts.here.state, facts.here.naming
    checks = sum(1 for entry in state.quoted if isinstance(entry.body, CheckRecorded))
    lines = []
    if state.report is not None:
        kind = values.capital(values.report_kind(state.report.body.report_kind))
        lines.append((words.reported(), f"{kind}, {dates.day(state.report.body.received)}"))
    lines.append((words.check(), words.checks(count=checks) if checks else words.no_check()))
    if state.latest_actions is not None:
        body = state.latest_actions.body
        measures = values.listed(field_texts.plain(item, naming) for item in body.measures)
        lines.append((words.conclusion(), values.capital(values.finding(body.finding))))
        lines.append((words.measures(), values.capital(measures) if measures else words.no_measure()))
    filed = sum(item.body.into_file for item in state.correspondence)
    lines.append((words.correspondence(), words.letters(count=len(state.correspondence), filed=str(filed))))
    lines.append((words.duties(), words.duties_done(count=facts.settled) if facts.settled else words.no_duties()))
    return lines


def _exports(facts: CloseFacts) -> kit.Card:
    card = kit.Card(words.exports())
    if not facts.here.state.exports:
        card.add(kit.Text(words.no_exports(), tone=Tone.QUIET))
        return card
    lines = []
    for export in facts.here.state.exports:
        file = values.file_kind(export.body.file_kind, facts.here.naming.sector)
        said = words.export_to(receiver=export.body.receiver, file=file, moment=dates.moment(export.at))
        lines.append((words.export(copy=export.body.copy_number), said))
    card.add(kit.Facts(*lines))
    return card
