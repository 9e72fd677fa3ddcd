"""The rule packs that ship load strictly, and everything they name has words."""

from datetime import date

import msgspec
import pytest

from lentiz_desk.domain.rulepack import RulePack
from lentiz_desk.domain.values import Category, DutyKind, ReportKind
from lentiz_desk.resources import resource
from lentiz_desk.words.clauses import clause
from lentiz_desk.words.measures import measure, measure_type

PACKS = sorted(
    (item for item in resource("rules").iterdir() if item.name.endswith(".json")), key=lambda item: item.name
)


def _packs() -> list[RulePack]:
    return [msgspec.json.decode(item.read_bytes(), type=RulePack, strict=True) for item in PACKS]


def test_a_pack_is_named_for_what_is_in_it() -> None:
    assert [f"{pack.id}.json" for pack in _packs()] == [item.name for item in PACKS]
    assert _packs()[0].valid_from == date(2026, 1, 1)


@pytest.mark.parametrize("pack", _packs(), ids=lambda pack: pack.id)
def test_everything_a_pack_names_has_words(pack: RulePack) -> None:
    assert not [number for number in pack.clauses if clause(number).title == number]
    assert not [item.key for item in pack.measures if measure(item.key) == item.key]
    assert not [item.key for item in pack.measures if measure_type(item.type) == item.type]


@pytest.mark.parametrize("pack", _packs(), ids=lambda pack: pack.id)
def test_a_pack_is_complete_and_gives_its_sources(pack: RulePack) -> None:
    assert {item.report_kind for item in pack.suggested} == set(ReportKind)
    assert {number for item in pack.suggested for number in item.clauses} <= set(pack.clauses)
    assert {term.duty for term in pack.duty_terms} == set(DutyKind)
    assert all(term.days > 0 and term.source for term in pack.duty_terms)
    assert all(item.source for item in pack.measures)
    assert len({item.key for item in pack.measures}) == len(pack.measures)
    assert len(set(pack.platforms)) == len(pack.platforms)
    assert pack.phones["confidential_inspector"] == "0900-1113111"


@pytest.mark.parametrize("pack", _packs(), ids=lambda pack: pack.id)
def test_parents_get_a_warning_and_nothing_heavier(pack: RulePack) -> None:
    heavy = {item.key for item in pack.measures_for(Category.GUARDIAN) if item.type != "none"}
    assert heavy == {"warning"}


def test_a_key_of_a_newer_pack_is_shown_as_it_is() -> None:
    assert measure("something_newer") == "something_newer"
    assert measure_type("something_newer") == "something_newer"


def test_an_unknown_rule_is_refused() -> None:
    values = msgspec.json.decode(PACKS[0].read_bytes()) | {"extra": 1}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(values, type=RulePack, strict=True)
