"""A mail (RFC 5322, MIME) as facts: who, when, what, and the files that came with it; any bytes can be asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from lentiz_desk.domain.mail_values import MailFault
from lentiz_desk.intake.addresses import Address, read_addresses
from lentiz_desk.intake.charsets import decode, guess, one_line, printable, worst_first
from lentiz_desk.intake.headers import Fields, read_fields
from lentiz_desk.intake.html_text import html_charset, html_to_text
from lentiz_desk.intake.mime import Part, read_parts
from lentiz_desk.intake.moments import read_moment
from lentiz_desk.intake.names import ending, safe_name

MOST_REFERENCES = 1_000
_ID = re.compile(r"<\s*([^<>\s]{1,998})\s*>")
_SAYS_MAIL = ("from", "to", "cc", "date", "subject", "message-id", "received", "return-path", "mime-version")
_PGP = re.compile(r"\s*-----BEGIN PGP MESSAGE-----")
_WHOLE_MAIL = frozenset({"message/rfc822", "message/global"})


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file that came with a mail; ``name`` is safe, ``media_type_said`` is what the mail claims it to be."""

    name: str
    media_type_said: str
    content: bytes
    inline: bool
    content_id: str


@dataclass(frozen=True, kw_only=True)
class Mail:
    """What a mail says. Text is valid, without control characters but line feed and tab; nothing in it was fetched.

    ``sent`` keeps the zone as written; ``sent_zone_minutes`` is None when none was said, and the time counts as UTC.
    """

    sender: tuple[Address, ...]
    to: tuple[Address, ...]
    copied: tuple[Address, ...]
    blind: tuple[Address, ...]
    subject: str
    sent: datetime | None
    sent_zone_minutes: int | None
    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    text: str
    attachments: tuple[Attachment, ...]
    faults: tuple[MailFault, ...]


def read_mail(data: bytes) -> Mail:
    """Return what a mail says, as far as it can be read; ``faults`` names what could not."""
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    whole, shape = read_parts(data, _beginning(data))
    fields = whole.fields
    if not any(name in fields.values for name in _SAYS_MAIL):
        return no_mail("" if b"\x00" in data else printable(guess(data)))
    faults = set(shape)
    texts, files = _bodies(whole)
    if _is_encrypted(whole):
        faults.add(MailFault.ENCRYPTED)
    text = "\n\n".join(filter(None, (_text(part, faults).strip("\n") for part in texts)))
    if _PGP.match(text):
        faults.add(MailFault.ENCRYPTED)
    attachments = tuple(_attachment(part, number, faults) for number, part in enumerate(files, start=1))
    sender = people(fields, "from") or people(fields, "sender")
    sent, zone = read_moment(fields.raw("date"))
    faults |= missing(sender=sender, sent=sent, date_said=fields.raw("date"))
    return Mail(
        sender=sender,
        to=people(fields, "to"),
        copied=people(fields, "cc"),
        blind=people(fields, "bcc"),
        subject=fields.text("subject"),
        sent=sent,
        sent_zone_minutes=zone,
        message_id=message_id(fields),
        in_reply_to=ids_in(fields.every("in-reply-to")),
        references=ids_in(fields.every("references")),
        text=text,
        attachments=attachments,
        faults=worst_first(faults),
    )


def people(fields: Fields, name: str) -> tuple[Address, ...]:
    """Return everyone whom the fields of a name give, also when the field stands there more than once."""
    return read_addresses(", ".join(fields.every(name)))


def message_id(fields: Fields) -> str:
    """Return the Message-ID without its brackets; a bare one counts too."""
    found = ids_in(fields.every("message-id"))
    return found[0] if found else one_line(fields.raw("message-id")).strip("<>")


def ids_in(values: Iterable[str]) -> tuple[str, ...]:
    """Return the ids in the values of a field, without their brackets, once each and in their order."""
    found = (one_line(match[1]) for said in values for match in _ID.finditer(said))
    return tuple(filter(None, dict.fromkeys(found)))[:MOST_REFERENCES]


