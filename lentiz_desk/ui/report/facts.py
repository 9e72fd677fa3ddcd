"""What the report page reads: the roster, the locations with who is free to decide, and the rules of now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lentiz_desk.desk.reporting import free_deciders
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import ExhibitAdded
from lentiz_desk.domain.case_rules import REPORTING, missing_role
from lentiz_desk.domain.intake_state import IntakeState
from lentiz_desk.domain.rulepack import RulePack
from lentiz_desk.ui.unsigned import said_why
from lentiz_desk.words import emergency as words


@dataclass(frozen=True, kw_only=True)
class Colleague:
    """Someone in the roster."""

    id: str
    name: str
    function: str


@dataclass(frozen=True, kw_only=True)
class IntakeFacts:
    """The emergency intake that a report completes: its line, when it was seen and signed, and its files by hash."""

    compartment: str
    line: str
    seen_at: datetime
    signed_at: datetime
    files: Mapping[str, ExhibitAdded]


@dataclass(frozen=True, kw_only=True)
class ReportFacts:
    """Everything the form offers; ``now`` says when it was read and makes no difference.

    ``deciders`` are the directors and standing deputies by location; ``refusal`` says why nothing can be reported.
    """

    me: str
    colleagues: Mapping[str, Colleague]
    locations: Mapping[str, str]
    own_locations: frozenset[str]
    deciders: Mapping[str, frozenset[str]]
    rules: RulePack
    refusal: str
    now: datetime = field(compare=False)
    intake: IntakeFacts | None = None


def read_report(session: Session, intake: str = "") -> ReportFacts:
    """Return what a report can be made of, and the emergency intake that it completes."""
    here = not intake or intake in session.grants
    refusal = said_why(session, missing_role(session.register, session.person, REPORTING))
    register = session.register
    locations = register.founding.locations
    everyone = sorted(register.people.values(), key=lambda who: who.name.casefold())
    return ReportFacts(
        me=session.person,
        colleagues={who.id: Colleague(id=who.id, name=who.name, function=who.function) for who in everyone},
        locations={location.id: location.name for location in locations},
        own_locations=session.me.locations,
        deciders={location.id: free_deciders(session, location.id, ()) for location in locations},
        rules=session.rules,
        refusal=refusal if here else words.completed(),
        now=session.clock.peek(),
        intake=_intake(session.intake(intake)) if intake and here else None,
    )


def _intake(state: IntakeState) -> IntakeFacts | None:
    if state.recorded is None:
        return None
    return IntakeFacts(
        compartment=state.compartment,
        line=state.recorded.body.line,
        seen_at=state.recorded.body.seen_at,
        signed_at=state.recorded.at,
        files={name: state.exhibits[name].body for name in state.kept},
    )
