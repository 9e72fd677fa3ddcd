"""A large exhibit passes through memory in pieces: brought in, hashed again, taken out, and into another file."""

from __future__ import annotations

import hashlib
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from lentiz_desk.desk import viewing
from lentiz_desk.desk.custody import custody, export_exhibit, verify_exhibit
from lentiz_desk.desk.exhibits import Incoming, add_exhibits
from lentiz_desk.desk.viewing import outside, view
from lentiz_desk.domain.shown_values import NotShownBecause
from lentiz_desk.vault.errors import ExhibitAltered
from tests.desk.staged import At
from tests.world import World

SIZE = (24 << 20) + 123
MOST = 8 << 20
"""Bytes of memory for three times as large an exhibit; one piece is 1 MiB."""


class StoppedError(Exception):
    """Someone asked to stop."""


@pytest.fixture
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("film") / "film.bin"
    path.write_bytes(Random(1).randbytes(SIZE))
    return path


@pytest.fixture
def held(staged: At, film: Path) -> tuple[World, str]:
    """A case with a large exhibit."""
    world = staged("report")
    with world.session("behandelaar") as session:
        (exhibit,) = add_exhibits(session, world.case, [Incoming(path=film, intimate_asked=True)])
    return world, exhibit


def peak(work: Callable[[], object]) -> int:
    """How many bytes Python held at most while this was done."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_it_is_brought_in_and_taken_out_in_pieces(staged: At, film: Path, tmp_path: Path) -> None:
    world, target = staged("report"), tmp_path / "uit.bin"
    with world.session("behandelaar") as session:
        case = session.case(world.case).compartment
        incoming = Incoming(path=film, intimate_asked=True)
        added: list[str] = []
        assert peak(lambda: added.extend(add_exhibits(session, case, [incoming]))) < MOST
        (exhibit,) = added
        assert peak(lambda: verify_exhibit(session, case, exhibit)) < MOST
        out = peak(lambda: export_exhibit(session, case, exhibit, target, receiver="politie", why="aangifte"))
        assert out < MOST
    assert hashlib.sha256(target.read_bytes()).hexdigest() == exhibit == hashlib.sha256(film.read_bytes()).hexdigest()


def test_it_goes_into_another_file_in_pieces(held: tuple[World, str]) -> None:
    world, exhibit = held
    with world.session("behandelaar") as session:
        file = session.open(world.case).compartment
        copied = file.copied_exhibit(exhibit)
        digest = hashlib.sha256()

        def read() -> None:
            while piece := copied.stream.read(1 << 20):
                digest.update(piece)

        assert peak(read) < MOST
        assert (digest.hexdigest(), copied.size) == (exhibit, SIZE)
        copied.stream.seek(SIZE - 5)
        assert len(copied.stream.read()) == 5


def test_it_says_how_far_it_is_and_stopping_leaves_nothing(held: tuple[World, str], tmp_path: Path) -> None:
    world, exhibit = held
    told: list[tuple[int, int]] = []

    def stop_half_way(done: int, total: int) -> None:
        told.append((done, total))
        if done > total // 2:
            raise StoppedError

    with world.session("behandelaar") as session:
        before = len(custody(session, world.case, exhibit))
        with pytest.raises(StoppedError):
            export_exhibit(
                session, world.case, exhibit, tmp_path / "uit.bin", receiver="a", why="b", progress=stop_half_way
            )
        with pytest.raises(StoppedError):
            verify_exhibit(session, world.case, exhibit, stop_half_way)
        assert len(custody(session, world.case, exhibit)) == before
    assert told[0] == (1 << 20, SIZE)
    assert not list(tmp_path.glob("*uit*"))
    assert not list(tmp_path.glob(".unfinished*"))


@pytest.mark.parametrize("harm", ["UPDATE chunks SET body = zeroblob(length(body))", "DELETE FROM chunks"])
def test_one_piece_that_is_not_what_it_was_lets_nothing_out(held: tuple[World, str], tmp_path: Path, harm: str) -> None:
    world, exhibit = held
    with world.session("behandelaar") as session:
        session.open(world.case).compartment.connection.execute(f"{harm} WHERE exhibit = ? AND n = 20", (exhibit,))
        with pytest.raises(ExhibitAltered):
            export_exhibit(session, world.case, exhibit, tmp_path / "uit.bin", receiver="a", why="b")
        assert [link.intact for link in custody(session, world.case, exhibit)] == [True, False]
        if "DELETE" in harm:
            copied = session.open(world.case).compartment.copied_exhibit(exhibit)
            with pytest.raises(ExhibitAltered):
                copied.stream.read()
    assert not list(tmp_path.glob("*uit*"))


def test_what_is_too_large_to_be_shown_is_not_read_for_it(
    held: tuple[World, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, exhibit = held
    monkeypatch.setattr(viewing, "LARGEST_SHOWN", SIZE - 1)
    with world.session("behandelaar") as session:
        assert peak(lambda: outside(session, world.case, exhibit)) < MOST
        assert outside(session, world.case, exhibit).because is NotShownBecause.TOO_LARGE
        assert view(session, world.case, exhibit).because is NotShownBecause.TOO_LARGE
        assert len(custody(session, world.case, exhibit)) == 1
