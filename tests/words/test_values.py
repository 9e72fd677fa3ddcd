"""Every value that can be recorded has a name in both languages."""

import inspect
from collections.abc import Callable
from enum import Enum
from typing import Any

import pytest

from lentiz_desk.domain import values as domain
from lentiz_desk.domain.values import Direction, FileKind, Form, Sector
from lentiz_desk.intake.media import _OPEN_XML_FOLDERS, _SIGNATURES, MAIL, MAILBOX, OPAQUE, OUTLOOK
from lentiz_desk.words import values
from lentiz_desk.words.catalog import in_language
from lentiz_desk.words.media import media

NAMES: dict[type[Enum], Callable[[Any], str]] = {
    domain.Role: values.role,
    domain.Sector: values.sector,
    domain.Scope: values.scope,
    domain.Category: values.category,
    domain.AgeBand: values.age_band,
    domain.Part: values.part,
    domain.ReportKind: values.report_kind,
    domain.Harm: values.harm,
    domain.LetterKind: values.letter_kind,
    domain.Level: values.level,
    domain.SourceKind: values.source_kind,
    domain.Exclusion: values.exclusion,
    domain.Answer: values.answer,
    domain.Outcome: values.outcome,
    domain.Certainty: values.certainty,
    domain.ViewedHow: values.viewed_how,
    domain.Finding: values.finding,
    domain.Filing: values.filing,
    domain.Direction: values.direction,
    domain.Form: values.form,
    domain.FileKind: lambda kind: values.file_kind(kind, Sector.VO),
    domain.DutyKind: values.duty,
    domain.EndedBecause: values.ended_because,
    domain.NotKept: values.not_kept,
    domain.CaseStatus: values.case_status,
    domain.Deed: values.deed,
    domain.Consent: values.consent,
    domain.Ground: values.ground,
}
SAID_ELSEWHERE = {domain.TestQuestion}
"""The questions of the legal test are sentences of their own."""

EVERY = [value for kind in NAMES for value in kind]


def test_every_closed_set_of_the_field_has_names() -> None:
    sets = {
        kind
        for _name, kind in inspect.getmembers(domain, inspect.isclass)
        if issubclass(kind, Enum) and kind.__module__ == domain.__name__
    }
    assert sets == NAMES.keys() | SAID_ELSEWHERE


@pytest.mark.parametrize("value", EVERY, ids=str)
def test_every_value_has_a_dutch_name_that_is_not_its_key(value: Enum) -> None:
    name = NAMES[type(value)](value)
    assert name
    assert name not in {value.value, value.name}
    with in_language("en"):
        assert NAMES[type(value)](value)


@pytest.mark.parametrize("kind", NAMES, ids=lambda kind: kind.__name__)
def test_two_values_of_a_set_never_have_the_same_name(kind: type[Enum]) -> None:
    names = [NAMES[kind](value) for value in kind]
    assert len(set(names)) == len(names)


def test_the_kind_of_school_decides_what_a_file_is_called() -> None:
    assert values.file_kind(FileKind.STUDENT, Sector.VO) == "leerlingdossier"
    assert values.file_kind(FileKind.STUDENT, Sector.MBO) == "studentdossier"
    assert {values.file_kind(FileKind.PERSONNEL, sector) for sector in Sector} == {"personeelsdossier"}


def test_correspondence_is_named_in_full() -> None:
    assert values.correspondence(Direction.IN, Form.MAIL) == "inkomende e-mail"
    assert len({values.correspondence(way, form) for way in Direction for form in Form}) == len(Direction) * len(Form)


@pytest.mark.parametrize("value", list(domain.Level), ids=str)
def test_every_level_says_what_it_allows(value: domain.Level) -> None:
    assert values.level_explained(value).endswith(".")


def test_names_can_start_a_line_or_stand_in_a_row() -> None:
    assert values.capital(values.role(domain.Role.DIRECTOR)) == "Directeur"
    assert values.listed(["a"]) == "a"
    assert values.listed(["a", "b", "c"]) == "a, b en c"
    assert values.listed([]) == ""
    assert values.yes_no(value=True) == "ja"


@pytest.mark.parametrize(
    ("media_type", "said"),
    [
        ("image/jpeg", "afbeelding (JPEG)"),
        ("video/mp4", "film (MP4)"),
        ("application/pdf", "PDF"),
        ("application/octet-stream", "soort bestand niet herkend"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "tekstdocument (DOCX)"),
        ("model/stl", "bestand (model/stl)"),
    ],
)
def test_a_kind_of_file_is_called_what_people_call_it(media_type: str, said: str) -> None:
    assert media(media_type) == said


def test_every_kind_that_is_recognised_has_a_name() -> None:
    recognised = {kind for _magic, _place, kind in _SIGNATURES} | {MAIL, MAILBOX, OUTLOOK, OPAQUE, "text/plain"}
    recognised |= {kind for _folder, kind in _OPEN_XML_FOLDERS}
    assert [kind for kind in recognised if media(kind) == f"bestand ({kind})"] == []
