"""Each thing that can be wrong has its own name, nothing is lost, and the other cases stay usable."""

from __future__ import annotations

import errno
import json
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from lentiz_desk.desk.deciding import decide
from lentiz_desk.desk.errors import PassphraseWeak
from lentiz_desk.desk.passphrase import require_strong
from lentiz_desk.desk.reporting import report
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.desk.vault_in_use import open_vault
from lentiz_desk.vault.errors import (
    CompartmentDamaged,
    CompartmentKeyWrong,
    CompartmentMissing,
    CompartmentPlaintext,
    DiskFull,
    FolderReadOnly,
    FolderSynced,
    KeyFileDamaged,
    KeyFileMissing,
    NotAVault,
    SlotDamaged,
    SlotNotFound,
    VaultAlreadyOpen,
    VaultError,
    VaultNewer,
    WriteFailed,
    WrongPassphrase,
)
from tests.desk.crashing import FAILED
from tests.desk.staged import At
from tests.world import World, passphrase


def spoil_slots(world: World) -> None:
    for path in (world.path / "slots").iterdir():
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(bytes(data))


SIGN_IN: dict[str, tuple[Callable[[World], object], str, str, type[VaultError]]] = {
    "a wrong passphrase": (lambda _: None, "directeur", "iets anders dan dit", WrongPassphrase),
    "nobody's name": (lambda _: None, "iemand", passphrase("directeur"), SlotNotFound),
    "a missing key file": (
        lambda world: (world.folder / "sleutel.key").unlink(),
        "directeur",
        passphrase("directeur"),
        KeyFileMissing,
    ),
    "a damaged key file": (
        lambda world: (world.folder / "sleutel.key").write_bytes(b"geen sleutel"),
        "directeur",
        passphrase("directeur"),
        KeyFileDamaged,
    ),
    "a damaged slot": (spoil_slots, "directeur", passphrase("directeur"), SlotDamaged),
    "a damaged register": (
        lambda world: spoil(world.path / "register.db"),
        "directeur",
        passphrase("directeur"),
        CompartmentDamaged,
    ),
    "no register": (
        lambda world: (world.path / "register.db").unlink(),
        "directeur",
        passphrase("directeur"),
        CompartmentMissing,
    ),
    "a plaintext register": (
        lambda world: plaintext(world.path / "register.db"),
        "directeur",
        passphrase("directeur"),
        CompartmentPlaintext,
    ),
}


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for at in range(2000, len(data), 4096):
        data[at] ^= 1
    path.write_bytes(bytes(data))


def plaintext(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE entries (n)")
    connection.close()


@pytest.mark.parametrize("what", sorted(SIGN_IN))
def test_at_sign_in_each_fault_has_its_own_name(staged: At, what: str) -> None:
    world = staged("report")
    spoiling, name, typed, expected = SIGN_IN[what]
    spoiling(world)
    with pytest.raises(expected) as caught:
        sign_in(world.vault, name, typed)
    assert type(caught.value) is expected


CASE_FAULTS: dict[str, tuple[Callable[[Path], object], type[VaultError]]] = {
    "damaged": (spoil, CompartmentDamaged),
    "plaintext": (plaintext, CompartmentPlaintext),
    "missing": (Path.unlink, CompartmentMissing),
    "empty": (lambda path: path.write_bytes(b""), CompartmentDamaged),
    "random": (lambda path: path.write_bytes(os.urandom(8192)), CompartmentKeyWrong),
}


@pytest.mark.parametrize("what", sorted(CASE_FAULTS))
def test_a_case_that_does_not_open_is_named_and_hides_no_other(staged: At, what: str) -> None:
    world = staged("report")
    first = world.case
    with world.session("directeur") as session:
        path = world.vault.folder.file(session.grants[first].file)
    world.report()
    spoiling, expected = CASE_FAULTS[what]
    spoiling(path)
    for name in ("directeur", "directeur2", "behandelaar"):
        with world.session(name) as session:
            assert [state.compartment for state in session.cases()] == [world.case]
            assert type(session.faulty[first].error) is expected
    world.ask().decide().check().hand_in().take().act().correspond()


def test_a_swapped_pair_of_case_files_is_not_taken_for_each_other(staged: At) -> None:
    world = staged("report")
    first = world.case
    world.report()
    with world.session("directeur") as session:
        one, other = (world.vault.folder.file(session.grants[name].file) for name in (first, world.case))
    data = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(data)
    with world.session("directeur") as session:
        assert session.cases() == ()
        assert {type(item.error) for item in session.faulty.values()} == {CompartmentKeyWrong}


@pytest.mark.parametrize("change", [{"format": 2}, {"format": 99, "more": 1}])
def test_a_vault_of_a_newer_version_is_left_alone(staged: At, change: dict[str, int]) -> None:
    world = staged("report")
    world.vault.close()
    mark = world.path / "vault.json"
    mark.write_text(json.dumps(json.loads(mark.read_text()) | change))
    with pytest.raises(VaultNewer) as caught:
        open_vault(world.path, world.key_file, world.around)
    assert caught.value.found == change["format"]


def test_a_vault_is_open_once(staged: At) -> None:
    world = staged("enrol")
    with pytest.raises(VaultAlreadyOpen):
        open_vault(world.path, world.key_file, world.around)
    script = (
        "import sys; from pathlib import Path; from lentiz_desk.vault.folder import VaultFolder\n"
        "from lentiz_desk.vault.errors import VaultAlreadyOpen\n"
        "try: VaultFolder.open(Path(sys.argv[1]))\n"
        "except VaultAlreadyOpen: sys.exit(7)"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(world.path)], check=False)
    assert ended.returncode == 7


