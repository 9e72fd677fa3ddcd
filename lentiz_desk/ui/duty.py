"""One duty: why it is due and what it blocks; done, not applicable, or postponed by a director."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from lentiz_desk.desk.concluding import postpone_duty, settle_duty
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import DutyPostponed, DutySettled, PersonNoted
from lentiz_desk.domain.duties import Duty, duties_of, unfiled
from lentiz_desk.domain.values import AgeBand, DutyKind, Part
from lentiz_desk.ui import kit
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.fetched import Home
from lentiz_desk.ui.kit import Gap, Option, Tone
from lentiz_desk.ui.moments import day_ends, day_of, moment_in, put_moment
from lentiz_desk.ui.recording_page import RecordingPage
from lentiz_desk.ui.unsigned import Here, Line, Unsigned, here, refusal_now
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates, headings, values
from lentiz_desk.words import duty as words

DONE, NOT, LATER = "done", "not", "later"
"""What can be recorded of a duty."""

_YOUNG = frozenset({AgeBand.UNDER_12, AgeBand.FROM_12})


@dataclass(frozen=True, kw_only=True)
class DutyFacts:
    """The duty in its case, and why it cannot be settled or postponed by this person when so."""

    here: Here
    duty: Duty | None
    settling: str
    postponing: str

    @property
    def subjects(self) -> tuple[PersonNoted, ...]:
        """Return who must be informed: the people whom the decision is about."""
        state = self.here.state
        decision = next((item for item in state.decisions if self.duty and item.id == self.duty.about), None)
        numbers = decision.body.subjects if decision is not None else ()
        return tuple(state.people[number] for number in numbers if number in state.people)

    @property
    def guardians_too(self) -> bool:
        """Say whether someone under 16 must be informed."""
        inform = self.duty is not None and self.duty.kind is DutyKind.INFORM_PERSON
        return inform and any(person.age_band in _YOUNG for person in self.subjects)


class DutyPage(RecordingPage[DutyFacts]):
    """Says what is due and why, and records what was done about it."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        case = str(args["case"])
        self._kind = DutyKind(str(args["duty"]))
        self._about = str(args["about"])
        draft = Home(name=f"duty:{self._kind.value}:{self._about[:16]}", compartment=case)
        super().__init__(workplace, _title(self._kind), case=case, draft=draft)
        self.form: DutyForm | None = None

    def fetch(self, session: Session) -> DutyFacts:
        """Read the duty, and ask the rules what this person may do about it."""
        case = here(session, self.case)
        kind, about = self._kind, self._about
        found = (item for item in duties_of(case.state) if item.kind is kind and item.about == about)
        return DutyFacts(
            here=case,
            duty=next(found, None),
            settling=refusal_now(session, case.state, DutySettled(duty=kind, about=about, done_at=case.now, how="")),
            postponing=refusal_now(session, case.state, DutyPostponed(duty=kind, about=about, until=case.now, why="")),
        )

    def build(self, facts: DutyFacts) -> None:
        """Why it is due on the left with the form, what will be signed on the right."""
        self.set_title(_title(self._kind), facts.here.state.case_number)
        duty = facts.duty
        if duty is None:
            self.refuse(words.unknown())
            return
        if duty.settled_at is not None:
            self._settled(duty.settled_at)
            return
        sides = TwoColumns(share=(8, 5))
        if self._kind is DutyKind.FILE_CORRESPONDENCE:
            self._bar.setVisible(False)
            sides.left.addWidget(_why(facts, duty))
            sides.right.addWidget(self._to_file(facts))
        elif facts.settling and facts.postponing:
            sides.left.addWidget(_why(facts, duty))
            self.refuse(facts.settling)
        else:
            self._ask(facts, duty, sides)
        sides.close_off()
        self.content.addWidget(sides)

    def save(self) -> None:
        """Record it when nothing is missing; otherwise name what is."""
        form = self.form
        if self.facts is None or form is None or self.busy.is_running():
            return
        gaps = form.gaps(self.workplace.now())
        form.show_gaps(gaps)
        if gaps:
            return
        case, body = self.case, form.body()
        if isinstance(body, DutyPostponed):
            self.record(
                words.recording(),
                lambda session: postpone_duty(session, case, body),
                lambda _done: self.done(words.waits()),
            )
        else:
            self.record(
                words.recording(),
                lambda session: settle_duty(session, case, body),
                lambda _done: self.done(words.settled()),
            )

    def _ask(self, facts: DutyFacts, duty: Duty, sides: TwoColumns) -> None:
        sides.left.addWidget(_why(facts, duty))
        self.form = form = DutyForm(facts, duty)
        self.keep(form)
        sides.left.addWidget(form)
        sides.right.addWidget(form.unsigned)
        self.end_once(kit.PrimaryButton(words.record(), self.save))

    def _settled(self, at: datetime) -> None:
        self._bar.setVisible(False)
        said = words.settled_before(moment=dates.moment(at))
        self.content.addWidget(kit.Notice(said, tone=Tone.GOOD, buttons=[kit.Button(words.to_case(), self.to_case)]))

    def _to_file(self, facts: DutyFacts) -> kit.Card:
        count = len(unfiled(facts.here.state))
        return kit.Card(
            "",
            kit.Text(words.still_to_file(count=count)),
            kit.PrimaryButton(words.make_dossier(), lambda: self.go("dossier", case=self.case)),
        )


