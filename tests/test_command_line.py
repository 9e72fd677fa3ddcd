"""The command line: what opens the app, what answers a script, and that a slip of the pen is no answer."""

from pathlib import Path

import pytest

from lentiz_desk import __version__, cli


class App:
    """Stands where the app would open."""

    def __init__(self) -> None:
        self.opened: list[tuple[Path | None, Path | None]] = []

    def __call__(self, vault: Path | None, key_file: Path | None) -> int:
        self.opened.append((vault, key_file))
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
