"""What kind of file some bytes are, by their first bytes; a name alone proves nothing."""

from __future__ import annotations

OPAQUE = "application/octet-stream"

_SIGNATURES: tuple[tuple[bytes, int, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF8", 0, "image/gif"),
    (b"WEBP", 8, "image/webp"),
    (b"ftypheic", 4, "image/heic"),
    (b"ftypmif1", 4, "image/heic"),
    (b"ftyp", 4, "video/mp4"),
    (b"%PDF-", 0, "application/pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "application/x-ole-storage"),
    (b"PK\x03\x04", 0, "application/zip"),
)
_MAIL = (b"received:", b"return-path:", b"from:", b"message-id:", b"mime-version:", b"delivered-to:", b"subject:")


def media_type(first: bytes) -> str:
    """Return the media type of a file by its first kilobyte; opaque when it is none of the known ones."""
    for magic, place, kind in _SIGNATURES:
        if first[place : place + len(magic)] == magic:
            return kind
    if first[:64].lower().startswith(_MAIL):
        return "message/rfc822"
    try:
        first.decode()
    except UnicodeDecodeError:
        return OPAQUE
    return OPAQUE if b"\x00" in first else "text/plain"


def is_picture(kind: str) -> bool:
    """Say whether a media type shows something at a glance: a picture or a film."""
    return kind.startswith(("image/", "video/"))
