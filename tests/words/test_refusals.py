"""Whoever meets a rule reads what is so, why, and what now."""

import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.values import DutyKind, Role
from lentiz_desk.words.catalog import in_language
from lentiz_desk.words.refusals import sentence

DOMAIN = Path(__file__).resolve().parents[2] / "lentiz_desk" / "domain"
AT = datetime(2026, 3, 3, 13, 5, tzinfo=UTC)
FULL: dict[str, object] = {
    "person": "p1",
    "author": "p1",
    "people": ("p1", "p2"),
    "roles": (Role.HANDLER, Role.OFFICER),
    "duties": (DutyKind.INFORM_PERSON,),
    "fields": ("purpose", "answers"),
    "closed_at": AT,
    "ended_at": AT,
    "period_from": AT,
    "period_until": AT,
    "expected": 4,
    "location": "north",
}
PEOPLE = {"p1": "Anna de Wit", "p2": "Bram Bos"}


def _name(person: str) -> str:
    return PEOPLE.get(person, "")


@pytest.mark.parametrize("reason", list(Reason), ids=str)
def test_every_reason_is_a_sentence_in_both_languages(reason: Reason) -> None:
    said = sentence(Refusal.of(reason, **FULL), _name)
    assert said.endswith(".")
    assert said[0].isupper()
    assert "{" not in said
    with in_language("en"):
        assert sentence(Refusal.of(reason, **FULL), _name) != said


@pytest.mark.parametrize("reason", list(Reason), ids=str)
def test_no_reason_stumbles_over_missing_or_odd_facts(reason: Reason) -> None:
    odd = dict.fromkeys(FULL)
    for refusal in (Refusal.of(reason), Refusal.of(reason, **odd), Refusal.of(reason, what="level", people=(3,))):
        said = sentence(refusal, _name)
        assert said.endswith(".")
        assert "None" not in said


def test_no_two_reasons_say_the_same() -> None:
    assert len({sentence(Refusal.of(reason), _name) for reason in Reason}) == len(Reason)


@pytest.mark.parametrize(
    ("reason", "part"),
    [
        (Reason.IN_CONFLICT, "Anna de Wit"),
        (Reason.NOT_THE_AUTHOR, "Anna de Wit"),
        (Reason.EXECUTOR_UNSUITABLE, "Anna de Wit, Bram Bos"),
        (Reason.CASE_CLOSED, "di 3 maart 2026, 14:05"),
        (Reason.AUTHORISATION_EXPIRED, "di 3 maart 2026, 14:05"),
        (Reason.DUTIES_OPEN, "betrokkene informeren"),
        (Reason.ROLE_MISSING, "medewerker I&A, behandelaar"),
        (Reason.NUMBER_NOT_NEXT, "4"),
    ],
)
def test_a_sentence_names_its_facts(reason: Reason, part: str) -> None:
    assert part in sentence(Refusal.of(reason, **FULL), _name)


def test_someone_without_a_known_name_is_this_person() -> None:
    assert sentence(Refusal.of(Reason.CONCERNED, person="p9"), _name).startswith("Deze persoon is zelf betrokken")


def test_what_is_too_wide_is_told_apart() -> None:
    said = {sentence(Refusal.of(Reason.SCOPE_WIDER, what=what), _name) for what in ("level", "authorisation", "scope")}
    assert len(said) == 3


def test_facts_that_rules_give_are_facts_that_sentences_know() -> None:
    given = {
        (keyword.arg or "")
        for module in DOMAIN.glob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "of"
        for keyword in node.keywords
    }
    assert given <= FULL.keys() | {"what"}
