"""What is left out of a copy is gone in every way it may be written, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.domain.redaction import parts_of_name, redacted, spans

MARK = "[weg]"


@pytest.mark.parametrize(
    ("text", "word", "left"),
    [
        ("Jan liep weg.", "Jan", "[weg] liep weg."),
        ("JAN en jan en Jàn", "jan", "[weg] en [weg] en [weg]"),
        ("In januari kwam Janneke.", "Jan", "In januari kwam Janneke."),
        ("Jans telefoon, Jan's fiets en Jan\u2019s tas", "Jan", "[weg] telefoon, [weg] fiets en [weg] tas"),
        ("Jan  de\nVries schreef", "Jan de Vries", "[weg] schreef"),
        ("Ja\u00adn en Ja\u200bn", "Jan", "[weg] en [weg]"),
        ("Rene\u0301 en Ren\u00e9 en Rene", "René", "[weg] en [weg] en [weg]"),
        ("@jan_2010 schreef", "@jan_2010", "[weg] schreef"),
        ("de straße", "STRASSE", "de [weg]"),
        ("Jan-Peter", "Jan", "[weg]-Peter"),
        ("(Jan)", "Jan", "([weg])"),
        ("JanJan", "Jan", "JanJan"),
        ("", "Jan", ""),
        ("Jan", "", "Jan"),
    ],
)
def test_a_word_is_left_out_however_it_is_written(text: str, word: str, left: str) -> None:
    assert redacted(text, [word], MARK) == left


def test_words_that_overlap_become_one_mark() -> None:
    assert redacted("Jan de Vries kwam", ["Jan de Vries", "Vries", "Jan"], MARK) == "[weg] kwam"


def test_of_a_name_the_whole_and_its_telling_parts_are_suggested() -> None:
    assert parts_of_name("Jan de  Vries") == ("Jan de Vries", "Jan", "Vries")
    assert parts_of_name("A. van den Berg") == ("A. van den Berg", "Berg")
    assert parts_of_name("") == ()


@given(st.text(), st.text(min_size=1))
def test_what_was_left_out_is_not_found_again(text: str, word: str) -> None:
    left = redacted(text, [word], "\u2588")
    if "\u2588" not in text + word:
        pieces = left.split("\u2588")
        assert all(not list(spans(piece, word)) or piece == left for piece in pieces)


@given(st.text(), st.lists(st.text(), max_size=4))
def test_any_text_and_any_words_give_a_text(text: str, words: list[str]) -> None:
    left = redacted(text, words, "")
    assert len(left) <= len(text)
