"""``lentiz-desk check VAULT``: someone signs in, and everything that person can open is checked."""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path

from lentiz_desk.desk.devices import key_file, os_secret
from lentiz_desk.desk.faults import sentence
from lentiz_desk.desk.integrity import Report, check_vault
from lentiz_desk.desk.integrity_text import lines, told
from lentiz_desk.desk.signing_in import sign_in, sign_out
from lentiz_desk.desk.vault_in_use import Surroundings, open_vault
from lentiz_desk.words import integrity as words

INTACT, WRONG, SHUT = 0, 1, 2
"""Exit status: nothing wrong, something wrong, and could not be opened at all."""


def check(vault: Path, stick: Path | None, around: Surroundings | None = None) -> int:
    """Ask for name and passphrase, check, and tell; 0 intact, 1 something is wrong, 2 not opened."""
    name, passphrase = _asked()
    try:
        report, said = _checked(vault, stick, around, name, passphrase)
    except KeyboardInterrupt:
        print(f"\n{words.stopped()}", file=sys.stderr)
        return SHUT
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told in one sentence and nothing was changed
        print(sentence(error), file=sys.stderr)
        return SHUT
    for line in said:
        print(line)
    return INTACT if report.intact else WRONG


def _checked(
    path: Path, stick: Path | None, around: Surroundings | None, name: str, passphrase: str
) -> tuple[Report, tuple[str, ...]]:
    vault = open_vault(path, key_file(stick) if stick is not None else os_secret(), around)
    try:
        session = sign_in(vault, name, passphrase)
        try:
            report = check_vault(session, _shown)
            names = {person.id: person.name for person in session.register.people.values()}
        finally:
            sign_out(session)
    finally:
        vault.close()
    return report, tuple(lines(told(report, lambda person: names.get(person, ""))))


def _asked() -> tuple[str, str]:
    """Ask in the terminal; from a pipe the first line is the name and the second the passphrase."""
    if sys.stdin.isatty():
        return input(words.ask_name()), getpass(words.ask_passphrase())
    return sys.stdin.readline().rstrip("\n"), sys.stdin.readline().rstrip("\n")


def _shown(done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\r{words.checking()}: {done}/{total}", end=end, file=sys.stderr, flush=True)
