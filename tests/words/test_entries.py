"""Every kind of entry reads as a heading, a summary and labelled lines, and what is left out says so."""

import pytest

from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CheckDecided,
    CheckRequested,
    CorrespondenceLogged,
    EntryCorrected,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.check_entries import AuthorisationOpened, CheckRecorded
from lentiz_desk.domain.kinds import KINDS, Unknown
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.texts import Body, core_fields, text_fields
from lentiz_desk.domain.values import Direction, Form, Outcome, TestQuestion
from lentiz_desk.resources import resource
from lentiz_desk.words.catalog import in_language
from lentiz_desk.words.entries import Described, Naming, describe
from lentiz_desk.words.field_labels import label
from lentiz_desk.words.field_texts import HIDDEN
from lentiz_desk.words.headings import kind_name, step_name
from tests.words.samples import EVERY_KIND, bare, recorded, sample

NAMING = Naming(
    people={"p1": "Anna de Wit"},
    case_people={1: "Sem (demo)"},
    locations={"north": "Demo College"},
    exhibits={"a" * 64: "1"},
    sources={"s1": "openbaar account @voorbeeld"},
    questions={"q1": "Wie plaatste het bericht?"},
)
KIND_TYPES = list(EVERY_KIND.values())


def _text(described: Described, field: str) -> str:
    return "\n".join(line.text for line in described.lines if line.field == field)


@pytest.mark.parametrize("kind", KIND_TYPES, ids=lambda kind: kind.kind)
def test_every_kind_has_a_heading_a_summary_and_an_icon(kind: type[Body]) -> None:
    described = describe(sample(kind), NAMING)
    assert described.heading
    assert not described.heading.endswith(".")
    assert described.summary or kind is OversightNoted
    assert resource(f"icons/{described.icon}.svg").is_file()
    with in_language("en"):
        assert describe(sample(kind), NAMING).heading != described.heading


@pytest.mark.parametrize("kind", KIND_TYPES, ids=lambda kind: kind.kind)
def test_every_word_of_an_entry_is_shown_with_its_field(kind: type[Body]) -> None:
    lines = describe(sample(kind), NAMING).lines
    for field in text_fields(kind):
        shown = [line for line in lines if line.field == field]
        assert shown, field
        assert all(f"words of {field}" in line.text and line.label for line in shown)


@pytest.mark.parametrize("kind", KIND_TYPES, ids=lambda kind: kind.kind)
def test_what_is_withheld_says_so_in_its_place(kind: type[Body]) -> None:
    described = describe(bare(kind), NAMING)
    for field in text_fields(kind):
        assert _text(described, field) == "[weggelaten]"
    assert not [field for field in text_fields(kind) if f"words of {field}" in described.summary]


@pytest.mark.parametrize("kind", list(KINDS.values()), ids=lambda kind: kind.kind)
def test_every_field_has_a_label_unless_it_says_nothing_to_a_reader(kind: type[Body]) -> None:
    unnamed = [name for name in core_fields(kind) | text_fields(kind) if label(kind.kind, name) == name]
    assert set(unnamed) <= HIDDEN
    shown = {line.field for line in describe(sample(kind), NAMING).lines}
    assert not shown & HIDDEN


@pytest.mark.parametrize("kind", KIND_TYPES, ids=lambda kind: kind.kind)
def test_no_text_is_a_raw_value(kind: type[Body]) -> None:
    said = " ".join(line.text for line in describe(sample(kind), NAMING).lines)
    assert "<" not in said
    assert "None" not in said
    assert "datetime" not in said


def test_a_decision_reads_at_a_glance() -> None:
    body = sample(CheckDecided, outcome=Outcome.NARROWER, executors=("p1",), motivation="Omdat het moet.").body
    described = describe(recorded(body), NAMING)
    assert described.heading == "Besluit: beperkt toegestaan"
    assert described.summary.endswith("Machtiging voor Anna de Wit tot en met di 3 maart 2026, 14:05. Omdat het moet.")
    assert _text(described, "executors") == "Anna de Wit"
    assert _text(described, "period_from") == "di 3 maart 2026, 14:05 tot 14:05"
    assert not _text(described, "period_until")


