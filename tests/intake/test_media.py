"""A file is what its first bytes say, whatever it is called."""

from __future__ import annotations

import io
import zipfile

import pytest

from lentiz_desk.intake.media import FIRST, is_picture, media_type
from tests.intake.mails import EMLS, SAMPLES, sample


def _zip(*names: str, stored: str = "") -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            if name == "mimetype":
                archive.writestr(zipfile.ZipInfo(name), stored)
            else:
                archive.writestr(name, "x" * 500)
    return kept.getvalue()


_DATED = b"From jan Mon Nov 23 10:00:00 2026\n"


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        (b"From: jan@school.example\n\n", "message/rfc822"),
        (b"\xef\xbb\xbfReceived: x\n", "message/rfc822"),
        (b"X-Eigen: a\nX-Ander: b\n c\nDate: x\nTo: y\n\n", "message/rfc822"),
        (b"From jan@school.example\nSubject: x\nTo: y\n\n", "message/rfc822"),
        (_DATED + b"Subject: x\n\nhallo\n\n" + _DATED, "application/mbox"),
        (b"From - Mon Nov 23 10:00:00 2026\r\nX-Mozilla-Status: 0001\r\nDate: x\r\nTo: y\r\n", "application/mbox"),
        (b"From \nSubject: x\n", "application/mbox"),
        (b"From here on it goes well\n", "text/plain"),
        (b"Naam: Jan\nKlas: 2b\n", "text/plain"),
        (b"\n", "text/plain"),
        (b"", "text/plain"),
        ("é".encode()[:1].join([b"a" * 100, b""]), "text/plain"),
        (b"a\x00b", "application/octet-stream"),
        (b"\xff\xff\xff\xff\xff", "application/octet-stream"),
        (
            _zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"),
            f"{'application/vnd.openxmlformats-officedocument.'}wordprocessingml.document",
        ),
        (
            _zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"),
            f"{'application/vnd.openxmlformats-officedocument.'}spreadsheetml.sheet",
        ),
        (_zip("word/document.xml"), "application/zip"),
        (_zip("mimetype", stored="application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text"),
        (b"\0\0\0\x18ftypheix\0\0", "image/heic"),
        (b"\0\0\0\x18ftypmif1\0\0", "image/heic"),
        (b"\0\0\0\x18ftypavif\0\0", "image/avif"),
        (b"\0\0\0\x18ftypisom\0\0", "video/mp4"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "application/x-ole-storage"),
    ],
)
def test_what_a_file_is(first: bytes, kind: str) -> None:
    assert media_type(first) == kind


@pytest.mark.parametrize("path", EMLS, ids=lambda path: path.stem)
def test_each_sample_is_a_mail(path: object) -> None:
    assert media_type(SAMPLES.joinpath(str(path)).read_bytes()[:FIRST]) == "message/rfc822"


@pytest.mark.parametrize("name", ["message.msg", "no-attachments.msg"])
def test_a_message_of_outlook_is_told_from_other_files_of_its_form(name: str) -> None:
    assert media_type(sample(name)[:FIRST]) == "application/vnd.ms-outlook"


def test_pictures_and_films_are_seen_at_a_glance() -> None:
    assert is_picture("image/heic")
    assert is_picture("video/mp4")
    assert not is_picture("application/pdf")
