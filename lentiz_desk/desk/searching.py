"""Search in what a person may read: file after file, the newest first, and nothing of what the person may not read.

No file is folded for a search but those in which something matches. Whatever matches is shown only after the same
question that the page of its case asks: may this person read it, now? A word in a case that someone may not read gives
no hit, no count and no snippet. With a filter and no word, everything is listed that some word could find; that folds
file after file until there are enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.desk.exhibit_text import Searched, searched
from lentiz_desk.desk.indexing import WORDING, exhibit_of, words_of
from lentiz_desk.desk.naming import naming_of, naming_of_check
from lentiz_desk.desk.oversight import note_reading
from lentiz_desk.desk.search_filters import Filters, is_from, typed_hold
from lentiz_desk.desk.search_kinds import Kind, kind_of
from lentiz_desk.desk.search_query import Query
from lentiz_desk.desk.search_snippets import Snippet, opening, snippet, telling
from lentiz_desk.desk.session import AUTHORISATION, CASE, Session
from lentiz_desk.domain.case_entries import EntryCorrected, ExhibitAdded, ExhibitErased
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_entries import CheckRecorded, FindingsHandedIn, SeenByAccident
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.values import CaseStatus
from lentiz_desk.vault import glance
from lentiz_desk.vault.errors import VaultError
from lentiz_desk.vault.fulltext import Term, plain
from lentiz_desk.words.naming import Naming

STEP = "read.search"

MOST = 200
"""How many hits are given at most."""

_SEEN_IN_CHECK = (CheckRecorded, ExhibitAdded, ExhibitErased, SeenByAccident, FindingsHandedIn)


@dataclass(frozen=True, kw_only=True)
class Hit:
    """An entry in which everything was found: ``said``. ``target`` shows it: for a correction, what it corrects.

    ``searched`` says of an exhibit with a text of its own how far that can be found.
    """

    target: Recorded
    said: Recorded
    kind: Kind
    snippets: tuple[Snippet, ...]
    searched: Searched | None = None

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


def enough(query: Query, filters: Filters) -> bool:
    """Say whether there is enough to search for: words, or a filter and no word."""
    return query.enough or (not query.terms and filters.on)


def search(session: Session, query: Query, filters: Filters | None = None, most: int = MOST) -> Iterator[Found]:
    """Yield what is found per case and authorisation, also where that is nothing, so that it can be stopped there.

    After ``most`` hits it ends by itself: who gets so many looks for something more exact.

    The first search since sign-in leaves one line with oversight, without a word of what was looked for. A file that
    does not open is a fault of its own (``session.faulty``) and hides no other. No file without a match stays open, and
    of the others no more than a session may hold.
    """
    chosen = filters or Filters()
    if not enough(query, chosen):
        return
    note_reading(session, STEP, "", STEP)
    walk = _Walk(session=session, query=query, filters=chosen, room=most, terms=_terms(session, query))
    for compartment in _newest_first(session):
        if session.closed:
            return
        if compartment not in session.grants:
            continue  # its key was dropped in between
        in_use = compartment in session.opened
        try:
            found = walk.found_in(compartment)
        except (NoAccess, Refused):
            found = None
        except VaultError as error:
            session.fault(compartment, error)
            found = None
        if not in_use:
            session.close_some(compartment)
        yield found or Found(compartment=compartment)
        if walk.room <= 0:
            return


def _newest_first(session: Session) -> tuple[str, ...]:
    """Return cases before authorisations, so that what was taken over is found where it is read."""

    def since(name: str) -> tuple[bool, str]:
        """A key that came into being in this session has no date yet."""
        granted_at = session.grants[name].granted_at
        return not granted_at, granted_at

    kinds = (session.of_kind(kind) for kind in (CASE, AUTHORISATION))
    return tuple(name for names in kinds for name in sorted(names, key=since, reverse=True))


def _terms(session: Session, query: Query) -> tuple[Term, ...]:
    """Return what has to stand in an entry; a sender who is no colleague is a word of it, too."""
    colleagues = [person.name for person in session.register.people.values()]
    outside = (sender for sender in query.senders if not any(is_from(sender, name) for name in colleagues))
    return (*query.terms, *(Term(text=sender) for sender in outside))


@dataclass(kw_only=True)
class _Walk:
    """A search on its way: how many hits there is room for, and what was found already."""

    session: Session
    query: Query
    filters: Filters
    room: int
    terms: tuple[Term, ...]
    found: set[str] = field(default_factory=set)

    def found_in(self, compartment: str) -> Found | None:
        """Return what is found in a file; raises NoAccess, Refused, or what the vault says of it."""
        matched = _matching(self.session, compartment, self.terms) if self.terms else None
        if matched is not None and self.found.issuperset(matched):
            return None
        place = _place(self.session, compartment)
        if self.filters.location not in {"", place.found.location}:
            return None
        if self.filters.status not in {None, place.found.status}:
            return None
        said = [
            place.readable[name] for name in (place.readable if matched is None else matched) if name in place.readable
        ]
        hits = self._hits(compartment, [entry for entry in said if entry.id not in self.found], place)[: self.room]
        if not hits:
            return None
        self.room -= len(hits)
        self.found.update(hit.said.id for hit in hits)
        return replace(place.found, hits=tuple(hits))

    def _hits(self, compartment: str, every: list[Recorded], place: _Place) -> list[Hit]:
        readable, marks = place.readable, self.query.terms or self.terms
        chosen: dict[str, Recorded] = {}
        for said in sorted(every, key=_when, reverse=True):
            correction = isinstance(said.body, EntryCorrected) and said.body.target in readable
            target = readable[said.body.target] if isinstance(said.body, EntryCorrected) and correction else said
            holds = self.filters.hold(said, target) and typed_hold(self.query, said, target, place.found.naming)
            if holds and (marks or not correction):
                chosen.setdefault(target.id, said)
        ids = [said.id for said in chosen.values()]
        pieces = (
            _snippets(self.session, compartment, ids, marks)
            if marks
            else _openings(self.session, compartment, list(chosen.values()))
        )
        return [
            Hit(
                target=readable[name],
                said=said,
                kind=kind_of(readable[name].body),
                snippets=pieces[said.id],
                searched=searched(self.session, compartment, readable[name].body),
            )
            for name, said in chosen.items()
            if pieces.get(said.id) or (said.id in pieces and not marks)
        ]


def _matching(session: Session, compartment: str, terms: tuple[Term, ...]) -> tuple[str, ...]:
    """Return what matches in a file, at a glance when it is closed: opening, reading and checking it takes longer."""
    if compartment not in session.opened:
        grant = session.grants[compartment]
        path = session.vault.folder.file(grant.file)
        seen = glance.matching(
            path, grant.key, terms, id=compartment, vault=session.register.vault, wording=WORDING, whole=session.whole
        )
        if seen is not None:
            return seen
    return session.open(compartment).compartment.matching(terms)


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
        location=state.location,
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
        location=state.location,
        status=CaseStatus.CHECK_RUNNING if running else CaseStatus.CHECK_ENDED,
        naming=naming_of_check(session, state),
    )
    return _Place(found=found, readable={**home, **{name: recorded[name] for name in quoted if name in recorded}})


def _when(entry: Recorded) -> tuple[datetime, str]:
    return entry.at, entry.id


def _snippets(
    session: Session, compartment: str, ids: list[str], terms: tuple[Term, ...]
) -> Mapping[str, tuple[Snippet, ...]]:
    """Return the pieces that tell most, per entry; what neither the signed entry says nor its exhibit is no hit."""
    opened = session.open(compartment)
    found = {}
    for name, every in opened.compartment.marked(ids, terms).items():
        signed = opened.signed[name]
        words, pages = words_of(signed, ()), dict[int, str]()
        if any(item.in_exhibit for item in every):
            read = opened.compartment.exhibit_text(exhibit_of(signed))
            pages = dict(enumerate(read.pages)) if read is not None else {}
        marked = [
            item
            for item in every
            if item.ranges and plain((pages if item.in_exhibit else words).get(item.position, "")) == item.text
        ]
        found[name] = tuple(
            snippet("" if item.in_exhibit else signed.fields[item.position].name or "", item)
            for item in telling(marked, terms)
        )
    return found


def _openings(session: Session, compartment: str, listed: list[Recorded]) -> Mapping[str, tuple[Snippet, ...]]:
    """Return how the longest text begins of what some word could find, and nothing of others of a kind of their own."""
    opened = session.open(compartment)
    found: dict[str, tuple[Snippet, ...]] = {}
    for entry in listed:
        body, signed = entry.body, opened.signed[entry.id]
        gone = isinstance(body, ExhibitAdded) and opened.compartment.was_erased(body.exhibit)
        words = {} if gone else words_of(signed, ())
        if words:
            most = max(words, key=lambda place: len(words[place]))
            found[entry.id] = (opening(signed.fields[most].name or "", plain(words[most])),)
        elif kind_of(body) is not Kind.OTHER:
            found[entry.id] = ()
    return found
