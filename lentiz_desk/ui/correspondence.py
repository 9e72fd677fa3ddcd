"""Logging a letter, an e-mail, a call or a meeting: its number is shown before, and never changes after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from lentiz_desk.desk.corresponding import DRAFT, full_number, log_correspondence
from lentiz_desk.desk.dossier_entry import usual_file_kind
from lentiz_desk.desk.exhibits import Incoming
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import CorrespondenceLogged
from lentiz_desk.domain.case_rules import next_number
from lentiz_desk.domain.values import Direction, Form
from lentiz_desk.ui import kit
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.fetched import Home
from lentiz_desk.ui.kit import Gap, Option, Text, Weight
from lentiz_desk.ui.moments import moment_in, put_moment
from lentiz_desk.ui.recording_page import RecordingPage
from lentiz_desk.ui.unsigned import Here, Line, Unsigned, here, refusal_now
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import correspondence as words
from lentiz_desk.words import values

_YES, _NO = "yes", "no"


@dataclass(frozen=True, kw_only=True)
class CorrespondenceFacts:
    """The case, the number that comes next, the file it belongs to, and why nothing can be logged when so."""

    here: Here
    number: int
    full: str
    file: str
    refusal: str


class CorrespondencePage(RecordingPage[CorrespondenceFacts]):
    """What came or went, when, with whom, what it says, and whether it goes into the file."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        case = str(args["case"])
        super().__init__(workplace, words.title(), case=case, draft=Home(name=DRAFT, compartment=case))
        self.form: CorrespondenceForm | None = None

    def fetch(self, session: Session) -> CorrespondenceFacts:
        """Read the case and the next number."""
        case = here(session, self.case)
        number = next_number(case.state, session.device)
        return CorrespondenceFacts(
            here=case,
            number=number,
            full=full_number(case.state, session.device, number),
            file=values.file_kind(usual_file_kind(case.state), case.naming.sector),
            refusal=refusal_now(session, case.state, blank(number, case.now)),
        )

    def build(self, facts: CorrespondenceFacts) -> None:
        """The form on the left, the number and what will be signed on the right."""
        self.set_title(words.title(), facts.here.state.case_number)
        if facts.refusal:
            self.refuse(facts.refusal)
            return
        sides = TwoColumns(share=(8, 5))
        self.form = form = CorrespondenceForm(facts)
        self.keep(form)
        sides.left.addWidget(form)
        sides.right.addWidget(form.number_card)
        sides.right.addWidget(form.unsigned)
        sides.close_off()
        self.content.addWidget(sides)
        self.end_once(kit.Quiet(words.signed_as(name=facts.here.name)), kit.PrimaryButton(words.log(), self.log))

    def log(self) -> None:
        """Log it when nothing is missing; otherwise name what is."""
        facts, form = self.facts, self.form
        if facts is None or form is None or self.busy.is_running():
            return
        gaps = form.gaps(self.workplace.now())
        form.show_gaps(gaps)
        if gaps:
            return
        case, body, files = self.case, form.body(), form.incoming()
        self.record(
            words.logging(),
            lambda session: log_correspondence(session, case, body, files),
            self._logged,
        )

    def _logged(self, number: str) -> None:
        self.done(words.logged(number=number))


