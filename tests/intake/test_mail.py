"""A mail says who, when, what and which files, as far as it can be read."""

from __future__ import annotations

import email
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.domain.mail_values import MailFault
from lentiz_desk.intake.addresses import Address
from lentiz_desk.intake.mail import read_mail
from lentiz_desk.intake.written_mail import written
from tests.intake.mails import EMLS, HEAD, assert_fit, multipart, sample


def _who(name: str, address: str) -> Address:
    return Address(name=name, address=address)


def test_a_newsletter_gives_people_date_text_pictures_and_pdf() -> None:
    mail = read_mail(sample("mail_test_2.eml"))
    assert mail.sender == (_who("", "meteo@regione.vda.it"),)
    assert mail.to == (_who("", "echo@tu-berlin.de"), _who("Porcile, M.", "mporcile@server_mail.it"))
    assert mail.subject == "Bollettino Meteorologico del 29/11/2015"
    assert mail.sent == datetime(2015, 11, 29, 9, 45, 18, tzinfo=timezone(timedelta(hours=1)))
    assert mail.sent_zone_minutes == 60
    assert mail.message_id == "4516257BC5774408ADC1263EEBBBB73F@ad.regione.vda.it"
    assert "più marcato nelle valli" in mail.text
    assert "<" not in mail.text
    assert [(one.name, one.media_type_said, one.inline) for one in mail.attachments] == [
        ("intestazione.jpg", "image/jpeg", True),
        ("logometeo.jpg", "image/jpeg", True),
        ("Bollettino.pdf", "application/octet-stream", False),
    ]
    assert mail.attachments[2].content.startswith(b"%PDF-")
    assert mail.attachments[0].content.startswith(b"\xff\xd8\xff")
    assert mail.faults == ()


def test_text_put_in_place_of_an_attachment_is_an_attachment() -> None:
    mail = read_mail(sample("mail_test_3.eml"))
    assert mail.text == "I am sending you the bills of the goods we delivered to you in the attachment"
    (attachment,) = mail.attachments
    assert (attachment.name, attachment.media_type_said) == ("message.txt", "text/plain")
    assert b"The Firebox deleted export_pdf_ 65acf801~.js." in attachment.content


def test_html_and_text_one_after_the_other_are_both_the_text() -> None:
    mail = read_mail(sample("mail_test_14.eml"))
    assert mail.text == "HTML here\n\nPlaintext here."
    assert mail.sent is not None
    assert mail.sent.isoformat() == "2019-04-24T10:05:02+02:00"
    assert [(one.name, one.content) for one in mail.attachments] == [("1.png", b"PNG here")]


def test_a_comma_in_an_encoded_name_does_not_part_it() -> None:
    mail = read_mail(sample("mail_test_18.eml"))
    assert mail.sender == (_who("LastßlName, FirstName", "comma.name@example.com"),)
    assert mail.to == (_who("tony.stark@example.com", "tony.stark@example.com"),)
    assert mail.copied == (_who("", "simple@example.net"), _who('John "Johnny" Doe', "john.doe@example.com"))


def test_a_bounce_is_read_and_keeps_what_it_sends_back() -> None:
    mail = read_mail(sample("mail_malformed_2.eml"))
    assert mail.sender == (_who("", "postmaster@netpar.com.br"),)
    assert mail.text.startswith("Your message has encountered delivery problems")
    assert mail.sent_zone_minutes == -180
    assert [one.media_type_said for one in mail.attachments] == ["message/delivery-status", "message/rfc822-headers"]
    assert mail.attachments[0].name == "DSN57BAC498.txt"


@pytest.mark.parametrize("path", EMLS, ids=lambda path: path.stem)
def test_every_part_of_a_sample_has_the_bytes_that_the_standard_library_finds(path: Path) -> None:
    data = path.read_bytes()
    found = [
        part.get_payload(decode=True)
        for part in email.message_from_bytes(data).walk()
        if part.get_filename() and not part.is_multipart()
    ]
    read = {sha256(one.content).digest() for one in read_mail(data).attachments}
    assert {sha256(one).digest() for one in found if isinstance(one, bytes)} <= read


