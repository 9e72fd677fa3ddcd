"""A mail written anew (RFC 5322, MIME) from what was read; the same facts always give the same bytes."""

from __future__ import annotations

import hashlib
from base64 import encodebytes
from collections.abc import Iterable, Iterator
from datetime import UTC
from email.utils import encode_rfc2231, format_datetime

from lentiz_desk.intake.addresses import Address
from lentiz_desk.intake.mail import Attachment, Mail

_WORD = 45  # bytes in an encoded word, so that it stays under 75 characters (RFC 2047, 2)


def written(mail: Mail) -> bytes:
    """Return a mail as a file that any program of mails opens."""
    parts = [_part("text/plain; charset=utf-8", "inline", mail.text.encode())]
    parts += [_attached(attachment) for attachment in mail.attachments]
    digest = hashlib.sha256(b"".join(parts)).hexdigest()
    lines = [*_fields(mail), "MIME-Version: 1.0", f'Content-Type: multipart/mixed; boundary="={digest}="']
    head = "".join(f"{line}\r\n" for line in lines).encode("ascii", "replace")
    between = f"--={digest}=\r\n".encode()
    return b"".join((head, b"\r\n", *(between + part for part in parts), f"--={digest}=--\r\n".encode()))


def _fields(mail: Mail) -> Iterator[str]:
    for name, people in (("From", mail.sender), ("To", mail.to), ("Cc", mail.copied), ("Bcc", mail.blind)):
        if people:
            yield f"{name}: {_people(people)}"
    yield f"Subject: {_words(mail.subject)}"
    if mail.sent is not None:
        unsaid = mail.sent_zone_minutes is None
        yield f"Date: {format_datetime(mail.sent.astimezone(UTC).replace(tzinfo=None) if unsaid else mail.sent)}"
    ids = (("Message-ID", filter(None, (mail.message_id,))), ("In-Reply-To", mail.in_reply_to))
    for name, said in (*ids, ("References", mail.references)):
        found = "\r\n ".join(f"<{one}>" for one in said)
        if found:
            yield f"{name}: {found}"


def _people(people: Iterable[Address]) -> str:
    return ",\r\n ".join(f"{_words(one.name)} <{one.address}>".lstrip() for one in people)


def _words(text: str) -> str:
    """Return a text as encoded words, none of which cuts a character in two."""
    pieces, piece = [], ""
    for letter in text:
        if len((piece + letter).encode()) > _WORD:
            pieces.append(piece)
            piece = ""
        piece += letter
    if piece:
        pieces.append(piece)
    return "\r\n ".join(f"=?utf-8?b?{encodebytes(one.encode()).decode().strip()}?=" for one in pieces)


def _attached(attachment: Attachment) -> bytes:
    name = encode_rfc2231(attachment.name, "utf-8")
    how = f"{'inline' if attachment.inline else 'attachment'}; filename*={name}"
    if attachment.content_id:
        how += f"\r\nContent-ID: <{attachment.content_id}>"
    if attachment.media_type_said.startswith("multipart/"):
        return _part("application/octet-stream", how, attachment.content)
    return _part(attachment.media_type_said, how, attachment.content)


def _part(media_type: str, how: str, content: bytes) -> bytes:
    head = f"Content-Type: {media_type}\r\nContent-Disposition: {how}\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return head.encode("ascii", "replace") + encodebytes(content).replace(b"\n", b"\r\n") + b"\r\n"
