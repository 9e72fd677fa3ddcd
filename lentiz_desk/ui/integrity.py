"""Checking the whole vault: one button, how far it is, and a report that says what is wrong where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from lentiz_desk.desk.anchoring import WentBack, accept_old_vault, went_back
from lentiz_desk.desk.integrity import check_vault
from lentiz_desk.desk.integrity_paper import take_report
from lentiz_desk.desk.integrity_text import Told, ToldPart, told
from lentiz_desk.desk.session import Session
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import (
    Badge,
    Button,
    Card,
    EmptyState,
    Heading,
    Notice,
    Quiet,
    Text,
    Tone,
    Weight,
    ask_first,
    column,
    empty_out,
    file_dialog,
    row,
)
from lentiz_desk.ui.moments import day_of
from lentiz_desk.ui.theme import DOUBLE
from lentiz_desk.ui.vault_thread import Errand, Progress, WorkCancelledError
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import integrity as words


@dataclass(frozen=True, kw_only=True)
class IntegrityFacts:
    """What was noticed at sign-in and nobody answered for yet."""

    went_back: WentBack | None


class IntegrityPage(FetchedPage[IntegrityFacts]):
    """Checks on request; what it finds stays until the page is left."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        del args
        super().__init__(workplace, words.title())
        self.set_title(words.title(), words.subtitle())
        self.report: Told | None = None
        self._errand: Errand | None = None
        self._shown = column(gap=12)
        self.save = Button(words.as_pdf(), self.ask_where, icon_name="export")
        self.again = Button(words.again(), self.start)
        for button in (self.save, self.again):
            button.setVisible(False)
        self.head_with(self.save, self.again)

    def fetch(self, session: Session) -> IntegrityFacts:
        """Read what was noticed at sign-in."""
        return IntegrityFacts(went_back=went_back(session))

    def build(self, facts: IntegrityFacts) -> None:
        """Show what was noticed, and the button or the report."""
        if facts.went_back is not None:
            accept = Button(words.accept(), self._accept)
            self.content.addWidget(Notice(words.standing("went_back"), tone=Tone.STOP, buttons=(accept,)))
        self._shown = column(gap=12)
        self.content.addLayout(self._shown)
        self._show()

    def acts(self) -> Sequence[Act]:
        """The one button, and taking the report along, for the menu."""
        return (
            Act(title=words.start(), run=self.start, shortcut="Ctrl+Return"),
            Act(title=words.as_pdf(), run=self.ask_where, enabled=self.report is not None),
        )

    def start(self) -> None:
        """Check everything; can be stopped."""
        if self.busy.is_running() or self.facts is None:
            return

        def checked(session: Session, progress: Progress) -> Told:
            return told(check_vault(session, progress), self.name_of)

        self.busy.start(words.checking(), self.stop)
        self._errand = self.workplace.ask_long(checked, self.show_report, self._failed, owner=self)
        self._errand.progressed.connect(self.busy.progress)

    def stop(self) -> None:
        """Stop the check, if one is running."""
        if self._errand is not None:
            self._errand.cancel()

    def ask_where(self) -> None:
        """Ask where the report is to be saved, as a signed PDF."""
        if self.report is None or self.busy.is_running():
            return
        dialog = file_dialog(
            self,
            words.save_as(),
            lambda paths: QTimer.singleShot(0, self, lambda: self.take(paths[0])),
            mode=QFileDialog.FileMode.AnyFile,
            suggested=words.file_name(f"{day_of(self.workplace.now()):%Y-%m-%d}"),
            filters=(words.pdf_files(),),
        )
        dialog.setDefaultSuffix("pdf")

    def take(self, path: Path) -> None:
        """Sign the report that is shown, and save it there."""
        report = self.report
        if report is None or self.busy.is_running():
            return

        def taken(_none: object) -> None:
            self.busy.finish()
            self.said.emit(words.saved(path.name))

        self.busy.start(words.saving())
        self.workplace.ask(lambda session: take_report(session, report, path), taken, self._failed, owner=self)

    def show_report(self, report: Told) -> None:
        """Show what was found."""
        self.busy.finish()
        self.report = report
        self._show()

    def _failed(self, error: Exception) -> None:
        self.busy.finish()
        if isinstance(error, WorkCancelledError):
            self.say(Notice(words.stopped(), tone=Tone.INFO))
        else:
            self.tell(error)

    def _show(self) -> None:
        report = self.report
        empty_out(self._shown)
        self.again.setVisible(report is not None)
        self.save.setVisible(report is not None)
        self.acts_changed.emit()
        if report is None:
            self._shown.addWidget(EmptyState(words.not_yet(), words.start(), self.start, icon_name="shield"))
            return
        why = "" if report.intact else words.what_now()
        verdict = Notice(report.verdict, why, report.checked, tone=Tone.GOOD if report.intact else Tone.STOP)
        self._shown.addWidget(verdict)
        if report.standing and not report.went_back:
            self._shown.addWidget(Quiet(report.standing))
        self._shown.addWidget(Heading(words.checked_heading()))
        for part in report.parts:
            self._shown.addWidget(_part(part))
        if report.limits:
            self._shown.addWidget(Heading(words.limits_heading()))
            for sentence in report.limits:
                self._shown.addWidget(Quiet(sentence))
        self.area.put_place(0)
        self.again.setFocus()
        verdict.say(urgent=not report.intact)

    def _accept(self) -> None:
        ask_first(self, words.accept_sure(), words.accept_means(), words.accept_verb(), self._accepted)

    def _accepted(self) -> None:
        self.report = None
        self.record(words.checking(), accept_old_vault, lambda _none: self.refresh())


def _part(part: ToldPart) -> Card:
    line = row(gap=DOUBLE)
    line.addWidget(Text(part.title, weight=Weight.STRONG), 1)
    line.addWidget(Text(part.counted, tone=Tone.QUIET, wrap=False))
    line.addWidget(Badge(words.part_wrong(), Tone.STOP) if part.wrong else Badge(words.part_intact(), Tone.GOOD))
    card = Card("", column(line, *(Text(sentence, tone=Tone.STOP) for sentence in part.wrong), gap=2))
    card.body.setContentsMargins(DOUBLE, 10, DOUBLE, 10)
    return card
