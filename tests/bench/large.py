"""What grows with a vault: unlocking, the list of cases and a search, at 1,000 cases and at ten times as many.

Not among the figures that `make bench` measures by itself: it takes almost half an hour. Ask for it
with WORDS="large". The ratio is what one case of the large vault takes against one of the small one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from lentiz_desk.vault import sqlcipher
from tests.bench.figure import Figure
from tests.bench.filled import COMMON, RARE, filled
from tests.bench.unlocking import RESIDENT

SMALL, LARGE = 1_000, 10_000
AT_MOST = 1.2
"""Linear, and a little for what a larger vault does to the caches of the machine."""

PROGRAM = (
    RESIDENT
    + """
import sys, time
from datetime import timedelta
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication(["lentiz-desk"])
from lentiz_desk.ui.app import App, Wanted
from lentiz_desk.desk.vault_in_use import Surroundings, open_vault
from lentiz_desk.desk.case_list import case_list
from lentiz_desk.desk.search_query import parse
from lentiz_desk.desk.searching import search
from lentiz_desk.desk.signing_in import sign_in, sign_out
from lentiz_desk.desk.worklist import worklist
from lentiz_desk.vault.device_secret import KeyFile
from tests.world import CHEAP, START, Clock, passphrase
told = {}
def timed(name, work):
    begin = time.perf_counter()
    result = work()
    told[name], told[name + " MiB"] = time.perf_counter() - begin, kib() / 1024
    return result
around = Surroundings(cost=CHEAP, now=Clock(START + timedelta(days=int(sys.argv[3]))))
vault = open_vault(Path(sys.argv[1]), KeyFile(Path(sys.argv[2])), around)
def unlock():
    session = sign_in(vault, "directeur", passphrase("directeur"))
    worklist(session)
    return session
told["start MiB"] = kib() / 1024
session = timed("unlock", unlock)
told["cases"] = len(timed("case list", lambda: case_list(session)))
for word in sys.argv[4:]:
    timed("search " + word, lambda: sum(len(found.hits) for found in search(session, parse(word))))
timed("lock", lambda: sign_out(session))
print(json.dumps(told))
"""
)

ABSENT = "nergenswoord"


def figures(folder: Path, small: int = SMALL, large: int = LARGE) -> Iterator[Figure]:
    """Each of the steps, the second time that somebody signs in: at the first, everything new is read once."""
    few, many = (_told(_filled(folder / str(cases), cases)) for cases in (small, large))
    for step in ("unlock", "case list", f"search {ABSENT}", f"search {RARE}", f"search {COMMON}"):
        yield Figure(
            name=f"large vault, {step}",
            ours=many[step] / many["cases"],
            bare=few[step] / few["cases"],
            at_most=AT_MOST,
            notes={
                "cases": int(many["cases"]),
                "seconds": round(many[step], 3),
                f"seconds of {int(few['cases'])}": round(few[step], 3),
                "first time seconds": round(many[f"first {step}"], 3),
                "MiB": round(many[f"{step} MiB"]),
                f"MiB of {int(few['cases'])}": round(few[f"{step} MiB"]),
                "MiB before": round(many["start MiB"]),
            },
        )


def _filled(folder: Path, cases: int) -> Path:
    folder.mkdir(mode=0o700)
    begin = time.perf_counter()

    def told(done: int) -> None:
        if done % 500 == 0:
            print(f"{done} cases of {cases}, {time.perf_counter() - begin:.0f} s", file=sys.stderr, flush=True)

    with unsynced():
        world = filled(folder, cases, told=told)
    world.vault.close()
    return world.path


@contextmanager
def unsynced() -> Iterator[None]:
    """Let nothing wait for the disk: what is filled in need not outlive a power cut."""
    off: tuple[str, object] = ("OFF", 0)
    nothing: Callable[[int], None] = lambda _file: None  # noqa: E731
    with patch.dict(sqlcipher._SETTINGS, synchronous=off), patch.object(os, "fsync", nothing):
        yield


def _told(vault: Path) -> dict[str, float]:
    first, again = (_run(vault, days) for days in (2, 4))
    return again | {f"first {step}": value for step, value in first.items()}


def _run(vault: Path, days: int) -> dict[str, float]:
    """So many days after the vault was founded: no clock goes back."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, vault, vault.parent / "sleutel.key", str(days), ABSENT, RARE, COMMON],
        check=True,
        env=environment,
        capture_output=True,
        text=True,
    )
    told: dict[str, float] = json.loads(ran.stdout.strip().splitlines()[-1])
    return told
