"""Importing mails keeps headers, attachments and hash; nothing remote is fetched, nothing is executed."""

from __future__ import annotations

import hashlib
import mailbox
import socket
from collections.abc import Iterator
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest

from lentiz_desk.desk.bringing_in import Answers, bring_in, survey
from lentiz_desk.desk.custody import look
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.sources import Source, sources_in
from lentiz_desk.domain.threads import threads
from lentiz_desk.domain.values import Direction
from tests.desk.staged import At
from tests.world import World

SAMPLES = Path(__file__).parent.parent / "intake" / "samples"
MAILS = sorted((SAMPLES / "mail").glob("*.eml")) or sorted(SAMPLES.glob("*.eml"))
ANSWERS = Answers(intimate_asked=True, into_file=True)
HOSTILE = b"""From: Iemand <iemand@voorbeeld.invalid>\r
To: school@voorbeeld.invalid\r
Subject: plaatje\r
Date: Tue, 3 Mar 2026 14:05:00 +0100\r
Message-ID: <hostile@voorbeeld.invalid>\r
MIME-Version: 1.0\r
Content-Type: text/html; charset=utf-8\r
\r
<html><head><script src="http://127.0.0.1:9/x.js">alert(1)</script></head><body onload="fetch('http://127.0.0.1:9')">
<p>Zie de bijlage.</p><img src="http://127.0.0.1:9/pixel.png"><iframe src="file:///etc/passwd"></iframe></body></html>\r
"""


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """Every attempt to reach an address, even on this machine, is counted and refused."""
    asked: list[object] = []

    class Refusing(socket.socket):
        def connect(self, address: object, /) -> None:
            if self.family in {socket.AF_INET, socket.AF_INET6}:
                asked.append(address)
                raise OSError
            super().connect(address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "socket", Refusing)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *found, **_more: asked.append(found))
    yield asked
    assert asked == []


