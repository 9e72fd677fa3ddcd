"""Before a copy is made: what the file lacks as far as the case shows, with the way to each. It stops nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lentiz_desk.domain.completeness import Lack, Lacking
from lentiz_desk.ui.kit import Card, LinkButton, Picture, Quiet, Text, Tone, column, group, row
from lentiz_desk.ui.kit.focus import focus_chain
from lentiz_desk.ui.unsigned import Here
from lentiz_desk.words import completeness as words
from lentiz_desk.words import ui as ui_words

FIRST = 6
"""How many are shown before someone asks for the rest."""

Go = Callable[[str, dict[str, object]], object]


class CompletenessCard(Card):
    """A short list, or one calm line when nothing lacks."""

    def __init__(self, lacks: Sequence[Lacking], here: Here, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(words.heading(), parent=parent)
        self._here = here
        self._go = go
        self._lines: QVBoxLayout = column()
        self.add(group(self._lines))
        if not lacks:
            self._add_line("check-circle", Tone.GOOD, words.nothing())
            return
        for item in lacks[:FIRST]:
            self._add(item)
        self._rest = tuple(lacks[FIRST:])
        self._more = LinkButton(words.others(count=len(self._rest)), self._add_rest)
        self._more.setVisible(bool(self._rest))
        self.add(row(self._more, None), Quiet(words.no_matter(), small=True))

    def _add_rest(self) -> None:
        shown = [self._add(item) for item in self._rest]
        self._more.setVisible(False)
        first = focus_chain(shown[0])
        if first:
            first[0].setFocus()

    def _add(self, item: Lacking) -> QWidget:
        on_purpose = item.lack is Lack.LEFT_OUT
        said = words.sentence(item, self._here.naming, self._here.now)
        link = LinkButton(
            words.look(),
            partial(self._go, *_where(item, self._here.case)),
            spoken=ui_words.verb_about(verb=words.look(), about=said),
        )
        return self._add_line("info" if on_purpose else "warning", Tone.QUIET if on_purpose else Tone.CARE, said, link)

    def _add_line(self, icon_name: str, tone: Tone, said: str, link: LinkButton | None = None) -> QWidget:
        line = row(Picture(icon_name, tone), top=True)
        line.addWidget(Text(said), 1)
        if link is not None:
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        whole = group(line)
        self._lines.addWidget(whole)
        return whole


def _where(item: Lacking, case: str) -> tuple[str, dict[str, object]]:
    """Return the page on which it can be read or mended, and what that page is about."""
    if item.letters:
        return "case", {"case": case, "entry": item.letters[0].id}
    if item.exhibits:
        return "exhibit", {"compartment": case, "exhibit": item.exhibits[0]}
    if item.duty is not None:
        return "duty", {"case": case, "duty": item.duty.kind.value, "about": item.duty.about}
    return "letters", {"case": case}
