"""A vault that was put back as a whole is noticed by what lies outside its folder, and nothing else is alarmed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from lentiz_desk.desk.anchoring import Standing, accept_old_vault, standing_of_vault, went_back
from lentiz_desk.desk.worklist import Waiting, worklist
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.vault.credential_store import platform_store
from lentiz_desk.vault.device_secret import DeviceSecret, OsCredentialStore
from tests.desk.laptop import Laptop, Shelf, put_back
from tests.desk.staged import At
from tests.world import World


def on(world: World, device: DeviceSecret) -> World:
    world.vault.device = device
    return world


def visit(world: World, times: int = 1) -> None:
    for _ in range(times):
        with world.session("behandelaar"):
            pass


@pytest.fixture
def store() -> Shelf:
    return Shelf()


@pytest.fixture
def world(staged: At, store: Shelf) -> World:
    made = staged("report")
    return on(made, Laptop(made.folder / "sleutel.key", store))


@pytest.fixture
def copy(world: World, tmp_path: Path) -> Path:
    visit(world)
    return Path(shutil.copytree(world.path, tmp_path / "earlier"))


def test_everyday_use_alarms_nobody(world: World) -> None:
    for _ in range(3):
        with world.session("behandelaar") as session:
            assert went_back(session) is None
    world.ask()
    with world.session("behandelaar") as session:
        assert standing_of_vault(session) is Standing.CURRENT


def test_a_vault_put_back_is_noticed_until_someone_answers_for_it(world: World, copy: Path) -> None:
    visit(world, 3)
    put_back(world, copy)
    for _ in range(2):
        with world.session("behandelaar") as session:
            noticed = went_back(session)
            assert noticed is not None
            assert noticed.lacking == 3
            assert standing_of_vault(session) is Standing.WENT_BACK
            assert Waiting.WENT_BACK in {item.kind for item in worklist(session)}
    with world.session("behandelaar") as session:
        accept_old_vault(session)
    with world.session("behandelaar") as session:
        assert went_back(session) is None
        assert standing_of_vault(session) is Standing.CURRENT
    with world.session("directeur") as session:
        lines = [entry.body for entry in session.open("oversight").recorded.values()]
        steps = [line.step for line in lines if isinstance(line, OversightNoted)]
    assert steps.count("vault.went_back") == 1
    assert steps.count("vault.old_accepted") == 1


def test_who_was_never_here_is_not_asked_and_who_was_is(world: World, copy: Path) -> None:
    visit(world)
    put_back(world, copy)
    with world.session("directeur") as session:
        assert standing_of_vault(session) is Standing.FIRST
    with world.session("behandelaar") as session:
        assert standing_of_vault(session) is Standing.WENT_BACK


def test_another_past_with_as_many_sign_offs_is_noticed(world: World, copy: Path, store: Shelf) -> None:
    visit(world)
    anchored = dict(store.kept)
    put_back(world, copy)
    store.kept.clear()
    world.ask()
    store.kept = anchored
    with world.session("behandelaar") as session:
        noticed = went_back(session)
        assert noticed is not None
        assert noticed.lacking == 0


def test_a_power_cut_between_file_and_store_is_no_alarm(world: World, store: Shelf) -> None:
    visit(world)
    before = dict(store.kept)
    visit(world)
    store.kept = before
    with world.session("behandelaar") as session:
        assert went_back(session) is None


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"count": "3"}'])
def test_what_is_no_anchor_is_taken_for_none(world: World, store: Shelf, text: str) -> None:
    visit(world)
    store.kept = dict.fromkeys(store.kept, text)
    with world.session("behandelaar") as session:
        assert standing_of_vault(session) is Standing.FIRST


def test_a_store_that_is_shut_keeps_nobody_out_or_in(world: World, store: Shelf) -> None:
    visit(world)
    store.shut = True
    with world.session("behandelaar") as session:
        assert standing_of_vault(session) is Standing.STORE_SHUT
    assert session.closed
    store.shut = False
    with world.session("behandelaar") as session:
        assert went_back(session) is None


def test_a_key_file_has_no_anchor_and_says_so(staged: At) -> None:
    with staged("report").session("behandelaar") as session:
        assert standing_of_vault(session) is Standing.KEY_FILE


def test_the_store_learns_a_count_and_a_hash_and_no_name(world: World, store: Shelf) -> None:
    visit(world)
    ((name, text),) = store.kept.items()
    assert not [word for word in ("behandelaar", world.case, world.ids["behandelaar"]) if word in name + text]


def test_the_real_credential_store_notices_it(staged: At, secret_service: KeyringBackend, tmp_path: Path) -> None:
    world = staged("report")
    store = platform_store()
    store.delete("device secret")
    store.put("device secret", world.key_file.read().hex())
    on(world, OsCredentialStore())
    visit(world)
    earlier = Path(shutil.copytree(world.path, tmp_path / "earlier"))
    visit(world)
    put_back(world, earlier)
    with world.session("behandelaar") as session:
        assert standing_of_vault(session) is Standing.WENT_BACK
    store.delete("device secret")
