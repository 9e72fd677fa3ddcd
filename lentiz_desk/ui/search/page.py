"""The page on which one searches: hits while one types, a new key stops the search before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from shiboken6 import isValid

from lentiz_desk.desk.search_filters import Filters
from lentiz_desk.desk.search_kinds import Kind
from lentiz_desk.desk.search_query import Amiss, Query, Remark, parse
from lentiz_desk.desk.searching import MOST, Found, Hit, enough, search
from lentiz_desk.desk.session import AUTHORISATION, CASE, Session
from lentiz_desk.domain.check_entries import FindingsHandedIn
from lentiz_desk.domain.values import CaseStatus
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import (
    Button,
    Card,
    Choice,
    DateField,
    EmptyState,
    Form,
    LinkButton,
    Notice,
    Option,
    Text,
    TextLine,
    Tone,
    announce,
    column,
    empty_out,
    row,
)
from lentiz_desk.ui.kit import (
    Kind as ButtonKind,
)
from lentiz_desk.ui.page import State
from lentiz_desk.ui.search.results import Results
from lentiz_desk.ui.vault_thread import Errand, Progress, WorkCancelledError
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import search as words
from lentiz_desk.words import search_typed as typed_words
from lentiz_desk.words import values

_DEBOUNCE = 120
"""Milliseconds without a key after which the search starts."""

_SLICE = 0.05
"""Seconds of searching after which the vault thread is free for something else."""

_EVERY = "every"


@dataclass(frozen=True, kw_only=True)
class SearchFacts:
    """What one can filter by: the locations, and whether there are cases with a status of their own."""

    locations: Mapping[str, str]
    holds_cases: bool


@dataclass(frozen=True, kw_only=True)
class Slice:
    """A part of what was found, whether that was all, and how many files did not open."""

    found: tuple[Found, ...]
    ended: bool
    closed: int


@dataclass(kw_only=True)
class Run:
    """One search from the first slice to the last; walked on the vault thread, counted on this one."""

    query: Query
    filters: Filters
    walking: Iterator[Found] | None = None
    cases: set[str] = field(default_factory=set)
    hits: int = 0
    begun: bool = False

    def slice(self, session: Session, progress: Progress) -> Slice:
        """Search on: until there is a first hit, or for a moment. On the vault thread."""
        if self.walking is None:
            self.walking = search(session, self.query, self.filters)
        until, found = monotonic() + _SLICE, list[Found]()
        for item in self.walking:
            progress.check()
            if item.hits:
                found.append(item)
            if monotonic() > until or (found and not self.hits):
                return Slice(found=tuple(found), ended=False, closed=_closed(session))
        return Slice(found=tuple(found), ended=True, closed=_closed(session))


class SearchPage(FetchedPage[SearchFacts]):
    """One line to type in; what was found stands below it."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        super().__init__(workplace, words.title())
        self._args = args
        self.set_title(words.title(), words.subtitle())
        self.form = Form()
        self.filters = Form()
        self.results = Results(self._open, str)
        self.count = Text(tone=Tone.QUIET)
        self.remarks = Text(tone=Tone.CARE)
        self._toggle = Button("")
        self._clear = LinkButton("")
        self._state = column()
        self._run: Run | None = None
        self._errand: Errand | None = None
        self._coming_back: State | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_DEBOUNCE)
        self._soon.timeout.connect(self.begin)

    def fetch(self, session: Session) -> SearchFacts:
        """Read what can be filtered by."""
        return SearchFacts(
            locations={location.id: location.name for location in session.register.founding.locations},
            holds_cases=bool(session.of_kind(CASE)),
        )

    def build(self, facts: SearchFacts) -> None:
        """Show the line, the filters and room for what is found."""
        self._stop()
        self.form = Form()
        line = self.form.ask("text", TextLine(hint=words.hint()), words.question(), words.how())
        line.edit.returnPressed.connect(self.begin)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), line.edit)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._go_to_hits)
        self.form.changed.connect(self._typed_on)
        self.remarks = Text(tone=Tone.CARE)
        self.remarks.setVisible(False)
        self.filters = _filters(facts)
        self.filters.setVisible(False)
        self.filters.changed.connect(self._typed_on)
        self.count = Text(tone=Tone.QUIET)
        self._toggle = Button(words.filters(), self._fold, kind=ButtonKind.SECONDARY, icon_name="filter")
        self._clear = LinkButton(words.clear_filters(), self._clear_filters)
        below = row(self._toggle, self._clear, gap=12)
        below.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.results = Results(self._open, lambda name: facts.locations.get(name, name))
        self._state = column()
        self.content.addWidget(Card("", self.form, self.remarks, below, self.filters))
        self.content.addLayout(self._state)
        self.content.addWidget(self.results)
        self._dress()
        self._say_empty(words.start(), icon_name="search")

    def forms(self) -> Sequence[Form]:
        """The line and the filters."""
        return [form for form in (self.form, self.filters) if isValid(form)]

    def snapshot(self) -> dict[str, object]:
        """As every page, with the filters unfolded or not, and how many hits are shown."""
        kept = super().snapshot()
        if self.facts is None:
            return kept
        return {**kept, "unfolded": not self.filters.isHidden(), "wanted": self.results.wanted()}

    def refresh(self) -> None:
        """Search again, too."""
        super().refresh()
        if self.facts is not None and self._run is not None:
            self.begin()

    def leave(self) -> None:
        """Nothing goes on behind another page."""
        super().leave()
        self._stop()

    def focus_first(self) -> None:
        """Put the focus on the line, with what stands there selected."""
        if self.facts is not None:
            control = self.form.field("text").control()
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            getattr(control, "selectAll")()  # noqa: B009 - a line, which the form knows as a control

    def begin(self) -> None:
        """Search for what is typed now; what was going on stops."""
        self._stop()
        query, filters = parse(self.form.text("text")), self._chosen()
        self._remark(query.remarks)
        if not enough(query, filters):
            self._run = self._coming_back = None
            self.results.clear()
            self.count.setText("")
            self._say_empty(words.too_short() if self.form.text("text") else words.start(), icon_name="search")
            return
        self._run = Run(query=query, filters=filters)
        self._ask(self._run)

    def _remark(self, remarks: Sequence[Remark]) -> None:
        """Say calmly what looks like a filter and was taken for words."""
        sentences = [_REMARKS[remark.amiss](typed=remark.typed) for remark in remarks]
        self.remarks.setText("\n".join(sentences))
        self.remarks.setVisible(bool(sentences))

    def _restored(self, state: State) -> None:
        """As every page: what was typed is searched for again, then focus and place are put back."""
        if "forms" not in state:
            super()._restored(state)
            return
        self._coming_back = state
        self.filters.setVisible(state.get("unfolded") is True)
        super()._restored(state)
        self.begin()

    def _go_to_hits(self) -> None:
        """From the line to the first hit."""
        for card in self.results.cards()[:1]:
            card.button.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask(self, run: Run) -> None:
        self._errand = self.workplace.ask_long(
            run.slice, lambda found: self._arrived_slice(run, found), lambda error: self._failed(run, error), owner=self
        )

    def _arrived_slice(self, run: Run, found: Slice) -> None:
        if run is not self._run:
            return
        if not run.begun:
            run.begun = True
            self.results.clear()
            kept = self._coming_back.get("wanted") if self._coming_back is not None else 0
            self.results.want(kept if isinstance(kept, int) else 0)
        run.hits += sum(len(item.hits) for item in found.found)
        run.cases |= {item.case for item in found.found}
        self.results.add(found.found)
        self._say(run, found)
        if found.ended:
            self._errand = None
            self._put_back()
        else:
            self._ask(run)

    def _say(self, run: Run, found: Slice) -> None:
        """Say how much there is, and let it be spoken once all is there."""
        empty_out(self._state)
        if found.ended and found.closed:
            self._state.addWidget(Notice(words.not_searched(count=found.closed), tone=Tone.CARE))
        if not found.ended:
            self.count.setText(words.count_so_far(hits=run.hits) if run.hits else words.searching())
            return
        if run.hits >= MOST:
            self.count.setText(words.first_only(hits=run.hits))
        else:
            self.count.setText(words.count(hits=run.hits, cases=len(run.cases)) if run.hits else "")
        if not run.hits:
            self._state.addWidget(self._nothing())
        announce(self, " ".join(filter(None, (self.count.text() or words.nothing(), self.remarks.text()))))

    def _nothing(self) -> EmptyState:
        if self._filtering() or (self._run is not None and self._run.query.narrowed):
            return EmptyState(words.nothing_filtered(), icon_name="filter")
        return EmptyState(words.nothing(), icon_name="search")

    def _say_empty(self, sentence: str, *, icon_name: str) -> None:
        empty_out(self._state)
        self._state.addWidget(EmptyState(sentence, icon_name=icon_name))

    def _failed(self, run: Run, error: Exception) -> None:
        if run is self._run and not isinstance(error, WorkCancelledError):
            self.results.clear()
            self.count.setText("")
            empty_out(self._state)
            self.tell(error)

    def _put_back(self) -> None:
        kept, self._coming_back = self._coming_back, None
        if kept is not None:
            place = {name: kept[name] for name in ("scroll", "focus", "controls") if name in kept}
            QTimer.singleShot(0, self, lambda: self.restore(place))

    def _typed_on(self, _key: str) -> None:
        self._dress()
        if self._coming_back is None:
            self._soon.start()

    def _stop(self) -> None:
        self._soon.stop()
        errand, self._errand = self._errand, None
        if errand is not None and isValid(errand):
            errand.cancel()

    def _fold(self) -> None:
        self.filters.setVisible(self.filters.isHidden())
        self._dress()
        if not self.filters.isHidden():
            self.filters.focus("kind")

    def _clear_filters(self) -> None:
        for key, answer in _UNFILTERED.items():
            if key in _keys(self.filters):
                self.filters.put(key, answer)
        self._toggle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        many = self._filtering()
        self._toggle.setText(words.filters_on(count=many) if many else words.filters())
        self._clear.setVisible(bool(many))

    def _filtering(self) -> int:
        """How many filters are on."""
        return sum(self.filters.text(key) not in {"", _EVERY} for key in _keys(self.filters))

    def _chosen(self) -> Filters:
        chosen = {key: self.filters.text(key) for key in _keys(self.filters)}
        kind, status = chosen.get("kind", _EVERY), chosen.get("status", _EVERY)
        location = chosen.get("location", _EVERY)
        since, until = self.filters.field("since"), self.filters.field("until")
        return Filters(
            kind=Kind(kind) if kind != _EVERY else None,
            status=CaseStatus(status) if status != _EVERY else None,
            location=location if location != _EVERY else "",
            since=since.day() if isinstance(since, DateField) else None,
            until=until.day() if isinstance(until, DateField) else None,
        )

    def _open(self, found: Found, hit: Hit) -> None:
        """Lead to where the entry is shown."""
        if not found.of_check:
            self.go("case", case=found.case, entry=hit.target.id)
        elif isinstance(hit.target.body, FindingsHandedIn) and not found.own:
            self.go("actions", case=found.case)
        else:
            self.go("check", authorisation=found.compartment, entry=hit.target.id)


