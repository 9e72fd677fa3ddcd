"""Whatever is in a mail: it is read in bounded time and memory, leads nowhere, and nothing of it reaches a network."""

from __future__ import annotations

import socket
import time
import tracemalloc
from base64 import encodebytes
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.domain.mail_values import MailFault
from lentiz_desk.intake.html_text import html_to_text
from lentiz_desk.intake.mail import read_mail
from lentiz_desk.intake.mime import MOST_PARTS
from lentiz_desk.intake.names import safe_name
from tests.intake.mails import EMLS, HEAD, assert_fit, attached, multipart

_SECONDS = 8  # on a busy machine; alone all of them take less than three


@pytest.fixture
def in_time() -> Iterator[None]:
    """What runs here ends within seconds, where a quadratic way of reading would take minutes."""
    began = time.perf_counter()
    yield
    assert time.perf_counter() - began < _SECONDS


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("..", "1.png"),
        ("../../etc/passwd", "passwd"),
        ("C:\\\\Windows\\\\System32\\\\cmd.exe", "cmd.exe"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("Lpt1 .tar.gz", "_Lpt1 .tar.gz"),
        ("conin$", "_conin$"),
        ("foto\u202egpj.exe", "fotogpj.exe"),
        ("foto\u200b.png\u2069", "foto.png"),
        ("foto.png. . ", "foto.png"),
        ("a\x00b\x1b[31m.png", "a b [31m.png"),
        ("a<b>|c?.png:geheim", "a_b__c_.png_geheim"),
        ("   ", "1.png"),
        ("", "1.png"),
        ("/", "1.png"),
        ("=?utf-8?q?..=2F..=2Fcaf=C3=A9.png?=", "café.png"),
        ("x" * 5_000 + ".jpeg", "x" * 115 + ".jpeg"),
        ("é" * 5_000, "é" * 120),
    ],
)
def test_a_name_leads_nowhere_and_reads_as_what_it_is(said: str, name: str) -> None:
    mail = read_mail(attached(said))
    assert [one.name for one in mail.attachments] == [name]
    assert_fit(mail)


@given(st.text(max_size=300))
def test_any_name_is_made_safe_and_stays_so(said: str) -> None:
    name = safe_name(said, otherwise="1.bin")
    assert_fit(read_mail(attached(name)))
    assert safe_name(name, otherwise="1.bin") == name


def test_a_million_parts_end_at_a_bound(in_time: None) -> None:
    mail = read_mail(HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 1_000_000)
    assert mail.faults == (MailFault.TOO_MANY_PARTS,)
    assert len(mail.text) < 3 * MOST_PARTS + 10


def test_parts_within_parts_end_at_a_bound(in_time: None) -> None:
    data = HEAD + b"Content-Type: multipart/mixed; boundary=b0\n\n"
    data += b"".join(b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (at, at + 1) for at in range(20_000))
    assert MailFault.TOO_DEEP in read_mail(data + b"--b20000\n\nhallo\n").faults


def test_parts_with_one_boundary_for_all_end_at_a_bound(in_time: None) -> None:
    data = b"--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 300_000
    assert_fit(read_mail(HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + data))


def test_almost_a_boundary_in_every_line_is_read_in_time(in_time: None) -> None:
    read_mail(HEAD + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" + b"--ab\n" * 4_000_000)


@pytest.mark.parametrize("field", [b"X-Veel: ja\n" * 500_000, b"X-Lang: " + b"ja" * 1_000_000 + b"\n"])
def test_a_header_without_end_is_cut_off_and_the_text_stays(in_time: None, field: bytes) -> None:
    mail = read_mail(HEAD + field + b"\nhallo")
    assert mail.subject == "proef"
    assert mail.text == "hallo"
    assert mail.faults == (MailFault.HEADER_TOO_LONG,)


@pytest.mark.parametrize("name", ["Subject", "To", "Content-Type: multipart/mixed; boundary", "References", "Date"])
@pytest.mark.parametrize(
    "piece",
    ["=?a?q?", "=?a?q?x?", '"', "<", "(", "\\", '"\\', ":", ",", ";", "\n ", "=?utf-8?b?YQ==?= ", ';a="', ";a*0*=x"],
)
def test_a_field_of_many_signs_is_read_in_time(in_time: None, name: str, piece: str) -> None:
    value = piece * (300_000 // len(piece))
    assert_fit(read_mail(b"From: a@x.example\n" + f"{name}: {value}\n\nhallo".encode()))


@pytest.mark.parametrize(
    "piece",
    [
        *("<!--", "<a ", '<a "', "<a '\"", "<!", "<?", "<![CDATA[", "<script>", "</script>", "<style", "<title><!--"),
        *("&", "&#", "&#1", "<", "<b>", "<td>a", "<blockquote>", "<ul><li>", "<a href=x>", "<pre>\n", "<b a=b "),
        *("<div style='display:none'>", "<p style=display:none></p>"),
    ],
)
def test_html_of_many_signs_is_read_in_time(in_time: None, piece: str) -> None:
    html_to_text(piece * (400_000 // len(piece)))


@pytest.mark.parametrize("encoded", [True, False])
def test_a_mail_of_fifty_megabytes_takes_bounded_time_and_memory(in_time: None, encoded: bool) -> None:
    content = Random(4).randbytes(36 << 20 if encoded else 50 << 20)
    how = b"base64" if encoded else b"8bit"
    part = b"Content-Type: image/png\nContent-Transfer-Encoding: " + how + b"\n\n"
    data = multipart(b"\nhallo", part + (encodebytes(content) if encoded else content))
    tracemalloc.start()
    began = time.perf_counter()
    mail = read_mail(data)
    took = time.perf_counter() - began
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert mail.attachments[0].content.rstrip(b"\n") == content.rstrip(b"\n")
    assert peak < 3 * len(data)  # and the mail itself is the fourth
    assert took < _SECONDS


def test_a_mail_of_scripts_and_remote_pictures_is_text_and_asks_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        pytest.fail("a mail asked for a network")

    for door in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, door, refuse)
    page = (
        b"<html><head><title>weg</title><link rel=stylesheet href=http://x.example/s.css><base href=http://x.example/>"
        b"<script src=http://x.example/s.js></script><style>@import url(http://x.example/i.css)</style></head>"
        b"<body onload=alert(1)><img src=http://x.example/pixel.gif alt=''><iframe src=http://x.example/></iframe>"
        b"<p>Hallo <a href=http://x.example/klik>daar</a></p><script>fetch('http://x.example/')</script></body></html>"
    )
    mail = read_mail(HEAD + b"Content-Type: text/html\n\n" + page)
    assert mail.text == "Hallo daar (http://x.example/klik)"
    assert mail.faults == ()
    for path in EMLS:
        read_mail(path.read_bytes())


@pytest.mark.parametrize(
    "charset", ["idna", "punycode", "unicode_escape", "zlib", "rot13", "utf-7", "utf-16", "../x", "a" * 9_000]
)
def test_no_character_set_leads_astray(in_time: None, charset: str) -> None:
    head = HEAD + f"Content-Type: text/plain; charset={charset}\n\n".encode()
    assert_fit(read_mail(head + b"xn--" + b"a-\\ud800+2AA-" * 20_000))
