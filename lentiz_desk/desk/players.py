"""The fictional people of a practice vault."""

from __future__ import annotations

from dataclasses import dataclass

from lentiz_desk.domain.values import Role

COLLEGE = "demo-college"
MBO = "demo-mbo"


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

EVERYBODY = (DIRECTOR, HANDLER, OFFICER, SECOND, DPO, BOARD)
