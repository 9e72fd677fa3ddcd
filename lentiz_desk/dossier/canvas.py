"""reportlab's canvas, and two things more: words that are written once, and what is only known at the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from reportlab.lib.colors import Color
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

_WAITING = re.compile("\0([0-9]+)\0")
"""What stands in the code of a page until it is known; no text can hold it, since strings are escaped."""


class PaperCanvas(Canvas):
    """Pages of a paper. ``written`` holds words as they stand in the code of a page, by face and word."""

    _code: list[str]
    _doc: PDFDocument
    _escape: Callable[[bytes], str]

    def __init__(self, *args: object, **options: object) -> None:
        """Take what reportlab's canvas takes."""
        super().__init__(*args, **options)  # type: ignore[arg-type] # handed on as they come
        self.written: dict[tuple[str, str], str | None] = {}
        self._waiting: list[Callable[[], None]] = []

    def at_the_end(self, draw: Callable[[], None]) -> None:
        """Draw something here, on this page, once all pages are known."""
        self._code.append(f"\0{len(self._waiting)}\0")
        self._waiting.append(draw)

    def write_lines(
        self, at: tuple[float, float], lines: Sequence[str], font: TTFont, size: float, *, leading: float
    ) -> None:
        """Write lines of code (see ``code_of``) from a first baseline down, in one text object."""
        x, y = at
        name = font.getSubsetInternalName(0, self._doc)
        self._code.append(f"BT 1 0 0 1 {x:.5f} {y:.5f} Tm {name} {size:g} Tf {leading:g} TL")
        self._code.append(" T*\n".join(lines) + " ET")

    def ink(self, colour: Color) -> None:
        """Fill with a colour from here on."""
        self._code.append(_ink(colour))

    def code_of(self, word: str, font: TTFont, after: Sequence[float]) -> str | None:
        """Return a word as it stands inside a TJ string, with what is taken back after each letter (1/1000 em).

        None when its letters are not in the first subset of the face.
        """
        split = font.splitString(word, self._doc)
        if [subset for subset, _letters in split] != [0]:
            return None
        letters = split[0][1]
        code = ""
        start = 0
        for index, back in enumerate(after, 1):
            moved = fp_str(back)
            if moved != "0":
                code += f"{self._escape(letters[start:index])}) {moved} ("
                start = index
        return code + self._escape(letters[start:])

    def save(self) -> None:
        """Draw what waited for the last page, and write the file."""
        if self._code:
            self.showPage()
        for page in vars(self._doc)["Pages"].pages:  # the stub leaves it out
            page.stream = _WAITING.sub(self._drawn_now, page.stream)
        super().save()

    def _drawn_now(self, found: re.Match[str]) -> str:
        self._code = []
        self._waiting[int(found.group(1))]()
        drawn = "\n".join(self._code)
        self._code = []
        return drawn


@cache
def _ink(colour: Color) -> str:
    return f"{fp_str(colour.rgb())} rg"


class Part(Flowable):
    """Something that stands on a page of a paper."""

    canv: PaperCanvas
