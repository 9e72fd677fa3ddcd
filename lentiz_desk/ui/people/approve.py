"""A second director agrees with the enrolment of a director or a DPO."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from lentiz_desk.desk.enrolling import approve
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.register import Person
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import Button, Card, EmptyState, Facts, PrimaryButton, Quiet, Text
from lentiz_desk.ui.people.roster import Roster, keys_mark, read_roster, roles_of
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import enrolling as words
from lentiz_desk.words import people as people_words
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words import values


class ApprovePage(FetchedPage[Roster]):
    """Who it is, what is signed, and the verb. ``args`` holds the person."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        super().__init__(workplace, words.approve_title())
        self.set_title(words.approve_title(), words.approve_why())
        self._person = str(args.get("person", ""))
        self.verb = PrimaryButton(words.approve_verb(), self.sign, icon_name="sign")
        self.end_with(Button(ui_words.go_back(), self.go_back.emit), self.verb)

    def fetch(self, session: Session) -> Roster:
        """Read the register."""
        return read_roster(session)

    def build(self, facts: Roster) -> None:
        """The person as enrolled, and what is signed."""
        person = facts.person(self._person)
        waits = person is not None and facts.may_approve(person)
        self.verb.setVisible(waits)
        if person is None or not waits:
            self.content.addWidget(EmptyState(words.approve_gone(), icon_name="check-circle"))
            return
        self.content.addWidget(_who(facts, person))
        self.content.addWidget(
            Card(words.signs(), Text(words.approve_signs(name=person.name)), Quiet(words.approve_ask()))
        )

    def sign(self) -> None:
        """Sign the approval."""
        facts = self.facts
        if facts is not None:
            name = facts.name(self._person)
            self.record(words.approving(), partial(_approve, self._person), lambda _none: self._signed(name))

    def _signed(self, name: str) -> None:
        self.said.emit(words.approve_done(name=name))
        self.go("people")


def _approve(person: str, session: Session) -> None:
    approve(session, person)


def _who(facts: Roster, person: Person) -> Card:
    shown = Facts(
        (words.name(), person.name),
        (words.function(), person.function),
        (people_words.role_label(), values.capital(roles_of(person.roles))),
        (people_words.location_label(), facts.places(person)),
        (people_words.by_label(), facts.name(person.enrolled_by)),
        (words.keys_label(), keys_mark(person.keys.entries)),
    )
    return Card("", shown)