def test_correspondence_carries_its_number() -> None:
    body = sample(CorrespondenceLogged, direction=Direction.IN, form=Form.MAIL, number=3).body
    described = describe(recorded(body), NAMING)
    assert described.heading == "Correspondentie: inkomende e-mail, K7Q2MX-02-03"
    assert described.icon == "mail"
    assert _text(described, "number") == "K7Q2MX-02-03"


def test_a_person_without_a_name_that_may_be_seen_is_a_number() -> None:
    check = sample(CheckRecorded, subject=2, source="s1", question="q1")
    described = describe(check, NAMING)
    assert _text(described, "subject") == "Persoon 2"
    assert _text(described, "source") == "Openbaar account @voorbeeld"
    assert _text(described, "question") == "Wie plaatste het bericht?"
    assert describe(sample(CheckRecorded, subject=1), NAMING).summary.endswith("Sem (demo). words of finding")


def test_a_name_that_is_left_out_is_not_in_heading_or_summary() -> None:
    entry = bare(PersonNoted)
    described = describe(entry, Naming())
    assert described.summary.startswith("[weggelaten]: ")
    assert "Sem" not in described.heading


def test_the_answers_of_the_test_stand_with_their_motivation_or_alone() -> None:
    whole = describe(sample(CheckRequested), NAMING)
    assert not _text(whole, "answers")
    motivated = sample(CheckRequested, motivations={TestQuestion.INTEREST.value: "Veiligheid."})
    assert "Gerechtvaardigd belang: ja. Veiligheid." in _text(describe(motivated, NAMING), "motivations")
    assert _text(describe(bare(CheckRequested), NAMING), "answers") == "Gerechtvaardigd belang: ja"


def test_no_measure_is_said() -> None:
    assert _text(describe(sample(ActionsDecided, measures=()), NAMING), "measures") == "Geen maatregel"


def test_a_correction_names_the_fields_it_changes() -> None:
    values = {"report_kind": "threat", "received": "2026-03-03T13:05:00Z", "harm": ["school"], "posted": None}
    body = sample(EntryCorrected, values=values, texts={"facts": "Anders.", "subject": "Over iets anders"}).body
    lines = {line.label: line.text for line in describe(recorded(body), NAMING).lines}
    assert lines["Soort melding"] == "Bedreiging of stalking"
    assert lines["Ontvangen"] == "di 3 maart 2026, 14:05"
    assert lines["Schade"] == "de goede naam van de school"
    assert lines["Geplaatst op"] == "niets"
    assert lines["Wat er is gebeurd"] == "Anders."
    assert lines["Onderwerp"] == "Over iets anders"


def test_a_correction_that_makes_no_sense_is_shown_as_it_is() -> None:
    values = {"report_kind": "newer", "received": 4, "harm": ["newer"]}
    body = sample(EntryCorrected, values=values).body
    assert _text(describe(recorded(body), NAMING), "values") == "newer\n4\n['newer']"


def test_an_authorisation_shows_its_case_number() -> None:
    body = sample(AuthorisationOpened, case="K7Q2MX0123456789ABCDEFGHJK", case_year=2026).body
    assert _text(describe(recorded(body), NAMING), "case") == "ZD-2026-K7Q2MX"


def test_long_words_are_shortened_in_the_timeline_only() -> None:
    entry = sample(ReportRecorded, facts="woord " * 200)
    described = describe(entry, NAMING)
    assert described.summary.endswith("…")
    assert len(described.summary) < 300
    assert len(_text(described, "facts")) > 1000


def test_what_a_newer_version_wrote_is_named_as_such() -> None:
    described = describe(recorded(Unknown(written_as="case.frozen")), NAMING)
    assert described.heading == "Vastgelegd door een nieuwere versie"
    assert "case.frozen" in described.summary
    assert described.icon == "help"
    assert kind_name("case.frozen") == described.heading


def test_the_log_names_steps_and_readings() -> None:
    assert step_name("read.exhibit") == "Bewijsstuk getoond"
    assert step_name("check.decided") == "Besluit"
    assert step_name("something.newer") == "something.newer"
