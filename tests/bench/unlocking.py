"""Unlocking a vault with many cases, beyond Argon2id, against the start of a bare window; and its memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from lentiz_desk.desk.case_list import case_list
from lentiz_desk.desk.signing_in import sign_in, sign_out
from lentiz_desk.desk.worklist import worklist
from tests.bench.figure import Figure, side_by_side
from tests.bench.filled import filled
from tests.bench.starting import BARE
from tests.world import passphrase

AT_MOST_TIME, AT_MOST_MEMORY = 5.0, 2.5
TURNS = 3

RESIDENT = """
import json
def kib():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
"""
"""The most memory a process held (Linux); what `resource` tells would be that of the process that started it."""

OURS = (
    RESIDENT
    + """
import sys, time
from datetime import timedelta
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication(["lentiz-desk"])
from lentiz_desk.ui.app import App, Wanted
from lentiz_desk.ui.application import dress
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.desk.case_list import case_list
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.desk.vault_in_use import Surroundings, open_vault
from lentiz_desk.desk.worklist import worklist
from lentiz_desk.vault.device_secret import KeyFile
from tests.world import CHEAP, START, Clock, passphrase
vault, key = Path(sys.argv[1]), Path(sys.argv[2])
opened = open_vault(vault, KeyFile(key), Surroundings(cost=CHEAP, now=Clock(START + timedelta(days=2))))
begin = time.perf_counter()
session = sign_in(opened, "directeur", passphrase("directeur"))
worklist(session)
unlocked = time.perf_counter() - begin
begin = time.perf_counter()
rows = case_list(session)
listed = time.perf_counter() - begin
print(json.dumps({
    "seconds": unlocked, "list": listed, "cases": len(rows), "kib": kib(),
}))
"""
)


def figures(folder: Path, cases: int = 1_000) -> tuple[Figure, Figure]:
    """The unlock is measured from the second time on: at the first, everything new is read once."""
    world = filled(folder, cases)
    for _ in range(2):
        session = sign_in(world.vault, "directeur", passphrase("directeur"))
        worklist(session)
        case_list(session)
        sign_out(session)
    world.vault.close()
    told: list[dict[str, float]] = []
    bare: list[dict[str, float]] = []

    def ours() -> None:
        told.append(_run(OURS, str(world.path), str(world.folder / "sleutel.key")))

    def plain() -> None:
        bare.append(_run(RESIDENT + BARE + 'print(json.dumps({"kib": kib()}))'))

    _took, window = side_by_side(ours, plain, TURNS)
    unlocked = sorted(told, key=lambda one: one["seconds"])[TURNS // 2]
    memory = max(one["kib"] for one in told) / 1024, max(one["kib"] for one in bare) / 1024
    notes: dict[str, float | int | str] = {"cases": int(unlocked["cases"]), "case list": round(unlocked["list"], 3)}
    return (
        Figure(name="unlock beyond Argon2id", ours=unlocked["seconds"], bare=window, at_most=AT_MOST_TIME, notes=notes),
        Figure(name="memory unlocked", ours=memory[0], bare=memory[1], at_most=AT_MOST_MEMORY, unit="MiB"),
    )


def _run(program: str, *arguments: str) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        [sys.executable, "-c", program, *arguments], check=True, env=environment, capture_output=True, text=True
    )
    read: dict[str, float] = json.loads(ran.stdout.strip().splitlines()[-1])
    return read
