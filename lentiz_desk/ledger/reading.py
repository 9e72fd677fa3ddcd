"""From bytes to facts: a signed entry as the domain's :class:`Recorded`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from lentiz_desk.domain.kinds import KINDS, Unknown
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.texts import empty_text, text_fields
from lentiz_desk.ledger.errors import EntryUnreadable

if TYPE_CHECKING:
    from lentiz_desk.domain.texts import Body
    from lentiz_desk.ledger.entry import SignedEntry

AT = "%Y-%m-%dT%H:%M:%S.%fZ"


def read(entry: SignedEntry) -> Recorded:
    """Return what an entry says. A kind or field of a newer version gives ``Unknown``; raises EntryUnreadable."""
    header = entry.header
    body, missing = _body(header.kind, {field.name: field.value for field in entry.fields if field.name is not None})
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
    try:
        return datetime.strptime(text, AT).replace(tzinfo=UTC)
    except ValueError as error:
        raise EntryUnreadable("header") from error


def _body(kind: str, values: dict[str, object]) -> tuple[Body, frozenset[str]]:
    known = KINDS.get(kind)
    if known is None:
        return Unknown(written_as=kind), frozenset()
    missing = text_fields(known) - values.keys()
    try:
        body = msgspec.convert(values | {name: empty_text(known, name) for name in missing}, type=known, strict=True)
    except msgspec.ValidationError:
        return Unknown(written_as=kind), frozenset()
    return body, frozenset(missing)
