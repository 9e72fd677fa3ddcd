"""The wizard that founds a vault: a few questions, the recovery sheets, and what is signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lentiz_desk.desk.devices import DeviceSecret, key_file, new_key_file, new_os_secret
from lentiz_desk.desk.founding import Plan, prepare_recovery
from lentiz_desk.desk.shares import RecoverySet
from lentiz_desk.ui.found.forms import DirectorForm, OrganisationForm, PassphraseForm, PlaceForm
from lentiz_desk.ui.found.sheets import ShareSheet, TypedBack
from lentiz_desk.ui.front import FrontPage
from lentiz_desk.ui.kit import Button, Card, Facts, Gap, Kind, Steps, Text, column, empty_out, group
from lentiz_desk.ui.kit.focus import focus_chain
from lentiz_desk.ui.passphrases import warm_up
from lentiz_desk.ui.workplace import SignedIn, Workplace
from lentiz_desk.words import dates, values
from lentiz_desk.words import founding as words
from lentiz_desk.words import sheets as sheet_words

ORGANISATION, DIRECTOR, PLACE, PASSPHRASE, SHEETS, BACK, SIGN = 0, 1, 2, 3, 4, 7, 8
_SHARES = 3


class FoundPage(FrontPage):
    """`founded` carries who signed in and the key file (or None); `given_up` when one stops."""

    retellable = False
    helps = "found"
    founded = Signal(object, object)
    given_up = Signal()

    def __init__(self, workplace: Workplace, folder: Path) -> None:
        super().__init__(words.title(), width=720, above=0)
        self._workplace = workplace
        self._recovery: RecoverySet | None = None
        self.organisation = OrganisationForm()
        self.director = DirectorForm()
        self.place = PlaceForm(folder)
        self.passphrase = PassphraseForm(self.organisation, self.director)
        self.sheets = [ShareSheet(number) for number in range(1, _SHARES + 1)]
        self.back = TypedBack()
        self._overview = column(gap=12)
        self.steps = Steps(words.verb())
        self._contents: list[QWidget] = []
        self._fill()
        self.steps.moved.connect(self._moved)
        self.steps.finished.connect(self._found)
        self.stop = Button(words.give_up(), self._give_up, kind=Kind.QUIET)
        self.head_with(self.stop)
        self.put(self.steps)
        self._fit(ORGANISATION)

    def focus_first(self) -> None:
        """Where typing starts in the step shown."""
        self._fit(self.steps.current())

    def _fill(self) -> None:
        self._add(words.step_organisation(), self.organisation, self.organisation.gaps)
        self._add(words.step_director(), self.director, self.director.gaps)
        self._add(words.step_place(), self.place, self.place.gaps)
        self._add(words.step_passphrase(), self.passphrase, self.passphrase.gaps)
        for sheet in self.sheets:
            self._add(sheet_words.step_sheet(number=sheet.number), sheet, sheet.gaps)
        self._add(sheet_words.step_back(), self.back, lambda: self.back.gaps(self._recovery))
        overview = QWidget()
        overview.setLayout(self._overview)
        self._add(words.step_sign(), overview, None)

    def _add(self, title: str, content: QWidget, check: Callable[[], Sequence[Gap]] | None) -> None:
        self._contents.append(content)
        self.steps.add(title, group(column(content, None, gap=0)), check)

    def _moved(self, step: int) -> None:
        self._fit(step)
        self.say(None)
        self.area.put_place(0)
        if step == DIRECTOR:
            self.director.offer(self.organisation.locations.locations())
        elif step == PLACE:
            self.place.suggest(self.organisation.organisation.answer())
        elif step == PASSPHRASE:
            self._workplace.apart(warm_up, owner=self)
        elif step == SHEETS and self._recovery is None:
            self._make_sheets()
        elif step == SIGN:
            self._show_overview()

    def _fit(self, step: int) -> None:
        """Only the step shown counts for the height, and its first control gets the focus."""
        for number, content in enumerate(self._contents):
            content.setVisible(number == step)
        chain = focus_chain(self._contents[step])
        (chain[0] if chain else self.steps.next).setFocus()

    def _make_sheets(self) -> None:
        self.busy.start(sheet_words.making_sheets())
        self._workplace.apart(prepare_recovery, self._made, self.tell, owner=self)

    def _made(self, recovery: RecoverySet) -> None:
        self._recovery = recovery
        of = sheet_words.sheet_made(
            organisation=self.organisation.organisation.answer(), day=dates.day(self._workplace.now())
        )
        for sheet, share in zip(self.sheets, recovery.shares, strict=True):
            sheet.show_share(share, of)
        self.busy.finish()
        self.sheets[0].print_button.setFocus()

    def _show_overview(self) -> None:
        empty_out(self._overview)
        edition = self.organisation.edition()
        chosen = self.director.chosen()
        locations = self.organisation.locations.locations()
        facts = Facts((words.organisation(), self.organisation.organisation.answer()))
        for number, location in enumerate(locations):
            line = words.location_line(name=location.name, sector=values.sector(location.sector))
            facts.add(words.locations() if number == 0 else "", line)
        body = edition.consented_by
        facts.add(words.edition_label(), words.edition(day=dates.day(edition.adopted), body=body))
        facts.add(words.director(), f"{self.director.name.answer()}, {self.director.function.answer()}")
        mine = values.listed(location.name for location in locations if location.id in chosen)
        facts.add(words.director_of(), mine)
        facts.add(words.place(), self.place.where.answer())
        stick = self.place.stick()
        facts.add(words.secret(), str(stick) if stick is not None else words.secret_store())
        facts.add(words.recovery(), words.recovery_line())
        self._overview.addWidget(Card("", Text(words.sign_why()), facts))

    def plan(self) -> Plan:
        """What is founded, as filled in."""
        return Plan(
            organisation=self.organisation.organisation.answer(),
            locations=self.organisation.locations.locations(),
            director=self.director.name.answer(),
            function=self.director.function.answer(),
            sign_in=self.director.sign_in.answer(),
            passphrase=self.passphrase.passphrase.passphrase(),
            edition=self.organisation.edition(),
            director_locations=self.director.chosen(),
        )

    def _found(self) -> None:
        path, recovery = self.place.where.path(), self._recovery
        if path is None or recovery is None:
            return
        self.busy.start(words.founding())
        self._workplace.found(
            path,
            self.plan(),
            device=partial(self._device, self.place.stick()),
            recovery=recovery,
            done=self._done,
            failed=self.tell,
            owner=self,
        )

    def _device(self, stick: Path | None) -> DeviceSecret:
        """On the vault thread: make the device secret, or use the key file that an earlier try made."""
        if stick is None:
            return new_os_secret()
        if self.place.made == stick:
            return key_file(stick)
        device = new_key_file(stick)
        self.place.made = stick
        return device

    def _done(self, signed: SignedIn) -> None:
        self._forget()
        self.busy.finish()
        self.founded.emit(signed, self.place.stick())

    def _give_up(self) -> None:
        self._forget()
        self.given_up.emit()

    def _forget(self) -> None:
        self._recovery = None
        self.passphrase.passphrase.clear()
        self.passphrase.again.clear()
        self.back.forget()
        for sheet in self.sheets:
            sheet.forget()
