"""Reading what one's keys and the whole disk give, without the app and without its manners."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from lentiz_desk.desk.session import Session
from lentiz_desk.domain.texts import text_fields
from lentiz_desk.vault.binding import bound
from lentiz_desk.vault.drops import read_drops
from lentiz_desk.vault.errors import SealBroken, VaultError
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.grants import Grant, open_grants
from lentiz_desk.vault.keys import PersonKeys
from lentiz_desk.vault.personal import _key as personal_key
from lentiz_desk.vault.sqlcipher import open_database
from tests.vault.pages import PAGE, decrypted

SHORTEST = 6
"""Shorter words may be there by chance."""


def words_of(session: Session, compartment: str) -> set[str]:
    """Every text that the entries recorded in a compartment hold."""
    opened = session.open(compartment)
    found: set[str] = set()
    for entry in opened.home():
        for name in text_fields(type(entry.body)):
            value = getattr(entry.body, name)
            found.update(value.values() if isinstance(value, dict) else [value])
    return {word for word in found if len(word) >= SHORTEST}


def traces_of(session: Session, compartment: str) -> set[str]:
    """Ids that would show that a compartment exists."""
    opened = session.open(compartment)
    return {compartment, compartment[:6], *opened.signed, opened.grant.key.hex()}


def everything(folder: VaultFolder, person: str, keys: PersonKeys, more: Iterable[Grant] = ()) -> bytes:
    """All that someone reads: every file as it is and under every key, every value by SQL, everything unsealed."""
    grants = [*open_grants(folder, person, keys.sealing, {}).mine, *more]
    own = [*(grant.key for grant in grants), personal_key(folder, keys.sealing)]
    views: list[bytes] = [grant.statement for grant in grants]
    for path in sorted(folder.path.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            views.append(data)
            views.extend(_unsealed(data, folder, person, keys))
            if path.suffix in {".db", ".new"} or path.name.endswith("-journal"):
                views.extend(_opened(path, data, own))
    views.extend(drop.line for drop in read_drops(folder, keys.sealing) if drop.line is not None)
    return b"\n".join([*views, *(packed for view in views for packed in _inflated(view))])


def found_in(data: bytes, words: Iterable[str]) -> list[str]:
    """The words that occur in any usual disguise: UTF-8, UTF-16, JSON escapes, hex, base64 at any offset."""
    return sorted(word for word in words if any(shape in data for shape in _shapes(word)))


def _shapes(word: str) -> Iterator[bytes]:
    plain = word.encode()
    yield plain
    yield word.encode("utf-16-le")
    yield word.encode("utf-16-be")
    yield plain.hex().encode()
    yield word.encode("unicode_escape")
    for offset in range(3):
        text = base64.b64encode(bytes(offset) + plain)
        yield text[(offset * 8 + 5) // 6 : -4]


def _opened(path: Path, data: bytes, own: list[bytes]) -> Iterator[bytes]:
    for key in own:
        if len(data) % PAGE == 0 and data:
            yield decrypted(path, key)
        try:
            connection = open_database(path, key)
        except VaultError:
            continue
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for table in tables:
            for row in connection.execute(f"SELECT * FROM {table}"):
                yield b" ".join(value if isinstance(value, bytes) else str(value).encode() for value in row)
        connection.close()


def _unsealed(data: bytes, folder: VaultFolder, person: str, keys: PersonKeys) -> Iterator[bytes]:
    for info in (bound("lentiz-desk/grant-seal/v1", folder.vault, person), b"lentiz-desk/draft/v1"):
        for sealed in (data, data[:-32]):
            try:
                yield keys.sealing.unseal(sealed, info)
            except SealBroken:
                continue


def _inflated(view: bytes) -> Iterator[bytes]:
    for head in (b"\x78\x01", b"\x78\x9c", b"\x78\xda"):
        at = view.find(head)
        while at >= 0:
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(view[at:], 1 << 20)
            at = view.find(head, at + 1)
