"""The part of a dossier entry in which words, names and passages are left out of the copy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from lentiz_desk.desk.dossier_entry import Choosable
from lentiz_desk.desk.dossier_paper import LeftOut
from lentiz_desk.desk.redacting import Occurrences, Suggestion
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.values import Ground
from lentiz_desk.ui import kit
from lentiz_desk.ui.kit import Flow, Gap, LinkButton, Option, Quiet
from lentiz_desk.words import redacting as words
from lentiz_desk.words import values

LEFT_OUT, GROUND = "left_out", "ground"
_MOST = 12
"""So many suggestions are offered one by one."""


class RedactingPart:
    """Asks what is left out, with the names of others at hand, and on what ground."""

    def __init__(self, form: kit.Form, state: CaseState) -> None:
        self._form = form
        self._occurrences = Occurrences(state)
        self._offered: tuple[Suggestion, ...] = ()
        form.section(words.section(), words.section_help())
        form.ask(LEFT_OUT, kit.TextArea(least=2), words.left_out())
        grounds = [Option(key=item, title=values.capital(values.ground(item))) for item in Ground]
        form.ask(GROUND, kit.RadioGroup(grounds), words.ground())
        self._lines = kit.column(gap=4)
        self._around = kit.group(self._lines)
        form.place(self._around)

    def said(self) -> tuple[LeftOut, ...]:
        """Return what is left out, once a ground is given."""
        ground = self._form.text(GROUND)
        return tuple(LeftOut(words=line, ground=Ground(ground)) for line in self._typed()) if ground else ()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        return [(GROUND, words.gap_ground())] if self._typed() and not self._form.text(GROUND) else []

    def offer(self, chosen: Sequence[Choosable]) -> None:
        """Offer the names of others that stand in what is chosen and are not left out yet."""
        typed = {line.casefold() for line in self._typed()}
        self._form.set_shown(GROUND, shown=bool(typed))
        offered = tuple(item for item in self._occurrences.suggestions(chosen) if item.words.casefold() not in typed)
        if offered == self._offered:
            return
        self._offered = offered
        kit.empty_out(self._lines)
        self._around.setVisible(bool(offered))
        if not offered:
            return
        links = [
            LinkButton(words.suggestion(item.words, item.count), partial(self._add, item), spoken=words.add(item.words))
            for item in offered[:_MOST]
        ]
        self._lines.addWidget(Quiet(words.offered()))
        self._lines.addWidget(Flow(*links, LinkButton(words.all_offered(), self._add_all), gap=16))

    def _typed(self) -> list[str]:
        lines = (" ".join(line.split()) for line in self._form.text(LEFT_OUT).splitlines())
        return list(dict.fromkeys(line for line in lines if line))

    def _add(self, *items: Suggestion) -> None:
        typed = self._typed()
        self._form.put(LEFT_OUT, "\n".join(dict.fromkeys((*typed, *(item.words for item in items)))))
        if not self._form.text(GROUND):
            self._form.put(GROUND, Ground.OTHERS)
        self._form.field(LEFT_OUT).control().setFocus()
        self._form.changed.emit(LEFT_OUT)

    def _add_all(self) -> None:
        self._add(*self._offered)
