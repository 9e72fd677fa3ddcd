"""A director appoints a deputy for one location, from one day to another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lentiz_desk.desk.enrolling import appoint_deputy
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.values import Role
from lentiz_desk.ui.fetched import FetchedPage, Home
from lentiz_desk.ui.kit import (
    Button,
    Card,
    Choice,
    DateField,
    EmptyState,
    Form,
    Gap,
    Option,
    PersonPicker,
    PrimaryButton,
    Text,
)
from lentiz_desk.ui.moments import day_begins, day_ends
from lentiz_desk.ui.people.roster import Roster, read_roster
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates
from lentiz_desk.words import enrolling as enrolling_words
from lentiz_desk.words import people as words
from lentiz_desk.words import ui as ui_words

_DRAFT = Home(name="deputy", compartment="")


class DeputyPage(FetchedPage[Roster]):
    """Who, where, from when until when; what is signed stands below, as it is filled in."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        del args
        super().__init__(workplace, words.deputy_title(), draft=_DRAFT)
        self.set_title(words.deputy_title(), words.deputy_why())
        self.form = Form()
        self._signs = Text()
        self.verb = PrimaryButton(words.deputy_sign_verb(), self.sign, icon_name="sign")
        self.end_with(Button(ui_words.go_back(), self.go_back.emit), self.verb)

    def fetch(self, session: Session) -> Roster:
        """Read the register."""
        return read_roster(session)

    def build(self, facts: Roster) -> None:
        """The form, or why there is none."""
        me = facts.person(facts.me)
        candidates = [who for who in facts.people if who.active and who.id != facts.me and Role.DIRECTOR in who.roles]
        others = [who for who in facts.people if who.active and who.id != facts.me and Role.DIRECTOR not in who.roles]
        self.verb.setVisible(facts.director and bool(candidates or others))
        if me is None or not facts.director:
            self.content.addWidget(EmptyState(words.not_director(), icon_name="info"))
            return
        if not candidates and not others:
            self.content.addWidget(EmptyState(words.deputy_nobody(), icon_name="people"))
            return
        form = Form()
        form.section()
        people = [Option(key=who.id, title=who.name, help=who.function) for who in (*candidates, *others)]
        form.ask("deputy", PersonPicker(people), words.deputy_who())
        mine = [Option(key=item.id, title=item.name) for item in facts.locations if item.id in me.locations]
        location = form.ask("location", Choice(mine, width=320), words.deputy_location())
        if len(mine) == 1:
            location.put(mine[0].key)
        form.beside(("from", DateField(), words.deputy_from()), ("until", DateField(), words.deputy_until()))
        form.changed.connect(self._say_what_is_signed)
        self.form = self.keep(form)
        self._signs = Text()
        self.content.addWidget(form)
        self.content.addWidget(Card(enrolling_words.signs(), self._signs))
        self._say_what_is_signed()

    def sign(self) -> None:
        """Sign the appointment, when it is whole."""
        facts = self.facts
        if facts is None:
            return
        gaps = self._gaps()
        self.form.show_gaps(gaps)
        starts, ends = self._day("from"), self._day("until")
        if gaps or starts is None or ends is None:
            return
        deputy, location = self.form.texts("deputy")[0], self.form.text("location")
        name = facts.name(deputy)

        def work(session: Session) -> None:
            appoint_deputy(session, deputy, location, day_begins(starts), day_ends(ends))

        self.record(words.deputy_appointing(), work, lambda _none: self._signed(name))

    def _signed(self, name: str) -> None:
        self.said.emit(words.deputy_done(name=name))
        self.go("people")

    def _gaps(self) -> list[Gap]:
        starts, ends = self._day("from"), self._day("until")
        wanted = (
            ("deputy", self.form.texts("deputy"), words.deputy_who_missing()),
            ("location", self.form.text("location"), words.deputy_location_missing()),
            ("from", starts, words.deputy_from_missing()),
            ("until", ends, words.deputy_until_missing()),
        )
        gaps = [(key, said) for key, answer, said in wanted if not answer]
        if starts is not None and ends is not None and ends < starts:
            gaps.append(("until", words.deputy_order()))
        return gaps

    def _day(self, key: str) -> date | None:
        field = self.form.field(key)
        return field.day() if isinstance(field, DateField) else None

    def _say_what_is_signed(self, _key: str = "") -> None:
        facts, starts, ends = self.facts, self._day("from"), self._day("until")
        chosen, location = self.form.texts("deputy"), self.form.text("location")
        if facts is None or not chosen or not location or starts is None or ends is None or ends < starts:
            self._signs.setText(words.deputy_incomplete())
            return
        said = words.deputy_signs(
            deputy=facts.name(chosen[0]), location=facts.location(location), period=dates.period(starts, ends)
        )
        self._signs.setText(said)
