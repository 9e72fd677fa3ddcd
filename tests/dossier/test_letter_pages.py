"""A letter on its pages: one where it fits, nothing left alone on the next, and whatever was typed stays readable."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from lentiz_desk.dossier.letter import LetterPaper, draw_letter
from tests.dossier.papers import AT
from tests.dossier.tools import text_of

PARAGRAPH = (
    "Dit is een gewone alinea van een brief, met genoeg woorden voor meer dan een regel op de pagina van de brief."
)

LETTER = LetterPaper(
    organisation="Stichting Voorbeeldscholen Westland",
    location="Locatie De Oefenkas (VO)",
    to=("Ouder Voorbeeld", "Laan 1", "1234 AB Stad"),
    reference="K7Q2MX-01-02",
    topic="Besluit",
    body=PARAGRAPH,
    ground=("Afspraak S3 van het protocol sociale media.", "Uitgave van 25 maart 2014."),
    appeal="Bent u het niet eens met dit besluit? Schrijf dan aan het bestuur.",
    signatory="Joost Denkbeeld",
    function="directeur",
    addressed=True,
    vault="ab" * 32,
    practice=False,
    prepared_at=AT,
    roster=(),
)


def pages(letter: LetterPaper, folder: Path) -> list[str]:
    return [" ".join(page.split()) for page in text_of(draw_letter(letter), folder).split("\f")[:-1]]


@pytest.mark.parametrize("count", range(1, 40, 3))
def test_the_signature_is_never_alone_on_a_page(tmp_path: Path, count: int) -> None:
    body = "\n\n".join([*[PARAGRAPH] * count, "Dit is de laatste alinea."])
    found = pages(replace(LETTER, body=body), tmp_path)
    last = found[-1]
    for part in ("laatste alinea", "Joost Denkbeeld", "Afspraak S3", "Schrijf dan aan het bestuur"):
        assert part in last
    assert len(found) == 1 or count > 6


def test_a_letter_that_almost_fits_is_set_tighter(tmp_path: Path) -> None:
    body = "\n\n".join([PARAGRAPH] * 8)
    assert len(pages(replace(LETTER, body=body), tmp_path)) == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Naam " + "zeer" * 200, "Naam zeer"),
        ("محمد Voorbeeld", "Voorbeeld"),
        ("\u202eevil Voorbeeld\x1b[31m", "Voorbeeld"),
        ("Jan 🎉 Voorbeeld", "Voorbeeld"),
        ("<b>Jan</b> & <img src=/etc/passwd>", "<b>Jan</b> &"),
    ],
)
def test_no_name_breaks_the_page(tmp_path: Path, name: str, said: str) -> None:
    letter = replace(LETTER, to=(name, *LETTER.to[1:]), body=f"Geachte {name},", topic=name, signatory=name)
    assert said in " ".join(pages(letter, tmp_path))


def test_many_lines_many_blanks_and_very_much_text_are_drawn(tmp_path: Path) -> None:
    lines = "\n".join(f"regel {number}" for number in range(200))
    assert "regel 199" in " ".join(pages(replace(LETTER, body=lines), tmp_path))
    assert "Denkbeeld" in pages(replace(LETTER, body="\n\n\n \n\n" * 50, appeal="\n\n  \n\nDag."), tmp_path)[-1]
    assert "Denkbeeld" in pages(replace(LETTER, to=("regel",) * 120), tmp_path)[-1]
    begun = time.monotonic()
    assert len(pages(replace(LETTER, body="woord " * 17_000), tmp_path)) > 10
    assert time.monotonic() - begun < 30
