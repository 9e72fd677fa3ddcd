"""The recovery key, split in three shares of which two are enough (SLIP-39, Shamir over words).

The key's 32-byte seed is the master secret, so that two sheets of paper and the standard give it back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from shamir_mnemonic import MnemonicError, Share, combine_mnemonics, generate_mnemonics
from shamir_mnemonic.wordlist import WORDLIST

from lentiz_desk.vault.errors import (
    RecoveryKeyDiffers,
    SameShareTwice,
    ShareLengthWrong,
    ShareMistyped,
    SharesOfDifferentSets,
    ShareWordUnknown,
)
from lentiz_desk.vault.keys import SealingKey

NEEDED = 2
SHARES = 3
SHARE_WORDS = 33
"""How many words a share of a 32-byte secret has."""

_WORDS = frozenset(WORDLIST)
_PREFIX = 4  # the first four letters of a word are unlike those of any other (SLIP-39)
_BY_PREFIX = {word[:_PREFIX]: word for word in WORDLIST}


@dataclass(frozen=True, kw_only=True, slots=True)
class RecoverySet:
    """A new recovery key: its public half, and the shares to print. The private half is nowhere."""

    public_hex: str
    shares: tuple[str, str, str] = field(repr=False)


def new_recovery() -> RecoverySet:
    """Make a recovery key and split it; what is returned holds the shares and no private key."""
    sealing = SealingKey.generate()
    ((first, second, third),) = generate_mnemonics(1, [(NEEDED, SHARES)], sealing.seed)
    return RecoverySet(public_hex=sealing.public_hex, shares=(first, second, third))


def combine(share_a: str, share_b: str) -> SealingKey:
    """Return the recovery key of two typed shares.

    Raises ShareWordUnknown (with the place), ShareLengthWrong, ShareMistyped, SameShareTwice, SharesOfDifferentSets.
    """
    first, second = read_share(share_a), read_share(share_b)
    if _set_of(first) != _set_of(second):
        raise SharesOfDifferentSets
    if first.index == second.index:
        raise SameShareTwice
    try:
        return SealingKey(combine_mnemonics([first.mnemonic(), second.mnemonic()]))
    except MnemonicError as error:
        raise SharesOfDifferentSets from error


def check(public_hex: str, share_a: str, share_b: str) -> None:
    """Make sure that two typed shares give this vault's recovery key; raises as ``combine``, or RecoveryKeyDiffers."""
    if combine(share_a, share_b).public_hex != public_hex:
        raise RecoveryKeyDiffers


def read_share(text: str) -> Share:
    """Return a typed share; four letters of a word are enough, capitals and spaces do not matter."""
    words = [_word(position, typed) for position, typed in zip(count(1), text.split(), strict=False)]
    if len(words) != SHARE_WORDS:
        raise ShareLengthWrong(len(words), SHARE_WORDS)
    try:
        return Share.from_mnemonic(" ".join(words))
    except MnemonicError as error:
        raise ShareMistyped from error


def _set_of(share: Share) -> tuple[int, ...]:
    return (
        share.identifier,
        share.extendable,
        share.iteration_exponent,
        share.group_index,
        share.group_threshold,
        share.group_count,
        share.member_threshold,
    )


def _word(position: int, typed: str) -> str:
    word = typed.strip(".,;:").casefold()
    if word in _WORDS:
        return word
    known = _BY_PREFIX.get(word) if len(word) == _PREFIX else None
    if known is None:
        raise ShareWordUnknown(position)
    return known
