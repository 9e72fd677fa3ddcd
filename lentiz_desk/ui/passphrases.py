"""How strong a passphrase is, in words and why; and choosing one, typed twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lentiz_desk.desk.passphrase import LEAST, strength
from lentiz_desk.ui.kit import Gap, PassphraseField, Strength, Tone
from lentiz_desk.words import founding as founding_words
from lentiz_desk.words import sheets as words
from lentiz_desk.words import ui as ui_words

_LONG = 20
_SHORTEST_WORD = 3


class NamedPassphrase(PassphraseField):
    """Its button says of which passphrase it shows the letters, where there are two."""

    def __init__(self, *, strength: Callable[[str], Strength] | None = None) -> None:
        self._name = ""
        super().__init__(strength=strength)

    def name_it(self, name: str, description: str = "") -> None:
        """Name the line and its button."""
        super().name_it(name, description)
        self._name = name
        self._speak()

    def _toggle(self) -> None:
        super()._toggle()
        self._speak()

    def _hide(self) -> None:
        super()._hide()
        self._speak()

    def _speak(self) -> None:
        self._shown.speak(ui_words.verb_about(verb=self._shown.text(), about=self._name))


def judge(passphrase: str, own_words: Sequence[str]) -> Strength:
    """The strength of a passphrase, held against the person's own words."""
    score = strength(passphrase, (*own_words, *_parts(own_words)))
    verdict = (words.weakest, words.weak, words.nearly, words.strong, words.very_strong)[score]()
    why = _why(passphrase, own_words) if score < LEAST else ""
    tone = Tone.GOOD if score >= LEAST else Tone.CARE if score == LEAST - 1 else Tone.STOP
    return Strength(sentence=f"{verdict} {why}".strip(), tone=tone, enough=score >= LEAST)


def new_passphrase(own_words: Callable[[], Sequence[str]]) -> NamedPassphrase:
    """A field that says how strong the passphrase is while it is typed."""
    return NamedPassphrase(strength=lambda typed: judge(typed, own_words()))


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
    if any(part in typed for part in _parts(own_words)):
        return words.own_words()
    return words.too_short() if len(passphrase) < _LONG else ""


def _parts(own_words: Sequence[str]) -> list[str]:
    return [part for text in own_words for part in text.casefold().split() if len(part) >= _SHORTEST_WORD]
