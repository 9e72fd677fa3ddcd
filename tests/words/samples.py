"""One entry of every kind, made from its field types, so that a new kind is in the tests by itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from lentiz_desk.domain.kinds import KINDS, Unknown
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.texts import Body, empty_text, text_fields

AT = datetime(2026, 3, 3, 13, 5, tzinfo=UTC)
EVERY_KIND: dict[str, type[Body]] = KINDS | {Unknown.kind: Unknown}


def sample(kind: type[Body], **given: Any) -> Recorded:
    """An entry of a kind in which every field says something; ``given`` fields say what they are told."""
    return recorded(kind(**(_fields(kind) | given)))


def bare(kind: type[Body]) -> Recorded:
    """An entry of a kind in which every word is withheld."""
    words = text_fields(kind)
    return recorded(kind(**(_fields(kind) | {name: empty_text(kind, name) for name in words})), missing=words)


def recorded(body: Body, missing: frozenset[str] = frozenset()) -> Recorded:
    return Recorded(
        id="e" * 64,
        compartment="K7Q2MX0123456789ABCDEFGHJK",
        author="p1",
        device=2,
        seq=1,
        at=AT,
        parents=(),
        body=body,
        missing=missing,
    )


def _fields(kind: type[msgspec.Struct]) -> dict[str, Any]:
    hints: Mapping[str, Any] = get_type_hints(kind, include_extras=True)
    return {name: _value(name, hints[name]) for name in kind.__struct_fields__}


def _value(name: str, hint: Any) -> Any:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _value(name, args[0])
    if origin in {Union, UnionType}:
        return _value(name, next(item for item in args if item is not type(None)))
    if origin is tuple:
        return (_value(name, args[0]),)
    if origin is dict:
        return {_value("key", args[0]): _value(name, args[1])}
    if issubclass(hint, Enum):
        return next(iter(hint))
    if issubclass(hint, msgspec.Struct):
        return hint(**_fields(hint))
    made: dict[type, Any] = {bool: True, int: 3, str: f"words of {name}", datetime: AT, date: date(2026, 3, 3)}
    return made.get(hint, f"words of {name}")
