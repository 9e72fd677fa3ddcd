"""The chain of custody: every look, export and hash check of an exhibit is a link, with who, when and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from lentiz_desk.desk.custody import custody, describe_exhibit, export_exhibit, look, verify_exhibit
from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.desk.oversight import missing_lines
from lentiz_desk.domain.case_entries import Depicted, ExhibitDescribed
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.domain.values import Consent
from lentiz_desk.vault.errors import ExhibitAltered, WriteFailed
from tests.acceptance.test_04_every_changed_byte_is_noticed import change, grant_of
from tests.desk.staged import At
from tests.desk.test_oversight import steps
from tests.world import World


def first_exhibit(world: World) -> str:
    with world.session("behandelaar") as session:
        return next(iter(session.case(world.case).exhibits))


def test_bringing_in_looking_checking_and_exporting_are_links_in_order(staged: At, tmp_path: Path) -> None:
    world = staged("report")
    exhibit = first_exhibit(world)
    before = steps(world)
    with world.session("behandelaar") as session:
        data = look(session, world.case, exhibit)
        verify_exhibit(session, world.case, exhibit)
        path = tmp_path / "kopie.png"
        export_exhibit(session, world.case, exhibit, path, receiver="politie", why="aangifte")
        links = custody(session, world.case, exhibit)
    assert path.read_bytes() == data
    assert [link.what for link in links] == [
        "exhibit.added",
        "exhibit.handled.looked",
        "exhibit.handled.verified",
        "exhibit.handled.exported",
    ]
    assert all(link.author == world.ids["behandelaar"] and link.intact for link in links)
    assert (links[-1].receiver, links[-1].why) == ("politie", "aangifte")
    assert steps(world) - before == {"read.exhibit": 1, "exhibit.verified": 1, "exhibit.exported": 1}
    with world.session("directeur") as session:
        assert missing_lines(session) == ()
        assert len(custody(session, world.case, exhibit)) == len(links)


def test_an_altered_exhibit_blocks_the_export_and_the_chain_says_so(staged: At, tmp_path: Path) -> None:
    world = staged("report")
    exhibit = first_exhibit(world)
    change(world, grant_of(world, world.case), "UPDATE chunks SET body = x'00' WHERE exhibit = ?", exhibit)
    with world.session("behandelaar") as session:
        with pytest.raises(ExhibitAltered):
            export_exhibit(session, world.case, exhibit, tmp_path / "kopie.png", receiver="politie", why="aangifte")
        (_added, found) = custody(session, world.case, exhibit)
    assert (found.what, found.intact) == ("exhibit.handled.verified", False)
    assert list(tmp_path.glob("kopie*")) == []


def test_an_export_that_cannot_be_written_is_no_link(staged: At, tmp_path: Path) -> None:
    world = staged("report")
    exhibit = first_exhibit(world)
    with world.session("behandelaar") as session:
        with pytest.raises(WriteFailed):
            export_exhibit(session, world.case, exhibit, tmp_path / "geen" / "map.png", receiver="x", why="y")
        assert [link.what for link in custody(session, world.case, exhibit)] == ["exhibit.added"]


def test_what_became_known_of_an_exhibit_holds_and_names_only_people_of_the_case(staged: At) -> None:
    world = staged("report")
    exhibit = first_exhibit(world)
    told = ExhibitDescribed(
        exhibit=exhibit,
        platform="een platform",
        still_online=False,
        deleted_at=world.clock.at,
        depicted=(Depicted(person=1, consent=Consent.NOT_ASKED),),
        shows="een scherm",
    )
    with world.session("behandelaar") as session:
        describe_exhibit(session, world.case, told)
        assert session.case(world.case).described[exhibit].body == told
        assert custody(session, world.case, exhibit)[-1].what == "exhibit.described"
        stranger = ExhibitDescribed(exhibit=exhibit, depicted=(Depicted(person=99, consent=Consent.GIVEN),))
        with pytest.raises(Refused) as refused:
            describe_exhibit(session, world.case, stranger)
        assert refused.value.refusal.reason is Reason.PERSON_UNKNOWN
        with pytest.raises(Refused):
            describe_exhibit(session, world.case, ExhibitDescribed(exhibit="0" * 64))


def test_who_has_no_part_in_the_case_sees_no_chain(staged: At) -> None:
    world = staged("report")
    exhibit = first_exhibit(world)
    with world.session("officer") as session, pytest.raises(NoAccess):
        custody(session, world.case, exhibit)
