"""Correcting an entry by a new one: the old wording read-only, the new beside it, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from lentiz_desk.desk.concluding import correct
from lentiz_desk.desk.naming import naming_of, naming_of_check
from lentiz_desk.desk.reading import note_page
from lentiz_desk.desk.session import AUTHORISATION, Session
from lentiz_desk.domain.act import Act
from lentiz_desk.domain.case_entries import ActionsDecided, CheckDecided, CheckRequested, EntryCorrected
from lentiz_desk.domain.case_rules import may_record
from lentiz_desk.domain.check_rules import may_record_check
from lentiz_desk.domain.corrections import CORRECTABLE, corrected
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.texts import Body
from lentiz_desk.domain.values import Form, Part
from lentiz_desk.ui import kit
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.fetched import Home
from lentiz_desk.ui.kit import Gap, Heading, Quiet, Text, Tone, Weight
from lentiz_desk.ui.recording_page import RecordingPage
from lentiz_desk.ui.theme import DOUBLE, GRID
from lentiz_desk.ui.unsigned import Unsigned, said_why
from lentiz_desk.ui.wording import NO, Offer, as_json, shown, wordings
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import correct as words
from lentiz_desk.words import dates
from lentiz_desk.words.entries import Described, describe
from lentiz_desk.words.naming import Naming

_INTO_FILE, _NOT_FILED, _PRESENT = "into_file", "not_filed_why", "participants"
"""Fields of correspondence that are asked only where they fit."""


@dataclass(frozen=True, kw_only=True)
class CorrectFacts:
    """The entry as it reads now, what it can be corrected with, and why it cannot be when so."""

    number: str
    case: str
    entry: Recorded
    author: str
    earlier: int
    described: Described
    naming: Naming
    offer: Offer
    refusal: str
    may_decide: bool
    now: datetime = field(compare=False)


class CorrectPage(RecordingPage[CorrectFacts]):
    """Shows what stands there, asks what it should say and why, and records it as something new."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        self._compartment, self._entry = str(args["compartment"]), str(args["entry"])
        draft = Home(name=f"correct:{self._entry[:16]}", compartment=self._compartment)
        super().__init__(workplace, words.title(), case=self._compartment, draft=draft)
        self.form: CorrectForm | None = None

    def fetch(self, session: Session) -> CorrectFacts:
        """Read the entry with its earlier corrections, from a case or from an authorisation."""
        if session.grants[self._compartment].kind == AUTHORISATION:
            return _from_check(session, self._compartment, self._entry)
        return _from_case(session, self._compartment, self._entry)

    def build(self, facts: CorrectFacts) -> None:
        """The form on the left, what stands there now on the right, old and new below."""
        self.set_title(f"{words.title()} \u00b7 {facts.described.heading}", words.subtitle(number=facts.number))
        self.case = facts.case
        if type(facts.entry.body) not in CORRECTABLE:
            self._explain(facts)
            return
        if facts.refusal:
            self.content.addWidget(_as_it_is(facts))
            self.refuse(words.may_not(), facts.refusal)
            return
        self.form = form = CorrectForm(facts)
        self.keep(form)
        sides = TwoColumns(share=(8, 5))
        sides.left.addWidget(form)
        sides.left.addWidget(form.beside_card)
        sides.right.addWidget(_as_it_is(facts))
        sides.close_off()
        self.content.addWidget(sides)
        self.end_once(kit.PrimaryButton(words.record(), self.save))

    def save(self) -> None:
        """Record the correction when nothing is missing; otherwise name what is."""
        form = self.form
        if self.facts is None or form is None or self.busy.is_running():
            return
        gaps = form.gaps()
        form.show_gaps(gaps)
        if gaps:
            return
        compartment, body = self._compartment, form.body()
        self.record(
            words.recording(),
            lambda session: correct(session, compartment, body),
            lambda _done: self.done(words.recorded()),
        )

    def to_case(self) -> None:
        """Go back to where the entry is read: the case, or the check."""
        if self.case:
            super().to_case()
        else:
            self.go("check", authorisation=self._compartment)

    def _explain(self, facts: CorrectFacts) -> None:
        buttons: list[kit.Button] = []
        match facts.entry.body:
            case CheckDecided():
                why, now = words.decision_why(), words.decision_now()
            case ActionsDecided():
                why, now = words.actions_why(), words.actions_now()
                if facts.may_decide:
                    buttons.append(kit.Button(words.to_actions(), lambda: self.go("actions", case=self.case)))
            case CheckRequested():
                why, now = words.request_why(), words.request_now()
            case _:
                why, now = words.other_why(), words.other_now()
        self.refuse(words.not_corrected(), why, now, buttons=tuple(buttons))
        self.content.addWidget(_as_it_is(facts))


