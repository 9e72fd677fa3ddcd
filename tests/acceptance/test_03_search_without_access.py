"""Search by someone without access gives no hit, no count, no snippet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import msgspec
import pytest

from lentiz_desk.desk.access import end_access
from lentiz_desk.desk.concluding import correct
from lentiz_desk.desk.corresponding import log_correspondence
from lentiz_desk.desk.deciding import decide, declare_conflict, withdraw
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.reporting import Report, report
from lentiz_desk.desk.requesting import request_check
from lentiz_desk.desk.search_query import parse
from lentiz_desk.desk.searching import Found, search
from lentiz_desk.desk.session import AUTHORISATION, CASE, Session
from lentiz_desk.domain.case_entries import CorrespondenceLogged, EntryCorrected, PersonNoted
from lentiz_desk.domain.values import Category, Direction, Form, Part
from tests.acceptance.prying import words_of
from tests.desk.staged import At
from tests.world import PEOPLE, World

EVERYBODY = ("directeur", *PEOPLE)


class Seen(NamedTuple):
    """All that a search tells."""

    cases: set[str]
    hits: int
    snippets: int


def told(session: Session, typed: str) -> Seen:
    every = list(search(session, parse(typed)))
    found = [item for item in every if item.hits]
    for empty in (item for item in every if not item.hits):
        assert empty == Found(compartment=empty.compartment), "what has no hit says nothing of itself"
    hits = [hit for item in found for hit in item.hits]
    return Seen({item.compartment for item in found}, len(hits), sum(len(hit.snippets) for hit in hits))


NOTHING = Seen(set(), 0, 0)


def with_canary(form: Report, canary: str, concerned: frozenset[str] = frozenset()) -> Report:
    people = tuple(msgspec.structs.replace(person, name=f"{person.name} {canary}") for person in form.people)
    recorded = msgspec.structs.replace(form.report, facts=f"{form.report.facts} {canary}")
    exhibits = tuple(replace(item, shows=canary) for item in form.exhibits)
    return replace(form, people=people, report=recorded, exhibits=exhibits, concerned=concerned)


def three_cases(world: World) -> dict[str, str]:
    """Cases by their canary: one for all who may, one that concerns a director, one of a director alone."""
    made = {}
    for canary, by, concerned in (
        ("kanariegeel", "behandelaar", ""),
        ("merelzwart", "behandelaar", "directeur"),
        ("mussebruin", "directeur2", "directeur"),
    ):
        with world.session(by) as session:
            people = frozenset({world.ids[concerned]}) if concerned else frozenset[str]()
            made[canary] = report(session, with_canary(world.report_form(), canary, people)).compartment
    return made


def test_every_user_finds_in_every_case_that_may_be_read_and_in_no_other(staged: At) -> None:
    world = staged("enrol")
    cases = three_cases(world)
    pairs = 0
    for name in EVERYBODY:
        with world.session(name) as session:
            readable = {state.compartment for state in session.cases()}
            for canary, case in cases.items():
                pairs += 1
                for typed in (canary, canary[:5], f'"{canary}"', f"docent {canary}", case[:6], canary.upper()):
                    seen = told(session, typed)
                    if case in readable:
                        assert seen.cases == {case}
                        assert seen.hits
                    else:
                        assert seen == NOTHING, (name, canary, typed)
            assert told(session, "voorbeeld").cases == readable
            assert told(session, "datum:2000..").cases == told(session, "soort:melding").cases == readable
    assert pairs == 21
    with world.session("behandelaar") as session:
        assert told(session, "kanariegeel").hits == 5


@pytest.mark.parametrize("stage", ["report", "check", "correspond"])
@pytest.mark.parametrize("name", ["officer2", "fg", "bestuurder"])
def test_who_is_in_no_case_finds_none_of_its_words(staged: At, stage: str, name: str) -> None:
    world = staged(stage)
    with world.session("directeur") as session:
        mine = (*session.of_kind(CASE), *session.of_kind(AUTHORISATION))
        words = {word for compartment in mine for word in words_of(session, compartment)}
        assert all(told(session, f'"{word[:200]}"').hits for word in words)
    with world.session(name) as session:
        assert {word for word in words if told(session, word[:200]) != NOTHING} == set()


def test_the_executor_finds_what_the_check_shows_and_no_other_word_of_the_case(staged: At) -> None:
    world = staged("check")
    with world.session("directeur") as session:
        request = session.case(world.case).requests[-1].body
        suspicion, purpose, facts = request.suspicion, request.purpose, "ziek na het bericht"
    with world.session("officer") as session:
        assert told(session, f'"{purpose}"').cases == {world.authorisation}
        assert told(session, f'"{suspicion}"') == told(session, f'"{facts}"') == NOTHING
        assert told(session, "ouder voorbeeld") == told(session, "scherm.png") == NOTHING


def test_an_executor_finds_what_a_colleague_recorded_as_little_as_the_page_of_the_check_shows_it(staged: At) -> None:
    world = staged("report")
    both = (world.ids["officer"], world.ids["officer2"])
    with world.session("behandelaar") as session:
        form = msgspec.structs.replace(world.request_form(), executors=both)
        world.request = request_check(session, world.case, form)
    with world.session("directeur") as session:
        decision = msgspec.structs.replace(world.decision_form(session), executors=both)
        world.authorisation = decision.authorisation
        decide(session, world.case, decision)
    world.check()
    with world.session("officer") as session:
        assert told(session, "profielfoto").hits == 1
    with world.session("officer2") as session:
        assert told(session, '"leerling voorbeeld"').hits == 1
        assert told(session, "profielfoto") == NOTHING


def test_who_requested_finds_nothing_of_the_check_before_it_is_in_the_case(staged: At) -> None:
    with staged("hand_in").session("behandelaar") as session:
        assert told(session, "profielfoto") == told(session, "waarschijnlijk wel") == NOTHING
    with staged("take").session("behandelaar") as session:
        assert told(session, "profielfoto").hits


@pytest.mark.parametrize("stage", ["report", "ask", "decide", "take", "correspond"])
def test_who_declares_a_conflict_finds_nothing_any_more(staged: At, stage: str) -> None:
    world = staged(stage)
    with world.session("directeur2") as session:
        assert told(session, "voorbeeld").hits
        declare_conflict(session, world.case, "familie")
        assert told(session, "voorbeeld") == told(session, "familie") == told(session, "datum:2000..") == NOTHING
    with world.session("directeur2") as session:
        assert told(session, "voorbeeld") == NOTHING
    with world.session("directeur") as session:
        assert told(session, "familie").hits


def test_who_turns_out_to_be_concerned_finds_nothing_although_the_key_is_still_there(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        concerned = PersonNoted(
            number=4, part=Part.SUBJECT, category=Category.STAFF, roster=world.ids["directeur2"], name="kanariegeel"
        )
        record(session, world.case, concerned)
    with world.session("directeur2") as session:
        assert world.case in session.grants
        assert told(session, "voorbeeld") == told(session, "kanariegeel") == NOTHING


def ended(world: World) -> None:
    world.hand_in()


def withdrawn(world: World) -> None:
    with world.session("directeur") as session:
        withdraw(session, world.case, world.decision, "niet meer nodig")


def expired(world: World) -> None:
    world.clock.forward(days=8)


@pytest.mark.parametrize("end", [ended, withdrawn, expired])
def test_after_the_end_the_officer_finds_nothing(staged: At, end: Callable[[World], None]) -> None:
    world = staged("check")
    end(world)
    with world.session("officer") as session:
        assert told(session, "profielfoto") == told(session, "leerling") == NOTHING
    with world.session("directeur") as session:
        body = EntryCorrected(
            target=session.check(world.authorisation).checks[0].id,
            values={},
            texts={"finding": "kanariegeel"},
            why="na afloop",
        )
        correct(session, world.authorisation, body)
        assert told(session, "kanariegeel").hits
    with world.session("officer") as session:
        assert told(session, "kanariegeel") == NOTHING


def test_an_authorisation_that_ends_while_the_officer_is_signed_in_is_not_searched_any_more(staged: At) -> None:
    world = staged("check")
    with world.session("officer") as session:
        assert told(session, "profielfoto").hits
        world.clock.forward(days=8)
        assert told(session, "profielfoto") == NOTHING
        assert world.authorisation in session.over
        assert world.authorisation not in session.grants


def test_after_the_end_of_an_access_nothing_is_found(staged: At) -> None:
    world = staged("act")
    with world.session("directeur") as session:
        end_access(session, world.case, world.ids["behandelaar"], "andere behandelaar")
        letter = CorrespondenceLogged(
            number=0,
            direction=Direction.IN,
            form=Form.MAIL,
            happened=world.clock.at,
            into_file=True,
            other_party="afzender",
            subject="onderwerp",
            content="kanariegeel",
        )
        log_correspondence(session, world.case, letter)
    with world.session("behandelaar") as session:
        assert told(session, "kanariegeel") == told(session, "voorbeeld") == NOTHING
