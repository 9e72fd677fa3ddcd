"""The case page: what is allowed in sight, the timeline, and beside it what can be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lentiz_desk.desk.access import give_access
from lentiz_desk.desk.case_page import CasePageFacts, case_page
from lentiz_desk.desk.deciding import declare_conflict
from lentiz_desk.desk.exhibits import Incoming, add_exhibits
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_acts import CaseAct
from lentiz_desk.domain.duties import Duty
from lentiz_desk.domain.values import DutyKind
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.case.composer import AccessComposer, ExhibitComposer
from lentiz_desk.ui.case.side import NAMES, access_card, duties_card, not_yet_card, now_card
from lentiz_desk.ui.case.timeline import Filter, entries_of
from lentiz_desk.ui.case_list import STATUS_TONES
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import Badge, Choice, Flow, Form, Option, Tick, Timeline, Tone, ask_first, column, empty_out
from lentiz_desk.ui.moments import day_of
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import case as words
from lentiz_desk.words import dates, values

_PAGES = {
    CaseAct.REQUEST: "request",
    CaseAct.DECIDE: "decision",
    CaseAct.WITHDRAW: "decision",
    CaseAct.TAKE_FINDINGS: "actions",
    CaseAct.ACTIONS: "actions",
    CaseAct.CORRESPOND: "correspondence",
    CaseAct.DOSSIER: "dossier",
    CaseAct.CLOSE: "close",
}
"""Acts that have a page of their own."""

_WIDE = (9, 4)


class CasePage(FetchedPage[CasePageFacts]):
    """One case; what may not be done yet says why."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        super().__init__(workplace, "")
        self.case = str(args.get("case", ""))
        self.timeline = Timeline()
        self._composer = column()
        self._opened: frozenset[str] = frozenset()
        self._filters = Form()

    def fetch(self, session: Session) -> CasePageFacts:
        """Read the case; the first reading leaves a line with oversight."""
        return case_page(session, self.case)

    def build(self, facts: CasePageFacts) -> None:
        """Show the head, the timeline and the side."""
        now = self.workplace.now()
        status = facts.state.status(now)
        self.set_title(facts.state.case_number, _about(facts))
        self.badge.setText(values.case_status(status))
        self.badge.set_tone(STATUS_TONES[status])
        self.badge.setVisible(True)
        chips = _chips(facts, self.workplace)
        if chips:
            self.content.addWidget(Flow(*chips))
        columns = TwoColumns(share=_WIDE)
        self._composer = column()
        self.timeline = Timeline()
        columns.left.addLayout(self._composer)
        columns.left.addWidget(self._filter(facts))
        columns.left.addWidget(self.timeline)
        columns.right.addWidget(now_card(facts, self._do))
        later = not_yet_card(facts)
        if later is not None:
            columns.right.addWidget(later)
        columns.right.addWidget(duties_card(facts, now, self._open_duty))
        columns.right.addWidget(access_card(facts, now, self._offer_access if facts.may_give else None))
        columns.close_off()
        self.content.addWidget(columns, 1)
        self._show(facts)

    def acts(self) -> Sequence[Act]:
        """The acts that may be done now, for the menu."""
        if self.facts is None:
            return ()
        return [
            Act(title=NAMES[act](), run=lambda act=act: self._do(act))  # type: ignore[misc]
            for act, refusal in self.facts.acts.items()
            if refusal is None
        ]

    def _filter(self, facts: CasePageFacts) -> Form:
        options = [
            Option(key=Filter.ALL, title=words.timeline_all()),
            Option(key=Filter.DECISIONS, title=words.timeline_decisions()),
            Option(key=Filter.CHECKS, title=words.timeline_checks()),
            Option(key=Filter.LETTERS, title=words.timeline_letters()),
        ]
        form = Form()
        form.beside(
            ("show", Choice(options, width=320), words.show_label()), ("newest", Tick(words.newest_first()), "")
        )
        form.put("show", Filter.ALL)
        form.changed.connect(lambda _key: self._show(facts))
        self._filters = form
        return form

    def _show(self, facts: CasePageFacts) -> None:
        shown = Filter(self._filters.text("show") or Filter.ALL)
        entries = entries_of(facts, shown, self._opened, lambda page, args: self.go(page, **args), self._unfold)
        if self._filters.flag("newest"):
            entries.reverse()
        self.timeline.show_entries(entries)
        self.order_controls()

    def _unfold(self, entry: str) -> None:
        self._opened = self._opened ^ {entry}
        if self.facts is not None:
            self._show(self.facts)

    def _do(self, act: CaseAct) -> None:
        if act in _PAGES:
            self.go(_PAGES[act], case=self.case)
        elif act is CaseAct.EXHIBIT:
            self._offer_exhibits()
        else:
            ask_first(self, words.conflict_sure(), words.conflict_means(), words.conflict_verb(), self._declare)

    def _open_duty(self, duty: Duty) -> None:
        if duty.kind is DutyKind.FILE_CORRESPONDENCE:
            self.go("dossier", case=self.case)
        else:
            self.go("duty", case=self.case, duty=duty.kind.value, about=duty.about)

    def _declare(self) -> None:
        self.record(
            words.recording(), lambda session: declare_conflict(session, self.case), lambda _none: self.go("cases")
        )

    def _offer_exhibits(self) -> None:
        phone = self.facts.phones.get("police", "") if self.facts is not None else ""
        self._compose(ExhibitComposer(phone, self._add_exhibits, self._put_away))

    def _offer_access(self) -> None:
        people = self.facts.may_give if self.facts is not None else ()
        self._compose(AccessComposer(people, self._give, self._put_away))

    def _compose(self, composer: ExhibitComposer | AccessComposer) -> None:
        self._put_away()
        self._composer.addWidget(composer)
        self.order_controls()
        self.area.put_place(0)
        composer.setFocus()

    def _put_away(self) -> None:
        empty_out(self._composer)

    def _add_exhibits(self, incoming: list[Incoming]) -> None:
        self.record(
            words.recording(), lambda session: add_exhibits(session, self.case, incoming), lambda _done: self.refresh()
        )

    def _give(self, person: str, why: str) -> None:
        self.record(
            words.recording(),
            lambda session: give_access(session, self.case, person, why),
            lambda _done: self.refresh(),
        )


def _about(facts: CasePageFacts) -> str:
    report = facts.state.report
    if report is None:
        return ""
    kind = values.capital(values.report_kind(report.body.report_kind))
    return words.about(kind, dates.day(report.at), dates.day(facts.edition))


def _chips(facts: CasePageFacts, workplace: Workplace) -> list[Badge]:
    """Return the decided scope, as long as a check runs."""
    running = facts.state.running(workplace.now())
    body = running.body if running is not None else None
    if body is None or body.period_from is None or body.period_until is None:
        return []
    what = values.listed(facts.naming.source(item.key) for item in body.sources)
    chips = [
        Badge(words.allowed(what), Tone.INFO),
        Badge(words.period(dates.period(day_of(body.period_from), day_of(body.period_until))), Tone.INFO),
        Badge(values.capital(values.level(body.level)), Tone.INFO),
    ]
    return [Badge(words.ends(dates.moment(body.ends_at)), Tone.STOP), *chips] if body.ends_at is not None else chips
