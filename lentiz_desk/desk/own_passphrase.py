"""A person's own passphrase: changed by who knows it, on this device, and told to those who oversee."""

from __future__ import annotations

from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.passphrase import require_strong
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.oversight_steps import SIGN_IN_CHANGED


def own_words(session: Session, sign_in: str) -> tuple[str, ...]:
    """Return what is tried first by who guesses the passphrase of the signed-in person."""
    return session.me.name, sign_in, session.register.founding.organisation


def change_passphrase(session: Session, sign_in: str, old: str, new: str) -> None:
    """Let the signed-in person sign in with another passphrase on this device, on disk when this returns.

    The keys stay the same: another device, and a copy of the vault that was made before, still open with the old one.
    Raises PassphraseWeak, WrongPassphrase for ``old``, DiskFull and the like; the old one then stays valid.
    """
    require_strong(new, own_words(session, sign_in))
    session.vault.slots.change_passphrase(sign_in, old, new, before=lambda: note_step(session, SIGN_IN_CHANGED))
