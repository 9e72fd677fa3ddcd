"""A column that scrolls, and scrolls along with the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractSlider, QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from lentiz_desk.ui.kit.layout import column
from lentiz_desk.ui.theme import DOUBLE, GRID

_MOVES = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
_MARGIN = 24
_GROWN = 400
"""Milliseconds in which what is put back may still grow to the place that is wanted."""

_SETTLED = 50
"""Milliseconds after which what was added has found its place."""


class _Inner(QWidget):
    """Tells when something was added, taken away, shown or hidden."""

    def __init__(self, settled: Callable[[], object]) -> None:
        super().__init__()
        self._settled = settled

    def event(self, event: QEvent, /) -> bool:
        """Layout has to be done again: so has the order of Tab."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._settled()
        return super().event(event)


class ScrollColumn(QScrollArea):
    """Add to `body`; a control that gets the focus by key is brought into sight."""

    settled = Signal()

    def __init__(self, *, sides: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = inner = _Inner(self.settled.emit)
        inner.setObjectName("body")
        self.body: QVBoxLayout = column(gap=12)
        self.body.setContentsMargins(sides, GRID, sides, DOUBLE)
        inner.setLayout(column(self.body, None, gap=0))  # aligned to the top, it would get less than its lines need
        self.setWidget(inner)
        self._sides = sides
        self._followed: QWidget | None = None
        self._lacking = 0
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_GROWN)
        self._wait.timeout.connect(self._stay)
        self._settle_soon = QTimer(self)
        self._settle_soon.setSingleShot(True)
        self._settle_soon.setInterval(_SETTLED)
        self._settle_soon.timeout.connect(self._follow_on)
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def place(self) -> int:
        """How far it is scrolled."""
        return self.verticalScrollBar().value()

    def put_place(self, place: int) -> None:
        """Scroll to there, after the layout has settled, and stay there wherever the focus is."""
        self._settle_soon.stop()
        self._inner.adjustSize()
        bar = self.verticalScrollBar()
        bar.setValue(place)
        self._lacking = place if place > bar.maximum() else 0
        self._wait.start()

    def scroll_by(self, key: Qt.Key) -> bool:
        """Scroll as page up, page down, home or end asks; says whether it is one of these."""
        move = _MOVES.get(key)
        if move is not None:
            self.verticalScrollBar().triggerAction(move)
        return move is not None

    def bring(self, piece: QWidget) -> None:
        """Bring all of this into sight when the layout has settled, if the focus is in it then."""
        self._followed = piece
        self._settle_soon.start()

    def show_piece(self, piece: QWidget, *, grown: bool = False) -> None:
        """Bring this into sight, wherever the focus is, if it scrolls along; what has just grown a little later."""
        if self._inner.isAncestorOf(piece):
            QTimer.singleShot(_SETTLED if grown else 0, piece, lambda: self._bring(piece))

    def _stay(self) -> None:
        """What comes from now on is scrolled to by hand."""
        self._lacking = 0

    def _keep_width(self, _least: int, most: int) -> None:
        if self._lacking:
            self.verticalScrollBar().setValue(self._lacking)
        bar = self.verticalScrollBar().sizeHint().width() if most > 0 else 0
        wanted = max(0, self._sides - bar)
        margins = self.body.contentsMargins()
        if margins.right() != wanted:
            margins.setRight(wanted)
            self.body.setContentsMargins(margins)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self._inner.isAncestorOf(new):
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return  # what is clicked is in sight, and must not move away from under the mouse
        self._bring(new)
        self.bring(new)

    def _follow_on(self) -> None:
        """What came above may have pushed the focus down."""
        kept, self._followed = self._followed, None
        focused = QApplication.focusWidget()
        if kept is None or not isValid(kept) or focused is None:
            return
        if kept.hasFocus() or kept.isAncestorOf(focused):
            self._bring(kept)

    def _bring(self, new: QWidget) -> None:
        self._stay()
        inner = self._inner
        top = new.mapTo(inner, QPoint(0, 0)).y()
        self.ensureVisible(0, top + new.height(), 0, _MARGIN)
        self.ensureVisible(0, max(0, top - _MARGIN), 0, _MARGIN)
