"""What was read in an exhibit: kept and found with it, copied with it, and gone with it."""

from __future__ import annotations

import os
import random
from collections.abc import Collection
from pathlib import Path

import pytest

from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.vault import exhibits
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.errors import ExhibitAltered
from lentiz_desk.vault.exhibits import ExhibitText, NewExhibit
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.fulltext import Term, Wording
from lentiz_desk.vault.rekey import rekey_into, replace, take_over
from tests.vault.making import CASE, VAULT, entry
from tests.vault.pages import anywhere, decrypted

KEY = bytes(range(32))
CANARY = "zqxvwkjhgfpbtd"
PIECES = [CANARY[start : start + 5].encode() for start in range(len(CANARY) - 4)]


def first(one: SignedEntry, _gone: Collection[str]) -> dict[int, str]:
    return {1: str(one.fields[1].value)}


WORDS = Wording(edition="1", of=first, exhibit=lambda one: str(one.fields[0].value))
"""Entries that bring an exhibit in by their first field and have their words in the second."""


@pytest.fixture
def case(tmp_path: Path) -> Compartment:
    return made(tmp_path / "case.db")


def made(path: Path, wording: Wording | None = WORDS) -> Compartment:
    return Compartment.create(path, KEY, id=CASE, kind="case", epoch=1, vault=VAULT, wording=wording)


def reopened(case: Compartment, wording: Wording | None = WORDS) -> Compartment:
    case.close()
    opened = Compartment.open(case.path, KEY, id=CASE, epoch=1, vault=VAULT, wording=wording)
    opened.index()
    return opened


def found(case: Compartment, *words: str) -> list[str]:
    return sorted(case.matching([Term(text=word) for word in words]))


def read(data: bytes, *pages: str, whole: bool = True) -> NewExhibit:
    from dataclasses import replace as with_

    return with_(NewExhibit.of_bytes(data), text=ExhibitText(pages=pages, whole=whole))


def schema(case: Compartment) -> str:
    return str(case.connection.execute("SELECT value FROM meta WHERE name = 'schema'").fetchone()[0])


def test_the_text_of_an_exhibit_is_found_with_the_entry_that_brings_it_in(case: Compartment) -> None:
    exhibit = read(b"pdf", "", "geheim rooster", "derde bladzijde")
    one, other = entry(1, (exhibit.sha256, "een bijlage")), entry(2, ("", "geheim"))
    case.append([one, other], [exhibit])
    assert found(case, "rooster") == found(case, "rooster", "bijlage", "derde") == [one.id]
    assert found(case, "geheim rooster") == [one.id]
    assert found(case, "geheim") == sorted([one.id, other.id])
    marked = case.marked([one.id], [Term(text="bijlage"), Term(text="rooster")])[one.id]
    assert [(item.in_exhibit, item.position) for item in marked] == [(False, 1), (True, 1)]
    assert [item.text[slice(*item.ranges[0])] for item in marked] == ["bijlage", "rooster"]
    assert case.exhibit_text(exhibit.sha256) == exhibit.text
    assert case.damage() == ()


def test_a_file_without_such_a_text_stays_as_an_earlier_program_knows_it(case: Compartment) -> None:
    plain = NewExhibit.of_bytes(b"picture")
    case.append([entry(1, (plain.sha256, "een foto"))], [plain])
    assert (schema(case), case.exhibit_text(plain.sha256), case.exhibit_texts()) == ("2", None, ())
    again = reopened(case)
    with_text = read(b"pdf", "rooster")
    one = entry(2, (with_text.sha256, "een pdf"))
    again.append([one], [with_text])
    assert (schema(again), again.is_indexed(), found(again, "rooster")) == ("3", True, [one.id])


