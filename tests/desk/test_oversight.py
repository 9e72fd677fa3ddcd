"""Every step leaves a line without a word of a case, and a line that is gone is missed."""

from __future__ import annotations

import errno
import os
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from lentiz_desk.desk.custody import look
from lentiz_desk.desk.deciding import declare_conflict
from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.desk.oversight import announce, missing_lines, note_step, unannounced
from lentiz_desk.desk.reporting import stop_as_private
from lentiz_desk.desk.session import ASIDE, AUTHORISATION, REGISTER
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.ledger.wire import to_json
from lentiz_desk.vault import personal, writing
from lentiz_desk.vault.errors import DiskFull, FolderReadOnly
from lentiz_desk.vault.sqlcipher import Connection, transaction
from tests.acceptance.prying import found_in, words_of
from tests.desk.staged import At
from tests.world import STAGES, World, passphrase


def steps(world: World) -> Counter[str]:
    with world.session("directeur") as session:
        bodies = [entry.body for entry in session.open("oversight").recorded.values()]
        return Counter(body.step for body in bodies if isinstance(body, OversightNoted))


@pytest.mark.parametrize("stage", STAGES[STAGES.index("enrol") :])
def test_every_entry_has_its_line_and_no_line_is_missing(staged: At, stage: str) -> None:
    world = staged(stage)
    with world.session("directeur") as session:
        assert missing_lines(session) == ()
        assert unannounced(session) == ()
    kinds: Counter[str] = Counter()
    with world.session("directeur") as session:
        for name in [*session.of_kind("case"), *session.of_kind(AUTHORISATION)]:
            kinds.update(entry.body.kind for entry in session.open(name).home())
        kinds.update(entry.body.kind for entry in session.reading.entries)
    del kinds["vault.founded"]
    lines = steps(world)
    assert {kind: lines[kind] for kind in kinds} == kinds


def test_no_line_holds_a_word_of_a_case(staged: At) -> None:
    world = staged("correspond")
    with world.session("directeur") as session:
        words = words_of(session, world.case) | words_of(session, world.authorisation)
        lines = [str(to_json(entry)) for entry in session.open("oversight").signed.values()]
    assert found_in("\n".join(lines).encode(), words) == []


@pytest.mark.parametrize("chosen", [0, 1, -2])
def test_a_deleted_drop_is_noticed_when_a_director_signs_in(staged: At, chosen: int) -> None:
    world = staged("enrol")
    with world.session("directeur"):
        pass
    drops = world.path / "drops"
    before = set(drops.iterdir())
    world.report()
    new = sorted(set(drops.iterdir()) - before, key=lambda path: path.stat().st_mtime_ns)
    new[chosen].unlink()
    with world.session("directeur") as session:
        (missing,) = missing_lines(session)
        assert missing.author == world.ids["behandelaar"]
        assert len(missing.numbers) == 1
        assert len(unannounced(session)) == 1


def test_a_deleted_last_drop_is_noticed_by_the_entry_that_promised_it(staged: At) -> None:
    world = staged("enrol")
    with world.session("directeur"):
        pass
    world.report()
    last = max((world.path / "drops").iterdir(), key=lambda path: path.stat().st_mtime_ns)
    last.unlink()
    with world.session("directeur") as session:
        assert missing_lines(session) == ()
        assert len(unannounced(session)) == 1


def test_who_does_not_oversee_is_told_nothing(staged: At) -> None:
    world = staged("report")
    for name in ("behandelaar", "officer", "bestuurder"):
        with world.session(name) as session, pytest.raises(NoAccess):
            missing_lines(session)


def test_the_dpo_counts_the_lines_and_knows_no_entry(staged: At) -> None:
    world = staged("report")
    with world.session("fg") as session:
        assert missing_lines(session) == ()
        assert session.open("oversight").id == "oversight"
        assert session.register_ledger.id == REGISTER


def test_a_look_at_an_exhibit_a_reading_and_a_private_report_leave_one_line_each(staged: At) -> None:
    world = staged("report")
    before = steps(world)
    with world.session("behandelaar") as session:
        (exhibit,) = session.case(world.case).exhibits
        look(session, world.case, exhibit)
        note_step(session, "read.case", case=world.case)
        stop_as_private(session, "")
    after = steps(world)
    assert after - before == {"read.exhibit": 1, "read.case": 1, "scope.private": 1}


