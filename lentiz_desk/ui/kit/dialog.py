"""The few dialogs there are: for what cannot be undone, and for looking something up."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from lentiz_desk.ui.kit.buttons import Button, DangerButton, PrimaryButton
from lentiz_desk.ui.kit.layout import column, row
from lentiz_desk.ui.kit.scroll import ScrollColumn
from lentiz_desk.ui.kit.text import Text, Weight
from lentiz_desk.ui.theme import DOUBLE, GRID, room
from lentiz_desk.words import ui as words

_LEAST = 96
_FRAME = 64
"""What the system draws around a dialog, and a strip of the page around that."""


class _Content(ScrollColumn):
    """As high as what is in it when there is room, and scrolled when there is not."""

    def __init__(self) -> None:
        super().__init__(sides=0)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(GRID)

    def needed(self, width: int) -> int:
        """How high everything is at this width."""
        layout = self._inner.layout()
        if layout is None:
            return 0
        high = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        return max(high, layout.totalMinimumSize().height())

    def sizeHint(self) -> QSize:
        """As wide and as high as its pieces like."""
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as its pieces need beside the bar; lower than they are."""
        wide = self._inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, min(room(_LEAST), self.sizeHint().height()))


class Dialog(QDialog):
    """Opens over its page, closes on Escape, is freed when closed, and gives way to the lock.

    What is higher than the screen scrolls, by key too; the title and the buttons stay in sight.
    """

    def __init__(self, parent: QWidget, title: str, *, width: int = 480) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(min(room(width), self.screen().availableGeometry().width() - _FRAME))
        self._content = _Content()
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.setInterval(0)
        self._fit_soon.timeout.connect(self._fit)
        self._content.settled.connect(self._fit_soon.start)
        self.body: QVBoxLayout = self._content.body
        self.buttons: QHBoxLayout = row(None)
        self._whole = column(Text(title, weight=Weight.HEADING), gap=DOUBLE, margin=24)
        self._whole.addWidget(self._content, 1)
        self._whole.addLayout(self.buttons)
        self.setLayout(self._whole)

    def add_close(self, text: str = "") -> Button:
        """A button that only closes."""
        button = Button(text or words.close(), self.reject)
        self.buttons.addWidget(button)
        return button

    def showEvent(self, event: QShowEvent, /) -> None:
        """Open as high as what it says."""
        super().showEvent(event)
        self._fit()
        self._fit_soon.start()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Page up and down, home and end scroll what is said."""
        if not self._content.scroll_by(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Be as high as what is said, or as the screen."""
        if not self.isVisible():
            return
        self._whole.activate()
        seen = self._content.viewport()
        lacking = self._content.needed(seen.width()) - seen.height()
        most = self.screen().availableGeometry().height() - _FRAME
        wanted = max(self.minimumSizeHint().height(), min(self.height() + lacking, most))
        if wanted != self.height():
            self.resize(self.width(), wanted)


def ask_first(
    parent: QWidget,
    question: str,
    consequence: str,
    verb: str,
    on: Callable[[], object],
    *,
    danger: bool = True,
) -> Dialog:
    """Ask before what cannot be undone; the focus starts on going back."""
    dialog = Dialog(parent, question)
    dialog.body.addWidget(Text(consequence))

    def agree() -> None:
        dialog.accept()
        on()

    back = dialog.add_close(words.go_back())
    dialog.buttons.addWidget(DangerButton(verb, agree) if danger else PrimaryButton(verb, agree))
    dialog.open()
    back.setFocus()
    return dialog
