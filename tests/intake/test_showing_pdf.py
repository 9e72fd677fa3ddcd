"""A received PDF is drawn and read apart, page by page; or it is said why not."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from lentiz_desk.domain.shown_values import NotShownBecause, ShownAs
from lentiz_desk.intake import showing
from lentiz_desk.intake.errors import NotShown
from lentiz_desk.intake.showing import pdf_page, pdf_text, shown_as
from lentiz_desk.intake.shown import Box
from tests.intake.pictures import BOX, changed, pdf, seen

THREE = pdf("Eerste bladzijde", "Tweede bladzijde\nmet é en €", "Derde bladzijde")
_TRIES = settings().max_examples // 4


def page_refusal(data: bytes, number: int = 1, box: Box = BOX) -> NotShownBecause:
    with pytest.raises(NotShown) as refused:
        pdf_page(data, number, box)
    return refused.value.because


def text_refusal(data: bytes) -> NotShownBecause:
    with pytest.raises(NotShown) as refused:
        pdf_text(data)
    return refused.value.because


def is_red(png: bytes, place: tuple[int, int]) -> bool:
    return seen(png).convert("RGB").getpixel(place) == (255, 0, 0)


# pages


def test_a_page_is_drawn_within_its_box_and_says_how_many_there_are() -> None:
    page = pdf_page(THREE, 2, BOX)

    assert (page.number, page.pages) == (2, 3)
    assert (page.width, page.height) == seen(page.png).size
    assert 290 <= page.height <= BOX.height
    assert is_red(page.png, (3, 3))
    assert not is_red(page.png, (page.width - 3, 3))


@pytest.mark.parametrize("number", [0, 4, -1, 10**6])
def test_a_page_that_is_not_there_is_said_not_to_be(number: int) -> None:
    assert page_refusal(THREE, number) is NotShownBecause.NO_SUCH_PAGE


@pytest.mark.parametrize("size", [(3, 3), (14_400, 10), (10, 14_400), (1_000_000, 1_000_000)])
def test_a_page_of_any_size_fits(size: tuple[float, float]) -> None:
    page = pdf_page(pdf("x", size=size), 1, BOX)

    assert 1 <= page.width <= BOX.width
    assert 1 <= page.height <= BOX.height


def test_a_page_that_is_turned_comes_upright() -> None:
    with pikepdf.open(BytesIO(THREE)) as document:
        document.pages[0].rotate(90, relative=False)
        written = BytesIO()
        document.save(written)
    page = pdf_page(written.getvalue(), 1, BOX)

    assert page.width > page.height
    assert is_red(page.png, (page.width - 4, 4))


def test_what_was_filled_in_on_a_form_is_seen() -> None:
    def form(value: str) -> bytes:
        written = BytesIO()
        canvas = Canvas(written, pagesize=(200, 200))
        canvas.acroForm.textfield(name="naam", value=value, x=20, y=80, width=160, height=40)
        canvas.showPage()
        canvas.save()
        return written.getvalue()

    assert pdf_page(form("Sanne"), 1, BOX).png != pdf_page(form(""), 1, BOX).png


def test_a_script_in_a_pdf_does_not_run_and_does_no_harm() -> None:
    with pikepdf.open(BytesIO(THREE)) as document:
        action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("while (true) {}"))
        document.Root.OpenAction = action
        document.pages[0].AA = pikepdf.Dictionary(O=action)
        written = BytesIO()
        document.save(written)

    assert pdf_page(written.getvalue(), 1, BOX).pages == 3


# text


def test_the_text_of_all_pages_is_read_for_search() -> None:
    read = pdf_text(THREE)

    assert read.text.split("\f") == ["Eerste bladzijde", "Tweede bladzijde\nmet é en €", "Derde bladzijde"]
    assert (read.pages, read.whole) == (3, True)


def test_no_more_text_is_read_than_was_asked() -> None:
    read = pdf_text(THREE, most_characters=20)

    assert read.text == "Eerste bladzijde\fTwe"
    assert not read.whole
    assert pdf_text(THREE, most_characters=0).text == ""


def test_when_the_time_is_over_what_was_read_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(showing, "_READING", 0)

    read = pdf_text(THREE)
    assert (read.text, read.pages, read.whole) == ("", 3, False)


def test_a_pdf_of_pictures_alone_has_no_text() -> None:
    assert pdf_text(pdf("")).text == ""


# what is refused


def test_a_locked_pdf_is_said_to_be_locked() -> None:
    locked = pdf("geheim", password="geheim")

    assert shown_as(locked) is ShownAs.PAGES
    assert page_refusal(locked) is NotShownBecause.ENCRYPTED
    assert text_refusal(locked) is NotShownBecause.ENCRYPTED


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-",
        b"%PDF-1.7\n" + b"[" * 100_000,
        b"%PDF-1.7\n" + bytes(1_000),
        THREE[:300],
        re.sub(rb"/Count \d", b"/Count 0", re.sub(rb"/Kids \[.*?\]", b"/Kids []", THREE, flags=re.DOTALL)),
    ],
)
def test_what_is_left_of_a_pdf_is_unreadable(data: bytes) -> None:
    assert page_refusal(data) in {NotShownBecause.UNREADABLE, NotShownBecause.NO_SUCH_PAGE}


def test_a_pdf_without_its_end_is_read_all_the_same() -> None:
    assert pdf_text(THREE[: THREE.rindex(b"startxref")]).pages == 3


def test_a_page_that_draws_itself_without_end_is_given_up() -> None:
    """A form that calls the next one many times, ten deep: some kilobytes that would be drawn for years."""
    document = pikepdf.new()
    inner = document.make_stream(
        b"0 0 1 1 re f ", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9]
    )
    for _ in range(10):
        inner = document.make_stream(
            b"/X Do " * 50,
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            BBox=[0, 0, 9, 9],
            Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner)),
        )
    page = document.add_blank_page(page_size=(100, 100))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
    page.Contents = document.make_stream(b"/X Do")
    written = BytesIO()
    document.save(written)
    began = time.monotonic()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(showing, "SECONDS", 2)
        with suppress(NotShown):
            pdf_page(written.getvalue(), 1, BOX)
    assert time.monotonic() - began < 7


@settings(max_examples=_TRIES)
@given(seed=st.integers(min_value=0, max_value=2**40))
def test_a_pdf_that_was_changed_anywhere_is_drawn_or_refused(seed: int) -> None:
    data = changed([THREE, pdf("x", password="y")], seed)
    began = time.monotonic()
    try:
        page = pdf_page(data, 1, BOX)
        assert seen(page.png).size == (page.width, page.height)
        assert page.width <= BOX.width
        assert page.height <= BOX.height
        assert isinstance(pdf_text(data).text, str)
    except NotShown:
        pass
    assert time.monotonic() - began < 2 * showing.SECONDS
