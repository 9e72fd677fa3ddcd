"""Mails for tests: the samples, and what is seen of a mail from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from lentiz_desk.intake.mail import Mail

SAMPLES = Path(__file__).parent / "samples"
EMLS = sorted(SAMPLES.glob("*.eml"))
HEAD = b"From: Jan <jan@school.example>\nDate: Mon, 23 Nov 2026 10:00:00 +0100\nSubject: proef\n"
UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def strings(value: Any) -> Iterator[str]:
    """Every text in a mail."""
    match value:
        case str():
            yield value
        case dict():
            for inside in value.values():
                yield from strings(inside)
        case list() | tuple():
            for inside in value:
                yield from strings(inside)


def assert_fit(mail: Mail) -> None:
    """What was read can be kept, shown and written under its names, whatever it was."""
    for text in strings(msgspec.to_builtins(mail)):
        assert not UNFIT.search(text)
        text.encode()
    for attachment in mail.attachments:
        name = attachment.name
        assert name
        assert name not in {".", ".."}
        assert not set('/\\:*?"<>|\n\t') & set(name)
        assert not DEVICE.fullmatch(name)
        assert not name.endswith((".", " "))
        assert len(name.encode()) <= 255
    assert mail.sent is None or mail.sent.utcoffset() is not None
    assert len(set(mail.faults)) == len(mail.faults)
    assert msgspec.json.decode(msgspec.json.encode(mail), type=Mail) == mail


def multipart(*parts: bytes, kind: str = "mixed", boundary: str = "grens") -> bytes:
    """A mail in parts, each with its own fields."""
    edge = f"--{boundary}".encode()
    inside = b"".join(edge + b"\n" + part + b"\n" for part in parts)
    return HEAD + f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n'.encode() + inside + edge + b"--\n"


def attached(name: str) -> bytes:
    """A mail with one attachment of this name."""
    return multipart(
        b"Content-Type: text/plain\n\nzie bijlage",
        f'Content-Disposition: attachment; filename="{name}"\nContent-Type: image/png\n\nPNG'.encode(),
    )
