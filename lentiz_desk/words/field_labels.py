"""The label of every field of an entry, as it stands beside its value on screen and paper."""

from functools import cache

from lentiz_desk.words.catalog import _, current_language, in_language


def label(kind: str, field: str) -> str:
    """The label of a field of a kind; a field of a newer version shows its own name."""
    of_kind, of_field = _labels(current_language())
    return of_kind.get((kind, field)) or of_field.get(field) or field


@cache
def _labels(language: str) -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """All labels in a language: those of a field of one kind, and those of a field wherever it stands."""
    with in_language(language):
        return _of_kind(), _core_labels() | _text_labels()


def _of_kind() -> dict[tuple[str, str], str]:
    return {
        ("correspondence.logged", "subject"): _("Subject"),
        ("correspondence.logged", "number"): _("Correspondence number"),
        ("correspondence.logged", "form"): _("Form"),
        ("correspondence.logged", "about"): _("About whom"),
        ("letter.worded", "text"): _("Which letter"),
        ("letter.worded", "subject"): _("Subject"),
        ("letter.worded", "body"): _("Text of the letter"),
        ("person.noted", "name"): _("Name"),
        ("exhibit.added", "name"): _("File name"),
        ("exhibit.added", "address"): _("Found at"),
        ("exhibit.described", "address"): _("Found at"),
        ("exhibit.handled", "why"): _("Why"),
        ("report.recorded", "address"): _("Address of the post"),
        ("person.noted", "function"): _("Function"),
        ("dossier.exported", "purpose"): _("Purpose"),
        ("dossier.exported", "entries"): _("What is in it"),
        ("check.requested", "purpose"): _("Purpose of the check"),
        ("findings.handed_in", "answers"): _("Answers"),
        ("check.recorded", "finding"): _("What was seen"),
        ("check.recorded", "question"): _("For the question"),
        ("actions.decided", "finding"): _("Finding"),
        ("entry.corrected", "subject"): _("Subject"),
        ("entry.corrected", "finding"): _("What was seen"),
        ("entry.corrected", "how"): _("How"),
        ("duty.settled", "how"): _("How"),
        ("person.enrolled", "person"): _("Person"),
        ("conflict.declared", "person"): _("Who"),
        ("authorisation.reopened", "executor"): _("For"),
        ("authorisation.reopened", "why"): _("Question of the director"),
    }


def _text_labels() -> dict[str, str]:
    return {
        "name": _("Name"),
        "group": _("Class or group"),
        "function": _("Function"),
        "scope_why": _("Why it touches school"),
        "account": _("Account"),
        "address": _("Address"),
        "facts": _("What happened"),
        "line": _("In one line"),
        "harm_why": _("The harm explained"),
        "brought_by": _("Brought in by"),
        "shows": _("What it shows"),
        "requester_function": _("Function of the requester"),
        "suspicion": _("Facts that raise the suspicion"),
        "source_texts": _("Sources"),
        "question_texts": _("Questions"),
        "after_decision_why": _("Why the period goes on after the decision"),
        "motivations": _("Legal test"),
        "motivation": _("Motivation"),
        "why": _("Motivation"),
        "officer_why": _("Why the officer keeps access"),
        "other_party": _("With"),
        "content": _("Content"),
        "participants": _("Present"),
        "not_filed_why": _("Why not in the file"),
        "receiver": _("Receiver"),
        "left_out": _("Words left out"),
        "texts": _("New wording"),
        "maker_basis": _("How the maker is known"),
        "sender": _("Sender"),
        "recipients": _("Receivers"),
        "copied": _("Copy to"),
        "message_id": _("Message-ID"),
        "references": _("Answers to"),
    }


def _core_labels() -> dict[str, str]:
    return _place_labels() | _request_labels() | _outcome_labels() | _register_labels()