class DutyForm(kit.Form):
    """What was done, or why it waits; the words follow the duty."""

    def __init__(self, facts: DutyFacts, duty: Duty, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._duty = duty
        self._inform = duty.kind is DutyKind.INFORM_PERSON
        self.unsigned = Unsigned(words.you_record())
        self.section()
        self.ask("what", kit.RadioGroup(self._ways()), words.what())
        self.moment = self.ask(
            "done_at", kit.MomentField(), words.done_at_inform() if self._inform else words.done_at_copies()
        )
        if self._inform:
            self.ask("how", kit.TextArea(), words.how_inform(), words.how_inform_help())
        else:
            self.ask("how", kit.TextArea(), words.how_copies())
        self.ask("guardians", kit.Tick(words.guardians_told()))
        self.ask("why_not", kit.TextArea(), words.how_not())
        self.day = self.ask("until", kit.DateField(), words.until())
        self.ask("why", kit.TextArea(), words.why_postpone())
        put_moment(self.moment, facts.here.now)
        self.changed.connect(lambda _key: self._follow())
        self._follow()

    def body(self) -> DutySettled | DutyPostponed:
        """What is filled in, with stand-ins for what is not."""
        kind, about, now = self._duty.kind, self._duty.about, self._facts.here.now
        what = self.text("what")
        if what == LATER:
            day = self.day.day()
            until = day_ends(day) if day is not None else now
            return DutyPostponed(duty=kind, about=about, until=until, why=self.text("why").strip())
        at = moment_in(self.moment) if what == DONE else None
        return DutySettled(duty=kind, about=about, done_at=at or now, applies=what != NOT, how=self._how())

    def gaps(self, now: datetime) -> list[Gap]:
        """What is missing, in the order of reading."""
        what, day, at = self.text("what"), self.day.day(), moment_in(self.moment)
        done, later = what == DONE, what == LATER
        young = self._facts.guardians_too
        checks: list[tuple[str, bool, str]] = [
            ("what", not what, words.gap_what()),
            ("done_at", done and at is None, words.gap_done_at()),
            ("done_at", done and at is not None and at > now, words.gap_done_at_future()),
            ("how", done and not self.text("how").strip(), words.gap_how()),
            ("guardians", done and young and not self.flag("guardians"), words.gap_guardians()),
            ("why_not", what == NOT and not self.text("why_not").strip(), words.gap_why()),
            ("until", later and day is None, words.gap_until()),
            ("until", later and day is not None and day <= day_of(now), words.gap_until_past()),
            ("why", later and not self.text("why").strip(), words.gap_why()),
        ]
        return [(key, said) for key, missing, said in checks if missing]

    def _ways(self) -> list[Option]:
        closed = self._facts.settling
        covert = words.not_for_covert() if self._duty.covert else ""
        return [
            Option(key=DONE, title=words.done_inform() if self._inform else words.done_copies(), closed=closed),
            Option(
                key=NOT,
                title=words.not_applicable(),
                help=words.not_applicable_help(),
                closed=closed or covert,
            ),
            Option(key=LATER, title=words.postpone(), help=words.postpone_help(), closed=self._facts.postponing),
        ]

    def _how(self) -> str:
        if self.text("what") == NOT:
            return self.text("why_not").strip()
        how = self.text("how").strip()
        return f"{how}\n{words.guardians_recorded()}" if self.flag("guardians") else how

    def _follow(self) -> None:
        what = self.text("what")
        for key in ("done_at", "how"):
            self.set_shown(key, shown=what == DONE)
        self.set_shown("guardians", shown=what == DONE and self._facts.guardians_too)
        self.set_shown("why_not", shown=what == NOT)
        for key in ("until", "why"):
            self.set_shown(key, shown=what == LATER)
        self.unsigned.setVisible(bool(what))
        self.unsigned.show_lines(self._lines())

    def _lines(self) -> list[Line]:
        what = self.text("what")
        if not what:
            return []
        missing = {"until"} if what == LATER and self.day.day() is None else set[str]()
        if what == NOT or (what == DONE and moment_in(self.moment) is None):
            missing.add("done_at")
        return self._facts.here.lines(self.body(), without=frozenset({*missing, "about"}))


def _title(kind: DutyKind) -> str:
    return values.capital(values.duty(kind))


def _why(facts: DutyFacts, duty: Duty) -> kit.Card:
    said = {
        DutyKind.INFORM_PERSON: words.why_inform,
        DutyKind.COPIES_REMOVED: words.why_copies,
        DutyKind.FILE_CORRESPONDENCE: words.why_file,
    }[duty.kind]()
    card = kit.Card(words.why_section(), kit.Text(said))
    if duty.covert and duty.kind is DutyKind.INFORM_PERSON:
        card.add(kit.Text(words.why_covert(), tone=Tone.CARE))
    card.add(kit.Facts(*_lines(facts, duty)))
    if facts.guardians_too:
        card.add(kit.Notice(words.under_sixteen(), tone=Tone.CARE))
    return card


def _lines(facts: DutyFacts, duty: Duty) -> list[tuple[str, str]]:
    here_ = facts.here
    lines = []
    if duty.kind is DutyKind.INFORM_PERSON:
        lines.append((words.about_whom(), values.listed(_person(facts, person) for person in facts.subjects)))
        if facts.guardians_too:
            names = [person.name for person in here_.state.of_part(Part.GUARDIAN)]
            lines.append((words.guardians(), values.listed(names) or words.no_guardian()))
    cause = here_.state.entries.get(duty.about)
    if cause is not None:
        because = f"{headings.heading(cause, here_.naming)}, {dates.day(cause.at)}"
        lines.append((words.because_of(), because))
    lines.append((words.due(), dates.due(duty.due, here_.now)))
    if duty.postponed_until is not None:
        lines.append((words.postponed(), dates.moment(duty.postponed_until)))
    lines.append((words.source(), duty.source))
    if duty.blocks:
        lines.append((words.blocks(), words.blocks_closing()))
    return lines


def _person(facts: DutyFacts, person: PersonNoted) -> str:
    name = person.name or facts.here.naming.case_person(person.number)
    if person.age_band is None or person.age_on is None:
        return name
    age = words.age_then(age=values.age_band(person.age_band), day=dates.day(person.age_on))
    return f"{name}, {age}"