@pytest.mark.parametrize("path", EMLS, ids=lambda path: path.stem)
def test_a_mail_written_anew_says_the_same(path: Path) -> None:
    mail = read_mail(path.read_bytes())
    assert_fit(mail)
    assert read_mail(written(mail)) == mail
    assert written(mail) == written(read_mail(written(mail)))


_LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp", "Zs", "Cn", "Co"))
_WORDS = st.text(_LETTERS, min_size=1, max_size=30)


@given(
    subject=st.lists(_WORDS, max_size=6).map(" ".join),
    text=st.lists(st.text(_LETTERS, max_size=120), max_size=8).map("\n".join),
    html=st.booleans(),
    files=st.lists(st.tuples(_WORDS, st.binary(max_size=2_000)), max_size=4),
)
def test_what_the_standard_library_writes_is_read_back(
    subject: str, text: str, html: bool, files: list[tuple[str, bytes]]
) -> None:
    message = EmailMessage(policy=SMTP)
    message["From"] = "jan@school.example"
    message["Subject"] = subject
    message["Date"] = "Mon, 23 Nov 2026 10:00:00 +0100"
    message.set_content(text)
    if html:
        message.add_alternative("<p>anders</p>", subtype="html")
    for name, content in files:
        message.add_attachment(content, "application", "octet-stream", filename=f"{name}.bin")
    mail = read_mail(message.as_bytes())
    # folding between two encoded words, the library itself may lose a space (RFC 2047, 6.2)
    assert mail.subject.replace(" ", "") == subject.replace(" ", "")
    assert mail.text == (text.strip("\n") if text.strip() or not html else "anders")
    assert [one.content for one in mail.attachments] == [content for _name, content in files]
    assert mail.faults == ()
    assert_fit(mail)


def test_the_best_of_alternatives_is_the_plain_one_unless_it_is_empty() -> None:
    plain, html = b"Content-Type: text/plain\n\ngewoon", b"Content-Type: text/html\n\n<p>opgemaakt</p>"
    assert read_mail(multipart(plain, html, kind="alternative")).text == "gewoon"
    assert read_mail(multipart(b"Content-Type: text/plain\n\n \n", html, kind="alternative")).text == "opgemaakt"
    assert read_mail(multipart(html, kind="alternative")).text == "opgemaakt"


def test_a_mail_within_a_mail_is_an_attachment_with_its_own_bytes() -> None:
    inside = b"From: piet@school.example\nSubject: Van gisteren\n\nhallo\n"
    mail = read_mail(multipart(b"\nzie onder", b"Content-Type: message/rfc822\n\n" + inside))
    (attachment,) = mail.attachments
    assert attachment.name == "Van gisteren.eml"
    assert attachment.content + b"\n" == inside + b"\n"
    assert read_mail(attachment.content).text == "hallo"


@pytest.mark.parametrize(
    ("said", "moment", "zone"),
    [
        ("Mon, 23 Nov 2026 10:00:00 +0100", datetime(2026, 11, 23, 9, tzinfo=UTC), 60),
        ("Mon, 23 Nov 2026 10:00:00 -0330", datetime(2026, 11, 23, 13, 30, tzinfo=UTC), -210),
        ("23 Nov 2026 10:00 GMT", datetime(2026, 11, 23, 10, tzinfo=UTC), 0),
        ("Mon, 23 Nov 2026 10:00:00 CEST", datetime(2026, 11, 23, 8, tzinfo=UTC), 120),
        ("Mon, 23 Nov 2026 10:00:00 -0000", datetime(2026, 11, 23, 10, tzinfo=UTC), None),
        ("Mon, 23 Nov 2026 10:00:00", datetime(2026, 11, 23, 10, tzinfo=UTC), None),
        ("Mon, 23 Nov 2026 10:00:00 +01:00 (CET)", datetime(2026, 11, 23, 9, tzinfo=UTC), 60),
    ],
)
def test_a_date_keeps_the_zone_in_which_it_was_written(said: str, moment: datetime, zone: int | None) -> None:
    mail = read_mail(f"From: a@b.example\nDate: {said}\n\nx".encode())
    assert (mail.sent, mail.sent_zone_minutes, mail.faults) == (moment, zone, ())


