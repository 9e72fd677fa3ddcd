"""Which words of an entry can be found: what people wrote in it, and the numbers that things are called by."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from lentiz_desk.domain.case_entries import CaseOpened, CorrespondenceLogged, ExhibitAdded, ReportRecorded
from lentiz_desk.domain.check_entries import AuthorisationOpened
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.texts import text_fields
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.errors import EntryUnreadable
from lentiz_desk.ledger.reading import read
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.errors import DiskFull, FolderReadOnly, WriteFailed
from lentiz_desk.vault.fulltext import Wording
from lentiz_desk.words.headings import correspondence_number

_NUMBER = 6
_WRITTEN = {ReportRecorded: "platform", ExhibitAdded: "captured_on"}
"""Core fields that are typed freely all the same."""


def words_of(entry: SignedEntry, gone: Collection[str]) -> dict[int, str]:
    """Return the words of an entry by the place of their field; ``gone`` are exhibits that were erased.

    What is withheld or erased has no words, nor has what a newer version wrote.
    """
    try:
        recorded = read(entry)
    except EntryUnreadable:
        return {}
    if isinstance(recorded.body, ExhibitAdded) and recorded.body.exhibit in gone:
        return {}
    names = {field.name: place for place, field in enumerate(entry.fields) if field.body is not None}
    said = _texts(recorded) | _numbers(recorded)
    return {names[name]: text for name, text in said.items() if name in names and text.strip()}


def exhibit_of(entry: SignedEntry) -> str:
    """Return the hash of the exhibit that an entry brings in; empty when it brings in none."""
    try:
        body = read(entry).body
    except EntryUnreadable:
        return ""
    return body.exhibit if isinstance(body, ExhibitAdded) else ""


WORDING = Wording(edition="2", of=words_of, exhibit=exhibit_of)
"""How cases and authorisations are indexed. A new kind of entry, or other words of one, is another edition."""


def index_now(file: Compartment) -> None:
    """Bring into the index of a file what it lacks; where that cannot be written, the file is read all the same."""
    with suppress(DiskFull, FolderReadOnly, WriteFailed):
        file.index()


def _texts(recorded: Recorded) -> dict[str | None, str]:
    body = recorded.body
    also = _WRITTEN.get(type(body))
    names = text_fields(type(body)) | ({also} if also is not None else set())
    values = {name: getattr(body, name) for name in names}
    return {
        name: "\n".join(str(text) for text in value.values()) if isinstance(value, dict) else str(value)
        for name, value in values.items()
    }


def _numbers(recorded: Recorded) -> dict[str | None, str]:
    match recorded.body:
        case CaseOpened():
            return {"location": f"ZD-{recorded.at.year:04}-{recorded.compartment[:_NUMBER]}"}
        case AuthorisationOpened() as body:
            return {"case": f"ZD-{body.case_year:04}-{body.case[:_NUMBER]}"}
        case CorrespondenceLogged():
            return {"number": correspondence_number(recorded)}
        case _:
            return {}
