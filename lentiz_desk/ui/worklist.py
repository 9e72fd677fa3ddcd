"""The worklist: what waits for me today, most urgent first, one verb each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from lentiz_desk.desk.faults import sentence
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.worklist import Waiting, WorkItem, worklist
from lentiz_desk.domain.values import DutyKind, Role
from lentiz_desk.ui.acts import NEW_KEY, Act
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import EmptyState, Heading, Parts, PrimaryButton, SecondaryButton, Tone, WorkRow
from lentiz_desk.ui.moments import day_of
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates, values
from lentiz_desk.words import emergency as emergency_words
from lentiz_desk.words import people as people_words
from lentiz_desk.words import ui as shell
from lentiz_desk.words import worklist as words

NEEDED = (Role.HANDLER, Role.OFFICER)
"""Roles without which a case comes to nothing: someone who handles it, and someone who checks."""

REPORTING = frozenset({Role.HANDLER, Role.OFFICER, Role.DIRECTOR})
WEEK = timedelta(days=7)

_ICONS = {
    Waiting.CHECK: "search",
    Waiting.CHECK_BEGUN: "search",
    Waiting.CHECK_EXPIRED: "clock",
    Waiting.DECIDE: "scales",
    Waiting.DECIDE_AS_DEPUTY: "scales",
    Waiting.MORE_ASKED: "talk",
    Waiting.REFUSED: "scales",
    Waiting.FINDINGS: "search",
    Waiting.ACTIONS: "scales",
    Waiting.REPORTED: "flag",
    Waiting.HANDLE: "folder",
    Waiting.CLOSE: "check-circle",
    Waiting.SECRECY: "sign",
    Waiting.APPROVE: "people",
    Waiting.INTAKE: "clock",
    Waiting.INTAKE_DRAFT: "pen",
    Waiting.DRAFT: "pen",
    Waiting.FAULT: "warning",
    Waiting.WENT_BACK: "warning",
}
_DUTY_ICONS = {
    DutyKind.INFORM_PERSON: "mail",
    DutyKind.COPIES_REMOVED: "trash",
    DutyKind.FILE_CORRESPONDENCE: "folder",
}


@dataclass(frozen=True, kw_only=True)
class Waits:
    """All rows in their order, and the roles that nobody has yet; when they were read makes no difference."""

    items: tuple[WorkItem, ...]
    lacking: tuple[Role, ...]
    names: Mapping[str, str]
    now: datetime = field(compare=False)


class WorklistPage(FetchedPage[Waits]):
    """What waits, in groups by when it is due."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        super().__init__(workplace, shell.worklist())
        self._args = args
        self.set_title(shell.worklist(), words.subtitle())
        self._may_report = workplace.who is not None and bool(workplace.who.roles & REPORTING)
        if self._may_report:
            self.head_with(
                SecondaryButton(
                    emergency_words.verb(), self._emergency, icon_name="clock", spoken=emergency_words.title()
                ),
                PrimaryButton(words.new_report(), self._new_report, icon_name="plus"),
            )

    def acts(self) -> Sequence[Act]:
        """A new report, for who may report."""
        return (Act(title=words.new_report(), run=self._new_report, shortcut=NEW_KEY),) if self._may_report else ()

    def fetch(self, session: Session) -> Waits:
        """Read what waits for the signed-in person."""
        names = {person.id: person.name for person in session.register.people.values()}
        enrols = Role.DIRECTOR in session.me.roles
        lacking = tuple(role for role in NEEDED if enrols and not session.register.with_role(role))
        return Waits(items=worklist(session), lacking=lacking, names=names, now=session.clock.peek())

    def build(self, facts: Waits) -> None:
        """Show the rows under their groups."""
        if facts.lacking:
            roles = values.listed(values.role(role) for role in facts.lacking)
            said = words.lacking(roles)
            self.content.addWidget(EmptyState(said, people_words.enrol(), self._enrol, icon_name="people"))
        elif not facts.items:
            verb = "" if self._may_report else words.to_people()
            self.content.addWidget(EmptyState(words.empty(), verb, self._to_people, icon_name="inbox"))
        rows = [(group, item) for group, items in _grouped(facts) for item in items]

        def made(number: int) -> list[QWidget]:
            group, item = rows[number]
            leads = not number or rows[number - 1][0] != group
            return [*([Heading(group)] if leads else []), self._row(item, facts)]

        parts = Parts(gap=12)
        parts.show_list(len(rows), made)
        self.content.addWidget(parts)

    def _row(self, item: WorkItem, facts: Waits) -> WorkRow:
        said = _said(item, facts.names.get(item.person, ""))
        badge, tone = _badge(item, facts.now)
        icon = _DUTY_ICONS[item.duty] if item.duty is not None else _ICONS[item.kind]
        return WorkRow(
            said.title,
            _subtitle(item, said.explained),
            said.verb,
            lambda: self._go_to(item),
            icon_name=icon,
            tone=tone,
            badge=badge,
            urgent=tone in {Tone.STOP, Tone.CARE} or item.kind in _PRIMARY,
        )

    def _go_to(self, item: WorkItem) -> None:
        if item.kind is Waiting.FAULT:
            self.refresh()
        else:
            self.go(item.page, **item.args)

    def _to_people(self) -> None:
        self.go("people")

    def _enrol(self) -> None:
        self.go("enrol")

    def _emergency(self) -> None:
        self.go("emergency")

    def _new_report(self) -> None:
        self.go("report")


