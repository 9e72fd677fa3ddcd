"""Entries to test with: any body of any kind, and one fixed body of every kind."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import Enum
from itertools import count
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import strategies as st

from lentiz_desk.domain.kinds import KINDS
from lentiz_desk.domain.texts import Body
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.writing import SALT, Place, sign

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
AT = datetime(2026, 3, 3, 13, 5, 6, 789, tzinfo=UTC)
WORDS = st.text(st.characters(codec="utf-8"), max_size=40)
PLACE = Place(vault="ab" * 32, compartment="0123456789ABCDEFGHJKMNPQRS", device=1, seq=1, prev=None, parents=())


def counting() -> Callable[[int], bytes]:
    """Randomness that is the same every time: the salts of golden entries, drawn one by one or together."""
    number = count()

    def drawn(size: int) -> bytes:
        return b"".join(hashlib.sha256(str(next(number)).encode()).digest()[:SALT] for _ in range(0, size, SALT))[:size]

    return drawn


def signed(body: Body, place: Place = PLACE, **given: Any) -> SignedEntry:
    facts: dict[str, Any] = {"author": "p0123456789AB", "at": AT, "oversight": "cd" * 32, "key": KEY}
    return sign(body, place, **(facts | {"random": counting()} | given))


def fixed(kind: type[Body]) -> Body:
    """A body in which every field says something, the same every time."""
    return kind(**{name: _fixed(name, hint) for name, hint in _hints(kind).items()})


def any_body() -> st.SearchStrategy[Body]:
    """Any body of any kind."""
    return st.sampled_from(sorted(KINDS)).flatmap(lambda name: body_of(KINDS[name]))


def body_of(kind: type[Body]) -> st.SearchStrategy[Body]:
    """Any body of one kind."""
    return st.builds(kind, **{name: _strategy(hint) for name, hint in _hints(kind).items()})


def _hints(kind: type[msgspec.Struct]) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    return {name: hints[name] for name in kind.__struct_fields__}


def _fixed(name: str, hint: Any) -> Any:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _fixed(name, args[0])
    if origin in {Union, UnionType}:
        return _fixed(name, next(item for item in args if item is not type(None)))
    if origin is tuple:
        return (_fixed(name, args[0]),)
    if origin is dict:
        return {_fixed("sleutel", args[0]): _fixed(name, args[1])}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return list(hint)[-1]
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return hint(**{inner: _fixed(inner, found) for inner, found in _hints(hint).items()})
    known: dict[Any, Any] = {bool: True, int: 7, datetime: AT, date: date(2026, 3, 3)}
    return known.get(hint, f"{name}: één “woord” <b>ש</b> ﷺ \\ \u202e")


def _strategy(hint: Any) -> st.SearchStrategy[Any]:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _strategy(args[0])
    if origin in {Union, UnionType}:
        return st.one_of([st.none() if item is type(None) else _strategy(item) for item in args])
    if origin is tuple:
        return st.lists(_strategy(args[0]), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(_strategy(args[0]), _strategy(args[1]), max_size=3)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return st.builds(hint, **{inner: _strategy(found) for inner, found in _hints(hint).items()})
    known: dict[Any, st.SearchStrategy[Any]] = {
        bool: st.booleans(),
        int: st.integers(-(2**63), 2**63 - 1),
        datetime: st.datetimes(datetime(1000, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC)),  # noqa: DTZ001
        date: st.dates(),
        str: WORDS,
    }
    return known.get(hint, WORDS)
