"""Which fields of an entry are words (withheld or erased one by one) and which are its core (carries the fold)."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Annotated, ClassVar, get_args, get_origin, get_type_hints

import msgspec

if TYPE_CHECKING:
    from typing import Any

_TEXT = msgspec.Meta(extra={"text": True})

Text = Annotated[str, _TEXT]
"""Free words; may be withheld from a copy or erased by a director's entry."""

Texts = Annotated[dict[str, str], _TEXT]
"""Free words by key (a question, a source, a person's number); withheld or erased together."""


Moment = Annotated[datetime, msgspec.Meta(tz=True)]
"""A time with its zone; without one it could not be compared, and the entry would have no effect."""


class Body(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of every kind of entry: a fact in the past tense."""

    kind: ClassVar[str]
    later: ClassVar[tuple[str, ...]] = ()
    """The fields that entries of this kind did not have from the start, and of which each has a usual value."""


def kind_fields(body: type[Body]) -> tuple[str, ...]:
    """Return the names of the fields of a kind, in the order they are signed."""
    return tuple(body.__struct_fields__)


def absent_fields(body: type[Body], count: int) -> frozenset[str]:
    """Return the fields that an entry of a kind never had, by how many it was signed with."""
    return frozenset(body.later if count <= len(body.__struct_fields__) - len(body.later) else ())


@cache
def text_fields(body: type[Body]) -> frozenset[str]:
    """Return the names of the fields of a kind that are words."""
    hints: dict[str, Any] = get_type_hints(body, include_extras=True)
    return frozenset(name for name in body.__struct_fields__ if _is_text(hints[name]))


@cache
def core_fields(body: type[Body]) -> frozenset[str]:
    """Return the names of the fields of a kind that carry the fold."""
    return frozenset(body.__struct_fields__) - text_fields(body)


def empty_text(body: type[Body], name: str) -> object:
    """Return what stands in the place of words that are withheld or erased."""
    hint = get_type_hints(body, include_extras=True)[name]
    return {} if get_origin(get_args(hint)[0]) is dict else ""


def _is_text(hint: object) -> bool:
    return get_origin(hint) is Annotated and _TEXT in get_args(hint)
