"""The page on which one signs in: name, passphrase, and where the device secret comes from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from lentiz_desk.desk.devices import asks_again, key_file, os_secret
from lentiz_desk.ui.front import FrontPage
from lentiz_desk.ui.kit import (
    Button,
    Card,
    Form,
    LinkButton,
    PassphraseField,
    PrimaryButton,
    Quiet,
    Text,
    TextLine,
    Tone,
    Weight,
    column,
    row,
    rule,
)
from lentiz_desk.ui.theme import DOUBLE
from lentiz_desk.ui.workplace import SignedIn, Workplace
from lentiz_desk.words import front as words

if TYPE_CHECKING:
    from lentiz_desk.desk.players import Player


class SignInName(TextLine):
    """Who signs in is written nowhere, so the name never leaves in a snapshot."""

    secret = True


class UnlockPage(FrontPage):
    """`arrived` carries who signed in; `other_asked` leads to another vault. The key file is for this run only.

    ``players`` are the fictional people of a practice vault, each with a button.
    """

    helps = "unlock"
    arrived = Signal(object)
    other_asked = Signal()

    def __init__(
        self,
        workplace: Workplace,
        vault: str,
        *,
        name: str = "",
        stick: Path | None = None,
        players: Sequence[Player] = (),
    ) -> None:
        super().__init__(words.unlock_title(vault=vault), words.unlock_why(), width=440, above=72)
        self._workplace = workplace
        self._stick = stick
        self.form = Form()
        card = self.form.section()
        self.name = self.form.ask("name", SignInName(), words.sign_in_name())
        self.name.put(name)
        self.passphrase = self.form.ask("passphrase", PassphraseField(), words.passphrase())
        self.name.edit.returnPressed.connect(self._entered)
        self.passphrase.edit.returnPressed.connect(self.submit)
        self.verb = PrimaryButton(words.unlock_verb(), self.submit)
        self._device = Text(tone=Tone.QUIET, weight=Weight.SMALL)
        self.use_file = LinkButton(words.use_key_file(), self._choose)
        self.without_file = LinkButton(words.no_key_file(), self._without)
        card.add(
            row(self.verb, None), rule(), column(self._device, row(self.use_file, self.without_file, None, gap=DOUBLE))
        )
        self.other = LinkButton(words.other_vault(), self.other_asked.emit)
        self.people: list[Button] = []
        if players:
            self.put(self._stage(players))
        self.put(self.form, row(self.other, None, self.language_link()))
        self._show_device()

    @property
    def stick(self) -> Path | None:
        """The key file in use, if there is one."""
        return self._stick

    def focus_first(self) -> None:
        """Where typing starts: the name, or the passphrase when the name is there; in a practice vault, the people."""
        if self.people:
            self.people[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.form.focus("passphrase" if self.name.answer() else "name")

    def forget(self) -> None:
        """Someone else signs in: empty both lines."""
        self.name.put("")
        self.passphrase.clear()
        self.focus_first()

    def submit(self) -> None:
        """Sign in with what is typed."""
        gaps = [] if self.name.answer() else [("name", words.name_missing())]
        if not self.passphrase.passphrase():
            gaps.append(("passphrase", words.passphrase_missing()))
        self.say(None)
        for key in ("name", "passphrase"):
            self.form.question(key).show_error(dict(gaps).get(key, ""))
        if gaps:
            self.form.focus(gaps[0][0])
            return
        device = key_file(self._stick) if self._stick is not None else os_secret()
        self.busy.start(words.unlocking())
        self._workplace.sign_in(
            self.name.answer(), self.passphrase.passphrase(), self._in, self._failed, device=device, owner=self
        )

    def be(self, player: Player) -> None:
        """Sign in as a fictional person."""
        self.name.put(player.sign_in)
        self.passphrase.edit.setText(player.passphrase)
        self.submit()

    def _stage(self, players: Sequence[Player]) -> Card:
        from lentiz_desk.words import values

        card = Card(words.who_to_be(), Quiet(words.who_to_be_why()))
        for player in players:
            said = words.be(name=player.name, role=values.role(player.role))
            self.people.append(Button(said, partial(self.be, player)))
        card.add(*self.people)
        return card

    def _in(self, signed: SignedIn) -> None:
        self.passphrase.clear()
        self.busy.finish()
        self.arrived.emit(signed)

    def _failed(self, error: Exception) -> None:
        self.busy.finish()
        wrong = asks_again(error)
        if not wrong:
            self.tell(error)
            self.form.focus("passphrase")
            return
        from lentiz_desk.desk.faults import sentence

        if wrong == "passphrase":
            self.passphrase.clear()
        self.form.question(wrong).show_error(sentence(error))
        self.form.focus(wrong)

    def _entered(self) -> None:
        if self.passphrase.passphrase():
            self.submit()
        else:
            self.form.focus("passphrase")

    def _choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from lentiz_desk.ui.kit import file_dialog

        file_dialog(self, words.choose_key_file(), self._chosen, mode=QFileDialog.FileMode.ExistingFile)

    def _chosen(self, paths: list[Path]) -> None:
        self._stick = paths[0] if paths else self._stick
        self._show_device()
        self.focus_first()

    def _without(self) -> None:
        self._stick = None
        self._show_device()
        self.use_file.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_device(self) -> None:
        file = self._stick
        self._device.setText(words.device_here() if file is None else words.device_file(name=file.name))
        self.use_file.setText(words.use_key_file() if file is None else words.other_key_file())
        self.without_file.setVisible(file is not None)
