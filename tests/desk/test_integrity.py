"""The check of a whole vault: silent when all is well, exact about what is not, and honest about what it cannot see."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

import pytest

from lentiz_desk.cli import check as command
from lentiz_desk.desk.anchoring import Standing
from lentiz_desk.desk.integrity import Flaw, Report, check_vault
from lentiz_desk.desk.integrity_text import lines, told
from lentiz_desk.desk.session import AUTHORISATION, CASE, OVERSIGHT
from lentiz_desk.vault.sqlcipher import transaction
from tests.acceptance.prying import found_in, words_of
from tests.desk.staged import At
from tests.world import PEOPLE, World, passphrase

EVERYBODY = ("directeur", *PEOPLE)


def checked(world: World, name: str = "directeur") -> Report:
    with world.session(name) as session:
        return check_vault(session)


def flaws(report: Report) -> list[Flaw]:
    return [wrong.flaw for part in report.parts for wrong in part.wrong]


def said(report: Report) -> str:
    return "\n".join(lines(told(report, lambda _person: "")))


def change(world: World, name: str, compartment: str, statement: str, values: tuple[object, ...] = ()) -> None:
    """Change rows of a compartment with its key, as a modified program could."""
    with world.session(name) as session:
        opened = session.open(compartment)
        with transaction(opened.compartment.connection, opened.compartment.path):
            opened.compartment.connection.execute(statement, values)


@pytest.mark.parametrize("stage", ["found", "enrol", "ask", "check", "correspond"])
@pytest.mark.parametrize("name", EVERYBODY)
def test_a_vault_in_everyday_use_is_intact_for_everybody(staged: At, stage: str, name: str) -> None:
    if stage == "found" and name != "directeur":
        return
    report = checked(staged(stage), name)
    assert report.intact
    assert flaws(report) == []
    assert report.standing is Standing.KEY_FILE


def test_everything_of_a_case_is_counted(staged: At) -> None:
    world = staged("correspond")
    with world.session("directeur") as session:
        report = check_vault(session)
        held = {name: session.open(name) for name in (*session.of_kind(CASE), *session.of_kind(AUTHORISATION))}
        for kind in (CASE, AUTHORISATION):
            (part,) = [part for part in report.parts if part.part == kind]
            (opened,) = [held[name] for name in session.of_kind(kind)]
            assert part.case_number.startswith("ZD-2026-")
            assert part.entries == len(opened.signed)
            assert part.exhibits == len(opened.compartment.exhibits())
    assert report.closed == 0


def test_who_holds_nothing_learns_a_number_of_files_and_no_more(staged: At) -> None:
    world = staged("correspond")
    with world.session("directeur") as session:
        words = words_of(session, world.case)
    report = checked(world, "officer2")
    assert {part.part for part in report.parts} == {"register", "personal"}
    assert report.closed == 2
    assert found_in(said(report).encode(), words) == []


def test_an_authorisation_that_is_over_counts_as_closed(staged: At) -> None:
    assert AUTHORISATION in {part.part for part in checked(staged("check"), "officer").parts}
    report = checked(staged("hand_in"), "officer")
    assert AUTHORISATION not in {part.part for part in report.parts}
    assert report.closed == 2


def test_words_changed_on_disk_shut_their_case_and_no_other(staged: At) -> None:
    world = staged("report")
    change(world, "directeur", world.case, "UPDATE fields SET body = ? WHERE place = (3 << 16) + 1", (b"x",))
    assert flaws(checked(world)) == [Flaw.SHUT]


def test_a_changed_exhibit_is_named(staged: At) -> None:
    world = staged("report")
    change(world, "directeur", world.case, "UPDATE chunks SET body = ?", (b"x",))
    assert flaws(checked(world)) == [Flaw.EXHIBIT]


def test_an_exhibit_that_is_gone_is_missed(staged: At) -> None:
    world = staged("report")
    change(world, "directeur", world.case, "DELETE FROM chunks")
    change(world, "directeur", world.case, "DELETE FROM exhibits")
    assert Flaw.EXHIBIT_GONE in flaws(checked(world))


def test_a_damaged_file_hides_no_other(staged: At) -> None:
    world = staged("correspond")
    with world.session("directeur") as session:
        file = world.path / "compartments" / session.grants[world.authorisation].file
    data = bytearray(file.read_bytes())
    data[5000] ^= 1
    file.write_bytes(data)
    report = checked(world)
    (part,) = [part for part in report.parts if part.part == AUTHORISATION]
    assert part.wrong
    assert all(not part.wrong for part in report.parts if part.part != AUTHORISATION)


def test_an_older_file_put_back_is_named(staged: At, tmp_path: Path) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        file = world.path / "compartments" / session.grants[world.case].file
    shutil.copy(file, tmp_path / "older.db")
    world.ask()
    world.vault.close()
    shutil.copy(tmp_path / "older.db", file)
    world.reopen()
    assert Flaw.WENT_BACK in flaws(checked(world, "behandelaar"))


def test_a_line_that_is_gone_is_told_to_who_oversees_only(staged: At) -> None:
    world = staged("enrol")
    checked(world)
    world.report()
    max((world.path / "drops").iterdir(), key=lambda path: path.stat().st_mtime_ns).unlink()
    assert flaws(checked(world, "behandelaar")) == []
    assert Flaw.LINE_GONE in flaws(checked(world))
    assert OVERSIGHT not in {part.part for part in checked(world, "behandelaar").parts}


def test_stopping_leaves_nothing_and_says_nothing(staged: At) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise Stopped

    world = staged("correspond")
    with world.session("directeur") as session, pytest.raises(Stopped):
        check_vault(session, stop)
    assert checked(world).intact


def run(world: World, monkeypatch: pytest.MonkeyPatch, name: str, phrase: str, key_file: Path | None = None) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{name}\n{phrase}\n"))
    world.vault.close()
    status = command.check(world.path, key_file or world.folder / "sleutel.key", world.around)
    world.reopen()
    return status


def test_the_command_line_tells_the_same(
    staged: At, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    world = staged("correspond")
    assert run(world, monkeypatch, "directeur", passphrase("directeur")) == 0
    told_ = capsys.readouterr().out
    assert "Alles wat u kunt openen is intact." in told_
    assert "Zaak ZD-2026-" in told_
    change(world, "directeur", world.case, "UPDATE chunks SET body = ?", (b"x",))
    assert run(world, monkeypatch, "directeur", passphrase("directeur")) == 1
    assert "klopt niet" in capsys.readouterr().out


def test_the_command_line_that_does_not_open_says_why(
    staged: At, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    world = staged("enrol")
    assert run(world, monkeypatch, "directeur", "verkeerd") == 2
    assert "wachtwoordzin" in capsys.readouterr().err
    assert run(world, monkeypatch, "directeur", passphrase("directeur"), world.folder / "weg.key") == 2
    assert "weg.key" in capsys.readouterr().err
