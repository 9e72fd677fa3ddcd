"""A film of 1 GiB brought in and taken out again, against `age` from Debian encrypting and decrypting the same file.

Ours hashes it twice, writes it in one transaction, reads it back, hashes it again, and has both on disk; `age` streams.
The memory is what the process grows by, at its most, while both are done.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.bench.figure import Figure, seconds
from tests.world import world_at

AT_MOST, AT_MOST_MEMORY = 4.0, 100.0
SIZE = 1 << 30
_PIECE = 1 << 20

OURS = """
import json, sys, time
from pathlib import Path
from datetime import timedelta
from lentiz_desk.desk.custody import export_exhibit
from lentiz_desk.desk.exhibits import Incoming, add_exhibits
from lentiz_desk.desk.signing_in import sign_in, sign_out
from lentiz_desk.desk.vault_in_use import Surroundings, open_vault
from lentiz_desk.vault.device_secret import KeyFile
from tests.world import CHEAP, START, Clock, passphrase
vault, key, case, source, target = sys.argv[1:]
def kib(name):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(name))
opened = open_vault(Path(vault), KeyFile(Path(key)), Surroundings(cost=CHEAP, now=Clock(START + timedelta(days=2))))
session = sign_in(opened, "behandelaar", passphrase("behandelaar"))
session.case(case)
before = kib("VmRSS")
Path("/proc/self/clear_refs").write_text("5")
begin = time.perf_counter()
(exhibit,) = add_exhibits(session, case, [Incoming(path=Path(source), intimate_asked=True)])
added = time.perf_counter() - begin
export_exhibit(session, case, exhibit, Path(target), receiver="politie", why="aangifte")
took = time.perf_counter() - begin
grown = kib("VmHWM") - before
sign_out(session)
opened.close()
print(json.dumps({"seconds": took, "added": added, "kib": grown}))
"""
"""Writing 5 to clear_refs makes the peak begin anew (proc(5))."""


def figures(folder: Path, size: int = SIZE) -> tuple[Figure, Figure]:
    """Each side once; the file is random, so that nothing can be pressed together."""
    age, keygen = shutil.which("age"), shutil.which("age-keygen")
    if age is None or keygen is None:
        message = "This figure is measured against age: apt-get install age"
        raise SystemExit(message)
    source = folder / "film.bin"
    with source.open("wb") as file:
        for _ in range(size // _PIECE):
            file.write(os.urandom(_PIECE))
    bare = _age(age, keygen, source, folder)
    (folder / "vault").mkdir(mode=0o700)
    world = world_at(folder / "vault", "report")
    world.vault.close()
    target = folder / "uit.bin"
    told = _run(str(world.path), str(world.folder / "sleutel.key"), world.case, str(source), str(target))
    if target.stat().st_size != size:
        raise AssertionError
    notes: dict[str, float | int | str] = {"bytes": size, "added": round(told["added"], 2)}
    return (
        Figure(name="exhibit in and out", ours=told["seconds"], bare=bare, at_most=AT_MOST, notes=notes),
        Figure(name="memory grown", ours=told["kib"] / 1024, bare=1.0, at_most=AT_MOST_MEMORY, unit="MiB"),
    )


def _age(age: str, keygen: str, source: Path, folder: Path) -> float:
    identity, sealed, back = folder / "key.txt", folder / "film.age", folder / "film.back"
    ran = subprocess.run([keygen, "-o", str(identity)], check=True, capture_output=True, text=True)
    recipient = ran.stderr.split()[-1]

    def both() -> None:
        subprocess.run([age, "-r", recipient, "-o", str(sealed), str(source)], check=True)
        subprocess.run([age, "-d", "-i", str(identity), "-o", str(back), str(sealed)], check=True)

    took = seconds(both)
    for path in (sealed, back):
        path.unlink()
    return took


def _run(*arguments: str) -> dict[str, float]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        [sys.executable, "-c", OURS, *arguments], check=True, env=environment, capture_output=True, text=True
    )
    told: dict[str, float] = json.loads(ran.stdout.strip().splitlines()[-1])
    return told
