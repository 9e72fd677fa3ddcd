"""A case with mails that answer each other: one lacks its attachment, one answers a mail that nobody brought in."""

from __future__ import annotations

import tempfile
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from pathlib import Path

from lentiz_desk.desk.bringing_in import Answers, bring_in
from lentiz_desk.desk.custody import describe_exhibit
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.desk.sources import Source
from lentiz_desk.domain.case_entries import ExhibitDescribed
from lentiz_desk.domain.case_rules import known_exhibits
from lentiz_desk.words import dates
from tests.world import Clock, World, passphrase, world_at

CLERK = "behandelaar"
SCHOOL, PARENT = "School <school@demo.invalid>", "Ouder Voorbeeld <ouder@voorbeeld.invalid>"


def mail(
    number: int, clock: Clock, *, answers: str = "", text: str = "Dag.", subject: str = "", file: str = ""
) -> bytes:
    """A mail of the parent when its number is odd, else of the school."""
    made = EmailMessage()
    sender, receiver = (PARENT, SCHOOL) if number % 2 else (SCHOOL, PARENT)
    made["From"], made["To"], made["Message-ID"] = sender, receiver, f"<m{number}@x.invalid>"
    made["Date"] = format_datetime(dates.local(clock.at.replace(day=number)))
    made["Subject"] = subject or "Vraag over het bericht van 9 februari"
    if answers:
        made["In-Reply-To"] = f"<{answers}@x.invalid>"
    made.set_content(text)
    if file:
        made.add_attachment(b"Verslag van het gesprek.", maintype="text", subtype="plain", filename=file)
    return made.as_bytes()


def bring_mails(world: World) -> None:
    """Bring the mails into the case."""
    clock = world.clock
    mails = [
        mail(1, clock, file="verslag van het gesprek.txt"),
        mail(2, clock, answers="m1", text="Dank u wel. Zie de bijlage.", subject="Re: Vraag over het bericht"),
        mail(3, clock, answers="m2"),
        mail(5, clock, answers="weg", subject="Re: Planning van het gesprek over het bericht op het openbare account"),
    ]
    answers = Answers(intimate_asked=True, into_file=True, ours=("@demo.invalid",))
    with world.session(CLERK) as session:
        sources = [Source(path=Path(f"{place}.eml"), content=data) for place, data in enumerate(mails)]
        bring_in(session, world.case, sources, answers)


@cache
def mailed() -> tuple[World, Session]:
    """A world of its own with the mails, and someone signed in; made once per process."""
    folder = Path(tempfile.mkdtemp(prefix="lentiz-desk-samples-"))
    folder.chmod(0o700)
    world = world_at(folder, "act")
    bring_mails(world)
    return world, sign_in(world.vault, CLERK, passphrase(CLERK))


@cache
def whole() -> tuple[World, Session]:
    """A world of its own in which nothing lacks."""
    folder = Path(tempfile.mkdtemp(prefix="lentiz-desk-samples-"))
    folder.chmod(0o700)
    world = world_at(folder, "correspond")
    session = sign_in(world.vault, CLERK, passphrase(CLERK))
    for exhibit in sorted(known_exhibits(session.case(world.case))):
        describe_exhibit(session, world.case, ExhibitDescribed(exhibit=exhibit, platform="Instagram"))
    return world, session
