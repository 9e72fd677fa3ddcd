"""The name of every value that an entry or a case can have, as it stands inside a sentence (lower case)."""

from collections.abc import Iterable

from lentiz_desk.domain.values import (
    AgeBand,
    Answer,
    CaseStatus,
    Category,
    Certainty,
    Consent,
    Deed,
    Direction,
    DutyKind,
    EndedBecause,
    Exclusion,
    FileKind,
    Filing,
    Finding,
    Form,
    Ground,
    Harm,
    LetterKind,
    Level,
    NotKept,
    Outcome,
    Part,
    ReportKind,
    Role,
    Scope,
    Sector,
    SourceKind,
    ViewedHow,
)
from lentiz_desk.words.catalog import _


def capital(name: str) -> str:
    """A name or sentence with a capital first, to stand at the start of a line."""
    return name[:1].upper() + name[1:]


def listed(names: Iterable[str]) -> str:
    """Several names as people write them: "a, b en c"."""
    *first, last = list(names) or [""]
    if not first:
        return last
    return _("{first} and {last}").format(first=", ".join(first), last=last)


def yes_no(*, value: bool) -> str:
    """A plain yes or no."""
    return answer(Answer.YES if value else Answer.NO)


def role(value: Role) -> str:
    """What a person is authorised to be in the app."""
    return {
        Role.OFFICER: _("I&A officer"),
        Role.HANDLER: _("handler"),
        Role.DIRECTOR: _("director"),
        Role.DPO: _("data protection officer (DPO)"),
        Role.BOARD: _("executive board"),
    }[value]


def sector(value: Sector) -> str:
    """The kind of school."""
    return {
        Sector.VO: _("secondary education"),
        Sector.MBO: _("vocational education"),
    }[value]


def scope(value: Scope) -> str:
    """What a report has to do with the school (R2)."""
    return {
        Scope.SCHOOL: _("about school"),
        Scope.OVERLAP: _("where school, work and private life overlap"),
        Scope.PRIVATE: _("purely private"),
    }[value]


def category(value: Category) -> str:
    """What someone is to the school (R1)."""
    return {
        Category.STAFF: _("member of staff"),
        Category.STAFF_WITHOUT_CONTRACT: _("member of staff without a contract"),
        Category.PUPIL: _("pupil"),
        Category.STUDENT: _("student (mbo)"),
        Category.GUARDIAN: _("parent or guardian"),
        Category.INTERN: _("intern"),
        Category.OTHER: _("connected with the school otherwise"),
    }[value]


def age_band(value: AgeBand) -> str:
    """How old a pupil or student was on the day it was recorded."""
    return {
        AgeBand.UNDER_12: _("younger than 12"),
        AgeBand.FROM_12: _("12 to 15 years old"),
        AgeBand.FROM_16: _("16 or 17 years old"),
        AgeBand.ADULT: _("18 or older"),
    }[value]


def part(value: Part) -> str:
    """What someone is in a case."""
    return {
        Part.SUBJECT: _("person concerned"),
        Part.HARMED: _("harmed person"),
        Part.DEPICTED: _("depicted person"),
        Part.WITNESS: _("witness"),
        Part.REPORTER: _("reporter"),
        Part.GUARDIAN: _("parent or guardian"),
    }[value]


def report_kind(value: ReportKind) -> str:
    """What a report is about."""
    return {
        ReportKind.CONDUCT: _("bullying, insult or slander"),
        ReportKind.THREAT: _("threat or stalking"),
        ReportKind.IMAGES: _("pictures, film or sound without consent"),
        ReportKind.SHARING: _("sharing confidential or personal information"),
        ReportKind.PRIVATE_CONTACT: _("private contact between staff and a pupil"),
        ReportKind.OPINION: _("statement of a member of staff"),
        ReportKind.LESSON: _("social media during a lesson"),
        ReportKind.ADVICE: _("question for advice"),
        ReportKind.POSITIVE: _("positive message"),
    }[value]


def harm(value: Harm) -> str:
    """Who is harmed."""
    return {
        Harm.PERSON: _("one or more people"),
        Harm.GROUP: _("a group"),
        Harm.SCHOOL: _("the good name of the school"),
        Harm.NONE: _("no harm known"),
    }[value]


