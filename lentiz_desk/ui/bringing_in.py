"""Bringing in mails, files and whole folders: what is in them is shown first, and then each is kept and logged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from lentiz_desk.desk.bringing_in import Answers, BroughtIn, Found, bring_in, survey
from lentiz_desk.desk.dossier_entry import usual_file_kind
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.sources import sources_in
from lentiz_desk.domain.case_rules import next_number
from lentiz_desk.ui import kit
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.correspondence import blank
from lentiz_desk.ui.kit import Gap, Notice, Option, Quiet, Text, Tone, Weight
from lentiz_desk.ui.kit.pasting import PicturePicker
from lentiz_desk.ui.page import State
from lentiz_desk.ui.recording_page import RecordingPage
from lentiz_desk.ui.unsigned import Here, here, refusal_now
from lentiz_desk.ui.vault_thread import Errand, Progress, WorkCancelledError
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import bringing_in as words
from lentiz_desk.words import correspondence as correspondence_words
from lentiz_desk.words import values
from lentiz_desk.words.mail_faults import mail_fault
from lentiz_desk.words.paper import file_size, size_done_of

_YES, _NO = "yes", "no"
_SHOWN = 100
"""So many are shown one by one; the rest is counted."""


@dataclass(frozen=True, kw_only=True)
class BringInFacts:
    """The case, the file it belongs to, and why nothing can be brought in when so."""

    here: Here
    file: str
    refusal: str


class BringInPage(RecordingPage[BringInFacts]):
    """Files are chosen, what is in them is shown, and then all of it is brought in, with a way to stop."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        super().__init__(workplace, words.title(), case=str(args["case"]))
        self.form: BringInForm | None = None
        self.found: tuple[Found, ...] = ()
        self._errand: Errand | None = None

    def fetch(self, session: Session) -> BringInFacts:
        """Read the case."""
        case = here(session, self.case)
        return BringInFacts(
            here=case,
            file=values.file_kind(usual_file_kind(case.state), case.naming.sector),
            refusal=refusal_now(session, case.state, blank(next_number(case.state, session.device), case.now)),
        )

    def build(self, facts: BringInFacts) -> None:
        """The files, what is in them, and the questions about all of it."""
        self.set_title(words.title(), facts.here.state.case_number)
        if facts.refusal:
            self.refuse(facts.refusal)
            return
        self.form = form = BringInForm(facts.file)
        self.keep(form)
        form.files.changed.connect(self.look_into)
        self.content.addWidget(form)
        signs = f"{correspondence_words.signed_as(name=facts.here.name)} {words.signs()}"
        self.end_once(Quiet(signs), kit.PrimaryButton(words.verb(), self.bring))

    def acts(self) -> Sequence[Act]:
        """Bringing in also stands in the menu."""
        return (Act(title=words.verb(), run=self.bring, shortcut="Ctrl+Return", enabled=self.form is not None),)

    def look_into(self) -> None:
        """Show what is in the chosen files; nothing is recorded."""
        form = self.form
        if form is None or self.busy.is_running():
            return
        case, chosen = self.case, form.files.brought()

        def looked(session: Session, progress: Progress) -> tuple[Found, ...]:
            return survey(session, case, sources_in(chosen), progress)

        self.busy.start(words.surveying(), self.stop, size_done_of)
        self._errand = self.workplace.ask_long(looked, self._looked, self._failed, owner=self)
        self._errand.progressed.connect(self.busy.progress)

    def bring(self) -> None:
        """Bring everything in when nothing is missing; otherwise name what is."""
        form = self.form
        if form is None or self.busy.is_running():
            return
        gaps = form.gaps(self.found)
        form.show_gaps(gaps)
        if gaps:
            return
        case, chosen, answers = self.case, form.files.brought(), form.said()

        def brought(session: Session, progress: Progress) -> BroughtIn:
            return bring_in(session, case, sources_in(chosen), answers, progress)

        self.busy.start(words.bringing(), self.stop, size_done_of)
        self._errand = self.workplace.ask_long(brought, self._brought, self._failed, owner=self)
        self._errand.progressed.connect(self.busy.progress)

    def stop(self) -> None:
        """Stop after the mail that is being brought in."""
        if self._errand is not None:
            self._errand.cancel()

    def _restored(self, state: State) -> None:
        """What is in the files is no part of what was kept: look again, once the focus is back."""
        super()._restored(state)
        if self.form is not None and self.form.files.paths():
            QTimer.singleShot(0, self, self.look_into)

    def _looked(self, found: tuple[Found, ...]) -> None:
        self.busy.finish()
        self.found = found
        if self.form is not None:
            self.form.show_found(found)
            self.order_controls()

    def _brought(self, result: BroughtIn) -> None:
        self.busy.finish()
        self.workplace.changed.emit()
        numbers = result.numbers
        sentence = words.done(
            mails=len(numbers),
            exhibits=result.exhibits,
            doubles=result.doubles,
            first=numbers[0] if numbers else "",
            last=numbers[-1] if numbers else "",
        )
        if result.unreadable:
            self.say(Notice(sentence, words.not_opened(values.listed(result.unreadable)), tone=Tone.CARE))
            self.look_into()
        else:
            self.done(sentence)

    def _failed(self, error: Exception) -> None:
        self.busy.finish()
        if isinstance(error, WorkCancelledError):
            self.workplace.changed.emit()
            self.say(Notice(words.stopped(), tone=Tone.INFO))
        else:
            self.tell(error)


