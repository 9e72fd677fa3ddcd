"""A short wizard: one question per step, forward only when the step is complete."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lentiz_desk.ui.kit.buttons import Button, PrimaryButton
from lentiz_desk.ui.kit.focus import focus_chain
from lentiz_desk.ui.kit.form import Form, Gap
from lentiz_desk.ui.kit.layout import column, row
from lentiz_desk.ui.kit.text import Heading, Text, Weight, announce
from lentiz_desk.ui.theme import DOUBLE, HALF
from lentiz_desk.words import ui as words

Check = Callable[[], Sequence[Gap]]


class Steps(QWidget):
    """Steps after each other; `finished` when the last is complete, `moved` with the number of the step shown."""

    finished = Signal()
    moved = Signal(int)

    def __init__(self, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verb = verb
        self._titles: list[str] = []
        self._checks: list[Check | None] = []
        self._where = Heading()
        self._title = Text(weight=Weight.HEADING)
        self._contents: list[QWidget] = []
        self._stack = QStackedWidget()
        self.back = Button(words.back(), self.go_back)
        self.next = PrimaryButton(words.next_step(), self.go_on)
        self.setLayout(
            column(column(self._where, self._title, gap=HALF), self._stack, row(self.back, None, self.next), gap=DOUBLE)
        )

    def add(self, title: str, content: QWidget, check: Check | None = None) -> None:
        """One more step; `check` names the gaps that keep one here."""
        self._titles.append(title)
        self._checks.append(check)
        self._contents.append(content)
        self._stack.addWidget(content)
        self._show(self._stack.currentIndex())

    def current(self) -> int:
        """The number of the step shown, from 0."""
        return self._stack.currentIndex()

    def go_to(self, number: int) -> None:
        """Show this step."""
        self._stack.setCurrentIndex(number)
        self._show(number)
        controls = focus_chain(self._contents[number])
        if controls:
            controls[0].setFocus()
        announce(self, f"{self._where.text()}: {self._title.text()}")
        self.moved.emit(number)

    def go_on(self) -> None:
        """To the next step, or finish, when this one is complete; otherwise its gaps are shown."""
        check = self._checks[self.current()]
        gaps = list(check()) if check else []
        content = self._contents[self.current()]
        for form in [content] if isinstance(content, Form) else content.findChildren(Form):
            form.show_gaps(gaps)
        if gaps:
            return
        if self.current() + 1 < self._stack.count():
            self.go_to(self.current() + 1)
        else:
            self.finished.emit()

    def go_back(self) -> None:
        """To the step before."""
        if self.current() > 0:
            self.go_to(self.current() - 1)

    def _show(self, number: int) -> None:
        self._where.setText(words.step_of(step=number + 1, steps=len(self._titles)))
        self._title.setText(self._titles[number])
        self.back.setVisible(number > 0)
        self.next.setText(self._verb if number + 1 == len(self._titles) else words.next_step())
