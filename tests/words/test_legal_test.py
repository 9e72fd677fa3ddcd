"""The legal test asks in plain words, says where each question comes from, and names what misses."""

from datetime import UTC, datetime

import pytest

from lentiz_desk.domain.case_entries import CheckRequested, RequestedSource
from lentiz_desk.domain.request_gaps import Gap, GapKind, points_of_attention, request_gaps
from lentiz_desk.domain.values import TEST_SOURCES, Answer, Level, SourceKind, TestQuestion
from lentiz_desk.words import legal_test
from lentiz_desk.words.catalog import in_language

QUESTIONS = list(TestQuestion)


def _worst(**changes: object) -> CheckRequested:
    values: dict[str, object] = {
        "requester": "p1",
        "subjects": (1,),
        "sources": (RequestedSource(key="s1", source=SourceKind.SCHOOL_MAIL),),
        "period_from": datetime(2026, 3, 3, tzinfo=UTC),
        "period_until": datetime(2025, 3, 3, tzinfo=UTC),
        "after_decision": True,
        "level": Level.PUBLIC,
        "covert": True,
        "questions": ("q1",),
        "exclusions": (),
        "executors": ("p1",),
        "answers": {},
        "purpose": "",
        "suspicion": "",
        "source_texts": {},
        "question_texts": {},
        "motivations": {},
    }
    return CheckRequested(**(values | changes))  # type: ignore[arg-type]  # a test feeds anything


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_every_question_has_all_its_words(question: TestQuestion) -> None:
    words = legal_test.words_of(question)
    assert words.label
    assert words.question.endswith("?")
    assert words.help.endswith(".")
    assert words.yes.startswith("Ja: ")
    assert words.no.startswith("Nee: ")
    assert all(source in words.source for source in TEST_SOURCES[question])
    with in_language("en"):
        assert legal_test.words_of(question).question != words.question


def test_no_question_is_asked_twice() -> None:
    assert len({legal_test.words_of(question).question for question in QUESTIONS}) == len(QUESTIONS)
    assert len({legal_test.label(question) for question in QUESTIONS}) == len(QUESTIONS)


def test_every_gap_that_a_request_can_have_is_a_sentence_of_its_own() -> None:
    requests = [
        _worst(),
        _worst(requester="", executors=(), sources=(), questions=()),
        _worst(answers=dict.fromkeys(TestQuestion, Answer.NO)),
        _worst(subjects=()),
    ]
    gaps = {gap for request in requests for gap in request_gaps(request, {})}
    assert {gap.kind for gap in gaps} == set(GapKind)
    said = {gap: legal_test.gap(gap) for gap in gaps}
    assert all(sentence.endswith(".") for sentence in said.values())
    general = legal_test.gap(Gap("something_newer", GapKind.EMPTY))
    assert general not in said.values()
    assert len(set(said.values())) == len(said)


@pytest.mark.parametrize("kind", list(GapKind), ids=str)
def test_an_unknown_field_still_gets_a_sentence(kind: GapKind) -> None:
    assert legal_test.gap(Gap("something_newer", kind, "key")).endswith(".")


def test_every_point_of_attention_is_a_sentence_of_its_own() -> None:
    body = _worst(
        level=Level.CONTENT,
        period_until=datetime(2027, 3, 3, tzinfo=UTC),
        answers=dict.fromkeys(TestQuestion, Answer.NO),
    )
    keys = points_of_attention(body, datetime(2014, 3, 25, tzinfo=UTC))
    assert len(keys) == len(QUESTIONS) + 6
    said = [legal_test.attention(key) for key in keys]
    assert len(set(said)) == len(keys)
    assert not [sentence for sentence in said if "nieuwere versie" in sentence]


def test_a_point_of_a_newer_version_is_shown_as_such() -> None:
    assert "something_newer" in legal_test.attention("something_newer")


def test_a_no_is_allowed_and_asks_for_a_motivation() -> None:
    assert "toegestaan" in legal_test.no_is_allowed()
    assert legal_test.motivation_label()
