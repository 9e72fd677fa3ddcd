"""What the pages share on which a paper is made: look at it from memory, sign it, and let it leave the vault."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from lentiz_desk.desk.session import Session
from lentiz_desk.ui import kit
from lentiz_desk.ui.dossier.preview import Preview
from lentiz_desk.ui.dossier.printing import PrintRun, ask_printer, has_printer
from lentiz_desk.ui.fetched import Facts, Home
from lentiz_desk.ui.kit import Gap, Tone
from lentiz_desk.ui.kit.beside import Beside
from lentiz_desk.ui.recording_page import RecordingPage
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dossier_page as common

_SUFFIX = ".pdf"
_ENOUGH = 380

Chosen = TypeVar("Chosen")


class Made(Protocol):
    """A signed paper."""

    @property
    def pdf(self) -> bytes:
        """Return the file."""


Paper = TypeVar("Paper", bound=Made)


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


class PaperPage(RecordingPage[Facts], Generic[Facts, Chosen, Paper]):
    """Choices on the left, the paper as it would be on the right, the two ways out below.

    What was not looked at since it last changed is not signed.
    """

    def __init__(
        self, workplace: Workplace, title: str, words: PaperWords, *, case: str, draft: Home | None = None
    ) -> None:
        super().__init__(workplace, title, case=case, draft=draft)
        self._words = words
        self._looked_at: Chosen | None = None
        self.update_button = kit.Button(common.show_preview(), self.show_preview, icon_name="refresh")
        self.preview = Preview(self.update_button)
        self.preview.setVisible(False)
        self._put_beside()
        self.print_button = kit.Button(common.sign_and_print(), self.sign_and_print, icon_name="print")
        self.save_button = kit.PrimaryButton(common.sign_and_save(), self.sign_and_save, icon_name="sign")

    @abstractmethod
    def choice(self) -> Chosen | None:
        """Return what is chosen now; None while there is nothing to choose."""

    @abstractmethod
    def gaps_now(self) -> list[Gap]:
        """Return what is missing, show it, and put the focus there."""

    @abstractmethod
    def drawn(self, session: Session, choice: Chosen) -> bytes:
        """Draw the paper as it would be; runs on the vault thread."""

    @abstractmethod
    def made(self, session: Session, choice: Chosen, path: Path | None) -> Paper:
        """Sign it and let it leave; runs on the vault thread."""

    @abstractmethod
    def show_made(self, choice: Chosen, made: Paper, path: Path | None) -> None:
        """Say that it left."""

    @abstractmethod
    def file_name(self) -> str:
        """Return under which name it is saved, when nobody says otherwise."""

    @abstractmethod
    def job_name(self) -> str:
        """Return the name that the print queue sees; no name of a person."""

    def show_preview(self) -> None:
        """Draw the paper as it would be, in memory."""
        self._draw()

    def sign_and_save(self) -> None:
        """Ask where to, then sign and save."""
        if self.facts is None or not self._ready():
            return
        kit.file_dialog(
            self,
            self._words.save_as(),
            lambda paths: self._save_to(paths[0]),
            mode=QFileDialog.FileMode.AnyFile,
            suggested=self.file_name(),
            filters=(common.pdf_files(),),
        )

    def sign_and_print(self) -> None:
        """Say what stays behind in printer and queue, ask for the printer, then sign and print."""
        if not self._ready():
            return
        if not has_printer():
            self.say(kit.Notice(common.no_printer(), now=self._words.no_printer_now(), tone=Tone.CARE))
            return
        kit.ask_first(
            self,
            self._words.print_question(),
            self._words.print_consequence(),
            common.sign_and_print(),
            lambda: ask_printer(self, self.job_name(), self._print_on),
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

    def end_of_choosing(self) -> None:
        """Leave nothing to choose in sight, to say that the paper left."""
        self.preview.setVisible(False)
        self._bar.setVisible(False)
        kit.empty_out(self.content)

    def _put_beside(self) -> None:
        around = self.area.parentWidget()
        layout = around.layout() if around is not None else None
        if isinstance(layout, QVBoxLayout):
            place = layout.indexOf(self.area)
            layout.removeWidget(self.area)
            layout.insertWidget(place, Beside(self.area, self.preview, enough=_ENOUGH, gap=0), 1)

    def _draw(self, then: kit.Notice | None = None) -> None:
        choice = self.choice()
        if choice is None or self.busy.is_running():
            return

        def drawn(pdf: bytes) -> None:
            self.busy.finish()
            self._looked_at = choice
            self.preview.show_pdf(pdf)
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
        if choice is None or self.facts is None or self.busy.is_running() or self.gaps_now():
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
        choice = self.choice()
        if choice is None or self.facts is None or self.busy.is_running():
            return

        def done(made: Paper) -> None:
            self._looked_at = None
            self.show_made(choice, made, path)
            if printer is not None:
                self._run(made.pdf, printer)

        self.record(self._words.signing(), lambda session: self.made(session, choice, path), done)

    def _run(self, pdf: bytes, printer: QPrinter) -> None:
        run = PrintRun(pdf, printer, self)

        def ended(whole: bool) -> None:  # noqa: FBT001 - a signal passes it so
            self.busy.finish()
            run.deleteLater()
            if not whole:
                self.say(kit.Notice(self._words.print_failed(), tone=Tone.STOP))

        run.progressed.connect(self.busy.progress)
        run.finished.connect(ended)
        self.busy.start(self._words.printing(), run.cancel)
        run.start()
