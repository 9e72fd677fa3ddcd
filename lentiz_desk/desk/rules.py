"""The dated rule packs of ``resources/rules``: which one holds when."""

from __future__ import annotations

from datetime import date
from functools import cache

import msgspec

from lentiz_desk.domain.rulepack import RulePack
from lentiz_desk.resources import resource


@cache
def packs() -> tuple[RulePack, ...]:
    """Return every rule pack, oldest first; an unknown field is an error."""
    files = (item for item in resource("rules").iterdir() if item.name.endswith(".json"))
    found = (msgspec.json.decode(item.read_bytes(), type=RulePack) for item in files)
    return tuple(sorted(found, key=lambda pack: pack.valid_from))


def pack_at(day: date) -> RulePack:
    """Return the pack that holds on a day; before the first one, the first one."""
    every = packs()
    return next((pack for pack in reversed(every) if pack.valid_from <= day), every[0])
