"""The base of pages that stand in front of the desk: one narrow column in the middle, and a sentence when it fails."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from lentiz_desk.ui.kit import LinkButton, Notice, PageTitle, Quiet, Tone, column, empty_out, row
from lentiz_desk.ui.kit.layout import fill
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.theme import DOUBLE, HALF, room
from lentiz_desk.ui.vault_thread import Errand
from lentiz_desk.words import front as front_words
from lentiz_desk.words import ui as words
from lentiz_desk.words.catalog import current_language
from lentiz_desk.words.languages import OWN_NAMES, other

_MIDDLE = 100


class FrontPage(Page):
    """A page without navigation beside it; ``tell`` says why something did not work.

    `language_asked` carries the language someone wants to go on in. A page that is not `retellable` holds what
    cannot be made anew, and offers no other language. ``helps`` is the name of its help.
    """

    helps = ""
    retellable = True
    language_asked = Signal(str)

    def __init__(self, title: str, subtitle: str = "", *, width: int = 520, above: int = 32) -> None:
        super().__init__(title, subtitle)
        self._title.setVisible(False)
        self._subtitle.setVisible(False)
        self._shown_title = PageTitle(title)
        self._shown_subtitle = Quiet(subtitle)
        self._shown_subtitle.setVisible(bool(subtitle))
        self._notices: QVBoxLayout = column()
        self._head = row(gap=DOUBLE)
        self._head.addWidget(self._shown_title, 1)
        self.middle: QVBoxLayout = column(column(self._head, self._shown_subtitle, gap=HALF), self._notices, gap=DOUBLE)
        holder = QWidget()
        holder.setMaximumWidth(room(width))
        holder.setLayout(self.middle)
        line = row(None, gap=0)
        line.addWidget(holder, _MIDDLE)
        line.addStretch(1)
        self.body.addSpacing(above)
        self.add(line)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Another title."""
        super().set_title(title)
        self._shown_title.setText(title)
        self._shown_subtitle.setText(subtitle)
        self._shown_subtitle.setVisible(bool(subtitle))

    def head_with(self, *pieces: QWidget) -> None:
        """Put pieces beside the title."""
        for piece in pieces:
            self._head.addWidget(piece)

    def language_link(self) -> LinkButton:
        """A link to the other language, by its own name."""
        code = other(current_language())
        name = OWN_NAMES[code]
        return LinkButton(name, lambda: self.language_asked.emit(code), spoken=words.language(name=name))

    def put(self, *pieces: QWidget | QLayout) -> None:
        """Put pieces below what is there, in the middle."""
        fill(self.middle, *pieces)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason, /) -> None:
        """The first control gets it."""
        del reason
        self.order_controls()
        self.focus_first()

    def wait(self, what: str = "", errand: Errand | None = None) -> None:
        """Say that a vault is being opened or else made, how far that is, and how to stop it."""
        self.busy.start(what or front_words.opening_vault(), errand.cancel if errand is not None else None)
        if errand is not None:
            errand.progressed.connect(self.busy.progress)

    def tell(self, error: Exception) -> None:
        """Say why something did not work."""
        from lentiz_desk.desk.faults import sentence

        self.busy.finish()
        self.say(Notice(sentence(error), tone=Tone.STOP))

    def say(self, notice: Notice | None) -> None:
        """Show a notice below the title and let it be spoken, or with nothing, take it away."""
        empty_out(self._notices)
        if notice is not None:
            self._notices.addWidget(notice)
            self.area.put_place(0)
            notice.say(urgent=True)
