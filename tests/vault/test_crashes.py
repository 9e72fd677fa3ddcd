"""What was said to be saved survives a killed process and a full disk."""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lentiz_desk.vault.compartment import Compartment
from tests.vault.making import CASE, VAULT, entry

KEY = bytes(range(32))
ROOT = Path(__file__).parents[2]

WRITER = """
import os, sys
from pathlib import Path
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.exhibits import NewExhibit
from tests.vault.making import entry
case = Compartment.open(Path(sys.argv[1]), bytes(range(32)))
for number in range(100_000):
    one = entry(number, ("x" * 3000,))
    exhibit = NewExhibit.of_bytes(os.urandom(30_000))
    case.append([one], [exhibit])
    print(one.id, exhibit.sha256, flush=True)
"""

FILLER = """
import sys
from pathlib import Path
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.errors import VaultError
from lentiz_desk.vault.exhibits import NewExhibit
from tests.vault.making import entry
case = Compartment.open(Path(sys.argv[1]), bytes(range(32)))
before = case.entries()
try:
    case.append([entry(2)], [NewExhibit.of_bytes(b"x" * 3_000_000)])
except VaultError as error:
    print(type(error).__name__)
assert case.entries() == before
case.append([entry(3)])
print(len(case.entries()), case.damage())
"""


def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    Compartment.create(path, KEY, id=CASE, kind="case", epoch=1, vault=VAULT).close()
    said: list[tuple[str, str]] = []
    for _ in range(6):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        assert writer.stdout is not None
        lines = [writer.stdout.readline()]
        time.sleep(random.uniform(0.001, 0.1))
        writer.kill()
        rest = writer.communicate()[0]
        lines += [line for line in rest.splitlines(keepends=True) if line.endswith("\n")]
        said += [(line.split()[0], line.split()[1]) for line in lines]
        with Compartment.open(path, KEY) as case:
            ids = set(case.ids())
            assert {entry_id for entry_id, _ in said} <= ids
            assert {sha256 for _, sha256 in said} <= {kept.sha256 for kept in case.exhibits()}
            assert len(case.entries()) == len(case.exhibits())
            assert case.damage() == ()
    assert len(said) >= 6


def test_a_full_disk_is_called_that_and_leaves_the_old_state(tmp_path: Path) -> None:
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(tmp_path)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("nobody here may mount a small disk")
    try:
        with Compartment.create(tmp_path / "case.db", KEY, id=CASE, kind="case", epoch=1, vault=VAULT) as case:
            case.append([entry(1)])
        done = subprocess.run(
            [sys.executable, "-c", FILLER, str(tmp_path / "case.db")],
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            timeout=60,
        )
        assert done.stdout.splitlines() == ["DiskFull", "2 ()"], done.stderr
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


@pytest.mark.parametrize("limit", [60_000, 500_000, 1_500_000])
def test_a_write_that_stops_half_way_leaves_the_old_state_and_the_next_try_works(tmp_path: Path, limit: int) -> None:
    path = tmp_path / "case.db"
    with Compartment.create(path, KEY, id=CASE, kind="case", epoch=1, vault=VAULT) as case:
        case.append([entry(1)])

    def prepare() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(
        [sys.executable, "-c", FILLER, str(path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        preexec_fn=prepare,
        timeout=60,
    )
    # a limit on the size of files is no full disk to SQLite, but it stops a write at the same places
    assert done.stdout.splitlines() == ["WriteFailed", "2 ()"], done.stderr
    with Compartment.open(path, KEY) as case:
        assert len(case.entries()) == 2
        assert case.damage() == ()
