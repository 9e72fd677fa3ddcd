"""The last part of every decision: what is signed, who signs, the passphrase again, and the verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lentiz_desk.ui.kit import (
    DangerButton,
    Dialog,
    Form,
    Gap,
    LinkButton,
    Notice,
    PassphraseField,
    PrimaryButton,
    Text,
    TextArea,
    TextLine,
    Tick,
    Tone,
    column,
    empty_out,
    group,
)
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import signing as words
from lentiz_desk.words import ui as ui_words


class SignInName(TextLine):
    """The name someone signs in with: kept nowhere, so it never leaves in a snapshot."""

    secret = True


@dataclass(frozen=True, kw_only=True)
class Known:
    """Who signs when nobody says otherwise: the signed-in person, with the name typed at sign-in."""

    name: str
    sign_in: str


def known_signer(workplace: Workplace, *, may: bool) -> Known | None:
    """The signed-in person, when this person may sign and the sign-in name of this run is still in memory."""
    who = workplace.who
    sign_in = getattr(workplace, "sign_in_name", "")
    if not may or who is None or not isinstance(sign_in, str) or not sign_in:
        return None
    return Known(name=who.name, sign_in=sign_in)


class SignPart:
    """Summary, no personal interest, who signs, passphrase and verb, as the last section of a form."""

    def __init__(self, form: Form, verb: str, on: Callable[[], object], known: Known | None) -> None:
        self._form = form
        self._known = known
        form.section(words.what_you_sign())
        self._lines: QVBoxLayout = column()
        form.place(group(self._lines))
        form.ask("no_interest", Tick(words.no_interest()))
        self._named = column(gap=0)
        form.place(group(self._named))
        form.ask("sign_in", SignInName(), words.sign_in_name(), words.inline_help())
        self.passphrase = form.ask("passphrase", PassphraseField(), words.passphrase())
        self._problem: QVBoxLayout = column()
        form.place(group(self._problem))
        self.button = PrimaryButton(verb, on)
        form.place(self.button)
        self.passphrase.edit.returnPressed.connect(on)
        form.set_shown("sign_in", shown=known is None)
        if known is not None:
            self._other = LinkButton(words.someone_else_signs(), self._let_someone_else)
            self._named.addWidget(Text(words.signing_as(name=known.name)))
            self._named.addWidget(self._other)

    def say(self, lines: Sequence[str]) -> None:
        """Show what is signed, one sentence a line."""
        empty_out(self._lines)
        for line in lines:
            self._lines.addWidget(Text(line))

    def name(self) -> str:
        """The sign-in name of who signs."""
        return self._known.sign_in if self._known is not None else self._form.text("sign_in")

    def gaps(self) -> list[Gap]:
        """What is missing in this part."""
        missing: list[Gap] = []
        if not self._form.flag("no_interest"):
            missing.append(("no_interest", words.gap_interest()))
        if not self.name():
            missing.append(("sign_in", words.gap_sign_in()))
        if not self.passphrase.passphrase():
            missing.append(("passphrase", words.gap_passphrase()))
        return missing

    def refuse(self, sentence: str) -> None:
        """Say beside the verb why it was not signed; the passphrase is asked again."""
        self.passphrase.clear()
        empty_out(self._problem)
        notice = Notice(sentence, tone=Tone.STOP)
        self._problem.addWidget(notice)
        notice.say(urgent=True)
        self.passphrase.edit.setFocus()

    def _let_someone_else(self) -> None:
        self._known = None
        empty_out(self._named)
        self._form.set_shown("sign_in", shown=True)
        self._form.field("sign_in").setFocus()


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a dialog asks before something that cannot be undone."""

    title: str
    consequence: str
    why: str
    verb: str
    needed: bool


class ReasonDialog(Dialog):
    """Asks a reason before something that cannot be undone."""

    def __init__(self, parent: QWidget, asked: Asked, on: Callable[[str], object]) -> None:
        super().__init__(parent, asked.title)
        self._asked = asked
        self._on = on
        self.form = Form()
        self.form.ask("why", TextArea(least=2), asked.why)
        self.body.addWidget(Text(asked.consequence))
        self.body.addWidget(self.form)
        self.add_close(ui_words.go_back())
        self.verb = DangerButton(asked.verb, self._agree)
        self.buttons.addWidget(self.verb)

    def _agree(self) -> None:
        why = self.form.text("why").strip()
        if self._asked.needed and not why:
            self.form.show_gaps([("why", words.why_needed())])
            return
        self.accept()
        self._on(why)


def ask_reason(parent: QWidget, asked: Asked, on: Callable[[str], object]) -> ReasonDialog:
    """Open the dialog, with the focus on the reason."""
    dialog = ReasonDialog(parent, asked, on)
    dialog.open()
    dialog.form.focus("why")
    return dialog
