"""Every clause has words of the app's own."""

import re

import pytest

from lentiz_desk.words.catalog import in_language
from lentiz_desk.words.clauses import clause, with_title

CLAUSES = [
    f"{part}{number}"
    for part, last in {"U": 6, "R": 2, "A": 8, "B": 7, "S": 7}.items()
    for number in range(1, last + 1)
]


@pytest.mark.parametrize("number", CLAUSES)
def test_every_clause_has_a_title_and_says_what_it_asks(number: str) -> None:
    words = clause(number)
    assert words.number == number
    assert 3 < len(words.title) < 40
    assert words.asks.endswith(".")
    assert with_title(number) == f"{number} {words.title}"
    with in_language("en"):
        assert clause(number).asks != words.asks


def test_no_two_clauses_have_the_same_words() -> None:
    assert len({clause(number).title for number in CLAUSES}) == len(CLAUSES)
    assert len({clause(number).asks for number in CLAUSES}) == len(CLAUSES)


@pytest.mark.parametrize("number", ["", "Z1", "A99", "S"])
def test_an_unknown_clause_shows_its_number(number: str) -> None:
    assert clause(number).title == number
    assert with_title(number) == number


def test_a_title_is_no_sentence() -> None:
    assert not [number for number in CLAUSES if re.search(r"[.!?]$", clause(number).title)]
