"""What a page shows while something takes long: what is done, how far it is, and how to stop it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget
from shiboken6 import isValid

from lentiz_desk.ui.kit.buttons import Button
from lentiz_desk.ui.kit.layout import column, row
from lentiz_desk.ui.kit.surfaces import Card
from lentiz_desk.ui.kit.text import Text, Weight, announce
from lentiz_desk.ui.roles import Tone
from lentiz_desk.words import ui as words

_PATIENCE = 200
"""Milliseconds in which nothing needs to be said."""

_FINEST = 1_000
"""So many steps the bar shows at most; a number of bytes may be larger than Qt counts."""


class Busy(Card):
    """Hidden until work takes longer than a moment; meanwhile the content it guards takes no input."""

    def __init__(self, guarded: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._guarded = guarded
        self._focused: QWidget | None = None
        self._on_cancel: Callable[[], object] | None = None
        self._how_far: Callable[[int, int], str] = words.done_of
        self._sentence = Text(weight=Weight.STRONG)
        self._steps = Text(tone=Tone.QUIET, wrap=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = Button(words.cancel(), self._stop)
        head = row()
        head.addWidget(self._sentence, 1)
        head.addWidget(self._steps)
        head.addWidget(self._cancel)
        self.add(column(head, self._bar))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._appear)
        self.setVisible(False)

    def start(
        self,
        sentence: str,
        cancel: Callable[[], object] | None = None,
        how_far: Callable[[int, int], str] = words.done_of,
    ) -> None:
        """Say what is being done; with `cancel`, it can be stopped; `how_far` says what is counted."""
        self._focused = self._guarded.window().focusWidget()  # also while a dialog that closes is in front
        self._on_cancel = cancel
        self._how_far = how_far
        self._sentence.setText(sentence)
        self._bar.setAccessibleName(sentence)
        self._bar.setRange(0, 0)
        self._steps.setText("")
        self._cancel.setVisible(cancel is not None)
        self._cancel.setEnabled(True)
        self._guarded.setEnabled(False)
        self._timer.start()

    def progress(self, done: int, total: int) -> None:
        """So much of so much is done."""
        steps = min(total, _FINEST)
        self._bar.setRange(0, steps)
        self._bar.setValue(done * steps // total if total else 0)
        self._steps.setText(self._how_far(done, total) if total else "")

    def finish(self) -> None:
        """Give the page back, with the focus where it was."""
        self._timer.stop()
        self.setVisible(False)
        self._guarded.setEnabled(True)
        if self._focused is not None and isValid(self._focused) and self._guarded.isAncestorOf(self._focused):
            self._focused.setFocus()
        self._focused = None
        self._on_cancel = None

    def is_running(self) -> bool:
        """Whether something is being done."""
        return not self._guarded.isEnabled()

    def _appear(self) -> None:
        self.setVisible(True)
        announce(self, self._sentence.text())
        if self._on_cancel is not None:
            self._cancel.setFocus()

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._sentence.setText(words.stopping())
        if self._on_cancel is not None:
            self._on_cancel()