_REMARKS = {
    Amiss.NO_FILTER: typed_words.no_filter,
    Amiss.NO_DAY: typed_words.no_day,
    Amiss.NO_KIND: typed_words.no_kind,
}
_UNFILTERED = {"kind": _EVERY, "location": _EVERY, "status": _EVERY, "since": "", "until": ""}


def _keys(form: Form) -> list[str]:
    answers = form.snapshot()["answers"]
    return list(answers) if isinstance(answers, dict) else []


def _filters(facts: SearchFacts) -> Form:
    form = Form()
    kinds = [Option(key=_EVERY, title=words.every_kind())]
    kinds += [Option(key=kind.value, title=words.kind_name(kind.value)) for kind in Kind]
    locations = [Option(key=_EVERY, title=words.every_location())]
    locations += [Option(key=key, title=name) for key, name in facts.locations.items()]
    statuses = [Option(key=_EVERY, title=words.every_status())]
    statuses += [Option(key=status.value, title=values.capital(values.case_status(status))) for status in CaseStatus]
    asked = [("kind", Choice(kinds), words.kind())]
    if len(facts.locations) > 1:
        asked.append(("location", Choice(locations), words.location()))
    if facts.holds_cases:
        asked.append(("status", Choice(statuses), words.status()))
    form.beside(*asked)
    form.beside(("since", DateField(), words.since()), ("until", DateField(), words.until()))
    for key in _keys(form):
        form.put(key, _UNFILTERED[key])
    return form


def _closed(session: Session) -> int:
    return sum(item.kind in {CASE, AUTHORISATION} for item in session.faulty.values())
