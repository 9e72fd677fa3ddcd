"""A page: one question, one main verb; it can be put away and come back as it was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLayout, QVBoxLayout, QWidget

from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.aside import Aside, AsidePiece
from lentiz_desk.ui.kit.beside import Beside
from lentiz_desk.ui.kit.busy import Busy
from lentiz_desk.ui.kit.flow import Flow
from lentiz_desk.ui.kit.focus import focus_chain, order_by_reading
from lentiz_desk.ui.kit.form import Form
from lentiz_desk.ui.kit.layout import column, fill, group, row
from lentiz_desk.ui.kit.scroll import ScrollColumn
from lentiz_desk.ui.kit.text import PageTitle, Quiet
from lentiz_desk.ui.theme import DOUBLE, GRID
from lentiz_desk.ui.verbs import offered_on

State = Mapping[str, object]
"""What a page needs to come back as it was; plain values that JSON can keep."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """A page by name, with what it is about (ids, never names of people)."""

    page: str
    args: Mapping[str, object] = field(default_factory=dict)


class Page(QWidget):
    """The base of every page: a title, a column that scrolls, and a bar for the main verb that stays in sight.

    `open_page` asks the window for another page; `go_back` for the one before; `said` puts a sentence in the
    status bar; `acts_changed` asks it to read again what can be done here. A `passing` page says something once:
    nobody comes back to it, neither by going back nor after the lock.
    """

    passing = False
    open_page = Signal(str, object)
    go_back = Signal()
    said = Signal(str)
    acts_changed = Signal()

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.area = ScrollColumn()
        self._order = QTimer(self)
        self._order.setSingleShot(True)
        self._order.setInterval(0)
        self._order.timeout.connect(self._laid_out)
        self._offered: list[str] = []
        self.area.settled.connect(self._order.start)
        self.body: QVBoxLayout = self.area.body
        self._title = PageTitle(title)
        self._subtitle = Quiet(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._verbs = row()
        head = row(gap=DOUBLE)
        head.addWidget(self._title, 1)
        head.addLayout(self._verbs)
        top = column(head, self._subtitle, gap=2)
        top.setContentsMargins(28, 20, 28, GRID)
        self._content = QWidget()
        self._inner = inner = column(top, gap=0)
        inner.addWidget(self.area, 1)
        self._bar = QFrame()
        self._bar.setObjectName("actions")
        self._bar_row = row(gap=GRID)
        self._bar_row.setContentsMargins(28, 12, 28, 12)
        self._bar.setLayout(self._bar_row)
        self._bar.setVisible(False)
        inner.addWidget(self._bar)
        self._content.setLayout(inner)
        self.busy = Busy(self._content)
        whole = column(gap=0)
        whole.addWidget(self._content, 1)
        whole.addWidget(self.busy)
        self.setLayout(whole)

    def title(self) -> str:
        """The title as shown."""
        return self._title.text()

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Another title."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def add(self, *pieces: QWidget | QLayout) -> None:
        """Put pieces below what is there."""
        fill(self.body, *pieces)

    def head_with(self, *pieces: QWidget) -> None:
        """Put badges and verbs beside the title."""
        for piece in pieces:
            self._verbs.addWidget(piece)

    def put_beside(self, piece: AsidePiece, *, enough: int) -> None:
        """Put a piece beside the column, where it does not scroll along; at the end of it where there is no room."""
        self._inner.insertWidget(self._inner.indexOf(self.area), Aside(self.area, piece, enough=enough), 1)

    def end_with(self, *pieces: QWidget) -> None:
        """Put the main verbs in the bar below, after a stretch; words stay on the left."""
        said = [piece for piece in pieces if not isinstance(piece, QAbstractButton)]
        verbs = Flow(*(piece for piece in pieces if isinstance(piece, QAbstractButton)))
        left = group(row(*said, gap=GRID)) if said else QWidget()
        self._bar_row.addWidget(Beside(left, verbs, enough=200 if said else 0, shares=(1, 0)))
        self._bar.setVisible(True)

    def go(self, page: str, **args: object) -> None:
        """Ask the window to open this page."""
        self.open_page.emit(page, args)

    def acts(self) -> Sequence[Act]:
        """What can be done here by a key of its own, or from the menu only; buttons that are left out follow after."""
        return ()

    def offered(self) -> list[Act]:
        """All that can be done here: the acts, and each button that is no act yet."""
        return offered_on(self, self.acts())

    def refresh(self) -> None:
        """Read again what is shown; called when the page comes to the front."""

    def is_settled(self) -> bool:
        """Say whether nothing is being done that still changes what is shown."""
        return not self.busy.is_running()

    def leave(self) -> None:
        """Save what is unsaved; called before another page comes to the front and before the lock."""

    def focus_first(self) -> None:
        """Put the focus where work starts: on the first control."""
        controls = focus_chain(self)
        if controls:
            controls[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Page up and down, home and end scroll the page, when the control with the focus has no use for them."""
        if not self.area.scroll_by(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def order_controls(self) -> None:
        """Let Tab follow the order of reading; done by itself after every change of the layout."""
        order_by_reading(self.window())

    def _laid_out(self) -> None:
        """What was added or taken away changes the order of Tab, and maybe what can be done here."""
        self.order_controls()
        offered = [act.title for act in self.offered()]
        if offered != self._offered:
            self._offered = offered
            self.acts_changed.emit()

    def forms(self) -> Sequence[Form]:
        """The forms on this page, in order."""
        return self.findChildren(Form)

    def snapshot(self) -> dict[str, object]:
        """What is typed, how far it is scrolled, and where focus and caret are."""
        focused: QWidget | None = self.window().focusWidget()
        chain = focus_chain(self)
        return {
            "forms": [form.snapshot() for form in self.forms()],
            "scroll": self.area.place(),
            "focus": chain.index(focused) if focused in chain else -1,
            "controls": len(chain),
        }

    def kept(self) -> State:
        """What brings it back as it is: its snapshot, or the one that is still being put back."""
        return self.snapshot()

    def unfold(self, state: State) -> None:
        """Show as much as was shown, once the forms are filled in and before the focus is put back."""

    def restore(self, state: State) -> None:
        """Come back as a snapshot kept it; called before the first reading, which then shows it so."""
        kept = state.get("forms")
        for form, filled in zip(self.forms(), kept if isinstance(kept, list) else [], strict=False):
            form.restore(filled)
        self.unfold(state)
        scrolled = state.get("scroll")
        self.area.put_place(scrolled if isinstance(scrolled, int) else 0)
        if not self._focus_as(state):
            QTimer.singleShot(0, self, lambda: self._focus_as(state, last=True))

    def _focus_as(self, state: State, *, last: bool = False) -> bool:
        """Controls that were only now added are there after the next turn; until then it is not the same page.

        A page that was left meanwhile takes the focus from nobody.
        """
        if not self.isVisible():
            return False
        self.order_controls()
        focus, chain = state.get("focus"), focus_chain(self)
        same = len(chain) == state.get("controls")
        if same and isinstance(focus, int) and 0 <= focus < len(chain):
            chain[focus].setFocus(Qt.FocusReason.OtherFocusReason)
        elif (same or last) and not self._has_focus():
            self.focus_first()
        return same

    def _has_focus(self) -> bool:
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)
