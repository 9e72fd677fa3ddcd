"""What was erased is nowhere: not in free pages, not in the journal, not with every key."""

from __future__ import annotations

import os
import random
import sqlite3
from pathlib import Path

import pytest

from lentiz_desk.vault.compartment import Compartment, Draft
from lentiz_desk.vault.exhibits import NewExhibit
from tests.vault.making import CASE, PERSON, VAULT, entry
from tests.vault.pages import anywhere, decrypted

KEY = bytes(range(32))
CANARY = b"KANARIE-in-de-mijn"


@pytest.fixture
def case(tmp_path: Path) -> Compartment:
    return Compartment.create(tmp_path / "case.db", KEY, id=CASE, kind="case", epoch=1, vault=VAULT)


def test_the_scan_sees_what_was_not_erased(case: Compartment) -> None:
    case.append([entry(1, (CANARY.decode(),))])
    assert anywhere(case.path.parent, (KEY,), CANARY) == ["case.db"]
    assert anywhere(case.path.parent, (), CANARY) == []
    plain = sqlite3.connect(":memory:")
    plain.deserialize(decrypted(case.path, KEY))
    assert plain.execute("SELECT count(*) FROM entries").fetchone() == (1,)
    plain.close()


@pytest.mark.parametrize("seed", range(8))
def test_erased_words_are_nowhere_whatever_came_between(case: Compartment, seed: int) -> None:
    chance = random.Random(seed)
    canaries = []
    for number in range(60):
        words = [os.urandom(chance.randrange(2000)).hex() for _ in range(chance.randrange(1, 5))]
        one = entry(number, (*words, CANARY.decode() * chance.randrange(1, 200)))
        case.append([one])
        if chance.random() < 0.5:
            canaries.append((one.id, f"f{len(words)}"))
        else:
            case.erase_fields(one.id, {f"f{len(words)}"})
        case.put_draft(Draft(id=str(chance.randrange(5)), author=PERSON, body=CANARY * 50, saved_at="2026"))
    for entry_id, name in canaries:
        assert case.erase_fields(entry_id, {name}) == (name,)
    for draft in case.drafts():
        case.delete_draft(draft.id)
    assert anywhere(case.path.parent, (KEY,), CANARY) == []
    assert case.damage() == ()


@pytest.mark.parametrize("size", [100, 5_000, 3_000_000])
def test_a_dropped_exhibit_is_nowhere(case: Compartment, size: int) -> None:
    data = (CANARY * (size // len(CANARY) + 1))[:size]
    exhibit = NewExhibit.of_bytes(data)
    case.append([entry()], [NewExhibit.of_bytes(os.urandom(5_000)), exhibit])
    case.append([entry(2)], [NewExhibit.of_bytes(os.urandom(50_000))])
    assert anywhere(case.path.parent, (KEY,), CANARY)
    case.drop_exhibit(exhibit.sha256)
    assert anywhere(case.path.parent, (KEY,), CANARY) == []
    assert case.damage() == ()
