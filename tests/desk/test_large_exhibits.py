"""A large exhibit passes through memory in pieces: brought in, hashed again, taken out, and into another file."""

from __future__ import annotations

import hashlib
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from lentiz_desk.desk import appendices, viewing
from lentiz_desk.desk.appendices import appendix_of, originals
from lentiz_desk.desk.bringing_in import Answers, bring_in, survey
from lentiz_desk.desk.custody import custody, export_exhibit, verify_exhibit
from lentiz_desk.desk.errors import NotOnPaper
from lentiz_desk.desk.exhibits import Incoming, add_exhibits
from lentiz_desk.desk.intakes import sign_intake
from lentiz_desk.desk.reporting import Report, report
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.sources import sources_in
from lentiz_desk.desk.viewing import outside, view
from lentiz_desk.domain.shown_values import NotShownBecause
from lentiz_desk.dossier.paper import PaperExhibit
from lentiz_desk.vault.errors import ExhibitAltered
from tests.desk.intaking import new_intake
from tests.desk.staged import At
from tests.world import World

SIZE = (24 << 20) + 123
MOST = 8 << 20
"""Bytes of memory for three times as large an exhibit; one piece is 1 MiB."""

ANSWERS = Answers(intimate_asked=True, into_file=True)


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


def test_bringing_in_says_how_far_it_is_in_bytes_and_only_grows(staged: At, film: Path, tmp_path: Path) -> None:
    world = staged("correspond")
    (tmp_path / "leeg.txt").write_bytes(b"")
    sources = sources_in([(tmp_path / "leeg.txt", None), (film, None)])
    with world.session("behandelaar") as session:
        for work in (
            lambda told: survey(session, world.case, sources, told),
            lambda told: bring_in(session, world.case, sources, ANSWERS, told),
        ):
            told: list[tuple[int, int]] = []
            work(lambda done, total, told=told: told.append((done, total)))
            places = [done for done, _total in told]
            assert places == sorted(places)
            assert {total for _done, total in told} == {SIZE}
            assert (places[0], places[-1]) == (0, SIZE)
            assert len(set(places)) > SIZE >> 20


def test_the_mails_of_a_box_are_half_of_its_way(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    mails = (f"From x Mon Mar  3 14:05:00 2025\nMessage-ID: <m{number}@x>\n\nDag.\n\n" for number in range(9))
    (tmp_path / "alles.mbox").write_text("".join(mails))
    told: list[int] = []
    with world.session("behandelaar") as session:
        sources = sources_in([(tmp_path / "alles.mbox", None)])
        bring_in(session, world.case, sources, ANSWERS, lambda done, _total: told.append(done))
    assert told == sorted(told)
    assert len({done for done in told if done > max(told) // 2}) >= 8


@pytest.mark.parametrize("add", ["one", "all"])
def test_stopping_while_a_file_is_hashed_leaves_no_entry_and_no_line(staged: At, film: Path, add: str) -> None:
    world = staged("correspond")

    def stop(done: int, total: int) -> None:
        if done > total // 50:
            raise StoppedError

    with world.session("behandelaar") as session:
        before = len(session.case(world.case).entries)
        drops = sorted((world.path / "drops").iterdir())
        adds: dict[str, Callable[[], object]] = {
            "one": lambda: add_exhibits(session, world.case, [Incoming(path=film, intimate_asked=True)], stop),
            "all": lambda: bring_in(session, world.case, sources_in([(film, None)]), ANSWERS, stop),
        }
        with pytest.raises(StoppedError):
            adds[add]()
        assert len(session.case(world.case).entries) == before
        assert sorted((world.path / "drops").iterdir()) == drops


def test_who_stops_once_it_is_signed_for_has_it_whole(staged: At, film: Path) -> None:
    world = staged("report")

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise StoppedError

    with world.session("behandelaar") as session:
        (exhibit,) = add_exhibits(session, world.case, [Incoming(path=film, intimate_asked=True)], stop)
        verify_exhibit(session, world.case, exhibit)


def intake_with(world: World, session: Session, film: Path) -> tuple[str, str, Report]:
    """Sign an intake with a film; return it, the film in it, and the report that brings both along."""
    large = Incoming(path=film, intimate_asked=True)
    intake = sign_intake(session, replace(new_intake(world), files=(large,))).compartment
    (held,) = session.intake(intake).exhibits
    brings = (replace(large, intake_exhibit=held),)
    return intake, held, replace(world.report_form(), exhibits=brings, intake=intake)


def test_a_large_file_of_an_intake_goes_into_its_case_in_pieces(staged: At, film: Path) -> None:
    world = staged("enrol")
    with world.session("behandelaar") as session:
        _intake, held, form = intake_with(world, session, film)
        cases: list[str] = []
        assert peak(lambda: cases.append(report(session, form).compartment)) < MOST
        verify_exhibit(session, cases[0], held)


def test_what_an_intake_does_not_hold_as_it_was_becomes_no_case_and_no_line(staged: At, film: Path) -> None:
    world = staged("enrol")
    with world.session("behandelaar") as session:
        intake, held, form = intake_with(world, session, film)
        harm = "UPDATE chunks SET body = zeroblob(length(body)) WHERE n = 20"
        session.open(intake).compartment.connection.execute(harm)
        drops = sorted((world.path / "drops").iterdir())
        with pytest.raises(ExhibitAltered):
            report(session, form)
        assert session.intake(intake).kept == (held,)
        assert sorted((world.path / "drops").iterdir()) == drops


def test_what_is_too_large_for_a_copy_is_not_read_for_it(
    held: tuple[World, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, exhibit = held
    monkeypatch.setattr(appendices, "LARGEST_SHOWN", SIZE - 1)
    monkeypatch.setattr(appendices, "MOST_BYTES", SIZE - 1)
    paper = PaperExhibit(number="B1", name="film.bin", sha256=exhibit, size=SIZE, media_type="video/mp4")

    def shown_and_attached() -> None:
        with pytest.raises(NotOnPaper):
            appendix_of(session, world.case, paper, ())
        with pytest.raises(NotOnPaper):
            originals(session, world.case, [paper], ())

    with world.session("behandelaar") as session:
        assert peak(shown_and_attached) < MOST


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
