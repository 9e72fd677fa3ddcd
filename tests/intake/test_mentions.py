"""A mail says that something is attached, in the words of its own author."""

from __future__ import annotations

import pytest

from lentiz_desk.intake.mentions import mentions_attachment


@pytest.mark.parametrize(
    "text",
    [
        "Zie de bijlage.",
        "In BIJLAGEN vind je alles",
        "Hierbij bijgevoegd de foto",
        "bijgaand het verslag",
        "Please find attached the letter",
        "two attachments",
        "siehe Anhang",
        "voir pièce jointe",
        "> eerder gezegd\nzie bijlage",
    ],
)
def test_it_is_mentioned(text: str) -> None:
    assert mentions_attachment(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tot morgen.",
        "Dank!\n> zie de bijlage",
        "Dank!\n\nOp ma 23 nov 2026 om 10:00 schreef Jan <jan@school.example>:\nzie de bijlage",
        "Dank!\n\nOn Mon, Nov 23, 2026 Jan wrote:\nsee attachment",
        "Dank!\n-----Oorspronkelijk bericht-----\nzie bijlage",
        "Dank!\n________________________________\nzie bijlage",
        "Dank!\n\nVan: Jan\nVerzonden: maandag\nOnderwerp: bijlage",
        "hij is gehecht (unattached) aan school",
    ],
)
def test_it_is_not_mentioned_by_the_author(text: str) -> None:
    assert not mentions_attachment(text)
