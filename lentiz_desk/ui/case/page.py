"""The case page: what is allowed in sight, the timeline, and beside it what can be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from lentiz_desk.desk.access import end_access, give_access
from lentiz_desk.desk.case_page import CasePageFacts, case_page
from lentiz_desk.desk.deciding import declare_conflict
from lentiz_desk.desk.exhibits import Incoming, add_exhibits
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_acts import CaseAct
from lentiz_desk.domain.duties import Duty
from lentiz_desk.domain.values import DutyKind
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.case.composer import AccessComposer, ExhibitComposer, ending, giving
from lentiz_desk.ui.case.side import NAMES, access_card, duties_card, not_yet_card, now_card
from lentiz_desk.ui.case.threads import Asks, ThreadList
from lentiz_desk.ui.case.timeline import Filter, entries_of, entry_of
from lentiz_desk.ui.case_list import STATUS_TONES
from lentiz_desk.ui.clipboard import copy_nudge
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import Badge, Button, Choice, Flow, Form, Option, Timeline, Tone, ask_first, column, empty_out
from lentiz_desk.ui.kit.focus import focus_chain
from lentiz_desk.ui.moments import day_of
from lentiz_desk.ui.page import State
from lentiz_desk.ui.sought import show_sought
from lentiz_desk.ui.vault_thread import Progress
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import case as words
from lentiz_desk.words import case_timeline as timeline_words
from lentiz_desk.words import custody as custody_words
from lentiz_desk.words import dates, values
from lentiz_desk.words import threads as thread_words

_PAGES = {
    CaseAct.REQUEST: "request",
    CaseAct.DECIDE: "decision",
    CaseAct.WITHDRAW: "decision",
    CaseAct.TAKE_FINDINGS: "actions",
    CaseAct.ACTIONS: "actions",
    CaseAct.CORRESPOND: "correspondence",
    CaseAct.LETTER: "letters",
    CaseAct.BRING_IN: "bring_in",
    CaseAct.DOSSIER: "dossier",
    CaseAct.CLOSE: "close",
}
"""Acts that have a page of their own."""

_RECORDS = (
    CaseAct.REQUEST,
    CaseAct.CORRESPOND,
    CaseAct.LETTER,
    CaseAct.BRING_IN,
    CaseAct.EXHIBIT,
    CaseAct.DOSSIER,
)
"""Acts that stand in the menu at hand beside the title."""

_WIDE = (9, 4)
_EXHIBITS = "exhibits"
_GIVE = "access"
_END = "end"


class CasePage(FetchedPage[CasePageFacts]):
    """One case; what may not be done yet says why."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        super().__init__(workplace, "")
        self.case = str(args.get("case", ""))
        self.timeline = Timeline()
        self.threads = ThreadList()
        self.composer: ExhibitComposer | AccessComposer | None = None
        self._composing = ""
        self._composer = column()
        self._sought = str(args.get("entry", ""))
        self._opened: frozenset[str] = frozenset({self._sought} - {""})
        self._filters = Form()
        self._chosen: State = {}
        self._menu = QMenu(self)
        self.recording = Button(words.record_menu(), icon_name="pen")
        self.recording.setMenu(self._menu)
        self.recording.setVisible(False)
        self.head_with(self.recording)

    def fetch(self, session: Session) -> CasePageFacts:
        """Read the case; the first reading leaves a line with oversight."""
        return case_page(session, self.case)

    def prepare(self, facts: CasePageFacts, kept: State) -> Iterator[None]:
        """Note the filters that are kept, so that the history is built once, as it was."""
        self._chosen = kept
        yield from super().prepare(facts, kept)

    def build(self, facts: CasePageFacts) -> None:
        """Show the head, the timeline and the side."""
        now = self.workplace.now()
        status = facts.state.status(now)
        self.set_title(facts.state.case_number, _about(facts))
        self.badge.setText(values.case_status(status))
        self.badge.set_tone(STATUS_TONES[status])
        self.badge.setVisible(True)
        self._fill_menu(facts)
        chips = _chips(facts, self.workplace)
        if chips:
            self.content.addWidget(Flow(*chips))
        columns = TwoColumns(share=_WIDE)
        self._composer = column()
        self.timeline, self.threads = Timeline(), ThreadList()
        columns.left.addLayout(self._composer)
        columns.left.addWidget(self._filter(facts))
        columns.left.addWidget(self.timeline)
        columns.left.addWidget(self.threads)
        columns.head_with(now_card(facts, self._do, partial(copy_nudge, self.said.emit)))
        later = not_yet_card(facts)
        if later is not None:
            columns.right.addWidget(later)
        columns.right.addWidget(duties_card(facts, now, self._open_duty))
        give = partial(self._compose, _GIVE) if facts.may_give else None
        end = partial(self._compose, _END) if facts.may_end else None
        columns.right.addWidget(access_card(facts, now, give, end))
        columns.close_off()
        self.content.addWidget(columns, 1)
        self._show(facts)
        if self._composing:
            self._compose(self._composing)

    def unread(self, error: Exception) -> None:
        """As every page; nothing can be recorded in what cannot be read."""
        self.recording.setVisible(False)
        super().unread(error)

    def focus_first(self) -> None:
        """Where work starts; for who came for one entry, in that entry."""
        sought = self.timeline.item_of(self._sought) if self._sought and self.facts is not None else None
        if sought is None:
            super().focus_first()
        else:
            show_sought(self.area, sought)

    def forms(self) -> Sequence[Form]:
        """The filters, and the small form at hand."""
        asked = [self._filters, *([self.composer.form] if self.composer is not None else [])]
        return [form for form in asked if isValid(form)]

    def snapshot(self) -> dict[str, object]:
        """As every page, with the small form at hand and the entries that are unfolded."""
        return {**super().snapshot(), "composing": self._composing, "opened": sorted(self._opened)}

    def restore(self, state: State) -> None:
        """As every page: the small form is opened again first."""
        composing, opened = state.get("composing"), state.get("opened")
        self._opened = frozenset(opened if isinstance(opened, list) else ())
        self._composing = composing if isinstance(composing, str) else ""
        if self.facts is not None:
            self._show(self.facts)
            self._compose(self._composing)
        super().restore(state)

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
            Option(key=Filter.ALL, title=timeline_words.timeline_all()),
            Option(key=Filter.DECISIONS, title=timeline_words.timeline_decisions()),
            Option(key=Filter.CHECKS, title=timeline_words.timeline_checks()),
            Option(key=Filter.LETTERS, title=timeline_words.timeline_letters()),
            Option(key=Filter.THREADS, title=thread_words.by_subject()),
        ]
        orders = [Option(key="oldest", title=words.sort_oldest()), Option(key="newest", title=words.sort_newest())]
        form = Form()
        form.beside(("show", Choice(options), timeline_words.show_label()), ("order", Choice(orders), words.sort()))
        form.put("show", Filter.ALL)
        form.put("order", "oldest")
        form.restore({"answers": self._chosen})
        form.changed.connect(lambda _key: self._show(facts))
        self._filters = form
        return form

    def _show(self, facts: CasePageFacts) -> None:
        shown = Filter(self._filters.text("show") or Filter.ALL)
        newest = self._filters.text("order") == "newest"
        by_subject = shown is Filter.THREADS
        self.timeline.setVisible(not by_subject)
        self.threads.setVisible(by_subject)
        if by_subject:
            asks = Asks(go=self._go_to, unfold=self._unfold, opened=self._opened)
            self.threads.show_threads(facts, asks, newest=newest)
        else:
            self.threads.clear()
            entries = entries_of(facts, shown, self._opened, self._go_to, self._unfold)
            self.timeline.show_entries(entries[::-1] if newest else entries)
        self.order_controls()

    def _show_again(self, facts: CasePageFacts, entry: str) -> None:
        item = self.timeline.item_of(entry)
        links = focus_chain(item) if item is not None else []
        place = next((number for number, link in enumerate(links) if link.hasFocus()), 0)
        said = entry_of(facts, entry, self._opened, self._go_to, self._unfold)
        if said is not None:
            self.timeline.show_again(said)
        self.order_controls()
        again = focus_chain(item) if item is not None else []
        if again:
            again[min(place, len(again) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, page: str, args: dict[str, str]) -> None:
        self.go(page, **args)

    def _unfold(self, entry: str) -> None:
        self._opened = self._opened ^ {entry}
        if self.facts is None:
            return
        if self.threads.cards():
            self._show(self.facts)
            self.threads.focus(entry)
        else:
            self._show_again(self.facts, entry)

    def _do(self, act: CaseAct) -> None:
        if act in _PAGES:
            self.go(_PAGES[act], case=self.case)
        elif act is CaseAct.EXHIBIT:
            self._compose(_EXHIBITS)
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

    def _fill_menu(self, facts: CasePageFacts) -> None:
        """Put at hand what can be recorded now: acts that add something, and duties that can be settled."""
        self._menu.clear()
        for act in _RECORDS:
            if facts.acts[act] is None:
                self._menu.addAction(NAMES[act](), partial(self._do, act))
        if facts.acts[CaseAct.CORRESPOND] is None:
            for duty in facts.duties:
                if duty.settled_at is None and duty.kind is not DutyKind.FILE_CORRESPONDENCE:
                    self._menu.addAction(words.duty_done_now(values.duty(duty.kind)), partial(self._open_duty, duty))
        self.recording.setVisible(bool(self._menu.actions()))

    def _compose(self, which: str) -> None:
        """Open a small form above the timeline; an empty name only puts away what is there."""
        empty_out(self._composer)
        self.composer, self._composing = None, which
        if self.facts is None or not which:
            return
        if which == _EXHIBITS:
            self.composer = ExhibitComposer(self.facts.phones.get("police", ""))
            self.composer.chosen.connect(self._add_exhibits)
        elif which == _GIVE and self.facts.may_give:
            self.composer = AccessComposer(self.facts.may_give, giving())
            self.composer.chosen.connect(self._give)
        elif which == _END and self.facts.may_end:
            self.composer = AccessComposer(self.facts.may_end, ending())
            self.composer.chosen.connect(self._end)
        if self.composer is None:
            self._composing = ""
            return
        self.composer.put_away.connect(self._put_away)
        self._composer.addWidget(self.composer)
        self.order_controls()
        self.area.put_place(0)
        self.composer.first().setFocus()

    def _put_away(self) -> None:
        self._compose("")

    def _add_exhibits(self, incoming: list[Incoming]) -> None:
        def work(session: Session, progress: Progress) -> object:
            return add_exhibits(session, self.case, incoming, progress)

        self.record_long(words.recording(), work, self._recorded, custody_words.stopped())

    def _give(self, person: str, why: str) -> None:
        self.record(
            words.recording(),
            lambda session: give_access(session, self.case, person, why),
            self._recorded,
        )

    def _end(self, person: str, why: str) -> None:
        self.record(
            words.new_key(),
            lambda session: end_access(session, self.case, person, why),
            self._recorded,
        )

    def _recorded(self, _result: object) -> None:
        self._compose("")
        self.refresh()


def _about(facts: CasePageFacts) -> str:
    report = facts.state.report
    if report is None:
        return ""
    kind = values.capital(values.report_kind(report.body.report_kind))
    return words.about(kind, dates.day(report.at), dates.day(facts.edition))


def _chips(facts: CasePageFacts, workplace: Workplace) -> list[Badge]:
    """Return the decided scope, as long as a check runs: what, which period, how intrusive, until when."""
    now = workplace.now()
    running = facts.state.running(now)
    body = running.body if running is not None else None
    if body is None or body.period_from is None or body.period_until is None:
        return []
    what = values.listed(facts.naming.source(item.key) for item in body.sources)
    chips = [
        Badge(words.allowed(what), Tone.INFO),
        Badge(words.period(dates.period(day_of(body.period_from), day_of(body.period_until))), Tone.INFO),
        Badge(words.level(body.level), Tone.INFO),
    ]
    if body.ends_at is not None:
        today = day_of(body.ends_at) == day_of(now)
        chips.append(Badge(words.ends(dates.moment(body.ends_at)), Tone.STOP if today else Tone.CARE))
    return chips
