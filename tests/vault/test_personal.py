"""What one person's app remembers is that person's only, and drops are oversight's only."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from lentiz_desk.vault import personal
from lentiz_desk.vault.drops import BUCKETS, delete_drop, drop_soon, read_drops, write_drop
from lentiz_desk.vault.errors import CompartmentDamaged, CompartmentExists, CompartmentMissing, DiskFull
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.keys import SealingKey
from lentiz_desk.vault.personal import PersonalFile
from lentiz_desk.vault.sqlcipher import Connection, transaction
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


@pytest.fixture
def aside() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as threads:
        yield threads


def ending(then: Callable[[], None]) -> Callable[[Connection, Path], AbstractContextManager[None]]:
    """A change of the personal file at whose end something happens."""

    @contextmanager
    def changed(connection: Connection, path: Path) -> Iterator[None]:
        with transaction(connection, path):
            yield
            then()

    return changed


def test_what_comes_after_a_change_that_is_on_its_way_waits_for_it(
    folder: VaultFolder, mine: SealingKey, aside: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    with PersonalFile.create(folder, mine) as file:
        monkeypatch.setattr(personal, "transaction", ending(lambda: time.sleep(0.2)))
        done = file.change_soon({("a", "x"): 1, ("b", "y"): [2]}, aside)
        assert not done.done()
        assert (file.get("a", "x"), file.all("b")) == (1, {"y": [2]})
        assert done.done()
        file.change_soon({("a", "x"): 3}, aside)
        file.put("a", "z", 4)
    with PersonalFile.open(folder, mine) as file:
        assert file.all("a") == {"x": 3, "z": 4}


def test_a_change_that_is_cut_off_at_its_end_says_so_and_leaves_what_was(
    folder: VaultFolder, mine: SealingKey, aside: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise DiskFull("personal")

    with PersonalFile.create(folder, mine) as file:
        file.put("a", "x", 1)
        with monkeypatch.context() as patch:
            patch.setattr(personal, "transaction", ending(full))
            done = file.change_soon({("a", "x"): 2}, aside)
            with pytest.raises(DiskFull):
                done.result()
        assert file.get("a", "x") == 1
        file.put("a", "x", 3)
        assert file.get("a", "x") == 3


def test_a_change_that_no_thread_takes_leaves_what_was(folder: VaultFolder, mine: SealingKey) -> None:
    with ThreadPoolExecutor(1) as gone:
        pass
    with PersonalFile.create(folder, mine) as file:
        with pytest.raises(RuntimeError) as _held:
            file.change_soon({("a", "x"): 1}, gone)
        assert file.get("a", "x") is None
        file.put("a", "x", 2)
        assert file.get("a", "x") == 2


def test_it_is_used_on_one_thread(folder: VaultFolder, mine: SealingKey, aside: ThreadPoolExecutor) -> None:
    with PersonalFile.create(folder, mine) as file, pytest.raises(RuntimeError):
        aside.submit(file.get, "a", "x").result()


def test_a_drop_is_there_only_after_what_it_waits_for(
    folder: VaultFolder, mine: SealingKey, aside: ThreadPoolExecutor
) -> None:
    before: Future[None] = Future()
    done = drop_soon(folder, mine.public_hex, b"a line", aside, after=before)
    time.sleep(0.1)
    assert read_drops(folder, mine) == ()
    before.set_result(None)
    done.result()
    assert [drop.line for drop in read_drops(folder, mine)] == [b"a line"]


def test_a_drop_is_not_there_when_what_it_waits_for_fails(
    folder: VaultFolder, mine: SealingKey, aside: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def slowly(path: str, flags: int, *more: int) -> int:
        time.sleep(0.1)
        return real(path, flags, *more)

    monkeypatch.setattr(os, "open", slowly)
    before: Future[None] = Future()
    before.set_exception(DiskFull("personal"))
    with pytest.raises(DiskFull):
        drop_soon(folder, mine.public_hex, b"a line", aside, after=before).result()
    aside.shutdown()
    assert list(folder.drops.iterdir()) == []


def test_a_drop_that_cannot_be_written_says_why_and_leaves_nothing(
    folder: VaultFolder, mine: SealingKey, aside: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    before: Future[None] = Future()
    before.set_result(None)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(DiskFull):
            drop_soon(folder, mine.public_hex, b"a line", aside, after=before).result()
    assert list(folder.drops.iterdir()) == []


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