def level(value: Level) -> str:
    """How intrusive a check is, with its number."""
    return {
        Level.AGGREGATE: _("level 0: figures that lead to no person"),
        Level.PUBLIC: _("level 1: what everybody can see"),
        Level.USAGE: _("level 2: usage data of school systems"),
        Level.CONTENT: _("level 3: content in school systems"),
    }[value]


def level_explained(value: Level) -> str:
    """What a level allows to look at, and what not."""
    return {
        Level.AGGREGATE: _("Only totals. Nobody is looked at in person, so no decision is needed."),
        Level.PUBLIC: _("The reported public post or account, without signing in with a private or made-up account."),
        Level.USAGE: _("Who used which school system when. The content of messages and files stays closed."),
        Level.CONTENT: _(
            "What is written in school mail, in Teams or on the school network. This is the heaviest level."
        ),
    }[value]


def source_kind(value: SourceKind) -> str:
    """Where a check may look."""
    return {
        SourceKind.AGGREGATE: _("totals without people"),
        SourceKind.PUBLIC_POST: _("public post"),
        SourceKind.PUBLIC_ACCOUNT: _("public account"),
        SourceKind.USAGE_DATA: _("usage data of a school system"),
        SourceKind.SCHOOL_MAIL: _("school mail"),
        SourceKind.SCHOOL_TEAMS: _("Teams of the school"),
        SourceKind.SCHOOL_NETWORK: _("school network"),
    }[value]


def exclusion(value: Exclusion) -> str:
    """Communication that a check never touches."""
    return {
        Exclusion.PARTICIPATION_COUNCIL: _("with the participation council"),
        Exclusion.COMPANY_DOCTOR: _("with the company doctor"),
        Exclusion.CONFIDENTIAL_ADVISER: _("with the confidential adviser"),
    }[value]


def answer(value: Answer) -> str:
    """An answer in the legal test."""
    return {Answer.YES: _("yes"), Answer.NO: _("no")}[value]


def outcome(value: Outcome) -> str:
    """What a director decided on a check request."""
    return {
        Outcome.ALLOWED: _("allowed"),
        Outcome.NARROWER: _("allowed with limits"),
        Outcome.REFUSED: _("not allowed"),
        Outcome.MORE: _("more information asked"),
    }[value]


def certainty(value: Certainty) -> str:
    """How certain it is who the maker is (A3)."""
    return {
        Certainty.ESTABLISHED: _("established"),
        Certainty.LIKELY: _("likely"),
        Certainty.UNKNOWN: _("unknown"),
    }[value]


def viewed_how(value: ViewedHow) -> str:
    """How a source was viewed."""
    return {
        ViewedHow.SIGNED_OUT: _("without signing in"),
        ViewedHow.SCHOOL_ACCOUNT: _("with an account of the school"),
    }[value]


def finding(value: Finding) -> str:
    """What the director concludes of the report."""
    return {
        Finding.FOUNDED: _("founded"),
        Finding.UNFOUNDED: _("unfounded"),
        Finding.INCONCLUSIVE: _("inconclusive"),
    }[value]


def filing(value: Filing) -> str:
    """What happens with the documents of a case."""
    return {
        Filing.KEEP: _("keep in the file"),
        Filing.DO_NOT_FILE: _("do not put in the file"),
        Filing.DESTROY: _("destroy"),
    }[value]


def direction(value: Direction) -> str:
    """Which way correspondence went."""
    return {Direction.IN: _("incoming"), Direction.OUT: _("outgoing")}[value]


def form(value: Form) -> str:
    """What correspondence is."""
    return {
        Form.LETTER: _("letter"),
        Form.MAIL: _("e-mail"),
        Form.CALL: _("telephone call"),
        Form.MEETING: _("meeting"),
    }[value]


def correspondence(way: Direction, kind: Form) -> str:
    """What correspondence is and which way it went, as the name of the document."""
    return {
        (Direction.IN, Form.LETTER): _("incoming letter"),
        (Direction.OUT, Form.LETTER): _("outgoing letter"),
        (Direction.IN, Form.MAIL): _("incoming e-mail"),
        (Direction.OUT, Form.MAIL): _("outgoing e-mail"),
        (Direction.IN, Form.CALL): _("phone note, incoming"),
        (Direction.OUT, Form.CALL): _("phone note, outgoing"),
        (Direction.IN, Form.MEETING): _("meeting record, at the other party's request"),
        (Direction.OUT, Form.MEETING): _("meeting record, at the school's request"),
    }[(way, kind)]


