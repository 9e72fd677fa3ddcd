"""Papers to draw and sign: plainly fictional people, real keys, a real chain of entries."""

from dataclasses import replace
from datetime import UTC, datetime

from lentiz_desk.dossier.paper import Line, Paper, PaperEntry, PaperExhibit
from lentiz_desk.ledger.entry import Field, SignedEntry

AT = datetime(2026, 3, 3, 13, 5, tzinfo=UTC)


def plain_entry(number: int, **values: object) -> SignedEntry:
    fields = tuple(Field.write(bytes(16), name, value) for name, value in values.items())
    return SignedEntry(b"{}%d" % number, bytes(64), fields)


def paper_entry(number: int, heading: str = "Melding", text: str = "Korte tekst.", **changes: object) -> PaperEntry:
    made = PaperEntry(
        number=number,
        heading=heading,
        at=AT,
        author="Sanne Voorbeeld",
        right="behandelaar",
        lines=(Line(label="Feiten", text=text),),
        entry=plain_entry(number, facts=text.replace("\ud800", "")),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def paper(*entries: PaperEntry, **changes: object) -> Paper:
    made = Paper(
        organisation="Stichting Voorbeeldscholen Westland",
        location="Locatie De Oefenkas (VO)",
        case_number="ZD-2026-K7Q2MX",
        file_kind="personnel",
        receiver="Personeelszaken, mevrouw Voorbeeld",
        purpose="Opname in het personeelsdossier na het besluit van 3 maart 2026",
        copy_number=2,
        prepared_by="Sanne Voorbeeld, behandelaar",
        prepared_at=AT,
        vault="ab" * 32,
        practice=False,
        decider="Joost Denkbeeld, directeur De Oefenkas",
        ground="Besluit over acties van 2 maart 2026, artikel S1 en S3 van het protocol van 25 maart 2014",
        entries=entries,
        exhibits=(),
        roster=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


EXHIBITS = (
    PaperExhibit(
        number="1",
        name="scherm-2026-02-09.png",
        sha256="9f2c" * 16,
        size=482_113,
        media_type="image/png",
        description="Schermafdruk van het openbare bericht, vastgelegd op maandag 23 februari 2026.",
    ),
    PaperExhibit(number="2", name="uitnodiging.pdf", sha256="41be" * 16, size=1_904_511, media_type="application/pdf"),
)
