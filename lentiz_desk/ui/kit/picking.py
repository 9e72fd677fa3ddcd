"""Choosing people (or anything with a name) from a list with a search line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from lentiz_desk.ui.kit.choices import Option
from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.kit.layout import column
from lentiz_desk.ui.kit.text import Text, Weight, literal
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import HALF
from lentiz_desk.words import ui as words

_KEY = Qt.ItemDataRole.UserRole
_ROW = 26
_MOST = 6
_ROOM = 2
_SEARCH_FROM = 6
_RESTYLED = frozenset({QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.Resize})


class PersonPicker(Field):
    """People from the roster, never by typed name; who cannot be chosen stays visible with the reason."""

    def __init__(self, people: Sequence[Option], *, several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._several = several
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(words.search_people())
        self.search.setAccessibleName(words.search_people())
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setTabKeyNavigation(False)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.installEventFilter(self)
        self.list.itemChanged.connect(self.changed)
        self.list.itemSelectionChanged.connect(self.changed)
        self._none = Text(words.nobody_found(), tone=Tone.QUIET, weight=Weight.SMALL)
        self._none.setVisible(False)
        self.setLayout(column(self.search, self.list, self._none, gap=HALF))
        self.offer(people)

    def offer(self, people: Sequence[Option]) -> None:
        """Offer these people instead; who was chosen stays when still there."""
        kept = self.answer()
        self.list.blockSignals(True)
        self.list.clear()
        for person in people:
            note = person.closed or person.help
            item = QListWidgetItem(literal(f"{person.title} \u00b7 {note}" if note else person.title))
            item.setData(_KEY, person.key)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if person.closed:
                flags = Qt.ItemFlag.NoItemFlags
            elif self._several:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags)
            if self._several:
                item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.search.setVisible(len(people) >= _SEARCH_FROM)
        self._fit()
        self.put(kept)

    def answer(self) -> list[str]:
        """The keys of who is chosen."""
        return [str(item.data(_KEY)) for item in self._items() if self._is_chosen(item)]

    def put(self, answer: Answer) -> None:
        """Choose these keys and no other."""
        keys = answer if isinstance(answer, list) else []
        for item in self._items():
            chosen = item.data(_KEY) in keys and bool(item.flags() & Qt.ItemFlag.ItemIsEnabled)
            if self._several:
                item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            else:
                item.setSelected(chosen)

    def control(self) -> QWidget:
        """The list."""
        return self.list

    def name_it(self, name: str, description: str = "") -> None:
        """The search line says what it searches."""
        super().name_it(name, description)
        self.search.setAccessibleName(words.verb_about(verb=words.search_people(), about=name))

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Arrow down in the search line goes to the list; in another style or font its rows have another height."""
        if watched is self.list and event.type() in _RESTYLED:
            self._fit()
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key()
        if watched is self.search and pressed == Qt.Key.Key_Down:
            self.list.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """As high as what is in it, up to a number of rows."""
        rows = [max(self.list.sizeHintForRow(place), _ROW) for place in range(min(self.list.count(), _MOST))]
        wanted = sum(rows or [_ROW]) + 2 * self.list.frameWidth() + _ROOM
        if self.list.minimumHeight() != wanted:
            self.list.setFixedHeight(wanted)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(place) for place in range(self.list.count())]

    def _is_chosen(self, item: QListWidgetItem) -> bool:
        return item.checkState() is Qt.CheckState.Checked if self._several else item.isSelected()

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold().split()
        found = 0
        for item in self._items():
            fits = all(word in item.text().casefold() for word in wanted)
            item.setHidden(not fits)
            found += fits
        self._none.setVisible(not found)
