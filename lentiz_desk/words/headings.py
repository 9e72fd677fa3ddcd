"""What an entry is called: by its kind alone, and with its facts."""

from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CheckDecided,
    CorrespondenceLogged,
    DossierExported,
    DutyPostponed,
    DutySettled,
    ExhibitAdded,
    ExhibitDescribed,
    ExhibitErased,
    ExhibitHandled,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.register_entries import PersonEnrolled
from lentiz_desk.words import values
from lentiz_desk.words.catalog import _
from lentiz_desk.words.naming import Naming

_SERIES = 6

_ICONS = {
    "vault.founded": "key",
    "person.enrolled": "person",
    "keys.countersigned": "key",
    "enrolment.approved": "check",
    "deputy.appointed": "switch",
    "secrecy.declared": "shield",
    "letter.worded": "pen",
    "case.opened": "folder",
    "holders.set": "key",
    "person.noted": "person",
    "report.recorded": "flag",
    "exhibit.added": "paperclip",
    "check.requested": "help",
    "check.decided": "scales",
    "conflict.declared": "warning",
    "decision.withdrawn": "stop",
    "entries.quoted": "inbox",
    "actions.decided": "scales",
    "correspondence.logged": "mail",
    "duty.settled": "check-circle",
    "duty.postponed": "clock",
    "dossier.exported": "export",
    "entry.corrected": "pen",
    "exhibit.described": "paperclip",
    "exhibit.handled": "eye",
    "exhibit.erased": "trash",
    "case.closed": "lock",
    "authorisation.opened": "unlock",
    "check.recorded": "eye",
    "seen.by_accident": "eye-off",
    "findings.handed_in": "sign",
    "authorisation.ended": "stop",
    "authorisation.reopened": "history",
    "intake.recorded": "clock",
    "intake.quoted": "inbox",
    "oversight.noted": "book",
}
_CORRESPONDENCE_ICONS = {"letter": "file", "mail": "mail", "call": "phone", "meeting": "talk"}


def icon(recorded: Recorded) -> str:
    """The name of the icon of an entry, as it is in ``resources/icons``."""
    if isinstance(recorded.body, CorrespondenceLogged):
        return _CORRESPONDENCE_ICONS[recorded.body.form.value]
    return _ICONS.get(recorded.body.kind, "help")


def correspondence_number(recorded: Recorded) -> str:
    """The number of correspondence as people write it: case, laptop, running ("K7Q2MX-02-03")."""
    running = recorded.body.number if isinstance(recorded.body, CorrespondenceLogged) else 0
    return f"{recorded.compartment[:_SERIES]}-{recorded.device:02}-{running:02}"


def heading(recorded: Recorded, naming: Naming) -> str:
    """The title of an entry, with the fact that says most."""
    name = kind_name(recorded.body.kind)
    fact = _fact(recorded, naming)
    return _("{heading}: {fact}").format(heading=name, fact=fact) if fact else name


def kind_name(kind: str) -> str:
    """What entries of a kind are called; one of a newer version says that it is."""
    return (_case_names() | _other_names()).get(kind) or _("Recorded by a newer version")


def step_name(step: str) -> str:
    """A step in the log: a kind of entry, or a reading that is no entry."""
    read = {
        "read.case": _("Case read"),
        "read.check": _("Check read"),
        "read.exhibit": _("Exhibit shown"),
        "exhibit.exported": _("Exhibit exported"),
        "exhibit.verified": _("Exhibit hashed again"),
        "read.preview": _("Copy previewed"),
        "read.search": _("Searched"),
        "scope.private": _("Private report, not kept"),
    }
    known = _case_names() | _other_names() | read
    return known.get(step, step)


def _fact(recorded: Recorded, naming: Naming) -> str:  # noqa: C901, PLR0911 - one case per kind with a telling fact
    match recorded.body:
        case CheckDecided() as body:
            return values.outcome(body.outcome)
        case ActionsDecided() as body:
            return values.finding(body.finding)
        case ReportRecorded() as body:
            return values.report_kind(body.report_kind)
        case PersonNoted() as body:
            return _("{part} {number}").format(part=values.part(body.part), number=body.number)
        case ExhibitAdded() | ExhibitErased() | ExhibitDescribed() as body:
            return naming.exhibit(body.exhibit)
        case ExhibitHandled() as body:
            return _("{exhibit}, {deed}").format(exhibit=naming.exhibit(body.exhibit), deed=values.deed(body.deed))
        case CorrespondenceLogged() as body:
            return _("{kind}, {number}").format(
                kind=values.correspondence(body.direction, body.form), number=correspondence_number(recorded)
            )
        case DutySettled() | DutyPostponed() as body:
            return values.duty(body.duty)
        case DossierExported() as body:
            return _("copy {number}").format(number=body.copy_number)
        case PersonEnrolled() as body:
            return body.person.name
        case OversightNoted() as body:
            return step_name(body.step)
        case _:
            return ""


def _case_names() -> dict[str, str]:
    return {
        "case.opened": _("Case opened"),
        "holders.set": _("Access changed"),
        "person.noted": _("Person in the case"),
        "report.recorded": _("Report"),
        "exhibit.added": _("Exhibit added"),
        "check.requested": _("Check request"),
        "check.decided": _("Decision"),
        "conflict.declared": _("Conflict of interest declared"),
        "decision.withdrawn": _("Decision withdrawn"),
        "entries.quoted": _("Findings taken over"),
        "actions.decided": _("Decision on actions"),
        "correspondence.logged": _("Correspondence"),
        "duty.settled": _("Duty settled"),
        "duty.postponed": _("Duty postponed"),
        "dossier.exported": _("Dossier entry made"),
        "entry.corrected": _("Correction"),
        "exhibit.described": _("Exhibit described"),
        "exhibit.handled": _("Exhibit handled"),
        "exhibit.erased": _("Exhibit erased"),
        "case.closed": _("Case closed"),
    }


def _other_names() -> dict[str, str]:
    return {
        "vault.founded": _("Vault founded"),
        "person.enrolled": _("Person enrolled"),
        "keys.countersigned": _("Keys confirmed"),
        "enrolment.approved": _("Enrolment approved"),
        "deputy.appointed": _("Deputy appointed"),
        "secrecy.declared": _("Secrecy declaration signed"),
        "letter.worded": _("Letter worded"),
        "authorisation.opened": _("Authorisation given"),
        "check.recorded": _("Check recorded"),
        "seen.by_accident": _("Seen outside the decision"),
        "findings.handed_in": _("Findings handed in"),
        "authorisation.ended": _("Authorisation ended"),
        "authorisation.reopened": _("Authorisation reopened"),
        "intake.recorded": _("Emergency intake"),
        "intake.quoted": _("Emergency intake taken over"),
        "oversight.noted": _("Log line"),
    }
