"""The order of mixed text, against another implementation of the same annex."""

from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.dossier.bidi import base_level, levels, visual_runs

LETTERS = "ab 12+-,.:$%()[]! אבשל 34 محمد ١٢ /#"


@given(st.text(alphabet=LETTERS, max_size=24))
def test_a_line_stands_in_the_order_that_the_annex_gives(text: str) -> None:
    found = levels(text, base_level(text))
    runs = [(text[start:stop], level) for start, stop, level in visual_runs(found, 0, len(text))]

    assert "".join(run[::-1] if level % 2 else run for run, level in runs) == get_display(text)
