"""Having a message of Outlook read in the process apart; what comes back are the facts of a mail."""

from __future__ import annotations

import msgspec

from lentiz_desk.apart.errors import ApartError, Stopped
from lentiz_desk.apart.running import run
from lentiz_desk.intake.mail import Mail
from lentiz_desk.intake.outlook import read_msg

_SECONDS = 20
_MEMORY = 1 << 30
_LARGEST_ANSWER = 256 << 20


def read_msg_apart(data: bytes) -> Mail | None:
    """Return what a message of Outlook says; None when it cannot be read within the limits. Raises Stopped."""
    try:
        answer = run(
            "lentiz_desk.intake.outlook_apart:task",
            data,
            seconds=_SECONDS,
            memory=_MEMORY,
            largest_answer=_LARGEST_ANSWER,
            may_open=True,
        )
        return msgspec.msgpack.decode(answer, type=Mail)
    except Stopped:
        raise
    except (ApartError, msgspec.DecodeError):
        return None


def task(data: bytes, _parameters: bytes) -> bytes:
    """Read a message within the limited process."""
    return msgspec.msgpack.encode(read_msg(data))
