"""What the register records: who there is, with which keys and roles. Nothing about cases."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import msgspec

from lentiz_desk.domain.texts import Body, Moment, Text
from lentiz_desk.domain.values import Role, Sector


class Location(msgspec.Struct, frozen=True, kw_only=True):
    """A school of the group; ``id`` is short and lasting, the sector decides rules and words."""

    id: str
    name: str
    sector: Sector


class PublicKeys(msgspec.Struct, frozen=True, kw_only=True):
    """A person's public keys: Ed25519 (64 hex digits), X.509 certificate of the P-256 key (base64 DER), HPKE (hex)."""

    entries: str
    documents: str
    sealing: str


class PersonCard(msgspec.Struct, frozen=True, kw_only=True):
    """Who someone is in the roster."""

    id: str
    name: str
    function: str
    roles: tuple[Role, ...]
    locations: tuple[str, ...]


class Edition(msgspec.Struct, frozen=True, kw_only=True):
    """An edition of the protocol: since when, and which body consented."""

    id: str
    adopted: date
    consented_by: str


class VaultFounded(Body, frozen=True, kw_only=True):
    """The root of trust: its hash is the vault id, and its author signs with the key it names."""

    kind: ClassVar[str] = "vault.founded"
    organisation: str
    locations: tuple[Location, ...]
    founder: PersonCard
    keys: PublicKeys
    device: int
    recovery: str
    oversight: str
    edition: Edition
    practice: bool


class PersonEnrolled(Body, frozen=True, kw_only=True):
    """A director enrolled a person with public keys; it counts once the person countersigned them."""

    kind: ClassVar[str] = "person.enrolled"
    person: PersonCard
    keys: PublicKeys


class KeysCountersigned(Body, frozen=True, kw_only=True):
    """A person confirmed that the keys of an enrolment are their own."""

    kind: ClassVar[str] = "keys.countersigned"
    enrolment: str


class EnrolmentApproved(Body, frozen=True, kw_only=True):
    """A second director agreed with the enrolment of a director or a DPO."""

    kind: ClassVar[str] = "enrolment.approved"
    enrolment: str


class DeputyAppointed(Body, frozen=True, kw_only=True):
    """A director's deputy for a location: holds new cases from their start, signs from ``starts`` to ``ends``."""

    kind: ClassVar[str] = "deputy.appointed"
    director: str
    deputy: str
    location: str
    starts: Moment
    ends: Moment


class SecrecyDeclared(Body, frozen=True, kw_only=True):
    """A person signed the secrecy declaration; without a valid one no authorisation works."""

    kind: ClassVar[str] = "secrecy.declared"
    text_version: str
    until: Moment


class LetterWorded(Body, frozen=True, kw_only=True):
    """A director gave a text of the letters the organisation's own wording; ``text`` is its key in the letter packs.

    Both empty: the wording that ships holds again. Of a way to object only ``body`` is worded.
    """

    kind: ClassVar[str] = "letter.worded"
    text: str
    subject: Text = ""
    body: Text = ""


RegisterEntry = (
    VaultFounded
    | PersonEnrolled
    | KeysCountersigned
    | EnrolmentApproved
    | DeputyAppointed
    | SecrecyDeclared
    | LetterWorded
)
