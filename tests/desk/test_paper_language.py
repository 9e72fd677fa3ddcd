"""The language of a copy is chosen with the copy, and is not that of the screen."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from lentiz_desk.desk.dossier_entry import choosable, make, preview, usual_file_kind
from lentiz_desk.desk.dossier_paper import Choice
from lentiz_desk.dossier.verification import Outcome
from lentiz_desk.dossier.verify import verify
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.words.catalog import current_language, use_language
from tests.dossier.tools import run, text_of
from tests.words.spoken import wrongly_said
from tests.world import World, world_at


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("paper")
    folder.chmod(0o700)
    use_language("nl")
    return world_at(folder, "correspond")


@pytest.mark.parametrize("screen", ["nl", "en"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_copy_is_in_its_own_language_to_the_last_sentence(
    world: World, language: Literal["nl", "en"], screen: str, tmp_path: Path
) -> None:
    use_language(screen)
    with world.session("behandelaar") as session:
        state = session.case(world.case)
        choice = Choice(
            file_kind=usual_file_kind(state),
            entries=tuple(item.entry.id for item in choosable(session, world.case)),
            receiver="Leerlingadministratie",
            purpose="Dossier",
            language=language,
        )
        looked_at = text_of(preview(session, world.case, choice), tmp_path)
        made = make(session, world.case, choice, path=None)
        vault = session.register.vault
    assert current_language() == screen
    for text in (looked_at, text_of(made.pdf, tmp_path)):
        assert wrongly_said(text, language) == []
        assert ("Dossierstuk" if language == "nl" else "Dossier entry") in text
    assert f"/Lang ({language}" in run("qpdf", "--qdf", "--object-streams=disable", str(tmp_path / "text.pdf"), "-")
    assert verify(made.pdf, fingerprint(vault)).outcome is Outcome.INTACT


def test_nobody_who_says_nothing_gets_a_foreign_paper_into_a_dutch_file() -> None:
    assert Choice.__dataclass_fields__["language"].default == "nl"
