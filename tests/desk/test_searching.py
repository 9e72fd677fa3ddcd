"""What is typed finds what was written, in the words of a case that one may read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.desk import indexing
from lentiz_desk.desk.concluding import correct
from lentiz_desk.desk.exhibits import erase_exhibit
from lentiz_desk.desk.search_filters import Filters
from lentiz_desk.desk.search_kinds import KINDS, Kind
from lentiz_desk.desk.search_query import Query, parse
from lentiz_desk.desk.searching import Found, Hit, search
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import EntryCorrected
from lentiz_desk.domain.kinds import KINDS as ENTRIES
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.values import CaseStatus, NotKept
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.errors import DiskFull
from lentiz_desk.vault.fulltext import Term
from tests.desk.staged import At
from tests.world import MBO, VO, World


def look_for(session: Session, typed: str, filters: Filters | None = None) -> list[Found]:
    return [found for found in search(session, parse(typed), filters) if found.hits]


def hits(session: Session, typed: str, filters: Filters | None = None) -> list[Hit]:
    return [hit for found in look_for(session, typed, filters) for hit in found.hits]


def kinds(session: Session, typed: str, filters: Filters | None = None) -> list[str]:
    return [hit.target.body.kind for hit in hits(session, typed, filters)]


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("docent", [("docent", True)]),
        ("  jan   de vries ", [("jan", True), ("de", True), ("vries", True)]),
        ('"uit de klas" foto', [("uit de klas", False), ("foto", True)]),
        ("“uit de klas” foto", [("uit de klas", False), ("foto", True)]),
        ('foto "uit de kl', [("foto", True), ("uit de kl", True)]),
        ("ZD-2026-K7Q2MX", [("ZD-2026-K7Q2MX", True)]),
        ('-- "" * ', []),
        ("\ud800\x00\u200b", []),
    ],
)
def test_what_is_typed_is_words_and_phrases(typed: str, terms: list[tuple[str, bool]]) -> None:
    assert parse(typed) == Query(terms=tuple(Term(text=text, prefix=prefix) for text, prefix in terms))


@pytest.mark.parametrize(("typed", "enough"), [("", False), ("a", False), ('"a', False), ("a b", True), ("3B", True)])
def test_one_letter_is_not_enough(typed: str, enough: bool) -> None:
    assert parse(typed).enough is enough


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> World:
    from tests.desk.staged import built, copy_of

    return copy_of(built("correspond"), tmp_path_factory.mktemp("demo") / "world")


@pytest.fixture(scope="module")
def reader(demo: World) -> Iterator[Session]:
    from lentiz_desk.desk.signing_in import sign_in, sign_out
    from tests.world import passphrase

    session = sign_in(demo.vault, "behandelaar", passphrase("behandelaar"))
    yield session
    sign_out(session)


@given(st.text(st.characters(exclude_categories=())))
def test_whatever_is_typed_is_no_error(reader: Session, typed: str) -> None:
    list(search(reader, parse(typed)))


@given(st.text(alphabet="ab\"“”*^:()-+{}NEAROTD \x00\n'%_", max_size=30))
def test_signs_of_a_query_language_mean_nothing(reader: Session, typed: str) -> None:
    list(search(reader, parse(f"docent {typed}")))


def test_entries_letters_and_names_are_found_without_accents_and_by_their_beginning(reader: Session) -> None:
    assert kinds(reader, '"leerling voorb') == ["person.noted"]
    assert kinds(reader, "uitnod") == ["correspondence.logged"]
    assert kinds(reader, "kwétsend") == ["actions.decided"]
    assert kinds(reader, '"openbaar account"') == ["correspondence.logged", "check.requested"]
    assert kinds(reader, '"account openbaar"') == []
    assert kinds(reader, "instagram") == ["report.recorded"]


def test_numbers_are_found_as_people_write_them(demo: World, reader: Session) -> None:
    number = reader.case(demo.case).case_number
    assert "case.opened" in kinds(reader, number)
    assert "case.opened" in kinds(reader, number[-6:].lower())
    assert kinds(reader, f"{number[-6:]}-01-01") == ["correspondence.logged"]


def test_the_newest_is_first_and_a_snippet_says_where_it_stands(reader: Session) -> None:
    (found,) = look_for(reader, "bericht")
    times = [hit.said.at for hit in found.hits]
    assert times == sorted(times, reverse=True)
    assert len(times) > 3
    for hit in found.hits:
        (snippet,) = hit.snippets
        assert {snippet.text[low:high].lower()[:7] for low, high in snippet.ranges} == {"bericht"}
        assert "\n" not in snippet.text
        assert snippet.field in hit.said.body.__struct_fields__


def test_two_words_show_the_fields_of_both(reader: Session) -> None:
    (hit,) = hits(reader, "uitnodiging voorbeeld")
    assert [snippet.field for snippet in hit.snippets] == ["other_party", "subject"]


def test_each_filter_leaves_out(demo: World, reader: Session) -> None:
    today = demo.clock.at.astimezone(UTC).date()
    assert set(kinds(reader, "voorbeeld", Filters(kind=Kind.PERSON))) == {"person.noted"}
    assert kinds(reader, "bericht", Filters(until=date(2026, 2, 1))) == []
    assert kinds(reader, "bericht", Filters(since=today + timedelta(days=1))) == []
    assert kinds(reader, "bericht", Filters(since=date(2026, 2, 1), until=today + timedelta(days=30)))
    assert kinds(reader, "bericht", Filters(location=MBO.id)) == []
    assert kinds(reader, "bericht", Filters(location=VO.id))
    assert kinds(reader, "bericht", Filters(status=CaseStatus.CLOSED)) == []
    assert kinds(reader, "bericht", Filters(status=CaseStatus.ACTIONS_DECIDED))


def test_every_kind_of_entry_is_looked_for_as_something() -> None:
    assert set(KINDS.values()) == set(Kind) - {Kind.OTHER}
    assert set(KINDS) <= set(ENTRIES.values())


def test_a_correction_is_found_at_what_it_corrects(staged: At) -> None:
    world = staged("correspond")
    with world.session("behandelaar") as session:
        letter = session.case(world.case).correspondence[0].id
        texts = {"subject": "Uitnodiging voor een zienswijzegesprek"}
        correct(session, world.case, EntryCorrected(target=letter, values={}, texts=texts, why="verkeerde naam"))
        (hit,) = hits(session, "zienswijzegesprek")
        assert (hit.target.id, hit.corrected) == (letter, True)
        (both,) = hits(session, "uitnodiging")
        assert both.target.id == letter


def test_the_officer_finds_in_the_check_and_the_director_finds_once(staged: At) -> None:
    world = staged("check")
    with world.session("officer") as session:
        assert kinds(session, "profielfoto") == ["check.recorded"]
        assert kinds(session, '"leerling voorbeeld"') == ["person.noted"]
        assert [found.of_check for found in look_for(session, "leerling")] == [True]
    with world.session("directeur") as session:
        assert [found.of_check for found in look_for(session, "leerling voorbeeld")] == [False]
        assert kinds(session, "profielfoto") == ["check.recorded"]
    after = staged("take")
    with after.session("directeur") as session:
        assert [(found.of_check, len(found.hits)) for found in look_for(session, "schoolfoto")] == [(False, 1)]


def test_the_words_of_an_erased_exhibit_are_not_found(staged: At) -> None:
    world = staged("take")
    with world.session("directeur") as session:
        assert kinds(session, "scherm.png") == ["exhibit.added"]
        (shown,) = hits(session, "scherm.png")
        exhibit = getattr(shown.said.body, "exhibit", "")
        because = NotKept.INTIMATE_OR_ILLEGAL
        erase_exhibit(session, world.case, exhibit, because=because, police_considered=True, why="naaktbeeld")
        assert kinds(session, "scherm.png") == []
    with world.session("behandelaar") as session:
        assert kinds(session, "scherm.png") == []


def test_a_case_of_an_earlier_version_is_found_after_its_first_opening(
    staged: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = staged("enrol")
    with monkeypatch.context() as before:
        before.setattr("lentiz_desk.desk.session.WORDING", None)
        world.report()
        with world.session("behandelaar") as session:
            assert hits(session, "docent") == []
    with world.session("behandelaar") as session:
        session.forget(world.case)
        assert hits(session, "docent")


def test_words_that_the_entry_does_not_say_are_no_hit(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        connection = session.open(world.case).compartment.connection
        assert hits(session, "ziek")
        connection.execute("UPDATE words SET text = 'ziek en verzonnen' WHERE words MATCH 'ziek'")
        assert hits(session, "ziek") == hits(session, "verzonnen") == []


def test_a_full_disk_at_the_first_opening_lets_the_case_be_read(staged: At, monkeypatch: pytest.MonkeyPatch) -> None:
    world = staged("report")

    def full(_file: Compartment) -> None:
        raise DiskFull("case.db", "SQLITE_FULL")

    with world.session("behandelaar") as session:
        session.forget(world.case)
        monkeypatch.setattr(Compartment, "index", full)
        assert session.case(world.case).report is not None


def test_a_damaged_case_hides_no_other(staged: At) -> None:
    world = staged("report")
    other = world.case
    world.report()
    with world.session("behandelaar") as session:
        session.forget(other)
        path = session.vault.folder.file(session.grants[other].file)
        path.write_bytes(os_noise(path.stat().st_size))
        assert [found.compartment for found in look_for(session, "docent")] == [world.case]
        assert other in session.faulty
        session.grants.pop(other)


def os_noise(size: int) -> bytes:
    return bytes(range(256)) * (size // 256)


def test_searching_leaves_one_line_and_not_a_word_of_it(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        assert not list(search(session, parse("z")))
        hits(session, "docent")
        hits(session, "zeldzaamwoord")
    with world.session("directeur") as session:
        lines = list(session.open("oversight").recorded.values())
        steps = [line.body for line in lines if isinstance(line.body, OversightNoted)]
        searched = [body for body in steps if body.step == "read.search"]
        assert [(body.case, body.core) for body in searched] == [("", {})]
        assert not any("zeldzaamwoord" in str(body) for body in steps)


def test_a_search_can_stop_between_two_cases_and_keeps_no_file_open(staged: At) -> None:
    world = staged("report").report()
    with world.session("behandelaar") as session:
        for compartment in session.grants:
            session.forget(compartment)
        session.opened.clear()
        walking = search(session, parse("zeldzaamwoord"))
        assert next(walking).hits == ()
        assert session.opened == {}
        del walking


def test_an_entry_that_cannot_be_read_has_no_words() -> None:
    from tests.vault.making import entry

    assert indexing.words_of(entry(), ()) == {}
