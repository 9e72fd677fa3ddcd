"""What a case records, from report to closing. People are case-local numbers; their names are words of their own."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import msgspec

from lentiz_desk.domain.mail_values import MailFault
from lentiz_desk.domain.texts import Body, Moment, Text, Texts
from lentiz_desk.domain.values import (
    AgeBand,
    Answer,
    Category,
    Certainty,
    Consent,
    Deed,
    Direction,
    DutyKind,
    Exclusion,
    FileKind,
    Filing,
    Finding,
    Form,
    Harm,
    LetterKind,
    Level,
    NotKept,
    Outcome,
    Part,
    ReportKind,
    Scope,
    SourceKind,
    TestQuestion,
)


class CaseOpened(Body, frozen=True, kw_only=True):
    """A case began: where, under which edition and rules, who holds its key, who in the roster is concerned."""

    kind: ClassVar[str] = "case.opened"
    location: str
    edition: str
    rules: str
    holders: tuple[str, ...]
    concerned: tuple[str, ...]


class HoldersSet(Body, frozen=True, kw_only=True):
    """Who holds the compartment's key from this epoch on; only a holding director says so."""

    kind: ClassVar[str] = "holders.set"
    epoch: int
    holders: tuple[str, ...]
    why: Text


class PersonNoted(Body, frozen=True, kw_only=True):
    """Someone got a number in this case. ``roster`` is the person id of a colleague in the app, else empty."""

    kind: ClassVar[str] = "person.noted"
    number: int
    part: Part
    category: Category
    age_band: AgeBand | None = None
    age_on: date | None = None
    guardian_of: tuple[int, ...] = ()
    authority: bool | None = None
    address_shared: bool | None = None
    roster: str = ""
    name: Text
    group: Text = ""
    function: Text = ""


class ReportRecorded(Body, frozen=True, kw_only=True):
    """What was reported, as neutral facts."""

    kind: ClassVar[str] = "report.recorded"
    scope: Scope
    report_kind: ReportKind
    received: Moment
    reporter: int | None
    clauses: tuple[str, ...]
    platform: str
    harm: tuple[Harm, ...]
    posted: date | None = None
    scope_why: Text = ""
    account: Text = ""
    address: Text = ""
    facts: Text
    harm_why: Text = ""


class ExhibitAdded(Body, frozen=True, kw_only=True):
    """A file was brought in, byte-identical; custody starts here. ``exhibit`` is its SHA-256 in hex.

    ``within`` is the SHA-256 of the mail to which it was attached, and which is an exhibit of its own; or empty.
    """

    kind: ClassVar[str] = "exhibit.added"
    later: ClassVar[tuple[str, ...]] = ("within",)
    exhibit: str
    size: int
    media_type: str
    captured_at: Moment | None
    captured_on: str
    brought_at: Moment
    still_online: bool | None = None
    intimate_asked: bool = False
    within: str = ""
    name: Text
    address: Text = ""
    account: Text = ""
    brought_by: Text = ""
    shows: Text = ""


class Depicted(msgspec.Struct, frozen=True, kw_only=True):
    """A person of the case whom an exhibit shows, and whether they explicitly agreed to be shown (A5)."""

    person: int
    consent: Consent


class ExhibitDescribed(Body, frozen=True, kw_only=True):
    """What became known of an exhibit: where it stood, since and until when, and whom it shows (A4, A5).

    The newest description holds; the earlier ones stay.
    """

    kind: ClassVar[str] = "exhibit.described"
    exhibit: str
    platform: str = ""
    posted_at: Moment | None = None
    still_online: bool | None = None
    deleted_at: Moment | None = None
    depicted: tuple[Depicted, ...] = ()
    address: Text = ""
    account: Text = ""
    shows: Text = ""


class ExhibitHandled(Body, frozen=True, kw_only=True):
    """Someone looked at an exhibit, took a copy out, or had its bytes hashed again; ``intact`` is what that found."""

    kind: ClassVar[str] = "exhibit.handled"
    exhibit: str
    deed: Deed
    intact: bool = True
    receiver: Text = ""
    why: Text = ""


class RequestedSource(msgspec.Struct, frozen=True, kw_only=True):
    """A source of a request, by key; what exactly it is stands in the words of the same key."""

    key: str
    source: SourceKind


class CheckRequested(Body, frozen=True, kw_only=True):
    """A request for a check with the legal test; the requester may be someone without the app.

    ``requester`` is a roster person id, or empty when the requester works outside the app.
    """

    kind: ClassVar[str] = "check.requested"
    requester: str
    replaces: str = ""
    subjects: tuple[int, ...]
    sources: tuple[RequestedSource, ...]
    period_from: Moment
    period_until: Moment
    after_decision: bool
    level: Level
    covert: bool
    questions: tuple[str, ...]
    exclusions: tuple[Exclusion, ...]
    executors: tuple[str, ...]
    answers: dict[TestQuestion, Answer]
    requester_function: Text = ""
    purpose: Text
    suspicion: Text
    source_texts: Texts
    question_texts: Texts
    after_decision_why: Text = ""
    motivations: Texts


