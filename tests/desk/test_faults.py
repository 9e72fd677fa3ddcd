from __future__ import annotations

import inspect

import pytest

from lentiz_desk.desk import errors as desk
from lentiz_desk.desk import faults
from lentiz_desk.domain.shown_values import NotShownBecause
from lentiz_desk.vault import errors as vault
from lentiz_desk.words import faults as words
from tests.world import START

FACTS = {
    "file": "bestand",
    "part": "28",
    "found": 2,
    "known": 1,
    "expected": 33,
    "file_system": "nfs",
    "service": "OneDrive",
    "pinned": "aa",
    "sha256": "ab" * 32,
    "limit": 1024,
    "entry": "cd" * 32,
    "position": 3,
    "heading": "report.recorded",
    "number": "3",
    "because": NotShownBecause.TOO_LARGE,
    "now": START,
    "floor": START,
    "score": 1,
    "call": ("Bestuurder (demo)",),
    "compartments": ("x",),
    "gaps": (),
    "missing": ("datum en tijd",),
}
ABSTRACT = {vault.VaultError, vault.FileFault, desk.DeskError, desk.Refused, desk.Incomplete}


def made(kind: type[Exception]) -> Exception:
    wanted = inspect.signature(kind.__init__).parameters
    return kind(*(FACTS[name] for name in wanted if name in FACTS))


@pytest.mark.parametrize(
    "kind",
    [
        kind
        for module in (vault, desk)
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, vault.VaultError | desk.DeskError) and kind not in ABSTRACT
    ],
)
def test_every_error_has_a_sentence_of_its_own(kind: type[Exception]) -> None:
    sentence = faults.sentence(made(kind))
    assert sentence
    assert sentence != words.other()
    assert "{" not in sentence


def test_an_error_nobody_foresaw_says_nothing_of_itself() -> None:
    assert "geheim" not in faults.sentence(RuntimeError("geheim"))
