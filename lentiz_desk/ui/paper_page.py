"""What the pages share on which a paper is made: look at it from memory, sign it, and let it leave the vault."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from lentiz_desk.desk.session import Session
from lentiz_desk.ui import kit
from lentiz_desk.ui.dossier.preview import ENOUGH, Preview
from lentiz_desk.ui.dossier.printing import PrintRun, ask_printer, has_printer
from lentiz_desk.ui.fetched import Facts, Home
from lentiz_desk.ui.kit import Gap, Tone
from lentiz_desk.ui.page import Page, State
from lentiz_desk.ui.recording_page import RecordingPage
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dossier_page as common

_SUFFIX = ".pdf"
_LEFT = "left"
"""The name of what left, in a snapshot."""

Chosen = TypeVar("Chosen")
Chosen_co = TypeVar("Chosen_co", covariant=True)
Left = TypeVar("Left", bound=msgspec.Struct)
"""What stays in sight of a paper that left: frozen, and of plain values."""


class Made(Protocol):
    """A signed paper."""

    @property
    def pdf(self) -> bytes:
        """Return the file."""


Paper = TypeVar("Paper", bound=Made)


class PaperForm(Protocol[Chosen_co]):
    """The form on which a paper is chosen or written."""

    def choice(self) -> Chosen_co:
        """Return what is chosen now."""

    def gaps(self) -> list[Gap]:
        """Return what is missing."""

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show it, and put the focus there."""


class PaperWords(Protocol):
    """What is said about one kind of paper: a module of ``words``."""

    def signing(self) -> str:
        """While it is being signed."""

    def printing(self) -> str:
        """While it is printed."""

    def save_as(self) -> str:
        """The title of the file dialog."""

    def print_question(self) -> str:
        """Before printing."""

    def print_consequence(self) -> str:
        """What stays behind."""

    def no_printer_now(self) -> str:
        """What to do without a printer."""

    def print_failed(self) -> str:
        """Not every page came out."""

    def another(self) -> str:
        """The way to the next one."""


