"""What the OS credential store remembers of a person's file, so that an older vault put back is noticed.

Outside the vault folder lies a count and a hash, nothing else. Each sign-off raises the count in the personal file
and then in the store: a personal file that counts less than the store was put back from an earlier time.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import msgspec

from lentiz_desk.vault.binding import bound, keyed_name, same
from lentiz_desk.vault.credential_store import CredentialStore
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.keys import SealingKey
from lentiz_desk.vault.personal import PersonalFile

_NAME = "lentiz-desk/anchor-name/v1"
_HASH = "lentiz-desk/anchor/v1"
_KIND = "anchor"
_OWN = "own"


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchor:
    """How often a personal file was signed off, and a hash of what it then remembered."""

    count: int
    hash: str

    def older_than(self, other: Anchor) -> bool:
        """Say whether a file with this anchor was put back: it counts less, or as much with another past."""
        return self.count < other.count or (self.count == other.count and not same(self.hash, other.hash))


def anchored(personal: PersonalFile) -> Anchor | None:
    """Return the anchor that a personal file carries itself, or None before its first."""
    return _read(personal.get(_KIND, _OWN))


def drop_anchor(personal: PersonalFile, vault: str, *, above: Anchor | None, remembered: object) -> Anchor:
    """Write the next anchor over what is remembered into a personal file and return it; ``above`` is the store's."""
    last = anchored(personal)
    count = max(last.count if last else 0, above.count if above else 0) + 1
    past = last.hash if last else ""
    digest = hashlib.sha256(bound(_HASH, vault, count, past, msgspec.json.encode(remembered, order="sorted")))
    anchor = Anchor(count=count, hash=digest.hexdigest())
    personal.put(_KIND, _OWN, {"count": anchor.count, "hash": anchor.hash})
    return anchor


def stored(store: CredentialStore, folder: VaultFolder, sealing: SealingKey) -> Anchor | None:
    """Return what the credential store remembers, or None; raises CredentialStoreLocked or -Unavailable."""
    text = store.get(_name(folder, sealing))
    try:
        return _read(msgspec.json.decode(text or "null"))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def store_anchor(store: CredentialStore, folder: VaultFolder, sealing: SealingKey, anchor: Anchor) -> None:
    """Let the credential store remember an anchor; raises CredentialStoreLocked or -Unavailable."""
    text = msgspec.json.encode({"count": anchor.count, "hash": anchor.hash}).decode()
    store.put(_name(folder, sealing), text)


def _name(folder: VaultFolder, sealing: SealingKey) -> str:
    return f"anchor {keyed_name(sealing.seed, _NAME, folder.vault)[:32]}"


def _read(value: object) -> Anchor | None:
    match value:
        case {"count": int(count), "hash": str(hash_)}:
            return Anchor(count=count, hash=hash_)
        case _:
            return None
