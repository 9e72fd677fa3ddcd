"""A message of Outlook gives the same facts as any mail."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from lentiz_desk.domain.mail_values import MailFault
from lentiz_desk.intake.addresses import Address
from lentiz_desk.intake.mail import read_mail
from lentiz_desk.intake.outlook import read_msg
from lentiz_desk.intake.rich_text import decompressed, text_of
from lentiz_desk.intake.written_mail import written
from tests.intake.mails import assert_fit, sample


def test_a_message_gives_people_date_thread_text_and_picture() -> None:
    mail = read_msg(sample("message.msg"))
    assert mail.sender == (Address(name="bedfortest at TEST", address="bedfortest@tutanota.de"),)
    assert mail.to == (Address(name="Arne Möhle", address="arne.moehle@tutao.onmicrosoft.com"),)
    assert mail.subject == "Re: test internal"
    assert (mail.sent, mail.sent_zone_minutes) == (datetime(2020, 10, 6, 9, 57, 46, tzinfo=UTC), None)
    assert mail.message_id == "MIxL6C1--3-0@tutanota.de"
    assert mail.references == mail.in_reply_to == ("MIxJm8Y--3-0@tutao.onmicrosoft.com",)
    assert mail.text.startswith("asdfasdf\n")
    assert "verschlüsselte & werbefreie Mailbox" in mail.text
    (picture,) = mail.attachments
    assert (picture.name, picture.media_type_said, len(picture.content)) == ("serveimage.jpg", "image/jpeg", 36_739)
    assert picture.content[:3] == b"\xff\xd8\xff"
    assert sha256(picture.content).digest() in {
        sha256(one.content).digest() for one in read_mail(written(mail)).attachments
    }
    assert mail.faults == ()
    assert_fit(mail)


def test_a_message_that_was_never_sent_has_no_date() -> None:
    mail = read_msg(sample("no-attachments.msg"))
    assert mail.sender == (Address(name="", address="peterpan@neverland.com"),)
    assert mail.to == (Address(name="", address="crocodile@neverland.com"),)
    assert (mail.subject, mail.text, mail.attachments) == ("This is the subject", "This is a message", ())
    assert mail.faults == (MailFault.DATE_MISSING,)


@pytest.mark.parametrize(
    "data",
    [b"", b"geen bericht", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4_000],
)
def test_what_is_no_message_says_so(data: bytes) -> None:
    assert read_msg(data).faults == (MailFault.NOT_A_MAIL,)


@pytest.mark.parametrize("length", [1_000, 5_000, 8_000])
def test_a_message_that_was_cut_off_is_read_or_refused(length: int) -> None:
    assert_fit(read_msg(sample("no-attachments.msg")[:length]))


def test_a_message_whose_text_is_gone_is_read_from_its_rich_text() -> None:
    name, gone = ("__substg1.0_1000001F".encode("utf-16-le"), "__substg1.0_1FFF001F".encode("utf-16-le"))
    mail = read_msg(sample("message.msg").replace(name, gone))
    assert "Sicher gesendet mit Tutanota. Holen Sie sich Ihre eigene verschlüsselte & werbefreie Mailbox:" in mail.text
    assert mail.faults == ()


def _packed(text: bytes, kind: bytes = b"MELA") -> bytes:
    return struct.pack("<II4sI", len(text) + 12, len(text), kind, 0) + text


def test_rich_text_is_decompressed_as_its_standard_shows() -> None:
    # the examples of [MS-OXRTFCP] 3.1
    simple = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert decompressed(simple) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    crossing = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert decompressed(crossing) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


@pytest.mark.parametrize(
    "data", [b"", b"kort", _packed(b"x", b"ABCD"), struct.pack("<II4sI", 9, 1 << 31, b"LZFu", 0), b"\xff" * 40]
)
def test_what_is_no_rich_text_is_refused(data: bytes) -> None:
    assert decompressed(data) is None


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard caf\'e9\par twee\line drie}", "café\ntwee\ndrie"),
        (rb"{\rtf1\uc1 \u8364? \u-10179?\u-8704? {\*\weg weg}\{hier\}}", "€ 😀 {hier}"),
        (rb"{\rtf1 a\tab b\~c\endash d\rquote}", "a\tb\xa0c–d’"),
        (rb"}}}{\rtf1 nooit af {\pict 0102", "nooit af "),
    ],
)
def test_rich_text_reads_as_text(rtf: bytes, text: str) -> None:
    assert text_of(rtf) == (text, False)


def test_html_that_was_wrapped_in_rich_text_comes_out() -> None:
    rtf = rb"{\rtf1\ansi\fromhtml1 {\*\htmltag19 <p>}\htmlrtf weg \htmlrtf0 hallo{\*\mhtmltag weg}{\*\htmltag </p>}}"
    assert text_of(rtf) == ("<p>hallo</p>", True)
