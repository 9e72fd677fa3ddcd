"""The recovery sheets: each shown once, put on paper, and two of them typed back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from lentiz_desk.desk.faults import sentence
from lentiz_desk.desk.founding import confirm_recovery
from lentiz_desk.desk.shares import RecoverySet, check_share
from lentiz_desk.ui.kit import (
    Button,
    Card,
    Form,
    Gap,
    Notice,
    Quiet,
    Text,
    TextArea,
    Tick,
    Tone,
    Weight,
    column,
    empty_out,
    row,
)
from lentiz_desk.ui.printing import Sheet, print_sheet
from lentiz_desk.ui.theme import GRID
from lentiz_desk.words import sheets as words

COLUMNS = 3


class ShareSheet(QWidget):
    """One recovery sheet: its words in columns, read downwards, and the tick that it is on paper."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self._words: list[str] = []
        self._of = ""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(4)
        self.print_button = Button(words.print_verb(), self._print, icon_name="print")
        self.form = Form()
        self.tick = self.form.ask("paper", Tick(words.on_paper()))
        self.setLayout(
            column(
                Text(words.sheet_why()),
                Card("", self._grid, column(GRID, row(self.print_button, None))),
                Notice(words.sheet_warning(), tone=Tone.CARE),
                self.form,
                gap=12,
            )
        )

    def show_share(self, share: str, of: str) -> None:
        """Show these words, and forget those before."""
        self._words = share.split()
        self._of = of
        empty_out(self._grid)
        lines = self._lines()
        for down, line in enumerate(lines):
            for across, text in enumerate(line):
                label = Text(text, weight=Weight.STRONG, wrap=False)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
                self._grid.addWidget(label, down, across)
        for across in range(COLUMNS):
            self._grid.setColumnStretch(across, 1)

    def forget(self) -> None:
        """The words go from the screen for good."""
        self._words = []
        empty_out(self._grid)

    def gaps(self) -> list[Gap]:
        """Whether it is on paper."""
        return [] if self.tick.answer() else [("paper", words.on_paper_missing())]

    def sheet(self) -> Sheet:
        """The sheet as it is printed."""
        return Sheet(
            title=words.sheet_for(number=self.number),
            of=self._of,
            why=words.sheet_paper(),
            grid=self._lines(),
            notes=(words.sheet_standard(),),
        )

    def _lines(self) -> list[list[str]]:
        numbered = [words.word(number=place, word=word) for place, word in enumerate(self._words, 1)]
        tall = -(-len(numbered) // COLUMNS)
        return [numbered[down::tall] for down in range(tall)] if tall else []

    def _print(self) -> None:
        print_sheet(self, self.sheet())


class TypedBack(Form):
    """Two sheets typed back from paper; never part of a snapshot."""

    def __init__(self) -> None:
        super().__init__()
        self.section("", words.back_why())
        self.first = self.ask("first", _SheetText(), words.first_sheet())
        self.second = self.ask("second", _SheetText(), words.second_sheet())

    def gaps(self, recovery: RecoverySet | None) -> list[Gap]:
        """What is wrong with the two sheets: which one, and at which word."""
        found: list[Gap] = []
        for key, field in (("first", self.first), ("second", self.second)):
            said = _wrong_with(field.answer())
            if said:
                found.append((key, said))
        if found or recovery is None:
            return found
        try:
            confirm_recovery(recovery, self.first.answer(), self.second.answer())
        except Exception as error:  # noqa: BLE001 - whatever is wrong with them has its sentence
            return [("second", sentence(error))]
        return []

    def forget(self) -> None:
        """Empty both."""
        self.first.put("")
        self.second.put("")


class _SheetText(TextArea):
    """The words of one sheet, counted while they are typed."""

    secret = True

    def __init__(self) -> None:
        super().__init__(least=4, most=6, limit=2_000)
        self._typed_words = Quiet("", small=True)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._typed_words)
        self.edit.textChanged.connect(self._say)
        self._say()

    def _say(self) -> None:
        self._typed_words.setText(words.words_typed(count=len(self.answer().split())))


def _wrong_with(text: str) -> str:
    if not text.strip():
        return words.sheet_missing()
    try:
        check_share(text)
    except Exception as error:  # noqa: BLE001 - as above
        return sentence(error)
    return ""
