"""What a check of a PDF found: a report that explains itself, with one outcome for those who only ask that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lentiz_desk.ledger.verification import FieldProof


class Outcome(StrEnum):
    """The four answers; ``exit_code`` is what the command line ends with."""

    INTACT = "intact"
    ALTERED = "altered"
    NOT_OURS = "not_ours"
    INTACT_ORIGIN_UNCHECKED = "intact_origin_unchecked"

    @property
    def exit_code(self) -> int:
        """Return 0 intact and from that vault, 1 altered, 2 not one of ours, 3 intact but origin not checked."""
        return list(Outcome).index(self)


class Problem(StrEnum):
    """What is wrong with the file as a whole."""

    UNREADABLE = "unreadable"
    NO_ENTRIES = "no_entries"
    ENTRIES_UNREADABLE = "entries_unreadable"
    SIGNATURE_MISSING = "signature_missing"
    SIGNATURES_SEVERAL = "signatures_several"
    SIGNATURE_WRONG = "signature_wrong"
    SOMETHING_ADDED = "something_added"
    ROSTER_BROKEN = "roster_broken"
    VAULT_WRONG = "vault_wrong"
    EXPORTER_UNKNOWN = "exporter_unknown"
    CERTIFICATE_WRONG = "certificate_wrong"
    ENTRY_ALTERED = "entry_altered"
    OTHER_FINGERPRINT = "other_fingerprint"


class EntryProblem(StrEnum):
    """What is wrong with one entry."""

    UNREADABLE = "unreadable"
    OTHER_VAULT = "other_vault"
    AUTHOR_UNKNOWN = "author_unknown"
    SIGNATURE_WRONG = "signature_wrong"
    FIELDS_WRONG = "fields_wrong"


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldReport:
    """One field: its name and value when it is shown, the value in words where it has any, and what is proven."""

    name: str | None
    value: object
    proof: FieldProof
    text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryReport:
    """One entry as embedded; ``author`` is the name that the roster gives, ``recorded`` the signed time (UTC)."""

    number: int
    id: str
    kind: str
    author: str
    recorded: str
    problems: tuple[EntryProblem, ...]
    fields: tuple[FieldReport, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class VerifyReport:
    """The outcome and its reasons; when it is ``altered``, all else here is what the file claims.

    ``letter`` is the reference of a letter; empty for any other paper.
    """

    outcome: Outcome
    problems: tuple[Problem, ...] = ()
    fingerprint: str | None = None
    case_number: str = ""
    copy_number: int = 0
    prepared_at: str = ""
    exporter: str = ""
    organisation: str = ""
    practice: bool = False
    letter: str = ""
    entries: tuple[EntryReport, ...] = ()
