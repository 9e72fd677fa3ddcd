"""The form of a request: the legal test, each question once, and at the end what the director will see."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime

from lentiz_desk.domain.case_entries import CheckRequested
from lentiz_desk.domain.request_gaps import Gap as Missing
from lentiz_desk.domain.request_gaps import request_gaps
from lentiz_desk.domain.values import COVERT_QUESTIONS, OPEN_QUESTIONS, Answer, Exclusion, Level, TestQuestion
from lentiz_desk.ui.decision.people import described
from lentiz_desk.ui.kit import (
    Badge,
    Card,
    CheckGroup,
    DateField,
    FactLine,
    Gap,
    Notice,
    Option,
    PersonPicker,
    Quiet,
    RadioGroup,
    Text,
    TextArea,
    TextLine,
    Tone,
)
from lentiz_desk.ui.moments import day_begins, day_ends, day_of, put_day
from lentiz_desk.ui.request.facts import RequestFacts, Someone
from lentiz_desk.ui.request.reading import Reading
from lentiz_desk.ui.request.sources import QuestionsPart, SourcesPart
from lentiz_desk.ui.stepped import NO, YES, SteppedForm, once
from lentiz_desk.words import legal_test, values
from lentiz_desk.words import request as words
from lentiz_desk.words import request_people as people_words
from lentiz_desk.words import stepped as step_words

INSIDE, OUTSIDE = "inside", "outside"


class RequestForm(SteppedForm):
    """Asks everything of a request. It cannot be submitted while anything is missing."""

    def __init__(self, facts: RequestFacts, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._facts = facts
        self._clock = now
        self._ready = False
        self._offered: list[Option] = []

    def build(self) -> Iterator[None]:
        """Make all steps, and fill in what is known."""
        for make in (self._build_why, self._build_what, self._build_period, self._build_test):
            make()
            yield
        self._build_carrying_out()
        self.step(words.step_submit())
        self.reading = Reading(self, self._facts)
        yield
        yield from self._prefill()
        self._ready = True
        self.go_to(0)

    def gaps(self) -> list[Gap]:
        """What is missing, in the order of reading."""
        now = self._clock()
        missing = [*self.named(request_gaps(self.body(now), self._facts.people)), *self.what.gaps()]
        missing += [*self._period_gaps(now), *self._too_long()]
        return sorted(once(missing), key=lambda gap: self.step_of(gap[0]))

    def named(self, missing: Sequence[Missing]) -> list[Gap]:
        """Gaps of the request as gaps of this form."""
        return [(self._key_of(item), legal_test.gap(item)) for item in missing]

    def body(self, now: datetime) -> CheckRequested:
        """The request as it is filled in, with stand-ins for what is not."""
        first, last = self._from.day(), self._until.day()
        ends = day_ends(last) if last is not None else None
        begins = day_begins(first) if first is not None else min(now, ends or now)
        covert, level = self.is_covert(), self.what.level()
        asked = self.asked_questions()
        previous = self._facts.previous
        return CheckRequested(
            requester=self._requester(),
            replaces=previous.id if previous is not None else "",
            subjects=tuple(int(key) for key in self.texts("subjects")) if self._is_personal() else (),
            sources=self.what.sources(),
            period_from=begins,
            period_until=ends or max(begins, now),
            after_decision=self._goes_on(),
            level=level,
            covert=covert,
            questions=self.questions.keys(),
            exclusions=tuple(Exclusion(key) for key in self.texts("exclusions")),
            executors=tuple(self.texts("executors")),
            answers={item: Answer(self.text(f"answers.{item}")) for item in asked if self.text(f"answers.{item}")},
            requester_function=self.text("requester_function"),
            purpose=self.text("purpose").strip(),
            suspicion=self.text("suspicion").strip(),
            source_texts=self.what.texts(),
            question_texts=self.questions.texts(),
            after_decision_why=self.text("after_decision_why").strip() if self._goes_on() else "",
            motivations={item.value: self.text(f"motivations.{item}").strip() for item in asked},
        )

    def is_covert(self) -> bool:
        """Whether the person does not know of it."""
        return self.text("covert") == YES

    def asked_questions(self) -> tuple[TestQuestion, ...]:
        """The questions of the test that belong to this request."""
        return (*OPEN_QUESTIONS, *COVERT_QUESTIONS) if self.is_covert() else OPEN_QUESTIONS

    def follow(self) -> None:
        """Show what belongs to the answers."""
        if not self._ready:
            return
        inside = self.text("requester_kind")
        self.set_shown("requester", shown=inside == INSIDE)
        self.set_shown("requester_function", shown=inside == OUTSIDE)
        self.questions.follow()
        self.what.follow()
        self.set_shown("subjects", shown=self._is_personal())
        self._nobody.setVisible(not self._is_personal())
        self.set_shown("after_decision_why", shown=self._goes_on())
        self._always.setVisible(self.is_covert())
        for card in self._covert_cards:
            card.setVisible(self.is_covert())
        self._offer_executors()
        if self.current() == len(self.steps()) - 1:
            dated = self._from.day() is not None and self._until.day() is not None
            names = {**self.questions.names(), **self.what.names()}
            self.reading.show_request(self.body(self._clock()), names, dated=dated)

    def _build_why(self) -> None:
        self.step(words.step_why())
        card = self.section(words.report())
        card.add(Text(self._facts.reported), Quiet(words.report_help()))
        if self._facts.scope_why:
            card.add(FactLine(words.overlap(), self._facts.scope_why))
        self.section(people_words.who_asks(), people_words.who_asks_help())
        kinds = [
            Option(key=INSIDE, title=people_words.requester_inside()),
            Option(key=OUTSIDE, title=people_words.requester_outside()),
        ]
        self.ask("requester_kind", RadioGroup(kinds), people_words.requester_kind())
        people = [_option(who) for who in self._facts.colleagues]
        self.ask("requester", PersonPicker(people), people_words.requester())
        self.ask("requester_function", TextLine(width=480), people_words.requester_function())
        self.place(FactLine(people_words.recorded_by(), self._facts.naming.person(self._facts.me)))
        self.section(words.why())
        self._mark("purpose")
        self.ask("purpose", TextArea(least=2), words.purpose(), words.purpose_help())
        self._mark("suspicion")
        self.ask("suspicion", TextArea(least=3), words.suspicion(), words.suspicion_help())

    def _build_what(self) -> None:
        self.step(words.step_what())
        self.section(words.about_whom())
        people = [Option(key=str(who.number), title=described(who, self._facts.naming)) for who in self._facts.subjects]
        if not people:
            people = [Option(key="", title=words.nobody_known(), closed=words.nobody_known_why())]
        self.ask("subjects", CheckGroup(people), words.subjects(), words.subjects_help())
        self._nobody = Quiet(words.nobody_in_person())
        self.place(self._nobody)
        self.questions = QuestionsPart(self)
        self.what = SourcesPart(self, words.asked_badge() if "source_texts" in self._facts.asked else "")

    def _build_period(self) -> None:
        self.step(words.step_period())
        self.section(words.period())
        self._mark("period_until")
        self._from, self._until = DateField(), DateField()
        self.beside(
            ("period_from", self._from, words.period_from()), ("period_until", self._until, words.period_until())
        )
        options = [
            Option(key=NO, title=words.after_no(), help=words.after_no_help()),
            Option(key=YES, title=words.after_yes(), help=words.after_yes_help()),
        ]
        self.ask("after_decision", RadioGroup(options), words.after_decision())
        self.ask("after_decision_why", TextArea(least=2), words.after_decision_why())
        self.section(words.covert_section())
        options = [
            Option(key=NO, title=words.covert_no(), help=words.covert_no_help()),
            Option(key=YES, title=words.covert_yes(), help=words.covert_yes_help()),
        ]
        self.ask("covert", RadioGroup(options), words.covert())
        self._always = Notice(words.always_informed(), words.always_informed_why(), tone=Tone.CARE)
        self.place(self._always)

    def _build_test(self) -> None:
        self.step(words.step_test())
        self.section("", legal_test.no_is_allowed())
        for question in OPEN_QUESTIONS:
            self._ask_test(question)
        self._covert_cards = [self._ask_test(question) for question in COVERT_QUESTIONS]

    def _ask_test(self, question: TestQuestion) -> Card:
        said = legal_test.words_of(question)
        card = self.section(said.label)
        self._mark(question.value)
        options = [Option(key=Answer.YES, title=said.yes), Option(key=Answer.NO, title=said.no)]
        self.ask(f"answers.{question}", RadioGroup(options), said.question, said.help)
        self.ask(f"motivations.{question}", TextArea(least=2), legal_test.motivation_label())
        spoken = self.question(f"motivations.{question}")
        spoken.question = step_words.about(question=legal_test.motivation_label(), about=said.label)
        spoken.field.name_it(spoken.question)
        self.place(Quiet(said.source, small=True))
        return card

    def _build_carrying_out(self) -> None:
        self.step(words.step_carrying_out())
        self.section(people_words.exclusions(), people_words.exclusions_help())
        options = [Option(key=item, title=values.capital(values.exclusion(item))) for item in Exclusion]
        self.ask("exclusions", CheckGroup(options), people_words.excluded())
        self.section(people_words.executors(), people_words.executors_help())
        officers = [_option(who) for who in self._facts.officers]
        if all(who.closed for who in self._facts.officers):
            self.place(Notice(people_words.no_officer(), people_words.no_officer_why(), tone=Tone.CARE))
        self._executors = self.ask("executors", PersonPicker(officers, several=True), people_words.proposed())

    def _prefill(self) -> Iterator[None]:
        self.questions.start()
        self.what.start()
        self.put("exclusions", list(Exclusion))
        self.put("after_decision", NO)
        self.put("covert", NO)
        if len(self._facts.subjects) == 1:
            self.put("subjects", [str(self._facts.subjects[0].number)])
        put_day(self._until, self._facts.now)
        if self._facts.previous is not None:
            yield from self._fill_in(self._facts.previous.body)

    def _fill_in(self, asked: CheckRequested) -> Iterator[None]:
        answers: Mapping[str, str | list[str]] = {
            "requester_kind": INSIDE if asked.requester else OUTSIDE,
            "requester": [asked.requester],
            "requester_function": asked.requester_function,
            "purpose": asked.purpose,
            "suspicion": asked.suspicion,
            "subjects": [str(number) for number in asked.subjects],
            "questions": list(asked.questions),
            "sources": [item.key for item in asked.sources],
            **{f"{key}.text": text for key, text in (asked.question_texts | asked.source_texts).items()},
            **{f"{item.key}.kind": item.source.value for item in asked.sources},
            "period_from": day_of(asked.period_from).isoformat(),
            "period_until": day_of(asked.period_until).isoformat(),
            "after_decision": YES if asked.after_decision else NO,
            "after_decision_why": asked.after_decision_why,
            "covert": YES if asked.covert else NO,
            "exclusions": list(asked.exclusions),
            "executors": list(asked.executors),
            **{f"answers.{question}": answer.value for question, answer in asked.answers.items()},
            **{f"motivations.{question}": text for question, text in asked.motivations.items()},
        }
        yield from self.fill({"answers": answers})

    def _mark(self, asked: str) -> None:
        if asked in self._facts.asked:
            self.place(Badge(words.asked_badge(), Tone.CARE))

    def key_for(self, asked: str) -> str:
        """The question of this form for what a director can ask again."""
        if asked == "source_texts":
            return f"{self.what.rows.names()[0]}.text"
        return f"motivations.{asked}" if asked in set(TestQuestion) else asked

    def _requester(self) -> str:
        return next(iter(self.texts("requester")), "")

    def _is_personal(self) -> bool:
        """Whether it is about somebody in person, as far as the sources say."""
        return not self.what.sources() or self.what.level() > Level.AGGREGATE

    def _goes_on(self) -> bool:
        return self.text("after_decision") == YES

    def _offer_executors(self) -> None:
        requester = self._requester()
        options = [
            _option(who, people_words.closed_asked() if who.id == requester else who.closed)
            for who in self._facts.officers
        ]
        if options != self._offered:
            self._offered = options
            self._executors.offer(options)

    def _key_of(self, gap: Missing) -> str:
        match gap.field:
            case "answers" | "motivations":
                return f"{gap.field}.{gap.key}"
            case "question_texts":
                return f"{gap.key or self.questions.keys()[0]}.text"
            case "source_texts":
                return f"{gap.key}.text" if gap.key else f"{self.what.rows.names()[0]}.kind"
            case "requester":
                chosen = {INSIDE: "requester", OUTSIDE: "requester_function"}
                return chosen.get(self.text("requester_kind"), "requester_kind")
            case "level":
                return f"{self.what.rows.names()[0]}.kind"
            case _:
                return gap.field

    def _period_gaps(self, now: datetime) -> list[Gap]:
        missing: list[Gap] = []
        first, last, today = self._from.day(), self._until.day(), day_of(now)
        if first is None:
            missing.append(self.at("period_from", step_words.day_unclear()))
        elif first > today and not self._goes_on():
            missing.append(("period_from", words.gap_from_future()))
        if last is None:
            missing.append(self.at("period_until", step_words.day_unclear()))
        else:
            missing += self._until_gaps(last, today)
        return missing

    def _until_gaps(self, last: date, today: date) -> list[Gap]:
        if last > today and not self._goes_on():
            return [("period_until", words.gap_after_unasked())]
        if last <= today and self._goes_on():
            return [("period_until", words.gap_after_needless())]
        return []

    def _too_long(self) -> list[Gap]:
        keys = ["purpose", "suspicion", "after_decision_why"]
        keys += [f"motivations.{question}" for question in self.asked_questions()]
        fields = [(key, self.field(key)) for key in keys]
        too_long = [key for key, one in fields if isinstance(one, TextArea) and one.too_long()]
        return [self.at(key, step_words.too_long()) for key in too_long]


def _option(who: Someone, closed: str | None = None) -> Option:
    return Option(key=who.id, title=who.name, help=who.function, closed=who.closed if closed is None else closed)
