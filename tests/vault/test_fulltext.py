"""The index of words: in the same transaction as its entry, and without a word when that is erased."""

from __future__ import annotations

import os
import random
from collections.abc import Collection
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.vault import fulltext
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.exhibits import NewExhibit
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.fulltext import Term, Wording
from lentiz_desk.vault.rekey import rekey_into, replace
from lentiz_desk.vault.sqlcipher import transaction
from tests.vault.making import CASE, VAULT, entry
from tests.vault.pages import decrypted

KEY = bytes(range(32))
CANARY = "zqxvwkjhgfpbtd"
PIECES = [CANARY[start : start + 5].encode() for start in range(len(CANARY) - 4)]
"""A page of an index leaves out what a word has in common with the one before: any piece of a word tells of it."""


def every_word(one: SignedEntry, gone: Collection[str]) -> dict[int, str]:
    said = {place: str(field.value) for place, field in enumerate(one.fields) if field.body is not None}
    return {place: text for place, text in said.items() if text not in gone}


WORDS = Wording(edition="1", of=every_word)


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


def found(case: Compartment, *words: str, prefix: bool = True) -> list[str]:
    return sorted(case.matching([Term(text=word, prefix=prefix) for word in words]))


def pages(case: Compartment) -> bytes:
    return decrypted(case.path, KEY)


def test_words_are_found_by_their_beginning_without_accents_and_across_fields(case: Compartment) -> None:
    one, other = entry(1, ("De coördinator belde", "over Zoë van 't Hof")), entry(2, ("café ĲSBREKER", "niets"))
    case.append([one, other])
    assert found(case, "coordinator") == found(case, "COÖRD") == found(case, "coo") == [one.id]
    assert found(case, "zoe", "belde") == [one.id]
    assert found(case, "ijsbr") == found(case, "cafe\u0301") == [other.id]
    assert found(case, "coo", prefix=False) == found(case, "zoe", "cafe") == found(case, "oordinator") == []


def test_a_phrase_stands_in_one_field_in_this_order(case: Compartment) -> None:
    one = entry(1, ("gesprek met de ouder", "kind"))
    case.append([one])
    assert found(case, "met de oud") == [one.id]
    assert found(case, "de met") == found(case, "ouder kind") == found(case, "met de oud", prefix=False) == []


def test_what_was_found_is_marked_where_it_stands(case: Compartment) -> None:
    one = entry(1, ("niets", "Zoë zag\x02 zoë's\x03 foto"))
    case.append([one])
    (marked,) = case.marked([one.id], [Term(text="zoe")])[one.id]
    assert marked.position == 1
    assert [marked.text[low:high] for low, high in marked.ranges] == ["Zoë", "zoë"]


@given(st.text(), st.booleans())
def test_whatever_is_looked_for_is_no_error(tmp_path_factory: pytest.TempPathFactory, text: str, prefix: bool) -> None:
    with made(tmp_path_factory.mktemp("any") / "case.db") as case:
        one = entry(1, (text, "woord"))
        case.append([one])
        for term in (Term(text=text, prefix=prefix), Term(text=f'{text}" OR NEAR(*', prefix=prefix)):
            assert set(found(case, term.text, "woord", prefix=prefix)) <= {one.id}
            case.marked([one.id], [term])


