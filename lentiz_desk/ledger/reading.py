"""From bytes to facts: a signed entry as the domain's :class:`Recorded`."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from lentiz_desk.domain.kinds import KINDS, Unknown
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.texts import absent_fields, core_fields, empty_text, kind_fields, text_fields
from lentiz_desk.ledger.errors import EntryUnreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lentiz_desk.domain.texts import Body
    from lentiz_desk.ledger.entry import Field, SignedEntry

AT = "%Y-%m-%dT%H:%M:%S.%fZ"
_AT = re.compile(r"\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}:\d{2}\.\d{6}Z", re.ASCII)


def read(entry: SignedEntry) -> Recorded:
    """Return what an entry says. A kind or field of a newer version gives ``Unknown``; raises EntryUnreadable."""
    header = entry.header
    body, missing = _body(header.kind, entry.fields)
    return Recorded(
        id=entry.id,
        compartment=header.compartment,
        author=header.author,
        device=header.device,
        seq=header.seq,
        at=parse_time(header.at),
        parents=header.parents,
        body=body,
        missing=missing,
    )


def parse_time(text: str) -> datetime:
    """Return the UTC time of a header; raises EntryUnreadable."""
    if _AT.fullmatch(text) is None:
        raise EntryUnreadable("header")
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise EntryUnreadable("header") from error


def _body(kind: str, fields: tuple[Field, ...]) -> tuple[Body, frozenset[str]]:
    known = KINDS.get(kind)
    shown = [named for field in fields if (named := field.named) is not None]
    values = dict(shown)
    if known is None or len(values) != len(shown):
        return Unknown(written_as=kind), frozenset()
    absent = absent_fields(known, len(fields))
    missing = text_fields(known) - values.keys() - absent
    # words may be withheld; a core field that is withheld must not read as if its usual value had been signed
    if len(fields) - len(shown) > len(missing) or _core_withheld(known, fields, values, absent):
        return Unknown(written_as=kind), frozenset()
    try:
        body = msgspec.convert(values | {name: empty_text(known, name) for name in missing}, type=known, strict=True)
    except (msgspec.ValidationError, RecursionError):
        return Unknown(written_as=kind), frozenset()
    return body, frozenset(missing)


def _core_withheld(
    known: type[Body], fields: tuple[Field, ...], values: Mapping[str, object], absent: frozenset[str]
) -> bool:
    whole = len(fields) >= len(kind_fields(known)) - len(absent)
    return whole and not core_fields(known) - absent <= values.keys()
