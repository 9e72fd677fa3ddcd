"""What is typed in order to find something: words, phrases, and filters such as ``van:jansen``. Nothing is read here.

A filter is a name, a colon and a value, and both languages are understood whichever is spoken. ``van:`` wants all that
is given, ``datum:`` too, and of several ``soort:`` one is enough: an entry has one sender, one day and one kind. What
is no filter, or has no such value, is looked for as words, and a ``Remark`` says so.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from lentiz_desk.desk.folded import counts, folded
from lentiz_desk.desk.search_kinds import Kind, called_in_any_language
from lentiz_desk.vault.fulltext import Term, plain
from lentiz_desk.words import search_typed
from lentiz_desk.words.catalog import LANGUAGES, in_language

LEAST = 2
"""How many letters or digits it takes to search."""

_LONGEST = 300
_MOST_TERMS = 12
_QUOTES = re.compile('["“”„‟«»]')
_NAMED = re.compile(r"([^\W\d_]{2,}):(?!/)(.*)", re.DOTALL)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?", re.ASCII)
_YEAR_LAST = re.compile(r"(?:(?:(?P<day>\d{1,2})-)?(?P<month>\d{1,2})-)?(?P<year>\d{4})", re.ASCII)
_ON_ITS_WAY = re.compile(r"(?:.*\.)?(?:\d{0,3}|\d{4}-[01]?|\d{4}-\d\d-[0-3]?|\d{1,2}-(?:\d{1,2}-)?\d{0,3})", re.ASCII)
_SPAN = ".."


class Name(StrEnum):
    """What a typed filter asks about."""

    SENDER = "sender"
    DAY = "day"
    KIND = "kind"


class Amiss(StrEnum):
    """Why something that looks like a filter was taken for words."""

    NO_FILTER = "no filter"
    NO_DAY = "no day"
    NO_KIND = "no kind"


@dataclass(frozen=True, kw_only=True)
class Remark:
    """Something typed that looks like a filter and was taken for words."""

    typed: str
    amiss: Amiss


@dataclass(frozen=True, kw_only=True)
class Days:
    """From which day to which, both among them; None has no end."""

    first: date | None
    last: date | None

    def hold(self, day: date) -> bool:
        """Say whether a day is among them."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


