"""A small fictional school group on a real vault, one step of the main job at a time. Shared by all tests and shots."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from lentiz_desk.desk.checking import HandIn, hand_in, record_check
from lentiz_desk.desk.concluding import decide_actions, settle_duty, take_findings
from lentiz_desk.desk.corresponding import log_correspondence
from lentiz_desk.desk.deciding import decide, new_authorisation
from lentiz_desk.desk.enrolling import NewPerson, appoint_deputy, approve, enrol
from lentiz_desk.desk.exhibits import Incoming
from lentiz_desk.desk.founding import Plan, found_vault, prepare_recovery
from lentiz_desk.desk.reporting import Report, report
from lentiz_desk.desk.requesting import request_check
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.signing_in import sign_in, sign_out
from lentiz_desk.desk.vault_in_use import OpenVault, Surroundings, open_vault
from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CheckDecided,
    CheckRequested,
    CorrespondenceLogged,
    DutySettled,
    MeasureChosen,
    PersonNoted,
    ReportRecorded,
    RequestedSource,
)
from lentiz_desk.domain.check_entries import CheckRecorded
from lentiz_desk.domain.register_entries import Edition, Location
from lentiz_desk.domain.values import (
    OPEN_QUESTIONS,
    AgeBand,
    Answer,
    Category,
    Certainty,
    Direction,
    DutyKind,
    Exclusion,
    Filing,
    Finding,
    Form,
    Harm,
    Level,
    Outcome,
    Part,
    ReportKind,
    Role,
    Scope,
    Sector,
    SourceKind,
    ViewedHow,
)
from lentiz_desk.vault.device_secret import KeyFile
from lentiz_desk.vault.kdf import KdfCost

CHEAP = KdfCost(memory_kib=1024, passes=1, lanes=1)
START = datetime(2026, 2, 23, 9, 0, tzinfo=UTC)
VO = Location(id="demo-college", name="Demo College", sector=Sector.VO)
MBO = Location(id="demo-mbo", name="Demo MBO", sector=Sector.MBO)

PEOPLE: dict[str, tuple[str, str, tuple[Role, ...]]] = {
    "behandelaar": ("Behandelaar (demo)", "leerlingadministratie", (Role.HANDLER,)),
    "officer": ("Medewerker I&A (demo)", "stafafdeling I&A", (Role.OFFICER,)),
    "officer2": ("Tweede medewerker I&A (demo)", "stafafdeling I&A", (Role.OFFICER,)),
    "directeur2": ("Tweede directeur (demo)", "directeur mbo", (Role.DIRECTOR,)),
    "fg": ("FG (demo)", "functionaris gegevensbescherming", (Role.DPO,)),
    "bestuurder": ("Bestuurder (demo)", "college van bestuur", (Role.BOARD,)),
}
"""Sign-in name to name, function and roles; ``directeur`` founds the vault."""


def passphrase(name: str) -> str:
    """Return the passphrase of a fictional person."""
    return f"vijf paarse olifanten dansen rustig {name}"


def png(width: int = 640, height: int = 400, colour: tuple[int, int, int] = (90, 140, 200)) -> bytes:
    """Return a plain picture."""
    row = b"\x00" + bytes(colour) * width

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b"")
    )


@dataclass
class Clock:
    """A clock that a test sets."""

    at: datetime = START

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def forward(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass
class World:
    """A vault and its people; each step does one thing of the main job and remembers the ids."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    ids: dict[str, str] = field(default_factory=dict)
    case: str = ""
    request: str = ""
    authorisation: str = ""
    decision: str = ""
    shares: tuple[str, str, str] = ("", "", "")
    vault: OpenVault = field(init=False)

    @property
    def path(self) -> Path:
        return self.folder / "demo.lentiz"

    @property
    def key_file(self) -> KeyFile:
        return KeyFile(self.folder / "sleutel.key")

    @property
    def around(self) -> Surroundings:
        return Surroundings(now=self.clock, cost=CHEAP)

    def found(self) -> World:
        self.key_file.create()
        recovery = prepare_recovery()
        self.shares = recovery.shares
        plan = Plan(
            organisation="Demo Onderwijsgroep",
            locations=(VO, MBO),
            director="Directeur (demo)",
            function="directeur",
            sign_in="directeur",
            passphrase=passphrase("directeur"),
            edition=Edition(id="2014-03-25", adopted=date(2014, 3, 25), consented_by="Platform Medezeggenschap"),
            director_locations=(VO.id,),
        )
        self.vault = found_vault(self.path, plan, self.key_file, recovery, self.around).vault
        with self.session("directeur") as session:
            self.ids["directeur"] = session.person
        return self

    def enrol(self) -> World:
        with self.session("directeur") as session:
            for name, (full, function, roles) in PEOPLE.items():
                locations = (MBO.id,) if name == "directeur2" else (VO.id, MBO.id)
                new = NewPerson(
                    name=full,
                    function=function,
                    roles=roles,
                    locations=locations,
                    sign_in=name,
                    passphrase=passphrase(name),
                    secrecy=Role.OFFICER in roles,
                )
                self.ids[name] = enrol(session, new)
            ends = self.clock.at + timedelta(days=120)
            appoint_deputy(session, self.ids["directeur2"], VO.id, self.clock.at, ends)
        with self.session("directeur2") as session:
            approve(session, self.ids["fg"])
        return self

    @contextmanager
    def session(self, name: str) -> Iterator[Session]:
        session = sign_in(self.vault, name, passphrase(name))
        try:
            yield session
        finally:
            sign_out(session)

    def reopen(self) -> World:
        self.vault.close()
        self.vault = open_vault(self.path, self.key_file, self.around)
        return self

    def file(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def report_form(self) -> Report:
        subject = PersonNoted(
            number=1,
            part=Part.SUBJECT,
            category=Category.PUPIL,
            age_band=AgeBand.FROM_12,
            age_on=self.clock.at.date(),
            name="Leerling Voorbeeld",
            group="3B",
        )
        guardian = PersonNoted(
            number=2,
            part=Part.GUARDIAN,
            category=Category.GUARDIAN,
            guardian_of=(1,),
            authority=True,
            name="Ouder Voorbeeld",
        )
        harmed = PersonNoted(number=3, part=Part.HARMED, category=Category.STAFF, name="Docent Voorbeeld")
        recorded = ReportRecorded(
            scope=Scope.SCHOOL,
            report_kind=ReportKind.CONDUCT,
            received=self.clock.at,
            reporter=3,
            clauses=("A7", "A2"),
            platform="Instagram",
            harm=(Harm.PERSON,),
            posted=(self.clock.at - timedelta(days=14)).date(),
            account="@voorbeeld",
            address="https://voorbeeld.invalid/p/1",
            facts="Op het openbare account @voorbeeld staat een bericht van 9 februari dat de docent bij naam noemt.",
            harm_why="De docent meldt zich ziek na het bericht.",
        )
        picture = Incoming(
            path=self.file("scherm.png", png()),
            captured_at=self.clock.at,
            captured_on="telefoon van de docent",
            intimate_asked=True,
            brought_by="docent",
            shows="het bericht van 9 februari",
        )
        return Report(location=VO.id, people=(subject, guardian, harmed), report=recorded, exhibits=(picture,))

    def report(self) -> World:
        with self.session("behandelaar") as session:
            self.case = report(session, self.report_form()).compartment
        return self

    def request_form(self) -> CheckRequested:
        return CheckRequested(
            requester="",
            requester_function="teamleider onderbouw",
            subjects=(1,),
            sources=(
                RequestedSource(key="s1", source=SourceKind.PUBLIC_ACCOUNT),
                RequestedSource(key="s2", source=SourceKind.SCHOOL_MAIL),
            ),
            period_from=self.clock.at - timedelta(days=28),
            period_until=self.clock.at,
            after_decision=False,
            level=Level.CONTENT,
            covert=False,
            questions=("v1", "v2"),
            exclusions=tuple(Exclusion),
            executors=(self.ids["officer"],),
            answers={question: Answer.NO if question == "informed" else Answer.YES for question in OPEN_QUESTIONS},
            purpose="Vaststellen of het gemelde account van een leerling van deze school is.",
            suspicion="Het account noemt de docent bij naam en toont het klaslokaal.",
            source_texts={"s1": "openbaar account @voorbeeld", "s2": "schoolmail van de leerling"},
            question_texts={
                "v1": "Is het gemelde account van deze leerling?",
                "v2": "Staan er meer berichten over deze docent?",
            },
            motivations={question.value: f"Toelichting bij {question.value}." for question in OPEN_QUESTIONS},
        )

    def ask(self) -> World:
        with self.session("behandelaar") as session:
            self.request = request_check(session, self.case, self.request_form())
        return self

    def decision_form(self, session: Session) -> CheckDecided:
        asked = session.case(self.case).requests[-1].body
        return CheckDecided(
            request=self.request,
            outcome=Outcome.NARROWER,
            subjects=(1,),
            sources=asked.sources[:1],
            period_from=asked.period_from,
            period_until=asked.period_until,
            level=Level.PUBLIC,
            questions=asked.questions,
            exclusions=asked.exclusions,
            executors=(self.ids["officer"],),
            ends_at=self.clock.at + timedelta(days=7),
            authorisation=new_authorisation(session),
            no_personal_interest=True,
            motivation="Alleen de openbare berichten. De schoolmail valt erbuiten, omdat een lichter middel volstaat.",
        )

    def decide(self) -> World:
        with self.session("directeur") as session:
            form = self.decision_form(session)
            self.authorisation = form.authorisation
            self.decision = decide(session, self.case, form).id
        return self

    def check_form(self, session: Session) -> CheckRecorded:
        decision = session.check(self.authorisation).decision
        if decision is None or decision.body.period_from is None:
            raise AssertionError
        begins = decision.body.period_from
        return CheckRecorded(
            source="s1",
            subject=1,
            question="v1",
            viewed_from=begins,
            viewed_until=begins + timedelta(days=14),
            viewed_at=self.clock.at,
            viewed_how=ViewedHow.SIGNED_OUT,
            maker=Certainty.LIKELY,
            finding="Twee berichten gevonden. Het bericht van 9 februari noemt de docent bij naam.",
            maker_basis="De profielfoto is gelijk aan de schoolfoto.",
        )

    def check(self) -> World:
        with self.session("officer") as session:
            form = self.check_form(session)
            picture = Incoming(
                path=self.file("bericht.png", png(colour=(200, 120, 90))),
                captured_at=self.clock.at,
                captured_on="laptop I&A (demo)",
                intimate_asked=True,
                address="https://voorbeeld.invalid/p/1",
            )
            record_check(session, self.authorisation, form, [picture])
        return self

    def hand_in(self) -> World:
        with self.session("officer") as session:
            answers = {"v1": "Waarschijnlijk wel, op grond van de profielfoto.", "v2": "Ja, een tweede bericht."}
            copies = "Schermafdruk van het bureaublad verwijderd."
            hand_in(session, self.authorisation, HandIn(answers=answers, copies_removed=True, copies_how=copies))
        return self

    def take(self) -> World:
        with self.session("directeur") as session:
            take_findings(session, self.case)
        return self

    def act(self) -> World:
        with self.session("directeur") as session:
            body = ActionsDecided(
                finding=Finding.FOUNDED,
                certainty=Certainty.LIKELY,
                measures=(MeasureChosen(measure="warning", person=1),),
                filing=Filing.KEEP,
                handler=self.ids["behandelaar"],
                officer_keeps_access=False,
                no_personal_interest=True,
                motivation="Het bericht is kwetsend; een waarschuwing volstaat na het gesprek.",
            )
            decide_actions(session, self.case, body)
        return self

    def correspond(self) -> World:
        with self.session("behandelaar") as session:
            body = CorrespondenceLogged(
                number=0,
                direction=Direction.OUT,
                form=Form.LETTER,
                happened=self.clock.at,
                into_file=True,
                other_party="Ouder Voorbeeld",
                subject="Uitnodiging om te praten",
                content="Wij nodigen u uit voor een gesprek over een bericht op een openbaar account.",
            )
            log_correspondence(session, self.case, body)
            about = session.case(self.case).decisions[-1].id
            how = "Gesprek met de leerling en de ouder."
            settle_duty(
                session,
                self.case,
                DutySettled(duty=DutyKind.INFORM_PERSON, about=about, done_at=self.clock.at, how=how),
            )
        return self


STAGES = ("found", "enrol", "report", "ask", "decide", "check", "hand_in", "take", "act", "correspond")
"""The steps of the main job in order; ``world_at`` goes as far as one of them."""


def world_at(folder: Path, stage: str) -> World:
    """Return a world in which everything up to and including a stage has happened."""
    world = World(folder)
    for step in STAGES[: STAGES.index(stage) + 1]:
        getattr(world, step)()
    return world
