"""A field for every value of an entry that may be corrected: made from its type, filled in, and read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from lentiz_desk.domain.corrections import correctable
from lentiz_desk.domain.texts import Body, kind_fields, text_fields
from lentiz_desk.ui import kit
from lentiz_desk.ui.kit import Option
from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.moments import moment_in, put_moment
from lentiz_desk.words import correct as words
from lentiz_desk.words import field_texts, values
from lentiz_desk.words.clauses import with_title
from lentiz_desk.words.field_labels import label
from lentiz_desk.words.naming import Naming

YES, NO, _OPEN = "yes", "no", "open"
"""Answers to yes or no, where it may also be not known."""

_SHORT = frozenset(
    {
        "name",
        "group",
        "function",
        "account",
        "address",
        "brought_by",
        "other_party",
        "subject",
        "platform",
        "captured_on",
    }
)
"""Fields of one line."""

_NEEDED = frozenset({"name", "facts", "other_party", "subject", "content", "how", "finding", "platform", "received"})
"""Fields that must say something."""


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What can be chosen from: clauses and platforms of the rules, people of the case by number."""

    clauses: tuple[str, ...] = ()
    people: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Wording:
    """One field of an entry with the control that corrects it; ``read`` gives its value, None when it is unclear."""

    name: str
    label: str
    is_text: bool
    control: Field
    needed: bool
    optional: bool
    read: Callable[[], object]
    before: Answer

    @property
    def changed(self) -> bool:
        """Say whether something else is filled in than what the entry says."""
        return self.control.answer() != self.before

    @property
    def unclear(self) -> bool:
        """Say whether a date or time is typed that does not exist, or is missing where it is needed."""
        if not isinstance(self.control, kit.DateField | kit.MomentField):
            return False
        return self.control.is_unclear() or (not self.optional and self.control.is_empty())

    @property
    def missing(self) -> bool:
        """Say whether it is empty and must not be."""
        return self.needed and self.control.is_empty()


def wordings(body: Body, missing: frozenset[str], naming: Naming, offer: Offer) -> list[Wording]:
    """Return a field for everything that may be corrected, words first as they stand in the entry."""
    kind = type(body)
    allowed = correctable(body)
    hints = get_type_hints(kind)
    return [
        _wording(body, name, hints[name], naming, offer)
        for name in kind_fields(kind)
        if name in allowed and name not in missing
    ]


def as_json(value: object) -> object:
    """Return a value as a correction keeps it."""
    kept: object = msgspec.to_builtins(value)
    return kept


def shown(name: str, value: object, naming: Naming) -> str:
    """Return a value as the reader sees it."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return value.strip() or words.empty()
    if isinstance(value, bool):
        return values.capital(values.yes_no(value=value))
    text = field_texts.text_of(name, value, naming)
    if not text:
        return words.empty()
    return text if isinstance(value, date) else values.capital(text)


def _wording(body: Body, name: str, hint: Any, naming: Naming, offer: Offer) -> Wording:  # noqa: ANN401 - a type of any kind
    value = getattr(body, name)
    inner = _without_none(hint)
    optional = inner is not hint
    control, read = _control(name, inner, optional, naming, offer)
    _put(control, value)
    return Wording(
        name=name,
        label=label(body.kind, name),
        is_text=name in text_fields(type(body)),
        control=control,
        needed=name in _NEEDED,
        optional=optional,
        read=read,
        before=control.answer(),
    )


def _control(
    name: str,
    inner: Any,  # noqa: ANN401 - a type of any kind
    optional: bool,  # noqa: FBT001 - what the type says
    naming: Naming,
    offer: Offer,
) -> tuple[Field, Callable[[], object]]:
    if inner is bool:
        return _yes_no(optional=optional)
    if inner is datetime:
        moment = kit.MomentField()
        return moment, lambda: moment_in(moment)
    if inner is date:
        day = kit.DateField()
        return day, day.day
    if isinstance(inner, type) and issubclass(inner, Enum):
        return _one_of(inner, naming, optional=optional)
    if get_origin(inner) is tuple:
        return _some_of(name, get_args(inner)[0], naming, offer)
    if name in _SHORT:
        line = kit.TextLine()
        return line, line.answer
    area = kit.TextArea(least=2)
    return area, lambda: area.answer().strip()


def _yes_no(*, optional: bool) -> tuple[Field, Callable[[], object]]:
    options = [Option(key=YES, title=words.yes()), Option(key=NO, title=words.no())]
    if optional:
        options.append(Option(key=_OPEN, title=words.unknown()))
    group = kit.RadioGroup(options)
    return group, lambda: {YES: True, NO: False}.get(group.answer())


def _one_of(kind: type[Enum], naming: Naming, *, optional: bool) -> tuple[Field, Callable[[], object]]:
    options = [Option(key=str(item.value), title=values.capital(field_texts.plain(item, naming))) for item in kind]
    if optional:
        options.append(Option(key=_OPEN, title=words.unknown()))
    choice = kit.Choice(options, width=360)
    return choice, lambda: None if choice.answer() in {"", _OPEN} else kind(choice.answer())


def _some_of(
    name: str,
    inner: Any,  # noqa: ANN401 - a type of any kind
    naming: Naming,
    offer: Offer,
) -> tuple[Field, Callable[[], object]]:
    if isinstance(inner, type) and issubclass(inner, Enum):
        kind = inner
        options = [Option(key=str(item.value), title=values.capital(field_texts.plain(item, naming))) for item in kind]
        group = kit.CheckGroup(options)
        return group, lambda: tuple(kind(key) for key in group.answer())
    if name == "clauses":
        group = kit.CheckGroup([Option(key=number, title=with_title(number)) for number in offer.clauses])
        return group, lambda: tuple(group.answer())
    group = kit.CheckGroup([Option(key=str(number), title=title) for number, title in offer.people.items()])
    return group, lambda: tuple(int(key) for key in group.answer())


def _put(control: Field, value: object) -> None:
    match value:
        case datetime() if isinstance(control, kit.MomentField):
            put_moment(control, value)
        case bool():
            control.put(YES if value else NO)
        case date():
            control.put(value.isoformat())
        case Enum():
            control.put(str(value.value))
        case tuple():
            control.put([str(item.value if isinstance(item, Enum) else item) for item in value])
        case str():
            control.put(value)
        case _ if isinstance(control, kit.RadioGroup | kit.Choice):
            control.put(_OPEN)
        case _:
            control.put(None)


def _without_none(hint: Any) -> Any:  # noqa: ANN401 - a type of any kind
    if get_origin(hint) not in {Union, UnionType}:
        return hint
    return next(item for item in get_args(hint) if item is not type(None))
