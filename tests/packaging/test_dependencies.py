"""What is imported is declared, and what is declared is imported."""

import ast
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OURS = {"lentiz_desk", "tests", "system_packages", "hatch_build"}
ONE_PACKAGE = {"PySide6": "pyside6-essentials", "shiboken6": "pyside6-essentials", "PySide6.QtPdf": "pyside6-pdf"}
"""Distributions that share a package, so that the import does not name them."""
UNSEEN = {
    "keyring",  # vault/credential_store.py asks for the platform's own class by its name
    "tzdata",  # read by the standard library's zoneinfo
}


def _imported(files: Iterable[Path]) -> set[str]:
    modules: set[str] = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module is not None and node.level == 0:
                modules.add(node.module)
                modules.update(f"{node.module}.{alias.name}" for alias in node.names)
    return modules


def _distributions(modules: set[str]) -> set[str]:
    known = packages_distributions()
    found = set()
    for module in modules:
        package = module.partition(".")[0]
        if package in sys.stdlib_module_names or package in OURS:
            continue
        shared = ".".join(module.split(".")[:2])
        if shared in ONE_PACKAGE or package in ONE_PACKAGE:
            found.add(ONE_PACKAGE.get(shared) or ONE_PACKAGE[package])
        else:
            found.update(canonicalize_name(name) for name in known.get(package, (package,)))
    return found


def _declared(requirements: Iterable[str]) -> set[str]:
    return {canonicalize_name(Requirement(text).name) for text in requirements}


def test_the_app_declares_exactly_what_it_imports() -> None:
    imported = _distributions(_imported((ROOT / "lentiz_desk").rglob("*.py")))
    assert _declared(PROJECT["dependencies"]) - UNSEEN == imported


def test_what_only_tests_import_is_declared_too() -> None:
    files = (file for folder in ("tests", "packaging") for file in (ROOT / folder).rglob("*.py"))
    declared = _declared((*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]))
    assert _distributions(_imported(files)) - declared == set()
