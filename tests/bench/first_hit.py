"""The first hit in 1,000 cases of 100 entries, against the same files opened bare until the first match.

Not among the figures that `make bench` measures by itself: filling 100,000 signed and indexed entries takes minutes.
Ask for it with WORDS="first". The word stands in the file that is searched last, so that every file is gone through,
and both sides stop at it. Opening, verifying and folding the case in which it stands is part of our side: a hit is
shown only when this person may read it.
"""

from __future__ import annotations

import statistics
from contextlib import ExitStack
from pathlib import Path

from lentiz_desk.desk.search_query import parse
from lentiz_desk.desk.searching import search
from lentiz_desk.desk.session import Session
from lentiz_desk.vault.grants import Grant
from tests.bench.figure import Figure, seconds
from tests.bench.large import unsynced
from tests.bench.searching import COMMON, RARE, bare, close_all, full

AT_MOST = 1.5
ROUNDS = 9


def figure(_folder: Path, cases: int = 1_000, entries: int = 100) -> Figure:
    """While one types on; the first search since somebody signed in, and a word in every file, stand beside it."""
    with ExitStack() as stack:
        with unsynced():
            session, grants = stack.enter_context(full(cases, entries, rare=0))
        newest_first = list(reversed(grants.values()))
        ours, plain, cold, common = [], [], [], []
        for _round in range(ROUNDS):
            plain.append(seconds(lambda: _bare_until(session, newest_first, RARE)))
            close_all(session, grants)
            session.whole.clear()
            cold.append(seconds(lambda: _first(session, RARE)))
            close_all(session, grants)
            ours.append(seconds(lambda: _first(session, RARE)))
            close_all(session, grants)
            common.append(seconds(lambda: _first(session, COMMON)))
        took = statistics.median(ours)
        return Figure(
            name="first hit, word in the last file",
            ours=took,
            bare=statistics.median(plain),
            at_most=AT_MOST,
            notes={
                "cases": cases,
                "entries": cases * entries,
                "milliseconds": round(took * 1000, 1),
                "first search milliseconds": round(statistics.median(cold) * 1000, 1),
                "word in every file milliseconds": round(statistics.median(common) * 1000, 1),
            },
        )


def _first(session: Session, word: str) -> None:
    assert any(found.hits for found in search(session, parse(word)))


def _bare_until(session: Session, grants: list[Grant], word: str) -> None:
    assert any(bare(session, grant, word) for grant in grants)
