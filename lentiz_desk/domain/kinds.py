"""Every kind of entry by its name, so that bytes find their type and a newcomer finds the list."""

from __future__ import annotations

from typing import ClassVar, get_args

from lentiz_desk.domain.case_entries import CaseEntry
from lentiz_desk.domain.check_entries import CheckEntry
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.register_entries import RegisterEntry
from lentiz_desk.domain.texts import Body

AnyEntry = RegisterEntry | CaseEntry | CheckEntry | IntakeRecorded | OversightNoted

KINDS: dict[str, type[Body]] = {body.kind: body for body in get_args(AnyEntry)}
"""Kind name to type."""


class Unknown(Body, frozen=True, kw_only=True):
    """An entry of a kind that a newer version wrote: kept and shown as such, without effect."""

    kind: ClassVar[str] = "unknown"
    written_as: str
