"""What lies on disk is encrypted, and a wrong key, damage and a plaintext file are each called by their name."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import OperationalError

from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.errors import (
    CompartmentDamaged,
    CompartmentKeyWrong,
    CompartmentMissing,
    CompartmentPlaintext,
    ExhibitAltered,
    VaultError,
)
from lentiz_desk.vault.exhibits import NewExhibit
from lentiz_desk.vault.sqlcipher import PAGE_SIZE, damage
from tests.vault.making import CASE, VAULT, entry, flipped, some_places

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "case.db"
    with Compartment.create(path, KEY, id=CASE, kind="case", epoch=1, vault=VAULT) as case:
        case.append([entry(number) for number in range(10)], [NewExhibit.of_bytes(os.urandom(20_000))])
    return path


def look(path: Path, key: bytes = KEY) -> tuple[str, ...]:
    """Open, read everything, and return what is damaged."""
    with Compartment.open(path, key, id=CASE, epoch=1, vault=VAULT) as case:
        case.entries()
        for exhibit in case.exhibits():
            case.exhibit(exhibit.sha256)
        return case.damage()


def test_a_file_shows_nothing_and_only_its_owner_reads_it(path: Path) -> None:
    data = path.read_bytes()
    assert not data.startswith(b"SQLite")
    assert b"finding" not in data
    assert path.stat().st_mode & 0o777 == 0o600
    assert not path.with_name("case.db-journal").exists() or not path.with_name("case.db-journal").read_bytes()


def test_the_settings_are_those_of_the_format(path: Path) -> None:
    expected = {
        "cipher_page_size": str(PAGE_SIZE),
        "cipher_use_hmac": "1",
        "cipher_hmac_algorithm": "HMAC_SHA512",
        "journal_mode": "truncate",
        "synchronous": 3,
        "temp_store": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "foreign_keys": 1,
    }
    with Compartment.open(path, KEY) as case:
        found = {name: case.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in expected}
    assert found == expected


def test_extensions_cannot_be_loaded(path: Path) -> None:
    with Compartment.open(path, KEY) as case, pytest.raises(OperationalError, match="not authorized"):
        case.connection.execute("SELECT load_extension('nothing')")


def test_many_wrong_keys_are_wrong_keys(path: Path) -> None:
    for _ in range(50):
        with pytest.raises(CompartmentKeyWrong):
            Compartment.open(path, os.urandom(32))
    for length in (0, 16, 31, 33):
        with pytest.raises(CompartmentKeyWrong):
            Compartment.open(path, os.urandom(length))


def test_every_flipped_byte_of_the_first_page_is_damage(path: Path) -> None:
    good = path.read_bytes()
    for place in range(PAGE_SIZE):
        path.write_bytes(flipped(good, place, place % 8))
        with pytest.raises(CompartmentDamaged):
            Compartment.open(path, KEY)


def test_a_flipped_byte_anywhere_is_damage_and_never_a_wrong_key(path: Path) -> None:
    good = path.read_bytes()
    for place in some_places(len(good), 300):
        path.write_bytes(flipped(good, place))
        try:
            found = look(path)
        except (CompartmentDamaged, ExhibitAltered):
            continue
        assert found, place
    path.write_bytes(good)
    assert look(path) == ()


def test_zeros_given_out_for_a_damaged_last_page_are_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with Compartment.create(path, KEY, id=CASE, kind="case", epoch=1, vault=VAULT) as case:
        case.append([entry(1, ("w" * 10_000, "x" * 9_000))])
        whole = case.entries()
    good = path.read_bytes()
    silent = 0
    for page in range(1, len(good) // PAGE_SIZE):
        path.write_bytes(flipped(good, page * PAGE_SIZE + 50))
        try:
            with Compartment.open(path, KEY) as case:
                assert case.entries() == whole
                silent += 1
                assert case.damage()
        except CompartmentDamaged:
            continue
    assert silent < len(good) // PAGE_SIZE


@pytest.mark.parametrize("size", [1, 15, 16, 100, 4095, 4096, 4097, 8192, 20_000])
def test_a_truncated_file_is_damage(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(CompartmentDamaged):
        assert not look(path)


def test_an_overwritten_beginning_is_damage(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(os.urandom(PAGE_SIZE) + data[PAGE_SIZE:])
    with pytest.raises(CompartmentDamaged):
        Compartment.open(path, KEY)


def test_an_empty_file_is_damage_and_not_an_empty_case(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(CompartmentDamaged):
        Compartment.open(path, KEY)


def test_a_missing_file_is_missing_and_is_not_made(path: Path) -> None:
    path.unlink()
    with pytest.raises(CompartmentMissing):
        Compartment.open(path, KEY)
    assert not path.exists()


def test_a_plaintext_database_in_its_place_is_refused(path: Path) -> None:
    path.unlink()
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE meta (name, value)")
    plain.commit()
    plain.close()
    with pytest.raises(CompartmentPlaintext):
        Compartment.open(path, KEY)


def test_pages_of_another_file_are_not_taken_for_its_own(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with Compartment.create(other, os.urandom(32), id=CASE, kind="case", epoch=1, vault=VAULT) as case:
        case.append([entry(number) for number in range(10)])
    mixed = bytearray(path.read_bytes())
    mixed[PAGE_SIZE : 4 * PAGE_SIZE] = other.read_bytes()[PAGE_SIZE : 4 * PAGE_SIZE]
    path.write_bytes(mixed)
    with pytest.raises(CompartmentDamaged):
        assert not look(path)


def test_damage_reads_every_row_of_every_check(path: Path) -> None:
    good = path.read_bytes()
    with Compartment.open(path, KEY) as case:
        path.write_bytes(flipped(flipped(good, 5 * PAGE_SIZE + 9), 7 * PAGE_SIZE + 9))
        found = damage(case.connection)
    assert [line for line in found if "page 6" in line]
    assert [line for line in found if "page 8" in line]


def test_damage_to_one_case_leaves_the_others_usable(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    Compartment.create(other, KEY, id="B" * 26, kind="case", epoch=1, vault=VAULT).close()
    path.write_bytes(flipped(path.read_bytes(), 100))
    with pytest.raises(VaultError):
        look(path)
    with Compartment.open(other, KEY) as case:
        assert case.append([entry()]).entries
