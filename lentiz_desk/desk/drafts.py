"""Drafts: unsigned work that is never lost, encrypted, and readable by its author only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from lentiz_desk.desk.session import Session
from lentiz_desk.vault.compartment import Draft
from lentiz_desk.vault.errors import SealBroken
from lentiz_desk.vault.keys import seal

_KIND = "draft"
_INFO = b"lentiz-desk/draft/v1"


@dataclass(frozen=True, kw_only=True)
class Saved:
    """A draft as it was kept: what was typed, and when it was saved."""

    values: dict[str, Any]
    saved_at: datetime


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    saved_at: datetime
    values: dict[str, Any]


def save_draft(session: Session, name: str, values: dict[str, Any], case: str = "") -> datetime:
    """Keep what was typed, in the case (sealed to its author) or in the person's own file; return when."""
    at = session.clock.peek()
    kept = _Kept(saved_at=at, values=values)
    if not case:
        session.personal.put(_KIND, name, msgspec.to_builtins(kept))
        return at
    body = seal(session.keys.sealing.public_hex, msgspec.json.encode(kept), _INFO)
    draft = Draft(id=_id(session, name), author=session.person, body=body, saved_at=at.isoformat())
    session.open(case).compartment.put_draft(draft)
    return at


def load_draft(session: Session, name: str, case: str = "") -> Saved | None:
    """Return a draft of mine, or None."""
    if not case:
        value = session.personal.get(_KIND, name)
        return None if value is None else _saved(msgspec.convert(value, type=_Kept))
    for draft in session.open(case).compartment.drafts():
        if draft.id == _id(session, name) and draft.author == session.person:
            try:
                data = session.keys.sealing.unseal(draft.body, _INFO)
            except SealBroken:
                return None
            return _saved(msgspec.json.decode(data, type=_Kept))
    return None


def delete_draft(session: Session, name: str, case: str = "") -> None:
    """Forget a draft of mine for good."""
    if case:
        session.open(case).compartment.delete_draft(_id(session, name))
    else:
        session.personal.delete(_KIND, name)


def drafts_without_case(session: Session) -> dict[str, Saved]:
    """Return my drafts that belong to no case yet, by name."""
    return {name: _saved(msgspec.convert(value, type=_Kept)) for name, value in session.personal.all(_KIND).items()}


def _id(session: Session, name: str) -> str:
    return f"{session.person}:{name}"


def _saved(kept: _Kept) -> Saved:
    return Saved(values=kept.values, saved_at=kept.saved_at)
