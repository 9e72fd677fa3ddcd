"""Search in what a person may read: file after file, the newest first, and nothing of what the person may not read.

No file is folded for a search but those in which something matches. Whatever matches is shown only after the same
question that the page of its case asks: may this person read it, now? A word in a case that someone may not read gives
no hit, no count and no snippet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.desk.indexing import WORDING, words_of
from lentiz_desk.desk.naming import naming_of, naming_of_check
from lentiz_desk.desk.oversight import note_reading
from lentiz_desk.desk.session import AUTHORISATION, CASE, Session
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CaseClosed,
    CaseOpened,
    CheckDecided,
    CheckRequested,
    CorrespondenceLogged,
    DecisionWithdrawn,
    DossierExported,
    DutyPostponed,
    DutySettled,
    EntryCorrected,
    ExhibitAdded,
    ExhibitErased,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn, SeenByAccident
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.texts import Body
from lentiz_desk.domain.values import CaseStatus
from lentiz_desk.vault import glance
from lentiz_desk.vault.errors import VaultError
from lentiz_desk.vault.fulltext import Marked, Term, plain
from lentiz_desk.words import dates
from lentiz_desk.words.naming import Naming

STEP = "read.search"
LEAST = 2
"""How many letters or digits it takes to search."""

MOST = 200
"""How many hits are given at most."""

_LONGEST = 300
_MOST_TERMS = 12
_BEFORE, _AFTER = 60, 140
_FIELDS = 2
_MORE = "…"
_TOKEN = ("L", "N", "Co")
_QUOTES = re.compile('["“”„‟«»]')


class Kind(StrEnum):
    """What kind of entry one looks for."""

    REPORT = "report"
    PERSON = "person"
    EXHIBIT = "exhibit"
    DECISION = "decision"
    CHECK = "check"
    LETTER = "letter"
    DUTY = "duty"
    OTHER = "other"


KINDS: dict[type[Body], Kind] = {
    CaseOpened: Kind.REPORT,
    ReportRecorded: Kind.REPORT,
    IntakeRecorded: Kind.REPORT,
    PersonNoted: Kind.PERSON,
    ExhibitAdded: Kind.EXHIBIT,
    ExhibitErased: Kind.EXHIBIT,
    CheckRequested: Kind.DECISION,
    CheckDecided: Kind.DECISION,
    DecisionWithdrawn: Kind.DECISION,
    ActionsDecided: Kind.DECISION,
    CaseClosed: Kind.DECISION,
    CheckRecorded: Kind.CHECK,
    SeenByAccident: Kind.CHECK,
    FindingsHandedIn: Kind.CHECK,
    CorrespondenceLogged: Kind.LETTER,
    DossierExported: Kind.LETTER,
    DutySettled: Kind.DUTY,
    DutyPostponed: Kind.DUTY,
}
"""Kinds of entries by what one looks for; the rest is ``OTHER``."""

_SEEN_IN_CHECK = (CheckRecorded, ExhibitAdded, ExhibitErased, SeenByAccident, FindingsHandedIn)


@dataclass(frozen=True, kw_only=True)
class Query:
    """What is looked for: every term has to be there, each in any field of an entry."""

    terms: tuple[Term, ...]

    @property
    def enough(self) -> bool:
        """Say whether there is enough to search for."""
        return sum(_counts(mark) for term in self.terms for mark in term.text) >= LEAST


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What a hit has to be as well; nothing filters nothing. Days are Dutch days on which something was recorded."""

    kind: Kind | None = None
    since: date | None = None
    until: date | None = None
    location: str = ""
    status: CaseStatus | None = None


@dataclass(frozen=True, kw_only=True)
class Snippet:
    """A piece of a field in which something was found: which field, the words, and from where to where."""

    field: str
    text: str
    ranges: tuple[tuple[int, int], ...]


@dataclass(frozen=True, kw_only=True)
class Hit:
    """An entry in which everything was found: ``said``. ``target`` shows it: for a correction, what it corrects."""

    target: Recorded
    said: Recorded
    kind: Kind
    snippets: tuple[Snippet, ...]

    @property
    def corrected(self) -> bool:
        """Say whether it was found in a correction."""
        return self.said is not self.target


@dataclass(frozen=True, kw_only=True)
class Found:
    """What was found in one case or authorisation, the newest first; ``hits`` may be none.

    ``of_check`` says that it is an authorisation, ``own`` that this person carries it out.
    """

    compartment: str
    of_check: bool = False
    own: bool = False
    case: str = ""
    case_number: str = ""
    location: str = ""
    status: CaseStatus | None = None
    naming: Naming = field(default_factory=Naming)
    hits: tuple[Hit, ...] = ()


