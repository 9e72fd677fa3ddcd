"""A mailbox is read mail by mail, each as it was before it was put there."""

from __future__ import annotations

import io
import tracemalloc

import pytest

from lentiz_desk.intake.mail import read_mail
from lentiz_desk.intake.mailbox import split
from tests.intake.mails import EMLS

_LINE = b"From jan@school.example Mon Nov 23 10:00:00 2026\n"


def _mailbox(mails: list[bytes], line: bytes = _LINE) -> bytes:
    """A mailbox as mboxrd prescribes."""
    written = []
    for mail in mails:
        lines = mail.splitlines(keepends=True)
        quoted = [b">" + one if one.lstrip(b">").startswith(b"From ") else one for one in lines]
        written.append(line + b"".join(quoted) + (b"\n" if mail.endswith(b"\n") else b"\n\n"))
    return b"".join(written)


def test_the_mails_of_the_samples_come_back_as_they_were() -> None:
    mails = [path.read_bytes() for path in EMLS]
    found = list(split(io.BytesIO(_mailbox(mails))))
    assert [one.removesuffix(b"\n") for one in found] == [one.removesuffix(b"\n") for one in mails]
    assert [read_mail(one) for one in found] == [read_mail(one) for one in mails]


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
@pytest.mark.parametrize(
    "line", [_LINE, b"From - Mon Nov 23 10:00:00 2026\n", b"From \n", b"From jan@school.example\n"]
)
def test_mails_are_parted_by_their_lines_and_not_by_words(ending: bytes, line: bytes) -> None:
    mails = [
        b"Subject: een\n\nHallo,\n\nFrom here on it goes well\nin 2026\n",
        b"Subject: twee\n\nFrom jan Mon Nov 23 10:00:00 2026\n>From piet\n",
    ]
    data = _mailbox(mails, line).replace(b">From piet", b">From piet").replace(b"\n>From here", b"\nFrom here")
    found = list(split(io.BytesIO(data.replace(b"\n", ending))))
    assert found == [mail.replace(b"\n", ending) for mail in mails]


def test_a_line_without_a_blank_one_before_it_parts_nothing() -> None:
    mail = b"Subject: x\n\nwat hij schreef:\n" + _LINE + b"Subject: y\n"
    assert list(split(io.BytesIO(_LINE + mail))) == [mail]


def test_a_mailbox_without_anything_is_empty() -> None:
    assert list(split(io.BytesIO(b""))) == []
    assert list(split(io.BytesIO(b"\n\r\n"))) == []


def test_a_file_that_begins_without_a_line_is_one_mail() -> None:
    assert list(split(io.BytesIO(b"Subject: x\n\nhallo\n"))) == [b"Subject: x\n\nhallo\n"]


def test_of_a_mail_that_is_too_long_the_beginning_is_given_and_the_next_is_whole() -> None:
    data = _LINE + b"Subject: x\n\n" + b"a" * 5_000 + b"\n\n" + _LINE + b"Subject: y\n\n"
    first, second = split(io.BytesIO(data), most=1_000)
    assert first == (b"Subject: x\n\n" + b"a" * 5_000)[:1_000]
    assert second.startswith(b"Subject: y\n")


def test_a_mailbox_is_never_held_whole() -> None:
    class Endless(io.RawIOBase):
        """Thirty mails of a megabyte each, made when they are read."""

        left = 30

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            if not self.left:
                return 0
            self.left -= 1
            data = _LINE + b"Subject: x\n\n" + (b"a" * 75 + b"\n") * 13_000 + b"\n"
            memoryview(buffer)[: len(data)] = data  # type: ignore[arg-type]  # it is a buffer
            return len(data)

    tracemalloc.start()
    count = sum(1 for _mail in split(io.BufferedReader(Endless(), 1 << 20)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 30
    assert peak < 10 << 20
