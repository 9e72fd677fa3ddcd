"""Where a vault lies when nobody says otherwise: data of this account that does not roam."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_dir

_APP = "Lentiz Desk"


def default_folder() -> Path:
    """The folder of vaults of this OS account; it need not exist yet."""
    return Path(user_data_dir(_APP, appauthor=False, roaming=False))
