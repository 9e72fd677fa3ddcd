"""Pages that are read on the vault thread first: shown when the facts are there, and put back as they were."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from lentiz_desk.desk.drafts import Saved, delete_draft, load_draft, save_draft
from lentiz_desk.desk.faults import sentence
from lentiz_desk.desk.session import Session
from lentiz_desk.ui.kit import Badge, Form, Notice, Tone, column, empty_out
from lentiz_desk.ui.page import Page, State
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates
from lentiz_desk.words import ui as words

Facts = TypeVar("Facts")
Result = TypeVar("Result")

_SAVE_AFTER = 2000
"""Milliseconds after the last change that a draft is saved."""

_START_AFTER = 40
"""Milliseconds until new controls, in rows inside of cards, are there to take the focus."""


@dataclass(frozen=True, kw_only=True)
class Home:
    """Where the draft of a form is kept: its name, and the compartment it belongs to."""

    name: str
    compartment: str


@dataclass(frozen=True, kw_only=True)
class _Read(Generic[Facts]):
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
        self._focus_then: QWidget | None = None
        self._start_soon = QTimer(self)
        self._start_soon.setSingleShot(True)
        self._start_soon.setInterval(_START_AFTER)
        self._start_soon.timeout.connect(self._start)

    @abstractmethod
    def fetch(self, session: Session) -> Facts:
        """Read what is shown; runs on the vault thread and touches no widget."""

    @abstractmethod
    def build(self, facts: Facts) -> None:
        """Put everything into ``content``."""

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
        """As every page; before the facts are there, what waits to be put back."""
        return super().snapshot() if self.facts is not None else dict(self._pending or {})

    def restore(self, state: State) -> None:
        """Come back as a snapshot kept it, as soon as the facts are there."""
        self._start_soon.stop()
        if self.facts is None:
            self._pending = state
        else:
            self._restored(state)

    def focus_first(self) -> None:
        """Put the focus where work starts, as soon as there is anything."""
        if self.facts is not None:
            super().focus_first()

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
            done(result)

        def went_wrong(error: Exception) -> None:
            self.busy.finish()
            self._unsaved = home is not None
            (failed or self.tell)(error)

        self.busy.start(saying)
        self.workplace.change(whole, finished, went_wrong, owner=self)

    def _forget(self) -> None:
        self._save_soon.stop()
        self._unsaved = False
        self._form = None
        self.facts = None
        self._pending = None

    def _read(self, session: Session) -> _Read[Facts]:
        home = self._home
        facts = self.fetch(session)
        held = home is not None and (not home.compartment or home.compartment in session.grants)
        draft = load_draft(session, home.name, home.compartment) if home is not None and held else None
        names = {person.id: person.name for person in session.register.people.values()}
        return _Read(facts=facts, names=names, draft=draft)

    def _arrived(self, read: _Read[Facts]) -> None:
        if self.facts == read.facts:
            return
        first = self.facts is None
        kept = self._pending if first else self.snapshot()
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
        focused: QWidget | None = self.window().focusWidget()
        then, self._focus_then = self._focus_then, None
        gone = then is not None and not isValid(then)  # the page before was freed, and took the focus with it
        outside = focused is not None and not self.isAncestorOf(focused)
        if focused is None or (gone and outside) or (focused is then and not self.area.isAncestorOf(focused)):
            self.order_controls()
            self.focus_first()

    def _restored(self, state: State) -> None:
        self._filling = True
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
