"""One's own passphrase is changed: the one there was, and a new one, typed twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lentiz_desk.desk.devices import asks_again
from lentiz_desk.desk.own_passphrase import change_passphrase, own_words
from lentiz_desk.desk.session import Session
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import Button, Card, EmptyState, Form, Gap, Notice, PrimaryButton, Text, Tone
from lentiz_desk.ui.passphrases import NamedPassphrase, gaps_of, new_passphrase, warm_up
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import founding as founding_words
from lentiz_desk.words import own_passphrase as words
from lentiz_desk.words import ui as ui_words


@dataclass(frozen=True, kw_only=True)
class Own:
    """What is held against a new passphrase, and whether it can be changed: not where people are only practised."""

    words: tuple[str, ...]
    practice: bool


class PassphraseForm(Form):
    """The passphrase there was, and the new one."""

    def __init__(self, own: Own) -> None:
        super().__init__()
        self._own = own.words
        self.section()
        self.old = self.ask("old", NamedPassphrase(), words.old())
        self.passphrase = self.ask(
            "passphrase", new_passphrase(lambda: own.words), words.new(), founding_words.passphrase_why()
        )
        self.again = self.ask("again", NamedPassphrase(), words.again())

    def gaps(self) -> list[Gap]:
        """What is still missing, too weak, or the same as before."""
        old = self.old.passphrase()
        missing = [] if old else [("old", words.old_missing())]
        if old and old == self.passphrase.passphrase():
            return [("passphrase", words.same())]
        return [*missing, *gaps_of(self.passphrase, self.again, self._own)]


class PassphrasePage(FetchedPage[Own]):
    """Changes the passphrase of who is signed in, on this laptop."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        del args
        super().__init__(workplace, words.title())
        self.set_title(words.title(), words.subtitle())
        self.form: PassphraseForm | None = None
        self.verb = PrimaryButton(words.change(), self.change)
        self.end_with(Button(ui_words.go_back(), self.go_back.emit), self.verb)

    def fetch(self, session: Session) -> Own:
        """Read whose it is, and load what tells how strong a passphrase is."""
        warm_up()
        return Own(words=own_words(session, self.workplace.sign_in_name), practice=session.register.founding.practice)

    def build(self, facts: Own) -> None:
        """The form, and what changes by it; or why there is none."""
        self.form = None
        self.verb.setVisible(not facts.practice)
        if facts.practice:
            self.content.addWidget(EmptyState(words.practice(), icon_name="info"))
            return
        self.form = PassphraseForm(facts)
        self.keep(self.form)
        self.content.addWidget(self.form)
        self.content.addWidget(Card(words.means(), *(Text(line) for line in words.what_it_means())))

    def change(self) -> None:
        """Change it, when the form is whole."""
        form = self.form
        if form is None or self.busy.is_running():
            return
        gaps = form.gaps()
        form.show_gaps(gaps)
        if gaps:
            return
        name, old, new = self.workplace.sign_in_name, form.old.passphrase(), form.passphrase.passphrase()
        self.record(
            words.changing(),
            lambda session: change_passphrase(session, name, old, new),
            lambda _none: self._changed(),
            self._not_changed,
        )

    def _changed(self) -> None:
        self.said.emit(words.changed())
        self.say(Notice(words.changed(), words.changed_now(), tone=Tone.GOOD))

    def _not_changed(self, error: Exception) -> None:
        if asks_again(error) != "passphrase" or self.form is None:
            self.tell(error)
            return
        self.form.old.clear()
        self.form.show_gaps([("old", self.told(error))])
