"""Setting up asks for what is missing, once, and installs only when it may."""

import os
import shutil
import subprocess
import sys

import pytest
import system_packages

PRESENT = {"python3-venv", "dbus"}


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Every command that would have been started."""
    commands: list[list[str]] = []

    def run(command: list[str], **_settings: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 1 if command[:2] == ["sudo", "-n"] else 0)

    monkeypatch.setattr(system_packages, "installed", lambda: PRESENT)
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/there")
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    return commands


def test_the_list_holds_names_and_the_reasons_stay_out() -> None:
    names = system_packages.wanted()
    assert len(set(names)) == len(names)
    assert "gnome-keyring" in names
    assert all(name == name.strip() and " " not in name and "#" not in name for name in names)


def test_root_installs_what_is_missing_and_nothing_else(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert system_packages.main() == 0
    assert started[0][:2] == ["apt-get", "update"]
    assert set(started[1][5:]) == set(system_packages.wanted()) - PRESENT


def test_without_a_way_to_root_the_one_line_is_named_and_nothing_is_installed(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert system_packages.main() == 1
    (line,) = (line for line in capsys.readouterr().out.splitlines() if "apt-get" in line)
    assert line.split()[:4] == ["sudo", "apt-get", "install", "--no-install-recommends"]
    assert set(line.split()[4:]) == set(system_packages.wanted()) - PRESENT
    assert all(command[:2] == ["sudo", "-n"] for command in started)


def test_a_machine_that_has_everything_is_left_alone(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "installed", lambda: set(system_packages.wanted()))
    assert system_packages.main() == 0
    assert started == []