class CorrectForm(kit.Form):
    """A field for everything that may be corrected, filled in with what stands there."""

    def __init__(self, facts: CorrectFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.section(words.what_section(), words.what_help())
        self.wordings = wordings(facts.entry.body, facts.entry.missing, facts.naming, facts.offer)
        for item in self.wordings:
            self.ask(item.name, item.control, item.label)
        self.section(words.why_section())
        self.ask("why", kit.TextArea(least=2), words.why(), words.why_help())
        self.beside_card = OldAndNew()
        self.changed.connect(lambda _key: self._follow())
        self._follow()

    def body(self) -> EntryCorrected:
        """What is changed, and why."""
        changed = [item for item in self.wordings if item.changed]
        return EntryCorrected(
            target=self._facts.entry.id,
            values={item.name: as_json(item.read()) for item in changed if not item.is_text},
            texts={item.name: str(item.read()) for item in changed if item.is_text},
            why=self.text("why").strip(),
        )

    def gaps(self) -> list[Gap]:
        """What is missing, in the order of reading."""
        gaps: list[Gap] = [(item.name, words.gap_unclear()) for item in self.wordings if item.unclear]
        if self._why_missing():
            gaps.append((_NOT_FILED, words.gap_empty()))
        gaps += [(item.name, words.gap_empty()) for item in self.wordings if item.missing and not item.unclear]
        if not gaps and not any(item.changed for item in self.wordings):
            gaps.append((self.wordings[0].name, words.gap_nothing()))
        if not self.text("why").strip():
            gaps.append(("why", words.gap_why()))
        return gaps

    def _why_missing(self) -> bool:
        return self._asks(_NOT_FILED) and self.text(_INTO_FILE) == NO and not self.text(_NOT_FILED).strip()

    def _asks(self, name: str) -> bool:
        return any(item.name == name for item in self.wordings)

    def _follow(self) -> None:
        if self._asks(_NOT_FILED):
            self.set_shown(_NOT_FILED, shown=self.text(_INTO_FILE) == NO)
            self.set_shown(_PRESENT, shown=self.text("form") == Form.MEETING)
        body, naming = self._facts.entry.body, self._facts.naming
        changed = [
            (item.label, shown(item.name, getattr(body, item.name), naming), shown(item.name, item.read(), naming))
            for item in self.wordings
            if item.changed and not item.unclear
        ]
        self.beside_card.show_changes(changed)


class OldAndNew(kit.Card):
    """What changes: the old wording and the new, beside each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.beside(), parent=parent)
        self._table = QWidget()
        self._none = Quiet(words.nothing_changed())
        self.add(self._none, self._table)
        self._changes: list[tuple[str, str, str]] = []
        self.show_changes([])

    def changes(self) -> list[tuple[str, str, str]]:
        """What is shown now: label, old, new."""
        return list(self._changes)

    def show_changes(self, changes: list[tuple[str, str, str]]) -> None:
        """Show these changes instead."""
        self._changes = changes
        self._none.setVisible(not changes)
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(DOUBLE)
        grid.setVerticalSpacing(GRID)
        for place, stretch in enumerate((2, 5, 5)):
            grid.setColumnStretch(place, stretch)
        if changes:
            grid.addWidget(Heading(words.old()), 0, 1)
            grid.addWidget(Heading(words.new()), 0, 2)
        for line, (name, old, new) in enumerate(changes, 1):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Quiet(name), line, 0, top)
            grid.addWidget(Text(old, tone=Tone.QUIET), line, 1, top)
            grid.addWidget(Text(new, weight=Weight.STRONG), line, 2, top)
        self.body.replaceWidget(self._table, fresh)
        self._table.hide()
        self._table.deleteLater()
        self._table = fresh


def _as_it_is(facts: CorrectFacts) -> Unsigned:
    card = Unsigned(words.as_it_is())
    card.show_lines([(name, text) for name, text, _field in facts.described.lines])
    card.add(Quiet(words.recorded_by(name=facts.author, moment=dates.moment(facts.entry.at)), small=True))
    if facts.earlier:
        card.add(Quiet(words.corrected_before(count=facts.earlier), small=True))
    return card


def _from_case(session: Session, compartment: str, entry: str) -> CorrectFacts:
    state = session.case(compartment)
    note_page(session, compartment)
    quoted = {item.id: item for item in state.quoted}
    target = state.entries.get(entry) or quoted[entry]
    earlier = [item.body for item in state.corrections.get(entry, ())]
    act = _trial(session, entry)
    location = state.location
    return _facts(
        session,
        number=state.case_number,
        case=compartment,
        entry=target,
        earlier=earlier,
        naming=naming_of(session, state),
        people={item.number: item.name for item in state.people.values() if item.part is not Part.GUARDIAN},
        refusal=said_why(session, may_record(state, session.register, act)),
        may_decide=session.register.may_sign_for(session.person, location, act.at),
    )


def _from_check(session: Session, compartment: str, entry: str) -> CorrectFacts:
    state = session.check(compartment)
    note_page(session, compartment)
    act = _trial(session, entry)
    return _facts(
        session,
        number=state.case_number,
        case="",
        entry=state.entries[entry],
        earlier=[item.body for item in state.corrections.get(entry, ())],
        naming=naming_of_check(session, state),
        people={item.number: item.name for item in state.people.values()},
        refusal=said_why(session, may_record_check(state, session.register, act)),
        may_decide=False,
    )


def _trial(session: Session, entry: str) -> Act:
    body = EntryCorrected(target=entry, values={}, texts={}, why="")
    return Act(author=session.person, device=session.device, at=session.clock.peek(), body=body)


def _facts(
    session: Session,
    *,
    number: str,
    case: str,
    entry: Recorded,
    earlier: list[EntryCorrected],
    naming: Naming,
    people: Mapping[int, str],
    refusal: str,
    may_decide: bool,
) -> CorrectFacts:
    now = _with(entry, earlier)
    author = session.register.person(entry.author)
    return CorrectFacts(
        number=number,
        case=case,
        entry=now,
        author=author.name if author is not None else naming.person(entry.author),
        earlier=len(earlier),
        described=describe(now, naming),
        naming=naming,
        offer=Offer(clauses=session.rules.clauses, people=people),
        refusal=refusal,
        may_decide=may_decide,
        now=session.clock.peek(),
    )


def _with(entry: Recorded, earlier: list[EntryCorrected]) -> Recorded:
    body: Body = entry.body
    for correction in earlier:
        body = corrected(body, correction) or body
    return replace(entry, body=body)
