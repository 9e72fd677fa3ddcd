"""Search through many cases, against opening, keying, asking and closing the same files bare.

A search through many cases is held against the same files opened, keyed, asked and closed with nothing around it. At
the first search since somebody signed in it is asked of every file whether it is whole; while one types on, only of
those that changed. The ratio is of the latter; that of the first search stands beside it.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from statistics import median

from sqlcipher3 import dbapi2

from lentiz_desk.desk.indexing import WORDING
from lentiz_desk.desk.people import new_grant
from lentiz_desk.desk.search_query import parse
from lentiz_desk.desk.searching import search
from lentiz_desk.desk.session import CASE, Session
from lentiz_desk.domain.case_entries import CaseOpened, CorrespondenceLogged, PersonNoted, ReportRecorded
from lentiz_desk.domain.texts import Body
from lentiz_desk.domain.values import Category, Direction, Form, Harm, Part, ReportKind, Scope
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.ids import new_compartment_id
from lentiz_desk.ledger.writing import Place, sign
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.fulltext import Wording
from lentiz_desk.vault.grants import Grant
from lentiz_desk.vault.sqlcipher import key_salt
from tests.bench.figure import Figure, seconds
from tests.world import VO, World, world_at

RARE, COMMON, ABSENT = "zeldzaamwoord", "gesprek", "nergenswoord"
AT_MOST = 1.5
_ROUNDS = 5


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Seconds of a search through all cases and of the bare files, for one word, and how many hits there were."""

    word: str
    hits: int
    search: float
    first: float
    cold: float
    bare: float

    @property
    def ratio(self) -> float:
        return self.search / self.bare


def measured(cases: int = 1000, entries: int = 50) -> list[Figures]:
    """Return the figures of a rare, a common and an absent word, with every file closed beforehand."""
    with full(cases, entries) as (session, grants):
        return [_figures(session, grants, word) for word in (ABSENT, RARE, COMMON)]


def figures() -> Iterator[Figure]:
    """The figure of each word; how many hits, and when the first one is there, stands beside it."""
    for found in measured():
        notes: dict[str, float | int | str] = {
            "hits": found.hits,
            "first hit ms": round(found.first * 1000, 1),
            "first search ratio": round(found.cold / found.bare, 2),
        }
        yield Figure(name=f"search, {found.word}", ours=found.search, bare=found.bare, at_most=AT_MOST, notes=notes)


def appending(entries: int = 400) -> tuple[float, float]:
    """Return the seconds of one durable entry without an index and with one, written in turns."""
    with full(1, 4) as (session, _grants), tempfile.TemporaryDirectory() as folder:
        return _appended(session, Path(folder), entries)


def _figures(session: Session, grants: dict[str, Grant], word: str) -> Figures:
    """Take both sides in turns: whatever slows the machine slows both."""
    rounds = []
    for _round in range(_ROUNDS):
        close_all(session, grants)
        session.whole.clear()
        cold = seconds(lambda: list(search(session, parse(word))))
        close_all(session, grants)
        started, hits, first = time.perf_counter(), 0, 0.0
        for found in search(session, parse(word)):
            hits += len(found.hits)
            if found.hits and not first:
                first = time.perf_counter() - started
        searched = time.perf_counter()
        for grant in grants.values():
            bare(session, grant, word)
        rounds.append(
            Figures(
                word=word,
                hits=hits,
                search=searched - started,
                first=first,
                cold=cold,
                bare=time.perf_counter() - searched,
            )
        )
    return sorted(rounds, key=lambda figures: figures.ratio)[_ROUNDS // 2]


def close_all(session: Session, grants: dict[str, Grant]) -> None:
    """Close every file, as it is before a search."""
    for name in grants:
        session.forget(name)


def bare(session: Session, grant: Grant, word: str) -> int:
    """Open, key, ask and close a file with nothing around it; return how many rows match."""
    path = session.vault.folder.file(grant.file)
    connection = dbapi2.connect(f"{path.as_uri()}?mode=rw", uri=True)
    connection.set_key(f"x'{grant.key.hex()}{key_salt(grant.key).hex()}'".encode())  # type: ignore[attr-defined]
    rows = connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (f'"{word}" *',)).fetchall()
    connection.close()
    return len(rows)


