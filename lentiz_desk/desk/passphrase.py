"""How strong a passphrase is, in the measure of zxcvbn (score 0 to 4), with the person's own words held against it."""

from __future__ import annotations

from collections.abc import Sequence

from lentiz_desk.desk.errors import PassphraseWeak

LEAST = 3
"""The score a passphrase needs: safely unguessable for someone with the files and the device secret."""

_READ = 72  # zxcvbn refuses longer input, since it takes long over it; so many characters decide


def strength(passphrase: str, own_words: Sequence[str] = ()) -> int:
    """Return the score of a passphrase, from 0 (guessed at once) to 4 (very hard to guess)."""
    from zxcvbn import zxcvbn  # noqa: PLC0415 - its word lists take time, and only these pages need them

    if not passphrase:
        return 0
    return int(zxcvbn(passphrase[:_READ], user_inputs=_parts(own_words))["score"])


def _parts(own_words: Sequence[str]) -> list[str]:
    """Return the words and their parts, so that a surname alone counts as one's own."""
    return [*own_words, *(part for words in own_words for part in words.split())]


def require_strong(passphrase: str, own_words: Sequence[str] = ()) -> None:
    """Raise PassphraseWeak below the least score."""
    score = strength(passphrase, own_words)
    if score < LEAST:
        raise PassphraseWeak(score)
