"""The real entries of a main job, read once from a real vault, and what a modified program could make of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

from lentiz_desk.domain.case_fold import fold_case
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_fold import fold_check
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.recorded import Recorded, in_order
from lentiz_desk.domain.register import Register
from lentiz_desk.domain.texts import Body
from tests.desk.staged import built, copy_of, scratch


@dataclass(frozen=True, kw_only=True)
class Real:
    """The entries of case and authorisation, foreign ones included, and who everybody is."""

    register: Register
    ids: dict[str, str]
    case: str
    authorisation: str
    in_case: tuple[Recorded, ...]
    in_check: tuple[Recorded, ...]
    now: datetime

    def fold_case(self, entries: Iterable[Recorded] | None = None, register: Register | None = None) -> CaseState:
        return fold_case(self.case, self.in_case if entries is None else entries, register or self.register)

    def fold_check(self, entries: Iterable[Recorded] | None = None, register: Register | None = None) -> CheckState:
        return fold_check(self.authorisation, self.in_check if entries is None else entries, register or self.register)

    def one(self, kind: type[Body]) -> Recorded:
        """The first entry of a kind."""
        every = (*self.in_case, *self.in_check)
        return next(entry for entry in every if isinstance(entry.body, kind))

    def next_in(self, entries: tuple[Recorded, ...], body: Body, author: str, at: datetime | None = None) -> Recorded:
        """One more entry after all others, by someone whom no rule was asked about."""
        return next_entry(entries, body, self.ids.get(author, author), at or self.now)


def real(stage: str = "correspond") -> Real:
    """The entries after a stage of the main job."""
    return _real(stage)


@cache
def _real(stage: str) -> Real:
    world = copy_of(built(stage), scratch() / f"real-{stage}")
    with closing(world.vault), world.session("directeur") as session:
        in_case = session.open(world.case).recorded.values()
        held = world.authorisation in session.grants
        in_check = session.open(world.authorisation).recorded.values() if held else ()
        return Real(
            register=session.register,
            ids=world.ids,
            case=world.case,
            authorisation=world.authorisation,
            in_case=in_order(in_case),
            in_check=in_order(in_check),
            now=world.clock.at,
        )


def next_entry(entries: tuple[Recorded, ...], body: Body, author: str, at: datetime, **given: Any) -> Recorded:
    home = [entry for entry in entries if entry.compartment == entries[-1].compartment]
    own = [entry.seq for entry in home if entry.author == author]
    facts: dict[str, Any] = {
        "id": hashlib.sha256(repr((body, author, at, given)).encode()).hexdigest(),
        "compartment": home[-1].compartment,
        "author": author,
        "device": 1,
        "seq": max(own, default=0) + 1,
        "at": at,
        "parents": (home[-1].id,),
        "body": body,
    }
    return Recorded(**(facts | given))


def with_roles(register: Register, person: str, **given: Any) -> Register:
    """The register with someone changed."""
    return replace(register, people={**register.people, person: replace(register.people[person], **given)})
