"""The order of left-to-right and right-to-left text on a line (Unicode Standard Annex 9, without explicit marks).

Explicit embeddings, overrides and isolates never get here: ``characters.readable`` names them as U+XXXX. What is
left is one isolating run, so rules W1-W7, N0-N2, I1-I2, L1 and L2 are all there is.
"""

from __future__ import annotations

import unicodedata

_OPENING = {
    "(": ")",
    "[": "]",
    "{": "}",
    "\u2045": "\u2046",
    "\u207d": "\u207e",
    "\u3008": "\u3009",
    "\u27e8": "\u27e9",
}
_CLOSING = frozenset(_OPENING.values())
_MOST_BRACKETS = 63
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})


def base_level(text: str) -> int:
    """Return 1 when the first strong letter is written from right to left, else 0 (rules P2 and P3)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"R", "AL"}:
            return 1
        if kind == "L":
            return 0
    return 0


def levels(text: str, base: int) -> list[int]:
    """Return the embedding level of every character of a paragraph."""
    original = [unicodedata.bidirectional(character) or "L" for character in text]
    if base == 0 and not {"R", "AL", "AN"} & set(original):
        return [0] * len(text)
    edge = "R" if base else "L"
    kinds = _weak(original, edge)
    kinds = _brackets(text, original, kinds, edge)
    kinds = _neutral(kinds, edge)
    found = [_implicit(kind, base) for kind in kinds]
    return _whitespace(original, found, base)


def visual_runs(found: list[int], start: int, stop: int) -> list[tuple[int, int, int]]:
    """Return (start, stop, level) of the runs of one line in the order they stand on paper (rule L2)."""
    runs: list[tuple[int, int, int]] = []
    at = start
    while at < stop:
        end = at
        while end < stop and found[end] == found[at]:
            end += 1
        runs.append((at, end, found[at]))
        at = end
    for level in range(max((run[2] for run in runs), default=0), 0, -1):
        at = 0
        while at < len(runs):
            end = at
            while end < len(runs) and runs[end][2] >= level:
                end += 1
            runs[at:end] = reversed(runs[at:end])
            at = max(end, at + 1)
    return runs


def _weak(original: list[str], edge: str) -> list[str]:
    kinds = list(original)
    before = edge
    for index, kind in enumerate(kinds):  # W1
        if kind == "NSM":
            kinds[index] = before
        before = kinds[index]
    _arabic_digits(kinds, edge)
    for index in range(1, len(kinds) - 1):  # W4
        around = (kinds[index - 1], kinds[index + 1])
        if kinds[index] == "ES" and around == ("EN", "EN"):
            kinds[index] = "EN"
        elif kinds[index] == "CS" and around in {("EN", "EN"), ("AN", "AN")}:
            kinds[index] = around[0]
    _terminators(kinds)
    kinds = ["ON" if kind in {"ES", "ET", "CS", "BN"} else kind for kind in kinds]  # W6
    strong = edge
    for index, kind in enumerate(kinds):  # W7
        strong = kind if kind in {"L", "R"} else strong
        if kind == "EN" and strong == "L":
            kinds[index] = "L"
    return kinds


def _arabic_digits(kinds: list[str], edge: str) -> None:
    strong = edge
    for index, kind in enumerate(kinds):  # W2, W3
        strong = kind if kind in {"L", "R", "AL"} else strong
        if kind == "EN" and strong == "AL":
            kinds[index] = "AN"
        elif kind == "AL":
            kinds[index] = "R"


def _terminators(kinds: list[str]) -> None:
    at = 0
    while at < len(kinds):  # W5
        end = at
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > at and "EN" in (kinds[at - 1] if at else "", kinds[end] if end < len(kinds) else ""):
            kinds[at:end] = ["EN"] * (end - at)
        at = max(end, at + 1)


def _brackets(text: str, original: list[str], kinds: list[str], edge: str) -> list[str]:
    for first, last in _pairs(text, kinds):  # N0
        inside = {_direction(kind) for kind in kinds[first + 1 : last]} - {None}
        if edge in inside:
            direction = edge
        elif inside:
            opposite = "L" if edge == "R" else "R"
            context = next((found for kind in reversed(kinds[:first]) if (found := _direction(kind))), edge)
            direction = opposite if context == opposite else edge
        else:
            continue
        for place in (first, last):
            kinds[place] = direction
            following = place + 1
            while following < len(kinds) and original[following] == "NSM":
                kinds[following] = direction
                following += 1
    return kinds


def _pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for index, character in enumerate(text):
        if kinds[index] != "ON":
            continue
        if character in _OPENING:
            if len(waiting) == _MOST_BRACKETS:
                return []
            waiting.append((_OPENING[character], index))
        elif character in _CLOSING:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == character:
                    found.append((waiting[depth][1], index))
                    del waiting[depth:]
                    break
    return sorted(found)


def _direction(kind: str) -> str | None:
    if kind == "L":
        return "L"
    return "R" if kind in {"R", "EN", "AN"} else None


def _neutral(kinds: list[str], edge: str) -> list[str]:
    at = 0
    while at < len(kinds):  # N1, N2
        end = at
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        if end > at:
            left = _direction(kinds[at - 1]) if at else edge
            right = _direction(kinds[end]) if end < len(kinds) else edge
            kinds[at:end] = [left if left and left == right else edge] * (end - at)
        at = max(end, at + 1)
    return kinds


def _implicit(kind: str, base: int) -> int:
    if base % 2 == 0:
        return base + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
    return base + (1 if kind in {"L", "EN", "AN"} else 0)


def _whitespace(original: list[str], found: list[int], base: int) -> list[int]:
    reset = True
    for index in range(len(found) - 1, -1, -1):  # L1
        if original[index] in {"B", "S"}:
            reset = True
        elif original[index] != "WS":
            reset = False
        if reset:
            found[index] = base
    return found
