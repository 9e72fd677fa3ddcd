"""Installs the Debian packages of `packaging/system-packages` that are missing, or names the one line that does.

Needs nothing but a bare Python, because it runs before there is anything else.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

LIST = Path(__file__).with_name("system-packages")


def wanted() -> list[str]:
    """The packages of the list; its comments are for people."""
    lines = (line.partition("#")[0].strip() for line in LIST.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def installed() -> set[str]:
    """Every package this machine has, by its plain name."""
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n"], check=True, capture_output=True, text=True
    )
    return {line.split()[1] for line in answer.stdout.splitlines() if line.startswith("installed ")}


def as_root() -> list[str] | None:
    """What to put before a command so that root does it; None when there is no way to root."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    at_once = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0
    return ["sudo"] if at_once or sys.stdin.isatty() else None


def install(packages: list[str], prefix: list[str]) -> None:
    """Install the packages without a question."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if prefix:
        prefix = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    subprocess.run([*prefix, "apt-get", "update", "-q"], check=True, env=quiet, stdout=subprocess.DEVNULL)
    command = [*prefix, "apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    subprocess.run(command, check=True, env=quiet, stdout=subprocess.DEVNULL)


def main() -> int:
    """0 when nothing is missing any more, 1 when someone has to run the printed line first."""
    if shutil.which("dpkg-query") is None:
        print("Not a Debian system: please see to the counterparts of packaging/system-packages yourself.")
        return 0
    present = installed()
    missing = [package for package in wanted() if package not in present]
    if not missing:
        return 0
    prefix = as_root()
    if prefix is None:
        print("Some system packages are missing. Please run this once, and then the same command again:\n")
        print(f"    sudo apt-get install --no-install-recommends {' '.join(missing)}\n")
        return 1
    print(f"Installing system packages: {' '.join(missing)}")
    install(missing, prefix)
    return 0


if __name__ == "__main__":
    sys.exit(main())