def _place_labels() -> dict[str, str]:
    return {
        "location": _("Location"),
        "edition": _("Edition of the protocol"),
        "rules": _("Rules of"),
        "holders": _("Who has access"),
        "concerned": _("Colleagues concerned"),
        "epoch": _("Key number"),
        "number": _("Number"),
        "part": _("Part in the case"),
        "category": _("Category"),
        "age_band": _("Age"),
        "age_on": _("Age recorded on"),
        "guardian_of": _("Parent or guardian of"),
        "authority": _("Has parental authority"),
        "address_shared": _("Address may be shared"),
        "roster": _("Colleague in the app"),
        "scope": _("School or private"),
        "report_kind": _("Kind of report"),
        "received": _("Received"),
        "reporter": _("Reporter"),
        "clauses": _("Clauses"),
        "platform": _("Platform"),
        "harm": _("Harm"),
        "posted": _("Posted on"),
        "exhibit": _("Exhibit"),
        "exhibits": _("Exhibits"),
        "size": _("Size"),
        "media_type": _("Kind of file"),
        "captured_at": _("Captured"),
        "captured_on": _("Captured with"),
        "brought_at": _("Brought in"),
        "still_online": _("Still online"),
        "intimate_asked": _("Asked whether it is intimate or illegal"),
        "within": _("Came with"),
        "posted_at": _("Posted at"),
        "deleted_at": _("Deleted at"),
        "depicted": _("Shows whom"),
        "deed": _("What was done"),
        "intact": _("Bytes unchanged"),
    }


def _request_labels() -> dict[str, str]:
    return {
        "requester": _("Requester"),
        "replaces": _("Replaces"),
        "subjects": _("About whom"),
        "sources": _("Sources"),
        "period": _("Period"),
        "period_from": _("Period from"),
        "period_until": _("Period until"),
        "after_decision": _("Goes on after the decision"),
        "level": _("Intrusiveness"),
        "covert": _("Covert"),
        "questions": _("Questions"),
        "exclusions": _("Left out of the check: communication"),
        "executors": _("May carry out this check"),
        "answers": _("Answers in the legal test"),
        "request": _("Request"),
        "outcome": _("Decision"),
        "ends_at": _("Authorisation until"),
        "asked": _("Asked"),
        "no_personal_interest": _("No personal interest"),
        "person": _("Person"),
        "decision": _("Decision"),
        "entries": _("Taken over"),
        "quoted": _("Quoted"),
        "case": _("Case number"),
    }


def _outcome_labels() -> dict[str, str]:
    return {
        "certainty": _("Who the maker is"),
        "measures": _("Measures"),
        "filing": _("Filing"),
        "keep_until": _("Keep until"),
        "handler": _("Handler"),
        "officer_keeps_access": _("Officer keeps access"),
        "direction": _("Direction"),
        "form": _("Form"),
        "happened": _("When"),
        "into_file": _("Goes into the file"),
        "mail": _("The mail itself"),
        "zone": _("Minutes from UTC"),
        "faults": _("Could not be read"),
        "attachment_lacks": _("Mentions an attachment that is not there"),
        "letter": _("What the letter is for"),
        "duty": _("Duty"),
        "about": _("Because of"),
        "done_at": _("Done"),
        "applies": _("Applies"),
        "until": _("Until"),
        "file_kind": _("File"),
        "withheld": _("Fields left out"),
        "redacted": _("Fields with words left out"),
        "shown": _("Exhibits shown in it"),
        "attached": _("Exhibits inside as received"),
        "copy_number": _("Copy number"),
        "document": _("SHA-256 of the file"),
        "printed": _("Printed"),
        "target": _("Corrects"),
        "values": _("New value"),
        "because": _("Because"),
        "police_considered": _("Calling the police considered"),
        "source": _("Source"),
        "subject": _("Person"),
        "question": _("Question"),
        "viewed_from": _("Viewed from"),
        "viewed_until": _("Viewed until"),
        "viewed": _("Viewed period"),
        "viewed_at": _("Viewed on"),
        "viewed_how": _("Viewed how"),
        "maker": _("Who the maker is"),
        "seen_at": _("Seen on"),
        "answered": _("Answered"),
        "not_answered": _("Not answered"),
        "finish": _("Authorisation handed in"),
        "executor": _("Officer"),
    }


def _register_labels() -> dict[str, str]:
    return {
        "organisation": _("Organisation"),
        "locations": _("Locations"),
        "founder": _("Founded by"),
        "practice": _("Practice vault"),
        "enrolment": _("Enrolment"),
        "director": _("Director"),
        "deputy": _("Deputy"),
        "starts": _("Signs from"),
        "ends": _("Signs until"),
        "text_version": _("Version of the text"),
        "step": _("Step"),
        "written_as": _("Kind"),
        "roles": _("Roles"),
    }
