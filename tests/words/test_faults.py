"""For everything the vault finds broken or refuses there is a sentence, and no two faults sound the same."""

import inspect
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from lentiz_desk.vault import errors
from lentiz_desk.words import faults, share_faults
from lentiz_desk.words.catalog import in_language

AT = datetime(2026, 3, 3, 13, 5, tzinfo=UTC)
FACTS: dict[str, Any] = {
    "name": "demo.lentiz",
    "found": 33,
    "known": 1,
    "expected": 20,
    "position": 4,
    "entry": "Verslag",
    "code": "EIO",
    "kind": "nfs4",
    "service": "OneDrive",
    "mark": "0a1b2c3d",
    "limit": 2_000_000,
    "now": AT,
    "floor": AT,
    "count": 2,
    "names": ("Anna de Wit", "Bram Bos"),
    "missing": ("datum en tijd", "plaats"),
}
CALLED_OTHERWISE = {"slot_not_found": "no_slot"}
BASES = {errors.VaultError, errors.FileFault}


def _functions() -> dict[str, Callable[..., str]]:
    return {
        name: function
        for module in (faults, share_faults)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }


def _said(function: Callable[..., str]) -> str:
    return function(**{name: FACTS[name] for name in inspect.signature(function).parameters})


def _classes() -> list[type[errors.VaultError]]:
    found = [kind for _name, kind in inspect.getmembers(errors, inspect.isclass)]
    return [kind for kind in found if issubclass(kind, errors.VaultError) and kind not in BASES]


@pytest.mark.parametrize("kind", _classes(), ids=lambda kind: kind.__name__)
def test_every_fault_of_the_vault_has_a_sentence(kind: type[errors.VaultError]) -> None:
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
    assert CALLED_OTHERWISE.get(name, name) in _functions()


@pytest.mark.parametrize("name", sorted(_functions()))
def test_every_sentence_says_what_happened_and_what_now(name: str) -> None:
    said = _said(_functions()[name])
    assert said.endswith(".")
    assert len(re.findall(r"[.?;!](?: |$)", said)) >= 2
    with in_language("en"):
        assert _said(_functions()[name]) != said


@pytest.mark.parametrize("name", sorted(_functions()))
def test_a_sentence_names_all_its_facts(name: str) -> None:
    function = _functions()[name]
    shown = {
        "now": "di 3 maart 2026, 14:05",
        "floor": "di 3 maart 2026, 14:05",
        "limit": "2 MB",
        "names": "Anna de Wit",
        "missing": "datum en tijd; plaats",
    }
    for fact in inspect.signature(function).parameters:
        assert shown.get(fact, str(FACTS[fact])) in _said(function)


def test_damage_never_sounds_like_a_wrong_passphrase_or_the_other_way_round() -> None:
    said = [_said(function) for function in _functions().values()]
    assert len(set(said)) == len(said)
    assert "beschadigd" not in faults.wrong_passphrase()
    assert "niet geprobeerd" in faults.slot_damaged()


def test_without_anybody_to_name_the_board_is_called() -> None:
    assert "college van bestuur" in faults.nobody_to_decide(())
    assert faults.rolled_back(1).startswith("1 deel ")
