"""A grant: one compartment key, sealed to one person, with the granter's signature inside the seal.

A file is the HPKE-sealed statement, padded so that all are of one size, and a SHA-256 that shows damage to everybody.
Its name is HMAC(compartment key, person, epoch). HPKE's info binds vault and person, which the opener knows; the
statement binds the rest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from lentiz_desk.vault.binding import bound, keyed_name, same
from lentiz_desk.vault.errors import SealBroken, VaultError
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.keys import SEALED_OVERHEAD, SealingKey, seal
from lentiz_desk.vault.writing import atomic_write, remove

FORMAT = 1
PADDED = 1536
RECOVERY = "recovery"
"""Who a grant to the recovery key is for; no person has this id."""

_NAME = "lentiz-desk/grant-name/v1"
_INFO = "lentiz-desk/grant-seal/v1"
_SIGNED = "lentiz-desk/grant/v1"
_SIZE = SEALED_OVERHEAD + PADDED + 32


class GrantTooLong(VaultError):
    """A grant's facts do not fit in the fixed size."""


class _Statement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: int
    vault: str
    compartment: str
    epoch: int
    kind: str
    file: str
    key: str
    person: str
    granted_by: str
    granted_at: str


class _Signed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    statement: str
    signature: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Grant:
    """An opened grant. Whether it counts is decided by who signed it and by the compartment's own entries."""

    name: str
    vault: str
    compartment: str
    epoch: int
    kind: str
    file: str
    key: bytes = field(repr=False)
    person: str
    granted_by: str
    granted_at: str
    statement: bytes = field(repr=False)
    signature: bytes = field(repr=False)

    def signed_by_granter(self, key_of: Callable[[str], bytes | None]) -> bool:
        """Say whether the granter's key, as the register gives it (Ed25519, 32 bytes), made the signature."""
        public = key_of(self.granted_by)
        if public is None:
            return False
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(self.signature, bound(_SIGNED, self.statement))
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenedGrants:
    """What was found: this person's grants, and the names of files with damaged bytes, whoever they are for."""

    mine: tuple[Grant, ...]
    damaged: tuple[str, ...]


def write_grant(
    folder: VaultFolder,
    *,
    public_hex: str,
    person: str,
    compartment: str,
    epoch: int,
    kind: str,
    file: str,
    key: bytes,
    granted_by: str,
    granted_at: str,
    signing: Ed25519PrivateKey,
) -> str:
    """Seal a compartment key to a person and return the grant's name; writing it again replaces it."""
    name, data = seal_grant(
        vault=folder.vault,
        public_hex=public_hex,
        person=person,
        compartment=compartment,
        epoch=epoch,
        kind=kind,
        file=file,
        key=key,
        granted_by=granted_by,
        granted_at=granted_at,
        signing=signing,
    )
    atomic_write(folder.grants / name, data)
    return name


def seal_grant(
    *,
    vault: str,
    public_hex: str,
    person: str,
    compartment: str,
    epoch: int,
    kind: str,
    file: str,
    key: bytes,
    granted_by: str,
    granted_at: str,
    signing: Ed25519PrivateKey,
) -> tuple[str, bytes]:
    """Return a grant's name and bytes, for the folder or for a parcel."""
    statement = msgspec.json.encode(
        _Statement(
            format=FORMAT,
            vault=vault,
            compartment=compartment,
            epoch=epoch,
            kind=kind,
            file=file,
            key=key.hex(),
            person=person,
            granted_by=granted_by,
            granted_at=granted_at,
        )
    )
    signature = signing.sign(bound(_SIGNED, statement))
    plain = msgspec.json.encode(_Signed(statement=statement.decode(), signature=signature.hex()))
    if len(plain) > PADDED:
        raise GrantTooLong
    sealed = seal(public_hex, plain.ljust(PADDED), bound(_INFO, vault, person))
    return grant_name(key, person, epoch), sealed + hashlib.sha256(sealed).digest()


def grant_name(key: bytes, person: str, epoch: int) -> str:
    """Return the name of a grant: nothing to outsiders, findable for every holder of the key."""
    return keyed_name(key, _NAME, person, epoch)


def has_grant(folder: VaultFolder, *, key: bytes, person: str, epoch: int) -> bool:
    """Say whether the grant of a person to this key lies in the folder."""
    return (folder.grants / grant_name(key, person, epoch)).exists()


def delete_grant(folder: VaultFolder, *, key: bytes, person: str, epoch: int) -> None:
    """Remove a person's grant to this key, if it is there."""
    remove(folder.grants / grant_name(key, person, epoch))


def open_grants(
    folder: VaultFolder, person: str, sealing: SealingKey, memory: MutableMapping[str, str]
) -> OpenedGrants:
    """Open every grant of a person; ``memory`` (name to "mine", "other") is read and brought up to date."""
    mine: list[Grant] = []
    damaged: list[str] = []
    names = {path.name for path in folder.grants.iterdir() if not path.name.startswith(".")}
    for gone in set(memory) - names:
        del memory[gone]
    for name in sorted(names):
        if memory.get(name) == "other":
            continue
        sealed = _whole(folder.grants / name)
        grant = None if sealed is None else open_grant(name, sealed, folder.vault, person, sealing)
        if grant is not None:
            memory[name] = "mine"
            mine.append(grant)
        elif sealed is None or name in memory:
            damaged.append(name)
        else:
            memory[name] = "other"
    return OpenedGrants(mine=tuple(mine), damaged=tuple(damaged))


def open_grant(name: str, sealed: bytes, vault: str, person: str, sealing: SealingKey) -> Grant | None:
    """Return the grant inside a seal, or None when it is for someone else, for another vault, or under another name."""
    try:
        plain = sealing.unseal(sealed, bound(_INFO, vault, person))
        signed = msgspec.json.decode(plain, type=_Signed)
        statement = msgspec.json.decode(signed.statement, type=_Statement)
        key, signature = bytes.fromhex(statement.key), bytes.fromhex(signed.signature)
    except (SealBroken, msgspec.DecodeError, ValueError):
        return None
    if (statement.format, statement.vault, statement.person) != (FORMAT, vault, person):
        return None
    if not same(name, grant_name(key, person, statement.epoch)):
        return None
    return Grant(
        name=name,
        vault=statement.vault,
        compartment=statement.compartment,
        epoch=statement.epoch,
        kind=statement.kind,
        file=statement.file,
        key=key,
        person=statement.person,
        granted_by=statement.granted_by,
        granted_at=statement.granted_at,
        statement=signed.statement.encode(),
        signature=signature,
    )


def sealed_part(data: bytes) -> bytes | None:
    """Return the sealed part of a grant's bytes, or None when they are damaged."""
    sealed, checksum = data[:-32], data[-32:]
    if len(data) != _SIZE or not same(hashlib.sha256(sealed).digest(), checksum):
        return None
    return sealed


def _whole(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return sealed_part(file.read(_SIZE + 1))
    except OSError:
        return None
