"""The lock on idle: it counts down, warns, and always wins, also from open dialogs."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog

_DELIBERATE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)
_TICK = 1000
_MOST_DIALOGS = 64


class SteadyClock:
    """Seconds that also pass while the computer sleeps, and never run back when its clock is set back."""

    def __init__(
        self, running: Callable[[], float] = time.monotonic, of_the_day: Callable[[], float] = time.time
    ) -> None:
        self._running = running
        self._of_the_day = of_the_day
        self._seen = (running(), of_the_day())
        self._passed = 0.0

    def __call__(self) -> float:
        """Seconds since this clock was made."""
        seen = (self._running(), self._of_the_day())
        self._passed += max(0.0, *(after - before for before, after in zip(self._seen, seen, strict=True)))
        self._seen = seen
        return self._passed


class IdleLock(QObject):
    """Emits `expired` once when nobody did anything for so long; `left` tells every second how many remain.

    Only what is done on purpose counts: a key, a click, the wheel. A table that shakes keeps nothing open.
    """

    left = Signal(int)
    warned = Signal(int)
    stayed = Signal()
    expired = Signal()

    def __init__(
        self, app: QApplication, *, after: int = 300, warn: int = 60, clock: Callable[[], float] | None = None
    ) -> None:
        super().__init__(app)
        self._app = app
        self._after = after
        self._warn = warn
        self._clock = clock or SteadyClock()
        self._last = self._clock()
        self._warning = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.tick)

    def arm(self) -> None:
        """Start to count."""
        self._app.installEventFilter(self)
        self._last = self._clock()
        self._warning = False
        self._timer.start()
        self.left.emit(self._after)

    def disarm(self) -> None:
        """Stop counting: it is locked already."""
        self._app.removeEventFilter(self)
        self._timer.stop()
        self._warning = False

    def is_armed(self) -> bool:
        """Whether it counts."""
        return self._timer.isActive()

    def stay(self) -> None:
        """Someone is here: count anew."""
        self._last = self._clock()
        if self._warning:
            self._warning = False
            self.stayed.emit()
        self.left.emit(self._after)

    def tick(self) -> None:
        """Look at the clock; called every second."""
        left = self._after - int(self._clock() - self._last)
        self.left.emit(max(0, left))
        if left <= 0:
            self.disarm()
            self.expired.emit()
        elif left <= self._warn:
            self._warning = True
            self.warned.emit(left)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Notice what is done on purpose; too late is too late, also for a click that comes after waking up."""
        if event.type() in _DELIBERATE:
            if self._clock() - self._last >= self._after:
                self.tick()
                return True
            self._last = self._clock()
            if self._warning:
                self.stay()
        return super().eventFilter(watched, event)


def close_dialogs() -> None:
    """Close every menu and dialog that is open, the innermost first, whatever it says about it."""
    for _turn in range(_MOST_DIALOGS):
        widget = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if widget is None:
            return
        if not widget.close() or widget.isVisible():
            if isinstance(widget, QDialog):
                widget.done(QDialog.DialogCode.Rejected)
            widget.hide()
            widget.deleteLater()
