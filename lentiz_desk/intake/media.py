"""What kind of file some bytes are, by their first bytes; a name alone proves nothing."""

from __future__ import annotations

import re

FIRST = 1 << 16
"""How many of its first bytes tell what a file is; with fewer, Outlook's and office files may not be recognised."""

OPAQUE = "application/octet-stream"
MAIL = "message/rfc822"
MAILBOX = "application/mbox"
OUTLOOK = "application/vnd.ms-outlook"

_OLE = "application/x-ole-storage"
_ZIP = "application/zip"
_SIGNATURES: tuple[tuple[bytes, int, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF8", 0, "image/gif"),
    (b"WEBP", 8, "image/webp"),
    *((b"ftyp" + brand, 4, "image/heic") for brand in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1")),
    (b"ftypavif", 4, "image/avif"),
    (b"ftyp", 4, "video/mp4"),
    (b"II*\x00", 0, "image/tiff"),
    (b"MM\x00*", 0, "image/tiff"),
    (b"%PDF-", 0, "application/pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, _OLE),
    (b"PK\x03\x04", 0, _ZIP),
)
# any of these storages and streams is in every Outlook item, and in nothing else ([MS-OXMSG] 2.2)
_OUTLOOK_NAMES = tuple(
    name.encode("utf-16-le") for name in ("__properties_version1.0", "__nameid_version1.0", "__substg1.0_")
)
_OPEN_DOCUMENT = re.compile(rb".{26}\x08\0.{2}mimetype(application/vnd\.oasis\.opendocument\.[a-z-]+)", re.DOTALL)
_OPEN_XML = "application/vnd.openxmlformats-officedocument."
_OPEN_XML_FOLDERS = (
    (b"word/", _OPEN_XML + "wordprocessingml.document"),
    (b"xl/", _OPEN_XML + "spreadsheetml.sheet"),
    (b"ppt/", _OPEN_XML + "presentationml.presentation"),
)

_MARK = b"\xef\xbb\xbf"
_MAIL_BEGINS = (b"received", b"return-path", b"from", b"message-id", b"mime-version", b"delivered-to", b"subject")
_MAIL_NAMES = frozenset({*_MAIL_BEGINS, b"to", b"date", b"content-type", b"cc", b"reply-to"})
_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:")
_MAILBOX_LINE = re.compile(rb"From (?:\s*$|.*\d\d:\d\d.*\d{4})")


def media_type(first: bytes) -> str:
    """Return the media type of a file by its ``FIRST`` bytes; opaque when it is none of the known ones."""
    for magic, place, kind in _SIGNATURES:
        if first[place : place + len(magic)] == magic:
            return _inside(kind, first)
    if first[:2] == b"BM" and first[6:10] == bytes(4):  # two letters alone also begin a sentence
        return "image/bmp"
    written = _written(first)
    if written is not None:
        return written
    try:
        first.decode()
    except UnicodeDecodeError as error:
        if error.start < len(first) - 3:  # else a character that the end of the block cut in two
            return OPAQUE
    return OPAQUE if b"\x00" in first else "text/plain"


def is_picture(kind: str) -> bool:
    """Say whether a media type shows something at a glance: a picture or a film."""
    return kind.startswith(("image/", "video/"))


def _inside(kind: str, first: bytes) -> str:
    """Return the media type of what is kept in a container that serves for many things."""
    if kind == _OLE and any(name in first for name in _OUTLOOK_NAMES):
        return OUTLOOK
    if kind == _ZIP:
        said = _OPEN_DOCUMENT.match(first)
        if said is not None:
            return said[1].decode()
        if b"[Content_Types].xml" in first:
            return next((office for folder, office in _OPEN_XML_FOLDERS if folder in first), _ZIP)
    return kind


def _written(first: bytes) -> str | None:
    """Return whether text is a mail or a mailbox; None when it is neither.

    A file that begins with the dated line of a mailbox is one, also when there is a single mail in it.
    """
    lines = first.removeprefix(_MARK).lstrip(b"\r\n").splitlines()
    if not lines:
        return None
    if lines[0].startswith((b"From ", b">From ")):
        mailbox = _MAILBOX_LINE.match(lines[0]) is not None
        if not _is_mail(lines[1:]):
            return None
        return MAILBOX if mailbox else MAIL
    return MAIL if _is_mail(lines) else None


def _is_mail(lines: list[bytes]) -> bool:
    """Say whether lines begin with the fields of a mail: one that begins mails, or two that mails have."""
    known: set[bytes] = set()
    for place, line in enumerate(lines):
        if line[:1] in b" \t" and line and place:
            continue
        named = _FIELD.match(line)
        if named is None:
            return False
        name = named[1].lower()
        if place == 0 and name in _MAIL_BEGINS:
            return True
        if name in _MAIL_NAMES:
            known.add(name)
        if len(known) > 1:
            return True
    return False