@pytest.mark.parametrize("name", ["OneDrive", "Dropbox", "Nextcloud"])
def test_a_vault_in_a_synced_folder_is_refused(staged: At, name: str) -> None:
    world = staged("enrol")
    world.vault.close()
    (world.folder / name).mkdir()
    moved = world.path.rename(world.folder / name / "demo.lentiz")
    with pytest.raises(FolderSynced) as caught:
        open_vault(moved, world.key_file, world.around)
    assert caught.value.service == name


@pytest.mark.parametrize("path", ["nergens", "sleutel.key", "."])
def test_what_is_no_vault_is_called_so(staged: At, path: str) -> None:
    world = staged("enrol")
    with pytest.raises(NotAVault):
        open_vault(world.folder / path, world.key_file, world.around)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root; the errors are tried below")
def test_a_read_only_folder_is_called_so(staged: At) -> None:
    world = staged("report")
    (world.path / "drops").chmod(0o500)
    try:
        with pytest.raises(FolderReadOnly):
            world.ask()
    finally:
        (world.path / "drops").chmod(0o700)
    world.ask()


@pytest.mark.parametrize("code", ["EROFS", "EACCES"])
def test_a_folder_that_refuses_writing_loses_nothing(staged: At, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    world = staged("report")
    real = os.open

    def refusing(path: str, flags: int, *more: int) -> int:
        if flags & os.O_CREAT and "drops" in str(path):
            raise OSError(getattr(errno, code), "refused", str(path))
        return real(path, flags, *more)

    with world.session("behandelaar") as session:
        before = session.case(world.case)
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refusing)
        with pytest.raises(FolderReadOnly):
            world.ask()
    with world.session("behandelaar") as session:
        assert session.case(world.case) == before
    world.ask().decide()


@pytest.mark.parametrize("room", [0, 2048, 20_000])
def test_a_full_disk_is_called_so_and_a_second_try_works(staged: At, room: int) -> None:
    world = staged("ask")
    world.vault.close()
    child = os.fork()
    if child == 0:
        code = FAILED
        try:
            world.reopen()
            with world.session("directeur") as session:
                form = world.decision_form(session)
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
                try:
                    decide(session, world.case, form)
                except (DiskFull, WriteFailed):
                    code = 3
                resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
                if session.case(world.case).decisions:
                    code = FAILED
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 3
    world.reopen()
    world.decide().check()


@pytest.mark.parametrize("typed", ["", "welkom", "Welkom01!", "directeur demo"])
def test_a_weak_passphrase_is_refused(typed: str) -> None:
    with pytest.raises(PassphraseWeak):
        require_strong(typed, ("Directeur (demo)", "Demo Onderwijsgroep", "directeur"))


LITERAL = [
    "Ζωή Παπαδοπούλου",
    "Иван Петров",
    "محمد عبد الله",
    "יוסף כהן",
    "<b>vet</b> & <img src=/etc/passwd>",
    "a\x00b\x01c\x1b[31m\r\n\t",
    "\u202eomgekeerd\u202c \ufeff \U0001f600",
    "woord " * 1700,
    "'; DROP TABLE entries; --",
]


def test_every_name_and_text_is_kept_literally(staged: At) -> None:
    world = staged("enrol")
    for text in LITERAL:
        form = world.report_form()
        people = tuple(msgspec.structs.replace(person, name=text, group=text) for person in form.people)
        said = msgspec.structs.replace(form.report, facts=text, account=text, platform=text)
        with world.session("behandelaar") as session:
            case = report(session, replace(form, people=people, report=said)).compartment
        with world.session("directeur") as session:
            state = session.case(case)
            assert state.people[1].name == text
            assert state.report is not None
            assert state.report.body.facts == state.report.body.platform == text
