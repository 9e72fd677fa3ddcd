"""Worlds built once per stage of the main job and copied for every test, so that a test pays for opening only."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from lentiz_desk.desk.vault_in_use import open_vault
from tests.world import STAGES, Clock, World

At = Callable[[str], World]


@pytest.fixture
def staged(tmp_path: Path) -> Iterator[At]:
    """Give a fresh copy of a world in which everything up to and including a stage has happened."""
    tmp_path.chmod(0o700)
    opened: list[World] = []

    def at(stage: str) -> World:
        opened.append(copy_of(built(stage), tmp_path / str(len(opened))))
        return opened[-1]

    yield at
    for world in opened:
        world.vault.close()


def copy_of(world: World, folder: Path) -> World:
    """Copy a closed world to another folder and open its vault there."""
    shutil.copytree(world.folder, folder)
    copied = World(
        folder,
        clock=Clock(world.clock.at),
        ids=dict(world.ids),
        case=world.case,
        request=world.request,
        authorisation=world.authorisation,
        decision=world.decision,
        shares=world.shares,
    )
    copied.vault = open_vault(copied.path, copied.key_file, copied.around)
    return copied


@cache
def built(stage: str) -> World:
    place = STAGES.index(stage)
    folder = scratch() / stage
    if place:
        world = copy_of(built(STAGES[place - 1]), folder)
    else:
        folder.mkdir(mode=0o700)
        world = World(folder)
    getattr(world, stage)()
    world.vault.close()
    return world


@cache
def scratch() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="staged-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
