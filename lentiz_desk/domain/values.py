"""The words of the field as closed sets: what a field of an entry may say. Glossary: the field's standard terms."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What a person is authorised to be in the app; a person may hold several."""

    OFFICER = "officer"
    HANDLER = "handler"
    DIRECTOR = "director"
    DPO = "dpo"
    BOARD = "board"


class Sector(StrEnum):
    """The kind of school a location is; rules and words follow it."""

    VO = "vo"
    MBO = "mbo"


class Scope(StrEnum):
    """The scope gate R2; what is private is never recorded."""

    SCHOOL = "school"
    OVERLAP = "overlap"
    PRIVATE = "private"


class Category(StrEnum):
    """The categories of people the protocol speaks to (R1)."""

    STAFF = "staff"
    STAFF_WITHOUT_CONTRACT = "staff_without_contract"
    PUPIL = "pupil"
    STUDENT = "student"
    GUARDIAN = "guardian"
    INTERN = "intern"
    OTHER = "other"


class AgeBand(StrEnum):
    """The age band of a pupil or student on the day it was recorded."""

    UNDER_12 = "under_12"
    FROM_12 = "12_15"
    FROM_16 = "16_17"
    ADULT = "18_plus"


class Part(StrEnum):
    """What someone is in a case; only the subject is the person the case is about."""

    SUBJECT = "subject"
    HARMED = "harmed"
    DEPICTED = "depicted"
    WITNESS = "witness"
    REPORTER = "reporter"
    GUARDIAN = "guardian"


class ReportKind(StrEnum):
    """What a report is about; each kind belongs to clauses of the protocol."""

    CONDUCT = "conduct"
    THREAT = "threat"
    IMAGES = "images"
    SHARING = "sharing"
    PRIVATE_CONTACT = "private_contact"
    OPINION = "opinion"
    LESSON = "lesson"
    ADVICE = "advice"
    POSITIVE = "positive"


class Harm(StrEnum):
    """Who is harmed (U2-U4)."""

    PERSON = "person"
    GROUP = "group"
    SCHOOL = "school"
    NONE = "none"


class Level(IntEnum):
    """How far a check goes: 0 no person, 1 public, 2 usage data, 3 content in the school's own systems."""

    AGGREGATE = 0
    PUBLIC = 1
    USAGE = 2
    CONTENT = 3


class SourceKind(StrEnum):
    """Where a check may look; what is neither public nor the school's own does not exist here."""

    AGGREGATE = "aggregate"
    PUBLIC_POST = "public_post"
    PUBLIC_ACCOUNT = "public_account"
    USAGE_DATA = "usage_data"
    SCHOOL_MAIL = "school_mail"
    SCHOOL_TEAMS = "school_teams"
    SCHOOL_NETWORK = "school_network"


SOURCE_LEVEL: dict[SourceKind, Level] = {
    SourceKind.AGGREGATE: Level.AGGREGATE,
    SourceKind.PUBLIC_POST: Level.PUBLIC,
    SourceKind.PUBLIC_ACCOUNT: Level.PUBLIC,
    SourceKind.USAGE_DATA: Level.USAGE,
    SourceKind.SCHOOL_MAIL: Level.CONTENT,
    SourceKind.SCHOOL_TEAMS: Level.CONTENT,
    SourceKind.SCHOOL_NETWORK: Level.CONTENT,
}
"""How intrusive each source is."""


class Exclusion(StrEnum):
    """Confidential communication that a check never touches."""

    PARTICIPATION_COUNCIL = "participation_council"
    COMPANY_DOCTOR = "company_doctor"
    CONFIDENTIAL_ADVISER = "confidential_adviser"


class TestQuestion(StrEnum):
    """The questions of the legal test; each is asked once (sources: :data:`TEST_SOURCES`)."""

    __test__ = False

    INTEREST = "interest"
    LIGHTER_MEANS = "lighter_means"
    INFORMED = "informed"
    EXTENT = "extent"
    CONSEQUENCES = "consequences"
    SAFEGUARDS = "safeguards"
    CONFIDENTIAL = "confidential"
    COVERT_SUSPICION = "covert_suspicion"
    COVERT_OTHER_FAILED = "covert_other_failed"
    COVERT_INCIDENTAL = "covert_incidental"
    COVERT_DPIA = "covert_dpia"


COVERT_QUESTIONS = (
    TestQuestion.COVERT_SUSPICION,
    TestQuestion.COVERT_OTHER_FAILED,
    TestQuestion.COVERT_INCIDENTAL,
    TestQuestion.COVERT_DPIA,
)
OPEN_QUESTIONS = tuple(question for question in TestQuestion if question not in COVERT_QUESTIONS)

