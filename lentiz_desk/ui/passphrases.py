"""How strong a passphrase is, in words and why; and choosing one, typed twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lentiz_desk.desk.passphrase import LEAST, strength
from lentiz_desk.ui.kit import Gap, PassphraseField, Strength, Tone
from lentiz_desk.words import founding as founding_words
from lentiz_desk.words import sheets as words

_LONG = 20
_SHORTEST_WORD = 3


def judge(passphrase: str, own_words: Sequence[str]) -> Strength:
    """The strength of a passphrase, held against the person's own words."""
    score = strength(passphrase, tuple(own_words))
    verdict = (words.weakest, words.weak, words.nearly, words.strong, words.very_strong)[score]()
    why = _why(passphrase, own_words) if score < LEAST else ""
    tone = Tone.GOOD if score >= LEAST else Tone.CARE if score == LEAST - 1 else Tone.STOP
    return Strength(sentence=f"{verdict} {why}".strip(), tone=tone, enough=score >= LEAST)


def new_passphrase(own_words: Callable[[], Sequence[str]]) -> PassphraseField:
    """A field that says how strong the passphrase is while it is typed."""
    return PassphraseField(strength=lambda typed: judge(typed, own_words()))


def warm_up() -> None:
    """Load the word lists, which takes a moment; for a thread that may wait."""
    strength("warm")


def gaps_of(first: PassphraseField, again: PassphraseField, own_words: Sequence[str]) -> list[Gap]:
    """What is wrong with a passphrase that was typed twice."""
    if not first.passphrase():
        return [("passphrase", founding_words.passphrase_missing())]
    verdict = judge(first.passphrase(), own_words)
    if not verdict.enough:
        return [("passphrase", verdict.sentence)]
    if first.passphrase() != again.passphrase():
        return [("again", founding_words.differs())]
    return []


def _why(passphrase: str, own_words: Sequence[str]) -> str:
    typed = passphrase.casefold()
    own = [part for text in own_words for part in text.casefold().split() if len(part) >= _SHORTEST_WORD]
    if any(part in typed for part in own):
        return words.own_words()
    return words.too_short() if len(passphrase) < _LONG else ""
