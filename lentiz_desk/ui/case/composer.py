"""The small forms at hand on the case page: add exhibits, give someone access or end it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lentiz_desk.desk.exhibits import Incoming
from lentiz_desk.domain.register import Person
from lentiz_desk.ui.kit import (
    Button,
    Card,
    FilePicker,
    Form,
    Kind,
    Option,
    PersonPicker,
    PrimaryButton,
    SecondaryButton,
    Text,
    TextArea,
    TextLine,
    Tick,
    row,
)
from lentiz_desk.words import case as words


class ExhibitComposer(Card):
    """Brings files into the case; before a picture the question about nude or sexual images."""

    chosen = Signal(list)
    put_away = Signal()

    def __init__(self, phone: str) -> None:
        super().__init__(words.exhibits_card())
        self.form = Form()
        self.files = FilePicker()
        self.form.ask("files", self.files, words.exhibits_files())
        self.form.ask("clean", Tick(words.exhibits_clean(phone)))
        self.form.beside(("by", TextLine(), words.exhibits_by()), ("on", TextLine(), words.exhibits_on()))
        self.form.ask("shows", TextArea(least=2), words.exhibits_shows())
        verbs = row(
            None, SecondaryButton(words.cancel_form(), self._close), PrimaryButton(words.exhibits_verb(), self.submit)
        )
        self.add(self.form, verbs)

    def first(self) -> QWidget:
        """Where filling in starts."""
        return self.files.control()

    def submit(self) -> None:
        """Add what is chosen, or say what is missing."""
        gaps = []
        if not self.files.paths():
            gaps.append(("files", words.exhibits_none()))
        if not self.form.flag("clean"):
            gaps.append(("clean", words.exhibits_unclean()))
        self.form.show_gaps(gaps)
        if gaps:
            return
        self.chosen.emit(
            [
                Incoming(
                    path=path,
                    captured_on=self.form.text("on"),
                    brought_by=self.form.text("by"),
                    shows=self.form.text("shows"),
                    intimate_asked=True,
                )
                for path in self.files.paths()
            ]
        )

    def _close(self) -> None:
        self.put_away.emit()


@dataclass(frozen=True, kw_only=True)
class AccessAsked:
    """What is asked about someone's access: whose, which verb does it, and what that means."""

    title: str
    who: str
    verb: str
    kind: Kind = Kind.PRIMARY
    means: str = ""


def giving() -> AccessAsked:
    """Return what is asked before someone gets the key."""
    return AccessAsked(title=words.give(), who=words.give_who(), verb=words.give_verb())


def ending() -> AccessAsked:
    """Return what is asked before someone loses it."""
    return AccessAsked(
        title=words.end(), who=words.end_who(), verb=words.end_verb(), kind=Kind.DANGER, means=words.end_means()
    )


class AccessComposer(Card):
    """Gives someone the key of the case, or ends that, with the reason."""

    chosen = Signal(str, str)
    put_away = Signal()

    def __init__(self, people: tuple[Person, ...], asked: AccessAsked) -> None:
        super().__init__(asked.title)
        self.form = Form()
        options = [Option(key=person.id, title=person.name, help=person.function) for person in people]
        self.form.ask("who", PersonPicker(options), asked.who)
        self.form.ask("why", TextArea(least=2), words.give_why())
        verb = Button(asked.verb, self.submit, kind=asked.kind)
        verbs = row(None, SecondaryButton(words.cancel_form(), self._close), verb)
        if asked.means:
            self.add(Text(asked.means))
        self.add(self.form, verbs)

    def first(self) -> QWidget:
        """Where filling in starts."""
        return self.form.field("who").control()

    def submit(self) -> None:
        """Tell whose access and why, or say what is missing."""
        chosen, why = self.form.texts("who"), self.form.text("why").strip()
        gaps = [] if chosen else [("who", words.give_gap())]
        gaps += [] if why else [("why", words.give_why_gap())]
        self.form.show_gaps(gaps)
        if not gaps:
            self.chosen.emit(chosen[0], why)

    def _close(self) -> None:
        self.put_away.emit()
