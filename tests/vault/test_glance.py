"""A glance tells what matches in a file that is whole and the one expected, and nothing of any other."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from lentiz_desk.vault import glance
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.fulltext import Term, Wording
from lentiz_desk.vault.sqlcipher import journal
from tests.vault.making import CASE, VAULT, entry
from tests.vault.test_fulltext import KEY, WORDS, made

TERMS = (Term(text="woord"),)


def seen(
    path: Path,
    *,
    key: bytes = KEY,
    case: str = CASE,
    vault: str = VAULT,
    wording: Wording = WORDS,
    whole: glance.Whole | None = None,
) -> tuple[str, ...] | None:
    known = {} if whole is None else whole
    return glance.matching(path, key, TERMS, id=case, vault=vault, wording=wording, whole=known)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with made(tmp_path / "case.db") as case:
        case.append([entry(1, ("woord", "ander")), entry(2, ("niets",))])
    return tmp_path / "case.db"


def test_it_tells_what_the_open_file_tells_and_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with Compartment.open(path, KEY, wording=WORDS) as case:
        matching = case.matching(TERMS)
    assert seen(path) == matching
    assert len(matching) == 1
    assert path.read_bytes() == before


def test_it_tells_nothing_of_another_file_than_the_one_expected(path: Path) -> None:
    assert seen(path, key=os.urandom(32)) is None
    assert seen(path, case="Z" * 26) is None
    assert seen(path, vault="cd" * 32) is None
    assert seen(path, wording=replace(WORDS, edition="2")) is None
    assert seen(path.with_name("missing.db")) is None


def test_it_tells_nothing_where_words_lack(tmp_path: Path, path: Path) -> None:
    with made(tmp_path / "old.db", None) as old:
        old.append([entry(1, ("woord",))])
    assert seen(tmp_path / "old.db") is None
    with Compartment.open(path, KEY) as case:
        case.append([entry(3, ("woord",))])
    assert seen(path) is None


def test_what_was_whole_is_asked_again_when_the_file_changed(path: Path) -> None:
    whole: glance.Whole = {}
    before = seen(path, whole=whole)
    assert before is not None
    assert seen(path, whole=whole) == before
    assert seen(path, whole=whole, case="Z" * 26) is None
    assert seen(path, whole=whole, wording=replace(WORDS, edition="2")) is None
    with Compartment.open(path, KEY) as case:
        case.append([entry(3, ("woord",))])
    assert seen(path, whole=whole) is None


def test_it_tells_nothing_of_what_is_damaged_plain_or_cut_off(path: Path) -> None:
    data = path.read_bytes()
    journal(path).write_bytes(b"something was under way")
    assert seen(path) is None
    journal(path).write_bytes(b"")
    assert seen(path) is not None
    path.write_bytes(data[:100] + bytes([data[100] ^ 1]) + data[101:])
    assert seen(path) is None
    path.write_bytes(b"SQLite format 3\x00" + data[16:])
    assert seen(path) is None
    path.write_bytes(b"")
    assert seen(path) is None
