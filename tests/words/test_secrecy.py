"""The secrecy declaration is complete and lasting, and a private report stops in plain words."""

import hashlib
from datetime import UTC, datetime

import pytest

from lentiz_desk.domain.values import Scope
from lentiz_desk.words import secrecy
from lentiz_desk.words.catalog import in_language

SIGNED = {"2026-01": "3ca3882e312726c2c0fec00edf1f6aaef24cd2f3e331e99597492cc95195646c"}
"""What was signed stays what it was: the SHA-256 of each version's Dutch text."""


@pytest.mark.parametrize("version", secrecy.VERSIONS)
def test_a_declaration_is_whole_in_both_languages(version: str) -> None:
    text = secrecy.declaration(version)
    assert text.version == version
    assert text.title
    assert text.opening.endswith(":")
    assert len(text.points) == 10
    assert all(point.endswith(".") for point in text.points)
    assert "wachtwoordzin" in text.closing
    with in_language("en"):
        assert secrecy.declaration(version).points != text.points


@pytest.mark.parametrize("version", secrecy.VERSIONS)
def test_a_version_that_was_signed_never_changes(version: str) -> None:
    text = secrecy.declaration(version)
    whole = "\n".join((text.title, text.opening, *text.points, text.closing))
    assert hashlib.sha256(whole.encode()).hexdigest() == SIGNED[version]


def test_an_unknown_version_is_refused() -> None:
    with pytest.raises(secrecy.SecrecyTextUnknown) as refusal:
        secrecy.declaration("2099-01")
    assert refusal.value.version == "2099-01"


@pytest.mark.parametrize("scope", list(Scope), ids=str)
def test_every_answer_at_the_gate_is_explained(scope: Scope) -> None:
    assert secrecy.gate_option(scope).endswith(".")


def test_a_private_report_stops_with_what_happens_and_where_help_is() -> None:
    assert "niets bewaard" in secrecy.private_explained()
    assert "112" in secrecy.private_help()
    assert "niets bewaard" in secrecy.private_done()
    verbs = (secrecy.private_verb(), secrecy.private_back(), secrecy.sign_verb())
    assert not [verb for verb in verbs if verb.endswith(".")]
    assert secrecy.private_title()
    assert secrecy.gate_question().endswith("?")
    assert secrecy.overlap_why().endswith("?")
    assert "R2" in secrecy.gate_explained()
    assert "S7" in secrecy.why_needed()


def test_a_declaration_says_until_when_it_holds() -> None:
    assert "di 3 maart 2026" in secrecy.valid_until(datetime(2026, 3, 3, 13, 5, tzinfo=UTC))
