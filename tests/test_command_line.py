"""The command line: what opens the app, what answers a script, and that a slip of the pen is no answer."""

import re
from pathlib import Path

import pytest

from lentiz_desk import __version__, cli
from lentiz_desk.words.catalog import current_language


class App:
    """Stands where the app would open."""

    def __init__(self) -> None:
        self.opened: list[tuple[Path | None, Path | None]] = []
        self.languages: list[str] = []

    def __call__(self, vault: Path | None, key_file: Path | None, language: str) -> int:
        self.opened.append((vault, key_file))
        self.languages.append(language)
        return 0


@pytest.mark.parametrize(
    ("arguments", "opened"),
    [
        ([], (None, None)),
        (["school.lentiz"], (Path("school.lentiz"), None)),
        (["school.lentiz", "--key-file", "stick.key"], (Path("school.lentiz"), Path("stick.key"))),
    ],
)
def test_the_app_opens_with_what_is_named(arguments: list[str], opened: tuple[Path | None, Path | None]) -> None:
    app = App()
    assert cli.run(arguments, app) == 0
    assert app.opened == [opened]


@pytest.mark.parametrize(
    "arguments",
    [
        ["verfy", "stuk.pdf"],
        ["verify"],
        ["verify", "stuk.pdf", "--vualt", "x"],
        ["verify", "no such file.pdf"],
        ["demo"],
        ["school.lentiz", "--key"],
    ],
)
def test_a_wrong_command_line_is_no_answer_about_a_file(arguments: list[str]) -> None:
    app = App()
    try:
        status: object = cli.run(arguments, app)
    except SystemExit as end:
        status = end.code
    assert status == cli.USAGE
    assert app.opened == []


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.run(["--version"], App())
    assert end.value.code == 0
    assert capsys.readouterr().out == f"lentiz-desk {__version__}\n"


def test_help_is_in_dutch_and_names_every_way_in(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.run(["--help"], App())
    assert end.value.code == 0
    told = capsys.readouterr().out
    assert "controleer een dossierstuk" in told
    assert "demo" in told


def told_by(arguments: list[str], environ: dict[str, str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        cli.run(arguments, App(), environ)
    said = capsys.readouterr()
    return said.out + said.err


@pytest.mark.parametrize(
    ("arguments", "environ", "language"),
    [
        ([], {}, "nl"),
        ([], {"LANG": "C.UTF-8"}, "nl"),
        ([], {"LANG": "de_DE.UTF-8"}, "nl"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "nl_NL.UTF-8"}, "nl"),
        ([], {"LANG": "nl_NL.UTF-8", "LANGUAGE": "fr:en"}, "en"),
        (["--language", "nl"], {"LANG": "en_US.UTF-8"}, "nl"),
        (["school.lentiz", "--language=en"], {}, "en"),
    ],
)
def test_the_language_is_what_is_named_else_what_the_system_speaks_else_dutch(
    arguments: list[str], environ: dict[str, str], language: str
) -> None:
    cli.run(arguments, App(), environ)
    assert current_language() == language


def test_the_app_hears_which_language_was_named_and_not_which_the_system_speaks() -> None:
    app = App()
    cli.run(["--language", "en", "school.lentiz"], app)
    cli.run(["school.lentiz"], app, {"LANG": "en_US.UTF-8"})
    assert app.languages == ["en", ""]
    assert app.opened == [(Path("school.lentiz"), None)] * 2


@pytest.mark.parametrize("arguments", [["--language", "en", "verify"], ["verify", "--language", "en"]])
def test_the_language_may_stand_before_or_after_the_command(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "the following arguments are required: FILE.pdf" in told_by(arguments, {}, capsys)


ENGLISH = {"usage", "options", "arguments", "required", "show", "the", "choose", "unrecognized", "expected", "and"}
WAYS = (["--help"], ["verify", "--help"], ["check", "-h"], ["demo", "-h"], ["verify"], ["x", "--zz"], ["--language"])


@pytest.mark.parametrize("arguments", [*WAYS, ["--language", "de"]], ids=" ".join)
def test_no_word_of_the_command_line_is_left_in_the_other_language(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    dutch = set(re.findall(r"[a-z]+", told_by(arguments, {}, capsys)))
    english = set(re.findall(r"[a-z]+", told_by(arguments, {"LANG": "en"}, capsys)))
    assert dutch & ENGLISH == set()
    assert english & {"gebruik", "opties", "toon", "de", "het", "een", "dit", "bij"} <= set(arguments)
    assert english & ENGLISH
