"""Filters that are typed: whom it comes from, when, and of which kind."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lentiz_desk.desk.concluding import correct
from lentiz_desk.desk.corresponding import log_correspondence
from lentiz_desk.desk.search_filters import Filters
from lentiz_desk.desk.search_kinds import Kind
from lentiz_desk.desk.search_query import Amiss, Days, Query, Remark, parse
from lentiz_desk.desk.searching import Hit, search
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import CorrespondenceLogged, EntryCorrected
from lentiz_desk.domain.values import Direction, Form, Role
from lentiz_desk.vault.fulltext import Term
from lentiz_desk.words.catalog import in_language
from tests.desk.staged import At
from tests.world import World

MARCH = Days(first=date(2026, 3, 1), last=date(2026, 3, 31))


def hits(session: Session, typed: str, filters: Filters | None = None) -> list[Hit]:
    return [hit for found in search(session, parse(typed), filters) for hit in found.hits]


def kinds(session: Session, typed: str, filters: Filters | None = None) -> list[str]:
    return [hit.target.body.kind for hit in hits(session, typed, filters)]


def words(*texts: str) -> tuple[Term, ...]:
    return tuple(Term(text=text) for text in texts)


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("van:jansen foto", Query(terms=words("foto"), senders=("jansen",))),
        ("foto Van: jansen", Query(terms=words("foto"), senders=("jansen",))),
        ('from:"Jan Jansen"', Query(senders=("Jan Jansen",))),
        ("van:jan from:jansen", Query(senders=("jan", "jansen"))),
        ("soort:brief", Query(kinds=frozenset({Kind.LETTER}))),
        ("kind:letter soort:besl", Query(kinds=frozenset({Kind.LETTER, Kind.DECISION}))),
        ("soort:Correspondentie", Query(kinds=frozenset({Kind.LETTER}))),
        ("datum:2026-03", Query(days=(MARCH,))),
        ("date:3-2026", Query(days=(MARCH,))),
        ("datum:2026-03-01..2026-03-31", Query(days=(MARCH,))),
        ("datum:2026-03..2026-03-31", Query(days=(MARCH,))),
        ("datum:31-3-2026..1-3-2026", Query(days=(MARCH,))),
        ("datum:2026-03-05", Query(days=(Days(first=date(2026, 3, 5), last=date(2026, 3, 5)),))),
        ("datum:5-3-2026", Query(days=(Days(first=date(2026, 3, 5), last=date(2026, 3, 5)),))),
        ("datum:2026", Query(days=(Days(first=date(2026, 1, 1), last=date(2026, 12, 31)),))),
        ("datum:2026-03..", Query(days=(Days(first=date(2026, 3, 1), last=None),))),
        ("datum:..2026-03", Query(days=(Days(first=None, last=date(2026, 3, 31)),))),
    ],
)
def test_a_name_a_colon_and_a_value_narrow_the_search(typed: str, query: Query) -> None:
    assert parse(typed) == query
    assert parse(typed).enough
    with in_language("en"):
        assert parse(typed) == query


@pytest.mark.parametrize(
    ("typed", "remark"),
    [
        ("soort:xyz", Remark(typed="soort:xyz", amiss=Amiss.NO_KIND)),
        ("datum:2026-13", Remark(typed="datum:2026-13", amiss=Amiss.NO_DAY)),
        ("datum:2026-02-30", Remark(typed="datum:2026-02-30", amiss=Amiss.NO_DAY)),
        ("datum:0000", Remark(typed="datum:0000", amiss=Amiss.NO_DAY)),
        ("datum:gisteren", Remark(typed="datum:gisteren", amiss=Amiss.NO_DAY)),
        ("datum:.. ", Remark(typed="datum:..", amiss=Amiss.NO_DAY)),
        ("naam:jan", Remark(typed="naam:jan", amiss=Amiss.NO_FILTER)),
    ],
)
def test_what_is_no_filter_is_looked_for_as_words_and_remarked(typed: str, remark: Remark) -> None:
    assert parse(typed).remarks == (remark,)
    assert [term.text for term in parse(typed).terms] == [typed.strip()]


@pytest.mark.parametrize("typed", ["14:05", "https://voorbeeld.nl", '"van:jansen"', "foto:", "a:b"])
def test_a_colon_alone_makes_no_filter(typed: str) -> None:
    query = parse(typed)
    assert query == Query(terms=query.terms)
    assert query.terms


@pytest.mark.parametrize(
    "typed", ["van:", "datum:", "soort:", "datum:2", "datum:2026-", "datum:2026-03-1..", "datum:5-3"]
)
def test_a_value_that_is_still_being_typed_is_not_remarked(typed: str) -> None:
    assert parse(typed).remarks == ()
    assert parse(typed).terms == ()


def with_mails(world: World) -> World:
    """Three more letters: in from Jansen, out to Jansen, in by mail from Jansen on behalf of someone else."""
    happened = datetime(2026, 2, 14, 23, 30, tzinfo=UTC)
    with world.session("behandelaar") as session:
        for direction, party, sender in (
            (Direction.IN, "mevrouw Jansen", ""),
            (Direction.OUT, "mevrouw Jansen", ""),
            (Direction.IN, "de ouders", "Jan Jänsen <jan@voorbeeld.nl>"),
        ):
            letter = CorrespondenceLogged(
                number=0,
                direction=direction,
                form=Form.MAIL,
                happened=happened,
                into_file=True,
                other_party=party,
                subject="De foto",
                content=f"Over de foto, {direction.value}.",
                sender=sender,
            )
            log_correspondence(session, world.case, letter)
    return world


def test_a_sender_is_who_wrote_it_and_else_who_recorded_it(staged: At) -> None:
    world = with_mails(staged("correspond"))
    with world.session("behandelaar") as session:
        me = session.register.people[session.person].name
        assert [
            hit.target.body.number
            for hit in hits(session, "van:jansen foto")
            if isinstance(hit.target.body, CorrespondenceLogged)
        ] == [4, 2]
        assert kinds(session, "van:jansen") == ["correspondence.logged"] * 2
        assert kinds(session, 'van:"Jan Jansen"') == kinds(session, "van:jan@voorbeeld.nl") == ["correspondence.logged"]
        assert kinds(session, 'van:"Jansen Bea"') == kinds(session, "van:ansen") == []
        mine = hits(session, f'van:"{me}"')
        assert {hit.said.author for hit in mine} == {session.person}
        assert len([hit for hit in mine if hit.kind is Kind.LETTER]) == 2
        director = next(person for person in session.register.people.values() if Role.DIRECTOR in person.roles)
        decided = hits(session, f'van:"{director.name}" soort:besluit')
        assert decided
        assert all(hit.said.author == director.id for hit in decided)


def test_a_corrected_sender_is_found(staged: At) -> None:
    world = with_mails(staged("correspond"))
    with world.session("behandelaar") as session:
        mail = session.case(world.case).correspondence[-1].id
        texts = {"sender": "Bea Bakker"}
        correct(session, world.case, EntryCorrected(target=mail, values={}, texts=texts, why="verlezen"))
        (hit,) = hits(session, "van:bakker")
        assert (hit.target.id, hit.corrected) == (mail, True)


def test_a_day_is_that_on_which_it_happened_or_was_recorded(staged: At) -> None:
    world = with_mails(staged("correspond"))
    with world.session("behandelaar") as session:
        assert len(hits(session, "foto datum:2026-02-15")) == 3, "the day in the Netherlands"
        assert hits(session, "foto datum:2026-02-14") == []
        today = world.clock.at.astimezone(UTC).date()
        assert len([hit for hit in hits(session, f"foto datum:{today}") if hit.kind is Kind.LETTER]) == 3
        assert hits(session, f"foto datum:2026-02-15 datum:{today}")
        assert hits(session, "foto datum:2025") == []


def test_typed_filters_and_chosen_ones_both_hold(staged: At) -> None:
    world = with_mails(staged("correspond"))
    with world.session("behandelaar") as session:
        assert kinds(session, "voorbeeld soort:persoon") == kinds(session, "voorbeeld", Filters(kind=Kind.PERSON)) != []
        assert kinds(session, "voorbeeld soort:persoon", Filters(kind=Kind.LETTER)) == []
        assert kinds(session, "van:jansen", Filters(until=date(2026, 2, 20))) == []


def test_a_filter_without_a_word_lists_all_that_fits_with_how_it_begins(staged: At) -> None:
    world = with_mails(staged("correspond"))
    with world.session("behandelaar") as session:
        listed = hits(session, "soort:brief")
        assert len(listed) == 4
        assert [hit.said.at for hit in listed] == sorted((hit.said.at for hit in listed), reverse=True)
        assert all(hit.snippets and not hit.snippets[0].ranges for hit in listed)
        assert kinds(session, "", Filters(kind=Kind.LETTER)) == [hit.target.body.kind for hit in listed]
        assert hits(session, "") == hits(session, "v soort:brief") == []


def test_a_listing_stops_when_there_are_enough(staged: At) -> None:
    with staged("correspond").session("behandelaar") as session:
        assert sum(len(found.hits) for found in search(session, parse("datum:2000.."), most=3)) == 3


def test_a_listing_leaves_open_no_more_files_than_a_session_may_hold(
    staged: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = staged("report").report().report()
    monkeypatch.setattr("lentiz_desk.desk.session.MOST_OPEN", 2)
    with world.session("behandelaar") as session:
        for compartment in session.grants:
            session.forget(compartment)
        session.opened.clear()
        session.case(world.case)
        assert len(list(search(session, parse("datum:1990")))) == 3
        assert len(session.opened) <= 2
        assert world.case in session.opened


def test_a_listing_says_nothing_of_an_exhibit_that_was_erased(staged: At) -> None:
    from lentiz_desk.desk.exhibits import erase_exhibit
    from lentiz_desk.domain.values import NotKept

    world = staged("take")
    with world.session("directeur") as session:
        (shown,) = [hit for hit in hits(session, "soort:bewijsstuk") if hit.said.body.kind == "exhibit.added"][:1]
        assert shown.snippets
        exhibit = getattr(shown.said.body, "exhibit", "")
        because = NotKept.INTIMATE_OR_ILLEGAL
        erase_exhibit(session, world.case, exhibit, because=because, police_considered=True, why="naaktbeeld")
        (left,) = [hit for hit in hits(session, "soort:bewijsstuk") if hit.said.id == shown.said.id]
        assert left.snippets == ()