def refusing_drops(patch: pytest.MonkeyPatch) -> None:
    real = os.open

    def refused(path: str, flags: int, *more: int) -> int:
        if flags & os.O_CREAT and "drops" in str(path):
            raise OSError(errno.EROFS, "refused", str(path))
        return real(path, flags, *more)

    patch.setattr(os, "open", refused)


def test_an_entry_goes_to_disk_after_its_line_and_not_before(staged: At, monkeypatch: pytest.MonkeyPatch) -> None:
    world = staged("report")
    happened: list[str] = []
    real = writing.sync_folder

    def slowly(folder: Path) -> None:
        time.sleep(0.2)
        real(folder)
        happened.append(folder.name)

    with world.session("directeur") as session:
        monkeypatch.setattr(writing, "sync_folder", slowly)
        session.open(world.case).compartment.connection.set_trace_callback(happened.append)
        declare_conflict(session, world.case)
    steps = [step for step in happened if step in {"drops", "BEGIN IMMEDIATE", "COMMIT"}]
    assert steps[:3] == ["BEGIN IMMEDIATE", "drops", "COMMIT"]


def test_a_line_that_did_not_reach_the_disk_does_so_before_the_next(
    staged: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = staged("report")
    before = steps(world)
    with world.session("behandelaar") as session:
        for _ in range(2):
            with monkeypatch.context() as patch:
                refusing_drops(patch)
                with pytest.raises(FolderReadOnly):
                    note_step(session, "read.case", case=world.case)
        note_step(session, "read.exhibit", case=world.case)
    assert steps(world) - before == {"read.case": 1, "read.exhibit": 1}
    with world.session("directeur") as session:
        assert missing_lines(session) == ()


def test_a_line_that_the_personal_file_could_not_keep_never_was(staged: At, monkeypatch: pytest.MonkeyPatch) -> None:
    world = staged("report")
    before = steps(world)
    real = transaction

    @contextmanager
    def full(connection: Connection, path: Path) -> Iterator[None]:
        with real(connection, path):
            yield
            raise DiskFull(path.name)

    with world.session("directeur") as session:
        entries = session.open(world.case).compartment.ids()
        with monkeypatch.context() as patch:
            patch.setattr(personal, "transaction", full)
            with pytest.raises(DiskFull):
                declare_conflict(session, world.case)
            assert session.open(world.case).compartment.ids() == entries
        assert session.case(world.case).conflicts == frozenset()
        note_step(session, "read.exhibit", case=world.case)
        assert missing_lines(session) == ()
    assert steps(world) - before == {"read.exhibit": 1}


def test_a_line_that_did_not_reach_the_disk_before_signing_out_does_so_at_the_next_sign_in(
    staged: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = staged("report")
    before = steps(world)
    with monkeypatch.context() as patch:
        refusing_drops(patch)
        with world.session("behandelaar") as session, pytest.raises(FolderReadOnly):
            note_step(session, "read.case", case=world.case)
    assert steps(world) == before
    with world.session("behandelaar"):
        pass
    assert steps(world) - before == {"read.case": 1}
    with world.session("directeur") as session:
        assert missing_lines(session) == ()


def test_a_line_on_its_way_to_the_disk_is_not_missing(staged: At, monkeypatch: pytest.MonkeyPatch) -> None:
    world = staged("report")
    real = os.fsync

    def late(descriptor: int) -> None:
        time.sleep(0.1)
        real(descriptor)

    with world.session("directeur") as session:
        monkeypatch.setattr(os, "fsync", late)
        announce(session, session.signer, "read.case", case="", body=None)
        assert missing_lines(session) == ()


def test_the_threads_of_a_session_end_with_it_and_what_they_were_doing_is_done(
    staged: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = staged("report")
    before = set(threading.enumerate())
    real = writing.sync_folder
    named: list[str] = []

    def slowly(folder: Path) -> None:
        time.sleep(0.2)
        real(folder)
        named.append(folder.name)

    session = sign_in(world.vault, "behandelaar", passphrase("behandelaar"))
    monkeypatch.setattr(writing, "sync_folder", slowly)
    announce(session, session.signer, "read.case", case="", body=None)
    assert {thread.name for thread in set(threading.enumerate()) - before} == {f"{ASIDE}_0", f"{ASIDE}_1"}
    session.close()
    assert named == ["drops"]
    assert set(threading.enumerate()) <= before
