"""Names of attachments, made fit for any system: a name from outside never leads anywhere."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

_LONGEST = 120  # characters; at most four bytes each, and no file system takes fewer than 255 bytes and an ending
_READ_AT_MOST = 1_000
_ENDING = 12
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE)

_ENDINGS: Final = MappingProxyType(
    {
        "application/pdf": ".pdf",
        "application/pgp-signature": ".asc",
        "application/pkcs7-mime": ".p7m",
        "application/pkcs7-signature": ".p7s",
        "application/x-pkcs7-signature": ".p7s",
        "application/zip": ".zip",
        "image/gif": ".gif",
        "image/heic": ".heic",
        "image/jpeg": ".jpg",
        "image/png": ".png",
        "image/webp": ".webp",
        "message/rfc822": ".eml",
        "message/global": ".eml",
        "text/calendar": ".ics",
        "text/csv": ".csv",
        "text/html": ".html",
        "text/plain": ".txt",
        "text/vcard": ".vcf",
    }
)


def ending(media_type: str) -> str:
    """Return the ending that files of a media type usually have."""
    return _ENDINGS.get(media_type, ".bin")


def safe_name(said: str, *, otherwise: str) -> str:
    """Return a file name without a path, a device or invisible characters; ``otherwise`` when nothing of it is left."""
    last = re.split(r"[/\\]", said[-_READ_AT_MOST:])[-1]
    seen = "".join(letter for letter in last if unicodedata.category(letter) not in _INVISIBLE)
    name = _shorter(_FORBIDDEN.sub("_", unicodedata.normalize("NFC", seen)).strip().rstrip(". "))
    if not name.strip("._ "):
        return otherwise
    return f"_{name}" if _DEVICE.fullmatch(name) else name


def _shorter(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    suffix = PurePosixPath(name).suffix[:_ENDING]
    return name[: _LONGEST - len(suffix)].rstrip(". ") + suffix