def missing(*, sender: Iterable[Address], sent: datetime | None, date_said: str) -> set[MailFault]:
    """Return which of sender and date a mail lacks, or says so that nobody can read it."""
    faults = set() if tuple(sender) else {MailFault.SENDER_MISSING}
    if sent is None:
        faults.add(MailFault.DATE_UNREADABLE if date_said else MailFault.DATE_MISSING)
    return faults


def _beginning(data: bytes) -> int:
    """Return where the fields begin: behind a byte order mark, empty lines, and a line of a mailbox."""
    place = len(b"\xef\xbb\xbf") if data.startswith(b"\xef\xbb\xbf") else 0
    while place < len(data) and data[place] in b"\r\n":
        place += 1
    if data.startswith((b"From ", b">From "), place):
        stop = data.find(b"\n", place)
        place = len(data) if stop < 0 else stop + 1
    return place


def no_mail(text: str) -> Mail:
    """Return what is no mail as the text that it may be."""
    return Mail(
        sender=(),
        to=(),
        copied=(),
        blind=(),
        subject="",
        sent=None,
        sent_zone_minutes=None,
        message_id="",
        in_reply_to=(),
        references=(),
        text=text,
        attachments=(),
        faults=(MailFault.NOT_A_MAIL,),
    )


def _bodies(part: Part) -> tuple[list[Part], list[Part]]:
    """Return the parts that are the text of the mail, and those that are files."""
    if not part.children:
        return ([part], []) if _is_text(part) else ([], [part])
    inside = [_bodies(child) for child in part.children]
    files = [file for _texts, found in inside for file in found]
    texts = [found for found, _files in inside if found]
    if part.media_type == "multipart/alternative":
        return _best(texts), files
    if part.media_type == "multipart/related":
        files += [text for others in texts[1:] for text in others]
        return texts[0] if texts else [], files
    return [text for found in texts for text in found], files


def _best(texts: list[list[Part]]) -> list[Part]:
    """Return of alternatives the plain one, unless it is empty; the others say the same."""
    for found in texts:
        if any(text.media_type != "text/html" and not text.is_blank() for text in found):
            return found
    return texts[-1] if texts else []


def _is_text(part: Part) -> bool:
    if part.media_type not in {"text/plain", "text/html"}:
        return False
    how, said = part.fields.with_parameters("content-disposition")
    return how != "attachment" and not said.get("filename") and not part.parameters.get("name")


def _is_encrypted(part: Part) -> bool:
    """Say whether the mail or a part of it can be read with a key only (S/MIME, PGP)."""
    if part.media_type == "multipart/encrypted":
        return True
    if part.media_type in {"application/pkcs7-mime", "application/x-pkcs7-mime"}:
        return part.parameters.get("smime-type", "enveloped-data").lower() != "signed-data"
    return any(_is_encrypted(child) for child in part.children)


def _text(part: Part, faults: set[MailFault]) -> str:
    content, intact = part.content()
    if not intact:
        faults.add(MailFault.TEXT_DAMAGED)
    html = part.media_type == "text/html"
    charset = part.parameters.get("charset", "") or (html_charset(content) if html else "")
    text, found = decode(content, charset)
    faults |= found
    if not html:
        return text
    text, complete = html_to_text(text)
    if not complete:
        faults.add(MailFault.TEXT_DAMAGED)
    return printable(text)


def _attachment(part: Part, number: int, faults: set[MailFault]) -> Attachment:
    content, intact = part.content()
    if not intact:
        faults.add(MailFault.ATTACHMENT_DAMAGED)
    how, said = part.fields.with_parameters("content-disposition")
    content_id = one_line(part.fields.raw("content-id")).strip("<> ")
    name = said.get("filename") or part.parameters.get("name") or _subject_of(part, content)
    return Attachment(
        name=safe_name(name, otherwise=f"{number}{ending(part.media_type)}"),
        media_type_said=part.media_type,
        content=content,
        inline=how == "inline" or (how != "attachment" and bool(content_id)),
        content_id=content_id,
    )


def _subject_of(part: Part, content: bytes) -> str:
    """Return a name for a mail inside a mail, by its subject."""
    if part.media_type not in _WHOLE_MAIL:
        return ""
    fields, _body = read_fields(content, _beginning(content), len(content))
    subject = fields.text("subject").replace("/", "_").replace("\\", "_")
    return f"{subject}.eml" if subject else ""
