"""The right side of the decision page: the choices, what narrows them, and what still misses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from lentiz_desk.domain.case_entries import CheckRequested
from lentiz_desk.domain.values import COVERT_QUESTIONS, OPEN_QUESTIONS, SOURCE_LEVEL, Level, Outcome, Role
from lentiz_desk.ui.decision.choices import Chosen, is_narrower, latest, needed_level
from lentiz_desk.ui.decision.facts import DecisionFacts
from lentiz_desk.ui.decision.people import described
from lentiz_desk.ui.kit import CheckGroup, DateField, Form, Gap, MomentField, Option, RadioGroup, TextArea
from lentiz_desk.ui.moments import day_begins, day_ends, day_of, in_days, moment_in, put_day, put_moment
from lentiz_desk.ui.signing import Known, SignPart
from lentiz_desk.words import dates, legal_test, values
from lentiz_desk.words import decision as words
from lentiz_desk.words import signing as sign_words

NARROWING = ("sources", "subjects", "questions", "level", "period_from", "period_until")
ALLOWING = ("executors", "ends_at")
_WORDS_OF_REQUEST = ("purpose", "suspicion", "source_texts", "period_until")


class DecisionForm(Form):
    """Asks what is decided; questions that do not belong to the choice are hidden and have no answer."""

    def __init__(
        self, facts: DecisionFacts, asked: CheckRequested, on_sign: Callable[[], object], known: Known | None
    ) -> None:
        super().__init__()
        self._facts = facts
        self._asked = asked
        self.section(words.your_decision())
        self.ask("outcome", RadioGroup(_outcomes()), words.outcome())
        self._ask_narrowing()
        self._ask_executors()
        self._ends = self.ask("ends_at", MomentField(), words.ends_at())
        self.ask("asked", CheckGroup(_askable(asked)), words.ask_what())
        self._why = self.ask("motivation", TextArea(least=3), words.motivation(), words.motivation_help())
        self.signing = SignPart(self, sign_words.sign(), on_sign, known)
        self._prefill()
        self.changed.connect(self._follow)
        self._show()

    def chosen(self) -> Chosen:
        """What is filled in now."""
        outcome = Outcome(self.text("outcome")) if self.text("outcome") else None
        common = Chosen(
            outcome=outcome,
            motivation=self._why.answer().strip(),
            no_personal_interest=self.flag("no_interest"),
        )
        match outcome:
            case Outcome.ALLOWED:
                return self._allowed(common)
            case Outcome.NARROWER:
                return self._narrower(common)
            case _:
                return Chosen(
                    outcome=outcome,
                    asked=tuple(self.texts("asked")),
                    motivation=common.motivation,
                    no_personal_interest=common.no_personal_interest,
                )

    def gaps(self, now: datetime) -> list[Gap]:
        """What is missing or wrong, in reading order."""
        chosen = self.chosen()
        missing: list[Gap] = []
        if chosen.outcome is None:
            missing.append(("outcome", sign_words.gap_outcome()))
        if chosen.outcome is Outcome.NARROWER:
            missing += self._narrowing_gaps(chosen, now)
        if chosen.allows:
            missing += self._allowing_gaps(chosen, now)
        if chosen.outcome is Outcome.MORE and not chosen.asked:
            missing.append(("asked", sign_words.gap_asked()))
        if not chosen.motivation:
            missing.append(("motivation", sign_words.gap_motivation()))
        elif self._why.too_long():
            missing.append(("motivation", sign_words.gap_too_long()))
        return [*missing, *self.signing.gaps()]

    def _ask_narrowing(self) -> None:
        naming, asked = self._facts.naming, self._asked
        sources = [
            Option(
                key=item.key,
                title=values.capital(naming.source(item.key)),
                help=values.level(SOURCE_LEVEL[item.source]),
            )
            for item in asked.sources
        ]
        people = [Option(key=str(number), title=self._person(number)) for number in asked.subjects]
        questions = [Option(key=key, title=naming.question(key)) for key in asked.questions]
        levels = [level for level in Level if level <= asked.level and (level > 0 or asked.level == 0)]
        self.ask("sources", CheckGroup(sources), words.which_sources())
        self.ask("subjects", CheckGroup(people), words.which_people())
        self.ask("questions", CheckGroup(questions), words.which_questions())
        self.ask("level", RadioGroup([_level(level) for level in levels]), words.which_level())
        self._from = self.ask("period_from", DateField(), words.period_from())
        self._until = self.ask("period_until", DateField(), words.period_until())

    def _ask_executors(self) -> None:
        officers = [Option(key=person, title=name) for person, name in self._facts.officers]
        if not officers:
            title = values.capital(values.role(Role.OFFICER))
            officers = [Option(key="", title=title, closed=words.no_officer())]
        self.ask("executors", CheckGroup(officers), words.who_executes())

    def _prefill(self) -> None:
        asked, now = self._asked, self._facts.now
        free = {person for person, _name in self._facts.officers}
        self.put("sources", [item.key for item in asked.sources])
        self.put("subjects", [str(number) for number in asked.subjects])
        self.put("questions", list(asked.questions))
        self.put("level", str(int(asked.level)))
        self.put("executors", [person for person in asked.executors if person in free])
        put_day(self._from, asked.period_from)
        put_day(self._until, latest(asked, now))
        put_moment(self._ends, in_days(now, 7))

    def _person(self, number: int) -> str:
        known = self._facts.people.get(number)
        return described(known, self._facts.naming) if known else self._facts.naming.case_person(number)

    def _allowed(self, common: Chosen) -> Chosen:
        asked = self._asked
        return Chosen(
            outcome=common.outcome,
            subjects=asked.subjects,
            sources=asked.sources,
            questions=asked.questions,
            executors=tuple(self.texts("executors")),
            level=asked.level,
            period_from=asked.period_from,
            period_until=asked.period_until,
            ends_at=moment_in(self._ends),
            motivation=common.motivation,
            no_personal_interest=common.no_personal_interest,
        )

    def _narrower(self, common: Chosen) -> Chosen:
        asked, sources, first, last = self._asked, set(self.texts("sources")), self._from.day(), self._until.day()
        return Chosen(
            outcome=common.outcome,
            subjects=tuple(int(number) for number in self.texts("subjects")),
            sources=tuple(item for item in asked.sources if item.key in sources),
            questions=tuple(self.texts("questions")),
            executors=tuple(self.texts("executors")),
            level=Level(int(self.text("level") or 0)),
            period_from=_inner(day_begins(first), asked.period_from) if first else None,
            period_until=_outer(day_ends(last), asked.period_until) if last else None,
            ends_at=moment_in(self._ends),
            motivation=common.motivation,
            no_personal_interest=common.no_personal_interest,
        )

    def _narrowing_gaps(self, chosen: Chosen, now: datetime) -> list[Gap]:
        asked = self._asked
        missing: list[Gap] = []
        if not chosen.sources:
            missing.append(("sources", sign_words.gap_sources()))
        if not chosen.subjects and asked.subjects:
            missing.append(("subjects", sign_words.gap_people()))
        if not chosen.questions:
            missing.append(("questions", sign_words.gap_questions()))
        if chosen.level < needed_level(chosen):
            missing.append(("level", sign_words.gap_level()))
        missing += self._period_gaps(now)
        if not missing and not is_narrower(chosen, asked, now):
            missing.append(("sources", sign_words.gap_not_narrower()))
        return missing

    def _period_gaps(self, now: datetime) -> list[Gap]:
        first, last, asked = self._from.day(), self._until.day(), self._asked
        missing: list[Gap] = []
        begins, ends = day_of(asked.period_from), day_of(asked.period_until)
        wide = sign_words.gap_period(period=dates.period(asked.period_from, asked.period_until))
        if first is None:
            missing.append(("period_from", sign_words.gap_day()))
        elif not begins <= first <= ends:
            missing.append(("period_from", wide))
        if last is None:
            missing.append(("period_until", sign_words.gap_day()))
        elif not begins <= last <= ends:
            missing.append(("period_until", wide))
        elif last > day_of(latest(asked, now)):
            missing.append(("period_until", sign_words.gap_future()))
        elif first is not None and last < first:
            missing.append(("period_until", sign_words.gap_reversed()))
        return missing

    def _allowing_gaps(self, chosen: Chosen, now: datetime) -> list[Gap]:
        missing: list[Gap] = []
        if not chosen.executors:
            missing.append(("executors", sign_words.gap_executors()))
        if chosen.ends_at is None:
            missing.append(("ends_at", sign_words.gap_moment()))
        elif chosen.ends_at <= now:
            missing.append(("ends_at", sign_words.gap_past()))
        return missing

    def _follow(self, key: str) -> None:
        if key == "sources":
            self.put("level", str(int(needed_level(self.chosen()))))
        if key not in {"passphrase", "sign_in"}:
            self._show()

    def _show(self) -> None:
        chosen = self.chosen()
        for key in NARROWING:
            self.set_shown(key, shown=chosen.outcome is Outcome.NARROWER)
        self.set_shown("subjects", shown=chosen.outcome is Outcome.NARROWER and bool(self._asked.subjects))
        for key in ALLOWING:
            self.set_shown(key, shown=chosen.allows)
        self.set_shown("asked", shown=chosen.outcome is Outcome.MORE)
        self.signing.say(summary(self.chosen(), self._facts, self._asked))


def summary(chosen: Chosen, facts: DecisionFacts, asked: CheckRequested) -> list[str]:
    """What is signed, in sentences that follow the choices."""
    naming = facts.naming
    match chosen.outcome:
        case None:
            return [words.choose_first()]
        case Outcome.REFUSED:
            return [words.sign_refused()]
        case Outcome.MORE:
            return [words.sign_more(what=values.listed(map(asked_label, chosen.asked)) or words.nothing_yet())]
        case Outcome.ALLOWED | Outcome.NARROWER:
            pass
    until = (
        latest(asked, facts.now) if chosen.period_until is None else min(chosen.period_until, latest(asked, facts.now))
    )
    first = chosen.period_from
    kept = {item.key for item in chosen.sources}
    left = [naming.source(item.key) for item in asked.sources if item.key not in kept]
    left += [naming.case_person(number) for number in asked.subjects if number not in chosen.subjects]
    left += [naming.question(key) for key in asked.questions if key not in chosen.questions]
    named = dict(facts.officers)
    lines = [
        words.sign_access(
            count=len(chosen.executors),
            end=dates.moment(chosen.ends_at) if chosen.ends_at else sign_words.not_filled(),
        ),
        words.sign_scope(
            sources=values.listed(naming.source(item.key) for item in chosen.sources) or words.nothing_yet(),
            people=naming.everyone(chosen.subjects) or words.nobody_in_person(),
            period=dates.period(day_of(first), day_of(until)) if first else sign_words.not_filled(),
            level=values.level(chosen.level),
        ),
        words.sign_left_out(what="; ".join(left)) if left else "",
        words.sign_questions(count=len(chosen.questions)),
        words.sign_executors(names=values.listed(named.get(who, "") for who in chosen.executors))
        if chosen.executors
        else "",
        words.sign_never_changed(),
    ]
    return [line for line in lines if line]


def asked_label(key: str) -> str:
    """What the requester is asked to add, inside a sentence."""
    return legal_test.label(_QUESTIONS[key]) if key in _QUESTIONS else _asked_words()[key]


_QUESTIONS = {question.value: question for question in (*OPEN_QUESTIONS, *COVERT_QUESTIONS)}


def _asked_words() -> dict[str, str]:
    return dict(
        zip(_WORDS_OF_REQUEST, (words.purpose(), words.suspicion(), words.sources(), words.period()), strict=True)
    )


def _askable(asked: CheckRequested) -> list[Option]:
    questions = (*OPEN_QUESTIONS, *COVERT_QUESTIONS) if asked.covert else OPEN_QUESTIONS
    keys = (*_WORDS_OF_REQUEST, *(question.value for question in questions))
    return [Option(key=key, title=asked_label(key)) for key in keys]


def _outcomes() -> list[Option]:
    return [
        Option(key=Outcome.ALLOWED, title=words.allow(), help=words.allow_help()),
        Option(key=Outcome.NARROWER, title=words.narrower(), help=words.narrower_help()),
        Option(key=Outcome.REFUSED, title=words.refuse(), help=words.refuse_help()),
        Option(key=Outcome.MORE, title=words.ask_more(), help=words.ask_more_help()),
    ]


def _level(level: Level) -> Option:
    return Option(key=str(int(level)), title=values.capital(values.level(level)))


def _inner(day: datetime, asked: datetime) -> datetime:
    return max(day, asked) if day_of(day) == day_of(asked) else day


def _outer(day: datetime, asked: datetime) -> datetime:
    return min(day, asked) if day_of(day) == day_of(asked) else day