class PaperPage(RecordingPage[Facts], Generic[Facts, Chosen, Paper, Left]):
    """Choices on the left, the paper as it would be on the right, the two ways out below.

    What was not looked at since it last changed is not signed. A paper that has just left stays in sight, also after a
    lock, until another is made.
    """

    def __init__(
        self, workplace: Workplace, title: str, words: PaperWords, left: type[Left], *, case: str, draft: Home
    ) -> None:
        super().__init__(workplace, title, case=case, draft=draft)
        self.form: PaperForm[Chosen] | None = None
        self.left: Left | None = None
        self._words = words
        self._left_type = left
        self._looked_at: Chosen | None = None
        self._printing: PrintRun | None = None
        self.update_button = kit.Button(common.show_preview(), self.show_preview, icon_name="refresh")
        self.preview = Preview(self.update_button)
        self.preview.setVisible(False)
        self.put_beside(self.preview, enough=ENOUGH)
        self.print_button = kit.Button(common.sign_and_print(), self.sign_and_print, icon_name="print")
        self.save_button = kit.PrimaryButton(common.sign_and_save(), self.sign_and_save, icon_name="sign")

    @abstractmethod
    def build_choices(self, facts: Facts) -> None:
        """Put the form into ``content``, or say why nothing can be signed now."""

    @abstractmethod
    def drawn(self, session: Session, choice: Chosen) -> bytes:
        """Draw the paper as it would be; runs on the vault thread."""

    @abstractmethod
    def made(self, session: Session, choice: Chosen, path: Path | None) -> Paper:
        """Sign it and let it leave; runs on the vault thread."""

    @abstractmethod
    def left_of(self, facts: Facts, choice: Chosen, made: Paper, path: Path | None) -> Left:
        """Return what stays in sight of it."""

    @abstractmethod
    def fill_left(self, left: Left) -> kit.Notice:
        """Put it into ``content`` and return what is to be spoken of it."""

    @abstractmethod
    def make_another(self) -> None:
        """Go on with the next one."""

    @abstractmethod
    def file_name(self, facts: Facts) -> str:
        """Return under which name it is saved, when nobody says otherwise."""

    @abstractmethod
    def job_name(self, facts: Facts) -> str:
        """Return the name that the print queue sees; no name of a person."""

    def refresh(self) -> None:
        """Read again, unless a paper has just left: then that stays in sight."""
        if self.left is None:
            super().refresh()

    def build(self, facts: Facts) -> None:
        """The choices, or the paper that has just left."""
        if self.left is not None:
            self._show_left(self.left)
        else:
            self.build_choices(facts)

    def leave(self) -> None:
        """What is being printed ends with the page: a printer is not painted on by what is gone."""
        super().leave()
        if self._printing is not None:
            self._printing.cancel()

    def choice(self) -> Chosen | None:
        """Return what is chosen now; None while there is nothing to choose."""
        return self.form.choice() if self.form is not None and self.facts is not None else None

    def snapshot(self) -> dict[str, object]:
        """As every page, or the paper that has just left."""
        if self.left is not None:
            return {**Page.snapshot(self), _LEFT: msgspec.to_builtins(self.left)}
        return super().snapshot()

    def restore(self, state: State) -> None:
        """As every page, or with the paper that had just left."""
        if _LEFT not in state:
            super().restore(state)
            return
        left = msgspec.convert(state[_LEFT], type=self._left_type)
        if left != self.left:
            self._show_left(left)
        Page.restore(self, state)

    def show_preview(self) -> None:
        """Draw the paper as it would be, in memory."""
        self._draw()

    def sign_and_save(self) -> None:
        """Ask where to, then sign and save."""
        facts = self.facts
        if facts is None or not self._ready():
            return
        kit.file_dialog(
            self,
            self._words.save_as(),
            lambda paths: self._save_to(paths[0]),
            mode=QFileDialog.FileMode.AnyFile,
            suggested=self.file_name(facts),
            filters=(common.pdf_files(),),
        )

    def sign_and_print(self) -> None:
        """Say what stays behind in printer and queue, ask for the printer, then sign and print."""
        facts = self.facts
        if facts is None or not self._ready():
            return
        if not has_printer():
            self.say(kit.Notice(common.no_printer(), now=self._words.no_printer_now(), tone=Tone.CARE))
            return
        kit.ask_first(
            self,
            self._words.print_question(),
            self._words.print_consequence(),
            common.sign_and_print(),
            lambda: ask_printer(self, self.job_name(facts), self._print_on),
            danger=False,
        )

    def compare(self, _key: str = "") -> None:
        """Say whether the preview still shows what is chosen."""
        if self._looked_at is None:
            return
        if self.choice() == self._looked_at:
            self.preview.say_fresh()
        else:
            self.preview.say_stale()
            self.update_button.setText(common.update_preview())

    def _show_left(self, left: Left) -> None:
        self.left, self.form = left, None
        self.preview.setVisible(False)
        self._bar.setVisible(False)
        kit.empty_out(self.content)
        said = self.fill_left(left)
        to_case = kit.PrimaryButton(common.to_case(), self.to_case)
        again = kit.Button(self._words.another(), self.make_another)
        self.content.addLayout(kit.row(to_case, again, None))
        self.area.put_place(0)
        said.say()
        to_case.setFocus()

    def _gaps(self) -> list[Gap]:
        found = self.form.gaps() if self.form is not None else []
        if self.form is not None:
            self.form.show_gaps(found)
        return found

    def _draw(self, then: kit.Notice | None = None) -> None:
        choice = self.choice()
        if choice is None or self.busy.is_running():
            return

        def drawn(pdf: bytes) -> None:
            self.busy.finish()
            self._looked_at = choice
            self.preview.show_pdf(pdf)
            self.area.show_piece(self.preview, grown=True)
            self.update_button.setText(common.update_preview())
            if then is not None:
                self.say(then)

        def failed(error: Exception) -> None:
            self.busy.finish()
            self.tell(error)

        self.busy.start(common.drawing())
        self.workplace.ask(lambda session: self.drawn(session, choice), drawn, failed, owner=self)

    def _ready(self) -> bool:
        choice = self.choice()
        if choice is None or self.facts is None or self.busy.is_running() or self._gaps():
            return False
        if choice != self._looked_at:
            self._draw(kit.Notice(common.look_first(), now=common.look_again(), tone=Tone.CARE))
            return False
        return True

    def _save_to(self, path: Path) -> None:
        target = path if path.suffix.lower() == _SUFFIX else path.with_name(path.name + _SUFFIX)
        QTimer.singleShot(0, self, lambda: self._sign(target, None))  # when the dialog gave the focus back

    def _print_on(self, printer: QPrinter) -> None:
        QTimer.singleShot(0, self, lambda: self._sign(None, printer))

    def _sign(self, path: Path | None, printer: QPrinter | None) -> None:
        choice, facts = self.choice(), self.facts
        if choice is None or facts is None or self.busy.is_running():
            return

        def done(made: Paper) -> None:
            self._looked_at = None
            self._show_left(self.left_of(facts, choice, made, path))
            if printer is not None:
                self._run(made.pdf, printer)

        self.record(self._words.signing(), lambda session: self.made(session, choice, path), done)

    def _run(self, pdf: bytes, printer: QPrinter) -> None:
        self._printing = run = PrintRun(pdf, printer, self)

        def ended(whole: bool) -> None:  # noqa: FBT001 - a signal passes it so
            self._printing = None
            self.busy.finish()
            run.deleteLater()
            if not whole:
                self.say(kit.Notice(self._words.print_failed(), tone=Tone.STOP))

        run.progressed.connect(self.busy.progress)
        run.finished.connect(ended)
        self.busy.start(self._words.printing(), run.cancel)
        run.start()
