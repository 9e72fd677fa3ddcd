"""The dossier entry: choose, look at it from memory beside the choices, sign, and let it leave the vault."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from lentiz_desk.desk.dossier_entry import Made, make, preview
from lentiz_desk.desk.dossier_paper import Choice
from lentiz_desk.desk.session import Session
from lentiz_desk.ui import kit
from lentiz_desk.ui.dossier.form import DossierFacts, DossierForm, read_dossier
from lentiz_desk.ui.dossier.made import Left, MadeCard
from lentiz_desk.ui.dossier.preview import Preview
from lentiz_desk.ui.dossier.printing import PrintRun, ask_printer, has_printer
from lentiz_desk.ui.fetched import Home
from lentiz_desk.ui.kit import Tone
from lentiz_desk.ui.kit.beside import Beside
from lentiz_desk.ui.page import Page, State
from lentiz_desk.ui.recording_page import RecordingPage
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dossier_page as words

_SUFFIX = ".pdf"
_ENOUGH = 380
_LEFT, _OPEN = "left", "open"
"""Names in a snapshot."""


class DossierPage(RecordingPage[DossierFacts]):
    """Choices on the left, the copy as it would be on the right, the two ways out below."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        case = str(args["case"])
        super().__init__(workplace, words.title(), case=case, draft=Home(name="dossier", compartment=case))
        self.form: DossierForm | None = None
        self.left: Left | None = None
        self._looked_at: Choice | None = None
        self._open: list[object] = []
        self.update_button = kit.Button(words.show_preview(), self.show_preview, icon_name="refresh")
        self.preview = Preview(self.update_button)
        self.preview.setVisible(False)
        self._put_beside()
        self.print_button = kit.Button(words.sign_and_print(), self.sign_and_print, icon_name="print")
        self.save_button = kit.PrimaryButton(words.sign_and_save(), self.sign_and_save, icon_name="sign")

    def fetch(self, session: Session) -> DossierFacts:
        """Read what may go into a copy."""
        return read_dossier(session, self.case)

    def refresh(self) -> None:
        """Read again, unless a copy has just left: then that stays in sight."""
        if self.left is None:
            super().refresh()

    def build(self, facts: DossierFacts) -> None:
        """The choices; the preview waits until it is asked for."""
        if self.left is not None:
            self._show_left(self.left)
            return
        self.set_title(words.title(), words.subtitle(number=facts.here.state.case_number, copy=facts.copy))
        if facts.refusal:
            self.preview.setVisible(False)
            self.refuse(facts.refusal)
            return
        self.form = form = DossierForm(facts, self.name_of)
        self.keep(form)
        self.content.addWidget(form)
        form.changed.connect(lambda _key: self._compare())
        form.chooser.open_again(self._open)
        self.preview.setVisible(True)
        self.end_once(kit.Quiet(words.you_sign(copy=facts.copy)), self.print_button, self.save_button)
        self._compare()

    def snapshot(self) -> dict[str, object]:
        """As every page, with the entries whose fields are shown, or the copy that has just left."""
        if self.left is not None:
            return {**Page.snapshot(self), _LEFT: msgspec.to_builtins(self.left)}
        opened = self.form.chooser.open_rows() if self.form is not None and self.facts is not None else self._open
        return {**super().snapshot(), _OPEN: opened}

    def restore(self, state: State) -> None:
        """Show the fields again that were shown, or the copy that had just left."""
        if _LEFT in state:
            left = msgspec.convert(state[_LEFT], type=Left)
            if left != self.left:
                self._show_left(left)
            Page.restore(self, state)
            return
        opened = state.get(_OPEN)
        self._open = list(opened) if isinstance(opened, list) else []
        if self.form is not None and self.facts is not None:
            self.form.chooser.open_again(self._open)
        super().restore(state)

    def show_preview(self) -> None:
        """Draw the copy as it would be, in memory."""
        self._draw()

    def sign_and_save(self) -> None:
        """Ask where to, then sign and save."""
        facts = self.facts
        if facts is None or not self._ready():
            return
        number = facts.here.state.case_number
        kit.file_dialog(
            self,
            words.save_as(),
            lambda paths: self._make(paths[0]),
            mode=QFileDialog.FileMode.AnyFile,
            suggested=words.file_name(number=number, copy=facts.copy),
            filters=(words.pdf_files(),),
        )

    def sign_and_print(self) -> None:
        """Say what stays behind in printer and queue, ask for the printer, then sign and print."""
        if not self._ready():
            return
        if not has_printer():
            self.say(kit.Notice(words.no_printer(), now=words.no_printer_now(), tone=Tone.CARE))
            return
        kit.ask_first(
            self,
            words.print_question(),
            words.print_consequence(),
            words.sign_and_print(),
            self._ask_printer,
            danger=False,
        )

    def make_another(self) -> None:
        """Start on the next copy."""
        self.left = None
        self._looked_at = None
        self.refresh()

    def _put_beside(self) -> None:
        around = self.area.parentWidget()
        layout = around.layout() if around is not None else None
        if isinstance(layout, QVBoxLayout):
            place = layout.indexOf(self.area)
            layout.removeWidget(self.area)
            layout.insertWidget(place, Beside(self.area, self.preview, enough=_ENOUGH, gap=0), 1)

    def _compare(self) -> None:
        form = self.form
        if form is None or self._looked_at is None:
            return
        if form.choice() == self._looked_at:
            self.preview.say_fresh()
        else:
            self.preview.say_stale()
            self.update_button.setText(words.update_preview())

    def _draw(self, then: kit.Notice | None = None) -> None:
        form, case = self.form, self.case
        if form is None or self.busy.is_running():
            return
        choice = form.choice()

        def drawn(pdf: bytes) -> None:
            self.busy.finish()
            self._looked_at = choice
            self.preview.show_pdf(pdf)
            self.update_button.setText(words.update_preview())
            if then is not None:
                self.say(then)

        def failed(error: Exception) -> None:
            self.busy.finish()
            self.tell(error)

        self.busy.start(words.drawing())
        self.workplace.ask(lambda session: preview(session, case, choice), drawn, failed, owner=self)

    def _ready(self) -> bool:
        form = self.form
        if form is None or self.facts is None or self.busy.is_running():
            return False
        gaps = form.gaps()
        form.show_gaps(gaps)
        if gaps:
            return False
        if form.choice() != self._looked_at:
            self._draw(kit.Notice(words.look_first(), now=words.look_again(), tone=Tone.CARE))
            return False
        return True

    def _ask_printer(self) -> None:
        facts = self.facts
        if facts is not None:
            job = words.job_name(number=facts.here.state.case_number, copy=facts.copy)
            ask_printer(self, job, self._print)

    def _make(self, path: Path) -> None:
        if path.suffix.lower() != _SUFFIX:
            path = path.with_name(path.name + _SUFFIX)
        target = path
        QTimer.singleShot(0, self, lambda: self._sign(target, None))  # when the dialog gave the focus back

    def _print(self, printer: QPrinter) -> None:
        QTimer.singleShot(0, self, lambda: self._sign(None, printer))

    def _sign(self, path: Path | None, printer: QPrinter | None) -> None:
        facts, form, case = self.facts, self.form, self.case
        if facts is None or form is None or self.busy.is_running():
            return
        choice = form.choice()

        def done(made: Made) -> None:
            self._show_left(
                Left(
                    case_number=facts.here.state.case_number,
                    copy_number=made.copy_number,
                    document=made.document,
                    receiver=choice.receiver,
                    path=str(path) if path is not None else "",
                    fingerprint=facts.fingerprint,
                )
            )
            if printer is not None:
                self._run(made.pdf, printer)

        self.record(words.signing(), lambda session: make(session, case, choice, path=path), done)

    def _run(self, pdf: bytes, printer: QPrinter) -> None:
        run = PrintRun(pdf, printer, self)

        def ended(whole: bool) -> None:  # noqa: FBT001 - a signal passes it so
            self.busy.finish()
            run.deleteLater()
            if not whole:
                self.say(kit.Notice(words.print_failed(), tone=Tone.STOP))

        run.progressed.connect(self.busy.progress)
        run.finished.connect(ended)
        self.busy.start(words.printing(), run.cancel)
        run.start()

    def _show_left(self, left: Left) -> None:
        self.left = left
        self.form = None
        self.preview.setVisible(False)
        self._bar.setVisible(False)
        kit.empty_out(self.content)
        self.set_title(words.title(), left.case_number)
        card = MadeCard(left)
        to_case = kit.PrimaryButton(words.to_case(), self.to_case)
        again = kit.Button(words.another(), self.make_another)
        self.content.addWidget(card)
        self.content.addLayout(kit.row(to_case, again, None))
        self.area.put_place(0)
        card.notice.say()
        to_case.setFocus()