@pytest.fixture
def post(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of mails, apart from the vault."""
    return tmp_path_factory.mktemp("post")


def brought(session: Session, world: World, *paths: Path) -> tuple[str, ...]:
    return bring_in(session, world.case, sources_in((path, None) for path in paths), ANSWERS).numbers


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.name)
def test_a_mail_is_kept_byte_by_byte_with_its_headers_and_attachments(
    staged: At, path: Path, no_network: list[object]
) -> None:
    world = staged("correspond")
    data = path.read_bytes()
    truth = BytesParser(policy=policy.compat32).parsebytes(data)
    with world.session("behandelaar") as session:
        before = len(session.case(world.case).correspondence)
        (number,) = brought(session, world, path)
        state = session.case(world.case)
        logged = state.correspondence[-1].body
        assert len(state.correspondence) == before + 1
        assert number.endswith(f"{logged.number:02}")
        assert logged.mail == hashlib.sha256(data).hexdigest()
        assert look(session, world.case, logged.mail) == data
        assert logged.message_id == str(truth.get("Message-ID", "")).strip().strip("<>")
        for exhibit in logged.exhibits:
            kept = look(session, world.case, exhibit)
            assert hashlib.sha256(kept).hexdigest() == exhibit
            assert exhibit == logged.mail or state.exhibits[exhibit].body.within == logged.mail
        parts = [part.get_payload(decode=True) for part in truth.walk() if part.get_filename()]
        assert {hashlib.sha256(part).hexdigest() for part in parts if isinstance(part, bytes)} <= set(logged.exhibits)


def test_nothing_a_hostile_mail_names_is_fetched_or_run(staged: At, post: Path, no_network: list[object]) -> None:
    world = staged("correspond")
    path = post / "hostile.eml"
    path.write_bytes(HOSTILE)
    with world.session("behandelaar") as session:
        brought(session, world, path)
        logged = session.case(world.case).correspondence[-1].body
    assert "Zie de bijlage." in logged.content
    assert "alert" not in logged.content
    assert logged.attachment_lacks
    assert logged.sender == "Iemand <iemand@voorbeeld.invalid>"
    assert (logged.happened.isoformat(), logged.zone) == ("2026-03-03T14:05:00+01:00", 60)


def test_a_double_is_noticed_and_not_kept_twice(staged: At, post: Path) -> None:
    world = staged("correspond")
    first, copy = post / "a.eml", post / "b.eml"
    first.write_bytes(HOSTILE)
    copy.write_bytes(HOSTILE.replace(b"Subject: plaatje", b"Subject: plaatje (kopie)"))
    with world.session("behandelaar") as session:
        sources = sources_in([(post, None)])
        seen = survey(session, world.case, sources)
        assert [bool(item.double) for item in seen] == [False, True]
        result = bring_in(session, world.case, sources, ANSWERS)
        assert (len(result.numbers), result.doubles) == (1, 1)
        again = bring_in(session, world.case, sources, ANSWERS)
        assert (again.numbers, again.doubles, again.exhibits) == ((), 2, 0)
        assert survey(session, world.case, sources)[0].double == result.numbers[0]


def test_a_mailbox_becomes_its_mails_and_threads_hold_together(staged: At, post: Path) -> None:
    world = staged("correspond")
    box = mailbox.mbox(post / "alles.mbox")
    answer = HOSTILE.replace(b"<hostile@", b"<antwoord@").replace(
        b"MIME-Version", b"In-Reply-To: <hostile@voorbeeld.invalid>\r\nMIME-Version"
    )
    for data in (answer, HOSTILE):
        box.add(data.replace(b"\r\n", b"\n"))
    box.close()
    with world.session("behandelaar") as session:
        result = bring_in(session, world.case, sources_in([(post / "alles.mbox", None)]), ANSWERS)
        state = session.case(world.case)
        assert len(result.numbers) == 2
        whole = hashlib.sha256((post / "alles.mbox").read_bytes()).hexdigest()
        assert state.exhibits[state.correspondence[-1].body.mail].body.within == whole
        assert max(len(thread) for thread in threads(state.correspondence)) == 2


def test_what_is_no_mail_becomes_an_exhibit_and_what_cannot_be_opened_is_named(staged: At, post: Path) -> None:
    world = staged("correspond")
    (post / "notitie.txt").write_text("geen e-mail")
    gone = Source(path=post / "weg.eml")
    with world.session("behandelaar") as session:
        result = bring_in(session, world.case, (*sources_in([(post, None)]), gone), ANSWERS)
        assert (result.numbers, result.exhibits, result.unreadable) == ((), 1, ("weg.eml",))


def test_mails_from_an_address_of_the_school_are_outgoing(staged: At, post: Path) -> None:
    world = staged("correspond")
    path = post / "uit.eml"
    path.write_bytes(HOSTILE.replace(b"iemand@voorbeeld.invalid", b"school@demo.invalid"))
    answers = Answers(intimate_asked=True, into_file=True, ours=("@demo.invalid",))
    with world.session("behandelaar") as session:
        bring_in(session, world.case, sources_in([(path, None)]), answers)
        logged = session.case(world.case).correspondence[-1].body
    assert logged.direction is Direction.OUT
    assert logged.other_party == "school@voorbeeld.invalid"


def test_cancelling_keeps_what_was_done_and_leaves_nothing_half(staged: At, post: Path) -> None:
    world = staged("correspond")
    for number in range(4):
        data = HOSTILE.replace(b"<hostile@", f"<m{number}@".encode())
        (post / f"{number}.eml").write_bytes(data)

    class Stop(Exception):
        pass

    with world.session("behandelaar") as session:
        before = len(session.case(world.case).correspondence)

        def stop(_done: int, _total: int) -> None:
            if len(session.case(world.case).correspondence) == before + 2:
                raise Stop

        with pytest.raises(Stop):
            bring_in(session, world.case, sources_in([(post, None)]), ANSWERS, stop)
        state = session.case(world.case)
        assert len(state.correspondence) == before + 2
        assert {item.body.mail for item in state.correspondence if item.body.mail} <= state.exhibits.keys()


def test_a_message_of_outlook_is_read_apart_and_kept_as_it_is(staged: At, no_network: list[object]) -> None:
    world = staged("correspond")
    path = SAMPLES / "message.msg"
    with world.session("behandelaar") as session:
        (number,) = brought(session, world, path)
        logged = session.case(world.case).correspondence[-1].body
        assert number
        assert logged.subject
        assert logged.content
        assert look(session, world.case, logged.mail) == path.read_bytes()
        assert len(logged.exhibits) > 1


def test_a_damaged_message_of_outlook_is_kept_as_a_file(staged: At, post: Path, no_network: list[object]) -> None:
    world = staged("correspond")
    data = (SAMPLES / "message.msg").read_bytes()
    (post / "kapot.msg").write_bytes(data[: len(data) // 3])
    with world.session("behandelaar") as session:
        result = bring_in(session, world.case, sources_in([(post / "kapot.msg", None)]), ANSWERS)
    assert result.exhibits >= 1
