"""Reading a command line: in the language that is asked for, with an exit status of its own for a slip of the pen."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from lentiz_desk.words import cli as words
from lentiz_desk.words import usage
from lentiz_desk.words.catalog import LANGUAGES

USAGE = 64
"""Exit status of a wrong command line (sysexits.h EX_USAGE): none of the answers of ``verify``."""

# argparse takes its sentences from the gettext of the process, which reads one language at the start
vars(argparse).update(_=usage.said, ngettext=usage.counted)


class Parser(argparse.ArgumentParser):
    """Speaks our languages, and ends with `USAGE`; make it only when the language is known."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Say how it should be, and what is wrong."""
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def add_language(parser: argparse.ArgumentParser) -> None:
    """Let a parser know the option that every command has."""
    parser.add_argument("--language", choices=LANGUAGES, help=words.language_help())


def language_of(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Take the language out of a command line, wherever it stands; "" when none is named."""
    parser = Parser(prog="lentiz-desk", add_help=False, allow_abbrev=False)
    add_language(parser)
    known, rest = parser.parse_known_args(arguments)
    return known.language or "", rest
