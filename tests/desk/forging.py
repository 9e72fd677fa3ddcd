"""What a modified program can do: sign anything with own keys and write it past the rules, or change bytes by SQL."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec

from lentiz_desk.desk.session import Session, Signer
from lentiz_desk.domain.texts import Body
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.writing import Place, sign
from lentiz_desk.vault.keys import PersonKeys
from tests.world import World, passphrase


def keys_of(world: World, name: str) -> PersonKeys:
    """Everything that someone's slot holds: what a person can do with own secrets, without the app."""
    return world.vault.slots.open(name, passphrase(name)).keys


def signer_of(world: World, name: str) -> Signer:
    return Signer(person=world.ids[name], keys=keys_of(world, name).signing)


def forge(
    session: Session,
    compartment: str,
    body: Body,
    *,
    who: Signer | None = None,
    at: datetime | None = None,
    **place: Any,
) -> SignedEntry:
    """Sign a fact as the place after all others, asking no rule; ``place`` overrides vault, seq, parents and such."""
    signer = who or session.signer
    opened = session.register_ledger if compartment == session.register_ledger.id else session.open(compartment)
    usual = opened.place(signer.person, session.device)
    facts: dict[str, Any] = {name: getattr(usual, name) for name in Place.__dataclass_fields__}
    return sign(
        body,
        Place(**(facts | place)),
        author=signer.person,
        at=at or session.clock.peek(),
        oversight="00" * 32,
        key=signer.keys.entries,
        random=os.urandom,
    )


def slip_in(session: Session, compartment: str, entries: Sequence[SignedEntry]) -> None:
    """Write entries into a compartment with its key and nothing else, and read it anew."""
    opened = session.register_ledger if compartment == session.register_ledger.id else session.open(compartment)
    opened.compartment.append(entries)
    if opened is not session.register_ledger:
        session.forget(compartment)


def renamed(entry: SignedEntry, **header: Any) -> SignedEntry:
    """The same entry with other words in its header and the old signature."""
    changed = msgspec.structs.replace(entry.header, **header)
    return SignedEntry(msgspec.json.encode(changed), entry.signature, entry.fields)
