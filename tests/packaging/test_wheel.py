"""The built wheel, and not only the checkout, brings everything along."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]

ASK = """
import sys
from importlib.resources import files
import lentiz_desk
from lentiz_desk.resources import resource
assert lentiz_desk.__file__.startswith(sys.argv[1]), lentiz_desk.__file__
def walk(folder, above=""):
    for item in folder.iterdir():
        name = above + item.name
        yield from walk(item, name + "/") if item.is_dir() else [name]
print("\\n".join(sorted(walk(resource("locale").joinpath("..")))))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, unpacked where nothing else of it is."""
    source, wheels, target = (tmp_path_factory.mktemp(name) for name in ("source", "wheels", "target"))
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "CHANGELOG.md", ".gitignore"):
        shutil.copy(ROOT / name, source)
    for name in ("lentiz_desk", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    build = [*PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(wheels), str(source)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = wheels.glob("lentiz_desk-*.whl")
    subprocess.run([*PIP, "install", "--no-deps", "--target", str(target), str(wheel)], check=True, capture_output=True)
    return target


def _answer(installed: Path, question: str) -> str:
    command = [sys.executable, "-c", question, str(installed)]
    environment = {"PYTHONPATH": str(installed), "PATH": ""}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=installed, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_resource_is_in_the_wheel(installed: Path) -> None:
    expected = {
        file.relative_to(ROOT / "resources").as_posix()
        for file in (ROOT / "resources").rglob("*")
        if file.is_file() and file.suffix not in {".po", ".mo"}
    }
    found = set(_answer(installed, ASK).split("\n")[:-1])
    assert expected <= found
    assert "locale/nl/lentiz_desk.mo" in found
    assert not [name for name in found if name.endswith(".po")]


def test_the_installed_app_speaks_dutch_without_the_translators_files(installed: Path) -> None:
    question = "from lentiz_desk.words import ui\nprint(ui.cancel())"
    assert _answer(installed, question).strip() == "Annuleren"


def test_the_installed_app_tells_its_version(installed: Path) -> None:
    question = "import sys; sys.argv[1:] = ['--version']; from lentiz_desk.__main__ import main; main()"
    assert _answer(installed, question).startswith("lentiz-desk 0.1.0")
