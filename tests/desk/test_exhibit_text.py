"""The text of a PDF is found where its exhibit may be read, as long as that is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lentiz_desk.desk import exhibit_text
from lentiz_desk.desk.bringing_in import Answers, bring_in
from lentiz_desk.desk.checking import record_check
from lentiz_desk.desk.exhibit_text import Searched
from lentiz_desk.desk.exhibits import Incoming, add_exhibits, erase_exhibit
from lentiz_desk.desk.search_query import parse
from lentiz_desk.desk.searching import Hit, search
from lentiz_desk.desk.session import CASE, Session
from lentiz_desk.desk.sources import Source
from lentiz_desk.domain.shown_values import NotShownBecause
from lentiz_desk.domain.values import NotKept
from lentiz_desk.intake.errors import NotShown
from lentiz_desk.intake.shown import PdfText
from lentiz_desk.vault.exhibits import NewExhibit
from tests.desk.staged import At
from tests.intake.pictures import pdf
from tests.vault.pages import anywhere
from tests.world import World

TIMETABLE = pdf("Rooster van klas 3B", "Op dinsdag is er\nzwemles in Schiedam")


def hits(session: Session, typed: str) -> list[Hit]:
    return [hit for found in search(session, parse(typed)) for hit in found.hits]


def file(data: bytes, name: str = "bijlage.pdf") -> Incoming:
    return Incoming(path=Path(name), content=data, intimate_asked=True)


def added(session: Session, world: World, data: bytes) -> str:
    (exhibit,) = add_exhibits(session, world.case, [file(data)])
    return exhibit


def test_a_word_in_a_pdf_is_found_with_its_page_and_its_exhibit(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        exhibit = added(session, world, TIMETABLE)
        (hit,) = hits(session, "zwemles")
        assert (hit.target.body.kind, getattr(hit.target.body, "exhibit", ""), hit.searched) == (
            "exhibit.added",
            exhibit,
            Searched.WHOLE,
        )
        (snippet,) = hit.snippets
        assert (snippet.field, snippet.page, snippet.text) == ("", 2, "Op dinsdag is er zwemles in Schiedam")
        assert [snippet.text[low:high] for low, high in snippet.ranges] == ["zwemles"]
        (both,) = hits(session, "bijlage rooster")
        assert [(piece.field, piece.page) for piece in both.snippets] == [("name", 0), ("", 1)]
        assert hits(session, '"dinsdag is er zwemles" soort:bewijsstuk')
    with world.session("directeur") as session:
        assert len(hits(session, "zwemles")) == 1
    with world.session("fg") as session:
        assert hits(session, "zwemles") == []


def test_what_is_brought_in_as_a_file_is_read_too(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        answers = Answers(intimate_asked=True, into_file=True)
        bring_in(session, world.case, [Source(path=Path("rooster.pdf"), content=TIMETABLE)], answers)
        assert len(hits(session, "zwemles")) == 1


def test_the_text_goes_from_a_check_into_the_case_and_not_to_who_requested_it_before(
    staged: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = staged("check")
    with world.session("officer") as session:
        record_check(session, world.authorisation, world.check_form(session), [file(TIMETABLE)])
        assert [hit.searched for hit in hits(session, "zwemles")] == [Searched.WHOLE]
    for name in ("officer2", "fg", "behandelaar"):
        with world.session(name) as session:
            assert hits(session, "zwemles") == [], name
    monkeypatch.setattr(exhibit_text, "pdf_text", None)
    world.hand_in().take()
    with world.session("behandelaar") as session:
        assert [hit.searched for hit in hits(session, "zwemles")] == [Searched.WHOLE]
    with world.session("officer") as session:
        assert hits(session, "zwemles") == []


@pytest.mark.parametrize(
    "data",
    [pdf("zwemles", password="geheim"), pdf(""), TIMETABLE[:200], b"%PDF-1.7\n" + bytes(1000)],
    ids=["locked", "pictures alone", "cut off", "noise"],
)
def test_a_pdf_that_cannot_be_read_is_kept_all_the_same_and_it_is_said(staged: At, data: bytes) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        exhibit = added(session, world, data)
        assert session.open(world.case).compartment.exhibit(exhibit) == data
        (hit,) = hits(session, "bijlage")
        assert hit.searched is Searched.NOT
        assert hits(session, "zwemles") == []


@pytest.mark.parametrize("because", [NotShownBecause.TOOK_TOO_LONG, NotShownBecause.NOT_POSSIBLE_HERE])
def test_reading_that_fails_costs_the_words_and_nothing_else(
    staged: At, monkeypatch: pytest.MonkeyPatch, because: NotShownBecause
) -> None:
    def fails(*_data: object, **_limits: object) -> PdfText:
        raise NotShown(because)

    world = staged("report")
    monkeypatch.setattr(exhibit_text, "pdf_text", fails)
    with world.session("behandelaar") as session:
        added(session, world, TIMETABLE)
        (hit,) = hits(session, "bijlage")
        assert hit.searched is Searched.NOT


def test_a_text_that_is_cut_short_is_found_as_far_as_it_goes(staged: At, monkeypatch: pytest.MonkeyPatch) -> None:
    world = staged("report")
    monkeypatch.setattr(exhibit_text, "MOST_CHARACTERS", 20)
    with world.session("behandelaar") as session:
        added(session, world, TIMETABLE)
        (hit,) = hits(session, "rooster")
        assert hit.searched is Searched.PART
        assert hits(session, "zwemles") == []


def test_what_is_no_pdf_has_no_text_of_its_own(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        added(session, world, b"zwemles in een tekst")
        (hit,) = hits(session, "bijlage")
        assert hit.searched is None


def test_words_that_the_exhibit_does_not_hold_are_no_hit(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        added(session, world, TIMETABLE)
        connection = session.open(world.case).compartment.connection
        connection.execute("UPDATE words SET text = 'zwemles en verzonnen' WHERE words MATCH 'zwemles'")
        assert hits(session, "zwemles") == hits(session, "verzonnen") == []


def test_an_erased_exhibit_takes_its_text_along_everywhere(staged: At) -> None:
    canary = "zqxvwkjhgfpbtd"
    world = staged("report")
    with world.session("behandelaar") as session:
        exhibit = added(session, world, pdf(f"Rooster {canary}"))
        assert len(hits(session, canary)) == 1
    with world.session("directeur") as session:
        because = NotKept.INTIMATE_OR_ILLEGAL
        erase_exhibit(session, world.case, exhibit, because=because, police_considered=True, why="naaktbeeld")
        assert hits(session, canary) == hits(session, "rooster") == []
        assert all(hit.searched is None for hit in hits(session, "soort:bewijsstuk"))
        keys = tuple(grant.key for grant in session.grants.values())
    with world.session("behandelaar") as session:
        assert hits(session, canary) == []
    assert anywhere(world.path, keys, canary.encode()) == []


def test_what_was_taken_over_from_a_check_is_erased_in_both_with_its_text(staged: At) -> None:
    canary = "zqxvwkjhgfpbtd"
    world = staged("check")
    with world.session("officer") as session:
        record_check(session, world.authorisation, world.check_form(session), [file(pdf(f"Rooster {canary}"))])
    world.hand_in().take()
    with world.session("directeur") as session:
        (hit,) = hits(session, canary)
        keys = {grant.key for grant in session.grants.values()}
        assert len(anywhere(world.path, tuple(keys), canary.encode())) == 2
        because = NotKept.INTIMATE_OR_ILLEGAL
        exhibit = getattr(hit.said.body, "exhibit", "")
        erase_exhibit(session, world.case, exhibit, because=because, police_considered=True, why="naaktbeeld")
        assert hits(session, canary) == []
    assert anywhere(world.path, tuple(keys), canary.encode()) == []


def test_a_file_that_changes_while_it_is_brought_in_is_not_read() -> None:
    named, changed = NewExhibit.of_bytes(TIMETABLE), NewExhibit.of_bytes(pdf("iets anders"))
    (exhibit,) = exhibit_text.with_texts(CASE, [replace(named, stream=changed.stream)])
    assert exhibit.text is None
