"""What every answer field of a form can do."""

from abc import abstractmethod
from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lentiz_desk.ui.theme import restyle

Answer = str | bool | int | list[str] | None
"""What a field holds, as JSON can keep it: text, a tick, a number, keys of what was chosen, or nothing."""


class Field(QWidget):
    """A control, or a few that make one answer.

    `secret` answers never leave in a snapshot; `typed` ones change with every key. `left` says that something typed
    is finished.
    """

    changed = Signal()
    left = Signal()
    secret = False
    typed = False

    @abstractmethod
    def answer(self) -> Answer:
        """What is filled in now."""

    @abstractmethod
    def put(self, answer: Answer) -> None:
        """Fill in; what does not fit this kind of field empties it."""

    def fill(self, answer: Answer) -> Iterator[None]:
        """As ``put``, in pieces where that takes long."""
        self.put(answer)
        yield

    @abstractmethod
    def control(self) -> QWidget:
        """The control that gets the focus."""

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason, /) -> None:
        """The control gets it: a focus proxy would confuse the order of Tab."""
        self.control().setFocus(reason)

    def is_empty(self) -> bool:
        """Whether nothing is filled in."""
        answer = self.answer()
        return answer is None or answer is False or answer in ("", [])

    def slip(self) -> str:
        """What is wrong with what is typed, whatever the question; nothing where all can be understood."""
        return ""

    def name_it(self, name: str, description: str = "") -> None:
        """Give the control its spoken name and its explanation."""
        self.control().setAccessibleName(name)
        self.control().setAccessibleDescription(description)

    def mark(self, *, wrong: bool) -> None:
        """Mark the control, or take the mark away."""
        control = self.control()
        if control.property("wrong") != wrong:
            control.setProperty("wrong", wrong)
            restyle(control)

    def caret(self) -> int:
        """Where the caret stands, 0 where there is none."""
        return 0

    def put_caret(self, place: int) -> None:
        """Put the caret there, where there is one."""
