"""The card in which an exhibit is seen: hazy or not at all until someone looks, then a picture, pages or text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from lentiz_desk.desk.viewing import View
from lentiz_desk.domain.shown_values import ShownAs
from lentiz_desk.ui.exhibit.facts import ExhibitFacts
from lentiz_desk.ui.kit import Button, Card, PrimaryButton, Quiet, Text, Tone, column, empty_out, group, row
from lentiz_desk.words import exhibit as words
from lentiz_desk.words import viewing as viewing_words

_WIDE, _TALL = 480, 420
_PAGE_TALL = 760


class Sight(Card):
    """Shows what may be seen now; ``look`` is asked for a page by its number, and nothing sharp stays when hidden."""

    def __init__(self, facts: ExhibitFacts, look: Callable[[int], object]) -> None:
        pictured = facts.outside.way == ShownAs.PICTURE
        super().__init__(words.picture() if pictured else viewing_words.content())
        self._facts = facts
        self._look = look
        self._lines = column()
        self.add(group(self._lines))
        self.sharp = False
        self.hide_again()

    def hide_again(self) -> None:
        """Show what may be shown before a look."""
        outside = self._facts.outside
        self.sharp = False
        here = self._clear()
        if outside.because is not None:
            self._lines.addWidget(Quiet(viewing_words.not_shown(outside.because)))
            return
        if outside.haze:
            spoken = words.blurred_spoken(name=self._facts.name)
            self._lines.addWidget(_picture(QImage.fromData(outside.haze), spoken, _TALL, grow=True))
        self._lines.addWidget(Quiet(words.blurred() if outside.haze else viewing_words.not_yet()))
        verb = words.look() if outside.haze else viewing_words.look()
        look = PrimaryButton(verb, lambda: self._look(1), icon_name="eye")
        self._lines.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        if here:
            look.setFocus()

    def show_view(self, view: View, looked_at: str) -> None:
        """Show it sharp, and when it was looked at."""
        self._clear()
        if view.because is not None:
            self._lines.addWidget(Text(viewing_words.not_shown(view.because), tone=Tone.CARE))
            return
        self.sharp = True
        if view.png:
            spoken = words.sharp_spoken(name=self._facts.name)
            tall = _PAGE_TALL if view.pages > 1 or self._facts.outside.way == ShownAs.PAGES else _TALL
            self._lines.addWidget(_picture(QImage.fromData(view.png), spoken, tall))
        else:
            self._lines.addWidget(_text(view.text, self._facts.name))
        for shortfall in view.shortfalls:
            self._lines.addWidget(Quiet(viewing_words.shortfall(shortfall)))
        if view.cut_off:
            self._lines.addWidget(Quiet(viewing_words.cut_off()))
        if view.pages > 1:
            self._lines.addLayout(self._turning(view))
        hide = Button(words.hide(), self.hide_again, icon_name="eye-off")
        self._lines.addWidget(Quiet(looked_at))
        self._lines.addWidget(hide, 0, Qt.AlignmentFlag.AlignLeft)
        hide.setFocus()

    def _clear(self) -> bool:
        """Empty it, and say whether the focus was in it: let go first, or it goes on below and the page scrolls."""
        focused: QWidget | None = self.window().focusWidget()
        here = focused is not None and self.isAncestorOf(focused)
        if focused is not None and here:
            focused.clearFocus()
        empty_out(self._lines)
        return here

    def _turning(self, view: View) -> QHBoxLayout:
        before = Button(viewing_words.page_before(), lambda: self._look(view.page - 1), icon_name="chevron-left")
        after = Button(viewing_words.page_after(), lambda: self._look(view.page + 1), icon_name="chevron-right")
        before.setEnabled(view.page > 1)
        after.setEnabled(view.page < view.pages)
        return row(before, Quiet(viewing_words.page_of(view.page, view.pages)), after, None)


def _picture(image: QImage, spoken: str, tall: int, *, grow: bool = False) -> QLabel:
    label = QLabel()
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    size = image.size().scaled(QSize(_WIDE, tall), Qt.AspectRatioMode.KeepAspectRatio)
    if size.width() > image.width() and not grow:
        size = image.size()
    mode = Qt.TransformationMode.SmoothTransformation
    label.setPixmap(QPixmap.fromImage(image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, mode)))
    label.setAccessibleName(spoken)
    return label


def _text(text: str, name: str) -> QPlainTextEdit:
    shown = QPlainTextEdit()
    shown.setPlainText(text)
    shown.setReadOnly(True)
    shown.setTabChangesFocus(True)
    shown.setMinimumHeight(_TALL)
    shown.setAccessibleName(words.sharp_spoken(name=name))
    return shown
