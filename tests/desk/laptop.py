"""A device with a credential store in memory, and what an older copy of the whole vault does to it."""

from __future__ import annotations

import shutil
from pathlib import Path

from lentiz_desk.desk.vault_in_use import open_vault
from lentiz_desk.vault.credential_store import CredentialStore
from lentiz_desk.vault.device_secret import KeyFile
from lentiz_desk.vault.errors import CredentialStoreLocked
from tests.world import World


class Shelf:
    """A credential store in memory that can be shut."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.shut = False

    def get(self, name: str) -> str | None:
        self._refuse()
        return self.kept.get(name)

    def put(self, name: str, text: str) -> None:
        self._refuse()
        self.kept[name] = text

    def delete(self, name: str) -> None:
        self._refuse()
        self.kept.pop(name, None)

    def _refuse(self) -> None:
        if self.shut:
            raise CredentialStoreLocked


class Laptop(KeyFile):
    """A device whose secret is in a file, for speed, and whose anchors are in a store."""

    def __init__(self, path: Path, store: CredentialStore) -> None:
        super().__init__(path)
        self._anchors = store

    def anchors(self) -> CredentialStore:
        return self._anchors


def put_back(world: World, copy: Path) -> None:
    """Put an earlier copy of the whole vault folder in its place."""
    device = world.vault.device
    world.vault.close()
    shutil.rmtree(world.path)
    shutil.copytree(copy, world.path)
    world.vault = open_vault(world.path, device, world.around)
