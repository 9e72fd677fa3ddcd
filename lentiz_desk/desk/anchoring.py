"""Notice that the whole vault went back to an earlier time, by what the OS credential store remembers of it.

Single files that went back are noticed by the heads in the personal file (``signing_in.find_rollback``). When that file
went back along with all others, only what lies outside the vault folder can tell.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.session import Session
from lentiz_desk.vault.anchors import Anchor, anchored, drop_anchor, store_anchor, stored
from lentiz_desk.vault.errors import CredentialStoreLocked, CredentialStoreUnavailable

_log = logging.getLogger("lentiz_desk")
_KIND = "anchor"
_NOTICED = "went_back"
_SHUT = (CredentialStoreLocked, CredentialStoreUnavailable)


class Standing(StrEnum):
    """What can be said about the vault as a whole having been put back."""

    CURRENT = "current"
    FIRST = "first"
    KEY_FILE = "key_file"
    STORE_SHUT = "store_shut"
    WENT_BACK = "went_back"


@dataclass(frozen=True, kw_only=True)
class WentBack:
    """The vault is older than the last sign-off on this laptop: when it was noticed, and how many sign-offs it lacks.

    ``lacking`` is 0 for a vault with as many sign-offs and another past.
    """

    noticed: datetime
    lacking: int


def notice_old_vault(session: Session) -> WentBack | None:
    """At sign-in: compare the personal file with the anchor, remember what is noticed, and leave a line of it."""
    known = went_back(session)
    if known is not None:
        return known
    try:
        above = _above(session)
    except _SHUT:
        return None
    here = anchored(session.personal) or Anchor(count=0, hash="")
    if above is None or not here.older_than(above):
        return None
    noticed = WentBack(noticed=session.clock.peek(), lacking=above.count - here.count)
    with session.personal.changing():
        session.personal.put(_KIND, _NOTICED, {"noticed": noticed.noticed.isoformat(), "lacking": noticed.lacking})
    if session.clock.trusted():
        note_step(session, "vault.went_back")
    return noticed


def went_back(session: Session) -> WentBack | None:
    """Return what was noticed and not yet answered for by this person, or None."""
    match session.personal.get(_KIND, _NOTICED):
        case {"noticed": str(at), "lacking": int(lacking)}:
            return WentBack(noticed=datetime.fromisoformat(at), lacking=lacking)
        case _:
            return None


def accept_old_vault(session: Session) -> None:
    """Go on with the vault as it is, on this person's word; those who oversee get a line of it."""
    note_step(session, "vault.old_accepted")
    session.personal.delete(_KIND, _NOTICED)


def anchor_vault(session: Session, remembered: object) -> None:
    """At sign-off: anchor what the personal file remembers. A credential store that is shut keeps nobody signed in."""
    try:
        store = session.vault.device.anchors()
        if store is None:
            return
        anchor = drop_anchor(session.personal, session.register.vault, above=_above(session), remembered=remembered)
        store_anchor(store, session.vault.folder, session.keys.sealing, anchor)
    except _SHUT as error:
        _log.warning("anchor %s", type(error).__name__)


def standing_of_vault(session: Session) -> Standing:
    """Return what can be said now about the vault as a whole."""
    if went_back(session) is not None:
        return Standing.WENT_BACK
    try:
        if session.vault.device.anchors() is None:
            return Standing.KEY_FILE
        return Standing.FIRST if _above(session) is None else Standing.CURRENT
    except _SHUT:
        return Standing.STORE_SHUT


def _above(session: Session) -> Anchor | None:
    store = session.vault.device.anchors()
    return None if store is None else stored(store, session.vault.folder, session.keys.sealing)
