"""The form of a report: the scope gate alone first, then one step after the other, and what is recorded at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from lentiz_desk.desk.reporting import Report
from lentiz_desk.domain.case_entries import ReportRecorded
from lentiz_desk.domain.values import Harm, ReportKind, Scope
from lentiz_desk.ui.kit import (
    CheckGroup,
    Choice,
    DangerButton,
    DateField,
    Gap,
    MomentField,
    Notice,
    Option,
    PersonPicker,
    Quiet,
    RadioGroup,
    SecondaryButton,
    TextArea,
    TextLine,
    Tick,
    Tone,
)
from lentiz_desk.ui.moments import day_of, moment_in, put_moment
from lentiz_desk.ui.report.exhibits import ExhibitsPart
from lentiz_desk.ui.report.facts import ReportFacts
from lentiz_desk.ui.report.intake import intake_card
from lentiz_desk.ui.report.people import PeoplePart
from lentiz_desk.ui.report.reading import OF_CASE, Reading, Unfilled
from lentiz_desk.ui.stepped import YES, SteppedForm, once, yes_no
from lentiz_desk.words import clauses, emergency, secrecy, values
from lentiz_desk.words import report as words
from lentiz_desk.words import report_gaps as gap_words
from lentiz_desk.words import report_people as people_words
from lentiz_desk.words import stepped as step_words

OTHER_PLATFORM = "anders"
_NAMELESS = frozenset({ReportKind.ADVICE, ReportKind.POSITIVE})
"""Kinds of report that need be about nobody and harm nobody."""

_TOUCHABLE = ("U", "A", "B")
"""Parts of the protocol whose clauses a report can be about; the rest says what the school does."""


class ReportForm(SteppedForm):
    """Asks everything of a report; nothing of it is recorded before the last step."""

    def __init__(
        self,
        facts: ReportFacts,
        on_private: Callable[[], object],
        now: Callable[[], datetime],
        on_look: Callable[[str], object],
    ) -> None:
        super().__init__()
        self._facts = facts
        self._on_private = on_private
        self._clock = now
        self._suggested: list[str] = []
        self._on_look = on_look
        self._ready = False

    def build(self) -> Iterator[None]:
        """Make all steps, and fill in what is known."""
        facts = self._facts
        self._build_gate()
        yield
        self._build_what()
        yield
        self.step(words.step_people())
        self.people = PeoplePart(self, facts)
        yield
        self._build_colleagues()
        yield
        self._build_post()
        yield
        self.step(words.step_exhibits())
        self.exhibits = ExhibitsPart(self, facts.rules.phones, facts.intake, self._on_look)
        self.step(words.step_record())
        self.reading = Reading(self, facts)
        yield
        self._prefill()
        self._ready = True
        self.go_to(0)

    def scope(self) -> Scope | None:
        """The answer at the gate."""
        chosen = self.text("scope")
        return Scope(chosen) if chosen else None

    def gate_gaps(self) -> list[Gap]:
        """What is missing at the gate."""
        missing: list[Gap] = []
        if self.scope() is None:
            missing.append(("scope", gap_words.gap_scope()))
        if self.scope() is Scope.OVERLAP and not self.text("scope_why").strip():
            missing.append(("scope_why", gap_words.gap_scope_why()))
        return missing

    def gaps(self) -> list[Gap]:
        """What is missing, in the order of reading."""
        now = self._clock()
        missing = [
            *self.gate_gaps(),
            *self._what_gaps(now),
            *self.people.gaps(needs_subject=self.kind() not in _NAMELESS),
            *self._colleague_gaps(),
            *self._post_gaps(now),
            *self.exhibits.gaps(now),
            *self._too_long(),
        ]
        return sorted(once(missing), key=lambda gap: self.step_of(gap[0]))

    def kind(self) -> ReportKind | None:
        """The kind of report."""
        chosen = self.text("report_kind")
        return ReportKind(chosen) if chosen else None

    def report(self, draft: str) -> Report:
        """Everything that is filled in, with stand-ins for what is not."""
        return Report(
            location=self.text("location"),
            people=self.people.noted(day_of(self._clock())),
            report=self._recorded(),
            exhibits=self.exhibits.incoming(),
            concerned=self.concerned(),
            draft=draft,
            intake=self._facts.intake.compartment if self._facts.intake is not None else "",
        )

    def concerned(self) -> frozenset[str]:
        """The colleagues who get no access."""
        return frozenset(self.texts("concerned")) | self.people.subjects_in_roster()

    def deciders(self) -> frozenset[str]:
        """The directors and deputies of the location who are left to decide."""
        return self._facts.deciders.get(self.text("location"), frozenset()) - self.concerned()

    def follow(self) -> None:
        """Show what belongs to the answers."""
        if not self._ready:
            return
        self.set_shown("scope_why", shown=self.scope() is Scope.OVERLAP)
        self._private.setVisible(self.scope() is Scope.PRIVATE)
        self._follow_kind()
        self.people.follow()
        self._follow_colleagues()
        self.set_shown("other_platform", shown=self.text("platform") == OTHER_PLATFORM)
        harmless = set(self.texts("harm")) <= {Harm.NONE}
        self.set_shown("harm", shown=self.kind() is not ReportKind.POSITIVE)
        self.set_shown("harm_why", shown=not harmless)
        self.exhibits.follow()
        if self.current() == len(self.steps()) - 1:
            self.reading.show_report(self.report(""), self._unfilled(), self.deciders(), self._clock())

    def _build_gate(self) -> None:
        self.step(words.step_gate())
        if self._facts.intake is not None:
            self.stand(intake_card(self._facts.intake, emergency.destroyed_too()))
        self.section("", secrecy.gate_explained())
        options = [
            Option(key=scope, title=values.capital(values.scope(scope)), help=secrecy.gate_option(scope))
            for scope in Scope
        ]
        self.ask("scope", RadioGroup(options), secrecy.gate_question())
        self.ask("scope_why", TextArea(least=2), secrecy.overlap_why(), words.scope_why_help())
        self._private = Notice(
            secrecy.private_title(),
            secrecy.private_explained(),
            secrecy.private_help(),
            tone=Tone.CARE,
            buttons=[
                DangerButton(secrecy.private_verb(), self._on_private),
                SecondaryButton(secrecy.private_back(), self._change_answer),
            ],
        )
        self.place(self._private)

    def _build_what(self) -> None:
        self.step(words.step_what())
        self.section(words.where_and_when())
        locations = [Option(key=key, title=name) for key, name in self._facts.locations.items()]
        self.ask("location", RadioGroup(locations), words.location(), words.location_help())
        self._received = self.ask("received", MomentField(), words.received())
        self.section(words.kind_section())
        kinds = [Option(key=kind, title=values.capital(values.report_kind(kind))) for kind in ReportKind]
        self.ask("report_kind", RadioGroup(kinds), words.kind())
        self._clauses = self.ask("clauses", CheckGroup(self._clause_options()), words.clauses(), words.clauses_help())
        self.ask("all_clauses", Tick(words.all_clauses()))

    def _build_colleagues(self) -> None:
        self.step(words.step_colleagues())
        self.section(people_words.colleagues(), people_words.colleagues_help())
        self.ask("any_concerned", yes_no(), people_words.any_concerned())
        roster = [
            Option(
                key=who.id,
                title=who.name,
                help=who.function,
                closed=people_words.concerned_is_you() if who.id == self._facts.me else "",
            )
            for who in self._facts.colleagues.values()
        ]
        self.ask(
            "concerned",
            PersonPicker(roster, several=True),
            people_words.who_concerned(),
            people_words.who_concerned_help(),
        )
        self._already = Quiet()
        self.place(self._already)
        self._nobody = Notice(people_words.nobody_free(), people_words.nobody_free_why(), tone=Tone.CARE)
        self.place(self._nobody)

    def _build_post(self) -> None:
        self.step(words.step_post())
        self.section(words.post())
        platforms = [Option(key=name, title=values.capital(name)) for name in self._facts.rules.platforms]
        self.ask("platform", Choice(platforms, width=320), words.platform())
        self.ask("other_platform", TextLine(width=320), words.other_platform())
        self.ask("account", TextLine(), words.account_of_post(), words.account_help())
        self.ask("address", TextLine(), words.address_of_post(), words.address_help())
        self._posted = self.ask("posted", DateField(), words.posted())
        self.section(words.facts_section())
        self._told = self.ask("facts", TextArea(least=5), words.facts(), words.facts_help())
        self.section(words.harm_section())
        harms = [Option(key=harm, title=values.capital(values.harm(harm))) for harm in Harm]
        self.ask("harm", CheckGroup(harms), words.harm())
        self.ask("harm_why", TextArea(least=2), words.harm_why(), words.harm_why_help())

    def _prefill(self) -> None:
        intake = self._facts.intake
        put_moment(self._received, self._facts.now if intake is None else intake.signed_at)
        if intake is not None:
            self.put("facts", intake.line)
        self.exhibits.start()
        own = [key for key in self._facts.locations if key in self._facts.own_locations]
        if len(self._facts.locations) == 1 or len(own) == 1:
            self.put("location", own[0] if own else next(iter(self._facts.locations)))
        self.people.start()

    def _change_answer(self) -> None:
        self.put("scope", "")
        self.focus("scope")

    def _clause_keys(self) -> list[str]:
        suggested = {key for item in self._facts.rules.suggested for key in item.clauses}
        return [key for key in self._facts.rules.clauses if key.startswith(_TOUCHABLE) or key in suggested]

    def _clause_options(self) -> list[Option]:
        said = [(key, clauses.clause(key).asks) for key in self._clause_keys()]
        return [Option(key=key, title=clauses.with_title(key), help=asks) for key, asks in said]

    def _follow_kind(self) -> None:
        kind = self.kind()
        named = next((item.clauses for item in self._facts.rules.suggested if item.report_kind is kind), ())
        suggested = [key for key in self._facts.rules.clauses if key in named]
        if suggested != self._suggested:
            untouched = self._clauses.answer() in ([], self._suggested)
            self._suggested = suggested
            if untouched:
                self.put("clauses", suggested)
        every = self.flag("all_clauses")
        ticked = set(self._clauses.answer())
        self.set_shown("clauses", shown=kind is not None)
        self.set_shown("all_clauses", shown=kind is not None)
        for key in self._clause_keys():
            line = self._clauses.button(key).parentWidget()
            if line is not None:
                line.setVisible(every or key in suggested or key in ticked)

    def _follow_colleagues(self) -> None:
        asked = self.text("any_concerned")
        subjects = self.people.subjects_in_roster()
        self.set_shown("concerned", shown=asked == YES)
        names = [self._facts.colleagues[who].name for who in subjects if who in self._facts.colleagues]
        self._already.setText(people_words.already_concerned(names=values.listed(names)) if names else "")
        self._already.setVisible(bool(names))
        self._nobody.setVisible(bool(self.text("location")) and not self.deciders())

    def _recorded(self) -> ReportRecorded:
        other = self.text("platform") == OTHER_PLATFORM
        return ReportRecorded(
            scope=self.scope() or Scope.SCHOOL,
            report_kind=self.kind() or ReportKind.CONDUCT,
            received=moment_in(self._received) or self._facts.now,
            reporter=self.people.reporter(),
            clauses=tuple(self.texts("clauses")),
            platform=self.text("other_platform") if other else self.text("platform"),
            harm=tuple(Harm(key) for key in self.texts("harm")),
            posted=self._posted.day(),
            scope_why=self.text("scope_why").strip(),
            account=self.text("account"),
            address=self.text("address"),
            facts=self.text("facts").strip(),
            harm_why=self.text("harm_why").strip(),
        )

    def _unfilled(self) -> Unfilled:
        """The fields for which something else stands in as long as nothing is filled in."""
        empty = {name for name in ("location", "scope", "report_kind") if not self.text(name)}
        if moment_in(self._received) is None:
            empty.add("received")
        if not self.text("any_concerned") and not self.concerned():
            empty.add("concerned")
        return {OF_CASE: frozenset(empty), **self.people.unfilled()}

    def _what_gaps(self, now: datetime) -> list[Gap]:
        at = moment_in(self._received)
        return _named(
            [
                ("location", not self.text("location"), gap_words.gap_location()),
                ("received", at is None, gap_words.gap_received()),
                ("received", at is not None and at > now, gap_words.gap_received_future()),
                ("report_kind", self.kind() is None, gap_words.gap_kind()),
                ("clauses", self.kind() is not None and not self.texts("clauses"), gap_words.gap_clauses()),
            ]
        )

    def _colleague_gaps(self) -> list[Gap]:
        asked = self.text("any_concerned")
        nobody = asked == YES and not self.texts("concerned")
        return _named(
            [
                ("any_concerned", not asked, gap_words.gap_any_concerned()),
                ("concerned", nobody, gap_words.gap_concerned()),
            ]
        )

    def _post_gaps(self, now: datetime) -> list[Gap]:
        platform, harm, day = self.text("platform"), set(self.texts("harm")), self._posted.day()
        harmed = self.kind() not in _NAMELESS
        return _named(
            [
                ("platform", not platform and self.kind() is not ReportKind.ADVICE, gap_words.gap_platform()),
                (
                    "other_platform",
                    platform == OTHER_PLATFORM and not self.text("other_platform"),
                    gap_words.gap_other_platform(),
                ),
                ("posted", self._posted.is_unclear(), self.at("posted", step_words.day_unclear())[1]),
                ("posted", day is not None and day > day_of(now), gap_words.gap_posted_future()),
                ("facts", not self.text("facts").strip(), gap_words.gap_facts()),
                ("harm", harmed and not harm, gap_words.gap_harm()),
                ("harm", Harm.NONE in harm and len(harm) > 1, gap_words.gap_harm_both()),
                ("harm_why", bool(harm - {Harm.NONE}) and not self.text("harm_why").strip(), gap_words.gap_harm_why()),
            ]
        )

    def _too_long(self) -> list[Gap]:
        texts = [(key, self.field(key)) for key in ("scope_why", "facts", "harm_why")]
        too_long = [key for key, asked in texts if isinstance(asked, TextArea) and asked.too_long()]
        return [self.at(key, step_words.too_long()) for key in too_long]


def _named(checks: Sequence[tuple[str, bool, str]]) -> list[Gap]:
    return [(key, sentence) for key, missing, sentence in checks if missing]
