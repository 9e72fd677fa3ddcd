"""Where a vault lies when nobody says otherwise: data of this account that does not roam."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

_APP = "Lentiz Desk"


def default_folder() -> Path:
    """The folder of vaults of this OS account; it need not exist yet.

    On Windows below AppData/Local, on macOS below Library/Application Support, elsewhere as XDG says.
    """
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)) / _APP
