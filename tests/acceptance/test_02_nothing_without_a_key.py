"""With the register open and no case key nothing of a case can be read, not from the files either."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace

import pytest

from lentiz_desk.desk.concluding import correct
from lentiz_desk.desk.deciding import decide, reopen, withdraw
from lentiz_desk.desk.drafts import save_draft
from lentiz_desk.desk.errors import NoAccess, NobodyToDecide
from lentiz_desk.desk.reporting import Report, report
from lentiz_desk.desk.session import AUTHORISATION, CASE
from lentiz_desk.desk.signing_in import signer_for
from lentiz_desk.domain.case_entries import CheckDecided, EntryCorrected
from lentiz_desk.domain.check_entries import AuthorisationReopened
from lentiz_desk.vault.folder import VaultFolder
from lentiz_desk.vault.grants import open_grants
from tests.acceptance.prying import everything, found_in, traces_of, words_of
from tests.desk.forging import keys_of
from tests.desk.staged import At
from tests.world import STAGES, World, passphrase

CANARY = "kanariegeel zinnetje over iemand"


def pried(world: World, name: str) -> bytes:
    keys = keys_of(world, name)
    return everything(world.vault.folder, world.ids[name], keys)


def secrets(world: World) -> tuple[set[str], set[str]]:
    """The words of case and authorisation, and what would show that they exist."""
    with world.session("directeur") as session:
        compartments = [world.case, *session.of_kind(AUTHORISATION)]
        words = {word for name in compartments for word in words_of(session, name)}
        return words, {trace for name in compartments for trace in traces_of(session, name)}


@pytest.mark.parametrize("stage", STAGES[STAGES.index("report") :])
def test_an_officer_in_no_case_reads_nothing_but_count_size_and_time_of_files(staged: At, stage: str) -> None:
    world = staged(stage)
    words, traces = secrets(world)
    assert len(words) > 5
    data = pried(world, "officer2")
    assert found_in(data, words) == []
    assert found_in(data, {trace for trace in traces if len(trace) > 6}) == []
    assert b"ZD-2026" not in data


def test_the_prying_eye_sees_what_its_keys_do_open(staged: At) -> None:
    world = staged("correspond")
    words, _ = secrets(world)
    assert found_in(pried(world, "directeur"), words) == sorted(words)


@pytest.mark.parametrize("name", ["officer2", "fg", "bestuurder"])
@pytest.mark.parametrize("stage", ["report", "check", "correspond"])
def test_who_is_in_no_case_opens_none(staged: At, name: str, stage: str) -> None:
    world = staged(stage)
    with world.session(name) as session:
        assert session.cases() == ()
        assert session.checks() == ()
        assert session.of_kind(CASE) == session.of_kind(AUTHORISATION) == ()
        for compartment in filter(None, (world.case, world.authorisation)):
            with pytest.raises(NoAccess):
                session.open(compartment)
            with pytest.raises(NoAccess):
                session.case(compartment)


@pytest.mark.parametrize("name", ["fg", "bestuurder"])
def test_overseer_and_board_read_no_word_of_a_case(staged: At, name: str) -> None:
    world = staged("correspond")
    words, _ = secrets(world)
    with world.session("fg") as session:
        assert session.of_kind("oversight")
    assert found_in(pried(world, name), words) == []


def test_the_executor_reads_the_check_and_no_other_word_of_the_case(staged: At) -> None:
    world = staged("correspond")
    earlier = staged("check")
    with world.session("directeur") as session:
        words = words_of(session, world.case)
        state = session.case(world.case)
        decision, request = state.decisions[-1].body, state.requests[-1].body
        shown = {decision.motivation, request.purpose, state.people[1].name, state.people[1].group}
        shown |= {*request.question_texts.values(), *request.source_texts.values()}
        shown |= words_of(session, world.authorisation)
    hidden = {word for word in words if not any(word in other for other in shown)}
    assert request.suspicion in hidden
    assert found_in(pried(earlier, "officer"), hidden) == []


def test_who_requested_reads_nothing_of_the_check_before_it_is_in_the_case(staged: At) -> None:
    world = staged("hand_in")
    with world.session("directeur") as session:
        hidden = words_of(session, world.authorisation) - words_of(session, world.case)
    assert len(hidden) > 3
    assert found_in(pried(world, "behandelaar"), hidden) == []


def test_a_director_who_is_concerned_gets_no_key_and_sees_nothing(staged: At) -> None:
    world = staged("enrol")
    with world.session("behandelaar") as session:
        form = world.report_form()
        world.case = report(session, _concerning(form, world.ids["directeur"])).compartment
    with world.session("directeur") as session:
        assert session.cases() == ()
        with pytest.raises(NoAccess):
            session.case(world.case)
    with world.session("directeur2") as session:
        words, traces = words_of(session, world.case), traces_of(session, world.case)
    with world.session("behandelaar") as session:
        assert session.case(world.case).holders == {world.ids["behandelaar"], world.ids["directeur2"]}
    data = pried(world, "directeur")
    assert found_in(data, words) == []
    assert found_in(data, {trace for trace in traces if len(trace) == 64} - _announced(world)) == []


def _announced(world: World) -> set[str]:
    """What oversight says of cases to every director: their numbers."""
    return {world.case}


def _concerning(form: Report, *people: str) -> Report:
    return replace(form, concerned=frozenset(people))


def test_without_a_free_director_nothing_is_made_and_it_says_whom_to_call(staged: At) -> None:
    world = staged("enrol")
    before = sorted(world.path.rglob("*.db"))
    with world.session("behandelaar") as session:
        form = _concerning(world.report_form(), world.ids["directeur"], world.ids["directeur2"])
        with pytest.raises(NobodyToDecide) as caught:
            report(session, form)
    assert caught.value.call == ("Bestuurder (demo)",)
    assert sorted(world.path.rglob("*.db")) == before


def handed_in(world: World) -> None:
    world.hand_in()


def withdrawn(world: World) -> None:
    with world.session("directeur") as session:
        withdraw(session, world.case, world.decision, "niet meer nodig")


def expired(world: World) -> None:
    world.clock.forward(days=8)


@pytest.mark.parametrize("end", [handed_in, withdrawn, expired])
def test_after_the_re_key_the_former_executor_reads_nothing_newer(staged: At, end: Callable[[World], None]) -> None:
    world = staged("check")
    keys = keys_of(world, "officer")
    copied = world.folder / "kopie.lentiz"
    shutil.copytree(world.path, copied, ignore=shutil.ignore_patterns("lock"))
    with VaultFolder.open(copied) as copy:
        old = open_grants(copy, world.ids["officer"], keys.sealing, {}).mine
        assert len(old) == 2
    shutil.rmtree(copied)
    end(world)
    with world.session("directeur") as session:
        check = session.check(world.authorisation)
        entry = check.checks[0].id
        correction = EntryCorrected(target=entry, values={}, texts={"finding": CANARY}, why=CANARY)
        correct(session, world.authorisation, correction)
        assert world.ids["officer"] not in session.check(world.authorisation).holders
        save_draft(session, "check", {"text": CANARY}, world.authorisation)
    data = everything(world.vault.folder, world.ids["officer"], keys, old)
    assert found_in(data, [CANARY]) == []
    with world.session("officer") as session:
        assert session.checks() == ()
        assert session.of_kind(AUTHORISATION) == ()


def test_only_the_officer_who_is_asked_for_an_addition_gets_the_key_again(staged: At) -> None:
    world = staged("take")
    with world.session("directeur") as session:
        until = world.clock.at.replace(year=world.clock.at.year + 1)
        reopen(
            session,
            world.authorisation,
            AuthorisationReopened(executor=world.ids["officer"], until=until, why="nog een vraag"),
        )
    with world.session("officer") as session:
        assert [state.compartment for state in session.checks()] == [world.authorisation]
    with world.session("officer2") as session:
        assert session.of_kind(AUTHORISATION) == ()


def test_a_decision_makes_the_key_without_handing_it_to_the_open_session(staged: At) -> None:
    world = staged("ask")
    with world.session("behandelaar") as session:
        signer = signer_for(session, "directeur", passphrase("directeur"))
        form = world.decision_form(session)
        decide(session, world.case, form, signer)
        assert form.authorisation not in session.grants
        with pytest.raises(NoAccess):
            session.open(form.authorisation)
        assert not hasattr(signer.keys, "sealing")
    holders = open_holders(world, form)
    assert holders == {"directeur", "directeur2", "officer"}


def open_holders(world: World, form: CheckDecided) -> set[str]:
    found = set()
    for name in world.ids:
        with world.session(name) as session:
            if form.authorisation in session.grants:
                found.add(name)
    return found


def test_the_words_of_a_report_are_nowhere_in_clear(staged: At) -> None:
    world = staged("correspond")
    words, _ = secrets(world)
    raw = b"".join(path.read_bytes() for path in world.path.rglob("*") if path.is_file())
    assert found_in(raw, words) == []
