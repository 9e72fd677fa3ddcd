"""The stage of the demo: a new vault with fictional people, and sessions for them one after the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from lentiz_desk.desk.devices import new_key_file
from lentiz_desk.desk.enrolling import NewPerson, appoint_deputy, approve, enrol
from lentiz_desk.desk.founding import Plan, confirm_recovery, found_vault, prepare_recovery
from lentiz_desk.desk.session import OpenVault, Session, Surroundings
from lentiz_desk.desk.signing_in import sign_in, sign_out
from lentiz_desk.domain.register_entries import Edition, Location
from lentiz_desk.domain.values import Role, Sector
from lentiz_desk.resources import resource
from lentiz_desk.words import demo as words

COLLEGE = "demo-college"
MBO = "demo-mbo"
KEY_FILE = "sleutel.key"


@dataclass(frozen=True, kw_only=True)
class Player:
    """A fictional person: sign-in name, role, locations."""

    sign_in: str
    name: str
    function: str
    role: Role
    locations: tuple[str, ...] = (COLLEGE, MBO)

    @property
    def passphrase(self) -> str:
        """Return a passphrase that is strong and plainly of a demo."""
        return f"demo kluis vol paarse olifanten {self.sign_in}"


DIRECTOR = Player(
    sign_in="directeur", name="Directeur (demo)", function="directeur", role=Role.DIRECTOR, locations=(COLLEGE,)
)
HANDLER = Player(sign_in="behandelaar", name="Behandelaar (demo)", function="administratie", role=Role.HANDLER)
OFFICER = Player(sign_in="ia", name="Medewerker I&A (demo)", function="stafafdeling I&A", role=Role.OFFICER)
SECOND = Player(
    sign_in="directeur2", name="Tweede directeur (demo)", function="directeur", role=Role.DIRECTOR, locations=(MBO,)
)
DPO = Player(sign_in="fg", name="FG (demo)", function="functionaris gegevensbescherming", role=Role.DPO)
BOARD = Player(sign_in="bestuur", name="Bestuurder (demo)", function="college van bestuur", role=Role.BOARD)


@dataclass(kw_only=True)
class Stage:
    """An open demo vault, who plays in it, and the texts of the story."""

    vault: OpenVault
    fingerprint: str
    texts: dict[str, str]
    ids: dict[str, str] = field(default_factory=dict)
    step: int = 0

    def say(self, sentence: str) -> None:
        """Tell a step."""
        self.step += 1
        print(f"{self.step:2}. {sentence}", flush=True)

    def text(self, name: str) -> str:
        """Return a text of the story."""
        return self.texts[name]

    def id_of(self, player: Player) -> str:
        """Return a player's person id."""
        return self.ids[player.sign_in]

    def file(self, name: str) -> Path:
        """Return a real file of the demo, as a path."""
        return Path(str(resource(f"demo/{name}")))

    @contextmanager
    def as_player(self, player: Player) -> Iterator[Session]:
        """Sign a player in, and out again."""
        session = sign_in(self.vault, player.sign_in, player.passphrase)
        try:
            yield session
        finally:
            sign_out(session)

    def enrol(self) -> None:
        """Enrol everybody; the second director agrees with the DPO."""
        with self.as_player(DIRECTOR) as session:
            self.ids[DIRECTOR.sign_in] = session.person
            for player in (HANDLER, OFFICER, SECOND, BOARD, DPO):
                self.ids[player.sign_in] = enrol(session, _newcomer(player))
                self.say(words.enrolled(player.name, officer=player.role is Role.OFFICER))
            now = session.clock.peek()
            appoint_deputy(session, self.id_of(SECOND), COLLEGE, now, now + timedelta(days=180))
        with self.as_player(SECOND) as session:
            approve(session, self.id_of(DPO))
        self.say(words.approved(DPO.name, SECOND.name))

    def sign_in_text(self) -> str:
        """Return how to sign in to this vault by hand."""
        rows = [(player.sign_in, player.passphrase, player.name) for player in _EVERYBODY]
        return words.sign_in_sheet(rows, KEY_FILE, self.fingerprint)

    def close(self) -> None:
        """Let go of the vault."""
        self.vault.close()


_EVERYBODY = (DIRECTOR, HANDLER, OFFICER, SECOND, DPO, BOARD)


def new_stage(folder: Path, vault: str) -> Stage:
    """Found the demo vault in a folder, with a key file, so that no credential store is needed."""
    texts: dict[str, str] = json.loads(resource("demo/story.json").read_text(encoding="utf-8"))
    device = new_key_file(folder / KEY_FILE)
    recovery = prepare_recovery()
    confirm_recovery(recovery, recovery.shares[0], recovery.shares[2])
    plan = Plan(
        organisation=texts["organisation"],
        locations=(
            Location(id=COLLEGE, name=texts["college"], sector=Sector.VO),
            Location(id=MBO, name=texts["mbo"], sector=Sector.MBO),
        ),
        director=DIRECTOR.name,
        function=DIRECTOR.function,
        sign_in=DIRECTOR.sign_in,
        passphrase=DIRECTOR.passphrase,
        edition=Edition(id="2014-03-25", adopted=date(2014, 3, 25), consented_by=texts["consented_by"]),
        practice=True,
        director_locations=DIRECTOR.locations,
    )
    founded = found_vault(folder / vault, plan, device, recovery, Surroundings())
    stage = Stage(vault=founded.vault, fingerprint=founded.fingerprint, texts=texts)
    stage.say(words.founded(vault, founded.fingerprint))
    return stage


def _newcomer(player: Player) -> NewPerson:
    return NewPerson(
        name=player.name,
        function=player.function,
        roles=(player.role,),
        locations=player.locations,
        sign_in=player.sign_in,
        passphrase=player.passphrase,
        secrecy=player.role is Role.OFFICER,
    )
