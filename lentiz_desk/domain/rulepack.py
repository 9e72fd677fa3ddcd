"""A rule pack as data: terms, measures, clauses and texts of a time, each rule with its source."""

from __future__ import annotations

from datetime import date

import msgspec

from lentiz_desk.domain.values import Category, DutyKind, ReportKind


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of measure (S3, S5): for whom, of what type, from which clause. Words: ``words.measures``."""

    key: str
    for_categories: tuple[Category, ...]
    type: str
    source: str


class DutyTerm(msgspec.Struct, frozen=True, kw_only=True):
    """How many days after its cause a duty is due, and where that comes from."""

    duty: DutyKind
    days: int
    source: str


class ClausesOf(msgspec.Struct, frozen=True, kw_only=True):
    """Which clauses a kind of report usually touches; a suggestion only."""

    report_kind: ReportKind
    clauses: tuple[str, ...]


class RulePack(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Rules of a time. A case keeps the pack that held when it was opened."""

    id: str
    valid_from: date
    secrecy_text: str
    secrecy_days: int
    clauses: tuple[str, ...]
    suggested: tuple[ClausesOf, ...]
    platforms: tuple[str, ...]
    measures: tuple[Measure, ...]
    duty_terms: tuple[DutyTerm, ...]
    phones: dict[str, str]

    def days(self, duty: DutyKind) -> int:
        """Return the term of a duty in days."""
        return next((term.days for term in self.duty_terms if term.duty is duty), 14)

    def measures_for(self, category: Category) -> tuple[Measure, ...]:
        """Return the measures that exist for a category of people."""
        return tuple(measure for measure in self.measures if category in measure.for_categories)
