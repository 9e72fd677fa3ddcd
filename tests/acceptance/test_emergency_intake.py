"""Only who signed an emergency intake reads it: nobody else learns more than that a file exists."""

from __future__ import annotations

import pytest

from lentiz_desk.desk.custody import look
from lentiz_desk.desk.drafts import save_draft
from lentiz_desk.desk.epochs import share
from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.desk.intakes import DRAFT, destroy_private
from lentiz_desk.desk.oversight import absorb
from lentiz_desk.desk.people import pass_on
from lentiz_desk.desk.session import INTAKE
from lentiz_desk.desk.worklist import worklist
from lentiz_desk.vault.grants import RECOVERY, open_grant
from lentiz_desk.vault.recovery import combine
from tests.acceptance.prying import everything, found_in, traces_of
from tests.desk.forging import keys_of
from tests.desk.intaking import LINE, NAME, PICTURE, complete, signed_intake
from tests.desk.staged import At
from tests.world import World

TYPED = "kanariegeel half getypt zinnetje"
AUTHORS = ["behandelaar", "officer", "directeur"]


def pried(world: World, name: str) -> bytes:
    return everything(world.vault.folder, world.ids[name], keys_of(world, name))


def traces(world: World, intake: str, author: str) -> set[str]:
    with world.session(author) as session:
        (exhibit,) = session.intake(intake).kept
        return {trace for trace in traces_of(session, intake) if len(trace) > 6} | {exhibit}


@pytest.mark.parametrize("author", AUTHORS)
def test_with_all_keys_of_everybody_else_nothing_of_an_intake_is_read(staged: At, author: str) -> None:
    world = staged("enrol")
    intake = signed_intake(world, author)
    shown = traces(world, intake, author)
    with world.session("fg") as session:
        absorb(session)
    with world.session("directeur2") as session:
        absorb(session)
    for name in world.ids.keys() - {author}:
        data = pried(world, name)
        assert found_in(data, {LINE, NAME}) == [], name
        assert found_in(data, shown) == [], name
        assert PICTURE not in data, name
        with world.session(name) as session:
            assert session.of_kind(INTAKE) == ()
            assert not [item for item in worklist(session) if item.args.get("intake")]
            for read in (session.open, session.intake, session.case, session.check):
                with pytest.raises(NoAccess):
                    read(intake)
            (exhibit,) = (trace for trace in shown if len(trace) == 64 and trace in _hashes())
            with pytest.raises(NoAccess):
                look(session, intake, exhibit)


def _hashes() -> set[str]:
    import hashlib

    return {hashlib.sha256(PICTURE).hexdigest()}


def test_the_prying_eye_sees_it_with_the_keys_of_its_author(staged: At) -> None:
    world = staged("enrol")
    intake = signed_intake(world)
    data = pried(world, "behandelaar")
    assert found_in(data, {LINE, NAME}) == sorted({LINE, NAME})
    assert found_in(data, traces(world, intake, "behandelaar"))
    assert PICTURE in data


@pytest.mark.parametrize("granter", ["behandelaar", "directeur"])
def test_a_grant_to_somebody_else_does_not_count_whoever_made_it(staged: At, granter: str) -> None:
    """A modified program of the author seals the key to others: their own app takes no notice of it."""
    world = staged("enrol")
    intake = signed_intake(world)
    with world.session("behandelaar") as session:
        grant = session.grants[intake]
        if granter == "behandelaar":
            share(session, grant, {world.ids["directeur"], world.ids["officer"]}, session.signer)
    if granter == "directeur":
        with world.session("directeur") as session:
            officer = session.register.people[world.ids["officer"]]
            pass_on(
                session.vault.folder,
                grant,
                person=officer.id,
                sealing=officer.keys.sealing,
                signer=session.signer,
                at=session.clock.peek(),
            )
    for name in ("directeur", "officer"):
        with world.session(name) as session:
            assert session.of_kind(INTAKE) == ()
    with world.session("behandelaar") as session:
        assert session.of_kind(INTAKE) == (intake,)


def test_with_the_key_in_hand_the_app_still_shows_it_to_nobody_but_its_author(staged: At) -> None:
    world = staged("enrol")
    intake = signed_intake(world)
    with world.session("behandelaar") as session:
        grant = session.grants[intake]
    with world.session("directeur") as session:
        session.grants[intake] = grant
        for read in (session.intake, session.require):
            with pytest.raises(NoAccess):
                read(intake)
        assert session.intakes() == ()


def test_the_key_is_sealed_to_its_author_and_to_recovery_and_to_nobody_else(staged: At) -> None:
    world = staged("enrol")
    before = set(world.vault.folder.grants.iterdir())
    intake = signed_intake(world)
    new = set(world.vault.folder.grants.iterdir()) - before
    assert len(new) == 2
    recovery = combine(*world.shares[:2])
    opened = [
        open_grant(path.name, path.read_bytes()[:-32], world.vault.folder.vault, RECOVERY, recovery) for path in new
    ]
    assert [found.compartment for found in opened if found is not None] == [intake]


def test_what_is_typed_and_not_signed_yet_is_read_by_its_author_only(staged: At) -> None:
    world = staged("enrol")
    intake = signed_intake(world)
    with world.session("behandelaar") as session:
        save_draft(session, DRAFT, {"line": TYPED})
        save_draft(session, "report", {"facts": TYPED}, intake)
    for name in world.ids:
        assert (found_in(pried(world, name), [TYPED]) == [TYPED]) == (name == "behandelaar"), name


def test_after_it_is_a_case_or_destroyed_no_key_at_all_opens_what_it_was(staged: At) -> None:
    world = staged("enrol")
    private = signed_intake(world, "officer")
    gone = traces(world, private, "officer") - _hashes()
    with world.session("officer") as session:
        save_draft(session, "report", {"facts": TYPED}, private)
        destroy_private(session, private)
    for name in world.ids:
        data = pried(world, name)
        assert found_in(data, {LINE, NAME, TYPED}) == [], name
        assert found_in(data, gone) == [], name
    complete(world, signed_intake(world))
    for name in ("officer", "officer2", "fg", "bestuurder"):
        data = pried(world, name)
        assert found_in(data, {LINE, NAME}) == [], name
        assert PICTURE not in data, name