class CorrespondenceForm(kit.Form):
    """The questions, whose words follow what is logged."""

    def __init__(self, facts: CorrespondenceFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.number_card = kit.Card(words.number_heading())
        self.number_card.add(Text(facts.full, weight=Weight.HEADING), kit.Quiet(words.number_fixed()))
        self.unsigned = Unsigned(words.you_log(), words.you_log_empty())
        self._ask_what()
        self._ask_content()
        self._ask_file()
        put_moment(self.moment, facts.here.now)
        self.changed.connect(lambda _key: self._follow())
        self._follow()

    def body(self) -> CorrespondenceLogged:
        """What is filled in, with stand-ins for what is not."""
        return CorrespondenceLogged(
            number=self._facts.number,
            direction=Direction(self.text("direction") or Direction.IN),
            form=self._chosen_form() or Form.LETTER,
            happened=moment_in(self.moment) or self._facts.here.now,
            into_file=self.text("into_file") != _NO,
            other_party=self.text("other_party"),
            subject=self.text("subject"),
            content=self.text("content").strip(),
            participants=self.text("participants").strip(),
            not_filed_why=self.text("not_filed_why").strip(),
        )

    def incoming(self) -> list[Incoming]:
        """The files to bring in."""
        asked = self.flag("no_intimate")
        return [Incoming(path=path, intimate_asked=asked) for path in self.files.paths()]

    def gaps(self, now: datetime) -> list[Gap]:
        """What is missing, in the order of reading."""
        at = moment_in(self.moment)
        checks: list[tuple[str, bool, str]] = [
            ("form", not self.text("form"), words.gap_form()),
            ("direction", not self.text("direction"), words.gap_direction()),
            ("happened", at is None, words.gap_happened()),
            ("happened", at is not None and at > now, words.gap_happened_future()),
            ("other_party", not self.text("other_party"), words.gap_other_party()),
            (
                "participants",
                self._is(Form.MEETING) and not self.text("participants").strip(),
                words.gap_participants(),
            ),
            ("subject", not self.text("subject"), words.gap_subject()),
            ("content", not self.text("content").strip(), words.gap_content()),
            ("content", self.content.too_long(), words.gap_content_long()),
            ("no_intimate", bool(self.files.paths()) and not self.flag("no_intimate"), words.gap_no_intimate()),
            ("into_file", not self.text("into_file"), words.gap_into_file()),
            ("not_filed_why", self._why_missing(), words.gap_not_filed_why()),
        ]
        return [(key, said) for key, missing, said in checks if missing]

    def _ask_what(self) -> None:
        self.section(words.what_section())
        forms = [
            Option(key=Form.LETTER, title=words.form_letter()),
            Option(key=Form.MAIL, title=words.form_mail()),
            Option(key=Form.CALL, title=words.form_call()),
            Option(key=Form.MEETING, title=words.form_meeting()),
        ]
        ways = [
            Option(key=Direction.IN, title=words.direction_in(), help=words.direction_in_help()),
            Option(key=Direction.OUT, title=words.direction_out(), help=words.direction_out_help()),
        ]
        self.beside(
            ("form", kit.RadioGroup(forms), words.form()),
            ("direction", kit.RadioGroup(ways), words.direction()),
        )
        self.moment = self.ask("happened", kit.MomentField(), words.happened())
        self.ask("other_party", kit.TextLine(), words.other_party())
        self.ask("participants", kit.TextArea(least=2), words.participants(), words.participants_help())

    def _ask_content(self) -> None:
        self.section(words.content_section())
        self.ask("subject", kit.TextLine(), words.subject())
        self.content = self.ask("content", kit.TextArea(least=5), words.content(), words.content_help())
        self.files = self.ask("files", kit.FilePicker(), words.attachments(), words.attachments_help())
        self.ask("no_intimate", kit.Tick(words.no_intimate()))

    def _ask_file(self) -> None:
        self.section(words.file_section())
        answers = [
            Option(key=_YES, title=words.into_file_yes(), help=words.into_file_yes_help()),
            Option(key=_NO, title=words.into_file_no()),
        ]
        self.ask("into_file", kit.RadioGroup(answers), words.into_file(file=self._facts.file))
        self.ask("not_filed_why", kit.TextArea(least=2), words.not_filed_why())

    def _chosen_form(self) -> Form | None:
        chosen = self.text("form")
        return Form(chosen) if chosen else None

    def _is(self, form: Form) -> bool:
        return self._chosen_form() is form

    def _why_missing(self) -> bool:
        return self.text("into_file") == _NO and not self.text("not_filed_why").strip()

    def _follow(self) -> None:
        self.set_shown("participants", shown=self._is(Form.MEETING))
        self.set_shown("no_intimate", shown=bool(self.files.paths()))
        self.set_shown("not_filed_why", shown=self.text("into_file") == _NO)
        self._reword()
        self.unsigned.show_lines(self._lines())

    def _reword(self) -> None:
        incoming = self.text("direction") == Direction.IN
        written = self._is(Form.LETTER) or self._is(Form.MAIL)
        happened, party, content = words.happened(), words.other_party(), words.content()
        if self._is(Form.CALL):
            happened, content = words.happened_call(), words.content_call()
        elif self._is(Form.MEETING):
            happened, content = words.happened_meeting(), words.content_meeting()
        elif written and self.text("direction"):
            happened = words.happened_in() if incoming else words.happened_out()
            party = words.other_party_in() if incoming else words.other_party_out()
        for key, question in (("happened", happened), ("other_party", party), ("content", content)):
            _reword(self, key, question)

    def _lines(self) -> list[Line]:
        open_yet = {
            name
            for name, missing in (
                ("form", not self.text("form")),
                ("direction", not self.text("direction")),
                ("happened", moment_in(self.moment) is None),
                ("into_file", not self.text("into_file")),
            )
            if missing
        }
        if not any(self.text(key).strip() for key in ("form", "direction", "other_party", "subject", "content")):
            return []
        lines = self._facts.here.lines(self.body(), without=frozenset({"number", *open_yet}))
        names = values.listed(Path(path).name for path in self.texts("files"))
        return [*lines, (words.attached(), names)] if names else lines


def _reword(form: kit.Form, key: str, question: str) -> None:
    asked = form.question(key)
    if asked.question == question:
        return
    asked.question = question
    layout = asked.layout()
    item = layout.itemAt(0) if layout is not None else None
    label = item.widget() if item is not None else None
    if isinstance(label, Text):
        label.setText(question)
    asked.field.name_it(question)


def blank(number: int, now: datetime) -> CorrespondenceLogged:
    """Return correspondence in which nothing is filled in, to ask whether any may be logged."""
    return CorrespondenceLogged(
        number=number,
        direction=Direction.IN,
        form=Form.LETTER,
        happened=now,
        into_file=True,
        other_party="",
        subject="",
        content="",
    )
