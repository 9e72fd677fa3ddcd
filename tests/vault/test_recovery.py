"""Two of three sheets give the recovery key back, and a mistyped sheet says what is wrong with it."""

from __future__ import annotations

from itertools import permutations

import pytest

from lentiz_desk.vault.errors import (
    RecoveryKeyDiffers,
    SameShareTwice,
    ShareLengthWrong,
    ShareMistyped,
    SharesOfDifferentSets,
    ShareWordUnknown,
)
from lentiz_desk.vault.keys import seal
from lentiz_desk.vault.recovery import RecoverySet, check, combine, new_recovery


@pytest.fixture(scope="module")
def recovery() -> RecoverySet:
    return new_recovery()


@pytest.mark.parametrize(("one", "other"), list(permutations(range(3), 2)))
def test_any_two_shares_in_any_order_open_what_is_sealed(recovery: RecoverySet, one: int, other: int) -> None:
    sealed = seal(recovery.public_hex, b"a compartment key", b"info")
    assert combine(recovery.shares[one], recovery.shares[other]).unseal(sealed, b"info") == b"a compartment key"
    check(recovery.public_hex, recovery.shares[one], recovery.shares[other])


def test_capitals_spaces_lines_and_four_letters_do_not_matter(recovery: RecoverySet) -> None:
    first = "\n".join(word.upper() + "," for word in recovery.shares[0].split())
    second = "  ".join(word[:4] for word in recovery.shares[1].split())
    check(recovery.public_hex, first, second)


def test_an_unknown_word_is_named_by_its_place(recovery: RecoverySet) -> None:
    words = recovery.shares[0].split()
    for place in (0, 16, 32):
        with pytest.raises(ShareWordUnknown) as caught:
            combine(" ".join([*words[:place], "xyzzy", *words[place + 1 :]]), recovery.shares[1])
        assert caught.value.position == place + 1
        assert "xyzzy" not in repr(caught.value)


@pytest.mark.parametrize("count", [0, 1, 20, 32, 34])
def test_too_few_or_too_many_words_are_counted(recovery: RecoverySet, count: int) -> None:
    words = (recovery.shares[0].split() * 2)[:count]
    with pytest.raises(ShareLengthWrong) as caught:
        combine(" ".join(words), recovery.shares[1])
    assert (caught.value.found, caught.value.expected) == (count, 33)


def test_every_wrong_word_and_every_swap_is_noticed(recovery: RecoverySet) -> None:
    words = recovery.shares[0].split()
    for place in range(len(words)):
        wrong = "academic" if words[place] != "academic" else "zero"
        with pytest.raises(ShareMistyped):
            combine(" ".join([*words[:place], wrong, *words[place + 1 :]]), recovery.shares[1])
    for place in range(len(words) - 1):
        swapped = [*words[:place], words[place + 1], words[place], *words[place + 2 :]]
        if swapped != words:
            with pytest.raises(ShareMistyped):
                combine(" ".join(swapped), recovery.shares[1])


def test_the_same_share_twice_is_not_enough(recovery: RecoverySet) -> None:
    with pytest.raises(SameShareTwice):
        combine(recovery.shares[0], recovery.shares[0].upper())


def test_shares_of_two_sets_do_not_mix(recovery: RecoverySet) -> None:
    with pytest.raises(SharesOfDifferentSets):
        combine(recovery.shares[0], new_recovery().shares[1])


def test_shares_of_another_vault_are_called_that(recovery: RecoverySet) -> None:
    other = new_recovery()
    with pytest.raises(RecoveryKeyDiffers):
        check(recovery.public_hex, other.shares[0], other.shares[1])


def test_the_shares_do_not_show_when_printed(recovery: RecoverySet) -> None:
    assert repr(recovery) == f"RecoverySet(public_hex={recovery.public_hex!r})"
