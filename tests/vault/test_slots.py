"""A slot opens with passphrase and device secret together, and says the truth when it does not open."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.vault.device_secret import KeyFile
from lentiz_desk.vault.errors import (
    KeyFileMissing,
    SlotDamaged,
    SlotExists,
    SlotNotFound,
    SlotOfOtherVault,
    SlotWeak,
    VaultNewer,
    WrongPassphrase,
)
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.kdf import FULL, KdfCost
from lentiz_desk.vault.keys import PersonKeys, new_person_keys, signing_bytes
from lentiz_desk.vault.slots import Slots, _AnySlot, _checksum_of
from tests.vault.making import CHEAP, PERSON, new_folder, new_key_file

PHRASE = "vier losse gewone woorden"


@pytest.fixture
def folder(vault_folder: Path) -> VaultFolder:
    return new_folder(vault_folder)


@pytest.fixture
def device(tmp_path: Path) -> KeyFile:
    return new_key_file(tmp_path / "stick.txt")


@pytest.fixture
def keys() -> PersonKeys:
    return new_person_keys()


@pytest.fixture
def slots(folder: VaultFolder, device: KeyFile, keys: PersonKeys) -> Slots:
    made = Slots(folder, device, CHEAP)
    made.create(sign_in="J. Jansen", passphrase=PHRASE, person=PERSON, keys=keys)
    return made


def slot_file(folder: VaultFolder) -> Path:
    (path,) = folder.slots.iterdir()
    return path


def test_a_slot_gives_back_the_same_keys(slots: Slots, keys: PersonKeys) -> None:
    opened = slots.open("J. Jansen", PHRASE)
    assert (opened.person, opened.vault) == (PERSON, "ab" * 32)
    assert signing_bytes(opened.keys.signing) == signing_bytes(keys.signing)
    assert opened.keys.sealing.seed == keys.sealing.seed


def test_signing_inline_leaves_the_sealing_key_closed(slots: Slots, keys: PersonKeys) -> None:
    opened = slots.open_signing_only("J. Jansen", PHRASE)
    assert signing_bytes(opened.signing) == signing_bytes(keys.signing)
    assert not hasattr(opened, "keys")


def test_the_sign_in_name_ignores_capitals_spaces_and_composition(folder: VaultFolder, slots: Slots) -> None:
    slots.create(sign_in="José", passphrase=PHRASE, person="p1", keys=new_person_keys())
    assert slots.open("  JOSE\u0301 ", PHRASE).person == "p1"


def test_a_passphrase_may_be_typed_composed_or_not(slots: Slots) -> None:
    slots.change_passphrase("J. Jansen", PHRASE, "caf\u00e9 brûlé")
    assert slots.open("J. Jansen", "cafe\u0301 bru\u0302le\u0301").person == PERSON


@pytest.mark.parametrize("wrong", ["", PHRASE + " ", PHRASE.upper(), "iets anders", "x" * 10_000])
def test_a_wrong_passphrase_is_called_that(slots: Slots, wrong: str) -> None:
    with pytest.raises(WrongPassphrase):
        slots.open("J. Jansen", wrong)


def test_an_unknown_name_is_called_that(slots: Slots) -> None:
    with pytest.raises(SlotNotFound):
        slots.open("K. Pietersen", PHRASE)


def test_a_name_is_given_once(slots: Slots) -> None:
    with pytest.raises(SlotExists):
        slots.create(sign_in="j. jansen", passphrase="another", person="p1", keys=new_person_keys())
    assert slots.open("J. Jansen", PHRASE).person == PERSON


def test_after_a_change_only_the_new_passphrase_opens(slots: Slots, keys: PersonKeys) -> None:
    slots.change_passphrase("J. Jansen", PHRASE, "vijf heel andere gewone woorden")
    with pytest.raises(WrongPassphrase):
        slots.open("J. Jansen", PHRASE)
    assert slots.open("J. Jansen", "vijf heel andere gewone woorden").keys.sealing.seed == keys.sealing.seed


def test_a_change_with_the_wrong_old_passphrase_changes_nothing(folder: VaultFolder, slots: Slots) -> None:
    before = slot_file(folder).read_bytes()
    with pytest.raises(WrongPassphrase):
        slots.change_passphrase("J. Jansen", "wrong", "new")
    assert slot_file(folder).read_bytes() == before


def test_without_the_stick_no_guess_can_be_tried(slots: Slots, tmp_path: Path) -> None:
    (tmp_path / "stick.txt").unlink()
    with pytest.raises(KeyFileMissing):
        slots.open("J. Jansen", PHRASE)


def test_another_stick_finds_no_slot_even_under_the_same_file_name(
    folder: VaultFolder, slots: Slots, tmp_path: Path
) -> None:
    other = Slots(folder, new_key_file(tmp_path / "other.txt"), CHEAP)
    with pytest.raises(SlotNotFound):
        other.open("J. Jansen", PHRASE)
    slot_file(folder).rename(other._path(other._device.read(), "J. Jansen"))
    with pytest.raises(SlotDamaged):
        other.open("J. Jansen", PHRASE)


def test_every_flipped_byte_is_damage_and_never_a_wrong_passphrase(folder: VaultFolder, slots: Slots) -> None:
    path = slot_file(folder)
    good = path.read_bytes()
    for place in range(len(good)):
        changed = bytearray(good)
        changed[place] ^= 1 << (place % 8)
        path.write_bytes(changed)
        with pytest.raises(SlotDamaged):
            slots.open("J. Jansen", PHRASE)
    path.write_bytes(good)
    assert slots.open("J. Jansen", PHRASE).person == PERSON


@given(cut=st.integers(min_value=0, max_value=1200), more=st.binary(max_size=20))
def test_a_cut_or_lengthened_slot_is_damage(tmp_path_factory: pytest.TempPathFactory, cut: int, more: bytes) -> None:
    base = tmp_path_factory.mktemp("slot")
    folder = new_folder(base / "test.lentiz")
    made = Slots(folder, new_key_file(base / "stick.txt"), CHEAP)
    made.create(sign_in="j", passphrase=PHRASE, person=PERSON, keys=new_person_keys())
    path = slot_file(folder)
    good = path.read_bytes()
    changed = good[:cut] + more
    folder.close()
    if changed == good:
        return
    path.write_bytes(changed)
    with pytest.raises(SlotDamaged):
        made.open("j", PHRASE)


def test_a_cheaper_slot_than_the_vault_allows_is_refused(folder: VaultFolder, slots: Slots, device: KeyFile) -> None:
    with pytest.raises(SlotWeak):
        Slots(folder, device).open("J. Jansen", PHRASE)
    with pytest.raises(SlotWeak):
        Slots(folder, device, KdfCost(memory_kib=64, passes=2, lanes=1)).open("J. Jansen", PHRASE)


def test_the_usual_cost_is_what_the_design_says(folder: VaultFolder, device: KeyFile, keys: PersonKeys) -> None:
    assert KdfCost(memory_kib=256 * 1024, passes=3, lanes=4) == FULL
    slots = Slots(folder, device)
    slots.create(sign_in="full", passphrase=PHRASE, person=PERSON, keys=keys)
    slot = msgspec.json.decode(slot_file(folder).read_bytes())["slot"]
    assert (slot["memory_kib"], slot["passes"], slot["lanes"]) == (262_144, 3, 4)
    assert slots.open("full", PHRASE).person == PERSON


def test_a_slot_put_into_another_vault_is_refused(
    folder: VaultFolder, slots: Slots, device: KeyFile, tmp_path: Path
) -> None:
    other = VaultFolder.create(tmp_path / "other.lentiz", "cd" * 32)
    path = slot_file(folder)
    (other.slots / path.name).write_bytes(path.read_bytes())
    with pytest.raises(SlotOfOtherVault) as caught:
        Slots(other, device, CHEAP).open("J. Jansen", PHRASE)
    assert (caught.value.pinned, caught.value.found) == ("ab" * 32, "cd" * 32)


def test_a_slot_of_a_newer_version_is_called_that(folder: VaultFolder, slots: Slots, device: KeyFile) -> None:
    path = slot_file(folder)
    content = msgspec.json.decode(path.read_bytes())["slot"]
    newer = msgspec.json.encode({**content, "format": 2, "hint": "unknown here"})
    checksum = _checksum_of(device.read(), newer)
    path.write_bytes(msgspec.json.encode(_AnySlot(slot=msgspec.Raw(newer), checksum=checksum)))
    with pytest.raises(VaultNewer):
        slots.open("J. Jansen", PHRASE)


def test_a_slot_names_nobody(folder: VaultFolder, slots: Slots) -> None:
    path = slot_file(folder)
    text = path.name + path.read_text()
    assert "jansen" not in text.casefold()
    assert PERSON not in text
    assert PERSON.encode().hex() not in text


def test_keys_show_nothing_when_printed(slots: Slots, keys: PersonKeys) -> None:
    shown = repr(slots.open("J. Jansen", PHRASE)) + repr(keys) + repr(keys.signing) + repr(keys.sealing)
    assert keys.sealing.seed.hex() not in shown
    assert "0x" not in shown