class BringInForm(kit.Form):
    """The files, what was found in them, and what is said of all of it."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.section(words.what_section())
        self.files = self.ask("files", PicturePicker(folders=True), words.files(), words.files_help())
        self._found = kit.column(gap=8)
        self._card = kit.Card(words.found_heading(), self._found)
        self._card.setVisible(False)
        self.place(self._card)
        self.section(words.about_section())
        self.ask("ours", kit.TextLine(), words.ours(), words.ours_help())
        self.ask("brought_by", kit.TextLine(), words.brought_by())
        answers = [
            Option(
                key=_YES,
                title=correspondence_words.into_file_yes(),
                help=correspondence_words.into_file_yes_help(),
            ),
            Option(key=_NO, title=correspondence_words.into_file_no()),
        ]
        self.ask("into_file", kit.RadioGroup(answers), words.into_file(file=file))
        self.ask("not_filed_why", kit.TextArea(least=2), correspondence_words.not_filed_why())
        self.ask("no_intimate", kit.Tick(words.no_intimate()))
        self.changed.connect(lambda _key: self._follow())
        self._follow()

    def said(self) -> Answers:
        """What is said of all of it."""
        return Answers(
            intimate_asked=self.flag("no_intimate"),
            into_file=self.text("into_file") != _NO,
            not_filed_why=self.text("not_filed_why").strip(),
            ours=tuple(self.text("ours").replace(",", " ").replace(";", " ").split()),
            brought_by=self.text("brought_by").strip(),
        )

    def gaps(self, found: Sequence[Found]) -> list[Gap]:
        """What is missing, in the order of reading."""
        chosen = bool(self.files.paths())
        fresh = any(not item.double and not item.unreadable for item in found)
        why = self.text("into_file") == _NO and not self.text("not_filed_why").strip()
        checks: list[tuple[str, bool, str]] = [
            ("files", not chosen, words.gap_files()),
            ("files", chosen and not fresh, words.gap_nothing_new()),
            ("into_file", not self.text("into_file"), correspondence_words.gap_into_file()),
            ("not_filed_why", why, correspondence_words.gap_not_filed_why()),
            ("no_intimate", not self.flag("no_intimate"), words.no_intimate_gap()),
        ]
        return [(key, said) for key, missing, said in checks if missing]

    def show_found(self, found: Sequence[Found]) -> None:
        """Show what is in the files, the first hundred one by one."""
        kit.empty_out(self._found)
        self._card.setVisible(bool(found))
        mails = sum(item.is_mail for item in found)
        doubles = sum(bool(item.double) for item in found)
        self._found.addWidget(Text(words.counted(mails, len(found) - mails, doubles), weight=Weight.STRONG))
        for item in found[:_SHOWN]:
            self._found.addLayout(_row(item))
        if len(found) > _SHOWN:
            self._found.addWidget(Quiet(words.and_more(len(found) - _SHOWN)))

    def _follow(self) -> None:
        self.set_shown("not_filed_why", shown=self.text("into_file") == _NO)


def _row(item: Found) -> QHBoxLayout:
    """Return one thing that was found: what it is, from whom and when, and what there is to know of it."""
    lines = kit.column(gap=2)
    if item.is_mail:
        lines.addWidget(Text(item.subject or words.no_subject()))
        lines.addWidget(Quiet(words.mail_line(item.sender, item.sent, item.attachments)))
    else:
        lines.addWidget(Text(item.path.name))
        lines.addWidget(Quiet(file_size(item.size)))
    if item.unreadable:
        lines.addWidget(Text(words.unreadable(), tone=Tone.STOP))
    if item.double:
        lines.addWidget(Text(words.is_double(item.double if item.is_mail else ""), tone=Tone.QUIET))
    if item.faults:
        lines.addWidget(
            Text(words.could_not_read(values.listed(mail_fault(one) for one in item.faults)), tone=Tone.CARE)
        )
    return kit.row(kit.Picture("mail" if item.is_mail else "paperclip", Tone.QUIET), lines, gap=12, top=True)
