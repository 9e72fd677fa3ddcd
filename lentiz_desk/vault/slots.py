"""A slot: one person's private keys on one device, opened by a passphrase and the device secret together.

The passphrase goes through Argon2id; its result and the device secret go through HKDF, whose info binds format,
vault and cost. Each private key is sealed apart with AES-256-GCM under its own subkey. A checksum keyed by the
device secret covers the whole file, so damage shows before a passphrase is tried, and without the device secret
nobody can make a slot that passes.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from os import urandom
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from lentiz_desk.vault.binding import bound, keyed_name, same, subkey
from lentiz_desk.vault.device_secret import DeviceSecret
from lentiz_desk.vault.errors import (
    SlotDamaged,
    SlotExists,
    SlotNotFound,
    SlotOfOtherVault,
    SlotWeak,
    VaultNewer,
    WrongPassphrase,
)
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.kdf import FULL, SALT_BYTES, KdfCost, stretch
from lentiz_desk.vault.keys import PersonKeys, SealingKey, SigningKeys, signing_bytes, signing_from_bytes
from lentiz_desk.vault.writing import atomic_write, remove

FORMAT = 1
SIZE_LIMIT = 16_384
_NAME = "lentiz-desk/slot-name/v1"
_CHECKSUM = "lentiz-desk/slot-checksum/v1"
_KEK = "lentiz-desk/slot-key/v1"
_PART = "lentiz-desk/slot-part/v1"
_CHECK = "lentiz-desk/slot-key-check/v1"
_NONCE = 12


class _Content(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: int
    vault: str
    memory_kib: int
    passes: int
    lanes: int
    salt: str
    key_check: str
    person: str
    entries: str
    documents: str
    sealing: str


class _Slot(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    slot: _Content
    checksum: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenedSlot:
    """Who signed in, for which vault, with which keys."""

    person: str
    vault: str
    keys: PersonKeys = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenedForSigning:
    """Who signs, with the signing keys alone: nothing sealed to this person can be opened with them."""

    person: str
    signing: SigningKeys = field(repr=False)


class Slots:
    """The slots of one vault on one device; ``cost`` is both what new slots cost and the least that is accepted."""

    def __init__(self, folder: VaultFolder, device: DeviceSecret, cost: KdfCost = FULL) -> None:
        self._folder = folder
        self._device = device
        self._cost = cost

    def create(self, *, sign_in: str, passphrase: str, person: str, keys: PersonKeys) -> None:
        """Write a new slot; raises SlotExists when someone signs in under this name on this device."""
        secret = self._device.read()
        path = self._path(secret, sign_in)
        if path.exists():
            raise SlotExists
        atomic_write(path, self._sealed(secret, passphrase, person, keys))

    def exists(self, sign_in: str) -> bool:
        """Say whether someone signs in under this name on this device."""
        return self._path(self._device.read(), sign_in).exists()

    def open(self, sign_in: str, passphrase: str) -> OpenedSlot:
        """Return all keys; raises WrongPassphrase, SlotNotFound, SlotDamaged, SlotWeak or SlotOfOtherVault."""
        content, kek, file = self._unlocked(sign_in, passphrase)
        keys = PersonKeys(signing=_signing(content, kek, file), sealing=_sealing(content, kek, file))
        return OpenedSlot(person=_unsealed(content, kek, "person", file).decode(), vault=content.vault, keys=keys)

    def open_signing_only(self, sign_in: str, passphrase: str) -> OpenedForSigning:
        """Return the signing keys and leave the key that opens sealed things closed; raises as ``open``."""
        content, kek, file = self._unlocked(sign_in, passphrase)
        person = _unsealed(content, kek, "person", file).decode()
        return OpenedForSigning(person=person, signing=_signing(content, kek, file))

    def change_passphrase(
        self, sign_in: str, old: str, new: str, *, before: Callable[[], object] = lambda: None
    ) -> None:
        """Seal the same keys under another passphrase; until the last moment the old one stays valid.

        ``before`` is called when the old one was right and nothing is written yet; what it raises passes.
        """
        opened = self.open(sign_in, old)
        before()
        secret = self._device.read()
        atomic_write(self._path(secret, sign_in), self._sealed(secret, new, opened.person, opened.keys))

    def delete(self, sign_in: str) -> None:
        """Remove the slot of this name on this device, if there is one."""
        remove(self._path(self._device.read(), sign_in))

    def _path(self, secret: bytes, sign_in: str) -> Path:
        name = unicodedata.normalize("NFC", unicodedata.normalize("NFC", sign_in.strip()).casefold())
        return self._folder.slots / f"{keyed_name(secret, _NAME, name)}.json"

    def _sealed(self, secret: bytes, passphrase: str, person: str, keys: PersonKeys) -> bytes:
        salt = urandom(SALT_BYTES)
        kek = _kek(secret, passphrase, self._folder.vault, salt, self._cost)
        entries, documents = signing_bytes(keys.signing)
        parts = {"person": person.encode(), "entries": entries, "documents": documents, "sealing": keys.sealing.seed}
        content = _Content(
            format=FORMAT,
            vault=self._folder.vault,
            memory_kib=self._cost.memory_kib,
            passes=self._cost.passes,
            lanes=self._cost.lanes,
            salt=salt.hex(),
            key_check=subkey(kek, _CHECK).hex(),
            **{part: _seal_part(kek, self._folder.vault, part, data) for part, data in parts.items()},
        )
        return msgspec.json.encode(_Slot(slot=content, checksum=_checksum(secret, content)))

    def _unlocked(self, sign_in: str, passphrase: str) -> tuple[_Content, bytes, str]:
        secret = self._device.read()
        path = self._path(secret, sign_in)
        content = _read(path, secret)
        if content.vault != self._folder.vault:
            raise SlotOfOtherVault(content.vault, self._folder.vault)
        cost = KdfCost(memory_kib=content.memory_kib, passes=content.passes, lanes=content.lanes)
        if not cost.at_least(self._cost):
            raise SlotWeak
        kek = _kek(secret, passphrase, content.vault, bytes.fromhex(content.salt), cost)
        if not same(subkey(kek, _CHECK).hex(), content.key_check):
            raise WrongPassphrase
        return content, kek, path.name


def _read(path: Path, secret: bytes) -> _Content:
    try:
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT)
    except FileNotFoundError as error:
        raise SlotNotFound from error
    except OSError as error:
        raise SlotDamaged(path.name, "unreadable") from error
    try:
        slot = msgspec.json.decode(data, type=_Slot)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        _refuse_newer(data, secret)
        raise SlotDamaged(path.name, "form") from error
    if msgspec.json.encode(slot) != data or not same(slot.checksum, _checksum(secret, slot.slot)):
        raise SlotDamaged(path.name, "checksum")
    if slot.slot.format != FORMAT:
        raise VaultNewer(slot.slot.format, FORMAT)
    return slot.slot


class _AnySlot(msgspec.Struct):
    slot: msgspec.Raw
    checksum: str


class _AnyContent(msgspec.Struct):
    format: int


def _refuse_newer(data: bytes, secret: bytes) -> None:
    """Raise VaultNewer when the bytes are whole and of a later format."""
    try:
        slot = msgspec.json.decode(data, type=_AnySlot)
        found = msgspec.json.decode(slot.slot, type=_AnyContent).format
    except (msgspec.DecodeError, UnicodeDecodeError):
        return
    if found > FORMAT and same(slot.checksum, _checksum_of(secret, bytes(slot.slot))):
        raise VaultNewer(found, FORMAT)


def _checksum(secret: bytes, content: _Content) -> str:
    return _checksum_of(secret, msgspec.json.encode(content))


def _checksum_of(secret: bytes, content: bytes) -> str:
    return hmac.new(secret, bound(_CHECKSUM, content), hashlib.sha256).hexdigest()


def _kek(secret: bytes, passphrase: str, vault: str, salt: bytes, cost: KdfCost) -> bytes:
    stretched = stretch(passphrase, salt, cost)
    facts: Iterable[int] = (FORMAT, cost.memory_kib, cost.passes, cost.lanes)
    return subkey(stretched + secret, _KEK, vault, *facts)


def _aad(vault: str, part: str) -> bytes:
    return bound(_PART, FORMAT, vault, part)


def _seal_part(kek: bytes, vault: str, part: str, data: bytes) -> str:
    nonce = urandom(_NONCE)
    return (nonce + AESGCM(subkey(kek, _PART, part)).encrypt(nonce, data, _aad(vault, part))).hex()


def _unsealed(content: _Content, kek: bytes, part: str, file: str) -> bytes:
    try:
        data = bytes.fromhex(getattr(content, part))
        return AESGCM(subkey(kek, _PART, part)).decrypt(data[:_NONCE], data[_NONCE:], _aad(content.vault, part))
    except (InvalidTag, ValueError) as error:
        raise SlotDamaged(file, part) from error


def _signing(content: _Content, kek: bytes, file: str) -> SigningKeys:
    return signing_from_bytes(_unsealed(content, kek, "entries", file), _unsealed(content, kek, "documents", file))


def _sealing(content: _Content, kek: bytes, file: str) -> SealingKey:
    return SealingKey(_unsealed(content, kek, "sealing", file))