def parse(typed: str) -> Query:
    """Return what is meant by what is typed; anything may be typed.

    Words may go on: "docent" finds "docenten". Words in quotes stand next to each other and are whole; a quote that is
    not closed yet is still being typed.
    """
    pieces = _QUOTES.split(plain(typed)[:_LONGEST])
    terms: list[Term] = []
    for place, piece in enumerate(pieces):
        quoted, last = place % 2 == 1, place == len(pieces) - 1
        if quoted:
            terms.append(Term(text=" ".join(piece.split()), prefix=last and not piece.endswith(" ")))
        else:
            terms.extend(Term(text=word) for word in piece.split())
    return Query(terms=tuple(term for term in terms if any(map(_counts, term.text)))[:_MOST_TERMS])


def kind_of(body: Body) -> Kind:
    """Return what kind of entry this is for who looks for it."""
    return KINDS.get(type(body), Kind.OTHER)


def search(session: Session, query: Query, filters: Filters | None = None, most: int = MOST) -> Iterator[Found]:
    """Yield what is found per case and authorisation, also where that is nothing, so that it can be stopped there.

    After ``most`` hits it ends by itself: who gets so many looks for something more exact.

    The first search since sign-in leaves one line with oversight, without a word of what was looked for. A file that
    does not open is a fault of its own (``session.faulty``) and hides no other. No file stays open between two.
    """
    if not query.enough:
        return
    note_reading(session, STEP, "", STEP)
    walk = _Walk(session=session, query=query, filters=filters or Filters(), room=most)
    for compartment in _newest_first(session):
        if session.closed:
            return
        if compartment not in session.grants:
            continue  # its key was dropped in between
        try:
            found = walk.found_in(compartment)
        except (NoAccess, Refused):
            found = None
        except VaultError as error:
            session.fault(compartment, error)
            found = None
        yield found or Found(compartment=compartment)
        if walk.room <= 0:
            return


def how_many(session: Session) -> int:
    """Return how many files a search goes through."""
    return len(_newest_first(session))


def _newest_first(session: Session) -> tuple[str, ...]:
    """Return cases before authorisations, so that what was taken over is found where it is read."""

    def since(name: str) -> tuple[bool, str]:
        """A key that came into being in this session has no date yet."""
        granted_at = session.grants[name].granted_at
        return not granted_at, granted_at

    kinds = (session.of_kind(kind) for kind in (CASE, AUTHORISATION))
    return tuple(name for names in kinds for name in sorted(names, key=since, reverse=True))


@dataclass(kw_only=True)
class _Walk:
    """A search on its way: how many hits there is room for, and what was found already."""

    session: Session
    query: Query
    filters: Filters
    room: int
    found: set[str] = field(default_factory=set)

    def found_in(self, compartment: str) -> Found | None:
        """Return what is found in a file; raises NoAccess, Refused, or what the vault says of it."""
        ids = [name for name in _matching(self.session, compartment, self.query) if name not in self.found]
        if not ids:
            return None
        place = _place(self.session, compartment)
        if self.filters.location not in {"", place.found.location}:
            return None
        if self.filters.status not in {None, place.found.status}:
            return None
        hits = self._hits(compartment, ids, place.readable)[: self.room]
        if not hits:
            return None
        self.room -= len(hits)
        self.found.update(hit.said.id for hit in hits)
        return replace(place.found, hits=tuple(hits))

    def _hits(self, compartment: str, ids: list[str], readable: Mapping[str, Recorded]) -> list[Hit]:
        chosen: dict[str, Recorded] = {}
        for said in sorted((readable[name] for name in ids if name in readable), key=_when, reverse=True):
            target = readable.get(said.body.target, said) if isinstance(said.body, EntryCorrected) else said
            if _passes(said, target, self.filters):
                chosen.setdefault(target.id, said)
        snippets = _snippets(self.session, compartment, [said.id for said in chosen.values()], self.query)
        return [
            Hit(target=readable[name], said=said, kind=kind_of(readable[name].body), snippets=snippets[said.id])
            for name, said in chosen.items()
            if snippets.get(said.id)
        ]


def _matching(session: Session, compartment: str, query: Query) -> tuple[str, ...]:
    """Return what matches in a file, at a glance when it is closed: opening, reading and checking it takes longer."""
    if compartment not in session.opened:
        grant = session.grants[compartment]
        path = session.vault.folder.file(grant.file)
        seen = glance.matching(
            path,
            grant.key,
            query.terms,
            id=compartment,
            vault=session.register.vault,
            wording=WORDING,
            whole=session.whole,
        )
        if seen is not None:
            return seen
    return session.open(compartment).compartment.matching(query.terms)


@dataclass(frozen=True, kw_only=True)
class _Place:
    """What this person may read here: what it is called, and the entries that its page shows."""

    found: Found
    readable: Mapping[str, Recorded]