def letter_kind(value: LetterKind) -> str:
    """What a letter of the school is for."""
    return {
        LetterKind.ACKNOWLEDGEMENT: _("acknowledgement of a report"),
        LetterKind.INFORMATION_BEFORE: _("information before a check"),
        LetterKind.INFORMATION_AFTER: _("information after a check"),
        LetterKind.INFORMATION_LATE: _("information after a check, postponed"),
        LetterKind.INVITATION: _("invitation to a talk"),
        LetterKind.MEETING_RECORD: _("record of the talk"),
        LetterKind.INTENDED_DECISION: _("intended decision"),
        LetterKind.WARNING: _("decision: warning"),
        LetterKind.REPRIMAND: _("decision: reprimand"),
        LetterKind.SUSPENSION: _("decision: suspension"),
        LetterKind.SUSPENSION_EXTENDED: _("decision: extension of a suspension"),
        LetterKind.ACCOUNT_PERMISSION: _("permission for an account"),
        LetterKind.INSPECTOR_CALL: _("call sheet for the confidential inspector"),
        LetterKind.POLICE_ENCLOSURE: _("enclosure for the police"),
        LetterKind.FILE_INDEX: _("index of the file"),
    }[value]


def file_kind(value: FileKind, of_sector: Sector) -> str:
    """The file that a dossier entry goes into; the kind of school decides its name."""
    if value is FileKind.PERSONNEL:
        return _("personnel file")
    return {
        Sector.VO: _("pupil file"),
        Sector.MBO: _("student file"),
    }[of_sector]


def duty(value: DutyKind) -> str:
    """What is due."""
    return {
        DutyKind.INFORM_PERSON: _("inform the person concerned"),
        DutyKind.COPIES_REMOVED: _("remove copies elsewhere"),
        DutyKind.FILE_CORRESPONDENCE: _("put the correspondence in the file"),
    }[value]


def ended_because(value: EndedBecause) -> str:
    """Why an authorisation ended."""
    return {
        EndedBecause.HANDED_IN: _("handed in by the officer"),
        EndedBecause.WITHDRAWN: _("withdrawn by the director"),
        EndedBecause.EXPIRED: _("the term has passed"),
    }[value]


def not_kept(value: NotKept) -> str:
    """Why something should not have been kept."""
    return {
        NotKept.INTIMATE_OR_ILLEGAL: _("intimate or illegal image"),
        NotKept.WRONG_CASE: _("belongs in another case"),
    }[value]


def case_status(value: CaseStatus) -> str:
    """Where a case is."""
    return {
        CaseStatus.REPORTED: _("reported"),
        CaseStatus.REQUESTED: _("waits for a decision"),
        CaseStatus.MORE_ASKED: _("more information asked"),
        CaseStatus.REFUSED: _("check not allowed"),
        CaseStatus.CHECK_RUNNING: _("check is running"),
        CaseStatus.CHECK_ENDED: _("check has ended"),
        CaseStatus.FINDINGS_IN: _("findings handed in"),
        CaseStatus.ACTIONS_DECIDED: _("actions decided"),
        CaseStatus.CLOSED: _("closed"),
    }[value]


def deed(value: Deed) -> str:
    """What was done with an exhibit."""
    return {
        Deed.LOOKED: _("looked at"),
        Deed.EXPORTED: _("exported"),
        Deed.VERIFIED: _("hashed again"),
    }[value]


def consent(value: Consent) -> str:
    """Whether someone who is depicted agreed."""
    return {
        Consent.GIVEN: _("consent given"),
        Consent.REFUSED: _("consent refused"),
        Consent.NOT_ASKED: _("consent not asked"),
        Consent.NOT_KNOWN: _("consent not known"),
    }[value]


def ground(value: Ground) -> str:
    """On what ground words are left out of a copy."""
    return {
        Ground.OTHERS: _("privacy of others"),
        Ground.CONFIDENTIAL: _("confidential communication"),
        Ground.SAFETY: _("someone's safety"),
        Ground.NOT_NEEDED: _("not needed for the purpose of this copy"),
    }[value]
