"""Wires the parts together and starts what was asked for."""

import sys
from collections.abc import Sequence

from lentiz_desk import cli


def main() -> int:
    """Do what the command line asks, or open the app; the exit status is 0 when it went well."""
    from lentiz_desk.vault.hardening import forbid_core_dumps

    forbid_core_dumps()
    return cli.run(sys.argv[1:], start_app)


def start_app(arguments: Sequence[str]) -> int:
    """Open the app."""
    from lentiz_desk.ui.app import start

    return start(arguments)


if __name__ == "__main__":
    sys.exit(main())
