"""From the start of the process to the first paint of the unlock page, against a bare window with one line edit.

Both with their modules compiled, as an installed app has them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.bench.figure import Figure, side_by_side
from tests.world import World

AT_MOST = 2.0
TURNS = 15

BARE = """
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
app = QApplication([])
window = QWidget()
QLineEdit(window)
window.show()
window.grab()
app.processEvents()
"""

OURS = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from lentiz_desk.ui.app import App, Wanted
from lentiz_desk.ui.application import dress, new_application
from lentiz_desk.ui.unlock import UnlockPage
from lentiz_desk.ui.workplace import Workplace
app = new_application()
dress(app)
desk = App(Workplace(), Wanted(vault=Path(sys.argv[1]), key_file=Path(sys.argv[2])))
desk.window.show()
def look():
    if isinstance(desk.front, UnlockPage):
        desk.window.grab()
        app.processEvents()
        os._exit(0)
timer = QTimer()
timer.timeout.connect(look)
timer.start(1)
app.exec()
"""


def figure(folder: Path) -> Figure:
    """Each in a process of its own, without a display."""
    world = World(folder).found()
    world.vault.close()
    vault = [str(world.path), str(world.folder / "sleutel.key")]
    compiled = folder / "compiled"
    took, plain = side_by_side(lambda: run(compiled, OURS, *vault), lambda: run(compiled, BARE), TURNS)
    return Figure(name="start to unlock page", ours=took, bare=plain, at_most=AT_MOST)


def run(compiled: Path, program: str, *arguments: str) -> None:
    """Run a program that finds what was compiled before, and leaves there what was not; raises when it fails."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(compiled),
    }
    subprocess.run([sys.executable, "-c", program, *arguments], check=True, env=environment, capture_output=True)
