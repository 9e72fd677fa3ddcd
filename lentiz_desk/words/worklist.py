"""What the worklist says: per kind of thing that waits a title, why it waits, and one verb."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lentiz_desk.domain.values import DutyKind
from lentiz_desk.words.catalog import _

_Three = tuple[str, str, str]


def subtitle() -> str:
    """Return what the worklist is."""
    return _("What waits for you, most urgent first.")


def new_report() -> str:
    """Return the verb that begins a report."""
    return _("New report")


def late() -> str:
    """Return the group of what is overdue."""
    return _("Overdue")


def now() -> str:
    """Return the group of what is this person's turn, whenever it is due."""
    return _("Your turn now")


def this_week() -> str:
    """Return the group of the coming seven days."""
    return _("This week")


def later() -> str:
    """Return the group of what is due after that."""
    return _("Later")


def empty() -> str:
    """Return what an empty worklist says."""
    return _("Nothing waits for you.")


def lacking(roles: str) -> str:
    """Return what the worklist of a director says as long as nobody has a role that every case needs."""
    return _("Nobody is enrolled yet as {roles}. Without them a report cannot be checked and handled.").format(
        roles=roles
    )


def to_people() -> str:
    """Return the verb of an empty worklist."""
    return _("See who is enrolled")


def questions_open(count: int) -> str:
    """Return how many questions have no check yet."""
    return _("Questions without an answer yet: {count}.").format(count=count)


def since(day: str) -> str:
    """Return since when a draft waits."""
    return _("since {day}").format(day=day)


@dataclass(frozen=True, kw_only=True)
class Waits:
    """What a row of the worklist says: title, explanation and verb."""

    title: str
    explained: str
    verb: str


def waiting(kind: str, *, number: str = "", person: str = "") -> Waits:
    """Return the words for a kind of thing that waits, by its key."""
    title, explained, verb = _KINDS[kind]()
    return Waits(title=title.format(number=number, person=person), explained=explained, verb=verb)


def duty(kind: DutyKind, *, number: str) -> Waits:
    """Return the words for a duty that waits."""
    title, explained, verb = _DUTIES[kind]()
    return Waits(title=title.format(number=number), explained=explained, verb=verb)


def _check() -> _Three:
    return (
        _("{number} · check may be carried out"),
        _("A director allowed a check and named you. Look only at what the decision allows."),
        _("Begin the check"),
    )


def _check_begun() -> _Three:
    return (
        _("{number} · check is under way"),
        _("Look only at what the decision allows, and hand in the findings when every question has its answer."),
        _("Go on with the check"),
    )


def _check_expired() -> _Three:
    return (
        _("{number} · the authorisation is over"),
        _("Nothing can be recorded in this check any more. If something is missing, ask the director."),
        _("To the authorisations"),
    )


def _decide() -> _Three:
    return (
        _("{number} · request waits for your decision"),
        _("Read the request and the legal test, and decide with a motivation."),
        _("Decide"),
    )


def _decide_as_deputy() -> _Three:
    return (
        _("{number} · request has waited for two days"),
        _("The director has not decided yet. As deputy you may."),
        _("Decide"),
    )


def _more_asked() -> _Three:
    return (
        _("{number} · the director asks for more"),
        _("Answer the questions that were asked and submit the request again."),
        _("Complete the request"),
    )


def _refused() -> _Three:
    return (
        _("{number} · the check is not allowed"),
        _("Read the motivation. The director now decides on the report without a check."),
        _("Read the decision"),
    )


def _findings() -> _Three:
    return (
        _("{number} · findings are handed in"),
        _("Read the findings, take them into the case and decide on actions."),
        _("Read the findings"),
    )


def _actions() -> _Three:
    return (
        _("{number} · decide on actions"),
        _("The check is over. Decide what follows; no action is a decision too."),
        _("Decide on actions"),
    )


def _reported() -> _Three:
    return (
        _("{number} · report recorded"),
        _("Request a check, or let the director decide on the report as it is."),
        _("Open the case"),
    )


def _handle() -> _Three:
    return (
        _("{number} · you are the handler"),
        _("Log the correspondence and make the dossier entry."),
        _("Open the case"),
    )


def _close() -> _Three:
    return (
        _("{number} · can be closed"),
        _("No duty is open any more."),
        _("Close the case"),
    )


def _secrecy() -> _Three:
    return (
        _("Confirm the secrecy declaration"),
        _("Without a valid declaration no authorisation works."),
        _("Confirm"),
    )


def _approve() -> _Three:
    return (
        _("Enrolment of {person} waits for you"),
        _("A director or DPO counts only when a second director agrees."),
        _("Look at the enrolment"),
    )


def _intake() -> _Three:
    return (
        _("Emergency intake not completed"),
        _("It is signed and kept, and only you can read it. Make a report of it, so that a director can act."),
        _("Complete the report"),
    )


def _intake_draft() -> _Three:
    return (
        _("Emergency intake not signed"),
        _("You began it, and nothing is signed yet."),
        _("Sign it"),
    )


def _draft() -> _Three:
    return (
        _("Report not finished"),
        _("You began a report. Nothing is recorded yet."),
        _("Go on"),
    )


def _went_back() -> _Three:
    return (
        _("This vault is older than when you last signed off"),
        _("Someone put an earlier copy in its place. What was recorded after that copy is missing."),
        _("Look at it"),
    )


def _fault() -> _Three:
    return (
        _("Something is wrong with a file"),
        _("Other cases stay usable."),
        _("Read again"),
    )


def _duty_inform_person() -> _Three:
    return (
        _("{number} · inform the person"),
        _("Tell the person that a check was carried out, and how. The case can be closed only after that."),
        _("Record that it was done"),
    )


def _duty_copies_removed() -> _Three:
    return (
        _("{number} · copies outside the vault"),
        _("Make sure that no copies of what was found are left outside the vault."),
        _("Record that it was done"),
    )


def _duty_file_correspondence() -> _Three:
    return (
        _("{number} · correspondence not in the file yet"),
        _("All correspondence goes into the file. Make a dossier entry."),
        _("Make the dossier entry"),
    )


_KINDS: dict[str, Callable[[], _Three]] = {
    "check": _check,
    "check_begun": _check_begun,
    "check_expired": _check_expired,
    "decide": _decide,
    "decide_as_deputy": _decide_as_deputy,
    "more_asked": _more_asked,
    "refused": _refused,
    "findings": _findings,
    "actions": _actions,
    "reported": _reported,
    "handle": _handle,
    "close": _close,
    "secrecy": _secrecy,
    "approve": _approve,
    "intake": _intake,
    "intake_draft": _intake_draft,
    "draft": _draft,
    "fault": _fault,
    "went_back": _went_back,
}

_DUTIES: dict[DutyKind, Callable[[], _Three]] = {
    DutyKind.INFORM_PERSON: _duty_inform_person,
    DutyKind.COPIES_REMOVED: _duty_copies_removed,
    DutyKind.FILE_CORRESPONDENCE: _duty_file_correspondence,
}
