"""Help: what a screen is for, and one page about how a check comes about, to be printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.kit import Button, Card, Dialog, Heading, LinkButton, Text, Weight
from lentiz_desk.ui.page import Page
from lentiz_desk.ui.printing import Sheet, print_sheet
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import help as words
from lentiz_desk.words import how as how_words


def show_help(parent: QWidget, page: str, more: Callable[[], object] | None) -> Dialog:
    """Open the help of a page, by its name; ``more`` leads to how a check works."""
    dialog = Dialog(parent, words.title(), width=520)
    for paragraph in words.help_for(page):
        dialog.body.addWidget(Text(paragraph))
    if more is not None:

        def go() -> None:
            dialog.accept()
            more()

        dialog.body.addWidget(LinkButton(words.more(), go))
    close = dialog.add_close()
    dialog.open()
    close.setFocus()
    return dialog


class HowPage(Page):
    """How a check comes about: the steps, what never happens, who keeps watch. Nothing of any case."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        del workplace, args
        super().__init__(how_words.title(), how_words.subtitle())
        self.print_button = Button(how_words.print_it(), self.print_it, icon_name="print")
        self.head_with(self.print_button)
        for number, (name, said) in enumerate(how_words.steps(), start=1):
            self.add(Card("", Text(f"{number}. {name}", weight=Weight.STRONG), Text(said)))
        for heading, lines in (
            (how_words.never_heading(), how_words.never()),
            (how_words.oversight_heading(), how_words.oversight()),
        ):
            self.add(Heading(heading), Card("", *(Text(line) for line in lines)))

    def acts(self) -> Sequence[Act]:
        """Printing, for the menu."""
        return (Act(title=how_words.print_it(), run=self.print_it, shortcut="Ctrl+P"),)

    def print_it(self) -> None:
        """Put the same words on paper."""
        print_sheet(self, how_sheet())


def how_sheet() -> Sheet:
    """Return the page as a sheet of paper."""
    steps = [f"{number}. {name}. {said}" for number, (name, said) in enumerate(how_words.steps(), start=1)]
    rest = [how_words.never_heading(), *how_words.never(), how_words.oversight_heading(), *how_words.oversight()]
    return Sheet(title=how_words.title(), of=how_words.subtitle(), why="", notes=[*steps, *rest])