def verb_of(item: WorkItem) -> str:
    """Return in a word or two what waits, for the case list."""
    return values.duty(item.duty) if item.duty is not None else _said(item).verb


def _said(item: WorkItem, person: str = "") -> words.Waits:
    if item.duty is not None:
        return words.duty(item.duty, number=item.case_number)
    return words.waiting(item.kind.value, number=item.case_number, person=person)


_PRIMARY = frozenset(
    {
        Waiting.INTAKE,
        Waiting.CHECK,
        Waiting.CHECK_BEGUN,
        Waiting.DECIDE,
        Waiting.FINDINGS,
        Waiting.ACTIONS,
        Waiting.MORE_ASKED,
    }
)


_NEVER_LATE = frozenset({Waiting.CHECK_EXPIRED, Waiting.FAULT, Waiting.WENT_BACK})
"""What is over or broken asks for something now, and has no date that was missed."""


def _subtitle(item: WorkItem, explained: str) -> str:
    if item.fault is not None:
        return f"{sentence(item.fault.error)} {explained}"
    if item.count:
        return f"{explained} {words.questions_open(item.count)}"
    return explained


def _grouped(facts: Waits) -> list[tuple[str, list[WorkItem]]]:
    order = (words.late(), words.now(), words.this_week(), words.later())
    groups: dict[str, list[WorkItem]] = {name: [] for name in order}
    for item in facts.items:
        groups[_group(item, facts.now)].append(item)
    return [(name, items) for name, items in groups.items() if items]


def _group(item: WorkItem, now: datetime) -> str:
    if item.due is None or item.kind in _NEVER_LATE:
        return words.now()
    if item.due < now:
        return words.late()
    if day_of(item.due) == day_of(now) or item.kind in _PRIMARY:
        return words.now()
    return words.this_week() if item.due < now + WEEK else words.later()


def _badge(item: WorkItem, now: datetime) -> tuple[str, Tone]:
    if item.kind in _NEVER_LATE:
        return "", Tone.STOP
    if item.due is None:
        return words.since(dates.short_day(item.since)), Tone.INFO
    if item.due < now:
        return dates.due(item.due, now), Tone.STOP
    return dates.due(item.due, now), Tone.STOP if day_of(item.due) == day_of(now) else Tone.CARE
