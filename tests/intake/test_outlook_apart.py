"""A message of Outlook is read in the process apart, with the same facts."""

from __future__ import annotations

import pytest

from lentiz_desk.intake.outlook import read_msg
from lentiz_desk.intake.outlook_apart import read_msg_apart
from tests.intake.mails import sample


@pytest.mark.parametrize("name", ["message.msg", "no-attachments.msg"])
def test_what_is_read_apart_is_what_is_in_it(name: str) -> None:
    assert read_msg_apart(sample(name)) == read_msg(sample(name))


def test_where_no_process_starts_nothing_is_read_in_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "")

    assert read_msg_apart(sample("message.msg")) is None
