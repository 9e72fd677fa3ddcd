"""The people of a case: each one picked from the roster or marked as outside the app, never found by a typed name."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from lentiz_desk.domain.case_entries import PersonNoted
from lentiz_desk.domain.values import AgeBand, Category, Part
from lentiz_desk.ui.form_rows import Rows
from lentiz_desk.ui.kit import (
    Button,
    Choice,
    Gap,
    LinkButton,
    Option,
    PersonPicker,
    RadioGroup,
    Text,
    TextLine,
    Weight,
    row,
)
from lentiz_desk.ui.report.facts import ReportFacts
from lentiz_desk.ui.stepped import Pair, SteppedForm, yes_no
from lentiz_desk.ui.theme import DOUBLE
from lentiz_desk.words import report as words
from lentiz_desk.words import report_gaps as gap_words
from lentiz_desk.words import report_people as people_words
from lentiz_desk.words import ui as ui_words
from lentiz_desk.words import values

OUTSIDE, INSIDE, NOBODY_YET = "outside", "inside", "nobody_yet"
NONE_OF_THEM = "none"
_LEARNERS = frozenset({Category.PUPIL, Category.STUDENT})
_PREFIX = "p"


class PeoplePart:
    """The step of a report in which the people of the case are named."""

    def __init__(self, form: SteppedForm, facts: ReportFacts) -> None:
        self._form = form
        self._facts = facts
        self._heads: dict[str, tuple[Text, LinkButton]] = {}
        self._pairs: dict[str, tuple[Pair, Pair]] = {}
        self._offered: dict[str, list[Option]] = {}
        form.section(people_words.people(), people_words.people_help())
        self.rows = Rows(form, "people", self._make, cards=True)
        form.stand(self.rows)
        self.add = Button(people_words.add_person(), self._add, icon_name="plus")
        card = form.section()
        card.add(row(self.add, None))
        form.ask("reporter", Choice([], width=480), people_words.who_reported(), people_words.who_reported_help())

    def start(self) -> None:
        """One person to begin with: the one the case is about."""
        self.rows.add(f"{_PREFIX}1")
        self._form.put(f"{_PREFIX}1.part", Part.SUBJECT)

    def noted(self, today: date) -> tuple[PersonNoted, ...]:
        """The people as they will stand in the case, numbered in the order of the page."""
        return tuple(self._noted(key, number, today) for number, key in enumerate(self.rows.names(), 1))

    def unfilled(self) -> dict[int, frozenset[str]]:
        """By number, the fields of each person for which something else stands in as long as nothing is filled in."""
        return {number: self._unfilled(key) for number, key in enumerate(self.rows.names(), 1)}

    def reporter(self) -> int | None:
        """The number of who reported; None for who is not in the case."""
        chosen = self._form.text("reporter")
        return self._number(chosen) if chosen in self.rows.names() else None

    def subjects_in_roster(self) -> frozenset[str]:
        """The colleagues whom the case is about."""
        return frozenset(
            self._form.text(f"{key}.roster") for key in self.rows.names() if self._part(key) is Part.SUBJECT
        ) - {""}

    def has_subject(self) -> bool:
        """Say whether the case is about someone."""
        return any(self._part(key) is Part.SUBJECT for key in self.rows.names())

    def gaps(self, *, needs_subject: bool) -> list[Gap]:
        """What is missing, person by person."""
        missing = [gap for key in self.rows.names() for gap in self._gaps_of(key)]
        if needs_subject and not self.has_subject():
            keys = self.rows.names()
            missing.insert(0, (f"{keys[0]}.part" if keys else "reporter", gap_words.gap_subject()))
        if not self._form.text("reporter"):
            missing.append(("reporter", gap_words.gap_reporter()))
        return missing

    def follow(self) -> None:
        """Show what belongs to each person, and offer the others by the names they have now."""
        for key in self.rows.names():
            self._show(key)
        for key in self.rows.names():
            children = [other for other in self.rows.names() if other != key and self._is_learner(other)]
            self._offer(f"{key}.children", children)
        self._offer("reporter", self.rows.names())

    def title(self, key: str) -> str:
        """How a person is called on this page."""
        return self._name(key) or people_words.person_number(number=self._number(key))

    def _add(self) -> None:
        key = self.rows.next_key(_PREFIX)
        self.rows.add(key)
        self._form.focus(f"{key}.part")

    def _remove(self, key: str) -> None:
        self._heads.pop(key, None)
        self._pairs.pop(key, None)
        self._offered.pop(f"{key}.children", None)
        self.rows.remove(key)
        self.add.setFocus()

    def _make(self, key: str, lines: QVBoxLayout) -> None:
        form, of = self._form, people_words.person_number(number=self._number(key))
        head = Text(of, weight=Weight.STRONG)
        away = LinkButton(ui_words.remove(), partial(self._remove, key))
        self._heads[key] = (head, away)
        top = row(gap=DOUBLE)
        top.addWidget(head, 1)
        top.addWidget(away)
        lines.addLayout(top)
        sides = Pair(lines)
        form.ask_in(sides.left, f"{key}.part", Choice(_parts()), people_words.part(), of=of)
        form.ask_in(sides.right, f"{key}.category", Choice(_categories()), people_words.category(), of=of)
        form.ask_in(lines, f"{key}.known", RadioGroup(_known()), people_words.known(), of=of)
        form.ask_in(lines, f"{key}.roster", Choice(self._roster()), people_words.which_colleague(), of=of)
        named = Pair(lines)
        form.ask_in(named.left, f"{key}.name", TextLine(), people_words.name(), of=of)
        form.ask_in(named.right, f"{key}.group", TextLine(), people_words.group(), of=of)
        form.ask_in(named.right, f"{key}.function", TextLine(), people_words.function(), of=of)
        form.ask_in(lines, f"{key}.age_band", Choice(_ages(), width=320), people_words.age(), of=of)
        form.ask_in(lines, f"{key}.children", PersonPicker([], several=True), people_words.guardian_of(), of=of)
        asked = Pair(lines)
        form.ask_in(asked.left, f"{key}.authority", yes_no(unknown=words.not_known()), people_words.authority(), of=of)
        form.ask_in(
            asked.right, f"{key}.address", yes_no(unknown=words.not_known()), people_words.address_shared(), of=of
        )
        self._pairs[key] = (named, asked)

    def _roster(self) -> list[Option]:
        return [
            Option(key=who.id, title=people_words.colleague(name=who.name, function=who.function))
            for who in self._facts.colleagues.values()
        ]

    def _part(self, key: str) -> Part | None:
        chosen = self._form.text(f"{key}.part")
        return Part(chosen) if chosen else None

    def _category(self, key: str) -> Category | None:
        if self._part(key) is Part.GUARDIAN:
            return Category.GUARDIAN
        chosen = self._form.text(f"{key}.category")
        return Category(chosen) if chosen else None

    def _is_learner(self, key: str) -> bool:
        return self._category(key) in _LEARNERS

    def _name(self, key: str) -> str:
        colleague = self._facts.colleagues.get(self._form.text(f"{key}.roster"))
        return colleague.name if colleague is not None else self._form.text(f"{key}.name")

    def _number(self, key: str) -> int:
        return self.rows.names().index(key) + 1

    def _noted(self, key: str, number: int, today: date) -> PersonNoted:
        form, category = self._form, self._category(key) or Category.OTHER
        colleague = self._facts.colleagues.get(form.text(f"{key}.roster"))
        band = form.text(f"{key}.age_band")
        guardian = category is Category.GUARDIAN
        return PersonNoted(
            number=number,
            part=self._part(key) or Part.WITNESS,
            category=category,
            age_band=AgeBand(band) if band else None,
            age_on=today if band else None,
            guardian_of=tuple(self._number(child) for child in form.texts(f"{key}.children")),
            authority=form.chosen(f"{key}.authority") if guardian else None,
            address_shared=form.chosen(f"{key}.address") if guardian else None,
            roster=colleague.id if colleague is not None else "",
            name=self._name(key),
            group=form.text(f"{key}.group"),
            function=colleague.function if colleague is not None else form.text(f"{key}.function"),
        )

    def _unfilled(self, key: str) -> frozenset[str]:
        asked = {"part": "part", "authority": "authority", "address_shared": "address"}
        empty = {field for field, name in asked.items() if not self._form.text(f"{key}.{name}")}
        return frozenset(empty if self._category(key) is not None else {*empty, "category"})

    def _gaps_of(self, key: str) -> list[Gap]:
        form, who = self._form, people_words.person_number(number=self._number(key))
        category, known = self._category(key), form.text(f"{key}.known")
        guardian = category is Category.GUARDIAN
        self_subject = self._part(key) is Part.SUBJECT and form.text(f"{key}.roster") == self._facts.me
        needs_function = known == OUTSIDE and category is not None and category not in _LEARNERS and not guardian
        checks = [
            ("part", self._part(key) is None, gap_words.gap_part(who=who)),
            ("category", category is None, gap_words.gap_category(who=who)),
            ("known", not known, gap_words.gap_known(who=who)),
            ("roster", known == INSIDE and not form.text(f"{key}.roster"), gap_words.gap_colleague(who=who)),
            ("roster", self_subject, gap_words.gap_is_you()),
            ("name", known == OUTSIDE and not form.text(f"{key}.name"), gap_words.gap_name(who=who)),
            ("function", needs_function and not form.text(f"{key}.function"), gap_words.gap_function(who=who)),
            ("age_band", self._is_learner(key) and not form.text(f"{key}.age_band"), gap_words.gap_age(who=who)),
            ("children", guardian and not form.texts(f"{key}.children"), gap_words.gap_children(who=who)),
            ("authority", guardian and not form.text(f"{key}.authority"), gap_words.gap_authority(who=who)),
            ("address", guardian and not form.text(f"{key}.address"), gap_words.gap_address_shared(who=who)),
        ]
        return [(f"{key}.{name}", sentence) for name, missing, sentence in checks if missing]

    def _show(self, key: str) -> None:
        form, category, known = self._form, self._category(key), self._form.text(f"{key}.known")
        learner, guardian = category in _LEARNERS, category is Category.GUARDIAN
        head, away = self._heads[key]
        number = people_words.person_number(number=self._number(key))
        head.setText(people_words.person_named(number=number, name=self._name(key)) if self._name(key) else number)
        away.speak(ui_words.verb_about(verb=ui_words.remove(), about=number))
        form.tell_apart(f"{key}.", number)
        form.set_shown(f"{key}.category", shown=self._part(key) is not Part.GUARDIAN)
        form.set_shown(f"{key}.roster", shown=known == INSIDE)
        form.set_shown(f"{key}.name", shown=known == OUTSIDE)
        form.set_shown(f"{key}.group", shown=known != INSIDE and learner)
        form.set_shown(f"{key}.function", shown=known == OUTSIDE and not learner and not guardian)
        form.set_shown(f"{key}.age_band", shown=learner)
        named, asked = self._pairs[key]
        named.setVisible(known == OUTSIDE or (known != INSIDE and learner))
        asked.setVisible(guardian)
        for name in ("children", "authority", "address"):
            form.set_shown(f"{key}.{name}", shown=guardian)

    def _offer(self, question: str, keys: list[str]) -> None:
        options = [Option(key=key, title=self.title(key)) for key in keys]
        if question == "reporter":
            options.append(Option(key=NONE_OF_THEM, title=people_words.reporter_unknown()))
        if self._offered.get(question) == options:
            return
        self._offered[question] = options
        asked = self._form.field(question)
        if isinstance(asked, Choice | PersonPicker):
            asked.offer(options)


def _parts() -> list[Option]:
    return [Option(key=part, title=values.capital(values.part(part))) for part in Part]


def _categories() -> list[Option]:
    return [Option(key=item, title=values.capital(values.category(item))) for item in Category]


def _ages() -> list[Option]:
    return [Option(key=band, title=values.capital(values.age_band(band))) for band in AgeBand]


def _known() -> list[Option]:
    return [
        Option(key=OUTSIDE, title=people_words.known_outside()),
        Option(key=INSIDE, title=people_words.known_inside(), help=people_words.known_inside_help()),
        Option(key=NOBODY_YET, title=people_words.known_not_yet()),
    ]
