"""A grant opens for one person, says who gave it, and cannot be moved, altered or guessed at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.grants import (
    GrantTooLong,
    delete_grant,
    grant_name,
    has_grant,
    open_grant,
    open_grants,
    seal_grant,
    sealed_part,
)
from lentiz_desk.vault.keys import PersonKeys, new_person_keys
from tests.vault.making import CASE, PERSON, VAULT, flipped, grant_to, new_folder, some_places

KEY = bytes(range(32))


@pytest.fixture
def folder(vault_folder: Path) -> VaultFolder:
    return new_folder(vault_folder)


@pytest.fixture
def keys() -> PersonKeys:
    return new_person_keys()


def key_of(keys: PersonKeys) -> bytes:
    return keys.signing.entries.public_key().public_bytes_raw()


def test_a_grant_gives_its_holder_the_key(folder: VaultFolder, keys: PersonKeys) -> None:
    grant_to(folder, keys, KEY)
    (grant,) = open_grants(folder, PERSON, keys.sealing, {}).mine
    assert grant.key == KEY
    assert (grant.vault, grant.compartment, grant.epoch, grant.kind) == (VAULT, CASE, 1, "case")
    assert grant.signed_by_granter({PERSON: key_of(keys)}.get)
    assert KEY.hex() not in repr(grant)


def test_a_signature_of_someone_else_or_of_nobody_known_does_not_count(folder: VaultFolder, keys: PersonKeys) -> None:
    grant_to(folder, keys, KEY)
    (grant,) = open_grants(folder, PERSON, keys.sealing, {}).mine
    assert not grant.signed_by_granter({PERSON: key_of(new_person_keys())}.get)
    assert not grant.signed_by_granter({PERSON: b"short"}.get)
    assert not grant.signed_by_granter(lambda _person: None)


def test_what_is_for_others_stays_closed_and_is_tried_once(folder: VaultFolder, keys: PersonKeys) -> None:
    name = grant_to(folder, new_person_keys(), KEY)
    memory: dict[str, str] = {}
    found = open_grants(folder, PERSON, keys.sealing, memory)
    assert (found.mine, found.damaged) == ((), ())
    assert memory == {name: "other"}
    memory["gone"] = "mine"
    assert open_grants(folder, PERSON, keys.sealing, memory).mine == ()
    assert memory == {name: "other"}


def test_another_person_or_vault_does_not_open_it_even_with_the_key(folder: VaultFolder, keys: PersonKeys) -> None:
    name = grant_to(folder, keys, KEY)
    sealed = sealed_part((folder.grants / name).read_bytes())
    assert sealed is not None
    assert open_grant(name, sealed, VAULT, PERSON, keys.sealing) is not None
    assert open_grant(name, sealed, VAULT, "p1", keys.sealing) is None
    assert open_grant(name, sealed, "cd" * 32, PERSON, keys.sealing) is None
    assert open_grant("00" * 32, sealed, VAULT, PERSON, keys.sealing) is None


def test_every_flipped_byte_is_damage_for_whoever_looks(folder: VaultFolder, keys: PersonKeys) -> None:
    path = folder.grants / grant_to(folder, keys, KEY)
    good = path.read_bytes()
    stranger = new_person_keys()
    for place in range(len(good)):
        changed = flipped(good, place, place % 8)
        assert sealed_part(changed) is None
        if place in some_places(len(good), 20):
            path.write_bytes(changed)
            for opener in (keys, stranger):
                found = open_grants(folder, PERSON, opener.sealing, {})
                assert found.mine == ()
                assert found.damaged == (path.name,)


def test_damage_with_a_mended_checksum_is_noticed_by_its_holder(folder: VaultFolder, keys: PersonKeys) -> None:
    path = folder.grants / grant_to(folder, keys, KEY)
    memory: dict[str, str] = {}
    open_grants(folder, PERSON, keys.sealing, memory)
    grant_to(folder, new_person_keys(), KEY)
    found = open_grants(folder, PERSON, keys.sealing, memory)
    assert (found.mine, found.damaged) == ((), (path.name,))


@pytest.mark.parametrize("data", [b"", b"x", os.urandom(100_000)])
def test_a_file_of_another_size_is_damage(folder: VaultFolder, keys: PersonKeys, data: bytes) -> None:
    path = folder.grants / grant_to(folder, keys, KEY)
    path.write_bytes(data)
    assert open_grants(folder, PERSON, keys.sealing, {}).damaged == (path.name,)


def test_a_renamed_grant_is_no_grant(folder: VaultFolder, keys: PersonKeys) -> None:
    path = folder.grants / grant_to(folder, keys, KEY)
    path.rename(path.with_name("00" * 32))
    assert open_grants(folder, PERSON, keys.sealing, {}).mine == ()


def test_all_grants_have_one_size_and_names_that_say_nothing(folder: VaultFolder, keys: PersonKeys) -> None:
    names = [
        grant_to(folder, keys, os.urandom(32), person=person, epoch=epoch)
        for person in (PERSON, "recovery")
        for epoch in (1, 10_000)
    ]
    assert len({(folder.grants / name).stat().st_size for name in names}) == 1
    assert all(len(name) == 64 and PERSON.casefold() not in name for name in names)


def test_a_holder_of_the_key_finds_and_deletes_a_grant(folder: VaultFolder, keys: PersonKeys) -> None:
    assert grant_to(folder, keys, KEY) == grant_name(KEY, PERSON, 1)
    assert has_grant(folder, key=KEY, person=PERSON, epoch=1)
    assert not has_grant(folder, key=KEY, person=PERSON, epoch=2)
    delete_grant(folder, key=KEY, person=PERSON, epoch=1)
    delete_grant(folder, key=KEY, person=PERSON, epoch=1)
    assert open_grants(folder, PERSON, keys.sealing, {}).mine == ()


def test_facts_that_do_not_fit_are_refused(folder: VaultFolder, keys: PersonKeys) -> None:
    with pytest.raises(GrantTooLong):
        seal_grant(
            vault=VAULT,
            public_hex=keys.sealing.public_hex,
            person=PERSON,
            compartment="C" * 2000,
            epoch=1,
            kind="case",
            file="x",
            key=KEY,
            granted_by=PERSON,
            granted_at="",
            signing=keys.signing.entries,
        )
