"""A mail that was changed anywhere is still read: no error, no time without end, nothing unfit comes out.

Some hundreds as a rule; `make soak` takes more than ten thousand.
"""

from __future__ import annotations

import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.intake.mail import read_mail
from lentiz_desk.intake.mentions import mentions_attachment
from tests.intake.mails import EMLS, SAMPLES, assert_fit

_MOST_BYTES = 60_000
_SECONDS = 5
_HOSTILE = (
    *(
        b"\x00",
        b"\r",
        b"\n",
        b"\n\n",
        b"\r\n\r\n",
        b"--",
        b"=",
        b"==",
        b"=?utf-8?q?",
        b"?=",
        b"\xff\xfe",
        b"\xed\xa0\x80",
    ),
    *(
        b'"',
        b"<",
        b">",
        b"(",
        b")",
        b";",
        b",",
        b"\\",
        b"&#xd800;",
        b"&#99999999999;",
        b"<!--",
        b"</div",
        b"\xe2\x80\xae",
    ),
    *(b"Content-Type: multipart/mixed; boundary=x\n", b"Content-Type: message/rfc822\n", b"Content-Type: text/html\n"),
    *(b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-Encoding: quoted-printable\n", b"charset=utf-16"),
    *(b"charset=utf-7", b"charset=hz", b"charset=nergens", b"filename=../../x", b"filename*0*=utf-8''%ff", b"From \n"),
)
_BASES = [path.read_bytes()[:_MOST_BYTES] for path in EMLS]


def mutated(seed: int) -> bytes:
    """A sample with pieces changed, lost, doubled, moved, or taken from another; the same for the same seed."""
    chance = Random(seed)
    data = bytearray(chance.choice(_BASES))
    for _ in range(chance.randint(1, 12)):
        place, length = chance.randrange(len(data) + 1), chance.randint(1, 200)
        match chance.randrange(7):
            case 0:
                data[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[place : place + length]
            case 2:
                data[place:place] = data[place : place + length] * chance.randint(1, 20)
            case 3:
                data[place:place] = chance.choice(_HOSTILE)
            case 4:
                data[place : place + length] = chance.randbytes(length)
            case 5:
                other = chance.choice(_BASES)
                start = chance.randrange(len(other))
                data[place:place] = other[start : start + chance.randint(1, 3_000)]
            case _:
                data = data[place:] + data[:place] if chance.random() < 0.2 else data[: max(place, 1)]
    return bytes(data)


@pytest.mark.parametrize("shift", range(4))
@given(seed=st.integers(min_value=0, max_value=2**40))
def test_a_changed_mail_is_read(shift: int, seed: int) -> None:
    data = mutated(seed * 4 + shift)
    began = time.perf_counter()
    mail = read_mail(data)
    mentions_attachment(mail.text)
    assert time.perf_counter() - began < _SECONDS
    assert_fit(mail)


@given(st.binary(max_size=500))
def test_any_bytes_are_read(data: bytes) -> None:
    assert_fit(read_mail(data))
    assert_fit(read_mail(b"From: " + data))
    assert_fit(read_mail(b"From: a@b.example\nContent-Type: text/html; charset=" + data))


def test_the_samples_are_there() -> None:
    assert len(_BASES) == 6
    assert (SAMPLES / "README.md").exists()
