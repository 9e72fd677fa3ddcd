"""How the demo tells what happens, and the sheet to sign in with."""

from __future__ import annotations

from collections.abc import Sequence

from lentiz_desk.words.catalog import _


def founded(vault: str, fingerprint: str) -> str:
    """Return how the founding is told."""
    return _(
        "The vault {vault} is founded: two of three recovery shares were typed back. Fingerprint {fingerprint}."
    ).format(vault=vault, fingerprint=fingerprint)


def approved(name: str, director: str) -> str:
    """Return how an approval is told."""
    return _("{director} agrees as second director that {name} is enrolled.").format(name=name, director=director)


def reported(name: str, number: str) -> str:
    """Return how a report is told."""
    return _(
        "{name} records a report with an exhibit: case {number}. Only the one who recorded it and the free "
        "directors hold its key."
    ).format(name=name, number=number)


def requested(name: str, requester: str) -> str:
    """Return how a request is told."""
    return _("{name} submits a check request with the complete legal test, for: {requester}.").format(
        name=name, requester=requester
    )


def decided(name: str) -> str:
    """Return how a decision is told."""
    return _("{name} decides: allowed with limits, with a motivation, signed.").format(name=name)


def key_made(name: str) -> str:
    """Return how the key is told."""
    return _(
        "By that signature the authorisation and its key came into being, for {name} and the directors only."
    ).format(name=name)


def checked(name: str) -> str:
    """Return how a check is told."""
    return _("{name} checks inside the decided scope and records two findings with exhibits.").format(name=name)


def handed_in(name: str) -> str:
    """Return how a hand-in is told."""
    return _("{name} hands in the findings and the authorisation, and removed the copies outside the vault.").format(
        name=name
    )


def rekeyed(name: str) -> str:
    """Return how a re-key is told."""
    return _("The director signs in: first the authorisation gets a new key, without {name}.").format(name=name)


def acted(name: str) -> str:
    """Return how actions are told."""
    return _("{name} takes the findings into the case and decides on actions: founded, a warning.").format(name=name)


def no_action(name: str) -> str:
    """Return how no action is told."""
    return _("{name} decides directly on the report: unfounded, no action, not filed.").format(name=name)


def logged(number: str) -> str:
    """Return how correspondence is told."""
    return _("Correspondence {number} is logged.").format(number=number)


def letter_signed(number: str) -> str:
    """Return how a letter is told."""
    return _("Letter {number}, an invitation to a talk, is filled in, signed and logged.").format(number=number)


def informed() -> str:
    """Return how informing is told."""
    return _("The pupil and the parent are informed of the check; that duty is settled.")


def exported(name: str, copy: int, start: str) -> str:
    """Return how an export is told."""
    return _("The signed dossier entry {name} is exported: copy {copy}, SHA-256 {start}...").format(
        name=name, copy=copy, start=start
    )


def closed(number: str) -> str:
    """Return how closing is told."""
    return _("Case {number} is closed: no duty is open.").format(number=number)


def left_open(waiting: str, running: str) -> str:
    """Return what stays open."""
    return _(
        "Two cases stay open for you to try: {waiting} waits for a decision, in {running} a check may be carried out."
    ).format(waiting=waiting, running=running)


def wrote(name: str) -> str:
    """Return where the sign-in sheet is."""
    return _("How to sign in is written in {name}.").format(name=name)


def verified(line: str) -> str:
    """Return how verifying is told."""
    return _("The dossier entry is checked offline: {line}").format(line=line)


def done(vault: str, pdf: str, sheet: str) -> str:
    """Return where everything is."""
    return _("Done. The vault is {vault}, the dossier entry {pdf}, the sign-in sheet {sheet}.").format(
        vault=vault, pdf=pdf, sheet=sheet
    )


def demo_there(vault: str) -> str:
    """Return why a demo is not played over another."""
    return _(
        "There is a vault {vault} in this folder already. It is left as it is. Name another folder, or "
        "remove it yourself."
    ).format(vault=vault)


def enrolled(name: str, *, officer: bool) -> str:
    """Return how an enrolment is told."""
    if officer:
        return _("{name} is enrolled, confirmed their own keys and signed the secrecy declaration.").format(name=name)
    return _("{name} is enrolled and confirmed their own keys.").format(name=name)


def sign_in_sheet(rows: Sequence[tuple[str, str, str]], key_file: str, fingerprint: str) -> str:
    """Return the sheet: per person the sign-in name and the passphrase, the key file, the fingerprint."""
    head = _("Demo vault with fictional people. Nothing in it is real; never use these passphrases elsewhere.")
    key = _("Key file: {key_file} (in this folder)").format(key_file=key_file)
    mark = _("Fingerprint: {fingerprint}").format(fingerprint=fingerprint)
    people = "\n".join(f"{name}\n    {sign_in}\n    {passphrase}" for sign_in, passphrase, name in rows)
    told = _("Per person: name, sign-in name, passphrase.")
    return f"{head}\n\n{key}\n{mark}\n\n{told}\n\n{people}\n"
