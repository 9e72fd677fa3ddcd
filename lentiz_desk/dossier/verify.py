"""Checking a received dossier entry or letter offline: who proves what, from the founding entry to every field."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from lentiz_desk.domain.refusals import Reason
from lentiz_desk.domain.register import Register
from lentiz_desk.dossier.apart import read_apart
from lentiz_desk.dossier.embedded import NAME, Embedded, EmbeddedEntry, read_embedded
from lentiz_desk.dossier.errors import EmbeddedUnreadable
from lentiz_desk.dossier.reader import Facts
from lentiz_desk.dossier.verification import EntryProblem, EntryReport, FieldReport, Outcome, Problem, VerifyReport
from lentiz_desk.ledger.chain import verified_register
from lentiz_desk.ledger.entry import Field, SignedEntry
from lentiz_desk.ledger.errors import EntryUnreadable, LedgerError
from lentiz_desk.ledger.ids import fingerprint, same_fingerprint
from lentiz_desk.ledger.reading import read
from lentiz_desk.ledger.verification import EntryCheck, FieldProof, verify_entry
from lentiz_desk.words.entries import Naming, describe


def verify(pdf: bytes, expected_fingerprint: str | None = None) -> VerifyReport:
    """Return what is proven of a PDF, by whom; with the expected fingerprint also whether it is from that vault."""
    facts = read_apart(pdf)
    if facts is None or facts.entries is None:
        problem = Problem.UNREADABLE if facts is None else Problem.NO_ENTRIES
        return VerifyReport(outcome=_unread(pdf), problems=(problem,))
    try:
        embedded = read_embedded(facts.entries)
    except EmbeddedUnreadable:
        return VerifyReport(outcome=Outcome.ALTERED, problems=(Problem.ENTRIES_UNREADABLE,))
    problems = _signature(facts)
    register = _register(embedded)
    if register is None:
        return VerifyReport(outcome=Outcome.ALTERED, problems=(*problems, Problem.ROSTER_BROKEN))
    problems += _origin(embedded, facts, register)
    entries = tuple(_entry(entry, register) for entry in embedded.entries)
    if any(entry.problems for entry in entries):
        problems += (Problem.ENTRY_ALTERED,)
    return _report(embedded, register, problems, entries, expected_fingerprint)


def _unread(pdf: bytes) -> Outcome:
    """Tell a damaged file of ours, which still carries the name of what is attached, from any other file."""
    return Outcome.ALTERED if NAME.encode() in pdf else Outcome.NOT_OURS


def _signature(facts: Facts) -> tuple[Problem, ...]:
    if facts.signatures != 1:
        return (Problem.SIGNATURES_SEVERAL if facts.signatures else Problem.SIGNATURE_MISSING,)
    if not facts.valid or (facts.whole and not facts.exact):
        return (Problem.SIGNATURE_WRONG,)
    return () if facts.whole and facts.exact else (Problem.SOMETHING_ADDED,)


def _register(embedded: Embedded) -> Register | None:
    """Return the register that the excerpt proves; None when a signature in it is wrong or nothing founds it."""
    try:
        reading = verified_register([entry.signed() for entry in embedded.roster])
    except (EmbeddedUnreadable, LedgerError, ValueError):
        return None
    if any(item.refusal.reason is Reason.SIGNATURE_WRONG for item in reading.irregularities):
        return None
    return reading.register


def _origin(embedded: Embedded, facts: Facts, register: Register) -> tuple[Problem, ...]:
    problems: tuple[Problem, ...] = ()
    if embedded.vault != register.vault or not same_fingerprint(embedded.fingerprint, fingerprint(register.vault)):
        problems += (Problem.VAULT_WRONG,)
    exporter = register.person(embedded.exporter)
    if exporter is None or not exporter.active:
        problems += (Problem.EXPORTER_UNKNOWN,)
    elif facts.certificate and exporter.keys.documents != base64.b64encode(facts.certificate).decode():
        problems += (Problem.CERTIFICATE_WRONG,)
    return problems


def _entry(embedded: EmbeddedEntry, register: Register) -> EntryReport:
    try:
        entry = embedded.signed()
        header = entry.header
    except (EmbeddedUnreadable, EntryUnreadable):
        return _unreadable(embedded)
    author = register.person(header.author)
    known = author is not None and author.active
    key = bytes.fromhex(author.keys.entries) if author is not None else bytes(32)
    check = verify_entry(entry, key)
    found = (
        (EntryProblem.UNREADABLE, not check.readable),
        (EntryProblem.OTHER_VAULT, header.vault != register.vault),
        (EntryProblem.AUTHOR_UNKNOWN, not known),
        (EntryProblem.SIGNATURE_WRONG, known and not check.signature_ok),
        (EntryProblem.FIELDS_WRONG, not check.payload_ok or any(f.proof is FieldProof.ALTERED for f in check.fields)),
    )
    return EntryReport(
        number=embedded.number,
        id=entry.id,
        kind=header.kind,
        author=author.name if author is not None and known else "",
        recorded=header.at,
        problems=tuple(problem for problem, present in found if present),
        fields=_fields(entry, check, _texts(entry, register)),
    )


def _fields(entry: SignedEntry, check: EntryCheck, texts: Mapping[str, str]) -> tuple[FieldReport, ...]:
    """Return the fields; none of them is proven when the signature does not stand over them."""
    stands = check.signature_ok and check.payload_ok
    return tuple(
        FieldReport(
            name=_name(field),
            value=_value(field),
            proof=item.proof if stands or item.proof is FieldProof.WITHHELD else FieldProof.ALTERED,
            text=texts.get(_name(field) or "", ""),
        )
        for field, item in zip(entry.fields, check.fields, strict=True)
    )


def _texts(entry: SignedEntry, register: Register) -> Mapping[str, str]:
    """Return the values of an entry in words, by field; people by the names that the roster gives."""
    try:
        recorded = read(entry)
    except EntryUnreadable:
        return {}
    naming = Naming(
        people={person.id: person.name for person in register.people.values()},
        locations={location.id: location.name for location in register.founding.locations},
    )
    texts: dict[str, list[str]] = {}
    for line in describe(recorded, naming).lines:
        texts.setdefault(line.field, []).append(line.text)
    return {field: "\n".join(said) for field, said in texts.items()}


def _name(field: Field) -> str | None:
    try:
        return field.name
    except EntryUnreadable:
        return None


def _value(field: Field) -> object:
    try:
        return field.value
    except EntryUnreadable:
        return None


def _unreadable(embedded: EmbeddedEntry) -> EntryReport:
    return EntryReport(
        number=embedded.number,
        id="",
        kind="",
        author="",
        recorded="",
        problems=(EntryProblem.UNREADABLE,),
        fields=(),
    )


def _report(
    embedded: Embedded,
    register: Register,
    problems: tuple[Problem, ...],
    entries: tuple[EntryReport, ...],
    expected: str | None,
) -> VerifyReport:
    mark = fingerprint(register.vault)
    if problems:
        outcome = Outcome.ALTERED
    elif expected is None:
        outcome = Outcome.INTACT_ORIGIN_UNCHECKED
    elif same_fingerprint(expected, mark):
        outcome = Outcome.INTACT
    else:
        outcome, problems = Outcome.NOT_OURS, (Problem.OTHER_FINGERPRINT,)
    exporter = register.person(embedded.exporter)
    return VerifyReport(
        outcome=outcome,
        problems=problems,
        fingerprint=mark,
        case_number=embedded.case_number,
        copy_number=embedded.copy_number,
        prepared_at=embedded.prepared_at,
        exporter=exporter.name if exporter is not None else "",
        organisation=register.founding.organisation,
        practice=register.founding.practice,
        letter=embedded.letter or "",
        entries=entries,
    )
