"""What an authorisation is: the decided scope and what was done inside it. All that an executor sees."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lentiz_desk.domain.case_entries import (
    CheckDecided,
    CheckRequested,
    EntryCorrected,
    ExhibitAdded,
    ExhibitErased,
    PersonNoted,
)
from lentiz_desk.domain.case_state import Irregular, Said
from lentiz_desk.domain.check_entries import (
    AuthorisationEnded,
    AuthorisationOpened,
    AuthorisationReopened,
    CheckRecorded,
    FindingsHandedIn,
    SeenByAccident,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from lentiz_desk.domain.recorded import Recorded


@dataclass(frozen=True, kw_only=True)
class CheckState:
    """An authorisation as its entries make it."""

    compartment: str
    opened: Said[AuthorisationOpened] | None = None
    holders: frozenset[str] = frozenset()
    epoch: int = 1
    decision: Said[CheckDecided] | None = None
    case_of_decision: str = ""
    request: CheckRequested | None = None
    people: Mapping[int, PersonNoted] = field(default_factory=dict)
    checks: tuple[Said[CheckRecorded], ...] = ()
    accidents: tuple[Said[SeenByAccident], ...] = ()
    exhibits: Mapping[str, Said[ExhibitAdded]] = field(default_factory=dict)
    erased: Mapping[str, Said[ExhibitErased]] = field(default_factory=dict)
    findings: tuple[Said[FindingsHandedIn], ...] = ()
    ended: Said[AuthorisationEnded] | None = None
    reopened: Said[AuthorisationReopened] | None = None
    copies_removed_at: datetime | None = None
    corrections: Mapping[str, tuple[Said[EntryCorrected], ...]] = field(default_factory=dict)
    entries: Mapping[str, Recorded] = field(default_factory=dict)
    irregular: tuple[Irregular, ...] = ()

    @property
    def location(self) -> str:
        """Return the location of the case; empty as long as nothing is opened."""
        return self.opened.body.location if self.opened is not None else ""

    @property
    def case_number(self) -> str:
        """Return the case number as people write it."""
        if self.opened is None:
            return ""
        return f"ZD-{self.opened.body.case_year:04}-{self.opened.body.case[:6]}"

    @property
    def finished(self) -> bool:
        """Say whether the officers are done: handed in and finished, or ended."""
        return self.ended is not None or any(item.body.finish for item in self.findings)

    @property
    def ends_at(self) -> datetime | None:
        """Return until when something can be recorded, or None without a decision."""
        if self.reopened is not None:
            return self.reopened.body.until
        return self.decision.body.ends_at if self.decision is not None else None

    def usable(self, at: datetime) -> bool:
        """Say whether officers may still record at a time."""
        return not self.finished and self.ends_at is not None and at <= self.ends_at

    @property
    def open_questions(self) -> tuple[str, ...]:
        """Return the keys of the decided questions without any check that answers them."""
        if self.decision is None:
            return ()
        seen = {item.body.question for item in self.checks}
        return tuple(key for key in self.decision.body.questions if key not in seen)
