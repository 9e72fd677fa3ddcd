"""What one person's app remembers is that person's only, and drops are oversight's only."""

from __future__ import annotations

from pathlib import Path

import pytest

from lentiz_desk.vault.drops import BUCKETS, delete_drop, read_drops, write_drop
from lentiz_desk.vault.errors import CompartmentDamaged, CompartmentExists, CompartmentMissing
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.keys import SealingKey
from lentiz_desk.vault.personal import PersonalFile
from tests.vault.making import flipped, new_folder, some_places


@pytest.fixture
def folder(vault_folder: Path) -> VaultFolder:
    return new_folder(vault_folder)


@pytest.fixture
def mine() -> SealingKey:
    return SealingKey.generate()


def test_values_come_back_by_kind_and_name(folder: VaultFolder, mine: SealingKey) -> None:
    assert not PersonalFile.exists(folder, mine)
    with PersonalFile.create(folder, mine) as file:
        file.put("draft", "a", {"text": "één", "more": [1, None, True]})
        file.put("head", "a", "x")
        file.put("head", "a", "y")
    with PersonalFile.open(folder, mine) as file:
        assert file.get("draft", "a") == {"text": "één", "more": [1, None, True]}
        assert file.all("head") == {"a": "y"}
        assert file.get("head", "b") is None
        file.delete("head", "a")
        assert file.all("head") == {}
        assert file.damage() == ()
    assert PersonalFile.exists(folder, mine)


def test_a_change_is_whole_or_not_at_all(folder: VaultFolder, mine: SealingKey) -> None:
    with PersonalFile.create(folder, mine) as file:
        file.put_all("head", {"a": 1, "b": 2})
        with pytest.raises(ZeroDivisionError):
            half_a_change(file)
        assert file.all("head") == {"a": 1, "b": 2}
        file.put_all("head", {"c": 3})
        assert file.all("head") == {"c": 3}


def half_a_change(file: PersonalFile) -> None:
    with file.changing():
        file.put_all("head", {"c": 3})
        _ = 1 / 0


def test_everyone_has_an_own_file(folder: VaultFolder, mine: SealingKey) -> None:
    PersonalFile.create(folder, mine).close()
    with pytest.raises(CompartmentMissing):
        PersonalFile.open(folder, SealingKey.generate())
    with pytest.raises(CompartmentExists):
        PersonalFile.create(folder, mine)


def test_a_file_put_in_the_place_of_another_is_damage(folder: VaultFolder, mine: SealingKey) -> None:
    other = SealingKey.generate()
    for key in (mine, other):
        PersonalFile.create(folder, key).close()
    first, second = sorted(folder.personal.glob("*.db"))
    first.write_bytes(second.read_bytes())
    outcomes = []
    for key in (mine, other):
        try:
            PersonalFile.open(folder, key).close()
            outcomes.append("open")
        except CompartmentDamaged:
            outcomes.append("damaged")
    assert sorted(outcomes) == ["damaged", "open"]


def test_a_drop_is_read_by_oversight_only(folder: VaultFolder, mine: SealingKey) -> None:
    name = write_drop(folder, mine.public_hex, b"a line")
    (drop,) = read_drops(folder, mine)
    assert (drop.name, drop.line) == (name, b"a line")
    (unread,) = read_drops(folder, SealingKey.generate())
    assert unread.line is None
    delete_drop(folder, name)
    delete_drop(folder, name)
    assert read_drops(folder, mine) == ()


@pytest.mark.parametrize("size", [0, 1, 1020, 1021, 4092, 4093, 65_532, 65_533, 200_000])
def test_a_drop_shows_only_its_bucket(folder: VaultFolder, mine: SealingKey, size: int) -> None:
    overhead = 1120 + 16 + 32
    write_drop(folder, mine.public_hex, b"x" * size)
    (path,) = folder.drops.iterdir()
    padded = path.stat().st_size - overhead
    assert padded in BUCKETS or padded % BUCKETS[-1] == 0
    assert read_drops(folder, mine)[0].line == b"x" * size


def test_a_damaged_drop_is_named_and_the_others_are_read(folder: VaultFolder, mine: SealingKey) -> None:
    bad, good = write_drop(folder, mine.public_hex, b"bad"), write_drop(folder, mine.public_hex, b"good")
    path = folder.drops / bad
    data = path.read_bytes()
    for place in some_places(len(data), 30):
        path.write_bytes(flipped(data, place))
        assert {drop.name: drop.line for drop in read_drops(folder, mine)} == {bad: None, good: b"good"}
    path.write_bytes(b"")
    assert {drop.name: drop.line for drop in read_drops(folder, mine)} == {bad: None, good: b"good"}
