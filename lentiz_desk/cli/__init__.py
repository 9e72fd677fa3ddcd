"""The command line: a door to the desk for scripts, and for anyone who got one of our files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from lentiz_desk import __version__
from lentiz_desk.cli.parser import USAGE, Parser, add_language, language_of
from lentiz_desk.words import cli as words
from lentiz_desk.words.catalog import use_language
from lentiz_desk.words.languages import first_spoken, wished

__all__ = ["USAGE", "StartApp", "run"]

StartApp = Callable[[Path | None, Path | None, str], int]
"""Opens the app: with this vault, with this key file, in the language that was named, if one was."""

_OURS = ("demo", "verify", "check", "-h", "--help", "--version")
"""What the first word may be; anything else opens the app."""

_NOTHING: Mapping[str, str] = MappingProxyType({})


def run(arguments: Sequence[str], start_app: StartApp, environ: Mapping[str, str] = _NOTHING) -> int:
    """Do what the arguments ask, in their language or else that of the environment; return the exit status."""
    use_language(first_spoken(wished(environ)))
    language, rest = language_of(arguments)
    if language:
        use_language(language)
    if not rest or rest[0] not in _OURS:
        wanted = _app().parse_args(rest)
        return start_app(wanted.vault, wanted.key_file, language)
    known = _commands().parse_args(rest)
    if known.command == "verify":
        return _verify(Path(known.file), known.vault)
    if known.command == "check":
        from lentiz_desk.cli.check import check

        return check(known.folder, known.key_file)
    from lentiz_desk.cli.demo import play

    return play(Path(known.folder))


def _app() -> argparse.ArgumentParser:
    parser = Parser(prog="lentiz-desk", description=words.opens_app())
    add_language(parser)
    parser.add_argument("vault", metavar=words.a_vault(), nargs="?", type=Path, help=words.app_vault())
    parser.add_argument("--key-file", metavar=words.a_file(), type=Path, help=words.app_key_file())
    return parser


def _commands() -> argparse.ArgumentParser:
    parser = Parser(prog="lentiz-desk", description=words.description(), epilog=words.opens_app())
    add_language(parser)
    parser.add_argument("--version", action="version", version=f"lentiz-desk {__version__}", help=words.version_help())
    commands = parser.add_subparsers(dest="command")
    demo = commands.add_parser("demo", help=words.demo_help())
    demo.add_argument("folder", metavar=words.a_folder(), help=words.demo_folder())
    verify = commands.add_parser("verify", help=words.verify_help())
    verify.add_argument("file", metavar=words.a_pdf())
    verify.add_argument("--vault", metavar=words.a_fingerprint(), help=words.verify_vault())
    check = commands.add_parser("check", help=words.check_help())
    check.add_argument("folder", metavar=words.a_vault(), type=Path, help=words.app_vault())
    check.add_argument("--key-file", metavar=words.a_file(), type=Path, help=words.app_key_file())
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
