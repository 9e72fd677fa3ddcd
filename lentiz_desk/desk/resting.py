"""Which compartments rest: nothing changed in them since they were attended to, and nothing changes by itself.

A thousand cases cannot all be read at every sign-in. Of one that rests a few facts are kept in the personal file,
under a digest of everything they depend on: the entries there are, those of the register, and the rules. Whether that
still holds is asked of the file itself, by the ids it holds: an older file put back, or a new entry, shows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.duties import open_duties

_KIND = "rest"
_VERSION = 1
"""Raised when what is kept, or how it follows from a case, changes."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept of a compartment that rests: under which digest, of which case, and the facts. No words."""

    key: str
    case: str = ""
    facts: dict[str, Any] = {}


def resting(session: Session) -> frozenset[str]:
    """Return the compartments of this person that rest."""
    return frozenset(name for name in kept(session) if rests(session, name))


def rests(session: Session, compartment: str) -> bool:
    """Say whether a compartment rests; raises nothing for one that is damaged: it does not."""
    known = kept(session).get(compartment)
    return known is not None and known.key == key_of(session, compartment, known.case)


def may_rest(state: CaseState) -> bool:
    """Say whether nothing about a case changes by the passing of time."""
    return state.closed_at is not None or (not state.requests and not open_duties(state))


def let_rest(session: Session, check: CheckState) -> None:
    """Remember that an authorisation of which this person is no executor is over, and was attended to."""
    case = check.opened.body.case if check.opened is not None else ""
    over = check.finished and check.decision is not None and session.person not in check.decision.body.executors
    if over and rests(session, case):
        keep(session, {check.compartment: Kept(key=key_of(session, check.compartment, case), case=case)})


def key_of(session: Session, compartment: str, case: str = "") -> str:
    """Return the digest of everything that the facts depend on; an authorisation depends on its case, too.

    Empty for what does not open.
    """
    ids = [sorted(session.ids(name) or ()) for name in (compartment, case) if name]
    if not all(ids):
        return ""
    about = [_VERSION, session.register_mark, session.rules.id, session.person, compartment, case, *ids]
    return hashlib.sha256(msgspec.json.encode(about)).hexdigest()


def kept(session: Session) -> dict[str, Kept]:
    """Return what is kept, by compartment; read once per session."""
    if session.rests is None:
        session.rests = {}
        for name, value in session.personal.all(_KIND).items():
            try:
                session.rests[name] = msgspec.convert(value, type=Kept)
            except msgspec.ValidationError:
                continue
    return session.rests


def keep(session: Session, fresh: Mapping[str, Kept]) -> None:
    """Keep this of resting compartments, and forget those that this person holds no key of any more."""
    known = kept(session)
    gone = [name for name in known if name not in session.grants]
    if not fresh and not gone:
        return
    with session.personal.changing():
        for name in gone:
            del known[name]
            session.personal.delete(_KIND, name)
        for name, item in fresh.items():
            if item.key:
                known[name] = item
                session.personal.put(_KIND, name, msgspec.to_builtins(item))