@pytest.mark.parametrize(
    ("data", "faults"),
    [
        (b"From: a@b.example\n\nx", {MailFault.DATE_MISSING}),
        (b"From: a@b.example\nDate: gisteren\n\nx", {MailFault.DATE_UNREADABLE}),
        (b"From: a@b.example\nDate: Mon, 23 Nov 99999 10:00:00 +0100\n\nx", {MailFault.DATE_UNREADABLE}),
        (b"From: a@b.example\nDate: 1 Jan 2026 10:00:00 +999999\n\nx", {MailFault.DATE_UNREADABLE}),
        (b"Date: Mon, 23 Nov 2026 10:00:00 +0100\n\nx", {MailFault.SENDER_MISSING}),
        (b"\x00\x01\x02", {MailFault.NOT_A_MAIL}),
        (b"", {MailFault.NOT_A_MAIL}),
        (HEAD + b"Content-Type: text/plain; charset=x-geheim\n\ncaf\xe9", {MailFault.CHARSET_UNKNOWN}),
        (HEAD + b"Content-Type: text/plain; charset=utf-8\n\ncaf\xe9", {MailFault.TEXT_DAMAGED}),
        (HEAD + b"Content-Type: multipart/mixed\n\nhallo", {MailFault.TEXT_DAMAGED}),
        (HEAD + b"Content-Type: multipart/encrypted; boundary=a\n\n--a\n\nx\n--a--", {MailFault.ENCRYPTED}),
        (HEAD + b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx", {MailFault.ENCRYPTED}),
        (HEAD + b"Content-Type: application/pkcs7-mime; smime-type=signed-data\n\nx", set()),
        (HEAD + b"\n-----BEGIN PGP MESSAGE-----\n\nabc", {MailFault.ENCRYPTED}),
        (
            HEAD + b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nYWJj*!",
            {MailFault.ATTACHMENT_DAMAGED},
        ),
        (HEAD + b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nYWJjZ", {MailFault.ATTACHMENT_DAMAGED}),
        (HEAD + b"Content-Type: image/png\nContent-Transfer-Encoding: x-eigen\n\nYW", {MailFault.ATTACHMENT_DAMAGED}),
        (
            HEAD + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n\nx\n--a\nContent-Type: image/png\n\nhalf",
            {MailFault.ATTACHMENT_DAMAGED},
        ),
        (HEAD + b"\nx", set()),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, faults: set[MailFault]) -> None:
    mail = read_mail(data)
    assert set(mail.faults) == faults
    assert_fit(mail)


def test_a_damaged_attachment_is_kept_as_far_as_it_goes() -> None:
    (attachment,) = read_mail(
        HEAD + b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nYW Jj\nZG!Vm"
    ).attachments
    assert attachment.content == b"abcdef"


def test_what_is_no_mail_is_shown_as_the_text_that_it_is() -> None:
    assert read_mail("Zomaar een café.\r\nEn meer".encode()).text == "Zomaar een café.\nEn meer"


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n\n", b"From jan Mon Nov 23 10:00:00 2026\n"])
@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r"])
def test_what_stands_before_a_mail_and_how_lines_end_makes_no_difference(before: bytes, ending: bytes) -> None:
    data = before + multipart(b"\nregel een\nregel twee", b"Content-Type: image/png\nContent-ID: <a@b>\n\nx")
    mail = read_mail(data.replace(b"\r\n", b"\n").replace(b"\n", ending))
    assert mail.text == "regel een\nregel twee"
    assert [(one.content, one.content_id, one.inline) for one in mail.attachments] == [(b"x", "a@b", True)]
    assert mail.faults == ()


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("=?utf-8?b?Y2Fmw6k=?=", "café"),
        ("=?utf-8?b?Y2Fmw6k?=", "café"),
        ("=?iso-8859-1?q?caf=E9_nu?= morgen", "café nu morgen"),
        ("=?utf-8?q?caf=C3?= =?utf-8?q?=A9?=", "café"),
        ("=?utf-8?q?een?=\r\n =?utf-8?q?twee?=", "eentwee"),
        ("=?windows-1252?q?=93nu=94_=80?=", "“nu” €"),
        ("=?utf-8?q?Kom_je??=", "Kom je?"),
        ("=?utf-8*nl?q?hallo?=", "hallo"),
        ("=?geheim?q?caf=E9?=", "café"),
        ("café, rauw", "café, rauw"),
        ("gevouwen\r\n\tregel", "gevouwen regel"),
        ("=?utf-8?q?a=0D=0ABcc:_x=00=E2=80=AEgpj?=", "a Bcc: xgpj"),
    ],
)
def test_a_subject_is_decoded_and_stays_one_line(said: str, read: str) -> None:
    assert read_mail(f"From: a@b.example\nSubject: {said}\n\nx".encode()).subject == read


def test_a_subject_in_bytes_of_windows_is_read() -> None:
    assert read_mail(b"From: a@b.example\nSubject: caf\xe9\n\nx").subject == "café"


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("jan@school.example", [("", "jan@school.example")]),
        (
            '"Vries, Jan de" <jan@school.example>, piet@x.example',
            [("Vries, Jan de", "jan@school.example"), ("", "piet@x.example")],
        ),
        ("jan@school.example (Jan (van) de Vries)", [("Jan (van) de Vries", "jan@school.example")]),
        ("undisclosed-recipients:;", []),
        (
            "Team: a@x.example, B <b@x.example>;, c@x.example",
            [("", "a@x.example"), ("B", "b@x.example"), ("", "c@x.example")],
        ),
        (r'"Jan \"de\" Vries" <j@x.example>', [('Jan "de" Vries', "j@x.example")]),
        ("Jan de Vries", [("Jan de Vries", "")]),
        ("Jan j@x.example", [("Jan", "j@x.example")]),
        ('"open <j@x.example>', [("open", "<j@x.example>")]),
        ("=?utf-8?q?Ren=C3=A9?= <r@x.example>", [("René", "r@x.example")]),
        ("", []),
    ],
)
def test_people_are_told_apart(said: str, people: list[tuple[str, str]]) -> None:
    mail = read_mail(f"Subject: x\nTo: {said}\n\nx".encode())
    assert [(one.name, one.address) for one in mail.to] == people


