"""The stage of the demo: a new practice vault, and sessions of its fictional people one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from lentiz_desk.desk.places import KEY_FILE
from lentiz_desk.desk.players import COLLEGE, DIRECTOR, DPO, EVERYBODY, HANDLER, OFFICER, SECOND, Player
from lentiz_desk.desk.practising import enrol_everybody, found_practice, texts
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.signing_in import sign_in, sign_out
from lentiz_desk.desk.vault_in_use import OpenVault, Surroundings
from lentiz_desk.domain.values import Role
from lentiz_desk.resources import resource
from lentiz_desk.words import demo as words

__all__ = ["COLLEGE", "DIRECTOR", "HANDLER", "OFFICER", "Stage", "new_stage"]


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
        self.ids = enrol_everybody(
            self.vault, lambda player: self.say(words.enrolled(player.name, officer=player.role is Role.OFFICER))
        )
        self.say(words.approved(DPO.name, SECOND.name))

    def sign_in_text(self) -> str:
        """Return how to sign in to this vault by hand."""
        rows = [(player.sign_in, player.passphrase, player.name) for player in EVERYBODY]
        return words.sign_in_sheet(rows, KEY_FILE, self.fingerprint)

    def close(self) -> None:
        """Let go of the vault."""
        self.vault.close()


def new_stage(folder: Path, vault: str) -> Stage:
    """Found the demo vault in a folder, with a key file, so that no credential store is needed."""
    founded = found_practice(folder / vault, Surroundings())
    stage = Stage(vault=founded.vault, fingerprint=founded.fingerprint, texts=texts())
    stage.say(words.founded(vault, founded.fingerprint))
    return stage
