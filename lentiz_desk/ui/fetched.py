"""Pages that are read on the vault thread first: shown when the facts are there, and put back as they were."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from lentiz_desk.desk.drafts import Saved, delete_draft, load_draft, save_draft
from lentiz_desk.desk.faults import sentence
from lentiz_desk.desk.session import Session
from lentiz_desk.ui.kit import Badge, Form, Notice, Tone, column, empty_out
from lentiz_desk.ui.kit.parts import Parts
from lentiz_desk.ui.page import Page, State
from lentiz_desk.ui.turns import Turns
from lentiz_desk.ui.vault_thread import Progress, WorkCancelledError
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates
from lentiz_desk.words import ui as words
from lentiz_desk.words.paper import size_done_of

Facts = TypeVar("Facts")
Result = TypeVar("Result")

_SAVE_AFTER = 2000
"""Milliseconds after the last change that a draft is saved."""

_FORMS, _PARTS = "forms", "parts"
"""The names in a snapshot of what is filled in, and of how much of each long list is shown."""

_START_AFTER = 40
"""Milliseconds until new controls, in rows inside of cards, are there to take the focus."""


@dataclass(frozen=True, kw_only=True)
class Home:
    """Where the draft of a form is kept: its name, and the compartment it belongs to."""

    name: str
    compartment: str


@dataclass(frozen=True, kw_only=True)
class Read(Generic[Facts]):
    """What came from the vault thread: the facts, the names of colleagues, and the draft if there is one."""

    facts: Facts
    names: Mapping[str, str]
    draft: Saved | None


class FetchedPage(Page, Generic[Facts]):
    """Reads its facts, then builds itself; what was typed survives a reading again, a lock and another visit."""

    def __init__(self, workplace: Workplace, title: str, *, draft: Home | None = None) -> None:
        super().__init__(title)
        self.workplace = workplace
        self.facts: Facts | None = None
        self.badge = Badge("")
        self.badge.setVisible(False)
        self.head_with(self.badge)
        self._names: Mapping[str, str] = {}
        self._home = draft
        self._form: Form | None = None
        self._pending: State | None = None
        self._unsaved = False
        self._filling = False
        self._notices = column()
        self.content = column(gap=12)
        self.add(self._notices, self.content)
        self._save_soon = QTimer(self)
        self._save_soon.setSingleShot(True)
        self._save_soon.setInterval(_SAVE_AFTER)
        self._save_soon.timeout.connect(self._save)
        self._turns: Turns | None = None
        self._coming: Facts | None = None
        self._focus_then: QWidget | None = None
        self._start_soon = QTimer(self)
        self._start_soon.setSingleShot(True)
        self._start_soon.setInterval(_START_AFTER)
        self._start_soon.timeout.connect(self._start)

    @abstractmethod
    def fetch(self, session: Session) -> Facts:
        """Read what is shown; runs on the vault thread and touches no widget."""

    def prepare(self, facts: Facts, kept: State) -> Iterator[None]:  # noqa: ARG002 - for pages that need it
        """Make what takes long, in pieces, and fill in the answers that are kept; nothing of it is shown yet."""
        yield from ()

    @abstractmethod
    def build(self, facts: Facts) -> None:
        """Put everything into ``content``."""

    def refill(self, kept: State) -> Iterator[None]:  # noqa: ARG002 - for pages that need it
        """Fill in answers on what is shown, in pieces, where that takes long."""
        yield from ()

    def refresh(self) -> None:
        """Read again; the same facts change nothing."""
        self.workplace.ask(self._read, self._arrived, self.unread, owner=self)

    def keep(self, form: Form) -> Form:
        """Let what is typed in this form be kept; the form is returned."""
        self._form = form
        form.changed.connect(self._typed)
        return form

    def forms(self) -> Sequence[Form]:
        """The form that is kept, if there is one and it is still shown."""
        return [self._form] if self._form is not None and isValid(self._form) else []

    def snapshot(self) -> dict[str, object]:
        """As every page; nothing before there is anything."""
        if self.facts is None:
            return {}
        return {**super().snapshot(), _PARTS: [[shown.start, shown.stop] for shown in map(Parts.shown, self._parts())]}

    def unfold(self, state: State) -> None:
        """Show as much of each long list as was shown."""
        kept = state.get(_PARTS)
        for parts, shown in zip(self._parts(), kept if isinstance(kept, list) else [], strict=False):
            parts.show_range(range(*shown))

    def _parts(self) -> list[Parts]:
        return [parts for parts in self.findChildren(Parts) if not _put_away(parts, self)]

    def kept(self) -> State:
        """As every page; until it is back as it was, what waits to be put back."""
        return self._pending if self._pending is not None else self.snapshot()

    def restore(self, state: State) -> None:
        """Come back as a snapshot kept it, as soon as the facts are there."""
        self._start_soon.stop()
        self._pending = state
        if self.facts is not None:
            self._filling = True
            self._work(self.refill(_answers(state)), lambda: self._restored(state))

    def focus_first(self) -> None:
        """Put the focus where work starts, as soon as there is anything."""
        if self.facts is not None:
            super().focus_first()

    def is_settled(self) -> bool:
        """As every page, with nothing on its way to the screen."""
        return super().is_settled() and (self._turns is None or not self._turns.is_running())

    def leave(self) -> None:
        """Save what is unsaved."""
        if self._unsaved:
            self._save()

    def unread(self, error: Exception) -> None:
        """What is shown when the facts may not, or cannot, be read: the sentence, and nothing else."""
        self._forget()
        empty_out(self.content)
        self.badge.setVisible(False)
        self.acts_changed.emit()
        self.tell(error)

    def tell(self, error: Exception) -> None:
        """Say on top why something could not be done."""
        self.say(Notice(self.told(error), tone=Tone.STOP))

    def say(self, notice: Notice) -> None:
        """Show a notice on top, and let it be spoken."""
        empty_out(self._notices)
        self._notices.addWidget(notice)
        self.area.put_place(0)
        notice.say(urgent=True)

    def told(self, error: Exception) -> str:
        """The sentence for an error, with names."""
        return sentence(error, self.name_of)

    def name_of(self, person: str) -> str:
        """The name of a colleague, by person id."""
        return self._names.get(person, "")

    def record(
        self,
        saying: str,
        work: Callable[[Session], Result],
        done: Callable[[Result], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Record something, with the draft forgotten once it is done."""
        home = self._home
        self._save_soon.stop()
        self._unsaved = False

        def whole(session: Session) -> Result:
            result = work(session)
            if home is not None and (not home.compartment or home.compartment in session.grants):
                delete_draft(session, home.name, home.compartment)
            return result

        def finished(result: Result) -> None:
            self.busy.finish()
            empty_out(self._notices)
            self._forget()
            self.passing = True  # who is led on from here does not come back to a form that is recorded
            try:
                done(result)
            finally:
                self.passing = False

        def went_wrong(error: Exception) -> None:
            self.busy.finish()
            self._unsaved = home is not None
            (failed or self.tell)(error)

        self.busy.start(saying)
        self.workplace.change(whole, finished, went_wrong, owner=self)

    def record_long(
        self, saying: str, work: Callable[[Session, Progress], Result], done: Callable[[Result], object], stopped: str
    ) -> None:
        """Record what passes many bytes, on a page without a draft: it says how far it is, and can be stopped."""

        def finished(result: Result) -> None:
            self.busy.finish()
            empty_out(self._notices)
            self._forget()
            done(result)
            self.workplace.changed.emit()

        def went_wrong(error: Exception) -> None:
            self.busy.finish()
            if isinstance(error, WorkCancelledError):
                self.say(Notice(stopped, tone=Tone.INFO))
            else:
                self.tell(error)

        def stop() -> None:
            errand.cancel()

        self.busy.start(saying, stop, size_done_of)
        errand = self.workplace.ask_long(work, finished, went_wrong, owner=self)
        errand.progressed.connect(self.busy.progress)

    def _work(self, pieces: Iterator[None], done: Callable[[], object]) -> None:
        """Do this in turns, instead of what is still being done so."""
        self._stop_turns()
        self._turns = self.workplace.in_turns(pieces, done, owner=self)

    def _stop_turns(self) -> None:
        """Leave undone what is being built or put back."""
        turns, self._turns, self._coming = self._turns, None, None
        if turns is not None and turns.is_running():
            turns.stop()

    def _forget(self) -> None:
        self._stop_turns()
        self._save_soon.stop()
        self._unsaved = False
        self._form = None
        self.facts = None
        self._pending = None

    def _read(self, session: Session) -> Read[Facts]:
        home = self._home
        facts = self.fetch(session)
        held = home is not None and (not home.compartment or home.compartment in session.grants)
        draft = load_draft(session, home.name, home.compartment) if home is not None and held else None
        names = {person.id: person.name for person in session.register.people.values()}
        return Read(facts=facts, names=names, draft=draft)

    def _arrived(self, read: Read[Facts]) -> None:
        if self._turns is not None and self._turns.is_running() and self._coming == read.facts:
            return
        if self.facts == read.facts:
            if self._coming is not None:
                self._stop_turns()  # what was being built is older than this
            return
        drafted = read.draft.values if read.draft is not None else {}
        answers = drafted if self._is_new() else _answers(self.kept())
        self._work(self.prepare(read.facts, answers), lambda: self._show_read(read))
        self._coming = read.facts if self._turns is not None and self._turns.is_running() else None

    def _is_new(self) -> bool:
        """Nothing is shown yet, and no answers wait to be put back: a page left before it was built has none."""
        return self.facts is None and _FORMS not in (self._pending or {})

    def _show_read(self, read: Read[Facts]) -> None:
        first = self.facts is None
        kept = None if self._is_new() else self.kept()
        self.facts, self._names, self._pending, self._form = read.facts, read.names, None, None
        empty_out(self.content)
        self._filling = True
        self.build(read.facts)
        self._settle(kept, read.draft, first=first)

    def _settle(self, kept: State | None, draft: Saved | None, *, first: bool) -> None:
        if kept is None and draft is not None and self._form is not None:
            self._form.restore({"answers": draft.values})
        self._filling = False
        self.order_controls()
        if kept:
            self._restored(kept)
        elif first:
            self._focus_then = self.window().focusWidget()
            self._start_soon.start()
        self.acts_changed.emit()

    def _start(self) -> None:
        if not self.isVisible():
            return  # left before its time came: the focus belongs to the page that is shown
        focused: QWidget | None = self.window().focusWidget()
        then, self._focus_then = self._focus_then, None
        gone = then is not None and not isValid(then)  # the page before was freed, and took the focus with it
        outside = focused is not None and not self.isAncestorOf(focused)
        if focused is None or (gone and outside) or (focused is then and not self.area.isAncestorOf(focused)):
            self.order_controls()
            self.focus_first()

    def _restored(self, state: State) -> None:
        self._filling, self._pending = True, None
        super().restore(state)
        self._filling = False

    def _typed(self, _key: str) -> None:
        if not self._filling and self._home is not None:
            self._unsaved = True
            self._save_soon.start()

    def _save(self) -> None:
        home, form = self._home, self._form
        self._save_soon.stop()
        if home is None or form is None or not isValid(form) or not self._unsaved:
            return
        self._unsaved = False
        answers = form.snapshot()["answers"]
        values = dict(answers) if isinstance(answers, dict) else {}
        self.workplace.ask(
            lambda session: save_draft(session, home.name, values, home.compartment),
            lambda at: self.said.emit(words.draft_saved_at(at=dates.time_of_day(at))),
            self.tell,
            owner=self,
        )


def _put_away(piece: QWidget, page: QWidget) -> bool:
    """Say whether a piece, or what it stands in, was hidden on purpose: what is only not shown yet was not."""
    here: QWidget | None = piece
    while here is not None and here is not page:
        if here.isHidden() and here.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return True
        here = here.parentWidget()
    return False


def _answers(state: State) -> State:
    """Return the answers in what a page with one form kept."""
    forms = state.get(_FORMS)
    first = forms[0] if isinstance(forms, list) and forms else {}
    answers = first.get("answers") if isinstance(first, Mapping) else {}
    return answers if isinstance(answers, Mapping) else {}
