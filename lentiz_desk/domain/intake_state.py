"""What an emergency intake is, folded from its entries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lentiz_desk.domain.case_entries import ExhibitAdded, ExhibitErased
    from lentiz_desk.domain.case_state import Irregular, Said
    from lentiz_desk.domain.intake_entries import IntakeRecorded
    from lentiz_desk.domain.recorded import Recorded


@dataclass(frozen=True, kw_only=True)
class IntakeState:
    """An emergency intake as its entries make it; its only reader is who signed it."""

    compartment: str
    recorded: Said[IntakeRecorded] | None = None
    exhibits: Mapping[str, Said[ExhibitAdded]] = field(default_factory=dict)
    erased: Mapping[str, Said[ExhibitErased]] = field(default_factory=dict)
    entries: Mapping[str, Recorded] = field(default_factory=dict)
    irregular: tuple[Irregular, ...] = ()

    @property
    def case_number(self) -> str:
        """Return nothing: there is no case yet."""
        return ""

    @property
    def kept(self) -> tuple[str, ...]:
        """Return the hashes of the files that are still there, in their order."""
        named = self.recorded.body.exhibits if self.recorded is not None else ()
        return tuple(name for name in named if name in self.exhibits and name not in self.erased)
