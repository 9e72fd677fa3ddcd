"""A letter: filled in from the case, completed beside how it will look, signed, and on its way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from lentiz_desk.desk.letters import (
    Letter,
    Posted,
    addresses_apart,
    draft,
    logged,
    open_gaps,
    others_named,
    preview_letter,
    reference,
    sign_letter,
)
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.duties import open_duties
from lentiz_desk.domain.letter_rules import OF_CHECK, check_of
from lentiz_desk.domain.letters import gaps
from lentiz_desk.domain.values import DutyKind, LetterKind
from lentiz_desk.ui import kit
from lentiz_desk.ui.fetched import Home
from lentiz_desk.ui.kit import Gap, Notice, Tone
from lentiz_desk.ui.paper_page import PaperPage
from lentiz_desk.ui.theme import HALF
from lentiz_desk.ui.unsigned import Here, here, refusal_now
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dossier_page as common
from lentiz_desk.words import letter_paper
from lentiz_desk.words import letters as words

_FIELDS = ("to", "subject", "body", "appeal")


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """A letter that left; ``path`` is empty when it was printed. ``duty`` is the decision it tells someone of."""

    number: str
    receiver: str
    path: str
    document: str
    duty: str = ""


@dataclass(frozen=True, kw_only=True)
class LetterFacts:
    """A case, the letter as the case fills it in, the number it gets, and why it cannot be signed when so.

    ``duty`` is the decision of which the person is still to be told, when the letter does that; else empty.
    """

    here: Here
    letter: Letter
    number: str
    refusal: str
    duty: str


class LetterPage(PaperPage[LetterFacts, Letter, Posted, Left]):
    """The words on the left, the letter as it would be on the right."""

    form: LetterForm | None

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        case, about = str(args["case"]), args.get("about")
        self.kind = LetterKind(str(args["kind"]))
        self.about = about if isinstance(about, int) else None
        home = Home(name=f"letter-{self.kind.value}-{self.about or 0}", compartment=case)
        super().__init__(workplace, words.kind(self.kind), words, Left, case=case, draft=home)

    def fetch(self, session: Session) -> LetterFacts:
        """Fill the letter in from the case."""
        case = here(session, self.case)
        letter = draft(session, self.case, self.kind, self.about)
        return LetterFacts(
            here=case,
            letter=letter,
            number=reference(session, case.state),
            refusal=refusal_now(session, case.state, logged(session, case.state, letter)),
            duty=_to_tell(case.state, self.about) if self.kind in OF_CHECK else "",
        )

    def build_choices(self, facts: LetterFacts) -> None:
        """The words; the preview waits until it is asked for."""
        number = facts.here.state.case_number
        self.set_title(words.kind(self.kind), f"{number} · {words.becomes(facts.number)}")
        if facts.refusal:
            self.preview.setVisible(False)
            self.refuse(facts.refusal)
            return
        self.form = form = LetterForm(facts)
        self.keep(form)
        self.content.addWidget(form)
        form.changed.connect(self.compare)
        self.preview.setVisible(True)
        self.end_once(kit.Quiet(words.you_sign(facts.number)), self.print_button, self.save_button)
        self.compare()

    def drawn(self, session: Session, choice: Letter) -> bytes:
        """Draw it; the look is logged."""
        return preview_letter(session, self.case, choice)

    def made(self, session: Session, choice: Letter, path: Path | None) -> Posted:
        """Sign, keep and log it."""
        return sign_letter(session, self.case, choice, path=path)

    def left_of(self, facts: LetterFacts, choice: Letter, made: Posted, path: Path | None) -> Left:
        """Its number, to whom it goes, and the check it tells of."""
        return Left(
            number=made.number,
            receiver=choice.to.strip().split("\n")[0],
            path=str(path) if path is not None else "",
            document=made.document,
            duty=facts.duty,
        )

    def fill_left(self, left: Left) -> Notice:
        """Its number, hash and place, what to do with the file, and the duty that is still to be settled."""
        self.set_title(words.kind(self.kind), left.number)
        said = words.saved(left.number) if left.path else words.printed(left.number)
        notice = Notice(said, now=words.outside_now() if left.path else "", tone=Tone.GOOD)
        facts = [(words.number_label(), left.number), (common.receiver_label(), left.receiver)]
        if left.path:
            facts.append((common.path_label(), left.path))
        facts.append((common.hash_label(), left.document))
        self.content.addWidget(notice)
        self.content.addWidget(kit.Card("", kit.Facts(*facts)))
        if left.duty:
            settle = kit.Button(words.settle_duty(), self.settle_duty)
            self.content.addWidget(Notice(words.told(), tone=Tone.INFO, buttons=[settle]))
        return notice

    def make_another(self) -> None:
        """Back to the letters of this case."""
        self.go("letters", case=self.case)

    def settle_duty(self) -> None:
        """To the duty that this letter does: to tell the person of the check."""
        if self.left is not None:
            self.go("duty", case=self.case, duty=DutyKind.INFORM_PERSON.value, about=self.left.duty)

    def file_name(self, facts: LetterFacts) -> str:
        """By its number."""
        return letter_paper.file_name(facts.number)

    def job_name(self, facts: LetterFacts) -> str:
        """By its number."""
        return letter_paper.paper_title(facts.number)


def _to_tell(state: CaseState, about: int | None) -> str:
    """Return the decision of which a letter tells someone, while that duty still stands; else nothing."""
    told = check_of(state, about)
    waiting = {duty.about for duty in open_duties(state) if duty.kind is DutyKind.INFORM_PERSON}
    return told.id if told is not None and told.id in waiting else ""


class LetterForm(kit.Form):
    """The words of a letter, and what is still open in them."""

    def __init__(self, facts: LetterFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._places: tuple[str, ...] | None = None
        card = self.section(words.open_heading())
        self._open = kit.column(gap=HALF)
        self._others = Notice("", tone=Tone.CARE)
        self._apart = Notice("", tone=Tone.CARE)
        card.add(kit.group(self._open), self._others, self._apart)
        self.section(words.to_section())
        self.ask("to", kit.TextArea(least=3), words.to(), words.to_help())
        self.section(words.text_section(), words.text_help())
        self.ask("subject", kit.TextLine(), words.subject())
        self.body = self.ask("body", kit.TextArea(least=14), words.body())
        self.section(words.appeal_section())
        self.ask("appeal", kit.TextArea(least=4), words.appeal(), words.appeal_help())
        for name in _FIELDS:
            self.put(name, str(getattr(facts.letter, name)))
        self.changed.connect(self._follow)
        self._follow()

    def choice(self) -> Letter:
        """The letter as it stands."""
        first = self._facts.letter
        return Letter(
            kind=first.kind,
            about=first.about,
            to=self.text("to").strip(),
            subject=self.text("subject").strip(),
            body=self.text("body").strip(),
            appeal=self.text("appeal").strip(),
        )

    def gaps(self) -> list[Gap]:
        """What is empty or still in brackets, in the order of reading."""
        found: list[Gap] = []
        for name in _FIELDS:
            said = self.text(name).strip()
            left = gaps(said)
            if not said:
                found.append((name, words.gap_empty()))
            elif left:
                found.append((name, words.gap_open(left)))
        if self.body.too_long():
            found.append(("body", words.gap_long()))
        return found

    def go_to(self, place: str) -> None:
        """Put the focus on a gap, with the whole of it selected, so that typing replaces it."""
        written = (f"[{place}]", place)
        found = [(name, wanted) for wanted in written for name in _FIELDS if wanted in self.text(name)]
        if not found:
            return
        name, wanted = found[0]
        self.focus(name)
        control = self.field(name).control()
        if isinstance(control, QPlainTextEdit):
            cursor = control.document().find(wanted)
            control.setTextCursor(cursor)
        elif isinstance(control, QLineEdit):
            control.setSelection(control.text().index(wanted), len(wanted))

    def _follow(self, _key: str = "") -> None:
        letter = self.choice()
        places = open_gaps(letter)
        if places != self._places:
            self._places = places
            kit.empty_out(self._open)
            for place in places:
                self._open.addWidget(kit.LinkButton(place, partial(self.go_to, place)))
            if not places:
                self._open.addWidget(kit.Text(words.nothing_open()))
        named = others_named(self._facts.here.state, letter)
        self._others.setVisible(bool(named))
        if named:
            self._others.retitle(words.others(named))
        apart = addresses_apart(self._facts.here.state, letter)
        self._apart.setVisible(bool(apart))
        if apart:
            self._apart.retitle(words.apart(apart))
