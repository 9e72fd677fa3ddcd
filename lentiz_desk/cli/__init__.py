"""The command line: a door to the desk for scripts, and for anyone who got one of our files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from lentiz_desk import __version__
from lentiz_desk.words import cli as words

StartApp = Callable[[Path | None, Path | None], int]
"""Opens the app: with this vault, with this key file."""

_OURS = ("demo", "verify", "check", "-h", "--help", "--version")
"""What the first word may be; anything else opens the app."""

USAGE = 64
"""Exit status of a wrong command line (sysexits.h EX_USAGE): none of the answers of ``verify``."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def run(arguments: Sequence[str], start_app: StartApp) -> int:
    """Do what the arguments ask and return the exit status."""
    if not arguments or arguments[0] not in _OURS:
        wanted = _app().parse_args(arguments)
        return start_app(wanted.vault, wanted.key_file)
    known = _commands().parse_args(arguments)
    if known.command == "verify":
        return _verify(Path(known.file), known.vault)
    if known.command == "check":
        from lentiz_desk.cli.check import check

        return check(known.folder, known.key_file)
    from lentiz_desk.cli.demo import play

    return play(Path(known.folder))


def _app() -> argparse.ArgumentParser:
    parser = _Parser(prog="lentiz-desk", description=words.opens_app())
    parser.add_argument("vault", metavar="VAULT", nargs="?", type=Path, help=words.app_vault())
    parser.add_argument("--key-file", metavar="FILE", type=Path, help=words.app_key_file())
    return parser


def _commands() -> argparse.ArgumentParser:
    parser = _Parser(prog="lentiz-desk", description=words.description(), epilog=words.opens_app())
    parser.add_argument("--version", action="version", version=f"lentiz-desk {__version__}")
    commands = parser.add_subparsers(dest="command")
    demo = commands.add_parser("demo", help=words.demo_help())
    demo.add_argument("folder", metavar="DIR", help=words.demo_folder())
    verify = commands.add_parser("verify", help=words.verify_help())
    verify.add_argument("file", metavar="FILE.pdf")
    verify.add_argument("--vault", metavar="FINGERPRINT", help=words.verify_vault())
    check = commands.add_parser("check", help=words.check_help())
    check.add_argument("folder", metavar="VAULT", type=Path, help=words.app_vault())
    check.add_argument("--key-file", metavar="FILE", type=Path, help=words.app_key_file())
    return parser


def _verify(path: Path, fingerprint: str | None) -> int:
    from lentiz_desk.desk.verifying import verify_file

    try:
        found = verify_file(path, fingerprint)
    except OSError:
        print(words.file_unreadable(path.name), file=sys.stderr)
        return USAGE
    for line in found.lines:
        print(line)
    return found.status