def _place(session: Session, compartment: str) -> _Place:
    if session.grants[compartment].kind == AUTHORISATION:
        return _check_place(session, session.check(compartment))
    return _case_place(session, session.case(compartment))


def _case_place(session: Session, state: CaseState) -> _Place:
    quoted = {entry.id: entry for entry in state.quoted}
    irregular = {item.entry.id: item.entry for item in state.irregular}
    found = Found(
        compartment=state.compartment,
        case=state.compartment,
        case_number=state.case_number,
        location=state.opened.body.location if state.opened is not None else "",
        status=state.status(session.clock.peek()),
        naming=naming_of(session, state),
    )
    return _Place(found=found, readable={**state.entries, **quoted, **irregular})


def _check_place(session: Session, state: CheckState) -> _Place:
    """An officer finds what was decided and the own entries, as on the page of the check; a director finds all."""
    recorded = session.open(state.compartment).recorded
    own = state.decision is not None and session.person in state.decision.body.executors
    quoted = state.opened.body.quoted if state.opened is not None else ()
    home = {
        name: entry
        for name, entry in state.entries.items()
        if isinstance(entry.body, _SEEN_IN_CHECK) and (not own or entry.author == session.person)
    }
    home |= {
        name: entry
        for name, entry in state.entries.items()
        if isinstance(entry.body, EntryCorrected) and entry.body.target in home
    }
    running = state.usable(session.clock.peek())
    found = Found(
        compartment=state.compartment,
        of_check=True,
        own=own,
        case=state.opened.body.case if state.opened is not None else "",
        case_number=state.case_number,
        location=state.opened.body.location if state.opened is not None else "",
        status=CaseStatus.CHECK_RUNNING if running else CaseStatus.CHECK_ENDED,
        naming=naming_of_check(session, state),
    )
    return _Place(found=found, readable={**home, **{name: recorded[name] for name in quoted if name in recorded}})


def _passes(said: Recorded, target: Recorded, filters: Filters) -> bool:
    day = dates.local(said.at).date()
    return (
        filters.kind in {None, kind_of(target.body)}
        and (filters.since is None or day >= filters.since)
        and (filters.until is None or day <= filters.until)
    )


def _when(entry: Recorded) -> tuple[datetime, str]:
    return entry.at, entry.id


def _snippets(session: Session, compartment: str, ids: list[str], query: Query) -> Mapping[str, tuple[Snippet, ...]]:
    """Return the pieces that tell most, per entry; what the signed entry does not say is no hit."""
    opened = session.open(compartment)
    found = {}
    for name, every in opened.compartment.marked(ids, query.terms).items():
        signed = opened.signed[name]
        words = words_of(signed, ())
        marked = [item for item in every if item.ranges and plain(words.get(item.position, "")) == item.text]
        found[name] = tuple(_snippet(signed.fields[item.position].name or "", item) for item in _telling(marked, query))
    return found


def _telling(marked: list[Marked], query: Query) -> list[Marked]:
    """Return the field in which most of the terms stand, and another one only for terms that are not in it."""
    terms = [_folded(term.text) for term in query.terms]
    said = {
        item.position: {
            term for term in terms for low, high in item.ranges if _folded(item.text[low:high]).startswith(term)
        }
        for item in marked
    }
    chosen: list[Marked] = []
    told: set[str] = set()
    for item in sorted(marked, key=lambda item: (-len(said[item.position]), -len(item.ranges), item.position)):
        if not chosen or (len(chosen) < _FIELDS and said[item.position] - told):
            chosen.append(item)
            told |= said[item.position]
    return sorted(chosen, key=lambda item: item.position)


def _folded(text: str) -> str:
    """Return text as the index compares it: letters and digits, small, without what stands on them."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return " ".join(
        "".join(mark if _counts(mark) else " " for mark in apart if not unicodedata.combining(mark)).split()
    )


def _snippet(name: str, marked: Marked) -> Snippet:
    """Return the words around what was found first, cut between words, on one line."""
    text = re.sub(r"\s", " ", marked.text)
    first, last = marked.ranges[0]
    start, end = max(0, first - _BEFORE), min(len(text), last + _AFTER)
    if start:
        start = text.find(" ", start, first) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", last, end), last) if " " in text[last:end] else end
    head, tail = _MORE if start else "", _MORE if end < len(text) else ""
    shift = len(head) - start
    ranges = tuple((low + shift, min(high, end) + shift) for low, high in marked.ranges if start <= low < end)
    return Snippet(field=name, text=f"{head}{text[start:end]}{tail}", ranges=ranges)


def _counts(mark: str) -> bool:
    return unicodedata.category(mark).startswith(_TOKEN)
