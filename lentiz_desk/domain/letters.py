"""Letters: which texts there are at a time, for whom, on which clause they rest, and what is still open in one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import msgspec

from lentiz_desk.domain.values import AgeBand, Category, LetterKind, Part

APPEAL = "appeal."
"""What the key of the wording of a way to object begins with."""

_GAP = re.compile(r"\[([^\[\]\n]+)\]")


class Appeal(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where someone can turn who disagrees: the text, and where that way comes from."""

    key: str
    source: str
    text: str


class ClauseFor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another clause for a category of people."""

    category: Category
    clause: str


class AppealFor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another way to object for a category of people."""

    category: Category
    appeal: str


class LetterText(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The text of a letter: what for, to which parts and categories of people, on which clause, with which appeal.

    Without ``parts`` it is about nobody in particular; without ``for_categories`` it is for everyone.
    """

    kind: LetterKind
    parts: tuple[Part, ...]
    for_categories: tuple[Category, ...] = tuple(Category)
    clause: str
    clause_for: tuple[ClauseFor, ...] = ()
    appeal: str
    appeal_for: tuple[AppealFor, ...] = ()
    subject: str
    body: str

    @property
    def key(self) -> str:
        """Return by what name this text is known: what it is for, and for whom when that makes a difference."""
        every = len(self.for_categories) == len(Category)
        return self.kind.value if every else f"{self.kind.value}.{self.for_categories[0].value}"

    def clause_of(self, category: Category | None) -> str:
        """Return the clause of the protocol on which it rests for someone."""
        return next((item.clause for item in self.clause_for if item.category is category), self.clause)

    def appeal_of(self, category: Category | None) -> str:
        """Return the key of the way to object for someone."""
        return next((item.appeal for item in self.appeal_for if item.category is category), self.appeal)


class LetterPack(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The letters of a time."""

    id: str
    valid_from: date
    appeals: tuple[Appeal, ...]
    letters: tuple[LetterText, ...]

    def text_for(self, kind: LetterKind, part: Part | None, category: Category | None) -> LetterText | None:
        """Return the text for someone, or for nobody in particular; None when there is none."""
        for text in self.letters:
            if text.kind is not kind:
                continue
            if (not text.parts and part is None) or (part in text.parts and category in text.for_categories):
                return text
        return None

    def appeal(self, key: str) -> Appeal:
        """Return a way to object; raises StopIteration for one that the pack does not have."""
        return next(item for item in self.appeals if item.key == key)

    def wording(self, key: str) -> tuple[str, str]:
        """Return subject and words of a text, or of a way to object, by its key; raises StopIteration."""
        if key.startswith(APPEAL):
            return "", self.appeal(key.removeprefix(APPEAL)).text
        return next((text.subject, text.body) for text in self.letters if text.key == key)


def gaps(text: str) -> tuple[str, ...]:
    """Return what stands in square brackets and is still to be filled in, each once, in order.

    A bracket that was left over counts, too, with its line: half a gap is not filled in.
    """
    whole = [match.group(1) for match in _GAP.finditer(text)]
    lines = _GAP.sub("", text).split("\n")
    opened = [line[line.index("[") :].strip() for line in lines if "[" in line]
    closed = [line[: line.index("]") + 1].strip() for line in lines if "]" in line and "[" not in line]
    return tuple(dict.fromkeys((*whole, *opened, *closed)))


def filled(text: str, known: Mapping[str, str]) -> str:
    """Fill in what is known by name; the rest stays as it is. What is filled in never looks like a gap itself."""

    def put(match: re.Match[str]) -> str:
        found = known.get(match.group(1), "").strip()
        return _no_gap(found) if found else match.group(0)

    return _GAP.sub(put, text)


def in_line(name: str) -> str:
    """Return a name as it stands on one line of an address; it never looks like a gap itself."""
    return _no_gap(" ".join(name.split()))


def _no_gap(text: str) -> str:
    return text.replace("[", "(").replace("]", ")")


def by_guardians(category: Category, band: AgeBand | None) -> bool:
    """Say whether guardians are written to in the place of a pupil or student: under 16 (protocol R1; AVG-UW 5)."""
    return category in {Category.PUPIL, Category.STUDENT} and band in {AgeBand.UNDER_12, AgeBand.FROM_12}


def guardians_too(category: Category, band: AgeBand | None) -> bool:
    """Say whether guardians are written to beside the pupil or student: at 16 and 17."""
    return category in {Category.PUPIL, Category.STUDENT} and band is AgeBand.FROM_16
