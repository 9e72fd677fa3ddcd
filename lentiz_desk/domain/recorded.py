"""An entry as the domain sees it: who, when, after what, and what was said."""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from lentiz_desk.domain.texts import Body


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """One entry with its signed circumstances. ``missing`` names the words that are withheld or erased."""

    id: str
    compartment: str
    author: str
    device: int
    seq: int
    at: datetime
    parents: tuple[str, ...]
    body: Body
    missing: frozenset[str] = field(default_factory=frozenset)


def in_order(entries: Iterable[Recorded]) -> tuple[Recorded, ...]:
    """Return the entries parents first, then by time, then by id: the same set gives the same order everywhere."""
    by_id = {entry.id: entry for entry in entries}
    waiting = {entry.id: {parent for parent in entry.parents if parent in by_id} for entry in by_id.values()}
    children: dict[str, list[str]] = {}
    for entry in by_id.values():
        for parent in waiting[entry.id]:
            children.setdefault(parent, []).append(entry.id)
    ready = [(by_id[name].at, name) for name, parents in waiting.items() if not parents]
    heapify(ready)
    ordered: list[Recorded] = []
    while ready:
        _, name = heappop(ready)
        ordered.append(by_id[name])
        for child in children.get(name, ()):
            waiting[child].discard(name)
            if not waiting[child]:
                heappush(ready, (by_id[child].at, child))
    return tuple(ordered)


def forked(ordered: Iterable[Recorded], preferred: Callable[[Recorded], bool] = lambda _: False) -> frozenset[str]:
    """Return the entries that stand beside another with the same author, device and number, and give way to it.

    Of a fork the preferred entry keeps its effect, else the first in order; a number that is merely skipped is no fork.
    """
    kept: dict[tuple[str, int, int], Recorded] = {}
    lost: set[str] = set()
    for entry in ordered:
        place = (entry.author, entry.device, entry.seq)
        other = kept.setdefault(place, entry)
        if other is entry:
            continue
        if preferred(entry) and not preferred(other):
            kept[place] = entry
            lost.add(other.id)
        else:
            lost.add(entry.id)
    return frozenset(lost)
