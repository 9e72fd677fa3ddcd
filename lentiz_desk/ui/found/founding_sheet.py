"""The founding sheet: the vault's fingerprint, to print and keep outside the vault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.session import Session
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import Button, Card, Facts, PrimaryButton, Quiet, Text, Weight
from lentiz_desk.ui.printing import Sheet, print_sheet
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates
from lentiz_desk.words import front as front_words
from lentiz_desk.words import sheets as words


@dataclass(frozen=True, kw_only=True)
class Founding:
    """What stands on the founding sheet."""

    organisation: str
    founder: str
    founded: datetime
    fingerprint: str


class FoundingSheetPage(FetchedPage[Founding]):
    """Shown after founding, and from the page about people."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        del args
        super().__init__(workplace, words.done_title())
        self.print_button = PrimaryButton(words.print_founding(), self._print, icon_name="print")
        self.on_button = Button(front_words.to_worklist(), lambda: self.go("worklist"))
        self.end_with(self.on_button, self.print_button)

    def fetch(self, session: Session) -> Founding:
        """Read the founding entry."""
        register = session.register
        founded = next(entry.at for entry in session.reading.entries if entry.id == register.vault)
        return Founding(
            organisation=register.founding.organisation,
            founder=f"{register.founding.founder.name}, {register.founding.founder.function}",
            founded=founded,
            fingerprint=fingerprint(register.vault),
        )

    def build(self, facts: Founding) -> None:
        """Show it as it is printed."""
        card = Card("", Text(words.done_why()))
        mark = Text(facts.fingerprint, weight=Weight.TITLE)
        mark.setAccessibleName(f"{words.fingerprint()}: {facts.fingerprint}")
        card.add(Quiet(words.fingerprint()), mark, Facts(*self._lines(facts)))
        self.content.addWidget(card)

    def sheet(self) -> Sheet | None:
        """The sheet as it is printed."""
        facts = self.facts
        if facts is None:
            return None
        return Sheet(
            title=words.done_title(),
            of=facts.organisation,
            why=words.done_why(),
            mark=facts.fingerprint,
            notes=[f"{label}: {fact}" for label, fact in self._lines(facts)],
        )

    def _lines(self, facts: Founding) -> list[tuple[str, str]]:
        return [
            (words.organisation_label(), facts.organisation),
            (words.founded_by(), facts.founder),
            (words.founded_on(), dates.moment(facts.founded)),
        ]

    def _print(self) -> None:
        sheet = self.sheet()
        if sheet is not None:
            print_sheet(self, sheet, self._printed)

    def _printed(self) -> None:
        self.workplace.ask(lambda session: note_step(session, "sheet.printed"), failed=self.tell, owner=self)
