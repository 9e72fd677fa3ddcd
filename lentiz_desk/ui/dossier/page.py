"""The dossier entry: choose, look at it from memory beside the choices, sign, and let it leave the vault."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from lentiz_desk.desk.dossier_entry import Made, make, preview
from lentiz_desk.desk.dossier_paper import Choice
from lentiz_desk.desk.session import Session
from lentiz_desk.ui import kit
from lentiz_desk.ui.dossier.completeness import CompletenessCard
from lentiz_desk.ui.dossier.form import DossierFacts, DossierForm, read_dossier
from lentiz_desk.ui.dossier.made import Left, MadeCard
from lentiz_desk.ui.fetched import Home
from lentiz_desk.ui.kit import Gap
from lentiz_desk.ui.page import Page, State
from lentiz_desk.ui.paper_page import PaperPage
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dossier_page as words

_LEFT, _OPEN = "left", "open"
"""Names in a snapshot."""


class DossierPage(PaperPage[DossierFacts, Choice, Made]):
    """Choices on the left, the copy as it would be on the right, the two ways out below."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        case = str(args["case"])
        super().__init__(workplace, words.title(), words, case=case, draft=Home(name="dossier", compartment=case))
        self.form: DossierForm | None = None
        self.left: Left | None = None
        self._open: list[object] = []
        self._number, self._copy, self._fingerprint = "", 0, ""

    def fetch(self, session: Session) -> DossierFacts:
        """Read what may go into a copy."""
        return read_dossier(session, self.case)

    def refresh(self) -> None:
        """Read again, unless a copy has just left: then that stays in sight."""
        if self.left is None:
            super().refresh()

    def build(self, facts: DossierFacts) -> None:
        """The choices; the preview waits until it is asked for."""
        if self.left is not None:
            self._show_left(self.left)
            return
        self._number, self._copy = facts.here.state.case_number, facts.copy
        self._fingerprint = facts.fingerprint
        self.set_title(words.title(), words.subtitle(number=self._number, copy=self._copy))
        if facts.refusal:
            self.preview.setVisible(False)
            self.refuse(facts.refusal)
            return
        self.form = form = DossierForm(facts, self.name_of)
        self.keep(form)
        self.content.addWidget(CompletenessCard(facts.lacks, facts.here, lambda page, args: self.go(page, **args)))
        self.content.addWidget(form)
        form.changed.connect(self.compare)
        form.chooser.open_again(self._open)
        self.preview.setVisible(True)
        self.end_once(kit.Quiet(words.you_sign(copy=facts.copy)), self.print_button, self.save_button)
        self.compare()

    def snapshot(self) -> dict[str, object]:
        """As every page, with the entries whose fields are shown, or the copy that has just left."""
        if self.left is not None:
            return {**Page.snapshot(self), _LEFT: msgspec.to_builtins(self.left)}
        opened = self.form.chooser.open_rows() if self.form is not None and self.facts is not None else self._open
        return {**super().snapshot(), _OPEN: opened}

    def restore(self, state: State) -> None:
        """Show the fields again that were shown, or the copy that had just left."""
        if _LEFT in state:
            left = msgspec.convert(state[_LEFT], type=Left)
            if left != self.left:
                self._show_left(left)
            Page.restore(self, state)
            return
        opened = state.get(_OPEN)
        self._open = list(opened) if isinstance(opened, list) else []
        if self.form is not None and self.facts is not None:
            self.form.chooser.open_again(self._open)
        super().restore(state)

    def choice(self) -> Choice | None:
        """What is chosen now."""
        return self.form.choice() if self.form is not None and self.facts is not None else None

    def gaps_now(self) -> list[Gap]:
        """What is missing, named."""
        found = self.form.gaps() if self.form is not None else []
        if self.form is not None:
            self.form.show_gaps(found)
        return found

    def drawn(self, session: Session, choice: Choice) -> bytes:
        """Draw the copy; the look is logged."""
        return preview(session, self.case, choice)

    def made(self, session: Session, choice: Choice, path: Path | None) -> Made:
        """Sign the copy and let it leave."""
        return make(session, self.case, choice, path=path)

    def show_made(self, choice: Choice, made: Made, path: Path | None) -> None:
        """Say which copy left, and where to."""
        self._show_left(
            Left(
                case_number=self._number,
                copy_number=made.copy_number,
                document=made.document,
                receiver=choice.receiver,
                path=str(path) if path is not None else "",
                fingerprint=self._fingerprint,
            )
        )

    def file_name(self) -> str:
        """By case number and copy."""
        return words.file_name(number=self._number, copy=self._copy)

    def job_name(self) -> str:
        """By case number and copy."""
        return words.job_name(number=self._number, copy=self._copy)

    def make_another(self) -> None:
        """Start on the next copy."""
        self.left = None
        self._looked_at = None
        self.refresh()

    def _show_left(self, left: Left) -> None:
        self.left = left
        self.form = None
        self.end_of_choosing()
        self.set_title(words.title(), left.case_number)
        card = MadeCard(left)
        to_case = kit.PrimaryButton(words.to_case(), self.to_case)
        again = kit.Button(words.another(), self.make_another)
        self.content.addWidget(card)
        self.content.addLayout(kit.row(to_case, again, None))
        self.area.put_place(0)
        card.notice.say()
        to_case.setFocus()
