"""A new epoch is a whole copy under a new key, and a crash on the way leaves a usable vault."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lentiz_desk.vault import rekey
from lentiz_desk.vault.compartment import Compartment, Draft
from lentiz_desk.vault.errors import CompartmentKeyWrong, CompartmentMissing, CopyDiffers
from lentiz_desk.vault.exhibits import CHUNK, NewExhibit
from lentiz_desk.vault.folder import OVERSIGHT, VaultFolder
from lentiz_desk.vault.rekey import Rekeyed, abandon, pending, rekey_into, replace, settle
from lentiz_desk.vault.sqlcipher import Connection, transaction
from lentiz_desk.vault.writing import remove, rename
from tests.vault.making import CASE, PERSON, VAULT, entry, new_case, new_folder

OLD, NEW = bytes(range(32)), bytes(range(1, 33))
FILE = "0" * 32 + ".db"


@pytest.fixture
def folder(vault_folder: Path) -> VaultFolder:
    return new_folder(vault_folder)


@pytest.fixture
def case(folder: VaultFolder) -> Compartment:
    made = new_case(folder, OLD, FILE)
    kept, dropped = NewExhibit.of_bytes(os.urandom(CHUNK + 5)), NewExhibit.of_bytes(b"dropped")
    one = entry(1, ("keep", "erase"))
    made.append([one, entry(2).withhold({"f1"})], [kept, dropped])
    made.erase_fields(one.id, {"f1"})
    made.drop_exhibit(dropped.sha256)
    made.put_draft(Draft(id="d", author=PERSON, body=b"sealed", saved_at="2026"))
    return made


def content(case: Compartment) -> tuple[object, ...]:
    exhibits = {each.sha256: case.exhibit(each.sha256) for each in case.exhibits()}
    return case.entries(), case.erasures(), case.drafts(), case.exhibits(), exhibits


def test_everything_is_in_the_new_file_and_the_old_one_is_gone(folder: VaultFolder, case: Compartment) -> None:
    before = content(case)
    rekeyed = rekey_into(folder, case, NEW, 2)
    case.close()
    replace(folder, FILE, rekeyed)
    assert [path.name for path in folder.compartments.iterdir()] == [rekeyed.file]
    assert rekeyed.file != FILE
    with Compartment.open(folder.file(rekeyed.file), NEW, id=CASE, epoch=2, vault=VAULT) as new:
        assert content(new) == before
        assert pending(new) is None
        assert new.append([], [NewExhibit.of_bytes(b"dropped")]).refused
    with pytest.raises(CompartmentKeyWrong):
        Compartment.open(folder.file(rekeyed.file), OLD)


def test_a_file_with_a_fixed_name_is_replaced_under_that_name(folder: VaultFolder) -> None:
    oversight = Compartment.create(folder.file(OVERSIGHT), OLD, id="o", kind="oversight", epoch=1, vault=VAULT)
    oversight.append([entry()])
    before = content(oversight)
    rekeyed = rekey_into(folder, oversight, NEW, 2)
    oversight.close()
    assert rekeyed.file == OVERSIGHT
    with Compartment.open(settle(folder, OVERSIGHT, OLD), OLD, epoch=1) as old:
        assert content(old) == before
    with Compartment.open(settle(folder, OVERSIGHT, NEW), NEW, epoch=2) as new:
        assert content(new) == before
    replace(folder, OVERSIGHT, rekeyed)
    Compartment.open(folder.file(OVERSIGHT), NEW, epoch=2).close()


def test_before_the_first_grant_the_old_one_is_used_and_the_copy_forgotten(
    folder: VaultFolder, case: Compartment
) -> None:
    before = content(case)
    rekeyed = rekey_into(folder, case, NEW, 2)
    case.close()
    with Compartment.open(settle(folder, FILE, OLD), OLD, epoch=1) as again:
        assert pending(again) == rekeyed.file
        abandon(folder, again)
        assert pending(again) is None
        assert content(again) == before
    assert [path.name for path in folder.compartments.glob("*.db*") if not path.name.endswith("journal")] == [FILE]


def test_after_the_first_grant_its_holder_finishes(folder: VaultFolder, case: Compartment) -> None:
    before = content(case)
    rekeyed = rekey_into(folder, case, NEW, 2)
    case.close()
    with Compartment.open(settle(folder, rekeyed.file, NEW), NEW, epoch=2) as new:
        assert content(new) == before
    replace(folder, FILE, rekeyed)
    replace(folder, FILE, rekeyed)
    with pytest.raises(CompartmentMissing):
        Compartment.open(folder.file(FILE), OLD)


def test_a_copy_that_differs_is_never_used(
    folder: VaultFolder, case: Compartment, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = rekey._copy

    def careless(old: Connection, new: Connection, progress: Callable[[int, int], None]) -> None:
        copy(old, new, progress)
        new.execute("DELETE FROM fields WHERE body IS NULL")

    monkeypatch.setattr(rekey, "_copy", careless)
    with pytest.raises(CopyDiffers):
        rekey_into(folder, case, NEW, 2)
    assert pending(case) is None
    assert not list(folder.compartments.glob("*.new"))
    assert len(case.entries()) == 2


def test_an_altered_exhibit_is_not_carried_over_as_whole(folder: VaultFolder, case: Compartment) -> None:
    with transaction(case.connection, case.path):
        case.connection.execute("UPDATE chunks SET body = x'00' WHERE n = 1")
    with pytest.raises(Exception, match=case.exhibits()[0].sha256):
        rekey_into(folder, case, NEW, 2)
    assert not list(folder.compartments.glob("*.new"))


def test_cancelling_leaves_the_old_one_alone(folder: VaultFolder, case: Compartment) -> None:
    class CancelledError(Exception):
        pass

    def progress(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        rekey_into(folder, case, NEW, 2, progress)
    assert pending(case) is None
    assert not list(folder.compartments.glob("*.new*"))


class CrashedError(BaseException):
    """The power went; nothing after this line happens."""


def test_a_crash_at_any_change_of_the_disk_leaves_old_or_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder is copied before each deletion and renaming, as a crash there would leave it."""
    folder = new_folder(tmp_path / "v.lentiz")
    case = new_case(folder, OLD, FILE)
    case.append([entry(1), entry(2)], [NewExhibit.of_bytes(b"evidence")])
    before = content(case)
    states: list[tuple[Path, bool]] = []
    granted = False

    def watched(change: Callable[..., None]) -> Callable[..., None]:
        def with_copy(*arguments: Path) -> None:
            place = tmp_path / f"state-{len(states)}"
            shutil.copytree(folder.compartments, place)
            states.append((place, granted))
            change(*arguments)

        return with_copy

    monkeypatch.setattr("lentiz_desk.vault.rekey.remove", watched(remove))
    monkeypatch.setattr("lentiz_desk.vault.rekey.rename", watched(rename))
    rekeyed = rekey_into(folder, case, NEW, 2)
    case.close()
    granted = True
    replace(folder, FILE, rekeyed)
    monkeypatch.undo()
    assert len(states) >= 5
    for place, was_granted in states:
        shutil.rmtree(folder.compartments)
        shutil.copytree(place, folder.compartments)
        file, key = (rekeyed.file, NEW) if was_granted else (FILE, OLD)
        with Compartment.open(settle(folder, file, key), key) as found:
            assert content(found) == before
            if not was_granted:
                abandon(folder, found)
        if was_granted:
            replace(folder, FILE, Rekeyed(file=rekeyed.file, epoch=2))
        left = [path.name for path in folder.compartments.iterdir() if not path.name.endswith("-journal")]
        assert left == [file]
