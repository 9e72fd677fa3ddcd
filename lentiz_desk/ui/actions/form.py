"""The choices about actions: finding, certainty, measures per person, filing, handler, and what is signed."""

from __future__ import annotations

from collections.abc import Callable

from lentiz_desk.domain.case_entries import ActionsDecided, MeasureChosen
from lentiz_desk.domain.values import Certainty, Filing, Finding
from lentiz_desk.ui.actions.facts import ActionsFacts
from lentiz_desk.ui.kit import CheckGroup, Choice, DateField, Form, Gap, Option, Quiet, RadioGroup, TextArea, Tick
from lentiz_desk.ui.moments import day_of
from lentiz_desk.ui.signing import Known, SignPart
from lentiz_desk.words import acting, dates, values
from lentiz_desk.words import actions as words
from lentiz_desk.words import measures as measure_words
from lentiz_desk.words import signing as sign_words


class ActionsForm(Form):
    """Asks what is decided; measures only belong to a founded report, filing only to one that is not."""

    def __init__(self, facts: ActionsFacts, on_sign: Callable[[], object], known: Known | None) -> None:
        super().__init__()
        self._facts = facts
        self.section(words.your_decision())
        if facts.latest is not None:
            self.place(Quiet(words.replaces()))
        self.ask("finding", RadioGroup(_findings()), words.finding())
        self.ask("certainty", RadioGroup(_certainties()), words.certainty(), words.certainty_help())
        for person in facts.subjects:
            name = facts.naming.case_person(person.number)
            options = [_measure(facts, person.number, place) for place in range(len(facts.measures[person.number]))]
            self.ask(f"measures:{person.number}", CheckGroup(options), words.measures(name=name), words.measures_help())
        self.ask("filing", RadioGroup(_filings()), words.filing())
        self._keep = self.ask("keep_until", DateField(), words.keep_until())
        self._ask_handler()
        self._why = self.ask("motivation", TextArea(least=3), words.motivation(), words.motivation_help())
        self.signing = SignPart(self, sign_words.sign(), on_sign, known)
        self.changed.connect(self._follow)
        self._show()

    def finding(self) -> Finding | None:
        """What is chosen of the report."""
        return Finding(self.text("finding")) if self.text("finding") else None

    def gaps(self) -> list[Gap]:
        """What is missing or does not go together, in reading order."""
        missing: list[Gap] = []
        finding, certainty = self.finding(), self.text("certainty")
        if finding is None:
            missing.append(("finding", acting.gap_finding()))
        if not certainty:
            missing.append(("certainty", acting.gap_certainty()))
        elif finding is Finding.FOUNDED and certainty == Certainty.UNKNOWN:
            missing.append(("certainty", acting.gap_unknown()))
        if finding not in {None, Finding.FOUNDED} and not self.text("filing"):
            missing.append(("filing", acting.gap_filing()))
        day = self._keep.day()
        if self._keeping() and (self._keep.is_unclear() or (day is not None and day <= day_of(self._facts.now))):
            missing.append(("keep_until", acting.gap_keep_until()))
        if not self.text("handler"):
            missing.append(("handler", acting.gap_handler()))
        if self.flag("officer_keeps") and not self.text("officer_why").strip():
            missing.append(("officer_why", acting.gap_officer_why()))
        if self._why.is_empty():
            missing.append(("motivation", acting.gap_motivation()))
        elif self._why.too_long():
            missing.append(("motivation", acting.gap_too_long()))
        return [*missing, *self.signing.gaps()]

    def decided(self) -> ActionsDecided:
        """The decision to sign; complete only when there are no gaps."""
        finding = self.finding() or Finding.INCONCLUSIVE
        founded = finding is Finding.FOUNDED
        keeps = self._facts.officers != () and self.flag("officer_keeps")
        return ActionsDecided(
            replaces=self._facts.latest.id if self._facts.latest is not None else "",
            finding=finding,
            certainty=Certainty(self.text("certainty") or Certainty.UNKNOWN),
            measures=self._measures() if founded else (),
            filing=Filing.KEEP if founded else Filing(self.text("filing") or Filing.KEEP),
            keep_until=self._keep.day() if self._keeping() else None,
            handler=self.text("handler"),
            officer_keeps_access=keeps,
            no_personal_interest=self.flag("no_interest"),
            motivation=self.text("motivation").strip(),
            officer_why=self.text("officer_why").strip() if keeps else "",
        )

    def _ask_handler(self) -> None:
        facts = self._facts
        handlers = [Option(key=person, title=name) for person, name in facts.handlers]
        handler = self.ask("handler", Choice(handlers), words.handler(), words.handler_help())
        known = {person for person, _name in facts.handlers}
        if facts.handler in known:
            handler.put(facts.handler)
        elif len(handlers) == 1:
            handler.put(handlers[0].key)
        if facts.officers:
            sentence = words.officer_keeps(names=values.listed(facts.officers))
            self.ask("officer_keeps", Tick(sentence, explained=words.officer_help()))
        else:
            self.ask("officer_keeps", Tick(words.officer_help()))
        self.ask("officer_why", TextArea(least=2), words.officer_why())

    def _measures(self) -> tuple[MeasureChosen, ...]:
        return tuple(
            MeasureChosen(measure=key, person=person.number)
            for person in self._facts.subjects
            for key in self.texts(f"measures:{person.number}")
        )

    def _keeping(self) -> bool:
        return self.finding() not in {None, Finding.FOUNDED} and self.text("filing") == Filing.KEEP

    def _follow(self, key: str) -> None:
        if key not in {"passphrase", "sign_in"}:
            self._show()

    def _show(self) -> None:
        finding = self.finding()
        founded = finding is Finding.FOUNDED
        for person in self._facts.subjects:
            self.set_shown(f"measures:{person.number}", shown=founded)
        self.set_shown("filing", shown=finding is not None and not founded)
        self.set_shown("keep_until", shown=self._keeping())
        self.set_shown("officer_keeps", shown=bool(self._facts.officers))
        self.set_shown("officer_why", shown=bool(self._facts.officers) and self.flag("officer_keeps"))
        self.signing.say(self._summary())

    def _summary(self) -> list[str]:
        facts, finding = self._facts, self.finding()
        if finding is None:
            return [acting.choose_first()]
        body = self.decided()
        certainty = values.certainty(body.certainty) if self.text("certainty") else sign_words.not_filled()
        if finding is Finding.INCONCLUSIVE:
            lines = [acting.sign_inconclusive(certainty=certainty)]
        else:
            lines = [acting.sign_finding(finding=values.finding(finding), certainty=certainty)]
        lines += self._measure_lines(body)
        if finding is not Finding.FOUNDED:
            chosen = values.filing(body.filing) if self.text("filing") else sign_words.not_filled()
            if body.keep_until is not None:
                chosen = acting.sign_kept_until(filing=chosen, day=dates.day(body.keep_until))
            lines.append(acting.sign_filing(filing=chosen))
        if body.handler:
            lines.append(acting.sign_handler(name=facts.naming.person(body.handler)))
        if facts.officers:
            said = acting.sign_officer_stays if body.officer_keeps_access else acting.sign_officer_ends
            lines.append(said(names=values.listed(facts.officers)))
        return [*lines, acting.sign_final()]

    def _measure_lines(self, body: ActionsDecided) -> list[str]:
        lines = []
        for person in self._facts.subjects:
            chosen = [measure_words.measure(item.measure) for item in body.measures if item.person == person.number]
            if chosen:
                name = self._facts.naming.case_person(person.number)
                lines.append(acting.sign_measures(name=name, measures=values.listed(chosen)))
        return lines or [acting.sign_no_measures()]


def _measure(facts: ActionsFacts, number: int, place: int) -> Option:
    measure = facts.measures[number][place]
    kind = values.capital(measure_words.measure_type(measure.type))
    return Option(
        key=measure.key,
        title=values.capital(measure_words.measure(measure.key)),
        help=words.measure_help(kind=kind, source=measure.source),
    )


def _findings() -> list[Option]:
    return [Option(key=item, title=values.capital(values.finding(item))) for item in Finding]


def _certainties() -> list[Option]:
    return [Option(key=item, title=values.capital(values.certainty(item))) for item in Certainty]


def _filings() -> list[Option]:
    return [Option(key=item, title=values.capital(values.filing(item))) for item in Filing]
