"""The left side of the window: where one can go, and who is signed in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from lentiz_desk.ui.icons import icon
from lentiz_desk.ui.kit.layout import column, empty_out, fill
from lentiz_desk.ui.kit.scroll import ScrollColumn
from lentiz_desk.ui.kit.text import Text, Weight, literal
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import DOUBLE, GRID, HALF, room, theme
from lentiz_desk.words import ui as words

_WIDTH = 216
_ICON = 18
_LEAST = 54


@dataclass(frozen=True, kw_only=True)
class NavEntry:
    """A page one can always go to: its name, title, icon, how much waits there, and a key of its own if it has one."""

    page: str
    title: str
    icon_name: str
    count: int = 0
    key: str = ""


class NavButton(QPushButton):
    """One entry; checked when its page is shown."""

    def __init__(self, title: str, icon_name: str, on: Callable[[], object]) -> None:
        super().__init__()
        self._title = title
        self._icon_name = icon_name
        self._on = on
        self.setAutoDefault(False)
        self.setIconSize(QSize(_ICON, _ICON))
        self.clicked.connect(self._go)
        self.toggled.connect(self._dress)
        theme().changed.connect(self._dress)
        self.say(0)
        self._dress()

    def say(self, count: int, after: str = "") -> None:
        """Show how much waits there, or the key of a verb."""
        tail = str(count) if count else after
        self.setText(literal(f" {self._title}   {tail}" if tail else f" {self._title}").replace("&", "&&"))
        self.setAccessibleName(words.count_in(title=self._title, count=count) if count else self._title)

    def _dress(self) -> None:
        self.setIcon(icon(self._icon_name, Tone.INFO if self.isChecked() else Tone.QUIET))

    def _go(self) -> None:
        if self.isCheckable():
            self.setChecked(True)
        self._on()


class _Entries(ScrollColumn):
    """Scrolls where a low window, or large letters, leave too little room for all."""

    def __init__(self) -> None:
        super().__init__(sides=0)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(2)

    def minimumSizeHint(self) -> QSize:
        """Never less than an entry and a half, so that one sees that there are more."""
        return QSize(0, room(_LEAST))


class Navigation(QFrame):
    """Entries on top, the person and the lock below."""

    def __init__(self, go: Callable[[str], object], lock: Callable[[], object], switch: Callable[[], object]) -> None:
        super().__init__()
        self._go = go
        self._buttons: dict[str, NavButton] = {}
        self.setObjectName("navigation")
        self.setAccessibleName(words.navigation())
        self.setFixedWidth(room(_WIDTH))
        product = Text(words.product(), wrap=False)
        product.setObjectName("product")
        product.setContentsMargins(GRID, 0, 0, GRID)
        self.area = _Entries()
        self._entries: QVBoxLayout = self.area.body
        self._name = Text(weight=Weight.STRONG)
        self._role = Text(tone=Tone.QUIET, weight=Weight.SMALL)
        who = column(Text(words.signed_in_as(), tone=Tone.QUIET, weight=Weight.SMALL), self._name, self._role, gap=0)
        who.setContentsMargins(GRID, GRID, GRID, HALF)
        self.switch_button = NavButton(words.switch_person(), "switch", switch)
        self.lock_button = NavButton(words.lock(), "lock", lock)
        self.lock_button.say(0, after=words.key_of_lock())
        whole = column(product, gap=2)
        whole.addWidget(self.area, 1)
        fill(whole, who, self.switch_button, self.lock_button)
        whole.setContentsMargins(12, DOUBLE, 12, 12)
        self.setLayout(whole)

    def show_entries(self, entries: Sequence[NavEntry]) -> None:
        """Offer these pages."""
        empty_out(self._entries)
        self._buttons = {}
        for entry in entries:
            button = NavButton(entry.title, entry.icon_name, partial(self._go, entry.page))
            button.setCheckable(True)
            button.say(entry.count)
            self._buttons[entry.page] = button
            self._entries.addWidget(button)

    def show_person(self, name: str, role: str) -> None:
        """Say who is signed in, and as what."""
        self._name.setText(name)
        self._role.setText(role)
        self._role.setVisible(bool(role))

    def count(self, counts: Mapping[str, int]) -> None:
        """Say how much waits where."""
        for page, button in self._buttons.items():
            button.say(counts.get(page, 0))

    def mark(self, page: str) -> None:
        """Mark the entry of the page shown."""
        for name, button in self._buttons.items():
            button.setChecked(name == page)
            if name == page:
                self.area.show_piece(button)

    def button(self, page: str) -> NavButton | None:
        """The entry of a page."""
        return self._buttons.get(page)
