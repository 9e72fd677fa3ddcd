"""One exhibit: its facts, what became known of it, its picture on purpose, its custody, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from lentiz_desk.desk.custody import export_exhibit, verify_exhibit
from lentiz_desk.desk.exhibits import erase_exhibit, safe_file_name
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.viewing import View, view
from lentiz_desk.domain.values import NotKept
from lentiz_desk.ui.acts import Act
from lentiz_desk.ui.columns import TwoColumns
from lentiz_desk.ui.exhibit.custody import ExportDialog, custody_card
from lentiz_desk.ui.exhibit.description import description_card
from lentiz_desk.ui.exhibit.erasing import EraseDialog
from lentiz_desk.ui.exhibit.facts import ExhibitFacts, facts_card, read_exhibit
from lentiz_desk.ui.exhibit.sight import Sight
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import (
    Button,
    Card,
    Notice,
    Tone,
    column,
    file_dialog,
    group,
)
from lentiz_desk.ui.vault_thread import Progress
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import custody as custody_words
from lentiz_desk.words import dates, emergency, values
from lentiz_desk.words import describing as describing_words
from lentiz_desk.words import exhibit as words


class ExhibitPage(FetchedPage[ExhibitFacts]):
    """A picture is blurred until someone looks on purpose; other kinds of file show their facts only."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        self._compartment = str(args["compartment"])
        self._exhibit = str(args["exhibit"])
        super().__init__(workplace, "")
        self.sight: Sight | None = None

    def fetch(self, session: Session) -> ExhibitFacts:
        """Read the facts, and the picture so far that nothing in it can be made out."""
        return read_exhibit(session, self._compartment, self._exhibit)

    def build(self, facts: ExhibitFacts) -> None:
        """Show the picture or why there is none, beside the facts."""
        number = emergency.title() if facts.in_intake else facts.number
        self.set_title(words.title(name=values.capital(facts.name), number=number))
        sides = TwoColumns(share=(3, 2))
        sides.left.addWidget(self._sight_card(facts))
        sides.right.addWidget(facts_card(facts))
        if facts.description is not None:
            on = self.describe if self._may_describe() else None
            sides.right.addWidget(description_card(facts.description, on))
        if facts.said is not None and facts.erased is None:
            verbs = (
                Button(custody_words.export(), self.ask_export, icon_name="export"),
                Button(custody_words.verify(), self.verify, icon_name="shield"),
                Button(words.not_kept(), self.ask_erase, icon_name="trash"),
            )
            sides.right.addWidget(group(column(*verbs, gap=8)))
        if facts.links:
            sides.right.addWidget(custody_card(facts.links, facts.naming))
        sides.close_off()
        self.content.addWidget(sides)

    def acts(self) -> Sequence[Act]:
        """What can be done with an exhibit also stands in the menu."""
        there = self._is_there()
        may = self._may_describe()
        return (
            Act(title=describing_words.verb(), run=self.describe, shortcut="Ctrl+B", enabled=may),
            Act(title=custody_words.export(), run=self.ask_export, enabled=there),
            Act(title=custody_words.verify(), run=self.verify, enabled=there),
            Act(title=words.not_kept(), run=self.ask_erase, enabled=there),
        )

    def describe(self) -> None:
        """Go to where it is said what became known of it."""
        if self._may_describe():
            self.go("describe", case=self._compartment, exhibit=self._exhibit)

    def leave(self) -> None:
        """Nothing sharp stays behind."""
        if self.sight is not None and isValid(self.sight) and self.sight.sharp:
            self.sight.hide_again()
        super().leave()

    def look(self, page: int = 1) -> None:
        """Show it sharp, or another page; the look is logged before anything is shown."""
        if self.busy.is_running():
            return
        home, name = self._compartment, self._exhibit
        self.busy.start(words.looking())
        self.workplace.ask(lambda session: view(session, home, name, page), self._seen, self._failed, owner=self)

    def _sight_card(self, facts: ExhibitFacts) -> Card:
        self.sight = None
        if facts.erased is not None:
            erased = facts.erased
            by, because = facts.naming.person(erased.author), values.not_kept(erased.body.because)
            why = words.gone_why(name=by, at=dates.moment(erased.at), because=because)
            return Card(words.picture(), Notice(words.gone(), why, erased.body.why, tone=Tone.CARE))
        self.sight = Sight(facts, self.look)
        return self.sight

    def ask_erase(self) -> None:
        """First the police, then a reason, then erase."""
        if self.facts is not None and self._is_there():
            dialog = EraseDialog(self, self.facts, self._erase)
            dialog.open()
            dialog.form.focus("because")

    def verify(self) -> None:
        """Hash the bytes again; what that finds is a link of the chain."""
        if not self._is_there() or self.busy.is_running():
            return
        home, name = self._compartment, self._exhibit

        def work(session: Session, progress: Progress) -> None:
            verify_exhibit(session, home, name, progress)

        self._record_long(custody_words.verifying(), work, custody_words.verified())

    def ask_export(self) -> None:
        """Ask for whom and why, then where to."""
        if self._is_there() and not self.busy.is_running():
            dialog = ExportDialog(self, self._ask_where)
            dialog.open()
            dialog.form.focus("receiver")

    def _ask_where(self, receiver: str, why: str) -> None:
        if self.facts is None or self.facts.said is None:
            return
        file_dialog(
            self,
            custody_words.save_as(),
            lambda paths: QTimer.singleShot(0, self, lambda: self.export(paths[0], receiver, why)),
            mode=QFileDialog.FileMode.AnyFile,
            suggested=safe_file_name(self.facts.said.body.name, self._exhibit),
        )

    def export(self, path: Path, receiver: str, why: str) -> None:
        """Let a copy leave the vault, hashed again, with a link in the chain."""
        home, name = self._compartment, self._exhibit

        def work(session: Session, progress: Progress) -> None:
            export_exhibit(session, home, name, path, receiver=receiver, why=why, progress=progress)

        self._record_long(custody_words.exporting(), work, custody_words.exported(path.name))

    def _record_long(self, saying: str, work: Callable[[Session, Progress], None], said: str) -> None:

        def done(_none: object) -> None:
            self.said.emit(said)
            self.refresh()

        self.record_long(saying, work, done, custody_words.stopped())

    def _may_describe(self) -> bool:
        told = self.facts.description if self.facts is not None else None
        return self._is_there() and told is not None and not told.why_not

    def _is_there(self) -> bool:
        return self.facts is not None and self.facts.said is not None and self.facts.erased is None

    def _failed(self, error: Exception) -> None:
        self.busy.finish()
        self.tell(error)

    def _seen(self, view: View) -> None:
        self.busy.finish()
        if self.sight is not None:
            self.sight.show_view(view, words.looked_at(at=dates.time_of_day(self.workplace.now())))
            self.order_controls()

    def _erase(self, because: NotKept, why: str, *, considered: bool) -> None:
        home, name = self._compartment, self._exhibit

        def work(session: Session) -> None:
            erase_exhibit(session, home, name, because=because, police_considered=considered, why=why)

        self.record(words.erasing(), work, lambda _done: self._erased())

    def _erased(self) -> None:
        self.said.emit(words.erased(at=dates.time_of_day(self.workplace.now())))
        self.refresh()
