"""Small things that the tests of the vault are made of."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from lentiz_desk.ledger.entry import Field, Header, SignedEntry, payload_digest
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.device_secret import KeyFile
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.grants import write_grant
from lentiz_desk.vault.kdf import KdfCost
from lentiz_desk.vault.keys import PersonKeys

VAULT = "ab" * 32
CASE = "0123456789ABCDEFGHJKMNPQRS"
CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
PERSON = "p0123456789AB"


def entry(
    seq: int = 1, words: Sequence[str] = ("one", "two"), *, parents: Iterable[str] = (), author: str = PERSON
) -> SignedEntry:
    """An entry with one text field per word, named ``f0``, ``f1`` and so on."""
    fields = tuple(Field.write(os.urandom(16), f"f{place}", word) for place, word in enumerate(words))
    header = Header(
        format=1,
        vault=VAULT,
        compartment=CASE,
        author=author,
        device=1,
        seq=seq,
        prev=None,
        at="2026-03-03T14:05:00.000000Z",
        parents=tuple(parents),
        kind="finding",
        oversight="00" * 32,
        payload=payload_digest(field.digest for field in fields),
    )
    return SignedEntry(header_bytes=msgspec.json.encode(header), signature=os.urandom(64), fields=fields)


def new_folder(path: Path) -> VaultFolder:
    return VaultFolder.create(path, VAULT)


def new_key_file(path: Path) -> KeyFile:
    key_file = KeyFile(path)
    key_file.create()
    return key_file


def new_case(folder: VaultFolder, key: bytes, file: str) -> Compartment:
    return Compartment.create(folder.file(file), key, id=CASE, kind="case", epoch=1, vault=VAULT)


def grant_to(folder: VaultFolder, keys: PersonKeys, key: bytes, *, person: str = PERSON, epoch: int = 1) -> str:
    return write_grant(
        folder,
        public_hex=keys.sealing.public_hex,
        person=person,
        compartment=CASE,
        epoch=epoch,
        kind="case",
        file="0" * 32 + ".db",
        key=key,
        granted_by=PERSON,
        granted_at="2026-03-03T14:05:00.000000Z",
        signing=keys.signing.entries,
    )


def flipped(data: bytes, place: int, bit: int = 0) -> bytes:
    """The same bytes with one bit the other way."""
    changed = bytearray(data)
    changed[place] ^= 1 << bit
    return bytes(changed)


def some_places(size: int, count: int) -> list[int]:
    """Places all over a file, and always the first and the last byte."""
    return sorted({0, size - 1, *random.sample(range(size), min(count, size))})
