"""The command line: a door to the desk for scripts, and for anyone who got one of our files."""

import argparse
from collections.abc import Sequence

from lentiz_desk import __version__


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask; 0 when it was done."""
    parser = argparse.ArgumentParser(prog="lentiz-desk")
    parser.add_argument("--version", action="version", version=f"lentiz-desk {__version__}")
    parser.parse_args(arguments)
    return 0
