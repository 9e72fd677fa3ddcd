"""Makes `.venv` hold exactly what the lock file names, on a machine that has nothing but Python 3.11 or newer."""

import subprocess
import sys
import venv
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
READY = VENV / "ready"
OLDEST = (3, 11)


def usable() -> bool:
    """Whether there is an environment that starts and can install."""
    if not PYTHON.exists():
        return False
    asked = subprocess.run([str(PYTHON), "-m", "pip", "--version"], check=False, capture_output=True)
    return asked.returncode == 0


def install() -> None:
    """What is locked, by hash and nothing else; then this checkout itself, which pulls in nothing."""
    pip: list[str] = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", "requirements-dev.lock"], check=True, cwd=ROOT)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "-e", "."], check=True, cwd=ROOT)


def main() -> int:
    """0 when `.venv` is ready; the stamp `.venv/ready` tells make so."""
    if sys.version_info < OLDEST:
        print("Lentiz Desk needs Python 3.11 or newer; name it with: make PYTHON=python3.12 ...")
        return 1
    if system_packages.main() != 0:
        return 1
    if not usable():
        print("Making .venv")
        venv.create(VENV, clear=True, with_pip=True)
    print("Installing what requirements-dev.lock names (once; a few minutes on a slow line)")
    install()
    READY.touch()
    return 0


if __name__ == "__main__":
    sys.exit(main())
