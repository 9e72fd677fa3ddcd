"""Who is enrolled: roles, locations, secrecy, deputies; and what waits for a second director."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from lentiz_desk.desk.session import Session
from lentiz_desk.domain.register import Person
from lentiz_desk.domain.register_entries import DeputyAppointed
from lentiz_desk.domain.values import Role
from lentiz_desk.ui.acts import NEW_KEY, Act
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import (
    Badge,
    Button,
    Card,
    EmptyState,
    Heading,
    Kind,
    Picture,
    PrimaryButton,
    Quiet,
    Text,
    Tone,
    Weight,
    column,
    row,
)
from lentiz_desk.ui.people.roster import Roster, keys_mark, read_roster, roles_of
from lentiz_desk.ui.theme import DOUBLE
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates, values
from lentiz_desk.words import people as words
from lentiz_desk.words import ui as ui_words

_PATH = " · "


class PeoplePage(FetchedPage[Roster]):
    """The roster. Directors enrol, approve and appoint from here; officers renew their declaration."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        del args
        super().__init__(workplace, ui_words.people())
        self.set_title(ui_words.people(), words.subtitle())
        self.sheet_button = Button(words.founding_sheet(), lambda: self.go("founding"))
        self.deputy_button = Button(words.deputy_verb(), lambda: self.go("deputy"))
        self.enrol_button = PrimaryButton(words.enrol(), lambda: self.go("enrol"), icon_name="plus")
        director = workplace.who is not None and Role.DIRECTOR in workplace.who.roles
        for button in (self.deputy_button, self.enrol_button):
            button.setVisible(director)
        self.head_with(self.sheet_button, self.deputy_button, self.enrol_button)
        self._director = director

    def acts(self) -> Sequence[Act]:
        """What the buttons do, for the menu."""
        general = Act(title=words.founding_sheet(), run=lambda: self.go("founding"))
        if not self._director:
            return (general,)
        return (
            Act(title=words.enrol(), run=lambda: self.go("enrol"), shortcut=NEW_KEY),
            Act(title=words.deputy_verb(), run=lambda: self.go("deputy")),
            general,
        )

    def fetch(self, session: Session) -> Roster:
        """Read the register."""
        return read_roster(session)

    def build(self, facts: Roster) -> None:
        """Who waits, who is enrolled, who stands in."""
        waiting = [person for person in facts.people if person.needs_approval]
        if waiting:
            self.content.addWidget(Heading(words.waiting()))
        for person in waiting:
            self.content.addWidget(self._card(facts, person))
        self.content.addWidget(Heading(words.enrolled()))
        for person in facts.people:
            if not person.needs_approval:
                self.content.addWidget(self._card(facts, person))
        self.content.addWidget(Heading(words.deputies()))
        if not facts.deputies:
            self.content.addWidget(EmptyState(words.no_deputies(), icon_name="people"))
        for deputy in facts.deputies:
            self.content.addWidget(_deputy(facts, deputy))

    def _card(self, facts: Roster, person: Person) -> Card:
        title = _PATH.join(part for part in (person.name, words.you() if person.id == facts.me else "") if part)
        lines = column(Text(title, weight=Weight.STRONG), gap=2)
        lines.addWidget(Quiet(_function_and_roles(person)))
        lines.addWidget(Quiet(facts.places(person)))
        if person.needs_approval:
            lines.addWidget(Quiet(words.enrolled_by(name=facts.name(person.enrolled_by))))
        if person.id == facts.me:
            lines.addWidget(Quiet(words.own_keys(mark=keys_mark(person.keys.entries))))
        line = row(Picture("person", Tone.QUIET), gap=DOUBLE)
        line.addLayout(lines, 1)
        for text, tone in _marks(facts, person):
            line.addWidget(Badge(text, tone))
        verb = self._verb(facts, person)
        if verb is not None:
            line.addWidget(verb)
        card = Card("", line)
        card.body.setContentsMargins(DOUBLE, 12, DOUBLE, 12)
        return card

    def _verb(self, facts: Roster, person: Person) -> Button | None:
        if facts.may_approve(person):
            verb, kind, on = words.approve(), Kind.PRIMARY, partial(self.go, "approve", person=person.id)
        elif person.id == facts.me and Role.OFFICER in person.roles:
            verb, kind, on = words.renew(), Kind.SECONDARY, partial(self.go, "secrecy")
        else:
            return None
        return Button(verb, on, kind=kind, spoken=ui_words.verb_about(verb=verb, about=person.name))


def _function_and_roles(person: Person) -> str:
    roles = roles_of(person.roles)
    said = roles.casefold().startswith(person.function.casefold())
    return values.capital(roles if said else _PATH.join((person.function, roles)))


def _marks(facts: Roster, person: Person) -> list[tuple[str, Tone]]:
    marks: list[tuple[str, Tone]] = []
    if not person.countersigned:
        marks.append((words.not_countersigned(), Tone.CARE))
    if person.needs_approval:
        marks.append((words.needs_approval(), Tone.CARE))
    if Role.OFFICER in person.roles:
        until = facts.secrecy_until(person.id)
        if until is None:
            marks.append((words.secrecy_missing(), Tone.STOP))
        elif until < facts.now:
            marks.append((words.secrecy_over(day=dates.day(until)), Tone.STOP))
        else:
            marks.append((words.secrecy_until(day=dates.day(until)), Tone.GOOD))
    return marks


def _deputy(facts: Roster, deputy: DeputyAppointed) -> Card:
    title = words.deputy_of(deputy=facts.name(deputy.deputy), director=facts.name(deputy.director))
    when = dates.period(dates.local(deputy.starts).date(), dates.local(deputy.ends).date())
    lines = column(Text(title, weight=Weight.STRONG), gap=2)
    lines.addWidget(Quiet(_PATH.join((facts.location(deputy.location), when))))
    if deputy.ends < facts.now:
        mark = Badge(words.deputy_over(), Tone.QUIET)
    elif dates.local(deputy.starts).date() > dates.local(facts.now).date():
        mark = Badge(words.deputy_coming(), Tone.INFO)
    else:
        mark = Badge(words.deputy_current(), Tone.GOOD)
    line = row(Picture("switch", Tone.QUIET), gap=DOUBLE)
    line.addLayout(lines, 1)
    line.addWidget(mark)
    card = Card("", line)
    card.body.setContentsMargins(DOUBLE, 12, DOUBLE, 12)
    return card
