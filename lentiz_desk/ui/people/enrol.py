"""Enrolling: the director fills in who it is; then that person takes the seat, chooses a passphrase and signs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from lentiz_desk.desk.devices import asks_again
from lentiz_desk.desk.enrolling import NewPerson, enrol
from lentiz_desk.desk.errors import PassphraseWeak
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.values import Role
from lentiz_desk.ui.fetched import FetchedPage, Home
from lentiz_desk.ui.kit import Button, EmptyState, Gap, PrimaryButton
from lentiz_desk.ui.page import State
from lentiz_desk.ui.people.roster import Roster, read_roster
from lentiz_desk.ui.people.seat import SeatForm, WhoForm
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import enrolling as words
from lentiz_desk.words import people as people_words
from lentiz_desk.words import ui as ui_words

_DRAFT = Home(name="enrol", compartment="")


@dataclass(frozen=True, kw_only=True)
class Enrolling:
    """What enrolling needs to know."""

    roster: Roster
    organisation: str
    secrecy_text: str
    secrecy_until: datetime


class EnrolPage(FetchedPage[Enrolling]):
    """Two halves of one page: the director's, then the new person's."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        del args
        super().__init__(workplace, words.enrol_title(), draft=_DRAFT)
        self.who = WhoForm()
        self.seat: SeatForm | None = None
        self.back_button = Button(ui_words.go_back(), self._back)
        self.verb = PrimaryButton(words.seat_verb(), self._on)
        self.end_with(self.back_button, self.verb)

    def fetch(self, session: Session) -> Enrolling:
        """Read the register and the declaration in force."""
        day = session.clock.peek().replace(hour=0, minute=0, second=0, microsecond=0)
        return Enrolling(
            roster=read_roster(session),
            organisation=session.register.founding.organisation,
            secrecy_text=session.rules.secrecy_text,
            secrecy_until=day + timedelta(days=session.rules.secrecy_days),
        )

    def build(self, facts: Enrolling) -> None:
        """The director's half; the other comes with the seat."""
        self.verb.setVisible(facts.roster.director)
        if not facts.roster.director:
            self.content.addWidget(EmptyState(people_words.not_director(), icon_name="info"))
            return
        self.who = WhoForm(facts.roster)
        self.keep(self.who)
        self.seat = None
        self.content.addWidget(self.who)
        self._say()

    def snapshot(self) -> dict[str, object]:
        """As every page, and whose turn it is."""
        return {**super().snapshot(), "seated": self.seat is not None}

    def _restored(self, state: State) -> None:
        """Come back; who had the seat keeps it, and types the passphrase again."""
        super()._restored(state)
        if state.get("seated") is True:
            self._take_seat()

    def _on(self) -> None:
        if self.seat is None:
            gaps = self.who.gaps()
            self.who.show_gaps(gaps)
            if not gaps:
                self._take_seat()
        else:
            self._sign(self.seat)

    def _back(self) -> None:
        if self.seat is None:
            self.go_back.emit()
            return
        self.seat.hide()
        self.seat.deleteLater()
        self.seat = None
        self.who.setVisible(True)
        self._say()
        self.who.focus("name")

    def _take_seat(self) -> None:
        facts = self.facts
        if facts is None or self.seat is not None or self.who.gaps():
            return
        self.seat = SeatForm(
            name=self.who.text("name"),
            function=self.who.text("function"),
            roles=self.who.roles(),
            own_words=(self.who.text("name"), facts.organisation),
            secrecy_text=facts.secrecy_text,
            secrecy_until=facts.secrecy_until,
        )
        self.who.setVisible(False)
        self.content.addWidget(self.seat)
        self._say()
        self.order_controls()
        self.seat.focus("sign_in")
        self.area.put_place(0)

    def _say(self) -> None:
        if self.seat is None:
            self.set_title(words.enrol_title(), words.enrol_why())
            self.back_button.setText(ui_words.go_back())
            self.verb.setText(words.seat_verb())
            return
        officer = Role.OFFICER in self.who.roles()
        self.set_title(words.seat_title(), words.seat_for(name=self.who.text("name")))
        self.back_button.setText(words.seat_back())
        self.verb.setText(words.sign_both() if officer else words.sign_keys())

    def _sign(self, seat: SeatForm) -> None:
        gaps = seat.gaps()
        seat.show_gaps(gaps)
        if gaps:
            return
        new = self._new_person(seat)
        self.record(
            words.enrolling(), lambda session: enrol(session, new), lambda _id: self._signed(new.name), self._no
        )

    def _new_person(self, seat: SeatForm) -> NewPerson:
        roles: Sequence[Role] = [role for role in Role if role in self.who.roles()]
        return NewPerson(
            name=self.who.text("name"),
            function=self.who.text("function"),
            roles=tuple(roles),
            locations=tuple(self.who.texts("locations")),
            sign_in=seat.text("sign_in"),
            passphrase=seat.passphrase.passphrase(),
            secrecy=Role.OFFICER in roles,
        )

    def _signed(self, name: str) -> None:
        self.said.emit(words.enrolled_said(name=name))
        self.go("people")

    def _no(self, error: Exception) -> None:
        seat = self.seat
        key = "passphrase" if isinstance(error, PassphraseWeak) else "sign_in" if asks_again(error) else ""
        if seat is None or not key:
            self.tell(error)
            return
        gap: Gap = (key, self.told(error))
        seat.show_gaps([gap])
