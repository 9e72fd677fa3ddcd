"""What the reader of the paper sees."""

import re
from pathlib import Path

import pytest

from lentiz_desk.dossier.paper import Line
from lentiz_desk.dossier.pdf import draw
from tests.dossier.papers import EXHIBITS, paper, paper_entry
from tests.dossier.tools import run, text_of

MARKUP = "<b>vet</b> <img src=/etc/passwd> &amp; <para> ]]> {0} %s"


def test_the_first_page_says_what_this_is_and_how_to_check_it(tmp_path: Path) -> None:
    first = text_of(draw(paper(paper_entry(1))), tmp_path).split("\f")[0]

    for said in ("Dossierstuk", "Personeelsdossier", "ZD-2026-K7Q2MX", "Joost Denkbeeld", "di 3 maart 2026, 14:05"):
        assert said in first
    assert "lentiz-desk verify BESTAND.pdf --vault NENT-QAXB-" in first
    assert "persoonsgegevens" in first


@pytest.mark.parametrize(
    ("kind", "title"), [("pupil", "Leerlingdossier"), ("student", "Studentdossier"), ("personnel", "Personeelsdossier")]
)
def test_the_file_it_goes_into_is_named(kind: str, title: str, tmp_path: Path) -> None:
    assert title in text_of(draw(paper(paper_entry(1), file_kind=kind)), tmp_path)


def test_an_english_paper_speaks_english(tmp_path: Path) -> None:
    text = text_of(draw(paper(paper_entry(1), language="en")), tmp_path)

    assert "Dossier entry" in text
    assert "Page 1 of 2" in text


def test_every_page_carries_case_copy_and_page_of_pages(tmp_path: Path) -> None:
    pages = text_of(draw(paper(*(paper_entry(n, text="Lang. " * 300) for n in range(1, 9)))), tmp_path).split("\f")[:-1]

    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert "ZD-2026-K7Q2MX, exemplaar 2" in page
        assert f"Pagina {number} van {len(pages)}" in page


def test_the_index_gives_the_page_where_each_entry_begins(tmp_path: Path) -> None:
    entries = [paper_entry(n, heading=f"Onderwerp{n}", text="Lang. " * 400) for n in range(1, 7)]
    pages = text_of(draw(paper(*entries, exhibits=EXHIBITS)), tmp_path).split("\f")

    for number in range(1, 7):
        row = re.search(rf"Onderwerp{number} .* (\d+)\n", pages[1])
        assert row is not None
        place = int(row.group(1))
        heading = re.compile(rf"^ *{number} +Onderwerp{number}$", re.MULTILINE)
        found = [page for page, text in enumerate(pages, 1) if heading.search(text)]
        assert found == [place]
    assert "Bewijsstukken" in pages[1]


@pytest.mark.parametrize("number", [7, 42, 471, 1024])
def test_the_number_of_an_entry_stays_whole(number: int, tmp_path: Path) -> None:
    text = text_of(draw(paper(paper_entry(number, heading="Onderwerp"))), tmp_path)

    assert len(re.findall(rf"^ *{number} +Onderwerp", text, re.MULTILINE)) == 2  # in the index and above the entry


def test_a_text_that_goes_on_over_the_page_keeps_its_distance_from_what_stands_above(tmp_path: Path) -> None:
    def gap(lines: int) -> float:
        above, below = "\n".join(["Boven"] * 30), "\n".join(["Onder"] * lines)
        values = (Line(label="A", text=above), Line(label="B", text=below))
        (tmp_path / "gap.pdf").write_bytes(draw(paper(paper_entry(1, lines=values))))
        words = run("pdftotext", "-bbox", "-f", "2", "-l", "2", str(tmp_path / "gap.pdf"), "-")
        over = [float(top) for top in re.findall(r'yMin="([0-9.]+)"[^>]*>Boven<', words)]
        under = [float(top) for top in re.findall(r'yMin="([0-9.]+)"[^>]*>Onder<', words)]
        return under[0] - over[-1]

    assert gap(40) == pytest.approx(gap(2))


def test_the_outline_leads_to_every_entry(tmp_path: Path) -> None:
    file = tmp_path / "outline.pdf"
    file.write_bytes(draw(paper(paper_entry(1), paper_entry(2))))
    outline = run("qpdf", "--json", "--json-key=outlines", str(file))

    assert "1. Melding" in outline
    assert "2. Melding" in outline


def test_names_in_many_scripts_are_printed(tmp_path: Path) -> None:
    names = ["Đặng Thị Hương", "Χριστίνα", "Олександр", "Ağırbaş", "Łukasz", "Երևան", "თბილისი", "Zoë d’Ancona"]
    text = text_of(draw(paper(paper_entry(1, text="\n".join(names)))), tmp_path)

    for name in names:
        assert name in text
    assert "U+" not in text


