"""The case list: every case whose key I hold, with filters and an order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from lentiz_desk.desk.case_list import CaseRow, case_list
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.values import CaseStatus, ReportKind
from lentiz_desk.ui.acts import NEW_KEY, Act
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import Card, EmptyState, Form, Option, Parts, PrimaryButton, TextLine, Tick, Tone, WorkRow
from lentiz_desk.ui.kit import Choice as OneOf
from lentiz_desk.ui.worklist import REPORTING, verb_of
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import case as words
from lentiz_desk.words import dates, values
from lentiz_desk.words import ui as shell
from lentiz_desk.words import worklist as worklist_words

EVERY = "every"
"""The key of the choice that filters nothing."""

STATUS_TONES = {
    CaseStatus.REPORTED: Tone.INFO,
    CaseStatus.REQUESTED: Tone.CARE,
    CaseStatus.MORE_ASKED: Tone.CARE,
    CaseStatus.REFUSED: Tone.QUIET,
    CaseStatus.CHECK_RUNNING: Tone.GOOD,
    CaseStatus.CHECK_ENDED: Tone.CARE,
    CaseStatus.FINDINGS_IN: Tone.CARE,
    CaseStatus.ACTIONS_DECIDED: Tone.INFO,
    CaseStatus.CLOSED: Tone.QUIET,
}
"""How the status of a case is coloured, beside its words."""


@dataclass(frozen=True, kw_only=True)
class CaseListFacts:
    """All rows, with the names of locations and people."""

    rows: tuple[CaseRow, ...]
    locations: Mapping[str, str]
    names: Mapping[str, str]


class CaseLine(WorkRow):
    """A row that also opens by a double click or Enter."""

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Open."""
        event.accept()
        self.button.click()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Open by Enter, leave other keys to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.button.click()
        else:
            super().keyPressEvent(event)


class CaseListPage(FetchedPage[CaseListFacts]):
    """One row a case; filters on top."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        super().__init__(workplace, shell.cases())
        self._args = args
        self._rows = Parts()
        self.set_title(shell.cases(), words.list_subtitle())
        self._may_report = workplace.who is not None and bool(workplace.who.roles & REPORTING)
        if self._may_report:
            self.head_with(PrimaryButton(worklist_words.new_report(), self._new_report, icon_name="plus"))

    def acts(self) -> Sequence[Act]:
        """A new report, for who may report."""
        if not self._may_report:
            return ()
        return (Act(title=worklist_words.new_report(), run=self._new_report, shortcut=NEW_KEY),)

    def fetch(self, session: Session) -> CaseListFacts:
        """Read every case this person holds."""
        return CaseListFacts(
            rows=case_list(session),
            locations={location.id: location.name for location in session.register.founding.locations},
            names={person.id: person.name for person in session.register.people.values()},
        )

    def build(self, facts: CaseListFacts) -> None:
        """Show the filters and the rows that pass them."""
        if not facts.rows:
            self.content.addWidget(EmptyState(words.list_empty(), icon_name="folder"))
            return
        form = _filters(facts)
        form.changed.connect(lambda _key: self._show(facts, form))
        self.keep(form)
        self._rows, self._none = Parts(), EmptyState(words.list_none_found(), icon_name="filter")
        self.content.addWidget(Card("", form))
        self.content.addWidget(self._none)
        self.content.addWidget(self._rows)
        self._show(facts, form)

    def _new_report(self) -> None:
        self.go("report")

    def _show(self, facts: CaseListFacts, form: Form) -> None:
        chosen = _ordered([row for row in facts.rows if _passes(row, form)], form.text("order"))
        self._rows.show_list(len(chosen), lambda number: [self._shown(chosen[number], facts)])
        self._none.setVisible(not chosen)

    def _shown(self, row: CaseRow, facts: CaseListFacts) -> WorkRow:
        kind = values.capital(values.report_kind(row.kind)) if row.kind is not None else ""
        location = facts.locations.get(row.location, row.location)
        said = [words.row_about(kind, location, dates.day(row.reported))]
        if row.handler in facts.names:
            said.append(words.row_handler(facts.names[row.handler]))
        if row.duties:
            said.append(words.duties_open(row.duties))
        if row.waiting is not None:
            said.append(words.row_waiting(verb_of(row.waiting)))
        return CaseLine(
            row.number,
            " · ".join(said),
            words.open_case(),
            lambda: self.go("case", case=row.case),
            icon_name="folder",
            tone=STATUS_TONES[row.status],
            badge=values.case_status(row.status),
        )


def _filters(facts: CaseListFacts) -> Form:
    form = Form()
    statuses = [Option(key=EVERY, title=words.every_status())]
    statuses += [Option(key=status.value, title=values.capital(values.case_status(status))) for status in CaseStatus]
    kinds = [Option(key=EVERY, title=words.every_kind())]
    kinds += [Option(key=kind.value, title=values.capital(values.report_kind(kind))) for kind in ReportKind]
    locations = [Option(key=EVERY, title=words.every_location())]
    locations += [Option(key=key, title=name) for key, name in facts.locations.items()]
    orders = [
        Option(key="newest", title=words.sort_newest()),
        Option(key="oldest", title=words.sort_oldest()),
        Option(key="status", title=words.sort_status()),
    ]
    form.beside(
        ("number", TextLine(), words.filter_number()),
        ("status", OneOf(statuses), words.filter_status()),
        ("kind", OneOf(kinds), words.filter_kind()),
    )
    form.beside(
        ("location", OneOf(locations), words.filter_location()),
        ("order", OneOf(orders), words.sort()),
    )
    form.ask("mine", Tick(words.only_mine()))
    for key, answer in (("status", EVERY), ("kind", EVERY), ("location", EVERY), ("order", "newest")):
        form.put(key, answer)
    return form


def _passes(row: CaseRow, form: Form) -> bool:
    typed = form.text("number").strip().upper()
    return (
        typed in row.number
        and form.text("status") in {EVERY, row.status.value}
        and form.text("kind") in {EVERY, row.kind.value if row.kind is not None else ""}
        and form.text("location") in {EVERY, row.location}
        and (row.mine or not form.flag("mine"))
    )


def _ordered(rows: list[CaseRow], order: str) -> list[CaseRow]:
    if order == "status":
        return sorted(rows, key=lambda row: list(CaseStatus).index(row.status))
    return sorted(rows, key=lambda row: row.reported, reverse=order != "oldest")