@dataclass(frozen=True, kw_only=True)
class Query:
    """What is looked for: every term has to be there, each in any field of an entry, and every filter has to hold."""

    terms: tuple[Term, ...] = ()
    senders: tuple[str, ...] = ()
    days: tuple[Days, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    remarks: tuple[Remark, ...] = ()

    @property
    def narrowed(self) -> bool:
        """Say whether a filter was typed."""
        return bool(self.senders or self.days or self.kinds)

    @property
    def enough(self) -> bool:
        """Say whether there is enough to search for: words, or a filter and no word."""
        if not self.terms:
            return self.narrowed
        return sum(counts(mark) for term in self.terms for mark in term.text) >= LEAST


def parse(typed: str) -> Query:
    """Return what is meant by what is typed; anything may be typed.

    Words may go on: "docent" finds "docenten". Words in quotes stand next to each other and are whole; a quote that is
    not closed yet is still being typed. The value of a filter may stand in quotes, and after a space.
    """
    reading = _Reading()
    for piece in _pieces(plain(typed)[:_LONGEST]):
        reading.take(piece)
    return reading.query()


@dataclass(frozen=True, kw_only=True)
class _Piece:
    """A word, or words in quotes; ``open`` when it may still be going on."""

    text: str
    quoted: bool = False
    open: bool = False


def _pieces(typed: str) -> Iterator[_Piece]:
    parts = _QUOTES.split(typed)
    for place, part in enumerate(parts):
        unended = place == len(parts) - 1 and not part.endswith(" ")
        words = part.split()
        if place % 2:
            yield _Piece(text=" ".join(words), quoted=True, open=unended)
        else:
            yield from (_Piece(text=word, open=unended and word is words[-1]) for word in words)


def _names() -> dict[str, Name]:
    """Return what filters are called, in every language."""
    names = {}
    for language in LANGUAGES:
        with in_language(language):
            for name in Name:
                names[folded(search_typed.filter_name(name.value))] = name
    return names


@dataclass(kw_only=True)
class _Reading:
    """A query on its way: what was typed so far, and the filter that waits for its value."""

    names: Mapping[str, Name] = field(default_factory=_names)
    terms: list[Term] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)
    days: list[Days] = field(default_factory=list)
    kinds: set[Kind] = field(default_factory=set)
    remarks: list[Remark] = field(default_factory=list)
    waiting: str = ""

    def take(self, piece: _Piece) -> None:
        """Take the next piece."""
        named = None if piece.quoted else _NAMED.fullmatch(piece.text)
        if self.waiting and named is None:
            name, self.waiting = self.waiting, ""
            self._filter(name, piece)
        elif named is None:
            self._words(piece)
        elif not named[2]:
            if folded(named[1]) in self.names:
                self.waiting = named[1]
            else:
                self._words(piece)
        else:
            self.waiting = ""
            self._filter(named[1], _Piece(text=named[2], open=piece.open))

    def query(self) -> Query:
        """Return what was read."""
        return Query(
            terms=tuple(term for term in self.terms if any(map(counts, term.text)))[:_MOST_TERMS],
            senders=tuple(self.senders),
            days=tuple(self.days),
            kinds=frozenset(self.kinds),
            remarks=tuple(dict.fromkeys(self.remarks)),
        )

    def _words(self, piece: _Piece) -> None:
        self.terms.append(Term(text=piece.text, prefix=piece.open or not piece.quoted))

    def _filter(self, name: str, piece: _Piece) -> None:
        match self.names.get(folded(name)):
            case Name.SENDER:
                if folded(piece.text):
                    self.senders.append(piece.text)
            case Name.DAY:
                days = _days(piece.text)
                if days is not None:
                    self.days.append(days)
                elif not (piece.open and _ON_ITS_WAY.fullmatch(piece.text)):
                    self._amiss(name, piece, Amiss.NO_DAY)
            case Name.KIND:
                kinds = _kinds(piece.text)
                self.kinds |= kinds
                if not kinds:
                    self._amiss(name, piece, Amiss.NO_KIND)
            case None:
                self._amiss(name, piece, Amiss.NO_FILTER)

    def _amiss(self, name: str, piece: _Piece, amiss: Amiss) -> None:
        typed = f"{name}:{piece.text}"
        self.remarks.append(Remark(typed=typed, amiss=amiss))
        self._words(_Piece(text=typed, quoted=piece.quoted, open=piece.open))


def _kinds(typed: str) -> set[Kind]:
    """Return the kind that is called so, else those whose names begin so."""
    wanted = folded(typed)
    if not wanted:
        return set()
    names: dict[str, Kind] = {}
    for name, kind in called_in_any_language().items():
        names.setdefault(folded(name), kind)
    exact = names.get(wanted)
    return {exact} if exact is not None else {kind for name, kind in names.items() if name.startswith(wanted)}


def _days(typed: str) -> Days | None:
    """Return the days of a day, a month, a year, or from one to another; None when it says none."""
    first, span, last = typed.partition(_SPAN)
    begin, end = _period(first), _period(last if span else first)
    if (first and begin is None) or (last and end is None) or not (first or last):
        return None
    if begin is not None and end is not None and begin[0] > end[0]:
        begin, end = end, begin
    return Days(first=begin[0] if begin is not None else None, last=end[1] if end is not None else None)


def _period(typed: str) -> tuple[date, date] | None:
    found = _YEAR_FIRST.fullmatch(typed) or _YEAR_LAST.fullmatch(typed)
    if found is None:
        return None
    year, month, day = (int(found[name]) if found[name] else None for name in ("year", "month", "day"))
    try:
        begin = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day is not None:
        return begin, begin
    return begin, date(begin.year, month or 12, monthrange(begin.year, month or 12)[1])
