"""Every sentence the app says is there in Dutch, with its placeholders, and nothing else is."""

import ast
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "lentiz_desk" / "words"
DUTCH = ROOT / "resources" / "locale" / "nl"

MessageId = str | tuple[str, ...]


def _said(module: Path) -> dict[MessageId, int]:
    found: dict[MessageId, int] = {}
    for line, message, _comments, _context in extract_from_file("python", module):
        found[tuple(message) if isinstance(message, (list, tuple)) else message] = line
    return found


def _translated(area: str) -> Catalog:
    with (DUTCH / f"{area}.po").open("rb") as file:
        return read_po(file, locale="nl", abort_invalid=True)


def _id(message: Message) -> MessageId:
    return tuple(message.id) if isinstance(message.id, (list, tuple)) else message.id


def _forms(value: object) -> list[str]:
    return [str(form) for form in value] if isinstance(value, (list, tuple)) else [str(value)]


def _placeholders(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}


AREAS = sorted(module.stem for module in WORDS.glob("*.py") if module.stem != "catalog" and _said(module))
PAPERS = sorted(file.stem for file in DUTCH.glob("*.po"))


def test_each_translators_file_belongs_to_a_module_and_back() -> None:
    assert PAPERS == AREAS


@pytest.mark.parametrize("area", AREAS)
def test_every_sentence_is_there_in_dutch(area: str) -> None:
    catalog = _translated(area)
    missing = []
    for said, line in _said(WORDS / f"{area}.py").items():
        message = catalog.get(said)
        if message is None or not all(_forms(message.string)):
            missing.append(f"words/{area}.py:{line}: {said!r}")
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("area", PAPERS)
def test_no_translation_is_left_over_or_vague(area: str) -> None:
    said = _said(WORDS / f"{area}.py")
    catalog = _translated(area)
    assert [_id(message) for message in catalog if message.id and _id(message) not in said] == []
    assert [_id(message) for message in catalog if message.id and message.fuzzy] == []
    assert list(catalog.obsolete) == []


@pytest.mark.parametrize("area", PAPERS)
def test_placeholders_are_the_same_in_both_languages(area: str) -> None:
    different = []
    for message in _translated(area):
        if message.id:
            expected = set().union(*(_placeholders(form) for form in _forms(message.id)))
            # a singular may say "one" instead of the number, so only what is unknown counts there
            plural = isinstance(message.id, (list, tuple))
            for form in _forms(message.string):
                found = _placeholders(form)
                if found - expected or (not plural and found != expected):
                    different.append(f"{area}: {message.id!r} -> {form!r}")
    assert different == []


def test_a_sentence_in_two_places_is_translated_the_same() -> None:
    seen: dict[MessageId, tuple[str, str]] = {}
    different = []
    for area in PAPERS:
        for message in _translated(area):
            if message.id:
                dutch = repr(_forms(message.string))
                first = seen.setdefault(_id(message), (area, dutch))
                if first[1] != dutch:
                    different.append(f"{message.id!r}: {first} and {(area, dutch)}")
    assert different == []


@pytest.mark.parametrize("area", AREAS)
def test_no_sentence_is_said_at_import(area: str) -> None:
    tree = ast.parse((WORDS / f"{area}.py").read_text(encoding="utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, (ast.FunctionDef, ast.Lambda))
        for body in (function.body if isinstance(function.body, list) else [function.body])
        for node in ast.walk(body)
    }
    early = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"_", "gettext", "ngettext"}
        and id(node) not in inside
    ]
    assert early == []