def test_hebrew_and_arabic_are_joined_and_run_from_right_to_left(tmp_path: Path) -> None:
    text = text_of(draw(paper(paper_entry(1, text="יעל כהן\nمحمد"))), tmp_path)

    assert "יעל כהן" in text  # poppler turns what stands from the right back into reading order
    assert "\ufee3\ufea4\ufee4\ufeaa" in text  # meem, hah, meem joined, dal at the end


def test_a_letter_without_a_glyph_is_printed_as_its_number(tmp_path: Path) -> None:
    text = text_of(draw(paper(paper_entry(1, text="王小明 \U0001f980"))), tmp_path)

    assert "U+738B U+5C0F U+660E U+1F980" in text


def test_control_characters_and_hidden_marks_are_named(tmp_path: Path) -> None:
    text = text_of(draw(paper(paper_entry(1, text="bel\x07 nul\x00 esc\x1b om\u202edraai\u200b \ud800"))), tmp_path)

    assert "bel U+0007".replace(" ", "") in text.replace(" ", "")
    for named in ("U+0007", "U+0000", "U+001B", "U+202E", "U+200B", "U+D800"):
        assert named in text


def test_markup_in_every_field_is_printed_as_typed(tmp_path: Path) -> None:
    entry = paper_entry(
        1,
        heading=MARKUP,
        author=MARKUP,
        right=MARKUP,
        lines=(Line(label="Feiten", text=MARKUP), Line(label=MARKUP, text="x")),
        withheld=(MARKUP,),
    )
    fields = ("organisation", "location", "receiver", "purpose", "prepared_by", "decider", "ground", "case_number")
    made = draw(paper(entry, exhibits=EXHIBITS, **dict.fromkeys(fields, MARKUP)))
    text = text_of(made, tmp_path)

    assert text.count("<img src=/etc/passwd>") >= len(fields)
    assert text.count("&amp;") >= len(fields)
    assert "root:" not in text


@pytest.mark.parametrize("unit", ["woord ", "x", "\n", "עברית ", "א", "a\u0301"])
def test_ten_thousand_characters_break_over_lines_and_pages(unit: str, tmp_path: Path) -> None:
    long = (unit * 10_000)[:10_000]
    made = draw(paper(paper_entry(1, heading=long, text=long, author=long), organisation=long, purpose=long))
    text = text_of(made, tmp_path)

    assert text.count("\f") > 5


def test_nothing_of_a_long_unbroken_word_falls_off_the_page(tmp_path: Path) -> None:
    text = text_of(draw(paper(paper_entry(1, text="0123456789" * 1000))), tmp_path)

    assert sum(len(line) for line in re.findall(r"^ *(\d{10,})$", text, re.MULTILINE)) == 10_000


def test_what_is_left_out_is_named(tmp_path: Path) -> None:
    text = text_of(draw(paper(paper_entry(1, withheld=("Naam", "Toelichting")))), tmp_path)

    assert "Weggelaten: Naam, Toelichting" in text
    assert "in 1 onderdeel is iets weggelaten" in re.sub(r"\s+", " ", text)


def test_a_correction_shows_old_and_new(tmp_path: Path) -> None:
    old = paper_entry(1, text="Twee berichten.")
    new = paper_entry(2, heading="Verbetering", text="Drie berichten.", correction_of=1)
    text = re.sub(r" +", " ", text_of(draw(paper(old, new)), tmp_path))

    assert "Verbeterd door onderdeel 2" in text
    assert "Verbetert onderdeel 1" in text
    assert "Feiten, was Twee berichten." in text
    assert "Feiten, wordt Drie berichten." in text


def test_exhibits_are_listed_with_hash_and_size(tmp_path: Path) -> None:
    text = text_of(draw(paper(paper_entry(1), exhibits=EXHIBITS)), tmp_path)

    assert "9f2c" * 16 in text
    assert "482,1 kB" in text
    assert "uitnodiging.pdf" in text


def test_every_page_of_a_practice_vault_says_so(tmp_path: Path) -> None:
    pages = text_of(draw(paper(paper_entry(1, text="Lang. " * 900), practice=True)), tmp_path).split("\f")[:-1]

    assert len(pages) > 2
    assert all("OEFENING: geen echte zaak" in page for page in pages)
    assert "OEFENING" not in text_of(draw(paper(paper_entry(1))), tmp_path)


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert draw(paper(paper_entry(1, text="يوم"))) == draw(paper(paper_entry(1, text="يوم")))
