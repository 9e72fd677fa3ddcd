"""Starting loads what the unlock page shows; what is behind the passphrase comes when the page is there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lentiz_desk.ui.folders import default_folder
from tests.world import world_at

HEAVY = (
    "argon2",
    "babel",
    "concurrent",
    "cryptography",
    "email",
    "keyring",
    "lxml",
    "msgspec",
    "PIL",
    "pikepdf",
    "pyhanko",
    "PySide6.QtPrintSupport",
    "reportlab",
    "shamir_mnemonic",
    "sqlcipher3",
    "zxcvbn",
    "lentiz_desk.desk.session",
    "lentiz_desk.domain",
    "lentiz_desk.ledger",
    "lentiz_desk.ui.found",
    "lentiz_desk.ui.helping",
    "lentiz_desk.ui.kit.dates",
    "lentiz_desk.ui.start",
)
"""Modules, with all in them, that nobody needs who has not given a passphrase."""

SLOW = {"PrimitiveElement": "QStyle", "ViewportUpdateMode": "QGraphicsView", "SubWindowOption": "QMdiArea"}
"""Enumerations that PySide makes when it loads these kinds, which takes long. Asking a widget for its parent, or the
application for its children, can load every kind there is."""

PROGRAM = """
import enum, json, os, sys
made, new = [], enum.EnumType.__new__
enum.EnumType.__new__ = lambda kind, name, *rest, **named: made.append(name) or new(kind, name, *rest, **named)
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
shown = []
def look():
    if not shown and isinstance(desk.front, UnlockPage):
        desk.window.grab()
        app.processEvents()
        shown.extend([*sys.modules, *made])
    if shown and (sys.argv[3] == "now" or "lentiz_desk.desk.worklist" in sys.modules):
        print(json.dumps(shown if sys.argv[3] == "now" else list(sys.modules)), flush=True)
        os._exit(0)
timer = QTimer()
timer.timeout.connect(look)
timer.start(1)
app.exec()
"""


@pytest.fixture
def vault(tmp_path: Path) -> tuple[Path, Path]:
    tmp_path.chmod(0o700)
    world = world_at(tmp_path, "found")
    world.vault.close()
    return world.path, world.folder / "sleutel.key"


def test_the_unlock_page_is_there_before_anything_that_it_does_not_need(vault: tuple[Path, Path]) -> None:
    loaded = _loaded(vault, "now")
    too_early = [name for name in HEAVY if any(one == name or one.startswith(f"{name}.") for one in loaded)]
    assert too_early == []


def test_the_unlock_page_needs_no_kind_of_widget_that_it_does_not_show(vault: tuple[Path, Path]) -> None:
    made = _loaded(vault, "now")
    assert "FocusPolicy" in made
    assert [kind for name, kind in SLOW.items() if name in made] == []


def test_what_signing_in_needs_comes_by_itself_once_the_page_is_there(vault: tuple[Path, Path]) -> None:
    assert {"lentiz_desk.desk.signing_in", "cryptography", "sqlcipher3"} <= _loaded(vault, "later")


def _loaded(vault: tuple[Path, Path], when: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, vault), when],
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    return set(json.loads(ran.stdout))


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the folders of those systems are theirs to name")
def test_vaults_lie_where_the_account_keeps_its_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "Lentiz Desk"
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_folder() == tmp_path / ".local" / "share" / "Lentiz Desk"
