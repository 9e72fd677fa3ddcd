"""HTML becomes text that reads as it was meant, with every address in sight."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.intake.html_text import MOST_LETTERS, html_charset, html_to_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Een</p><p>Twee</p>", "Een\n\nTwee"),
        ("<div>Een</div><div>Twee<br>Drie<br/><br/>Vier</div>", "Een\nTwee\nDrie\n\nVier"),
        ("een\n  twee   <b>drie</b>,\nvier", "een twee drie, vier"),
        ("<b>een</b> <i>twee</i>", "een twee"),
        ("<h1>Kop</h1>Tekst", "Kop\n\nTekst"),
        ("<ul><li>een</li><li>twee<ul><li>drie</ul></ul>", "- een\n- twee\n  - drie"),
        ("<ol><li>een<li>twee</ol>", "1. een\n2. twee"),
        ('<a href="https://x.example/a?b=1&amp;c=2">klik</a> hier', "klik (https://x.example/a?b=1&c=2) hier"),
        ('<a href="https://x.example/">x.example</a>', "x.example"),
        ('<a href="mailto:jan@x.example">jan@x.example</a>', "jan@x.example"),
        (
            '<a href="https://kwaad.example/">https://bank.example/</a>',
            "https://bank.example/ (https://kwaad.example/)",
        ),
        ("<a href=#boven>boven</a> <a name=x>hier</a>", "boven hier"),
        ("<a href='https://x.example/'><img src=x alt='Logo'></a>", "[Logo] (https://x.example/)"),
        ("<table><tr><th>Naam</th><th>Klas</th></tr><tr><td>Jan</td><td>2b</td></tr></table>", "Naam | Klas\nJan | 2b"),
        ("<table><tr><td><p>een</p></td></tr><tr><td>twee</td></tr></table>", "een\n\ntwee"),
        ("<blockquote>eerder<br>gezegd</blockquote>nu", "> eerder\n> gezegd\nnu"),
        ("<pre>a  b\n  c</pre>d", "a  b\n  c\n\nd"),
        ("een<hr>twee", "een\n-----\ntwee"),
        ("caf&eacute; &#8364; &#x20AC; &lt;b&gt; &nbsp;x &onbekend; &", "café € € <b> \xa0x &onbekend; &"),
        ("<title>weg</title><style>p{}</style>hier<script>if (a<b) x()</script>", "hier"),
        ("<SCRIPT>weg</sCript >hier", "hier"),
        ("<!-- weg <p> -->hier<![if !mso]>ook<![endif]><?xml weg?>", "hierook"),
        ("<!--> hier", "hier"),
        ("<!-- nooit af, en toch hier", "<!-- nooit af, en toch hier"),
        ("<script>nooit af", "nooit af"),
        ("a < b en c > d", "a < b en c > d"),
        ('<p title="a>b">hier', "hier"),
        ('<p title="a>hier', "hier"),
        ("<p nooit af", "<p nooit af"),
        ('<div style="DISPLAY : none">voorproefje <div>dieper</div></div>hier', "hier"),
        ('<span style="mso-hide:all">weg</span><div class="display:none">hier</div>', "hier"),
        ('<p style="display:none">nooit af<div>en toch hier</div>', "nooit af\nen toch hier"),
        ("</blockquote></ul></pre></a>hier", "hier"),
        ("&#" + "9" * 100_000 + ";hier", "\ufffdhier"),
        ("", ""),
    ],
)
def test_html_reads_as_text(html: str, text: str) -> None:
    assert html_to_text(html) == (text, True)


@given(st.text(alphabet="ab <>/!-\"'=&#;x\n", max_size=300))
def test_no_letter_outside_a_tag_is_needed_for_an_end(html: str) -> None:
    text, complete = html_to_text(html)
    assert complete
    assert "\n\n\n" not in text or "<pre" in html


def test_html_that_is_too_long_is_cut_off_and_says_so() -> None:
    text, complete = html_to_text("a" * (MOST_LETTERS + 1))
    assert len(text) == MOST_LETTERS
    assert not complete


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<META http-equiv=Content-Type content='text/html; charset=windows-1252'>", "windows-1252"),
        (b"<p>charset=utf-8</p>", ""),
    ],
)
def test_a_page_says_in_which_character_set_it_is(data: bytes, charset: str) -> None:
    assert html_charset(data) == charset