def test_a_field_that_stands_there_twice() -> None:
    mail = read_mail(b"From: a@x.example\nSubject: een\nSubject: twee\nTo: b@x.example\nTo: c@x.example\n\nx")
    assert mail.subject == "een"
    assert [one.address for one in mail.to] == ["b@x.example", "c@x.example"]


def test_a_thread_is_followed_by_its_ids() -> None:
    mail = read_mail(
        b"From: a@x.example\nMessage-ID: <c@x>\nIn-Reply-To: <b@x> (gisteren)\nReferences: <a@x>\n <b@x> <a@x>\n\nx"
    )
    assert (mail.message_id, mail.in_reply_to, mail.references) == ("c@x", ("b@x",), ("a@x", "b@x"))


def test_text_that_no_blank_line_announces_is_not_lost() -> None:
    assert read_mail(b"From: a@x.example\nSubject: x\ngewoon tekst\nmeer").text == "gewoon tekst\nmeer"


def test_names_in_pieces_and_in_percents_are_put_together() -> None:
    part = b"Content-Disposition: attachment; filename*0*=utf-8''caf%C3; filename*1*=%A9%20; filename*2=\"nu.pdf\"\n\nx"
    assert read_mail(multipart(part)).attachments[0].name == "café nu.pdf"


def test_uuencoded_and_quoted_content_is_decoded() -> None:
    uu = b"Content-Type: image/png\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 x\n#86)C\n`\nend"
    quoted = b"Content-Type: image/png\nContent-Transfer-Encoding: quoted-printable\n\na=\nb=3D"
    assert [one.content for one in read_mail(multipart(uu, quoted)).attachments] == [b"abc", b"ab="]


def test_a_mail_without_end_of_its_parts_says_so_and_keeps_all() -> None:
    whole = multipart(b"\nhallo", b"Content-Type: image/png\n\nabc")
    cut = whole.removesuffix(b"--grens--\n")
    assert read_mail(cut).text == "hallo"
    assert read_mail(cut).faults == (MailFault.ATTACHMENT_DAMAGED,)
    assert read_mail(whole).faults == ()
