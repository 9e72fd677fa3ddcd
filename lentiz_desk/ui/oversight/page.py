"""Oversight: who did which step when, for directors and the DPO; what lacks stands on top."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from lentiz_desk.desk.overseeing import Overseen, Wanted, oversee
from lentiz_desk.desk.oversight_list import Taken, take_csv, take_pdf, warnings
from lentiz_desk.desk.session import Session
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import (
    Button,
    Card,
    EmptyState,
    LinkButton,
    Notice,
    Quiet,
    Text,
    Tone,
    Weight,
    column,
    empty_out,
    file_dialog,
    row,
)
from lentiz_desk.ui.moments import day_of
from lentiz_desk.ui.oversight.filters import Filters
from lentiz_desk.ui.oversight.lines import DayList
from lentiz_desk.ui.page import State
from lentiz_desk.ui.vault_thread import Errand, Progress, WorkCancelledError
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import oversight as words

_MOST_WARNINGS = 8
"""So many sentences about what lacks stand on the page; all of them stand in the list that leaves the vault."""

_SOON = 150
"""Milliseconds after the last key that the lines are filtered again."""


class OversightPage(FetchedPage[Overseen]):
    """Filters on top, lines by day, and two ways to take them along."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        del args
        super().__init__(workplace, words.title())
        self.set_title(words.title(), words.subtitle())
        self.filters: Filters | None = None
        self.days: DayList | None = None
        self._counted = Text(weight=Weight.STRONG)
        self._clear = LinkButton(words.clear())
        self._none = column()
        self._opened: set[str] = set()
        self._least = 0
        self._errand: Errand | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self.filter)
        self._in_bar = Quiet(words.you_save())
        self.csv_button = Button(words.save_csv(), self.save_csv)
        self.pdf_button = Button(words.save_pdf(), self.save_pdf, icon_name="sign")
        self.end_with(self._in_bar, self.csv_button, self.pdf_button)
        self._bar.setVisible(False)

    def fetch(self, session: Session) -> Overseen:
        """Read every line; the first look since sign-in is a line itself."""
        return oversee(session)

    def build(self, facts: Overseen) -> None:
        """What lacks, the filters, the lines; read again, as many of them and the same cores."""
        if self.days is not None and isValid(self.days):
            self._opened, self._least = self.days.opened, self.days.shown
        self._bar.setVisible(bool(facts.lines))
        if not facts.lines:
            self.content.addWidget(EmptyState(words.empty(), icon_name="eye"))
            return
        if not facts.whole:
            self.content.addWidget(_missing(facts, lambda: self.go("integrity")))
        self.filters = filters = Filters(facts)
        filters.changed.connect(lambda _key: self._soon.start())
        self.keep(filters)
        self.content.addWidget(Card("", filters))
        self._counted = Text(weight=Weight.STRONG)
        self._clear = LinkButton(words.clear(), filters.clear)
        standing = Quiet(f"{words.whole()} {words.limits(compared=facts.compared)}" if facts.whole else "")
        standing.setVisible(facts.whole)
        head = row()
        head.addWidget(self._counted, 1)
        head.addWidget(self._clear)
        self.content.addLayout(column(head, standing, gap=2))
        self._none = column()
        self.days = days = DayList(facts)
        days.opened = set(self._opened)
        self.content.addLayout(self._none)
        self.content.addWidget(days)
        self.filter()

    def unread(self, error: Exception) -> None:
        """As every page; what may not be read may not be taken along."""
        self._bar.setVisible(False)
        self.filters, self.days = None, None
        super().unread(error)

    def acts(self) -> Sequence[Act]:
        """Taking the list along, for the menu."""
        there = self.facts is not None and bool(self.facts.lines)
        return (
            Act(title=words.save_csv(), run=self.save_csv, enabled=there),
            Act(title=words.save_pdf(), run=self.save_pdf, enabled=there),
        )

    def snapshot(self) -> dict[str, object]:
        """As every page, with how many lines are in sight and which of them show their core."""
        days = self.days
        shown, opened = (days.shown, days.opened) if days is not None and isValid(days) else (self._least, self._opened)
        return {**super().snapshot(), "shown": shown, "opened": sorted(opened)}

    def restore(self, state: State) -> None:
        """As every page: first the filters, as many lines as there were, and their cores."""
        shown, opened, forms = state.get("shown"), state.get("opened"), state.get("forms")
        self._least = shown if isinstance(shown, int) else 0
        self._opened = set(opened) if isinstance(opened, list) else set()
        if self.facts is not None and self.filters is not None and self.days is not None:
            if isinstance(forms, list) and forms:
                self.filters.restore(forms[0])
            self.days.opened = set(self._opened)
            self.filter()
        super().restore(state)
        self._soon.stop()

    def filter(self) -> None:
        """Show the lines that the filters ask for."""
        facts, filters, days = self.facts, self.filters, self.days
        if facts is None or filters is None or days is None or not isValid(days):
            return
        wanted = filters.wanted()
        chosen = [line for line in facts.lines if wanted.passes(line)]
        days.show_lines(chosen, least=self._least)
        self._counted.setText(words.counted(len(chosen), len(facts.lines)))
        self._clear.setVisible(wanted != Wanted() and bool(chosen))
        empty_out(self._none)
        if not chosen:
            self._none.addWidget(EmptyState(words.none_found(), words.clear(), filters.clear, icon_name="filter"))
        self.order_controls()

    def save_csv(self) -> None:
        """Ask where to, and save the lines for a spreadsheet."""

        def take(session: Session, wanted: Wanted, path: Path, _progress: Progress) -> Taken:
            return take_csv(session, wanted, path)

        self._ask("csv", words.csv_files(), take)

    def save_pdf(self) -> None:
        """Ask where to, sign the lines and save them."""
        self._ask("pdf", words.pdf_files(), take_pdf)

    def stop(self) -> None:
        """Stop making the list, if one is being made."""
        if self._errand is not None:
            self._errand.cancel()

    def _ask(self, form: str, files: str, take: Callable[[Session, Wanted, Path, Progress], Taken]) -> None:
        if self.facts is None or self.filters is None or self.busy.is_running():
            return
        dialog = file_dialog(
            self,
            words.save_as(),
            lambda paths: QTimer.singleShot(0, self, lambda: self._take(paths[0], form, take)),
            mode=QFileDialog.FileMode.AnyFile,
            suggested=words.file_name(day_of(self.workplace.now()), form),
            filters=(files,),
        )
        dialog.setDefaultSuffix(form)

    def _take(self, path: Path, form: str, take: Callable[[Session, Wanted, Path, Progress], Taken]) -> None:
        filters = self.filters
        if filters is None or self.busy.is_running():
            return
        wanted = filters.wanted()
        target = path if path.suffix.lower() == f".{form}" else path.with_name(f"{path.name}.{form}")
        self.busy.start(words.saving(), self.stop)
        self._errand = self.workplace.ask_long(
            lambda session, progress: take(session, wanted, target, progress), self._taken, self._not_taken, owner=self
        )
        self._errand.progressed.connect(self.busy.progress)

    def _taken(self, taken: Taken) -> None:
        self.busy.finish()
        self.said.emit(words.saved(taken.lines))
        self.say(Notice(words.saved(taken.lines), words.saved_how(), tone=Tone.GOOD))
        self.refresh()

    def _not_taken(self, error: Exception) -> None:
        self.busy.finish()
        if isinstance(error, WorkCancelledError):
            self.say(Notice(words.stopped(), tone=Tone.INFO))
        else:
            self.tell(error)


def _missing(facts: Overseen, check: Callable[[], object]) -> Notice:
    sentences = warnings(facts)
    notice = Notice(
        words.missing(len(sentences)),
        words.missing_why(),
        words.missing_now(),
        tone=Tone.STOP,
        buttons=(Button(words.to_check(), check),),
    )
    shown = sentences if len(sentences) <= _MOST_WARNINGS else sentences[: _MOST_WARNINGS - 1]
    for place, sentence in enumerate(shown, 1):
        notice.lines.insertWidget(place, Text(f"• {sentence}"))
    if len(shown) < len(sentences):
        notice.lines.insertWidget(len(shown) + 1, Text(f"• {words.more_missing(len(sentences) - len(shown))}"))
    return notice
