"""The form of an emergency intake: one line, a file or picture, the time. As few keys as there can be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from lentiz_desk.desk.exhibits import Incoming
from lentiz_desk.desk.intakes import NewIntake
from lentiz_desk.ui.kit import Form, Gap, MomentField, Notice, TextLine, Tick, Tone
from lentiz_desk.ui.kit.pasting import PicturePicker
from lentiz_desk.ui.moments import moment_in, put_moment
from lentiz_desk.words import emergency as words

MOST = 300
"""So many characters are still one line."""


class EmergencyForm(Form):
    """What is signed. A picture on the clipboard is taken in wherever it is pasted."""

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.section()
        self.line = self.ask("line", TextLine(), words.line(), words.line_help())
        self.line.edit.installEventFilter(self)
        self.place(Notice(words.no_intimate_title(), words.no_intimate_why(), tone=Tone.CARE))
        self.picker = self.ask("files", PicturePicker(), words.files(), words.files_help())
        self.ask("no_intimate", Tick(words.no_intimate()))
        self._seen = self.ask("seen_at", MomentField(), words.seen_at())
        put_moment(self._seen, now)
        self.picker.changed.connect(self._follow)
        self.changed.connect(lambda _key: self._follow())
        self._follow()

    def new_intake(self) -> NewIntake:
        """What is filled in."""
        asked = self.flag("no_intimate")
        return NewIntake(
            seen_at=moment_in(self._seen) or self._now,
            line=self.text("line"),
            files=tuple(
                Incoming(path=path, content=content, intimate_asked=asked) for path, content in self.picker.brought()
            ),
        )

    def gaps(self, now: datetime) -> list[Gap]:
        """What is missing, in the order of reading."""
        line, at = self.text("line"), moment_in(self._seen)
        checks = [
            ("line", not line, words.gap_line()),
            ("line", len(line) > MOST, words.gap_line_long(most=MOST)),
            ("no_intimate", bool(self.picker.brought()) and not self.flag("no_intimate"), words.gap_no_intimate()),
            ("seen_at", at is None, words.gap_seen_at()),
            ("seen_at", at is not None and at > now, words.gap_seen_at_future()),
        ]
        return [(key, said) for key, missing, said in checks if missing]

    def paste(self) -> bool:
        """Take in what is on the clipboard, if it is a file or a picture; say whether it was."""
        return self.picker.paste()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """A picture that is pasted in the line belongs to the files."""
        pasting = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pasting and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste) and self.paste():
            return True
        return super().eventFilter(watched, event)

    def restore(self, kept: Mapping[str, object]) -> None:
        """Fill in what a snapshot kept, and show what belongs to it."""
        super().restore(kept)
        self._follow()

    def _follow(self) -> None:
        self.set_shown("no_intimate", shown=bool(self.picker.brought()))
