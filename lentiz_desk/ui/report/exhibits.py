"""Exhibits handed in with a report: one question before any file, then what each file is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from lentiz_desk.desk.exhibits import Incoming
from lentiz_desk.domain.case_entries import ExhibitAdded
from lentiz_desk.ui.form_rows import Rows
from lentiz_desk.ui.kit import (
    FilePicker,
    Gap,
    LinkButton,
    MomentField,
    Notice,
    Option,
    RadioGroup,
    Text,
    TextLine,
    Tone,
    Weight,
    row,
)
from lentiz_desk.ui.moments import moment_in
from lentiz_desk.ui.report.facts import IntakeFacts
from lentiz_desk.ui.stepped import NO, YES, Pair, Remembered, SteppedForm, yes_no
from lentiz_desk.ui.theme import DOUBLE
from lentiz_desk.words import emergency as emergency_words
from lentiz_desk.words import look as look_words
from lentiz_desk.words import report as words
from lentiz_desk.words import report_gaps as gap_words
from lentiz_desk.words import ui as ui_words

_NOTHING = "none"
_PREFIX = "e"
_SIGNED = "signed:"
"""The start of what stands in the place of a path, for a file that the emergency intake holds."""


class ExhibitsPart:
    """The step of a report in which files are brought in."""

    def __init__(
        self, form: SteppedForm, phones: Mapping[str, str], intake: IntakeFacts | None, on_look: Callable[[str], object]
    ) -> None:
        self._form = form
        self._signed: Mapping[str, ExhibitAdded] = intake.files if intake is not None else {}
        self._on_look = on_look
        self._heads: dict[str, tuple[Text, LinkButton]] = {}
        form.section(words.exhibits(), words.exhibits_help())
        form.ask("intimate", RadioGroup(_intimate()), look_words.intimate())
        self.stop = Notice(
            look_words.intimate_stop(),
            words.intimate_why(),
            words.intimate_call(
                police=phones.get("police", ""),
                inspector=phones.get("confidential_inspector", ""),
                emergency=phones.get("emergency", ""),
            ),
            tone=Tone.STOP,
        )
        form.place(self.stop)
        self.picker = form.ask("files", FilePicker(), look_words.files(), words.files_help())
        self.picker.changed.connect(self._bring)
        self.rows = Rows(form, "exhibits", self._make, cards=True)
        form.stand(self.rows)

    def start(self) -> None:
        """A card for every file that the emergency intake holds: what it is was looked at when it was signed."""
        if self._signed:
            self._form.put("intimate", NO)
        for exhibit in self._signed:
            key = self.rows.next_key(_PREFIX)
            self.rows.add(key)
            self._form.put(f"{key}.path", _SIGNED + exhibit)

    def incoming(self) -> tuple[Incoming, ...]:
        """The files to bring in, with what is said of each."""
        form = self._form
        if form.text("intimate") != NO:
            return ()
        return tuple(
            Incoming(
                path=self.path(key),
                intake_exhibit=self._exhibit(key),
                captured_at=self._captured(key),
                captured_on=form.text(f"{key}.device"),
                still_online=form.chosen(f"{key}.online"),
                intimate_asked=True,
                address=form.text(f"{key}.address"),
                account=form.text(f"{key}.account"),
                brought_by=form.text(f"{key}.brought_by"),
                shows=form.text(f"{key}.shows"),
            )
            for key in self.rows.names()
        )

    def path(self, key: str) -> Path:
        """The file of a part; of one that is in the vault already, its name."""
        signed = self._signed.get(self._exhibit(key))
        return Path(self._kept(key) if signed is None else signed.name)

    def gaps(self, now: datetime) -> list[Gap]:
        """What is missing, file by file."""
        form = self._form
        if not form.text("intimate"):
            return [("intimate", gap_words.gap_intimate())]
        if form.text("intimate") != NO:
            return [("intimate", emergency_words.erase_first())] if self._signed else []
        missing: list[Gap] = []
        for key in self.rows.names():
            name = self.path(key).name
            at = self._captured(key)
            field = form.field(f"{key}.captured_at")
            unclear = isinstance(field, MomentField) and field.is_unclear()
            checks = [
                ("shows", not form.text(f"{key}.shows"), gap_words.gap_shows(file=name)),
                ("brought_by", not form.text(f"{key}.brought_by"), gap_words.gap_brought_by(file=name)),
                ("captured_at", unclear, gap_words.gap_moment(file=name)),
                ("captured_at", at is not None and at > now, gap_words.gap_moment_future(file=name)),
            ]
            missing += [(f"{key}.{part}", sentence) for part, wrong, sentence in checks if wrong]
        return missing

    def follow(self) -> None:
        """Files only after the question before them was answered with no."""
        answer = self._form.text("intimate")
        self.stop.setVisible(answer == YES)
        self._form.set_shown("files", shown=answer == NO)
        for key in self.rows.names():
            if self._exhibit(key) and self._exhibit(key) not in self._signed:
                self._remove(key)
        for key in self.rows.names():
            self._show(key)
        for card in self.rows.cards():
            card.setVisible(answer == NO)

    def _bring(self) -> None:
        known = {str(self.path(key)) for key in self.rows.names()}
        chosen = [str(path) for path in self.picker.paths()]
        if not chosen:
            return
        self.picker.put([])
        first = ""
        for path in chosen:
            if path not in known:
                key = self.rows.next_key(_PREFIX)
                self.rows.add(key)
                self._form.put(f"{key}.path", path)
                self._form.put(f"{key}.address", self._form.text("address"))
                first = first or key
        self._form.follow()
        if first:
            self._form.focus(f"{first}.shows")

    def _kept(self, key: str) -> str:
        kept = self._form.field(f"{key}.path").answer()
        return kept if isinstance(kept, str) else ""

    def _exhibit(self, key: str) -> str:
        """The hash of a file that the emergency intake holds; empty for one that is brought in now."""
        kept = self._kept(key)
        return kept.removeprefix(_SIGNED) if kept.startswith(_SIGNED) else ""

    def _leave_out(self, key: str) -> None:
        """Take away what is brought in now; what is signed can only be looked at, and erased there."""
        if self._exhibit(key):
            self._on_look(self._exhibit(key))
        else:
            self._remove(key)

    def _remove(self, key: str) -> None:
        self._heads.pop(key, None)
        self.rows.remove(key)
        self.picker.setFocus()

    def _make(self, key: str, lines: QVBoxLayout) -> None:
        form = self._form
        head, away = Text(weight=Weight.STRONG), LinkButton(ui_words.remove(), partial(self._leave_out, key))
        self._heads[key] = (head, away)
        top = row(gap=DOUBLE)
        top.addWidget(head, 1)
        top.addWidget(away)
        lines.addLayout(top)
        form.ask_in(lines, f"{key}.path", Remembered(lambda _path: ()), "")
        form.set_shown(f"{key}.path", shown=False)
        form.ask_in(lines, f"{key}.shows", TextLine(), look_words.shows())
        sides = Pair(lines)
        form.ask_in(sides.left, f"{key}.brought_by", TextLine(), look_words.brought_by())
        form.ask_in(sides.right, f"{key}.device", TextLine(), words.captured_on())
        form.ask_in(lines, f"{key}.captured_at", MomentField(), words.captured_at())
        sides = Pair(lines)
        form.ask_in(sides.left, f"{key}.address", TextLine(), look_words.address())
        form.ask_in(sides.right, f"{key}.account", TextLine(), words.account())
        form.ask_in(lines, f"{key}.online", yes_no(unknown=words.not_known()), words.still_online())

    def _show(self, key: str) -> None:
        head, away = self._heads[key]
        about = words.exhibit_named(number=self.rows.names().index(key) + 1, file=self.path(key).name)
        head.setText(about)
        if self._exhibit(key):
            away.setText(emergency_words.look_at(file=self.path(key).name))
        else:
            away.speak(ui_words.verb_about(verb=ui_words.remove(), about=about))
        self._form.tell_apart(f"{key}.", about)

    def _captured(self, key: str) -> datetime | None:
        field = self._form.field(f"{key}.captured_at")
        return moment_in(field) if isinstance(field, MomentField) else None


def _intimate() -> list[Option]:
    return [
        Option(key=_NOTHING, title=look_words.intimate_later()),
        Option(key=NO, title=look_words.intimate_no(), help=words.intimate_no_help()),
        Option(key=YES, title=look_words.intimate_yes(), help=look_words.intimate_yes_help()),
    ]