_AP = "AP"
_ECHR = "EHRM 61496/08"
TEST_SOURCES: dict[TestQuestion, tuple[str, ...]] = {
    TestQuestion.INTEREST: (_AP, f"{_ECHR} (iii)"),
    TestQuestion.LIGHTER_MEANS: (_AP, f"{_ECHR} (iv)"),
    TestQuestion.INFORMED: (_AP, f"{_ECHR} (i)"),
    TestQuestion.EXTENT: (f"{_ECHR} (ii)",),
    TestQuestion.CONSEQUENCES: (f"{_ECHR} (v)",),
    TestQuestion.SAFEGUARDS: (f"{_ECHR} (vi)",),
    TestQuestion.CONFIDENTIAL: (_AP,),
    TestQuestion.COVERT_SUSPICION: (_AP,),
    TestQuestion.COVERT_OTHER_FAILED: (_AP,),
    TestQuestion.COVERT_INCIDENTAL: (_AP,),
    TestQuestion.COVERT_DPIA: (_AP,),
}
"""Which conditions each question answers: the AP's conditions for checking staff, and the six factors of
Barbulescu v. Romania (ECtHR Grand Chamber, 5 September 2017, no. 61496/08)."""


class Answer(StrEnum):
    """An answer in the legal test; a no is allowed with a motivation and becomes a point of attention."""

    YES = "yes"
    NO = "no"


class Outcome(StrEnum):
    """What a director decides on a check request."""

    ALLOWED = "allowed"
    NARROWER = "narrower"
    REFUSED = "refused"
    MORE = "more"


class Certainty(StrEnum):
    """How certain it is who the maker is (A3)."""

    ESTABLISHED = "established"
    LIKELY = "likely"
    UNKNOWN = "unknown"


class ViewedHow(StrEnum):
    """How a source was viewed; a private or false account is never offered."""

    SIGNED_OUT = "signed_out"
    SCHOOL_ACCOUNT = "school_account"


class Finding(StrEnum):
    """What the director concludes of the report."""

    FOUNDED = "founded"
    UNFOUNDED = "unfounded"
    INCONCLUSIVE = "inconclusive"


class Filing(StrEnum):
    """What happens with an unfounded case (S1)."""

    KEEP = "keep"
    DO_NOT_FILE = "do_not_file"
    DESTROY = "destroy"


class Direction(StrEnum):
    """Which way correspondence went."""

    IN = "in"
    OUT = "out"


class Form(StrEnum):
    """What correspondence is."""

    LETTER = "letter"
    MAIL = "mail"
    CALL = "call"
    MEETING = "meeting"


class LetterKind(StrEnum):
    """What a letter of the school is for; its texts stand in the letter packs of ``resources/letters``."""

    ACKNOWLEDGEMENT = "acknowledgement"
    INFORMATION_BEFORE = "information_before"
    INFORMATION_AFTER = "information_after"
    INFORMATION_LATE = "information_late"
    INVITATION = "invitation"
    MEETING_RECORD = "meeting_record"
    INTENDED_DECISION = "intended_decision"
    WARNING = "warning"
    REPRIMAND = "reprimand"
    SUSPENSION = "suspension"
    SUSPENSION_EXTENDED = "suspension_extended"
    ACCOUNT_PERMISSION = "account_permission"
    INSPECTOR_CALL = "inspector_call"
    POLICE_ENCLOSURE = "police_enclosure"
    FILE_INDEX = "file_index"


class FileKind(StrEnum):
    """The file a dossier entry is for (S1, S4)."""

    PERSONNEL = "personnel"
    STUDENT = "student"


class DutyKind(StrEnum):
    """Duties of the obligations ledger."""

    INFORM_PERSON = "inform_person"
    COPIES_REMOVED = "copies_removed"
    FILE_CORRESPONDENCE = "file_correspondence"


class EndedBecause(StrEnum):
    """Why an authorisation ended before or at its term."""

    HANDED_IN = "handed_in"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class NotKept(StrEnum):
    """Why something should not have been kept."""

    INTIMATE_OR_ILLEGAL = "intimate_or_illegal"
    WRONG_CASE = "wrong_case"


class CaseStatus(StrEnum):
    """Where a case is; computed, never recorded."""

    REPORTED = "reported"
    REQUESTED = "requested"
    MORE_ASKED = "more_asked"
    REFUSED = "refused"
    CHECK_RUNNING = "check_running"
    CHECK_ENDED = "check_ended"
    FINDINGS_IN = "findings_in"
    ACTIONS_DECIDED = "actions_decided"
    CLOSED = "closed"


class Deed(StrEnum):
    """What was done with an exhibit; each deed is a link of its chain of custody."""

    LOOKED = "looked"
    EXPORTED = "exported"
    VERIFIED = "verified"


class Consent(StrEnum):
    """Whether someone who is depicted explicitly agreed (A5)."""

    GIVEN = "given"
    REFUSED = "refused"
    NOT_ASKED = "not_asked"
    NOT_KNOWN = "not_known"


class Ground(StrEnum):
    """On what ground words are left out of a copy."""

    OTHERS = "others"
    CONFIDENTIAL = "confidential"
    SAFETY = "safety"
    NOT_NEEDED = "not_needed"
