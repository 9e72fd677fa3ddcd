"""Reading oversight: who did which step when, the core of tests and decisions, and which lines lack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.desk.oversight import (
    MissingLines,
    doubled_lines,
    lines_gone,
    missing_lines,
    note_reading,
)
from lentiz_desk.desk.people import OVERSEERS
from lentiz_desk.desk.session import CASE, OVERSIGHT, Session
from lentiz_desk.domain.case_entries import CaseOpened
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.oversight_steps import Core, StepKind, core_of, kind_of
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.values import Role
from lentiz_desk.words import dates
from lentiz_desk.words import oversight as words
from lentiz_desk.words.naming import Naming

_CASE = re.compile("[0-9A-HJKMNP-TV-Z]{26}")
_NUMBER = 6


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line as it is read: its number in the author's chain, who, when, where, which step, and its core as facts.

    ``via`` is the name of the person in whose session it was signed, empty for one's own; ``case`` is a case number,
    empty where the step belongs to no case; ``step`` is empty when this version does not know it. No free text.
    """

    number: int
    at: datetime
    author: str
    name: str
    roles: frozenset[Role]
    device: int
    via: str
    step: str
    kind: StepKind
    case: str
    core: Core | None


@dataclass(frozen=True, kw_only=True)
class Lacking:
    """Numbers that lack in someone's chain, or stand in it twice, from which to which."""

    name: str
    device: int
    via: str
    gaps: tuple[tuple[int, int], ...]
    twice: bool
    ends: bool


@dataclass(frozen=True, kw_only=True)
class LineGone:
    """An entry that this person holds, whose line is not here: by whom, when, which step, in which case."""

    name: str
    at: datetime
    step: str
    case: str


@dataclass(frozen=True, kw_only=True)
class Overseen:
    """Everything that can be overseen, newest first, and what is wrong with it as far as this person can tell.

    ``people`` are those who left lines, by id, in the order of their names; ``compared`` says that this person also
    holds cases, so that their entries were compared with the lines. ``naming`` and ``adopted`` (the edition of the
    protocol) put the core into words.
    """

    lines: tuple[Line, ...]
    people: tuple[tuple[str, str], ...]
    lacking: tuple[Lacking, ...]
    gone: tuple[LineGone, ...]
    compared: bool
    naming: Naming
    adopted: date

    @property
    def whole(self) -> bool:
        """Say whether nothing lacks, as far as this person can tell."""
        return not self.lacking and not self.gone


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which lines are asked for: from and up to and including which Dutch day, of whom, which steps, which case."""

    since: date | None = None
    until: date | None = None
    person: str = ""
    kind: StepKind | None = None
    case: str = ""

    def passes(self, line: Line) -> bool:
        """Say whether a line is asked for."""
        return (
            self.person in {"", line.author}
            and self.kind in {None, line.kind}
            and self.case.strip().upper() in line.case
            and self._passes_day(line)
        )

    def _passes_day(self, line: Line) -> bool:
        if self.since is None and self.until is None:
            return True
        day = dates.local(line.at).date()
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def oversees(session: Session) -> bool:
    """Say whether this person holds oversight and is a director or a DPO."""
    return OVERSIGHT in session.grants and session.me.active and bool(session.me.roles & OVERSEERS)


def oversee(session: Session) -> Overseen:
    """Return all lines; looking leaves one, too, per unlock. Raises NoAccess for who does not oversee."""
    if not oversees(session):
        raise NoAccess
    note_reading(session, OVERSIGHT, "", "read.oversight")
    return read_oversight(session)


def read_oversight(session: Session) -> Overseen:
    """Return all lines without leaving one, for who leaves one anyway; raises NoAccess as ``oversee``."""
    if not oversees(session):
        raise NoAccess
    missing, twice, gone = missing_lines(session), doubled_lines(session), lines_gone(session)
    noted = [item for item in session.open(OVERSIGHT).recorded.values() if isinstance(item.body, OversightNoted)]
    numbers = _case_numbers(noted)
    lines = [_line(session, item, item.body, numbers) for item in noted if isinstance(item.body, OversightNoted)]
    lines.sort(key=lambda line: (line.at, line.author, line.number), reverse=True)
    names = {line.author: line.name for line in lines}
    return Overseen(
        lines=tuple(lines),
        people=tuple(sorted(names.items(), key=lambda item: item[1].casefold())),
        lacking=(
            *(_lacking(session, chain, twice=False) for chain in missing),
            *(_lacking(session, chain, twice=True) for chain in twice),
        ),
        gone=tuple(_gone(session, entry, numbers) for entry in gone),
        compared=bool(session.of_kind(CASE)),
        naming=Naming(people={person.id: person.name for person in session.register.people.values()}),
        adopted=session.register.founding.edition.adopted,
    )


def _line(session: Session, recorded: Recorded, body: OversightNoted, numbers: Mapping[str, str]) -> Line:
    author = session.register.person(recorded.author)
    return Line(
        number=recorded.seq,
        at=recorded.at,
        author=recorded.author,
        name=_name(session, recorded.author),
        roles=author.roles if author is not None else frozenset(),
        device=recorded.device,
        via=_name(session, body.via) if body.via else "",
        step=body.step if words.is_known(body.step) else "",
        kind=kind_of(body.step),
        case=numbers.get(body.case, ""),
        core=core_of(body.step, body.core),
    )


def _lacking(session: Session, chain: MissingLines, *, twice: bool) -> Lacking:
    return Lacking(
        name=_name(session, chain.author),
        device=chain.device,
        via=_name(session, chain.via) if chain.via else "",
        gaps=chain.gaps,
        twice=twice,
        ends=chain.ends,
    )


def _gone(session: Session, entry: Recorded, numbers: Mapping[str, str]) -> LineGone:
    compartment = entry.compartment
    if compartment in session.grants and session.grants[compartment].kind != CASE:
        opened = session.open(compartment).recorded.values()
        compartment = next((getattr(item.body, "case", "") for item in opened), "")
    return LineGone(
        name=_name(session, entry.author),
        at=entry.at,
        step=entry.body.kind,
        case=numbers.get(compartment, ""),
    )


def _name(session: Session, person: str) -> str:
    known = session.register.person(person)
    return known.name if known is not None else words.stranger()


def _case_numbers(noted: Iterable[Recorded]) -> dict[str, str]:
    """Return case numbers by compartment: the year is that of the line of its opening, or else of its first line."""
    years: dict[str, tuple[bool, datetime]] = {}
    for item in noted:
        if isinstance(item.body, OversightNoted) and _CASE.fullmatch(item.body.case):
            dated = (item.body.step != CaseOpened.kind, item.at)
            years[item.body.case] = min(dated, years.get(item.body.case, dated))
    return {case: f"ZD-{at.year:04}-{case[:_NUMBER]}" for case, (_later, at) in years.items()}
