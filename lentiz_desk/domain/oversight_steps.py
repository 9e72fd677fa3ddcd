"""What a line of oversight is about: the kind of its step, and its core as facts. Nothing of it is free text."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import msgspec

from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CheckDecided,
    CheckRequested,
    ConflictDeclared,
    DecisionWithdrawn,
    DossierExported,
    EntriesQuoted,
    ExhibitHandled,
    HoldersSet,
    RequestedSource,
)
from lentiz_desk.domain.check_entries import (
    AuthorisationEnded,
    AuthorisationOpened,
    AuthorisationReopened,
    CheckEntry,
)
from lentiz_desk.domain.kinds import KINDS
from lentiz_desk.domain.register_entries import LetterWorded, RegisterEntry
from lentiz_desk.domain.texts import Body, core_fields, empty_text, text_fields
from lentiz_desk.domain.values import Deed

if TYPE_CHECKING:
    from collections.abc import Mapping

LISTED = "oversight.exported"
"""The step of a list of these lines that left the vault."""

SIGN_IN_CHANGED = "passphrase.changed"
"""The step of someone who changed the own passphrase on a device."""


class StepKind(StrEnum):
    """What kind of step a line tells of, in the order in which one looks for it."""

    READING = "reading"
    DECISION = "decision"
    ACCESS = "access"
    CHECK = "check"
    LEAVING = "leaving"
    CASE = "case"
    PEOPLE = "people"
    VAULT = "vault"
    OTHER = "other"


class CopyLeft(msgspec.Struct, frozen=True, kw_only=True):
    """A copy of a dossier entry left the vault, as a file or on paper."""

    copy_number: int
    printed: bool


class ListLeft(msgspec.Struct, frozen=True, kw_only=True):
    """A list of lines left the vault: in which form, how many lines, and the SHA-256 of the file."""

    form: Literal["csv", "pdf"]
    lines: int
    document: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


Core = CheckRequested | CheckDecided | CopyLeft | ListLeft

_CORES: dict[str, type[Core]] = {
    CheckRequested.kind: CheckRequested,
    CheckDecided.kind: CheckDecided,
    DossierExported.kind: CopyLeft,
    LISTED: ListLeft,
}
_KINDS: dict[str, StepKind] = {
    **{body.kind: StepKind.CASE for body in KINDS.values()},
    **{body.kind: StepKind.PEOPLE for body in get_args(RegisterEntry)},
    **{body.kind: StepKind.CHECK for body in (*get_args(CheckEntry), EntriesQuoted)},
    **{
        body.kind: StepKind.ACCESS
        for body in (HoldersSet, ConflictDeclared, AuthorisationOpened, AuthorisationEnded, AuthorisationReopened)
    },
    **{body.kind: StepKind.DECISION for body in (CheckRequested, CheckDecided, DecisionWithdrawn, ActionsDecided)},
    DossierExported.kind: StepKind.LEAVING,
    LISTED: StepKind.LEAVING,
    "exhibit.exported": StepKind.LEAVING,
    "exhibit.verified": StepKind.READING,
    "sheet.printed": StepKind.LEAVING,
    "scope.private": StepKind.CASE,
    LetterWorded.kind: StepKind.VAULT,
    SIGN_IN_CHANGED: StepKind.PEOPLE,
}
_DEEDS = {Deed.LOOKED: "read.exhibit", Deed.EXPORTED: "exhibit.exported", Deed.VERIFIED: "exhibit.verified"}
_BEGINNINGS = {"read": StepKind.READING, "vault": StepKind.VAULT}
"""What a step begins with that is no entry."""


def step_of(body: Body) -> str:
    """Return the step that a recording is: its kind, and of an exhibit what was done with it."""
    return _DEEDS[body.deed] if isinstance(body, ExhibitHandled) else body.kind


def kind_of(step: str) -> StepKind:
    """Return the kind of a step; of one that this version does not know, what its name begins with, or OTHER."""
    known = _KINDS.get(step)
    return known if known is not None else _BEGINNINGS.get(step.partition(".")[0], StepKind.OTHER)


def core_of(step: str, core: Mapping[str, object]) -> Core | None:
    """Return the core of a line as facts; None without a core one can read.

    Whatever was written there, words are empty, keys are only counted, and of ids those of executors stay.
    """
    kind = _CORES.get(step)
    if kind is None:
        return None
    try:
        if issubclass(kind, CheckRequested | CheckDecided):
            kept = {name: core[name] for name in core_fields(kind) if name in core}
            values = kept | {name: empty_text(kind, name) for name in text_fields(kind)}
            return _only_facts(msgspec.convert(values, type=kind, strict=True))
        return msgspec.convert(dict(core), type=kind, strict=True)
    except (msgspec.ValidationError, RecursionError):
        return None


def _only_facts(body: CheckRequested | CheckDecided) -> CheckRequested | CheckDecided:
    """Return a test or decision in which no text is left that somebody typed or a program made up."""
    counted = {
        "sources": tuple(
            RequestedSource(key=str(number), source=item.source) for number, item in enumerate(body.sources, 1)
        ),
        "questions": tuple(str(number) for number, _key in enumerate(body.questions, 1)),
    }
    if isinstance(body, CheckRequested):
        return msgspec.structs.replace(body, requester="", replaces="", **counted)
    return msgspec.structs.replace(body, request="", authorisation="", asked=(), **counted)
