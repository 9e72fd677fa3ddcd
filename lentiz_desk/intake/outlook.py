"""A message of Outlook (.msg, [MS-OXMSG]) as the same facts as any mail; only to be read within a limited process."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from lentiz_desk.domain.mail_values import MailFault
from lentiz_desk.intake.addresses import Address
from lentiz_desk.intake.charsets import decode, one_line, printable, worst_first
from lentiz_desk.intake.headers import read_fields
from lentiz_desk.intake.html_text import html_charset, html_to_text
from lentiz_desk.intake.mail import Attachment, Mail, ids_in, missing, no_mail, people
from lentiz_desk.intake.mime import MOST_PARTS
from lentiz_desk.intake.moments import read_moment
from lentiz_desk.intake.names import ending, safe_name
from lentiz_desk.intake.rich_text import decompressed, text_of
from lentiz_desk.intake.written_mail import written

if TYPE_CHECKING:
    from oxmsg.storage import Storage

MOST_DEPTH = 5
_PROPERTIES = "__properties_version1.0"
_WHOLE, _EMBEDDED, _ATTACHED = 32, 24, 8  # bytes before the first property of a message, one within another, a file
_PROPERTY = struct.Struct("<HHI8s")
_TEXT, _TEXT_8, _BYTES, _OBJECT = "001F", "001E", "0102", "000D"
_TIME = 0x0040
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_FIRST_YEAR = 1971
_AS_MESSAGE = 5
# https://learn.microsoft.com/windows/win32/intl/code-page-identifiers
_PAGES: Final = MappingProxyType(
    {
        0: "cp1252",
        20127: "ascii",
        20866: "koi8-r",
        20932: "euc-jp",
        21866: "koi8-u",
        50220: "iso-2022-jp",
        51932: "euc-jp",
        51949: "euc-kr",
        54936: "gb18030",
        65000: "utf-7",
        65001: "utf-8",
        **{28590 + part: f"iso-8859-{part}" for part in range(1, 16)},
    }
)
_TO, _COPIED, _BLIND = 1, 2, 3
_UNREADABLE = frozenset({MailFault.TEXT_DAMAGED, MailFault.ATTACHMENT_DAMAGED, MailFault.TOO_DEEP})


def read_msg(data: bytes) -> Mail:
    """Return what a message of Outlook says, as far as it can be read; ``faults`` names what could not."""
    from oxmsg import Message  # noqa: PLC0415 - loaded where it is used, in a process of its own

    try:
        storage = cast("Storage", Message.load(BytesIO(data))._storage)  # noqa: SLF001 - nothing else leads to what is inside
        return _mail(_Item(storage, _WHOLE), depth=0)
    except Exception:  # noqa: BLE001 - whatever the library raises on what is hostile or damaged
        return no_mail("")


class _Item:
    """A message, a recipient or a file: its properties by number, whatever is missing being empty."""

    def __init__(self, storage: Storage, header: int) -> None:
        self.storage = storage
        self._streams = {stream.name.upper(): stream.bytes_ for stream in storage.streams}
        listed = self._streams.get(_PROPERTIES.upper(), b"")[header:]
        whole = len(listed) - len(listed) % _PROPERTY.size
        self._fixed = {number: (kind, value) for kind, number, _flags, value in _PROPERTY.iter_unpack(listed[:whole])}

    def number(self, number: int) -> int:
        """Return a number; 0 when it is not there."""
        return int.from_bytes(self._fixed.get(number, (0, b""))[1][:4], "little")

    def moment(self, number: int) -> datetime | None:
        """Return a moment; None when it is not there, or before there were mails."""
        kind, value = self._fixed.get(number, (0, b""))
        if kind != _TIME:
            return None
        try:
            moment = _EPOCH + timedelta(microseconds=int.from_bytes(value, "little") // 10)
        except OverflowError:
            return None
        return moment.replace(microsecond=0) if moment.year >= _FIRST_YEAR else None

    def stream(self, number: int, kind: str) -> bytes | None:
        """Return the bytes of a property; None when it is not there."""
        return self._streams.get(f"__SUBSTG1.0_{number:04X}{kind}")

    def text(self, number: int) -> str:
        """Return a text; empty when it is not there."""
        wide = self.stream(number, _TEXT)
        if wide is not None:
            return printable(wide.decode("utf-16-le", "replace").rstrip("\0"))
        narrow = self.stream(number, _TEXT_8)
        return "" if narrow is None else decode(narrow.rstrip(b"\0"), self.charset)[0]

    def line(self, number: int) -> str:
        """Return a text on one line."""
        return one_line(self.text(number))

    @property
    def charset(self) -> str:
        """The character set of what is not wide."""
        page = self.number(0x3FDE) or self.number(0x3FFD)
        return _PAGES.get(page, f"cp{page}")


def _mail(item: _Item, *, depth: int) -> Mail:
    faults: set[MailFault] = set()
    block = item.text(0x007D).encode(errors="replace")
    fields, _body = read_fields(block, 0, len(block))
    sender = people(fields, "from") or _named(item, 0x0042, 0x5D02, 0x0065) or _named(item, 0x0C1A, 0x5D01, 0x0C1F)
    said = fields.raw("date")
    sent, zone = read_moment(said)
    if sent is None:
        sent = item.moment(0x0039) or item.moment(0x0E06)
    faults |= missing(sender=sender, sent=sent, date_said=said)
    if item.text(0x001A).upper() == "IPM.NOTE.SMIME":
        faults.add(MailFault.ENCRYPTED)
    text = _text(item, faults)
    attachments = tuple(_attachments(item, depth, faults))
    recipients = list(_recipients(item.storage))
    own = ids_in([item.text(0x1035)]) or ids_in(fields.every("message-id"))
    return Mail(
        sender=sender,
        to=_of(recipients, _TO) or people(fields, "to"),
        copied=_of(recipients, _COPIED) or people(fields, "cc"),
        blind=_of(recipients, _BLIND) or people(fields, "bcc"),
        subject=item.line(0x0037) or fields.text("subject"),
        sent=sent,
        sent_zone_minutes=zone,
        message_id=own[0] if own else "",
        in_reply_to=ids_in([item.text(0x1042)]) or ids_in(fields.every("in-reply-to")),
        references=ids_in([item.text(0x1039)]) or ids_in(fields.every("references")),
        text=text,
        attachments=attachments,
        faults=worst_first(faults),
    )


def _named(item: _Item, name: int, *addresses: int) -> tuple[Address, ...]:
    """Return someone by name and the first address that is one of the internet."""
    said = item.line(name)
    address = next((line for line in map(item.line, addresses) if "@" in line), "")
    if not said and not address:
        return ()
    return (Address(name="" if said == address else said, address=address),)


@dataclass(frozen=True, slots=True)
class _Recipient:
    how: int
    address: Address


def _recipients(storage: Storage) -> Iterator[_Recipient]:
    for count, inside in enumerate(storage.iter_recipient_storages()):
        if count >= MOST_PARTS:
            return
        item = _Item(inside, _ATTACHED)
        for address in _named(item, 0x3001, 0x39FE, 0x3003):
            yield _Recipient(item.number(0x0C15) & 0xF or _TO, address)


def _of(recipients: list[_Recipient], how: int) -> tuple[Address, ...]:
    return tuple(one.address for one in recipients if one.how == how)


def _text(item: _Item, faults: set[MailFault]) -> str:
    """Return the text: the plain one, else that of the HTML, else that of the rich text."""
    plain = item.text(0x1000).strip("\n")
    if plain.strip():
        return plain
    html = item.stream(0x1013, _BYTES)
    if html:
        said, found = decode(html, html_charset(html) or item.charset)
        faults |= found
        return _from_html(said, faults)
    if item.text(0x1013):
        return _from_html(item.text(0x1013), faults)
    packed = item.stream(0x1009, _BYTES)
    if not packed:
        return ""
    rich = decompressed(packed)
    if rich is None:
        faults.add(MailFault.TEXT_DAMAGED)
        return ""
    said, is_html = text_of(rich)
    return _from_html(said, faults) if is_html else printable(said).strip("\n")


def _from_html(html: str, faults: set[MailFault]) -> str:
    text, complete = html_to_text(html)
    if not complete:
        faults.add(MailFault.TEXT_DAMAGED)
    return printable(text)


def _attachments(item: _Item, depth: int, faults: set[MailFault]) -> Iterator[Attachment]:
    for number, inside in enumerate(item.storage.iter_attachment_storages(), start=1):
        if number > MOST_PARTS:
            faults.add(MailFault.TOO_MANY_PARTS)
            return
        file = _Item(inside, _ATTACHED)
        media_type = file.line(0x370E).lower()
        name = file.line(0x3707) or file.line(0x3704) or file.line(0x3001)
        content: bytes | None = file.stream(0x3701, _BYTES)
        if content is None and file.number(0x3705) == _AS_MESSAGE:
            content, media_type, name = _message(file, depth, faults), "message/rfc822", f"{file.line(0x3001)}.eml"
        if content is None:
            faults.add(MailFault.ATTACHMENT_DAMAGED)  # a link to a file elsewhere, or an object of another program
            continue
        content_id = file.line(0x3712).strip("<> ")
        yield Attachment(
            name=safe_name(name, otherwise=f"{number}{ending(media_type)}"),
            media_type_said=media_type or "application/octet-stream",
            content=content,
            inline=bool(content_id),
            content_id=content_id,
        )


def _message(file: _Item, depth: int, faults: set[MailFault]) -> bytes | None:
    """Return a message within a message as a mail that was written from what it says; None when it is too deep."""
    if depth + 1 >= MOST_DEPTH:
        faults.add(MailFault.TOO_DEEP)
        return None
    for storage in file.storage.storages:
        if storage.name.upper() == f"__SUBSTG1.0_3701{_OBJECT}":
            mail = _mail(_Item(storage, _EMBEDDED), depth=depth + 1)
            if _UNREADABLE.intersection(mail.faults):
                faults.add(MailFault.ATTACHMENT_DAMAGED)
            return written(mail)
    return None
