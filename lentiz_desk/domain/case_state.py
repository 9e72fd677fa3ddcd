"""What a case is, folded from its entries: nothing here is recorded, everything is computed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CheckDecided,
    CheckRequested,
    CorrespondenceLogged,
    DossierExported,
    EntryCorrected,
    ExhibitAdded,
    ExhibitDescribed,
    ExhibitErased,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.texts import Body
from lentiz_desk.domain.values import CaseStatus, Outcome, Part

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from lentiz_desk.domain.case_entries import CaseOpened, DutyPostponed, DutySettled
    from lentiz_desk.domain.recorded import Recorded
    from lentiz_desk.domain.refusals import Refusal


B = TypeVar("B", bound=Body)


@dataclass(frozen=True, kw_only=True)
class Said(Generic[B]):
    """A fact with its entry: id, who, when."""

    id: str
    author: str
    at: datetime
    body: B


@dataclass(frozen=True, kw_only=True)
class Irregular:
    """An entry that is kept and shown without effect, and why."""

    entry: Recorded
    refusal: Refusal


@dataclass(frozen=True, kw_only=True)
class CaseState:
    """A case as its entries make it. Mappings are by id; tuples are in the order of the fold."""

    compartment: str
    opened: Said[CaseOpened] | None = None
    holders: frozenset[str] = frozenset()
    epoch: int = 1
    conflicts: frozenset[str] = frozenset()
    people: Mapping[int, PersonNoted] = field(default_factory=dict)
    report: Said[ReportRecorded] | None = None
    exhibits: Mapping[str, Said[ExhibitAdded]] = field(default_factory=dict)
    described: Mapping[str, Said[ExhibitDescribed]] = field(default_factory=dict)
    erased: Mapping[str, Said[ExhibitErased]] = field(default_factory=dict)
    requests: tuple[Said[CheckRequested], ...] = ()
    decisions: tuple[Said[CheckDecided], ...] = ()
    withdrawn: Mapping[str, datetime] = field(default_factory=dict)
    quoted: tuple[Recorded, ...] = ()
    quoted_ids: frozenset[str] = frozenset()
    intakes: frozenset[str] = frozenset()
    actions: tuple[Said[ActionsDecided], ...] = ()
    correspondence: tuple[Said[CorrespondenceLogged], ...] = ()
    exports: tuple[Said[DossierExported], ...] = ()
    corrections: Mapping[str, tuple[Said[EntryCorrected], ...]] = field(default_factory=dict)
    settled: tuple[Said[DutySettled], ...] = ()
    postponed: tuple[Said[DutyPostponed], ...] = ()
    closed_at: datetime | None = None
    entries: Mapping[str, Recorded] = field(default_factory=dict)
    irregular: tuple[Irregular, ...] = ()

    @property
    def number(self) -> str:
        """Return the case number without prefix and year: six characters of the compartment id."""
        return self.compartment[:6]

    @property
    def location(self) -> str:
        """Return the location of the case; empty as long as it is not opened."""
        return self.opened.body.location if self.opened is not None else ""

    @property
    def case_number(self) -> str:
        """Return the case number as people write it: ``ZD-2026-K7Q2MX``; it holds no names."""
        year = self.opened.at.year if self.opened else 0
        return f"ZD-{year:04}-{self.number}"

    @property
    def request(self) -> Said[CheckRequested] | None:
        """Return the newest request, or None."""
        return self.requests[-1] if self.requests else None

    @property
    def decision(self) -> Said[CheckDecided] | None:
        """Return the newest decision on the newest request, or None while it waits."""
        if self.request is None:
            return None
        return next((item for item in reversed(self.decisions) if item.body.request == self.request.id), None)

    @property
    def open_request(self) -> Said[CheckRequested] | None:
        """Return the request that waits for a decision, or None."""
        return self.request if self.request is not None and self.decision is None else None

    @property
    def granted(self) -> tuple[Said[CheckDecided], ...]:
        """Return the decisions that opened an authorisation."""
        return tuple(item for item in self.decisions if item.body.outcome in {Outcome.ALLOWED, Outcome.NARROWER})

    @property
    def latest_actions(self) -> Said[ActionsDecided] | None:
        """Return the decision on actions that holds, or None."""
        return self.actions[-1] if self.actions else None

    @property
    def handler(self) -> str:
        """Return the person id of the handler: named by the decision on actions, else who recorded the report."""
        if self.latest_actions is not None:
            return self.latest_actions.body.handler
        return self.opened.author if self.opened is not None else ""

    def of_part(self, part: Part) -> tuple[PersonNoted, ...]:
        """Return the people of the case that are ``part`` of it."""
        return tuple(person for person in self.people.values() if person.part is part)

    def running(self, at: datetime) -> Said[CheckDecided] | None:
        """Return the decision whose authorisation runs at a time, as far as the case knows, or None."""
        for item in reversed(self.granted):
            ends = item.body.ends_at
            if item.id not in self.withdrawn and ends is not None and at <= ends and not self.findings_of(item.id):
                return item
        return None

    def findings_of(self, decision: str) -> tuple[Recorded, ...]:
        """Return the quoted findings that belong to a decision's authorisation."""
        granted = next((item for item in self.granted if item.id == decision), None)
        if granted is None:
            return ()
        return tuple(entry for entry in self.quoted if entry.compartment == granted.body.authorisation)

    def status(self, at: datetime) -> CaseStatus:
        """Return where the case is at a time."""
        if self.closed_at is not None:
            return CaseStatus.CLOSED
        if self.actions:
            return CaseStatus.ACTIONS_DECIDED
        if self.request is None:
            return CaseStatus.REPORTED
        if self.decision is None:
            return CaseStatus.REQUESTED
        match self.decision.body.outcome:
            case Outcome.MORE:
                return CaseStatus.MORE_ASKED
            case Outcome.REFUSED:
                return CaseStatus.REFUSED
            case Outcome.ALLOWED | Outcome.NARROWER:
                if self.findings_of(self.decision.id):
                    return CaseStatus.FINDINGS_IN
                return CaseStatus.CHECK_RUNNING if self.running(at) is not None else CaseStatus.CHECK_ENDED
