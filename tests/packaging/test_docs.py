"""What the documents name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))
MADE = {"docs/screens/", "lentiz_desk/_resources"}
"""What `make shots` and the wheel bring."""

LINK = re.compile(r"\[[^\]]*\]\(([^)#]+)[^)]*\)")
NAMED = re.compile(r"`((?:lentiz_desk|resources|tests|docs|packaging|typings)/[\w./-]+)`")
INSIDE = re.compile(r"`((?:ui|cli|desk|vault|dossier|intake|ledger|words|domain)/[\w./-]+)`")
TESTED = re.compile(r"`(test_[a-z0-9_]+)`")


def _id(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("document", DOCUMENTS, ids=_id)
def test_every_link_and_path_leads_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    links = {link: document.parent / link for link in LINK.findall(text) if "://" not in link}
    named = {name: ROOT / name for name in NAMED.findall(text)}
    inside = {name: ROOT / "lentiz_desk" / name for name in INSIDE.findall(text)}
    assert [name for name, path in (links | named | inside).items() if name not in MADE and not path.exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=_id)
def test_every_test_that_is_named_is_there(document: Path) -> None:
    named = set(TESTED.findall(document.read_text(encoding="utf-8")))
    there = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert named - there == set()


def test_every_decision_has_a_number_of_its_own_and_its_three_parts() -> None:
    pages = sorted((ROOT / "docs" / "adr").glob("*.md"))
    numbers = [page.name[:4] for page in pages]
    assert len(set(numbers)) == len(numbers)
    assert [page.name for page in pages if "**Outcome.**" not in page.read_text(encoding="utf-8")] == []


def test_every_word_of_make_is_told() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    words = re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)
    assert [word for word in words if f"`{word}`" not in told and f"make {word}" not in told] == []