def test_entry_and_words_come_in_one_transaction(case: Compartment, monkeypatch: pytest.MonkeyPatch) -> None:
    one = entry(1, ("woord",))

    def power_cut(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(fulltext, "_put", power_cut)
    with pytest.raises(KeyboardInterrupt):
        case.append([one])
    monkeypatch.undo()
    again = reopened(case)
    assert again.ids() == ()
    again.append([one])
    with transaction(again.connection, again.path):
        assert again.connection.execute("SELECT count(*) FROM unworded").fetchone() == (0,)
    assert found(again, "woord") == [one.id]


def test_withheld_words_are_found_only_when_they_have_come(case: Compartment) -> None:
    one = entry(1, ("open", "dicht"))
    case.append([one.withhold({"f1"})])
    assert found(case, "open") == [one.id]
    assert found(case, "dicht") == []
    case.append([one])
    assert found(case, "open") == found(case, "dicht") == found(case, "dicht", "open") == [one.id]
    assert case.damage() == ()


def test_erased_words_do_not_come_back_with_a_copy(case: Compartment) -> None:
    one = entry(1, ("open", "dicht"))
    case.append([one])
    case.erase_fields(one.id, {"f1"})
    case.append([one])
    assert found(case, "dicht") == found(reopened(case), "dicht") == []
    other = entry(2, ("later", "nooit"))
    again = reopened(case)
    again.erase_positions(other.id, [1])
    again.append([other])
    assert found(again, "later") == [other.id]
    assert found(again, "nooit") == []


@pytest.mark.parametrize("seed", range(4))
def test_no_piece_of_an_erased_word_is_left_in_any_page(case: Compartment, seed: int) -> None:
    chance = random.Random(seed)
    letters = "abcdefghijklmnopqrstuvwxyz"
    vocabulary = ["".join(chance.choices(letters, k=8)) for _ in range(1500)]
    # words that begin alike are kept as a beginning in common and the rest of each
    alike = [CANARY[:length] for length in range(6, len(CANARY))]
    erased = []
    for number in range(120):
        words = " ".join(chance.sample(vocabulary, chance.randrange(100)))
        secret = " ".join(chance.sample(alike, 3)) + f" {CANARY} {CANARY}en"
        one = entry(number, (words, secret))
        case.append([one])
        erased.append(one.id)
        if chance.random() < 0.3:
            case.erase_fields(erased.pop(chance.randrange(len(erased))), {"f1"})
    assert [piece for piece in PIECES if piece in pages(case)] == PIECES
    for name in erased:
        case.erase_fields(name, {"f1"})
    assert [piece for piece in PIECES if piece in pages(case)] == []
    assert found(case, CANARY[:3]) == []
    assert case.damage() == ()


def test_the_words_of_an_erased_exhibit_leave_the_index(case: Compartment) -> None:
    exhibit = NewExhibit.of_bytes(b"picture")
    one = entry(1, (exhibit.sha256,))
    case.append([one], [exhibit])
    assert found(case, exhibit.sha256) == [one.id]
    case.drop_exhibit(exhibit.sha256)
    assert found(case, exhibit.sha256) == found(reopened(case), exhibit.sha256) == []


def test_a_file_without_an_index_gets_it_when_it_is_opened(tmp_path: Path) -> None:
    old = made(tmp_path / "case.db", None)
    one, other = entry(1, ("eerste",)), entry(2, ("tweede", "dicht"))
    old.append([one, other.withhold({"f1"})])
    assert old.matching([Term(text="eerste")]) == ()
    new = reopened(old)
    assert found(new, "eerste") == [one.id]
    without = reopened(new, None)
    without.append([other, entry(3, ("derde",))])
    again = reopened(without)
    assert len(found(again, "derde")) == 1
    assert found(again, "dicht") == [other.id]


def test_another_edition_of_the_words_is_another_index(case: Compartment) -> None:
    one = entry(1, ("woord", CANARY))
    case.append([one])
    less = reopened(case, Wording(edition="2", of=lambda one, _gone: {0: str(one.fields[0].value)}))
    assert less.is_indexed()
    assert found(less, "woord") == [one.id]
    assert found(less, CANARY) == []


def test_an_earlier_program_refuses_a_file_with_an_index(case: Compartment) -> None:
    schema = case.connection.execute("SELECT value FROM meta WHERE name = 'schema'").fetchone()
    assert schema == ("2",)


def test_after_a_new_key_everything_is_found_again_and_nothing_erased(vault_folder: Path) -> None:
    folder = VaultFolder.create(vault_folder, VAULT)
    file = folder.new_file()
    case = made(folder.file(file))
    one = entry(1, ("woord", CANARY))
    case.append([one])
    case.erase_fields(one.id, {"f1"})
    key = os.urandom(32)
    rekeyed = rekey_into(folder, case, key, 2)
    case.close()
    replace(folder, file, rekeyed)
    with Compartment.open(folder.file(rekeyed.file), key, id=CASE, epoch=2, vault=VAULT, wording=WORDS) as new:
        assert not new.is_indexed()
        new.index()
        assert found(new, "woord") == [one.id]
        assert found(new, CANARY) == []


def test_both_ways_of_deleting_securely_are_on(case: Compartment) -> None:
    config = dict(case.connection.execute("SELECT k, v FROM words_config").fetchall())
    assert config["secure-delete"] == 1
    assert case.connection.execute("PRAGMA secure_delete").fetchone() == (1,)
