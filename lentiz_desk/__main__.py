"""Wires the parts together and starts what was asked for."""

import os
import sys
from pathlib import Path

from lentiz_desk import cli


def main() -> int:
    """Do what the command line asks, or open the app; the exit status is 0 when it went well."""
    from lentiz_desk.vault.hardening import forbid_core_dumps

    forbid_core_dumps()
    try:
        status = cli.run(sys.argv[1:], start_app, os.environ)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, as head or less, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def start_app(vault: Path | None, key_file: Path | None, language: str) -> int:
    """Open the app."""
    from lentiz_desk.ui.app import start

    return start(vault, key_file, language)


if __name__ == "__main__":
    sys.exit(main())