def test_text_exhibit_and_entry_come_in_one_transaction(case: Compartment, monkeypatch: pytest.MonkeyPatch) -> None:
    exhibit = read(b"pdf", "rooster")
    one = entry(1, (exhibit.sha256, "een pdf"))

    def power_cut(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(exhibits, "keep", power_cut)
        with pytest.raises(KeyboardInterrupt):
            case.append([one], [exhibit])
    again = reopened(case)
    assert (again.ids(), again.exhibit_texts(), found(again, "rooster"), schema(again)) == ((), (), [], "2")
    altered = NewExhibit(sha256=exhibit.sha256, size=3, stream=read(b"xyz").stream, text=exhibit.text)
    with pytest.raises(ExhibitAltered):
        again.append([one], [altered])
    assert again.exhibit_texts() == ()


def test_an_erased_exhibit_leaves_no_text_and_an_import_brings_none_back(case: Compartment) -> None:
    exhibit = read(b"pdf", f"rooster {CANARY}")
    one = entry(1, (exhibit.sha256, "een pdf"))
    case.append([one], [exhibit])
    case.drop_exhibit(exhibit.sha256)
    case.append([one, entry(2, (exhibit.sha256, "nog eens"))], [read(b"pdf", f"rooster {CANARY}")])
    assert (found(case, "rooster"), case.exhibit_text(exhibit.sha256)) == ([], None)
    again = reopened(case)
    assert (found(again, "rooster"), again.exhibit_text(exhibit.sha256)) == ([], None)
    assert anywhere(case.path.parent, (KEY,), CANARY.encode()) == []


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("wording", [WORDS, None], ids=["with words", "without"])
def test_no_piece_of_the_text_of_an_erased_exhibit_is_left_in_any_page(
    case: Compartment, seed: int, wording: Wording | None
) -> None:
    chance = random.Random(seed)
    vocabulary = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=8)) for _ in range(1500)]
    alike = [CANARY[:length] for length in range(6, len(CANARY))]
    secret, kept = [], []
    for number in range(60):
        pages = [" ".join(chance.sample(vocabulary, chance.randrange(80))) for _ in range(chance.randrange(1, 6))]
        hidden = chance.random() < 0.5
        if hidden:
            pages[chance.randrange(len(pages))] += " " + " ".join([*chance.sample(alike, 3), CANARY, f"{CANARY}en"])
        exhibit = read(os.urandom(chance.randrange(1, 9000)), *pages, "slot")
        one = entry(number, (exhibit.sha256, f"stuk {number}"))
        case.append([one], [exhibit])
        if hidden:
            secret.append(exhibit.sha256)
        else:
            kept.append(one.id)
    assert [piece for piece in PIECES if piece in decrypted(case.path, KEY)] == PIECES
    again = reopened(case, wording)
    for sha256 in secret:
        again.drop_exhibit(sha256)
    assert [piece for piece in PIECES if piece in decrypted(case.path, KEY)] == []
    assert anywhere(case.path.parent, (KEY,), CANARY.encode()) == []
    last = reopened(again)
    assert found(last, "slot") == sorted(kept)
    assert last.damage() == ()


def test_a_text_that_comes_after_its_entry_is_found_at_the_next_opening(case: Compartment) -> None:
    exhibit = read(b"pdf", "rooster")
    one = entry(1, (exhibit.sha256, "een pdf"))
    case.append([one], [NewExhibit.of_bytes(b"pdf")])
    case.append([entry(2, ("", "iets anders"))], [exhibit])
    assert not case.is_indexed()
    assert found(reopened(case), "rooster") == [one.id]


def test_a_new_key_and_a_take_over_bring_the_text_along(vault_folder: Path) -> None:
    folder = VaultFolder.create(vault_folder, VAULT)
    file = folder.new_file()
    case = made(folder.file(file))
    exhibit, other = read(b"pdf", "rooster", whole=False), read(b"later", "vervolg")
    one, two = entry(1, (exhibit.sha256, "een pdf")), entry(2, (other.sha256, "nog een pdf"))
    case.append([one], [exhibit])
    key = os.urandom(32)
    rekeyed = rekey_into(folder, case, key, 2)
    case.append([two], [other])
    replace(folder, rekeyed.file, rekeyed)
    with Compartment.open(folder.file(rekeyed.file), key, id=CASE, epoch=2, vault=VAULT, wording=WORDS) as new:
        assert new.exhibit_text(exhibit.sha256) == exhibit.text
        new.index()
        assert (schema(new), found(new, "rooster")) == ("3", [one.id])
        take_over(case, new)
        assert found(new, "vervolg") == [two.id]
    case.close()
