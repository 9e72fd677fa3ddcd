"""What the report page reads: the roster, the locations with who is free to decide, and the rules of now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lentiz_desk.desk.reporting import free_deciders
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_rules import REPORTING, missing_role
from lentiz_desk.domain.rulepack import RulePack
from lentiz_desk.ui.unsigned import said_why


@dataclass(frozen=True, kw_only=True)
class Colleague:
    """Someone in the roster."""

    id: str
    name: str
    function: str


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


def read_report(session: Session) -> ReportFacts:
    """Return what a report can be made of."""
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
        refusal=said_why(session, missing_role(register, session.person, REPORTING)),
        now=session.clock.peek(),
    )