@contextmanager
def full(cases: int, entries: int, rare: int | None = None) -> Iterator[tuple[Session, dict[str, Grant]]]:
    """A handler with so many cases of so many entries; the rare word stands in one of them, else in the middle one."""
    where = cases // 2 if rare is None else rare
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o700)
        world = world_at(Path(folder), "enrol")
        with world.session("behandelaar") as session:
            grants = {}
            for number in range(cases):
                grant = _case(session, world, number, entries, rare=number == where)
                grants[grant.compartment] = grant
            session.grants.update(grants)
            yield session, grants
            close_all(session, grants)
            for name in grants:
                del session.grants[name]
        world.vault.close()


def _case(session: Session, world: World, number: int, entries: int, *, rare: bool) -> Grant:
    compartment, key, file = new_compartment_id(os.urandom), os.urandom(32), session.vault.folder.new_file()
    vault = session.register.vault
    path = session.vault.folder.file(file)
    with Compartment.create(path, key, id=compartment, kind=CASE, epoch=1, vault=vault, wording=WORDING) as made:
        made.append(_signed(session, compartment, _bodies(session, world, number, entries, rare=rare)))
    grant = new_grant(vault=vault, compartment=compartment, kind=CASE, file=file, key=key)
    return replace(grant, granted_at=f"{number:06}")


def _signed(session: Session, compartment: str, bodies: list[Body]) -> list[SignedEntry]:
    signed: list[SignedEntry] = []
    at = session.clock.peek()
    for number, body in enumerate(bodies):
        last = (signed[-1].id,) if signed else ()
        place = Place(
            vault=session.register.vault,
            compartment=compartment,
            device=session.device,
            seq=number + 1,
            prev=last[0] if last else None,
            parents=last,
        )
        key = session.keys.signing.entries
        when = at + timedelta(milliseconds=number)
        signed.append(
            sign(body, place, author=session.person, at=when, oversight="", key=key, random=session.vault.around.random)
        )
    return signed


def _bodies(session: Session, world: World, number: int, entries: int, *, rare: bool) -> list[Body]:
    chance = random.Random(number)
    words = [f"{first}{last}" for first in ("les", "klas", "mail", "foto", "tekst") for last in map(str, range(80))]
    holders = tuple(sorted((session.person, world.ids["directeur"], world.ids["directeur2"])))
    opening: list[Body] = [
        CaseOpened(location=VO.id, edition="2014-03-25", rules="2026-01", holders=holders, concerned=()),
        PersonNoted(number=1, part=Part.SUBJECT, category=Category.PUPIL, name=f"Leerling {number}"),
        ReportRecorded(
            scope=Scope.SCHOOL,
            report_kind=ReportKind.CONDUCT,
            received=world.clock.at,
            reporter=None,
            clauses=("A7",),
            platform="Instagram",
            harm=(Harm.PERSON,),
            facts="Een bericht op een openbaar account.",
        ),
    ]
    letters = [
        CorrespondenceLogged(
            number=place + 1,
            direction=Direction.IN,
            form=Form.MAIL,
            happened=world.clock.at,
            into_file=True,
            other_party=f"Ouder {number}",
            subject=f"Over het {COMMON} van {place}",
            content=" ".join(chance.choices(words, k=60)) + (f" {RARE}" if rare and not place else ""),
        )
        for place in range(entries - len(opening))
    ]
    return [*opening, *letters]


def _appended(session: Session, folder: Path, entries: int) -> tuple[float, float]:
    compartment = new_compartment_id(os.urandom)
    world = World(folder)
    world.ids = {"directeur": session.person, "directeur2": session.person}
    signed = _signed(session, compartment, _bodies(session, world, 0, entries, rare=False))
    made = [
        _empty(session, folder / f"{number}.db", compartment, wording) for number, wording in enumerate((None, WORDING))
    ]
    taken: tuple[list[float], list[float]] = ([], [])
    for entry in signed:
        for side, file in enumerate(made):
            started = time.perf_counter()
            file.append([entry])
            taken[side].append(time.perf_counter() - started)
    for file in made:
        file.close()
    return median(taken[0]), median(taken[1])


def _empty(session: Session, path: Path, compartment: str, wording: Wording | None) -> Compartment:
    key, vault = os.urandom(32), session.register.vault
    return Compartment.create(path, key, id=compartment, kind=CASE, epoch=1, vault=vault, wording=wording)
