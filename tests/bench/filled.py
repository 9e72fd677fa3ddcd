"""A vault with many cases, filled quickly: real signatures, files and grants; entries of a case in one commit."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from os import urandom
from pathlib import Path

from lentiz_desk.desk.epochs import KEY_BYTES, share
from lentiz_desk.desk.indexing import WORDING
from lentiz_desk.desk.people import new_grant
from lentiz_desk.desk.session import CASE, Session
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CaseClosed,
    CaseOpened,
    CorrespondenceLogged,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.texts import Body
from lentiz_desk.domain.values import (
    Category,
    Certainty,
    Direction,
    Filing,
    Finding,
    Form,
    Harm,
    Part,
    ReportKind,
    Scope,
)
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.ids import new_compartment_id
from lentiz_desk.ledger.writing import Place, sign
from lentiz_desk.vault.compartment import Compartment
from tests.world import VO, World

WORDS = tuple(
    word
    for line in (
        "bericht school docent leerling account foto gesprek ouder klas melding afspraak brief telefoon team mentor",
        "uitnodiging verslag vraag antwoord maandag dinsdag woensdag donderdag vrijdag platform reactie groep naam",
        "verwijderd zichtbaar openbaar gemeld besproken toegelicht bevestigd ontvangen verstuurd genoemd gevraagd",
    )
    for word in line.split()
)
COMMON, RARE = "docent", "kanarievogel"


def filled(folder: Path, cases: int, entries: int = 50, told: Callable[[int], object] = lambda _done: None) -> World:
    """Return a world with so many cases of so many entries; nine of ten are closed, a hundredth has a rare word."""
    world = World(folder).found().enrol()
    chance = random.Random(42)
    with world.session("directeur") as director, world.session("behandelaar") as handler:
        for number in range(cases):
            _case(world, (handler, director), number, entries, chance)
            told(number + 1)
    return world


def sentence(chance: random.Random, words: int = 60) -> str:
    """Return plain words that mean nothing."""
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def _case(world: World, people: tuple[Session, Session], number: int, entries: int, chance: random.Random) -> None:
    handler, director = people
    holders = tuple(sorted({handler.person, director.person, world.ids["directeur2"]}))
    folder = handler.vault.folder
    compartment, key, file = new_compartment_id(urandom), urandom(KEY_BYTES), folder.new_file()
    register = handler.register
    at = world.clock.at + timedelta(seconds=1)
    opening = CaseOpened(
        location=VO.id, edition=register.founding.edition.id, rules=handler.rules.id, holders=holders, concerned=()
    )
    subject = PersonNoted(number=1, part=Part.SUBJECT, category=Category.STAFF, name=f"Persoon {number}")
    reported = ReportRecorded(
        scope=Scope.SCHOOL,
        report_kind=ReportKind.CONDUCT,
        received=at,
        reporter=None,
        clauses=("A7",),
        platform="Instagram",
        harm=(Harm.PERSON,),
        facts=sentence(chance) + (f" {RARE}" if number % 100 == 0 else ""),
    )
    decided = ActionsDecided(
        finding=Finding.UNFOUNDED,
        certainty=Certainty.UNKNOWN,
        measures=(),
        filing=Filing.DO_NOT_FILE,
        handler=handler.person,
        officer_keeps_access=False,
        no_personal_interest=True,
        motivation=sentence(chance),
    )
    letters = [_letter(place, at, chance) for place in range(1, entries - 4)]
    said: list[tuple[Session, Body]] = [(handler, body) for body in (opening, subject, reported, *letters)]
    said.append((director, decided))
    if number % 10:
        said.append((handler, CaseClosed()))
    signed = _signed(said, register.vault, compartment, at)
    path, vault = folder.file(file), register.vault
    with Compartment.create(path, key, id=compartment, kind=CASE, epoch=1, vault=vault, wording=WORDING) as made:
        made.append(signed)
    grant = new_grant(vault=register.vault, compartment=compartment, kind=CASE, file=file, key=key)
    share(handler, grant, holders, handler.signer)


def _letter(number: int, at: datetime, chance: random.Random) -> CorrespondenceLogged:
    return CorrespondenceLogged(
        number=number,
        direction=Direction.OUT,
        form=Form.LETTER,
        happened=at,
        into_file=False,
        other_party="Ouder Voorbeeld",
        subject=sentence(chance, 5),
        content=sentence(chance),
        not_filed_why="Hoort niet in het dossier.",
    )


def _signed(said: list[tuple[Session, Body]], vault: str, compartment: str, at: datetime) -> list[SignedEntry]:
    done: list[SignedEntry] = []
    own: dict[str, tuple[int, str]] = {}
    for session, body in said:
        seq, prev = own.get(session.person, (0, None))
        place = Place(
            vault=vault,
            compartment=compartment,
            device=session.device,
            seq=seq + 1,
            prev=prev,
            parents=(done[-1].id,) if done else (),
        )
        entry = sign(
            body,
            place,
            author=session.person,
            at=at,
            oversight="0" * 64,
            key=session.keys.signing.entries,
            random=urandom,
        )
        own[session.person] = (place.seq, entry.id)
        done.append(entry)
    return done
