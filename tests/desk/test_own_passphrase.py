"""Changing one's own passphrase: what it opens afterwards, what it leaves with oversight, and what it refuses."""

from __future__ import annotations

import pytest

from lentiz_desk.desk.errors import PassphraseWeak
from lentiz_desk.desk.oversight import absorb
from lentiz_desk.desk.own_passphrase import change_passphrase
from lentiz_desk.desk.passphrase import LEAST, strength
from lentiz_desk.desk.session import OVERSIGHT
from lentiz_desk.desk.signing_in import sign_in
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.oversight_steps import SIGN_IN_CHANGED, StepKind, kind_of
from lentiz_desk.vault.errors import DiskFull, WrongPassphrase
from lentiz_desk.words import oversight as words
from tests.desk.staged import At, staged
from tests.world import World, passphrase

__all__ = ["staged"]

NEW = "negen stille walvissen lezen graag kranten"


@pytest.fixture
def world(staged: At) -> World:
    return staged("report")


def slots(world: World) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (world.path / "slots").iterdir()}


def changes_noted(world: World) -> list[str]:
    with world.session("fg") as session:
        absorb(session)
        lines = session.open(OVERSIGHT).recorded.values()
        return [line.author for line in lines if _step(line.body) == SIGN_IN_CHANGED]


def _step(body: object) -> str:
    return body.step if isinstance(body, OversightNoted) else ""


def test_the_new_one_opens_everything_and_the_old_one_nothing(world: World) -> None:
    before = slots(world)
    with world.session("behandelaar") as session:
        change_passphrase(session, "behandelaar", passphrase("behandelaar"), NEW)
    after = slots(world)
    assert after.keys() == before.keys()
    assert len([name for name in after if after[name] != before[name]]) == 1
    with pytest.raises(WrongPassphrase):
        sign_in(world.vault, "behandelaar", passphrase("behandelaar"))
    session = sign_in(world.vault, "behandelaar", NEW)
    assert session.case(world.case).report is not None
    session.close()


@pytest.mark.parametrize("length", [72, 73, 100, 5_000])
def test_a_long_one_is_as_good_as_any(world: World, length: int) -> None:
    long = f"{NEW} en drinken daarna thee met honing, "
    long = (long * (length // len(long) + 1))[:length]
    assert strength(long) >= LEAST
    with world.session("behandelaar") as session:
        change_passphrase(session, "behandelaar", passphrase("behandelaar"), long)
    with pytest.raises(WrongPassphrase):
        sign_in(world.vault, "behandelaar", long[:-1])
    sign_in(world.vault, "behandelaar", long).close()


def test_those_who_oversee_see_who_changed_it_and_no_word_of_it(world: World) -> None:
    assert changes_noted(world) == []
    with world.session("behandelaar") as session:
        change_passphrase(session, "behandelaar", passphrase("behandelaar"), NEW)
    assert changes_noted(world) == [world.ids["behandelaar"]]
    assert kind_of(SIGN_IN_CHANGED) is StepKind.PEOPLE
    assert words.is_known(SIGN_IN_CHANGED)


@pytest.mark.parametrize(
    ("old", "new", "refused"),
    [
        ("niet de goede woorden", NEW, WrongPassphrase),
        (passphrase("behandelaar"), "geheim", PassphraseWeak),
        (passphrase("behandelaar"), "Behandelaar (demo)", PassphraseWeak),
        (passphrase("behandelaar"), "", PassphraseWeak),
        (passphrase("behandelaar"), "x" * 100_000, PassphraseWeak),
        (passphrase("behandelaar"), " " * 80, PassphraseWeak),
    ],
)
def test_what_is_refused_changes_nothing_and_leaves_no_line(
    world: World, old: str, new: str, refused: type[Exception]
) -> None:
    before = slots(world)
    with world.session("behandelaar") as session, pytest.raises(refused):
        change_passphrase(session, "behandelaar", old, new)
    assert slots(world) == before
    assert changes_noted(world) == []


def test_a_line_that_cannot_be_written_stops_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    before = slots(world)

    def full(*_args: object, **_named: object) -> None:
        raise DiskFull("drops")

    monkeypatch.setattr("lentiz_desk.desk.own_passphrase.note_step", full)
    with world.session("behandelaar") as session, pytest.raises(DiskFull):
        change_passphrase(session, "behandelaar", passphrase("behandelaar"), NEW)
    assert slots(world) == before
