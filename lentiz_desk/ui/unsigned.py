"""What is about to be signed: shown as it will read, and asked of the rules before anyone fills in a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lentiz_desk.desk.errors import Refused
from lentiz_desk.desk.faults import sentence
from lentiz_desk.desk.naming import naming_of
from lentiz_desk.desk.reading import note_page
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.act import Act
from lentiz_desk.domain.case_rules import may_record
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.refusals import Refusal
from lentiz_desk.domain.texts import Body
from lentiz_desk.ui.kit import Card, Quiet, Text, column, empty_out, group
from lentiz_desk.ui.theme import GRID
from lentiz_desk.words.entries import describe
from lentiz_desk.words.naming import Naming

Line = tuple[str, str]
"""What a fact is called, and the fact."""


@dataclass(frozen=True, kw_only=True)
class Here:
    """A case as the signed-in person may read it, and what a new entry would carry; ``now`` makes no difference."""

    case: str
    state: CaseState
    naming: Naming
    person: str
    name: str
    device: int
    now: datetime = field(compare=False)

    def lines(self, body: Body, *, without: frozenset[str] = frozenset()) -> list[Line]:
        """Return how an entry would read; ``without`` names fields that are not filled in yet."""
        recorded = Recorded(
            id="",
            compartment=self.case,
            author=self.person,
            device=self.device,
            seq=0,
            at=self.now,
            parents=(),
            body=body,
        )
        described = describe(recorded, self.naming)
        return [(label, text) for label, text, name in described.lines if name not in without]


def here(session: Session, case: str) -> Here:
    """Read a case for a form in it; raises NoAccess. The first reading since sign-in leaves a line."""
    state = session.case(case)
    note_page(session, case)
    return Here(
        case=case,
        state=state,
        naming=naming_of(session, state),
        person=session.person,
        name=session.me.name,
        device=session.device,
        now=session.clock.peek(),
    )


def refusal_now(session: Session, state: CaseState, body: Body) -> str:
    """Return why the signed-in person may not record this in a case now, as a sentence; empty when it may be."""
    act = Act(author=session.person, device=session.device, at=session.clock.peek(), body=body)
    return said_why(session, may_record(state, session.register, act))


def said_why(session: Session, refusal: Refusal | None) -> str:
    """Return the sentence of a refusal; empty without one."""
    if refusal is None:
        return ""
    names = {person.id: person.name for person in session.register.people.values()}
    return sentence(Refused(refusal), lambda person: names.get(person, ""))


class Unsigned(Card):
    """What will be signed, read-only; ``empty`` stands there until there is something."""

    def __init__(self, title: str, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._empty = empty
        self._shown: list[Line] | None = None
        self._lines: QVBoxLayout = column(gap=GRID)
        self.add(group(self._lines))
        self.show_lines(())

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these facts instead of what is shown."""
        if list(lines) == self._shown:
            return
        self._shown = list(lines)
        empty_out(self._lines)
        for label, text in lines:
            self._lines.addLayout(column(Quiet(label, small=True), Text(text), gap=0))
        if not lines and self._empty:
            self._lines.addWidget(Quiet(self._empty))

    def lines(self) -> list[Line]:
        """What is shown now."""
        return list(self._shown or ())
