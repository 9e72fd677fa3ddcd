"""Simple text goes a shorter way to paper, and stands there as it would have by the longer one."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Pdf, String, parse_content_stream

from lentiz_desk.dossier import fonts, shaping, text
from lentiz_desk.dossier.canvas import PaperCanvas
from lentiz_desk.dossier.fonts import Weight, is_simple
from lentiz_desk.dossier.pdf import draw
from lentiz_desk.dossier.shaping import draw_text, pieces, width
from lentiz_desk.dossier.text import Style, forget, set_lines
from tests.dossier.papers import paper, paper_entry
from tests.dossier.tools import text_of

SIMPLE = "".join(
    letter for letter in map(chr, (*range(0x20, 0x530), *range(0x1E00, 0x20C0))) if is_simple(letter, Weight.REGULAR)
)
LATIN = "".join(letter for letter in SIMPLE if letter < "\u0250" or letter > "\u1dff")
WORDS = st.text(alphabet=st.sampled_from("AVTYWLPFrvywoeatk.,-'\u2019()" + LATIN), max_size=12)
TEXTS = st.lists(st.one_of(WORDS, st.sampled_from(["", "\n", "AVATAR", "x" * 60])), max_size=30).map(" ".join)
WEIGHTS = st.sampled_from([Weight.REGULAR, Weight.BOLD, Weight.MONO])


@contextmanager
def the_longer_way() -> Iterator[None]:
    forget()
    with pytest.MonkeyPatch.context() as patch:
        for module in (fonts, shaping, text):
            patch.setattr(module, "is_simple", lambda _text, _weight: False)
        yield
    forget()


def lines_of(written: str, style: Style, room: float) -> list[str]:
    return ["".join(run for run, _level in line.runs) for line in set_lines(written, style, room)]


def on_paper(written: str, weight: Weight) -> list[tuple[bytes, float]]:
    """The letters of one line as they stand in the file, each with what is taken back after it, in 1/1000 em."""
    target = BytesIO()
    canvas = PaperCanvas(target, invariant=1, pageCompression=0)
    draw_text(canvas, (0, 0), written, weight, 10)
    canvas.showPage()
    canvas.save()
    placed: list[tuple[bytes, float]] = []
    with Pdf.open(target) as made:
        for instruction in parse_content_stream(made.pages[0], "Tj TJ"):
            (operand,) = instruction.operands
            for part in operand if isinstance(operand, Array) else [operand]:
                if isinstance(part, String):
                    placed += [(bytes([letter]), 0.0) for letter in bytes(part)]
                elif placed:
                    placed[-1] = (placed[-1][0], placed[-1][1] + float(part))
    return placed


@settings(max_examples=150, deadline=None)
@given(written=TEXTS, weight=WEIGHTS, room=st.floats(30, 500))
def test_lines_break_where_they_would_by_the_longer_way(written: str, weight: Weight, room: float) -> None:
    style = Style(weight=weight)
    short = lines_of(written, style, room)

    with the_longer_way():
        assert lines_of(written, style, room) == short


@given(written=TEXTS, weight=WEIGHTS)
def test_a_line_is_as_wide_as_its_words_and_spaces(written: str, weight: Weight) -> None:
    line = "".join(letter for letter in written.replace("\n", " ") if is_simple(letter, weight))
    words = sum(width(word, weight, 1) for word in line.split(" ")) + line.count(" ") * width(" ", weight, 1)

    with the_longer_way():
        whole = sum(piece.width for piece in pieces(line, weight, 0))
    assert words == pytest.approx(whole, abs=1e-6)


@settings(max_examples=40, deadline=None)
@given(words=st.lists(WORDS, min_size=1, max_size=6), weight=st.sampled_from([Weight.REGULAR, Weight.BOLD]))
def test_letters_stand_where_they_would_by_the_longer_way(words: list[str], weight: Weight) -> None:
    line = " ".join(words)
    short = on_paper(line, weight)

    with the_longer_way():
        long = on_paper(line, weight)
    assert [letter for letter, _back in short] == [letter for letter, _back in long]
    assert [back for _letter, back in short] == pytest.approx([back for _letter, back in long], abs=1e-3)


@pytest.mark.parametrize("weight", Weight)
def test_no_simple_letter_is_kerned_against_a_space_or_changes_its_form(weight: Weight) -> None:
    space = width(" ", weight, 1)
    for letter in SIMPLE:
        if is_simple(letter, weight):
            (alone,) = pieces(letter, weight, 0)
            (between,) = pieces(f" {letter} ", weight, 0)
            assert alone.text == letter
            assert between.width == pytest.approx(alone.width + 2 * space)


@pytest.mark.parametrize("written", ["Zoë d\u2019Ancona \u2013", "Đặng Thị Hương", "Χριστίνα", "Олександр", ""])
def test_latin_greek_and_cyrillic_are_simple(written: str) -> None:
    assert is_simple(written, Weight.REGULAR)


@pytest.mark.parametrize(
    "written",
    ["יעל", "محمد", "١٢", "王", "Երևան", "e\u0323\u0302", "\xad", "\xa0", "\t", "\u202e", "\x00", "\u200d"],
)
def test_all_other_text_is_not(written: str) -> None:
    assert not is_simple(f"Jan {written} Jansen", Weight.REGULAR)


def test_more_letters_than_one_subset_holds_are_all_printed(tmp_path: Path) -> None:
    letters = [letter for letter in SIMPLE if letter.isalpha()]
    rows = ["".join(letters[start : start + 40]) for start in range(0, len(letters), 40)]
    shown = text_of(draw(paper(paper_entry(1, text="\n".join(rows)))), tmp_path)

    assert len(letters) > 800
    for row in rows:
        assert row in shown


def test_nothing_of_a_paper_stays_behind_when_it_is_drawn() -> None:
    draw(paper(paper_entry(1, text="Een geheim: יעל כהן.")))

    assert not any(kept.cache_info().currsize for kept in (set_lines, pieces))
