"""The lock files hold everything that is installed, by hash, and no host."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def _locked(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    return {_name(line): line for line in text.splitlines() if line and not line.startswith("#")}


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_line_is_pinned_by_hash_and_names_no_host(name: str) -> None:
    for line in _locked(name).values():
        assert re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line
        assert "://" not in line


def test_everything_declared_is_locked() -> None:
    runtime, development = _locked("requirements.lock"), _locked("requirements-dev.lock")
    assert {_name(entry) for entry in PROJECT["project"]["dependencies"]} <= runtime.keys()
    declared = PROJECT["project"]["optional-dependencies"]["dev"] + PROJECT["build-system"]["requires"]
    assert {_name(entry) for entry in declared} <= development.keys()


def test_development_and_use_have_the_same_versions() -> None:
    runtime, development = _locked("requirements.lock"), _locked("requirements-dev.lock")
    assert {name: line.split()[0] for name, line in runtime.items()} == {
        name: development[name].split()[0] for name in runtime if name in development
    }