class CheckDecided(Body, frozen=True, kw_only=True):
    """The director's decision on a request. Allowed or narrower, it fixes the scope and names the authorisation."""

    kind: ClassVar[str] = "check.decided"
    request: str
    outcome: Outcome
    subjects: tuple[int, ...] = ()
    sources: tuple[RequestedSource, ...] = ()
    period_from: Moment | None = None
    period_until: Moment | None = None
    level: Level = Level.AGGREGATE
    covert: bool = False
    questions: tuple[str, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    executors: tuple[str, ...] = ()
    ends_at: Moment | None = None
    authorisation: str = ""
    asked: tuple[str, ...] = ()
    no_personal_interest: bool
    motivation: Text


class ConflictDeclared(Body, frozen=True, kw_only=True):
    """A person has an interest in this case and is locked out of it."""

    kind: ClassVar[str] = "conflict.declared"
    person: str
    why: Text = ""


class DecisionWithdrawn(Body, frozen=True, kw_only=True):
    """A decision ended before its term; it is never corrected."""

    kind: ClassVar[str] = "decision.withdrawn"
    decision: str
    why: Text


class EntriesQuoted(Body, frozen=True, kw_only=True):
    """Entries of another compartment stand here with their own bytes and signature."""

    kind: ClassVar[str] = "entries.quoted"
    origin: str
    entries: tuple[str, ...]
    exhibits: tuple[str, ...] = ()


class IntakeQuoted(Body, frozen=True, kw_only=True):
    """An emergency intake stands in the case that it became, with its own bytes and signature."""

    kind: ClassVar[str] = "intake.quoted"
    origin: str
    entries: tuple[str, ...]
    exhibits: tuple[str, ...] = ()


class MeasureChosen(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of measure from the rule pack, for one person of the case."""

    measure: str
    person: int


class ActionsDecided(Body, frozen=True, kw_only=True):
    """The director's decision on actions; no action is a decision, too. Names the handler."""

    kind: ClassVar[str] = "actions.decided"
    replaces: str = ""
    finding: Finding
    certainty: Certainty
    measures: tuple[MeasureChosen, ...]
    filing: Filing
    keep_until: date | None = None
    handler: str
    officer_keeps_access: bool
    no_personal_interest: bool
    motivation: Text
    officer_why: Text = ""


class CorrespondenceLogged(Body, frozen=True, kw_only=True):
    """Correspondence, numbered without gaps per case and device; ``number`` is the running part.

    Of a mail that was brought in, ``mail`` is the SHA-256 of the file itself, ``zone`` the minutes from UTC that its
    date was written in, and ``faults`` what could not be read of it. Of a letter that was made here, ``letter`` says
    what it is for, and ``about`` whom of the case.
    """

    kind: ClassVar[str] = "correspondence.logged"
    later: ClassVar[tuple[str, ...]] = (
        *("mail", "zone", "faults", "attachment_lacks", "letter", "about"),
        *("sender", "recipients", "copied", "message_id", "references"),
    )
    number: int
    direction: Direction
    form: Form
    happened: Moment
    into_file: bool
    exhibits: tuple[str, ...] = ()
    mail: str = ""
    zone: int | None = None
    faults: tuple[MailFault, ...] = ()
    attachment_lacks: bool = False
    letter: LetterKind | None = None
    about: int | None = None
    other_party: Text
    subject: Text
    content: Text
    participants: Text = ""
    not_filed_why: Text = ""
    sender: Text = ""
    recipients: Text = ""
    copied: Text = ""
    message_id: Text = ""
    references: Text = ""


class DutySettled(Body, frozen=True, kw_only=True):
    """A duty was done, or does not apply and why."""

    kind: ClassVar[str] = "duty.settled"
    duty: DutyKind
    about: str
    done_at: Moment
    applies: bool = True
    how: Text


class DutyPostponed(Body, frozen=True, kw_only=True):
    """A duty waits until a date, with a reason that will be reviewed."""

    kind: ClassVar[str] = "duty.postponed"
    duty: DutyKind
    about: str
    until: Moment
    why: Text


class DossierExported(Body, frozen=True, kw_only=True):
    """A dossier entry left the vault: which entries, for whom, which copy, with which hash.

    ``redacted`` are the fields per entry in which words were left out, and ``left_out`` those words with their ground.
    ``shown`` are the exhibits that are drawn in it, ``attached`` those that are inside as they were received.
    """

    kind: ClassVar[str] = "dossier.exported"
    later: ClassVar[tuple[str, ...]] = ("redacted", "shown", "attached", "left_out")
    file_kind: FileKind
    entries: tuple[str, ...]
    withheld: dict[str, tuple[str, ...]]
    copy_number: int
    document: str
    printed: bool
    redacted: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    shown: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    receiver: Text
    purpose: Text
    left_out: Texts = msgspec.field(default_factory=dict)


class EntryCorrected(Body, frozen=True, kw_only=True):
    """New wording for an earlier entry; old and new are both shown. ``values`` are core fields as JSON values."""

    kind: ClassVar[str] = "entry.corrected"
    target: str
    values: dict[str, Any]
    texts: Texts
    why: Text


class ExhibitErased(Body, frozen=True, kw_only=True):
    """Bytes that should not have been kept are gone; hash, who, when and why stay."""

    kind: ClassVar[str] = "exhibit.erased"
    exhibit: str
    because: NotKept
    police_considered: bool
    why: Text


class CaseClosed(Body, frozen=True, kw_only=True):
    """The case is done; nothing is due any more."""

    kind: ClassVar[str] = "case.closed"
    why: Text = ""


CaseEntry = (
    CaseOpened
    | HoldersSet
    | PersonNoted
    | ReportRecorded
    | ExhibitAdded
    | CheckRequested
    | CheckDecided
    | ConflictDeclared
    | DecisionWithdrawn
    | EntriesQuoted
    | IntakeQuoted
    | ActionsDecided
    | CorrespondenceLogged
    | DutySettled
    | DutyPostponed
    | DossierExported
    | EntryCorrected
    | ExhibitDescribed
    | ExhibitHandled
    | ExhibitErased
    | CaseClosed
)
