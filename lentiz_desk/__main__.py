"""Wires the parts together and starts what was asked for."""

import sys

from lentiz_desk import cli


def main() -> int:
    """Do what the command line asks; the exit status is 0 when it was done."""
    return cli.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
