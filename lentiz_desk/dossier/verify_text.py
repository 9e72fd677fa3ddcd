"""The report of a check as plain lines for a console; nothing in a received file can steer that console."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import msgspec

from lentiz_desk.dossier.characters import readable
from lentiz_desk.dossier.verification import EntryProblem, EntryReport, FieldReport, Outcome, Problem, VerifyReport
from lentiz_desk.ledger.errors import EntryUnreadable
from lentiz_desk.ledger.reading import parse_time
from lentiz_desk.ledger.verification import FieldProof
from lentiz_desk.words import verify as words
from lentiz_desk.words.field_labels import label
from lentiz_desk.words.headings import kind_name
from lentiz_desk.words.paper import moment

_MARK_DIGITS = 16
_NEXT_LINE = "\n      | "
"""How a further line of a value begins, so that none can pass for a line of the report."""

_PROBLEMS: Mapping[Problem, Callable[[], str]] = {
    Problem.UNREADABLE: words.unreadable,
    Problem.NO_ENTRIES: words.no_entries,
    Problem.ENTRIES_UNREADABLE: words.entries_unreadable,
    Problem.SIGNATURE_MISSING: words.signature_missing,
    Problem.SIGNATURES_SEVERAL: words.signatures_several,
    Problem.SIGNATURE_WRONG: words.signature_wrong,
    Problem.SOMETHING_ADDED: words.something_added,
    Problem.ROSTER_BROKEN: words.roster_broken,
    Problem.VAULT_WRONG: words.vault_wrong,
    Problem.EXPORTER_UNKNOWN: words.exporter_unknown,
    Problem.CERTIFICATE_WRONG: words.certificate_wrong,
    Problem.ENTRY_ALTERED: words.entry_altered,
}
_ENTRY_PROBLEMS: Mapping[EntryProblem, Callable[[], str]] = {
    EntryProblem.UNREADABLE: words.entry_unreadable,
    EntryProblem.OTHER_VAULT: words.entry_other_vault,
    EntryProblem.AUTHOR_UNKNOWN: words.entry_author_unknown,
    EntryProblem.SIGNATURE_WRONG: words.entry_signature_wrong,
    EntryProblem.FIELDS_WRONG: words.entry_fields_wrong,
}


def lines(report: VerifyReport) -> list[str]:
    """Return the report in the current language, the outcome first; control characters are named, not passed on."""
    said = [_outcome(report)]
    said += [_PROBLEMS[problem]() for problem in report.problems if problem in _PROBLEMS]
    if report.fingerprint is not None:
        said += ["", *_about(report)]
    for entry in report.entries:
        said += ["", *_entry(entry)]
    return [part for line in said for part in readable(line).split("\n")]


def _outcome(report: VerifyReport) -> str:
    match report.outcome:
        case Outcome.INTACT:
            return words.intact()
        case Outcome.ALTERED:
            return words.altered()
        case Outcome.NOT_OURS:
            return words.other_vault() if Problem.OTHER_FINGERPRINT in report.problems else words.not_ours()
        case Outcome.INTACT_ORIGIN_UNCHECKED:
            return words.origin_unchecked()


def _about(report: VerifyReport) -> Iterator[str]:
    mark = report.fingerprint or ""
    altered = report.outcome is Outcome.ALTERED
    yield words.claimed_fingerprint(mark) if altered else words.fingerprint(mark)
    what, rests = _what_it_is(report)
    yield what
    if report.practice:
        yield words.practice()
    if not altered:
        yield words.signed_by(_line(report.exporter), _line(report.organisation))
        yield rests


def _what_it_is(report: VerifyReport) -> tuple[str, str]:
    """Return what the file is, and what of it rests on the signature alone."""
    if report.entries or report.case_number:
        said = words.case_and_copy(_line(report.case_number), report.copy_number)
        return said, words.what_rests_on_the_exporter()
    if report.letter:
        return words.letter(_line(report.letter)), words.letter_rests_on_the_signer()
    return words.list_of_oversight(), words.list_rests_on_the_exporter()


def _entry(entry: EntryReport) -> Iterator[str]:
    yield words.entry(entry.number, _line(kind_name(entry.kind)), _moment(entry.recorded))
    yield "  " + words.entry_mark(entry.id[:_MARK_DIGITS])
    if not entry.problems:
        yield "  " + words.entry_signed(_line(entry.author))
    for problem in entry.problems:
        yield "  " + _ENTRY_PROBLEMS[problem]()
    for field in entry.fields:
        yield "  " + _field(entry.kind, field)


def _field(kind: str, field: FieldReport) -> str:
    name = _line(label(kind, field.name)) if field.name else words.nameless()
    value = readable(field.text).replace("\n", _NEXT_LINE) if field.text else _value(field.value)
    match field.proof:
        case FieldProof.PROVEN:
            return words.field_proven(name, value)
        case FieldProof.WITHHELD:
            return words.field_withheld()
        case FieldProof.ALTERED:
            return words.field_altered(name, value)


def _value(value: object) -> str:
    """Return a value that has no words of its own as text."""
    if value is None or value in ("", [], {}):
        return words.field_empty()
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return readable(text).replace("\n", _NEXT_LINE)


def _moment(recorded: str) -> str:
    """Return the signed time as it stands on the page, or as it is written when it is no time."""
    try:
        return moment(parse_time(recorded))
    except EntryUnreadable:
        return _line(recorded)


def _line(text: str) -> str:
    return readable(text).replace("\n", " ")
